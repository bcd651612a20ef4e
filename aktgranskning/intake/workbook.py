"""Excel workbooks (.xlsx), read by openpyxl once they are known to be harmless."""

import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.domain.plain_text import unescaped
from aktgranskning.intake.cells import Extent, UnreadCell, measure_cells
from aktgranskning.intake.markup import MAIN, count, root_of
from aktgranskning.intake.package import repack, unpack
from aktgranskning.intake.sheet import Reading, Sheet, cell_text, read_sheet
from aktgranskning.intake.source import Source

if TYPE_CHECKING:
    from openpyxl import Workbook

_SHOWN = "visible"
"""The state of a sheet that Excel shows."""


def read_workbook(source: Source) -> Reading:
    """Read every sheet of a workbook.

    A formula's cell holds the value computed by the program that saved the workbook; where none was saved, or an error
    such as #REF!, it reads as '' and is a problem. AuditError where the workbook holds more than the limits or is
    unusual; other exceptions, of at least six kinds, where it is damaged.
    """
    if not source.content:
        raise AuditError("intake.empty", file=source.file_name)
    parts = unpack(source)
    sheets = _count_sheets(parts, source)
    with warnings.catch_warnings():
        # openpyxl warns of what it leaves out, such as data validation; only the cells matter here
        warnings.simplefilter("ignore")
        return _read(parts, sheets, source)


def _count_sheets(parts: dict[str, bytes], source: Source) -> int:
    """Return how many sheets the workbook names, before one of them is opened; no part may have a DTD.

    ValueError where none of the parts is a workbook, or several are.
    """
    roots = {name: root_of(xml, source) for name, xml in parts.items() if xml}
    (workbook,) = (name for name, root in roots.items() if root == f"{MAIN} workbook")
    sheets = count(parts[workbook], f"{MAIN} sheet", source)
    if sheets > source.limits.sheets:
        raise AuditError("intake.too_many_sheets", file=source.file_name, most=source.limits.sheets)
    return sheets


def _read(parts: dict[str, bytes], count_of_sheets: int, source: Source) -> Reading:
    from openpyxl import load_workbook

    workbook = load_workbook(repack(parts), read_only=True, data_only=True, keep_links=False)
    if len(workbook.sheetnames) != count_of_sheets:  # it leaves out those whose part is missing
        raise AuditError("intake.damaged", file=source.file_name)
    extents = _measure(workbook, parts, source)
    sheets, problems = [], []
    for worksheet, extent in zip(workbook.worksheets, extents, strict=True):
        worksheet.reset_dimensions()  # the size that a file states may be false
        rows = worksheet.iter_rows(max_row=extent.rows, max_col=extent.columns, values_only=True) if extent.rows else ()
        sheet = read_sheet(worksheet.title, _texts(rows, extent.unread), source)
        problems += [_problem(unread, sheet) for unread in extent.unread]
        sheets.append(replace(sheet, is_hidden=worksheet.sheet_state != _SHOWN))
    workbook.close()
    return Reading(tuple(sheets), tuple(problems))


def _texts(rows: Iterable[Sequence[object]], unread: Iterable[UnreadCell]) -> Iterator[list[str]]:
    """Yield the texts of each row, '' of a cell without a value."""
    places = {(cell.row, cell.column) for cell in unread}
    for number, row in enumerate(rows, 1):
        yield ["" if (number, column) in places else _text(cell) for column, cell in enumerate(row, 1)]


def _text(cell: object) -> str:
    """Return the text of a cell as a spreadsheet shows it: openpyxl leaves escaped characters as they stand."""
    return cell_text(unescaped(cell) if isinstance(cell, str) else cell)


def _measure(workbook: "Workbook", parts: dict[str, bytes], source: Source) -> list[Extent]:
    """Return how far the cells of each sheet reach, measured before one of them is read."""
    extents = []
    # openpyxl has no public way to tell which part of the file a sheet is
    worksheets: Sequence[Any] = workbook.worksheets
    for worksheet in worksheets:
        extents.append(measure_cells(parts[worksheet._worksheet_path], source))
        if sum(extent.cells for extent in extents) > source.limits.cells:
            raise AuditError("intake.too_many_cells", file=source.file_name, most=source.limits.cells)
    return extents


def _problem(unread: UnreadCell, sheet: Sheet) -> Problem:
    from openpyxl.utils import get_column_letter

    headings = sheet.rows[0] if sheet.rows else ()
    heading = headings[unread.column - 1] if unread.column <= len(headings) else ""
    column = heading or get_column_letter(unread.column)
    return Problem(unread.code, sheet.name, unread.row, column, unread.text)
