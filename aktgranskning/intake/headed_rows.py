"""Rows under headings that the program wrote, wherever somebody moved them, each with the hidden key that names it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from aktgranskning.domain.errors import Problem
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import Table


@dataclass(frozen=True, slots=True)
class HeadedRows:
    """The rows of a sheet that are not empty: the number of each in it, counted from 1, and its cells by heading.

    `problems` are of those cells that could not be read.
    """

    sheet: str
    rows: tuple[tuple[int, dict[str, str]], ...]
    problems: tuple[Problem, ...]


def headed_rows(table: Table, columns: Sequence[str]) -> HeadedRows | None:
    """Return the rows under these headings, in whatever order these stand; None where no sheet has all of them."""
    for sheet in table.sheets:
        for number, cells in enumerate(sheet.rows):
            if set(columns) <= set(map(_said, cells)):
                return _read(table, sheet, number, columns)
    return None


def token_of(keys: Iterable[str]) -> str:
    """Return what most keys begin with; '' where none has a beginning."""
    tokens = [token for key in keys if (token := key.rpartition("/")[0])]
    return max(sorted(set(tokens)), key=tokens.count, default="")


def number_in(token: str, key: str) -> int:
    """Return the number that a key ends with; 0 where it begins with another token, or ends with none."""
    of, _, number = key.rpartition("/")
    is_number = number.isascii() and number.isdigit() and len(number) < 8
    return int(number) if of == token and is_number else 0


def _read(table: Table, sheet: Sheet, heading_row: int, columns: Sequence[str]) -> HeadedRows:
    headings = [_said(cell) for cell in sheet.rows[heading_row]]
    places = {heading: headings.index(heading) for heading in columns}
    below = enumerate(sheet.rows[heading_row + 1 :], heading_row + 2)
    found = ((row, {heading: _cell(cells, place) for heading, place in places.items()}) for row, cells in below)
    called = {_column_in_problems(sheet, place): heading for heading, place in places.items()}
    unread = tuple(
        replace(problem, column=called.get(problem.column, problem.column))
        for problem in table.problems
        if problem.sheet == sheet.name
    )
    return HeadedRows(sheet.name, tuple((row, cells) for row, cells in found if any(cells.values())), unread)


def _column_in_problems(sheet: Sheet, place: int) -> str:
    """Return what reading a table calls a column, without knowing that the headings stand further down."""
    from openpyxl.utils import get_column_letter

    return _cell(sheet.rows[0], place) or get_column_letter(place + 1)


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place].strip() if place < len(cells) else ""


def _said(cell: str) -> str:
    return " ".join(cell.split())
