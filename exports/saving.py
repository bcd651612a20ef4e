"""Saves workbooks with nothing of them on the disk but their own file.

openpyxl keeps each sheet, until the workbook is saved, as a readable file in the system's temporary folder, where it
stays if the program is killed meanwhile. Here sheets are kept in memory.
"""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter


def new_sheet_writer(worksheet: Worksheet | WriteOnlyWorksheet) -> WorksheetWriter:
    """Return what writes the XML of a sheet, to a buffer."""
    return WorksheetWriter(worksheet, BytesIO())


def save_workbook(workbook: Workbook, target: Path | BytesIO) -> None:
    """Write a workbook; its write-only sheets, where it has any, are closed and came from `new_sheet_writer`."""
    workbook.properties.modified = datetime.now(UTC).replace(tzinfo=None)
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        _Writer(workbook, archive).write_data()


def workbook_bytes(workbook: Workbook) -> bytes:
    """Return a workbook as the bytes of its file."""
    held = BytesIO()
    save_workbook(workbook, held)
    return held.getvalue()


class _Writer(ExcelWriter):
    """openpyxl's own, but for where the sheets come from."""

    def __init__(self, workbook: Workbook, archive: ZipFile) -> None:
        super().__init__(workbook, archive)
        self._archive = archive

    def write_worksheet(self, ws: Worksheet) -> None:
        """Put one sheet into the archive."""
        sheet: Any = ws
        sheet._drawing = SpreadsheetDrawing()
        sheet._drawing.charts, sheet._drawing.images = sheet._charts, sheet._images
        if not self.workbook.write_only:
            sheet._writer = new_sheet_writer(sheet)
            sheet._writer.write()
        sheet._rels = sheet._writer._rels
        self._archive.writestr(sheet.path[1:], sheet._writer.out.getbuffer())
        self.manifest.append(sheet)
