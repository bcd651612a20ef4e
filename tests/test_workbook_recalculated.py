"""The workbook as LibreOffice computes it: every check agrees, no text becomes anything but that text."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.escape import unescape
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.checklist import Checklist
from exports.options import Kind
from exports.safe_text import looks_like_formula, visible
from exports.workbook import export_workbook
from tests.example_drawn import drawn_snapshot
from tests.example_rows import rows_snapshot
from tests.example_snapshot import example_snapshot, options, with_comment
from tests.libreoffice import needs_libreoffice, save_again

pytestmark = [
    needs_libreoffice,
]

HOSTILE = (
    "=1+1",
    '=HYPERLINK("http://example.invalid")',
    "+46 8 123",
    "-1",
    "@SUM(1)",
    "#N/A",
    "#REF!",
    "TRUE",
    "'quo'ted!$A$1",
    "*",
    "?",
    "<>",
    ">0",
    "~*",
    "_x000D_",
    "a\x00b\x0bc",
    "x\ud800\ufffe",
    "1e5",
    " space ",
    "1899-12-24",
    '"; DROP',
)


def hostile_snapshot() -> Snapshot:
    """Return the example with hostile texts for its name, labels, units, choices and a comment."""
    snapshot = example_snapshot()
    cases = tuple(replace(case, label=HOSTILE[case.id], unit=HOSTILE[-case.id]) for case in snapshot.cases)
    named = replace(snapshot.audit, name="=1+1", auditee="#N/A")
    checklist = hostile(snapshot.checklist)
    return with_comment(replace(snapshot, audit=named, cases=cases, checklist=checklist), "\n".join(HOSTILE))


def hostile(checklist: Checklist) -> Checklist:
    """Return the checklist with hostile texts for its title and its items' and choices' labels."""
    items = tuple(
        replace(
            item,
            label=HOSTILE[number % len(HOSTILE)],
            choices=tuple(
                replace(choice, label=HOSTILE[-(number + place) % len(HOSTILE)])
                for place, choice in enumerate(item.choices, 1)
            ),
        )
        for number, item in enumerate(checklist.items)
    )
    return replace(checklist, title="=2", items=items)


def rows_of(sheet: Worksheet) -> list[tuple[object, ...]]:
    return list(sheet.iter_rows(values_only=True))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seven workbooks in one folder, and in its folder `computed` the same after LibreOffice."""
    folder = tmp_path_factory.mktemp("workbooks")
    export_workbook(example_snapshot(), folder / "report.xlsx", options())
    export_workbook(hostile_snapshot(), folder / "hostile.xlsx", options(Kind.WORKING_PAPER))
    texts = with_comment(example_snapshot(), "x")
    lines = {id_: dict(of_case) for id_, of_case in texts.answers.items()}
    for id_, text in enumerate(HOSTILE[:15], 1):
        lines[id_]["sammanfattning"] = replace(lines[id_]["sammanfattning"], comment=text)
    export_workbook(replace(texts, answers=lines), folder / "texts.xlsx", options(Kind.WORKING_PAPER))
    export_workbook(rows_snapshot(), folder / "rows.xlsx", options())
    export_workbook(drawn_snapshot(), folder / "drawn.xlsx", options(Kind.WORKING_PAPER))
    named = hostile(rows_snapshot().checklist)
    export_workbook(
        rows_snapshot(named), folder / "hostile_rows.xlsx", options(Kind.WORKING_PAPER, with_references=True)
    )
    altered = openpyxl.load_workbook(folder / "report.xlsx")
    altered["Matris"]["E3"] = "ej_uppfyllt"
    altered.save(folder / "altered.xlsx")
    save_again(sorted(folder.glob("*.xlsx")), folder / "computed")
    return folder


def computed(folder: Path, name: str) -> Workbook:
    return openpyxl.load_workbook(folder / "computed" / name, data_only=True)


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("report.xlsx", 37 * 3),  # of the whole, and of each of two units
        ("drawn.xlsx", 37 * 3),
        ("hostile.xlsx", 37 * 16),
        ("rows.xlsx", 191),
        ("hostile_rows.xlsx", 191),
    ],
)
def test_every_check_agrees_and_equals_the_figure(folder: Path, name: str, count: int) -> None:
    figures = rows_of(openpyxl.load_workbook(folder / name)["Kontroll"])[5:]
    check = computed(folder, name)["Kontroll"]
    rows = rows_of(check)[5:]
    assert len(rows) == len(figures) == count
    assert [row[3] for row in rows] == [row[3] for row in figures]
    assert [row[4] for row in rows] == [row[3] for row in figures]
    assert {row[5] for row in rows} == {"stämmer"}
    assert check["A2"].value == f"Alla {count} siffror stämmer."


def test_an_altered_code_deviates(folder: Path) -> None:
    check = computed(folder, "altered.xlsx")["Kontroll"]
    deviating = [row[1:5] for row in rows_of(check)[5:] if row[5] == "avviker"]
    question = "Är hinder, behov och resurser dokumenterade?"
    south = "Södra kontoret: "
    assert deviating == [
        (question, "Uppfyllt", 14, 13),
        (question, "Ej uppfyllt", 1, 2),
        (question, f"{south}Uppfyllt", 8, 7),
        (question, f"{south}Ej uppfyllt", 0, 1),
    ]
    assert check["A2"].value == "4 av 111 siffror avviker."


def test_hostile_texts_stay_the_texts_they_are(folder: Path) -> None:
    for name in ("texts.xlsx", "computed/texts.xlsx"):
        workbook = openpyxl.load_workbook(folder / name)
        rows = [row for row in workbook["Kommentarer"].iter_rows(min_row=2) if row[3].value is not None]
        comments = {cell[0].value: cell[4] for cell in rows if cell[2].value == "Sammanfattning"}
        for id_, text in enumerate(HOSTILE[:15], 1):
            cell = comments[f"Akt {id_}"]
            # LibreOffice decodes what is escaped, but does not escape it again when it saves.
            assert visible(text) in (cell.value, unescape(str(cell.value)))
            assert cell.data_type == "s"
            assert cell.quotePrefix == looks_like_formula(text) or name.startswith("computed")


def test_no_hostile_text_becomes_a_formula_or_an_error(folder: Path) -> None:
    names = ("hostile.xlsx", "computed/hostile.xlsx", "hostile_rows.xlsx", "computed/hostile_rows.xlsx")
    for path in (folder / name for name in names):
        for sheet in openpyxl.load_workbook(path).worksheets:
            kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
            assert "e" not in kinds
            assert sheet.title == "Kontroll" or "f" not in kinds
    summary = computed(folder, "hostile.xlsx")["Sammanställning"]
    assert (summary["A1"].value, str(summary["A2"].value)[:4]) == ("=1+1", "#N/A")
