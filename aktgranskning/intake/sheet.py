"""One sheet of a table from outside, and how large it may be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aktgranskning.domain.errors import AuditError

MOST_ROWS = 20_000
MOST_COLUMNS = 100


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's rows as in the file, row 1 first; cells as text, '' where empty.

    What is empty at the end of a row, and at the end of the sheet, is left out: rows differ in length.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]


def plain(text: str) -> str:
    """Return a cell's text as every kind of file gives it: without space around, lines divided by line feeds."""
    return text.replace("\xa0", " ").replace("\r\n", "\n").strip()


def read_sheet(name: str, rows: Iterable[Sequence[str]], file_name: str) -> Sheet:
    """Read rows to their end; AuditError at the first row too many or too wide, where reading stops."""
    read: list[tuple[str, ...]] = []
    filled = 0
    for row in rows:
        if len(read) == MOST_ROWS:
            raise AuditError("intake.too_many_rows", file=file_name, most=MOST_ROWS)
        read.append(_without_empty_end(row))
        if len(read[-1]) > MOST_COLUMNS:
            raise AuditError("intake.too_many_columns", file=file_name, most=MOST_COLUMNS)
        if read[-1]:
            filled = len(read)
    return Sheet(name, tuple(read[:filled]))


def _without_empty_end(row: Sequence[str]) -> tuple[str, ...]:
    length = len(row)
    while length and not row[length - 1]:
        length -= 1
    return tuple(row[:length])
