"""What the administration filled in, read from the workbook that came back; whether it fits the audit is not judged."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from aktgranskning.domain.check_rows import ANSWER, CASE, KEY, OPEN_COLUMNS, OPINION, QUESTION
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import Table

_COLUMNS = (KEY, CASE, QUESTION, ANSWER, *OPEN_COLUMNS)


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """One row: where it stands in its sheet (counted from 1), its number in the dispatch, its cells by heading.

    `number` is 0 where the key names none.
    """

    sheet: str
    row: int
    number: int
    cells: dict[str, str]

    @property
    def is_filled(self) -> bool:
        """Whether the administration wrote anything in it."""
        return any(self.cells[heading] for heading in OPEN_COLUMNS)

    @property
    def is_remark(self) -> bool:
        """Whether it was added for a remark: it has no key, and no opinion that would be of an answer."""
        return not self.cells[KEY] and not self.cells[OPINION]

    def problem(self, code: str, heading: str, **parameters: object) -> Problem:
        """Return what is wrong in one of its cells."""
        return Problem(code, self.sheet, self.row, heading, self.cells[heading], parameters)


@dataclass(frozen=True, slots=True)
class ReturnedRows:
    """The rows of a workbook: its sheet's name, the token of its dispatch, and the mistakes found on the way."""

    sheet: str
    token: str
    rows: tuple[ReturnedRow, ...]
    problems: tuple[Problem, ...]


def read_returned_rows(table: Table) -> ReturnedRows:
    """Read the rows under the headings that the program wrote, wherever they stand, in whatever order.

    AuditError where the file has no such headings or no key. A row with a key of another dispatch has number 0.
    """
    for sheet in table.sheets:
        for number, cells in enumerate(sheet.rows):
            if set(_COLUMNS) <= set(map(_said, cells)):
                return _read(table, sheet, number)
    raise AuditError("fact_check.not_a_dispatch", file=table.file_name)


def _read(table: Table, sheet: Sheet, heading_row: int) -> ReturnedRows:
    headings = [_said(cell) for cell in sheet.rows[heading_row]]
    places = {heading: headings.index(heading) for heading in _COLUMNS}
    below = enumerate(sheet.rows[heading_row + 1 :], heading_row + 2)
    found = [(row, {heading: _cell(cells, place) for heading, place in places.items()}) for row, cells in below]
    found = [(row, cells) for row, cells in found if any(cells.values())]
    tokens = [token for _, cells in found if (token := cells[KEY].rpartition("/")[0])]
    if not tokens:
        raise AuditError("fact_check.not_a_dispatch", file=table.file_name)
    token = max(sorted(set(tokens)), key=tokens.count)
    rows = tuple(ReturnedRow(sheet.name, row, _number(token, cells[KEY]), cells) for row, cells in found)
    called = {_column_in_problems(sheet, place): heading for heading, place in places.items()}
    unread = tuple(
        replace(problem, column=called.get(problem.column, problem.column))
        for problem in table.problems
        if problem.sheet == sheet.name
    )
    return ReturnedRows(sheet.name, token, rows, unread)


def _column_in_problems(sheet: Sheet, place: int) -> str:
    """Return what reading a table calls a column, without knowing that the headings stand further down."""
    from openpyxl.utils import get_column_letter

    return _cell(sheet.rows[0], place) or get_column_letter(place + 1)


def _number(token: str, key: str) -> int:
    of, _, number = key.rpartition("/")
    is_number = number.isascii() and number.isdigit() and len(number) < 8
    return int(number) if of == token and is_number else 0


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place].strip() if place < len(cells) else ""


def _said(cell: str) -> str:
    return " ".join(cell.split())
