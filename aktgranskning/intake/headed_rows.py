"""Rows under headings that the program wrote, wherever somebody moved them, each with the hidden key that names it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import Table


@dataclass(frozen=True, slots=True)
class HeadedRows:
    """The rows of a sheet that are not empty: the number of each in it, counted from 1, and its cells by heading.

    `problems` are of those cells that could not be read; `beside` are the cells that hold something elsewhere in the
    file, each as a remark with its place.
    """

    sheet: str
    rows: tuple[tuple[int, dict[str, str]], ...]
    problems: tuple[Problem, ...]
    beside: tuple[Problem, ...]


def headed_rows(table: Table, columns: Sequence[str], also: Sequence[str] = ()) -> HeadedRows | None:
    """Return the rows under these headings, in whatever order these stand; None where no sheet has all of them.

    `also` are headings that may be there. AuditError "intake.form_twice" where several sheets have the headings: a
    copied one, of which nobody knows which counts.
    """
    found = [(sheet, row) for sheet in table.sheets if (row := _heading_row(sheet, columns)) is not None]
    if len(found) > 1:
        sheets = ", ".join(sheet.name for sheet, _ in found)
        raise AuditError("intake.form_twice", file=table.file_name, sheets=sheets)
    return next((_read(table, sheet, row, columns, also) for sheet, row in found), None)


def token_of(keys: Iterable[str]) -> str:
    """Return what most keys begin with; '' where none has a beginning."""
    tokens = [token for key in keys if (token := key.rpartition("/")[0])]
    return max(sorted(set(tokens)), key=tokens.count, default="")


def number_in(token: str, key: str) -> int:
    """Return the number that a key ends with; 0 where it begins with another token, or ends with none."""
    of, _, number = key.rpartition("/")
    is_number = number.isascii() and number.isdigit() and len(number) < 8
    return int(number) if of == token and is_number else 0


def _heading_row(sheet: Sheet, columns: Sequence[str]) -> int | None:
    """Return which row holds the headings, counted from 0."""
    return next((row for row, cells in enumerate(sheet.rows) if set(columns) <= set(map(_said, cells))), None)


def _read(table: Table, sheet: Sheet, heading_row: int, columns: Sequence[str], also: Sequence[str]) -> HeadedRows:
    headings = [_said(cell) for cell in sheet.rows[heading_row]]
    places = {heading: headings.index(heading) for heading in (*columns, *also) if heading in headings}
    below = enumerate(sheet.rows[heading_row + 1 :], heading_row + 2)
    found = ((row, {heading: _cell(cells, place) for heading, place in places.items()}) for row, cells in below)
    called = {_column_in_problems(sheet, place): heading for heading, place in places.items()}
    unread = tuple(
        replace(problem, column=called.get(problem.column, problem.column))
        for problem in table.problems
        if problem.sheet == sheet.name
    )
    rows = tuple((row, cells) for row, cells in found if any(cells.values()))
    taken = {(sheet.name, row, place) for row in range(heading_row, len(sheet.rows)) for place in places.values()}
    beside = (
        Problem("returned.beside", name, row + 1, _letter(place), cell)
        for name, row, place, cell in _cells(table)
        if (name, row, place) not in taken
    )
    return HeadedRows(sheet.name, rows, unread, tuple(beside))


def _cells(table: Table) -> Iterator[tuple[str, int, int, str]]:
    """Yield the sheet's name, the row and the place in it, from 0, and the words of every cell that holds some."""
    for sheet in table.sheets:
        for row, cells in enumerate(sheet.rows):
            yield from ((sheet.name, row, place, cell.strip()) for place, cell in enumerate(cells) if cell.strip())


def _column_in_problems(sheet: Sheet, place: int) -> str:
    """Return what reading a table calls a column, without knowing that the headings stand further down."""
    return _cell(sheet.rows[0], place) or _letter(place)


def _letter(place: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(place + 1)


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place].strip() if place < len(cells) else ""


def _said(cell: str) -> str:
    return " ".join(cell.split())
