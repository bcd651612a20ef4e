"""Delimited text (.csv) as Excel writes it in Sweden: semicolons, or tabs or commas."""

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from io import StringIO

from aktgranskning.intake.sheet import Reading, read_sheet
from aktgranskning.intake.source import Source

_DELIMITERS = ";\t,"


def read_delimited(source: Source) -> Reading:
    """Read a delimited text as one sheet without a name.

    It is UTF-8, with or without a mark at its start, UTF-16 with one, or else Windows-1252; the delimiter is the one
    that occurs most often in the first line. A row whose quoted text runs over several lines counts as one. csv.Error
    where a quotation mark is never closed.
    """
    text = _decode(source.content)
    heading = text.lstrip("\r\n").partition("\n")[0]
    delimiter = max(_DELIMITERS, key=heading.count)
    csv.field_size_limit(len(text) + 1)  # how long a cell may be, is judged with the others
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    return Reading((read_sheet("", ([cell.strip() for cell in row] for row in rows), source),))


def _decode(content: bytes) -> str:
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):  # as Excel's "Unicode text" is
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # five bytes mean nothing in Windows-1252; a replacement character shows where they stood
        return content.decode("cp1252", errors="replace")
