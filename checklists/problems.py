"""The mistakes of a checklist in the order of its sheets, without those that follow from others."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from aktgranskning.domain.errors import Problem
from aktgranskning.domain.spelling import NO_GUESS, Guess
from checklists.columns import COLUMNS, read_heading
from checklists.headings import meant_column

_OUTCOMES = [("choices", "list_name"), ("choices", "audit_outcome"), ("survey", "audit_met")]
_NEEDS = {
    "checklist.list_unknown": [("choices", "list_name")],
    "checklist.instance_unknown": [("choices", "list_name")],
    "checklist.choice_not_in_list": [("choices", "name")],
    "checklist.audit_question_unknown": [("audit_questions", "id")],
    "checklist.reference_unknown": [("survey", "name")],
    "checklist.no_outcome": _OUTCOMES,
    "checklist.finding_without_outcome": _OUTCOMES,
    "checklist.outcomes_missing": _OUTCOMES,
    "checklist.list_unused": [("survey", "type")],
    "checklist.outcome_of_several": [("survey", "type")],
    "answer.not_a_choice": [("choices", "list_name"), ("choices", "name")],
}
"""The columns without which a mistake means nothing, by its code."""

_NEEDS_CHOICES = frozenset(
    {
        "checklist.no_outcome",
        "checklist.finding_without_outcome",
        "checklist.finding_without_statistic",
        "checklist.outcomes_missing",
        "checklist.criterion_missing",
        "answer.not_a_choice",
    }
)
"""Mistakes that mean nothing in a row whose type is wrong: it names the list of choices."""

_NEEDS_TYPES = frozenset({"checklist.list_unused", "checklist.outcome_of_several"})
"""Remarks that mean nothing where the type of any row is wrong: it may be the one that names the list."""

_EMPTY = frozenset({"checklist.cell_missing", "checklist.criterion_missing", "checklist.label_missing"})
_UNREAD = ("intake.formula_without_value", "intake.error_value")
_SAME_CELL = {
    "checklist.path_dead": "checklist.table_not_named",
    "checklist.word_alone": "checklist.table_not_named",
    "checklist.list_not_named": "checklist.type_misspelt",
}
"""Mistakes that follow from another one in their cell."""

_SAME_ROW = {
    "checklist.finding_without_outcome": "checklist.no_outcome",
    "checklist.finding_without_statistic": "checklist.tally_unknown",
}
"""Mistakes that follow from another one in their row."""

_MOST_COMPARISONS = 200_000
"""Of words with each other: about a second's worth."""

_Cell = tuple[str, int, str]
"""Sheet, row and column, the sheet in small letters and the column under its own name."""


@dataclass(frozen=True, slots=True)
class _Causes:
    """What mistakes can follow from.

    `sheets` and `columns` are missing, those in `misspelt` among them; `unread` are columns with a cell that could not
    be read. In `rows` the type is wrong. `cells` are those of all errors, each with its code; `codes` stand with their
    rows.
    """

    sheets: set[str] = field(default_factory=set)
    columns: set[tuple[str, str]] = field(default_factory=set)
    misspelt: set[tuple[str, str]] = field(default_factory=set)
    unread: set[tuple[str, str]] = field(default_factory=set)
    rows: set[tuple[str, int]] = field(default_factory=set)
    cells: set[tuple[str, _Cell]] = field(default_factory=set)
    codes: set[tuple[str, str, int]] = field(default_factory=set)


def in_order(errors: Iterable[Problem], warnings: Iterable[Problem]) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Sort errors and warnings by sheet, row and column, without those that follow from another error.

    Of a cell with an error nothing is warned.
    """
    errors = list(errors)
    causes = _causes(errors)
    wrong = {_cell(error) for error in errors}
    kept = [error for error in errors if not _follows(error, causes)]
    told = [warning for warning in warnings if not _follows(warning, causes) and _cell(warning) not in wrong]
    return _guessed(sorted(kept, key=_place)), _guessed(sorted(told, key=_place))


def _guessed(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Work out what was meant, until that has taken as many comparisons as a second allows."""
    left = _MOST_COMPARISONS
    known = []
    for problem in problems:
        guesses = {name: guess for name, guess in problem.parameters.items() if isinstance(guess, Guess)}
        left -= sum(len(guess.known) + len(guess.others) for guess in guesses.values())
        words = {name: str(guess) if left > 0 else NO_GUESS for name, guess in guesses.items()}
        known.append(replace(problem, parameters=problem.parameters | words) if words else problem)
    return tuple(known)


def _causes(errors: Iterable[Problem]) -> _Causes:
    causes = _Causes()
    for error in errors:
        sheet, row, column = cell = _cell(error)
        causes.cells.add((error.code, cell))
        causes.codes.add((error.code, sheet, row))
        match error.code:
            case "checklist.sheet_missing":
                causes.sheets.add(sheet)
            case "checklist.sheet_misspelt":
                meant = str(error.parameters["nearest"])
                causes.sheets.add(meant)
                causes.misspelt.add((meant, ""))
            case "checklist.column_missing":
                causes.columns.add((sheet, column))
            case "checklist.column_unknown" if not error.parameters["nearest"]:
                causes.columns.update((sheet, ours) for ours in COLUMNS[sheet] if ours.startswith("audit_"))
            case code if code in (*_UNREAD, "checklist.outcome_unknown"):
                causes.unread.add((sheet, column))
            case code if (sheet, column) == ("survey", "type") and code != "checklist.type_misspelt":
                causes.rows.add((sheet, row))
    return causes


def _follows(problem: Problem, causes: _Causes) -> bool:
    code = problem.code
    sheet, row, column = cell = _cell(problem)
    if code in ("checklist.sheet_missing", "checklist.column_missing"):
        return (sheet, column) in causes.misspelt
    is_unread = any((unread, cell) in causes.cells for unread in _UNREAD)
    if code in _EMPTY and (is_unread or (sheet, column) in causes.columns):
        return True
    if (_SAME_CELL.get(code), cell) in causes.cells or (_SAME_ROW.get(code), sheet, row) in causes.codes:
        return True
    if (code in _NEEDS_TYPES and causes.rows) or (code in _NEEDS_CHOICES and (sheet, row) in causes.rows):
        return True
    needed = _NEEDS.get(code, ())
    return any(place[0] in causes.sheets or place in causes.columns | causes.unread for place in needed)


def _sheet(problem: Problem) -> str:
    return problem.sheet.strip().casefold()


def _column(problem: Problem) -> str:
    sheet = _sheet(problem)
    if sheet not in COLUMNS:
        return problem.column
    column = read_heading(problem.column, sheet).column
    return column if column in COLUMNS[sheet] else meant_column(column, sheet) or column


def _cell(problem: Problem) -> _Cell:
    return _sheet(problem), problem.row, _column(problem)


def _place(problem: Problem) -> tuple[int, str, int, int]:
    """Return where a mistake stands; other sheets, and files beside the workbook, come after the known sheets."""
    sheet, column = _sheet(problem), _column(problem)
    if sheet not in COLUMNS:
        return len(COLUMNS), sheet, problem.row, 0
    columns = COLUMNS[sheet]
    return list(COLUMNS).index(sheet), "", problem.row, columns.index(column) if column in columns else len(columns)
