"""A register as delimited text (.csv): read piece by piece, so that memory does not grow with it."""

import csv
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from io import StringIO
from itertools import chain
from typing import BinaryIO

from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.delimited import delimiter_of, encoding_of
from aktgranskning.intake.source import RegisterSource

_CHUNK = 131_072
_LINE = 4_000_000  # characters


def read_text_rows(file: BinaryIO, source: RegisterSource, note: Callable[[bytes], None]) -> Iterator[list[str]]:
    """Return the rows of a text, and have the bytes that they are read from noted, in order.

    Raises AuditError where a line is too long or the file is none of text; csv.Error where a cell is too long or a
    quotation mark is never closed.
    """
    encoding = encoding_of(_chunks(file))
    file.seek(0)
    pieces = _pieces(file, encoding, source, note)
    first = next(pieces, "")
    delimiter = delimiter_of(first)
    csv.field_size_limit(source.limits.cell_characters)
    lines = chain.from_iterable(StringIO(piece, newline="") for piece in chain([first], pieces))
    return csv.reader(lines, delimiter=delimiter, strict=True)


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    return iter(lambda: file.read(_CHUNK), b"")


def _pieces(file: BinaryIO, encoding: str, source: RegisterSource, note: Callable[[bytes], None]) -> Iterator[str]:
    """Yield the text in pieces of whole lines."""
    decoder = getincrementaldecoder(encoding)(errors="replace")
    rest, size = "", 0
    for chunk in _chunks(file):
        note(chunk)
        size += len(chunk)
        if size > source.limits.file_bytes:  # it has grown, or never ends
            raise AuditError("intake.too_large", file=source.file_name, most=source.limits.file_bytes // 1_000_000)
        text = rest + decoder.decode(chunk)
        if "\0" in text:  # no text holds it; a file of another kind does
            raise AuditError("intake.damaged", file=source.file_name)
        # a carriage return at the very end may be half of a line's end
        end = text.rfind("\n") + 1 or text.rfind("\r", 0, -1) + 1
        rest = text[end:]
        if len(rest) > _LINE:
            raise AuditError("register.line_too_long", file=source.file_name, most=_LINE)
        if end:
            yield text[:end]
    yield rest + decoder.decode(b"", True)
