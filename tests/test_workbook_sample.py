"""Urval and Akter: how the cases were chosen and what became of them, and what neither may tell."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.sampling import rank_hash
from exports.options import Kind
from exports.workbook import export_workbook
from tests.example_drawn import AT, SEED, drawn_snapshot
from tests.example_snapshot import example_snapshot, options


def exported(folder: Path, snapshot: Snapshot, kind: Kind, *, with_references: bool = False) -> Workbook:
    path = folder / f"{kind}{with_references}.xlsx"
    export_workbook(snapshot, path, options(kind, with_references=with_references))
    return openpyxl.load_workbook(path)


def rows_of(sheet: Worksheet) -> list[tuple[object, ...]]:
    return [tuple(cell for cell in row if cell is not None) for row in sheet.iter_rows(values_only=True)]


def texts_of(workbook: Workbook) -> str:
    return "\n".join(str(cell) for sheet in workbook for row in rows_of(sheet) for cell in row)


def below(sheet: Worksheet, heading: str) -> list[tuple[object, ...]]:
    """Return the rows under a heading of the sheet, to the next empty one."""
    rows = rows_of(sheet)
    rest = rows[rows.index((heading,)) + 1 :]
    return rest[: rest.index(())] if () in rest else rest


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return exported(tmp_path_factory.mktemp("report"), drawn_snapshot(), Kind.REPORT)


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return exported(tmp_path_factory.mktemp("paper"), drawn_snapshot(), Kind.WORKING_PAPER, with_references=True)


def test_the_facts_of_register_and_draw(report: Workbook) -> None:
    sheet = report["Urval"]
    facts = {row[0]: row[1] for row in rows_of(sheet) if len(row) == 2}
    assert facts["Fil"] == "ärenden 2016.xlsx"
    assert facts["Filens SHA-256"] == "cd" * 32
    assert (facts["Rader"], facts["Rader efter filtret"], facts["Urvalsram, N"]) == ("412", "388", "385")
    assert facts["Filter"] == "”Belopp” är minst 12"
    assert facts["Utan läsbart tal eller datum"] == "Belopp: 3 utelämnade, Ålder: 1 i eget stratum"
    assert facts["Dubbletter"] == "2 utelämnade, den första av dem med samma beteckning behölls"
    assert facts["Urvalsramens SHA-256"] == "ef" * 32
    assert (facts["Metod"], facts["Frö"], facts["Urval, n"]) == ("Stratifierat slumpmässigt", SEED, "14")
    assert facts["Utökat från"] == "10"
    assert below(sheet, "Stratum")[1:] == [("Norra kontoret", 200, 7), ("Södra kontoret", 185, 7)]


def test_each_case_with_its_rank_and_what_became_of_it(report: Workbook) -> None:
    heads, *cases = below(report["Urval"], "Akterna")
    assert heads == ("Akt", "Rang", "Hur vald", "Stratum", "Enhet", "Läge", "Ersatt av", "Ersätter")
    south = ("Södra kontoret", "Södra kontoret")
    assert cases[0] == ("Akt 1", 1, "Dragen", *south, "Klar")
    assert cases[2] == ("Akt 3", 2, "Dragen", *south, "Saknas", "Akt 15")
    assert cases[4] == ("Akt 5", 3, "Dragen", *south, "Utanför populationen")
    assert cases[14] == ("Akt 15", 8, "Reserv", *south, "Klar", "Akt 3")
    assert len(cases) == 15


def test_every_draw_is_there_also_those_thrown_away(report: Workbook, paper: Workbook) -> None:
    noon = AT.astimezone().replace(tzinfo=None)
    first = (1, 9, "Enkelt slumpmässigt", "annat frö", noon, "Förkastad", 1)
    stratified = "Stratifierat slumpmässigt, lika många från varje stratum"
    second = (2, 14, stratified, SEED, noon, "Gäller", 1)
    assert below(report["Urval"], "Alla dragningar")[1:] == [first, second]
    assert below(paper["Urval"], "Alla dragningar")[1:] == [(*first, "Granskare Ett"), (*second, "Granskare Ett")]


def test_those_left_out_are_told_where_the_figures_are(report: Workbook) -> None:
    told = "Bortfall: 1 akt · Utanför populationen: 1 akt, se bladet Urval"
    assert str(report["Sammanställning"]["A2"].value).endswith(f"13 akter · {told}")
    assert ("Akter som inte ingår", told) in rows_of(report["Om"])
    assert below(report["Urval"], "Akter som inte ingår") == [
        ("Utanför populationen", "1 akt, ersatta: 0"),
        ("Saknas", "1 akt, ersatta: 1"),
        ("Lämnades inte ut", "Inga"),
    ]


def test_a_report_tells_no_reason_no_reference_and_nobody_s_name(report: Workbook) -> None:
    for secret in ("SKÄL", "HEMLIG", "Granskare Ett", "Granskare Två", "SYSTEMET", "IAKTTAGELSE"):
        assert secret not in texts_of(report)
    assert "Akter" not in report.sheetnames


def test_no_hash_of_an_identity_is_in_any_workbook(paper: Workbook) -> None:
    texts = texts_of(paper)
    assert "HEMLIG-001" in texts  # it was asked for
    for case in drawn_snapshot().all_cases:
        assert rank_hash(SEED, case.reference)[:12] not in texts


def test_the_hash_of_a_frame_of_few_cases_is_in_no_workbook(tmp_path: Path) -> None:
    snapshot = drawn_snapshot()
    (register,) = snapshot.sampling.registers
    for size, is_shown in ((5, True), (4, False)):
        small = replace(
            snapshot.sampling, registers=(replace(register, strata={"Norra kontoret": size, "Södra kontoret": 0}),)
        )
        texts = texts_of(exported(tmp_path, replace(snapshot, sampling=small), Kind.WORKING_PAPER))
        assert ("efef" in texts) == is_shown
        assert ("visas inte för färre än fem akter" in texts) != is_shown


def test_a_working_paper_tells_the_reason_and_what_was_read(paper: Workbook) -> None:
    missing = below(paper["Urval"], "Akterna")[3]
    assert missing[-2:] == ("SKÄL bortkommen", "HEMLIG-003")
    heads, first, second, *_ = paper["Akter"].iter_rows(values_only=True)
    facts = dict(zip(heads, first, strict=True))
    assert (facts["Källsystem"], facts["Läst period"], facts["Handlingar"], facts["Sidor"]) == (
        "SYSTEMET",
        "2016",
        12,
        90,
    )
    assert (facts["Tilldelad"], facts["Till rapporten"], facts["Lyft genast"]) == ("Granskare Två", "Ja", None)
    assert second[0] == "Akt 1"
    assert "(forts.)" in str(second[heads.index("Iakttagelser utanför checklistan")])
    asked_for = [row[-1] for row in paper["Akter"].iter_rows(values_only=True) if row[0] == "Akt 2"]
    assert asked_for == ["Beslutet, från Arkivet, begärd 2017-03-01, har inte kommit\nPlanen, kom 2017-03-09"]
    assert (facts["Börjad"], facts["Klar"]) == (AT.astimezone().replace(tzinfo=None), None)
    assert sum(row[0] == "Akt 3" for row in rows_of(paper["Akter"])) == 1


def test_an_audit_without_a_register_has_a_short_sheet(tmp_path: Path) -> None:
    sheet = exported(tmp_path, example_snapshot(), Kind.REPORT)["Urval"]
    first, second, *_ = rows_of(sheet)
    assert first == ("Urvalet",)
    assert "inte dokumenterat i programmet" in str(second[0])
    assert below(sheet, "Akterna")[1] == ("Akt 1", "Tillagd för hand", "Södra kontoret", "Klar")
    assert not {("Registret",), ("Dragningen",), ("Stratum",), ("Alla dragningar",)} & set(rows_of(sheet))


def test_every_register_is_there_where_there_was_more_than_one(tmp_path: Path) -> None:
    snapshot = drawn_snapshot()
    (register,) = snapshot.sampling.registers
    registers = (replace(register, id=1, file_name="först.xlsx"), replace(register, id=2))
    two = replace(snapshot, sampling=replace(snapshot.sampling, registers=registers))
    noon = AT.astimezone().replace(tzinfo=None)
    rows = below(exported(tmp_path, two, Kind.REPORT)["Urval"], "Alla register")
    assert rows[1:] == [(1, 412, "först.xlsx", 385, noon), (2, 412, "ärenden 2016.xlsx", 385, noon)]
    assert "Alla register" not in texts_of(exported(tmp_path, snapshot, Kind.REPORT))
