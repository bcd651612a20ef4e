"""Delimited text (.csv) as Excel writes it in Sweden: semicolons, or tabs or commas."""

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from collections import Counter
from collections.abc import Iterable
from io import StringIO
from itertools import islice

from aktgranskning.intake.sheet import Reading, read_sheet
from aktgranskning.intake.source import Source

_DELIMITERS = ";\t,"
_FIRST_ROWS = 20
_FIRST_CHARACTERS = 100_000


def read_delimited(source: Source) -> Reading:
    """Read a delimited text as one sheet without a name; csv.Error where a quotation mark is never closed.

    Encoding and delimiter as `encoding_of` and `delimiter_of`. A row whose quoted text runs over several lines counts
    as one.
    """
    # five bytes mean nothing in Windows-1252; a replacement character shows where they stood
    text = source.content.decode(encoding_of([source.content]), errors="replace")
    delimiter = delimiter_of(text)
    csv.field_size_limit(len(text) + 1)  # how long a cell may be, is judged with the others
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    return Reading((read_sheet("", ([cell.strip() for cell in row] for row in rows), source),))


def encoding_of(chunks: Iterable[bytes]) -> str:
    """Return the encoding of a text: UTF-8, with or without a mark at its start, UTF-16 with one, or Windows-1252."""
    decoder = getincrementaldecoder("utf-8")()
    is_first = True
    try:
        for chunk in chunks:
            if is_first and chunk.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):  # as Excel's "Unicode text" is
                return "utf-16"
            is_first = False
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def delimiter_of(text: str) -> str:
    """Return the delimiter of a text that begins so: the one that divides most of its first rows into as many cells.

    A title above the headings may hold a comma, and each amount below them. Of several delimiters that do, the one
    with the most cells.
    """
    csv.field_size_limit(_FIRST_CHARACTERS)  # divided by another delimiter, cells are longer than they may be
    return max(_DELIMITERS, key=lambda delimiter: _rows_alike(text[:_FIRST_CHARACTERS], delimiter))


def _rows_alike(text: str, delimiter: str) -> tuple[int, int]:
    """Return how many of the first rows have as many cells, more than one, and how many cells that are."""
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    widths = Counter(len(row) for row in islice(rows, _FIRST_ROWS) if len(row) > 1)
    return max(((rows, width) for width, rows in widths.items()), default=(0, 0))
