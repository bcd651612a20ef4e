"""The two sides that write one large workbook: the program, and openpyxl's write-only mode with the same cells."""

from collections.abc import Callable
from datetime import UTC, datetime
from os import getpid
from pathlib import Path
from time import perf_counter
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.cell import Cell as Pen
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from aktgranskning.domain.audit import Answer, AnswerState, Audit, Case, CaseStatus, ChecklistSource, Snapshot
from aktgranskning.domain.checklist import Checklist, Choice, Item, ItemKind, Outcome, TallyKind
from benchmarks.register_sides import peak
from exports.options import ExportOptions, Kind
from exports.sheet import Cell, Formula, Look, Value
from exports.style import apply_style
from exports.workbook import export_workbook, workbook_sheets

CASES, ITEMS = 10_000, 60

_CHOICES = (
    Choice("ja", "Ja", Outcome.MET, "J"),
    Choice("delvis", "Delvis", Outcome.PARTLY, "D"),
    Choice("nej", "Nej", Outcome.NOT_MET, "N"),
    Choice("ej_tillampligt", "Ej tillämpligt", Outcome.NOT_APPLICABLE, "E"),
)
_PARTNERS = tuple(Choice(name, name.title(), None, "") for name in ("skola", "vård", "polis"))
_STATES = {choice.name: AnswerState(choice.outcome.value) for choice in _CHOICES if choice.outcome}
_OPTIONS = ExportOptions(Kind.REPORT, with_references=False, exported_at=datetime.now(UTC), program_version="0")

Styled = dict[tuple[Look, AnswerState | None, str, type[Value]], Any]

Measured = tuple[float, int]
"""The milliseconds that a side took, and by how many KiB the peak memory of its process grew meanwhile."""


def program(path: Path, cases: int = CASES) -> Measured:
    """Export as the window and the command line do, with what is told of the progress."""
    snapshot = large_snapshot(cases)
    return _measured(lambda: export_workbook(snapshot, path, _OPTIONS, lambda _done, _all: None))


def floor(path: Path, cases: int = CASES) -> Measured:
    """Write the same values, styles and widths with openpyxl alone; they are worked out before the clock starts."""
    alike: dict[Cell, Cell] = {}
    sheets = [
        (sheet, [[alike.setdefault(cell, cell) for cell in row] for row in sheet.rows])
        for sheet in workbook_sheets(large_snapshot(cases), _OPTIONS)
    ]

    def write() -> None:
        workbook = Workbook(write_only=True)
        styled: Styled = {}
        for sheet, rows in sheets:
            worksheet: Any = workbook.create_sheet(sheet.title)
            for column, width in enumerate(sheet.widths, 1):
                worksheet.column_dimensions[get_column_letter(column)].width = width
            for span in sheet.merged:
                worksheet.merged_cells.add(span)
            for row in rows:
                worksheet.append([_styled(worksheet, styled, cell) for cell in row])
        workbook.save(path)

    return _measured(write)


def _styled(worksheet: WriteOnlyWorksheet, styled: Styled, cell: Cell) -> Pen:
    key = (cell.look, cell.state, cell.fill, type(cell.value))
    if key not in styled:
        styled[key] = WriteOnlyCell(worksheet)
        apply_style(styled[key], *key)
    value: Any = cell.value.text if isinstance(cell.value, Formula) else cell.value
    made: Any = WriteOnlyCell(worksheet, value)
    made._style = styled[key]._style
    return cast(Pen, made)


def _measured(work: Callable[[], None]) -> Measured:
    before, began = peak(getpid()), perf_counter()
    work()
    return (perf_counter() - began) * 1000, peak(getpid()) - before


def large_snapshot(cases: int) -> Snapshot:
    """Return an audit of so many cases in seven units: mostly choices, some numbers, days and distributions."""
    items = tuple(_item(number) for number in range(ITEMS))
    answers = {
        id_: {item.name: _answer(item, id_ * 7 + number) for number, item in enumerate(items)}
        for id_ in range(1, cases + 1)
    }
    return Snapshot(
        Audit("Mätning"),
        Checklist("matning", "Mätning", "1", (), items),
        ChecklistSource("checklista.xlsx", "ab" * 32),
        tuple(Case(id_, f"Akt {id_}", unit=f"Enhet {id_ % 7}", status=CaseStatus.DONE) for id_ in answers),
        answers,
        dict.fromkeys(answers, ()),
    )


def _item(number: int) -> Item:
    label = f"Handling {number} finns i akten och är daterad"
    match number % 12:
        case 9:
            return Item(f"f{number}", ItemKind.INTEGER, label, TallyKind.STATISTIC)
        case 10:
            return Item(f"f{number}", ItemKind.DATE, label, TallyKind.STATISTIC)
        case 11:
            return Item(f"f{number}", ItemKind.SELECT_MULTIPLE, label, TallyKind.DISTRIBUTION, choices=_PARTNERS)
    return Item(f"f{number}", ItemKind.SELECT_ONE, label, TallyKind.OUTCOME, choices=_CHOICES)


def _answer(item: Item, chance: int) -> Answer:
    if item.kind is ItemKind.SELECT_ONE:
        value = _CHOICES[chance % 11 % len(_CHOICES)].name
        return Answer(value, state=_STATES[value])
    if item.kind is ItemKind.SELECT_MULTIPLE:
        return Answer(" ".join(choice.name for choice in _PARTNERS[: chance % 4]), state=AnswerState.RECORDED)
    value = str(chance % 365) if item.kind is ItemKind.INTEGER else f"2025-{chance % 12 + 1:02}-{chance % 28 + 1:02}"
    return Answer(value, state=AnswerState.RECORDED)
