"""One sheet of a table from outside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from decimal import Decimal

from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.domain.plain_text import plain
from aktgranskning.intake.source import Source


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's rows as in the file, row 1 first; cells as text, '' where empty.

    What is empty at the end of a row, and at the end of the sheet, is left out: rows differ in length. `is_hidden` of a
    workbook's sheet that Excel does not show.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    is_hidden: bool = False


def cell_text(cell: object) -> str:
    """Return the text of a workbook's cell: dates as YYYY-MM-DD, whole numbers without decimals, '' of nothing.

    Numbers are written without an exponent, durations as hours, minutes and seconds: 30:00:00.
    """
    match cell:
        case None:
            return ""
        case bool():
            return "TRUE" if cell else "FALSE"  # as Excel shows it, and pyxform reads it
        case float():
            return str(int(cell)) if cell.is_integer() else _without_exponent(str(cell))
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime():
            return cell.isoformat(" ")
        case timedelta():
            minutes, seconds = divmod(round(cell.total_seconds()), 60)
            return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
        case _:
            return plain(str(cell))


def _without_exponent(number: str) -> str:
    return f"{Decimal(number):f}" if "e" in number else number


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: its sheets, and a problem for each cell that reads as '' although it is not empty."""

    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...] = ()


def read_sheet(name: str, rows: Iterable[Sequence[str]], source: Source) -> Sheet:
    """Read rows to their end; AuditError at the first row too many, too wide or too full, where reading stops."""
    limits = source.limits
    read: list[tuple[str, ...]] = []
    filled = 0
    for row in rows:
        if len(read) == limits.rows:
            raise AuditError("intake.too_many_rows", file=source.file_name, most=limits.rows)
        read.append(_without_empty_end(row))
        if len(read[-1]) > limits.columns:
            raise AuditError("intake.too_many_columns", file=source.file_name, most=limits.columns)
        _check_cells(read[-1], len(read), source)
        if read[-1]:
            filled = len(read)
    return Sheet(name, tuple(read[:filled]))


def _check_cells(cells: Sequence[str], row: int, source: Source) -> None:
    most = source.limits.cell_characters
    if any(len(cell) > most for cell in cells):
        raise AuditError("intake.cell_too_long", file=source.file_name, row=row, most=most)
    if any("\0" in cell for cell in cells):  # no text holds it; a file of another kind does
        raise AuditError("intake.damaged", file=source.file_name)


def _without_empty_end(row: Sequence[str]) -> tuple[str, ...]:
    length = len(row)
    while length and not row[length - 1]:
        length -= 1
    return tuple(row[:length])
