"""The one place that turns plain sheets into openpyxl's, row by row, so that little but their XML is in memory."""

from collections.abc import Callable, Generator
from contextlib import closing, suppress
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.errors import AuditError
from exports.bars import Bars
from exports.charts import bar_chart
from exports.heights import row_height
from exports.line_charts import line_chart
from exports.row_xml import RowElement, StyleOf, row_renderer
from exports.safe_text import looks_like_formula
from exports.saving import new_sheet_writer
from exports.sheet import Cell, Look, Sheet, Value
from exports.style import apply_style

MOST_COLUMNS, MOST_ROWS = 16_384, 1_048_576

_A4 = 9
_MARGINS = PageMargins(left=0.4, right=0.4, top=0.7, bottom=0.6, header=0.3, footer=0.3)


def check_size(sheet: Sheet) -> None:
    """Raise AuditError where a sheet has more rows or columns than a workbook can hold."""
    if len(sheet.widths) > MOST_COLUMNS:
        raise AuditError("export.too_many_columns", sheet=sheet.title, columns=len(sheet.widths), most=MOST_COLUMNS)
    if sheet.row_count > MOST_ROWS:
        raise AuditError("export.too_many_rows", sheet=sheet.title, rows=sheet.row_count, most=MOST_ROWS)


def write_sheet(workbook: Workbook, sheet: Sheet, page_header: str, row_written: Callable[[], None]) -> None:
    """Add a sheet to a write-only workbook; `row_written` is called after each row and may raise to stop."""
    worksheet: Any = workbook.create_sheet(sheet.title)
    _lay_out(worksheet, sheet)
    _set_page(worksheet, sheet, page_header)
    _lock(worksheet, sheet)
    render = row_renderer(_styles(worksheet), len(sheet.widths))
    worksheet._writer = new_sheet_writer(worksheet)
    worksheet._writer.write_top()
    worksheet._rows = _row_stream(worksheet._writer)
    next(worksheet._rows)
    with closing(worksheet):
        for number, row in enumerate(sheet.rows, 1):
            height = sheet.heights.get(number) or row_height(row, sheet.widths)
            worksheet._rows.send(render(number, row, height))
            row_written()


def _row_stream(writer: WorksheetWriter) -> Generator[None, RowElement]:
    """Take finished rows in the place of openpyxl's own stream of them, which writes a row cell by cell."""
    file: Any = writer.xf.send(True)
    with file.element("sheetData"), suppress(GeneratorExit):
        while True:
            file.write((yield))
    writer.xf.send(None)


def _styles(worksheet: Worksheet) -> StyleOf:
    """Return what gives the number of a cell's style; it is entered into the workbook once."""
    numbers: dict[tuple[Look, AnswerState | None, str, type[Value], int | None, bool], int] = {}

    def number_of(cell: Cell) -> int:
        value = cell.value
        quoted = isinstance(value, str) and looks_like_formula(value)
        key = (cell.look, cell.state, cell.fill, type(value), cell.decimals, quoted)
        if key not in numbers:
            pen = WriteOnlyCell(worksheet)
            apply_style(pen, *key[:5])
            pen.quotePrefix = quoted
            numbers[key] = pen.style_id
        return numbers[key]

    return number_of


def _lay_out(worksheet: Worksheet, sheet: Sheet) -> None:
    for column, width in enumerate(sheet.widths, 1):
        worksheet.column_dimensions[get_column_letter(column)].width = width
    for span in sheet.merged:
        worksheet.merged_cells.add(span)
    if sheet.header_row:
        worksheet.freeze_panes = f"{get_column_letter(sheet.frozen_columns + 1)}{sheet.header_row + 1}"
        worksheet.print_title_rows = f"{sheet.first_header_row}:{sheet.header_row}"
    if sheet.filtered:
        last = f"{get_column_letter(len(sheet.widths))}{max(sheet.row_count, sheet.header_row)}"
        worksheet.auto_filter.ref = f"A{sheet.header_row}:{last}"
    for chart in sheet.charts:
        drawn = bar_chart(chart) if isinstance(chart, Bars) else line_chart(chart)
        worksheet.add_chart(drawn, f"A{chart.row}")
    for row in sheet.page_breaks:
        worksheet.row_breaks.append(Break(row))
    if sheet.pages_wide > 1 and sheet.frozen_columns:
        worksheet.print_title_cols = f"A:{get_column_letter(sheet.frozen_columns)}"


def _lock(worksheet: Worksheet, sheet: Sheet) -> None:
    """Let only the open cells be changed, without a password, and columns and rows be made wider and higher."""
    if sheet.is_hidden:
        worksheet.sheet_state = "hidden"
    for column in sheet.hidden_columns:
        worksheet.column_dimensions[get_column_letter(column)].hidden = True
    worksheet.protection.sheet = sheet.is_locked
    worksheet.protection.formatColumns = worksheet.protection.formatRows = not sheet.is_locked
    for offered in sheet.drop_downs:
        validation = DataValidation("list", formula1=offered.source, allow_blank=True, sqref=" ".join(offered.cells))
        validation.showErrorMessage = offered.is_closed
        worksheet.data_validations.append(validation)


def _set_page(worksheet: Worksheet, sheet: Sheet, page_header: str) -> None:
    worksheet.page_setup.orientation = "portrait" if sheet.is_portrait else "landscape"
    worksheet.page_setup.paperSize = _A4
    worksheet.page_setup.fitToWidth = sheet.pages_wide
    worksheet.page_setup.fitToHeight = 0
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    worksheet.page_margins = _MARGINS
    head, foot = worksheet.oddHeader, worksheet.oddFooter
    assert head is not None
    assert foot is not None
    head.center.text = page_header or None
    foot.left.text = "&F – &A"
    foot.right.text = "Sida &P av &N"
