"""The administration's hands: workbooks that were sent to it, opened, filled in and saved."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from aktgranskning.domain.check_rows import CASE, OPINION, QUESTION


def sheet_of(workbook: Workbook) -> Worksheet:
    sheet = workbook.worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def header_of(sheet: Worksheet) -> tuple[int, dict[str, int]]:
    """Return the row of the headings and the column of each."""
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        if OPINION in row:
            return number, {str(heading): column for column, heading in enumerate(row, 1) if heading}
    raise AssertionError


def rows_below(sheet: Worksheet) -> Iterator[tuple[int, str, str]]:
    """Yield each row with its case and question."""
    top, columns = header_of(sheet)
    for row in range(top + 1, sheet.max_row + 1):
        yield row, str(sheet.cell(row, columns[CASE]).value), str(sheet.cell(row, columns[QUESTION]).value)


def fill(path: Path, cells: Mapping[tuple[str, str, str], str]) -> Path:
    """Write in cells, named by case, question and heading."""
    workbook = load_workbook(path)
    sheet = sheet_of(workbook)
    _, columns = header_of(sheet)
    at = {(case, question): row for row, case, question in rows_below(sheet)}
    for (case, question, heading), value in cells.items():
        sheet.cell(at[case, question], columns[heading]).value = value
    workbook.save(path)
    return path


def edited(path: Path, edit: Callable[[Worksheet, int, dict[str, int]], object]) -> Path:
    workbook = load_workbook(path)
    sheet = sheet_of(workbook)
    edit(sheet, *header_of(sheet))
    workbook.save(path)
    return path
