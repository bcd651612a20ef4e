"""The mistakes of a checklist in the order of its sheets, without those that follow from others."""

from collections.abc import Iterable
from dataclasses import dataclass

from aktgranskning.domain.errors import Problem
from checklists.columns import COLUMNS, read_heading

_NEEDS = {
    "checklist.list_unknown": [("choices", "list_name")],
    "checklist.instance_unknown": [("choices", "list_name")],
    "checklist.choice_not_in_list": [("choices", "name")],
    "checklist.audit_question_unknown": [("audit_questions", "id")],
    "checklist.reference_unknown": [("survey", "name")],
    "checklist.no_outcome": [("choices", "list_name"), ("choices", "audit_outcome"), ("survey", "audit_met")],
    "answer.not_a_choice": [("choices", "list_name"), ("choices", "name")],
}
"""The columns without which a mistake means nothing, by its code."""

_NEEDS_CHOICES = frozenset({"checklist.no_outcome", "answer.not_a_choice"})
_NO_CHOICES = frozenset(
    {
        "checklist.list_unknown",
        "checklist.list_not_named",
        "checklist.list_taken",
        "checklist.file_missing",
        "checklist.file_not_csv",
    }
)
_OF_CELL = frozenset({"checklist.cell_missing", "checklist.criterion_missing"})


@dataclass(frozen=True, slots=True)
class _Causes:
    """What mistakes can follow from: sheets, columns and choices that are missing, and cells whose value is.

    `guessed` are the sheets and columns that somebody meant and misspelt.
    """

    sheets: frozenset[str]
    columns: frozenset[tuple[str, str]]
    guessed: frozenset[tuple[str, str]]
    rows_without_choices: frozenset[tuple[str, int]]
    formulas: frozenset[tuple[str, int, str]]


def in_order(errors: Iterable[Problem], warnings: Iterable[Problem]) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Sort errors and warnings by sheet, row and column, without those that follow from another error.

    Of a cell with an error nothing is warned.
    """
    errors = list(errors)
    causes = _causes(errors)
    wrong = {_cell(error) for error in errors}
    kept = [error for error in errors if not _follows(error, causes)]
    told = [warning for warning in warnings if not _follows(warning, causes) and _cell(warning) not in wrong]
    return tuple(sorted(kept, key=_place)), tuple(sorted(told, key=_place))


def _causes(errors: Iterable[Problem]) -> _Causes:
    guessed, sheets, columns, rows, formulas = set(), set(), set(), set(), set()
    for error in errors:
        meant = str(error.parameters.get("nearest", ""))
        match error.code:
            case "checklist.sheet_missing":
                sheets.add(_sheet(error))
            case "checklist.sheet_misspelt":
                guessed.add((meant, ""))
            case "checklist.column_missing":
                columns.add((_sheet(error), _column(error)))
            case "checklist.column_unknown":
                guessed.add((_sheet(error), meant))
            case "intake.formula_without_value":
                formulas.add(_cell(error))
            case code if code in _NO_CHOICES:
                rows.add((_sheet(error), error.row))
    return _Causes(frozenset(sheets), frozenset(columns), frozenset(guessed), frozenset(rows), frozenset(formulas))


def _follows(problem: Problem, causes: _Causes) -> bool:
    sheet, column = _sheet(problem), _column(problem)
    match problem.code:
        case "checklist.sheet_missing":
            return (sheet, "") in causes.guessed
        case "checklist.column_missing":
            return (sheet, column) in causes.guessed
        case code if code in _OF_CELL:
            return _is_gone(sheet, column, causes) or _cell(problem) in causes.formulas
        case code if code in _NEEDS_CHOICES and (sheet, problem.row) in causes.rows_without_choices:
            return True
    return any(_is_gone(*needed, causes) for needed in _NEEDS.get(problem.code, ()))


def _is_gone(sheet: str, column: str, causes: _Causes) -> bool:
    return sheet in causes.sheets or (sheet, column) in causes.columns | causes.guessed


def _sheet(problem: Problem) -> str:
    return problem.sheet.strip().casefold()


def _column(problem: Problem) -> str:
    sheet = _sheet(problem)
    return read_heading(problem.column, sheet).column if sheet in COLUMNS else problem.column


def _cell(problem: Problem) -> tuple[str, int, str]:
    return _sheet(problem), problem.row, _column(problem)


def _place(problem: Problem) -> tuple[int, str, int, int]:
    """Return where a mistake stands; other sheets, and files beside the workbook, come after the known sheets."""
    sheet, column = _sheet(problem), _column(problem)
    if sheet not in COLUMNS:
        return len(COLUMNS), sheet, problem.row, 0
    columns = COLUMNS[sheet]
    return list(COLUMNS).index(sheet), "", problem.row, columns.index(column) if column in columns else len(columns)
