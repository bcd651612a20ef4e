"""The mistakes of a checklist in the order of its sheets, without those that follow from others."""

from collections.abc import Sequence

from aktgranskning.domain.errors import Problem
from checklists.columns import COLUMNS, read_heading


def in_order(problems: Sequence[Problem]) -> list[Problem]:
    """Sort mistakes by sheet, row and column, without those that follow from a sheet or column that is missing."""
    missing = {(problem.code, problem.sheet, problem.column) for problem in problems}
    return sorted((problem for problem in problems if _cause(problem) not in missing), key=_place)


def _cause(problem: Problem) -> tuple[str, str, str]:
    """Return the code, sheet and column of the mistake that would be the cause of this one."""
    if problem.code == "checklist.cell_missing":
        return "checklist.column_missing", problem.sheet, problem.column
    sheet = {"checklist.list_unknown": "choices", "checklist.audit_question_unknown": "audit_questions"}
    return "checklist.sheet_missing", sheet.get(problem.code, ""), ""


def _place(problem: Problem) -> tuple[int, str, int, int]:
    """Return where a mistake stands; other sheets, and files beside the workbook, come after the known sheets."""
    sheet = problem.sheet.strip().casefold()
    if sheet not in COLUMNS:
        return len(COLUMNS), sheet, problem.row, 0
    columns = COLUMNS[sheet]
    column = read_heading(problem.column, sheet).column
    return list(COLUMNS).index(sheet), "", problem.row, columns.index(column) if column in columns else len(columns)
