"""The exported workbook, read back: its sheets, figures, looks, and what it must not hold."""

import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from aktgranskning.domain.audit import Answer, AnswerState
from aktgranskning.domain.checklist import Checklist, Item, ItemKind, TallyKind
from exports.options import Kind, concealed
from exports.workbook import export_workbook
from tests.example_snapshot import CHECKLIST, example_snapshot, options, snapshot_of, with_comment

SECRETS = ("FRITEXT", "KOMMENTAR", "PLATS", "UTKAST", "HEMLIG")


def parts(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def rows_of(sheet: Worksheet) -> list[tuple[object, ...]]:
    return list(sheet.iter_rows(values_only=True))


def page_texts(sheet: Worksheet) -> tuple[str, str]:
    """Return what stands in the middle above a page, and below it to the right."""
    head, foot = sheet.oddHeader, sheet.oddFooter
    assert head is not None
    assert foot is not None
    return str(head.center.text or ""), str(foot.right.text)


def find_row(sheet: Worksheet, text: str) -> tuple[object, ...]:
    return next(row for row in rows_of(sheet) if text in row)


@pytest.fixture(scope="module")
def report_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "Redovisning.xlsx"
    export_workbook(example_snapshot(), path, options())
    return path


@pytest.fixture(scope="module")
def report(report_path: Path) -> Workbook:
    return openpyxl.load_workbook(report_path)


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    path = tmp_path_factory.mktemp("paper") / "Arbetspapper.xlsx"
    export_workbook(example_snapshot(), path, options(Kind.WORKING_PAPER, with_references=True))
    return openpyxl.load_workbook(path)


def test_the_sheets_of_both_kinds(report: Workbook, paper: Workbook) -> None:
    names = ["Sammanställning", "Per enhet", "Diagram", "Formuleringar", "Matris", "Checklista", "Kontroll", "Urval"]
    assert report.sheetnames == [*names, "Om"]
    assert paper.sheetnames == [*names, "Akter", "Kommentarer", "Om"]


def test_summary_holds_the_figures_as_values(report: Workbook) -> None:
    summary = report["Sammanställning"]
    assert find_row(summary, "Utfall")[2:11] == (
        "Utfall",
        "Uppfyllt",
        "Delvis",
        "Ej uppfyllt",
        "Av",
        "Ej tillämpligt",
        "Kan ej bedömas",
        "Ej ställd",
        "Obesvarad",
    )
    plan = find_row(summary, "Finns en individuell genomförandeplan?")
    assert plan[2:11] == ("1 av 14", 1, 1, 12, 14, 0, 1, 0, 0)
    dates = find_row(summary, "Planens datum")
    assert dates[2:12] == (None, None, None, None, None, None, None, 13, 0, 2)
    assert dates[12:] == (datetime(2016, 1, 11), datetime(2016, 1, 26), datetime(2016, 2, 11))
    assert find_row(summary, "Arbetsförmedlingen")[11] == 4
    assert find_row(summary, "Genomförandeplan")[0] == "Genomförandeplan"


def test_matrix_has_a_code_beside_each_answer(report: Workbook) -> None:
    matrix = report["Matris"]
    heads = [cell.value for cell in matrix[2]]
    assert matrix["D1"].value == "1. Är hinder, behov och resurser dokumenterade?"
    assert heads[:7] == ["Akt", "Enhet", "Status", "Svar 1", "Utfall 1", "Svar 2", "Utfall 2"]
    assert heads[-2:] == ["Utfall 6", "Utfall 7"], "free texts, and what repeats them, have no answer column"
    first, fourth = (dict(zip(heads, row, strict=True)) for row in (rows_of(matrix)[2], rows_of(matrix)[5]))
    assert (first["Akt"], first["Status"], first["Svar 2"], first["Utfall 2"]) == ("Akt 1", "Klar", "Ja", "uppfyllt")
    assert (first["Svar 3"], first["Svar 4"]) == (datetime(2016, 1, 11), 60)
    assert first["Svar 5"] == "Arbetsmarknadsenheten"
    assert [first["5: Arbetsmarknadsenheten"], first["5: Ungdomsteamet"]] == [1, 0]
    assert (fourth["Svar 3"], fourth["Utfall 3"]) == (None, "ej_ställd")
    assert (fourth["Utfall 5"], fourth["5: Ungdomsteamet"]) == ("obesvarad", None)


def test_matrix_is_coloured_frozen_and_filtered(report: Workbook) -> None:
    matrix = report["Matris"]
    assert (matrix.freeze_panes, matrix.auto_filter.ref) == ("B3", f"A2:{matrix.dimensions.split(':')[1]}")
    assert "D1:E1" in [str(span) for span in matrix.merged_cells.ranges]
    fills = {matrix[cell].fill.start_color.rgb for cell in ("E3", "E6", "G4", "G5")}
    assert len(fills) == 4


def test_every_page_is_a4_with_repeated_heads_and_only_the_check_upright(paper: Workbook, report: Workbook) -> None:
    for sheet in paper.worksheets:
        orientation = "portrait" if sheet.title == "Kontroll" else "landscape"
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == (orientation, 9)
        assert sheet.sheet_properties.pageSetUpPr
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0
        assert "sekretessbelagda" in page_texts(sheet)[0]
        assert "&P" in page_texts(sheet)[1]
        assert sheet.title in ("Urval", "Om", "Diagram") or sheet.print_title_rows
    assert paper["Matris"].print_title_rows == "$1:$2"
    assert not any(page_texts(sheet)[0] for sheet in report.worksheets)


def test_checklist_and_about_name_version_and_hash(report: Workbook) -> None:
    text = " ".join(str(value) for row in rows_of(report["Checklista"]) for value in row if value)
    for expected in ("Version 1", "ekonomiskt-bistånd.xlsx", "ab" * 32, "Nej = Ej uppfyllt", "Läs hela akten först."):
        assert expected in text
    about = {str(row[0]): row[1] for row in rows_of(report["Om"])}
    assert about["Antal akter"] == "15, varav 15 klara"
    assert about["Typ"] == "Redovisning"
    assert about["Exporterad"] == "2017-04-03 09:30"
    assert about["Program"] == "Aktgranskning 0.1.0"
    assert "nämnaren" in str(about["1 av 15"])


def test_check_holds_the_only_formulas(report: Workbook) -> None:
    formulas = {
        sheet.title for sheet in report.worksheets for row in sheet.iter_rows() for c in row if c.data_type == "f"
    }
    assert formulas == {"Kontroll"}
    check = report["Kontroll"]
    assert [cell.value for cell in check[6]] == [
        1,
        "Är hinder, behov och resurser dokumenterade?",
        "Uppfyllt",
        14,
        '=COUNTIFS(Matris!$E$3:$E$17,"uppfyllt")',
        '=IF(D6=E6,"stämmer","avviker")',
    ]


def test_every_figure_of_the_summary_is_checked(report: Workbook) -> None:
    shown = [value for row in rows_of(report["Sammanställning"])[5:] for value in row[3:12] if isinstance(value, int)]
    checked = [row[3] for row in rows_of(report["Kontroll"])[5:] if "kontoret" not in str(row[2])]
    assert sorted(shown) == sorted(checked)  # type: ignore[type-var]
    assert len(shown) > 30


def test_comments_are_only_in_the_working_paper(paper: Workbook) -> None:
    sheet = paper["Kommentarer"]
    heads, row = rows_of(sheet)[0], rows_of(sheet)[1]
    assert heads == ("Akt", "Diarienummer", "Nr", "Fråga", "Svar", "Kommentar", "Var i akten", "Granskare", "Tid")
    assert row[:8] == (
        "Akt 1",
        "HEMLIG-001",
        2,
        "Finns en individuell genomförandeplan?",
        "Ja",
        "KOMMENTAR om planen",
        "PLATS i journalen, sid. 3",
        "Granskare Ett",
    )
    assert isinstance(row[8], datetime)
    assert rows_of(sheet)[2][4] == "FRITEXT om den enskilde"


def test_the_report_holds_nothing_confidential(report_path: Path, tmp_path: Path) -> None:
    for name, text in parts(report_path).items():
        assert not [secret for secret in SECRETS if secret in text], name
    with_references = tmp_path / "a.xlsx"
    export_workbook(example_snapshot(), with_references, options(with_references=True))
    everything = "".join(parts(with_references).values())
    assert [secret for secret in SECRETS if secret in everything] == ["HEMLIG"]
    assert "sekretessbelagda" in everything


def test_the_working_paper_holds_neither_drafts_nor_unasked_references(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export_workbook(example_snapshot(), path, options(Kind.WORKING_PAPER))
    everything = "".join(parts(path).values())
    assert [secret for secret in SECRETS if secret in everything] == ["FRITEXT", "KOMMENTAR", "PLATS"]


def test_what_is_computed_from_free_text_is_concealed_with_it() -> None:
    def calculate(name: str, source: str) -> Item:
        return Item(name, ItemKind.CALCULATE, name, TallyKind.NONE, calculation=source)

    items = (
        calculate("c", "concat(${b}, '')"),
        calculate("b", "concat(${a}, '')"),
        Item("a", ItemKind.TEXT, "A", TallyKind.NONE),
        Item("n", ItemKind.INTEGER, "N", TallyKind.STATISTIC),
        calculate("d", "${n} + 1"),
    )
    checklist = Checklist("f", "F", "1", (), items)
    assert concealed(checklist, options()) == {"a", "b", "c"}
    assert concealed(checklist, options(Kind.WORKING_PAPER)) == frozenset()


def test_a_long_comment_goes_on_in_the_rows_below(tmp_path: Path) -> None:
    comment = "".join(chr(ord("a") + index % 26) for index in range(70_000))
    path = tmp_path / "a.xlsx"
    export_workbook(with_comment(example_snapshot(), comment), path, options(Kind.WORKING_PAPER))
    cells = [row[4] for row in rows_of(openpyxl.load_workbook(path)["Kommentarer"])[1:] if row[4]]
    assert "".join(str(cell).removeprefix("(forts.) ") for cell in cells) == comment


def test_an_audit_without_cases_or_items_can_be_exported(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    export_workbook(snapshot_of(Checklist("f", "F", "1", (), ()), (), ()), path, options())
    workbook = openpyxl.load_workbook(path)
    assert workbook["Kontroll"]["A2"].value == "Det finns inga siffror att kontrollera."
    export_workbook(snapshot_of(CHECKLIST, (), ()), path, options())
    assert find_row(openpyxl.load_workbook(path)["Sammanställning"], "Planens datum")[9] == 0


def test_days_before_the_calendar_of_workbooks_stay_as_text(tmp_path: Path) -> None:
    snapshot = example_snapshot()
    first = {**snapshot.answers[1], "plandatum": Answer("1899-12-24", state=AnswerState.RECORDED)}
    old = replace(snapshot, answers={**snapshot.answers, 1: first})
    path = tmp_path / "a.xlsx"
    export_workbook(old, path, options())
    assert find_row(openpyxl.load_workbook(path)["Matris"], "Akt 1")[7] == "1899-12-24"
