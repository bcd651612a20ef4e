"""The workbook in which an addressee answers recommendations: all of it locked but for what is to be filled in."""

from collections.abc import Iterator
from pathlib import Path

from openpyxl.utils import get_column_letter

from aktgranskning.domain.check_rows import KEY, LISTS, row_key
from aktgranskning.domain.conclusions.form_rows import (
    ACTION,
    AGREEMENTS,
    AGREES,
    DECIDED,
    DUE,
    NUMBER,
    OPEN_COLUMNS,
    PRIORITY,
    RECOMMENDATION,
    RESPONSIBLE,
    SECTION,
    TEXT,
    TITLE,
    FormSheet,
)
from aktgranskning.domain.conclusions.form_words import IN_WORKBOOK, guidance, lead, reference, title
from aktgranskning.domain.log_heads import head_line
from exports.form_workbook import write_form_workbook
from exports.heights import row_height
from exports.sheet import Cell, DropDown, Look, Row, Sheet, header

_ROOM = 80
"""So many points high is a row at least: no program makes one higher while somebody writes in it."""

_WIDTHS = {NUMBER: 5, RECOMMENDATION: 40, PRIORITY: 10, AGREES: 12, TEXT: 44, ACTION: 36, RESPONSIBLE: 20, DUE: 13,
           DECIDED: 13, SECTION: 10, KEY: 24}  # fmt: skip


def write_response_workbook(sheet: FormSheet, path: Path) -> None:
    """Write the form to `path` (.xlsx); AuditError with a code that begins with "export."."""
    sheets = [_form_sheet(sheet), _lists_sheet()]
    told = sheet.with_identity_numbers
    write_form_workbook(sheets, path, title(sheet), head=sheet.head, with_identity_numbers=told)


def _form_sheet(sheet: FormSheet) -> Sheet:
    has_priority = any(row.priority for row in sheet.rows)
    headings = [heading for heading in _WIDTHS if heading != PRIORITY or has_priority]
    above = list(_lead(sheet))
    header_row = len(above) + 1
    rows = list(_rows(sheet, has_priority))
    widths = [_WIDTHS[heading] for heading in headings]
    agrees = get_column_letter(headings.index(AGREES) + 1)
    return Sheet(
        TITLE,
        widths,
        [*above, header(*headings), *rows],
        header_row + len(sheet.rows),
        header_row=header_row,
        first_header_row=header_row,
        heights={at: max(row_height(row, widths) or 0, _ROOM) for at, row in enumerate(rows, header_row + 1)},
        is_locked=True,
        hidden_columns=(headings.index(KEY) + 1,),
        drop_downs=(
            DropDown(
                (f"{agrees}{header_row + 1}:{agrees}{header_row + len(sheet.rows)}",),
                f"{LISTS}!$A$1:$A${len(AGREEMENTS)}",
                is_closed=True,
            ),
        ),
    )


def _lead(sheet: FormSheet) -> Iterator[Row]:
    yield [Cell(title(sheet), Look.TITLE)]
    yield from ([Cell(words, Look.LEAD)] for words in lead(sheet))
    yield [Cell(IN_WORKBOOK, Look.NOTE)]
    yield from ([Cell(words, Look.NOTE)] for words in guidance())
    yield [Cell(reference(sheet), Look.NOTE)]
    yield [Cell(head_line(sheet.head), Look.NOTE)]
    yield [Cell(None, Look.NOTE)]


def _rows(sheet: FormSheet, has_priority: bool) -> Iterator[Row]:
    for row in sheet.rows:
        priority = [row.priority.capitalize()] if has_priority else []
        locked = [Cell(text) for text in (row.label, row.text, *priority)]
        open_cells = [Cell("", Look.OPEN)] * len(OPEN_COLUMNS)
        yield [*locked, *open_cells, Cell(row_key(sheet.token, int(row.label)))]


def _lists_sheet() -> Sheet:
    """Lay out what is chosen from, on a sheet of its own that is not shown."""
    return Sheet(LISTS, [20], [[Cell(one)] for one in AGREEMENTS], len(AGREEMENTS), is_locked=True, is_hidden=True)
