"""Registers for tests: a table written as text, Excel's and OpenDocument's workbook, and read to its end."""

import csv
from collections.abc import Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from aktgranskning.domain.register import RegisterChoices, RegisterCount
from aktgranskning.intake.registers import RegisterRow, read_register
from tests.hostile_workbooks import packed
from tests.workbooks import write_workbook

Cell = str | float | date | None
Table = Sequence[Sequence[Cell]]

_OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns"
_SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"


def read_all(path: Path, choices: RegisterChoices) -> tuple[list[RegisterRow], RegisterCount]:
    """Read a register and return all rows of the frame, and what was counted."""
    rows: list[RegisterRow] = []
    _, count = read_register(path, choices, rows.extend, lambda _done, _whole: None)
    return rows, count


def write_csv(path: Path, table: Table, delimiter: str = ";", encoding: str = "utf-8", ends: str = "\r\n") -> Path:
    """Write a table as a delimited text, numbers with a decimal point."""
    text = StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=ends).writerows(table)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def write_xlsx(path: Path, table: Table) -> Path:
    """Write a table as the one sheet of an Excel workbook."""
    return write_workbook(path, {"Blad1": table})


def write_ods(path: Path, table: Table) -> Path:
    """Write a table as the one sheet of an OpenDocument workbook."""
    path.write_bytes(packed_ods("".join(map(_ods_row, table))))
    return path


def packed_ods(rows: str, prolog: str = "", entry: str = "") -> bytes:
    """Return an OpenDocument workbook whose one sheet has the rows that are written so; `entry` is of its manifest."""
    spaces = " ".join(f'xmlns:{name}="{_OPEN_DOCUMENT}:{name}:1.0"' for name in ("office", "table", "text"))
    sheet = f'<table:table table:name="Blad1">{rows}</table:table>'
    body = f"<office:body><office:spreadsheet>{sheet}</office:spreadsheet></office:body>"
    content = f'<?xml version="1.0"?>{prolog}<office:document-content {spaces}>{body}</office:document-content>'
    entry += f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_SPREADSHEET}"/>'
    manifest = f'<manifest:manifest xmlns:manifest="{_OPEN_DOCUMENT}:manifest:1.0">{entry}</manifest:manifest>'
    return packed(
        {
            "mimetype": _SPREADSHEET.encode(),
            "META-INF/manifest.xml": manifest.encode(),
            "content.xml": content.encode(),
        }
    )


def _ods_row(row: Sequence[Cell]) -> str:
    return f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"


def _ods_cell(cell: Cell) -> str:
    match cell:
        case None | "":
            return "<table:table-cell/>"
        case str():
            return f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
        case date():
            return f'<table:table-cell office:value-type="date" office:date-value="{cell}"/>'
        case _:
            return f'<table:table-cell office:value-type="float" office:value={quoteattr(str(cell))}/>'
