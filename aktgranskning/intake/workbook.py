"""Excel workbooks (.xlsx), read by openpyxl."""

import warnings
from datetime import datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from aktgranskning.domain.errors import AuditError, RefusedError
from aktgranskning.intake.formulas import formulas_without_value
from aktgranskning.intake.sheet import Sheet, plain, read_sheet

MOST_SHEETS = 50
MOST_BYTES_UNPACKED = 100_000_000


def read_workbook(content: bytes, file_name: str) -> tuple[Sheet, ...]:
    """Read every sheet of a workbook.

    A formula's cell holds the value computed by the program that saved the workbook. Raises RefusedError with each
    formula for which none was saved, as it would read as empty, and AuditError where the bytes are no workbook, are
    damaged, or hold more than the limits.
    """
    try:
        _measure(content, file_name)
        with warnings.catch_warnings():
            # openpyxl warns of what it leaves out, such as data validation; only the cells matter here
            warnings.simplefilter("ignore")
            return _sheets(content, file_name)
    except AuditError:
        raise
    except Exception as error:  # a damaged workbook lets at least six kinds of exceptions out of openpyxl
        raise AuditError("intake.damaged", file=file_name) from error


def _measure(content: bytes, file_name: str) -> None:
    with ZipFile(BytesIO(content)) as archive:
        parts = archive.infolist()
    sheets = [part for part in parts if part.filename.startswith("xl/worksheets/sheet")]
    if len(sheets) > MOST_SHEETS:
        raise AuditError("intake.too_many_sheets", file=file_name, most=MOST_SHEETS)
    if sum(part.file_size for part in parts) > MOST_BYTES_UNPACKED:
        raise AuditError("intake.too_large", file=file_name, most=MOST_BYTES_UNPACKED // 1_000_000)


def _sheets(content: bytes, file_name: str) -> tuple[Sheet, ...]:
    import openpyxl

    workbook = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    sheets = []
    for worksheet in workbook.worksheets:
        worksheet.reset_dimensions()  # the size that a file states may be false
        rows = ([_text(cell) for cell in row] for row in worksheet.iter_rows(values_only=True))
        sheets.append(read_sheet(worksheet.title, rows, file_name))
    # openpyxl has no public way to tell which part of the file a sheet is
    worksheets: list[Any] = list(workbook.worksheets)
    parts = {worksheet._worksheet_path: worksheet.title for worksheet in worksheets}
    workbook.close()
    problems = formulas_without_value(content, parts)
    if problems:
        raise RefusedError("intake.formulas", problems, file=file_name)
    return tuple(sheets)


def _text(cell: object) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "TRUE" if cell else "FALSE"  # as Excel shows it, and pyxform reads it
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime():
            return cell.isoformat(" ")
        case _:
            return plain(str(cell))
