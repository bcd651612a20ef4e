"""What the administration filled in, read from the workbook that came back; whether it fits the audit is not judged."""

from dataclasses import dataclass

from aktgranskning.domain.check_rows import ANSWER, CASE, KEY, OPEN_COLUMNS, OPINION, QUESTION
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.intake.headed_rows import headed_rows, number_in, token_of
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
    found = headed_rows(table, _COLUMNS)
    token = token_of(cells[KEY] for _, cells in found.rows) if found else ""
    if not found or not token:
        raise AuditError("fact_check.not_a_dispatch", file=table.file_name)
    rows = tuple(ReturnedRow(found.sheet, row, number_in(token, cells[KEY]), cells) for row, cells in found.rows)
    return ReturnedRows(found.sheet, token, rows, found.problems)
