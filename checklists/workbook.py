"""Writes the sheets of a checklist as a workbook to go on working in."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from aktgranskning.domain.plain_text import escaped
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import read_tables
from checklists.columns import COLUMNS, read_heading
from checklists.drop_downs import add_drop_downs, types_sheet, without_types
from checklists.shipped import template_tables

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

HELP = "Läs mig"
"""The template's sheet that explains every column."""

_NARROW, _WIDE = 22, 44
_WIDTHS = {
    **dict.fromkeys(("label", "relevant", "calculation", "audit_criterion", "audit_finding", "audit_where"), _WIDE),
    **dict.fromkeys(("hint", "text"), 60),
    **dict.fromkeys(("Blad", "Kolumn"), 28),
    "Betydelse": 100,
    "Slag av fråga": _WIDE,
}
_LINE, _HIGHEST = 15, 409  # points
_TEXT = "@"
"""The number format of text, in which Excel turns no version or date into a number."""

_HEADING_FILL = "D9E1EA"
_PAGE = 170
"""So many characters side by side can be read on a printed page."""

_COMMENT_LINE, _COMMENT_LINE_HEIGHT, _COMMENT_WIDTH = 44, 17, 320  # characters; pixels
_MOST_UNITS, _LONGEST_TITLE = 32_767, 31
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_Meanings = Mapping[tuple[str, str], str]
"""What each column is for, by sheet and column."""


def workbook_of(sheets: Iterable[Sheet]) -> bytes:
    """Return a workbook (.xlsx) of these sheets, in which each cell holds its text, whatever that looks like.

    Known columns have a comment that explains them, and lists to choose from where there is a set of words. Raises
    ValueError where a workbook cannot hold a text.
    """
    from openpyxl import Workbook

    from exports.saving import workbook_bytes

    kept = without_types(sheets)
    types = types_sheet(kept)
    meanings = _meanings()
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    worksheets = [workbook.create_sheet(_title(sheet)) for sheet in (*kept, types)]
    types = replace(types, name=worksheets[-1].title)  # another one than its own where that is taken
    for worksheet, sheet in zip(worksheets, (*kept, types), strict=True):
        _write_rows(worksheet, sheet)
        _write_headings(worksheet, sheet, meanings)
        _set_page(worksheet, sum(map(_width, _headings(sheet))))
        add_drop_downs(worksheet, sheet, types)
    return workbook_bytes(workbook)


def _meanings() -> _Meanings:
    help_rows = next(sheet.rows for sheet in read_tables(template_tables()).sheets if sheet.name == HELP)
    return {(sheet, column): meaning for sheet, column, meaning in help_rows}


def _title(sheet: Sheet) -> str:
    if len(sheet.name) > _LONGEST_TITLE:
        raise ValueError(sheet.name)
    return sheet.name


def _write_rows(worksheet: "Worksheet", sheet: Sheet) -> None:
    widths = [_width(heading) for heading in _headings(sheet)]
    for number, row in enumerate(sheet.rows, start=1):
        for place, text in enumerate(row, start=1):
            _write_text(worksheet.cell(number, place), text)
        lines = (ceil(len(text) / width) + text.count("\n") for text, width in zip(row, widths, strict=False))
        worksheet.row_dimensions[number].height = min(_LINE * max(lines, default=1) or _LINE, _HIGHEST)


def _write_text(cell: "Cell | MergedCell", text: str) -> None:
    from openpyxl.styles import Alignment

    kept = escaped(text)
    if _NOT_IN_XML.search(kept) or len(kept.encode("utf-16-le", "surrogatepass")) > 2 * _MOST_UNITS:
        raise ValueError(text)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.number_format = _TEXT
    if text:
        cell.value = kept
        cell.data_type = "s"  # openpyxl takes "=1" for a formula, "#N/A" for an error


def _headings(sheet: Sheet) -> Sequence[str]:
    return sheet.rows[0] if sheet.rows else ()


def _column(sheet: Sheet, heading: str) -> str:
    """Return the column that a heading stands for, the heading itself on a sheet of the author's own."""
    kind = sheet.name.strip().casefold()
    return read_heading(heading, kind).column if kind in COLUMNS and heading else heading


def _width(heading: str) -> int:
    """Return a column's width, in characters."""
    return _WIDTHS.get(heading.partition(":")[0], _NARROW)


def _write_headings(worksheet: "Worksheet", sheet: Sheet, meanings: _Meanings) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    worksheet.freeze_panes = "A2"
    for number, heading in enumerate(_headings(sheet), start=1):
        cell = worksheet.cell(1, number)
        cell.font = Font(name="Calibri", size=11, bold=True)
        cell.fill = PatternFill("solid", fgColor=_HEADING_FILL)
        column = worksheet.column_dimensions[get_column_letter(number)]
        column.width, column.number_format = _width(heading), _TEXT
        meaning = meanings.get((sheet.name.strip().casefold(), _column(sheet, heading)))
        if meaning:
            lines = 2 + ceil(len(meaning) / _COMMENT_LINE)  # the first holds who wrote it
            cell.comment = Comment(meaning, "Aktgranskning", height=_COMMENT_LINE_HEIGHT * lines, width=_COMMENT_WIDTH)


def _set_page(worksheet: "Worksheet", width: int) -> None:
    from openpyxl.worksheet.properties import PageSetupProperties

    worksheet.page_setup.orientation = "landscape"
    worksheet.page_setup.fitToWidth = max(1, ceil(width / _PAGE))
    worksheet.page_setup.fitToHeight = 0
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    worksheet.print_title_rows = "1:1"
