"""Delimited text (.csv) as Excel writes it in Sweden: semicolons, or tabs or commas."""

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from collections import Counter
from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import islice

from aktgranskning.domain.errors import Problem
from aktgranskning.domain.long_form import FREE_COLUMNS, has_long_form
from aktgranskning.intake.sheet import Reading, read_sheet
from aktgranskning.intake.source import Source

_DELIMITERS = ";\t,"
_FIRST_ROWS = 20
_FIRST_CHARACTERS = 100_000


def read_delimited(source: Source) -> Reading:
    """Read a delimited text as one sheet without a name; csv.Error where a quotation mark is never closed.

    Encoding and delimiter as `encoding_of` and `delimiter_of`. A row whose quoted text runs over several lines counts
    as one. A problem names each line of a table in the long form that was cut off.
    """
    # five bytes mean nothing in Windows-1252; a replacement character shows where they stood
    text = source.content.decode(encoding_of([source.content]), errors="replace")
    delimiter = _long_delimiter(text) or delimiter_of(text)
    csv.field_size_limit(len(text) + 1)  # how long a cell may be, is judged with the others
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    sheet = read_sheet("", _stripped(rows), source)
    is_long = sheet.rows and has_long_form(sheet.rows[0])
    return Reading((sheet,), tuple(_cut_off(text, delimiter, len(sheet.rows[0]))) if is_long else ())


def _stripped(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """Take the white space from around the cells, but not from what somebody wrote in a table of the long form."""
    headings = [heading.strip() for heading in next(rows, [])]
    yield headings
    free = {place for place, heading in enumerate(headings) if heading.casefold() in FREE_COLUMNS}
    kept = free if has_long_form(headings) else ()
    for row in rows:
        yield [cell if place in kept else cell.strip() for place, cell in enumerate(row)]


def _long_delimiter(text: str) -> str:
    """Return the delimiter that gives a text the headings of the long form, whatever its cells hold; '' of none."""
    first = text[:_FIRST_CHARACTERS].splitlines()[:1]
    csv.field_size_limit(_FIRST_CHARACTERS)
    headings = {delimiter: next(csv.reader(first, delimiter=delimiter), []) for delimiter in _DELIMITERS}
    return next((one for one, cells in headings.items() if has_long_form(cell.strip() for cell in cells)), "")


def _cut_off(text: str, delimiter: str, width: int) -> Iterator[Problem]:
    """Yield a problem for each line with fewer cells than there are headings, and for a last line without its end."""
    number = 0
    for number, row in enumerate(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True), 1):
        if any(map(str.strip, row)) and len(row) < width:
            yield Problem("import.line_short", row=number, parameters={"cells": len(row), "headings": width})
    if number > 1 and not text.endswith(("\n", "\r")):
        yield Problem("import.line_without_end", row=number)


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
