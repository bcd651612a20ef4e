"""Errors that a user can act on: a code with parameters; the Swedish texts stand in the catalogue."""

from collections.abc import Sequence
from dataclasses import dataclass, field


class AuditError(Exception):
    """Something that the user must know: `code` names the text in the catalogue, `parameters` fill it."""

    def __init__(self, code: str, **parameters: object) -> None:
        super().__init__(code, parameters)
        self.code = code
        self.parameters = parameters


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a table from outside: where it stands, what the cell holds, and the code of its text.

    `row` counts from 1 as in the workbook (0: not one row); `column` is the column's heading;
    `sheet`, `column` and `cell` are empty where they do not apply. `case` says whose cell it is where the row is not to
    be told, as it would tell who is drawn.
    """

    code: str
    sheet: str = ""
    row: int = 0
    column: str = ""
    cell: str = ""
    parameters: dict[str, object] = field(default_factory=dict)
    case: str = ""


class RefusedError(AuditError):
    """A table from outside was refused; `problems` holds every mistake, in the table's order.

    `warnings` are what should be known of it besides, in the same order.
    """

    def __init__(
        self, code: str, problems: Sequence[Problem], warnings: Sequence[Problem] = (), **parameters: object
    ) -> None:
        super().__init__(code, **parameters)
        self.problems = tuple(problems)
        self.warnings = tuple(warnings)
