"""Writes a workbook to start one's own checklist from; its texts stand in the library's `mall.md`."""

from io import BytesIO
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from aktgranskning.domain.checklist import Outcome, TallyKind
from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import read_tables
from checklists.shipped import template_tables

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

HELP = "Läs mig"
_NARROW, _WIDE = 22, 44
_WIDTHS = {"label": _WIDE, "hint": 60, "relevant": _WIDE, "calculation": _WIDE, "text": 60, "Betydelse": 100}
_LINE = 15  # points
_CHOICES = {"audit_outcome": Outcome, "audit_tally": TallyKind}
_ROWS_WITH_CHOICES = 500


def write_template(path: Path) -> None:
    """Write a workbook (.xlsx) with a small checklist that works, and a sheet that explains every column.

    Raises AuditError where the path has another ending, exists already, or cannot be written.
    """
    if path.suffix.lower() != ".xlsx":
        raise AuditError("checklist.template_ending", path=path)
    content = _workbook()
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError as error:
        raise AuditError("file.exists", path=path) from error
    except OSError as error:
        raise AuditError("file.not_created", path=path, reason=error) from error


def _workbook() -> bytes:
    from openpyxl import Workbook

    table = read_tables(template_tables())
    help_rows = next(sheet.rows for sheet in table.sheets if sheet.name == HELP)
    meanings = {(sheet, column): meaning for sheet, column, meaning in help_rows}
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for sheet in table.sheets:
        worksheet = workbook.create_sheet(sheet.name)
        _write_rows(worksheet, sheet)
        _write_headings(worksheet, sheet, meanings)
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _write_rows(worksheet: "Worksheet", sheet: Sheet) -> None:
    from openpyxl.styles import Alignment

    for row in sheet.rows:
        worksheet.append([cell or None for cell in row])
    widths = [_width(heading) for heading in sheet.rows[0]]
    for number, cells in enumerate(worksheet.iter_rows(), start=1):
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.number_format = "@"  # text, so that Excel turns no version or date into a number
        row = sheet.rows[number - 1]
        lines = max(ceil(len(text) / width) for text, width in zip(row, widths, strict=False))
        worksheet.row_dimensions[number].height = _LINE * max(lines, 1)


def _width(heading: str) -> int:
    """Return a column's width, in characters."""
    return _WIDTHS.get(heading, _NARROW)


def _write_headings(worksheet: "Worksheet", sheet: Sheet, meanings: dict[tuple[str, str], str]) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    worksheet.freeze_panes = "A2"
    for number, heading in enumerate(sheet.rows[0], start=1):
        cell = worksheet.cell(1, number)
        cell.font = Font(name="Calibri", size=11, bold=True)
        letter = get_column_letter(number)
        worksheet.column_dimensions[letter].width = _width(heading)
        meaning = meanings.get((sheet.name, heading))
        if meaning:
            cell.comment = Comment(meaning, "Aktgranskning", height=120, width=320)
        if heading in _CHOICES:
            names = ",".join(_CHOICES[heading])
            validation = DataValidation("list", formula1=f'"{names}"', allow_blank=True)
            validation.add(f"{letter}2:{letter}{_ROWS_WITH_CHOICES}")
            worksheet.add_data_validation(validation)
