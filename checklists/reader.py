"""From a workbook to a checklist, or to every mistake that keeps it from being one."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from aktgranskning.domain.checklist import AuditQuestion, Checklist
from aktgranskning.domain.errors import Problem, RefusedError
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import Table, read_tables
from checklists.checks import check_audit_questions, check_expressions
from checklists.choices import read_choices
from checklists.columns import COLUMNS, column_of
from checklists.conversion import check_conversion
from checklists.items import SELECTS
from checklists.keys import check_keys, give_keys
from checklists.rows import Row, read_rows
from checklists.survey import Survey, read_survey


@dataclass(frozen=True, slots=True)
class LoadedChecklist:
    """A checklist with the file it came from: its name, its bytes, and their SHA-256 in hex."""

    checklist: Checklist
    file_name: str
    content: bytes
    sha256: str


def load_checklist(path: Path) -> LoadedChecklist:
    """Read a checklist in the XLSForm format from .xlsx or .md.

    Raises AuditError where the file cannot be read, and RefusedError "checklist.refused" with every mistake
    that was found, each with its sheet, row and column.
    """
    table = read_tables(path)
    checklist, problems = _read(table, path.stem)
    problems = problems or check_conversion(table)
    if problems:
        raise RefusedError("checklist.refused", problems, file=table.file_name)
    sha256 = hashlib.sha256(table.content).hexdigest()
    return LoadedChecklist(checklist, table.file_name, table.content, sha256)


def _read(table: Table, stem: str) -> tuple[Checklist, list[Problem]]:
    rows: dict[str, list[Row]] = {}
    problems: list[Problem] = []
    for name in COLUMNS:
        rows[name], mistakes = read_rows(table.sheet(name) or Sheet(name, ()), name)
        problems += mistakes if table.sheet(name) else []
    lists, choice_problems = read_choices(rows["choices"])
    survey = read_survey(rows["survey"], give_keys(lists))
    questions, question_problems = _audit_questions(rows["audit_questions"])
    problems += [
        *_missing_sheets(table, survey),
        *survey.problems,
        *check_expressions(survey),
        *check_audit_questions(survey, {question.id for question in questions}),
        *choice_problems,
        *check_keys(lists),
        *question_problems,
    ]
    title, form_id, version = _settings(rows["settings"], stem)
    sections = tuple(group.section for group in survey.groups)
    items = tuple(item for _, item in survey.items)
    return Checklist(form_id, title, version, sections, items, questions), _in_order(problems)


def _missing_sheets(table: Table, survey: Survey) -> list[Problem]:
    needed = {
        "survey": True,
        "choices": any(item.kind in SELECTS for _, item in survey.items),
        "audit_questions": any(item.audit_question for _, item in survey.items),
    }
    missing = [name for name, is_needed in needed.items() if is_needed and not table.sheet(name)]
    problems = [Problem("checklist.sheet_missing", name) for name in missing]
    if not survey.items and not survey.problems and "survey" not in missing:
        problems.append(Problem("checklist.no_items", "survey"))
    return problems


def _settings(rows: Sequence[Row], stem: str) -> tuple[str, str, str]:
    if not rows:
        return stem, stem, ""
    row = rows[0]
    return row["form_title"] or stem, row["form_id"] or stem, row["version"]


def _audit_questions(rows: Sequence[Row]) -> tuple[tuple[AuditQuestion, ...], list[Problem]]:
    questions: dict[str, AuditQuestion] = {}
    problems = []
    for row in rows:
        missing = [column for column in ("id", "text") if not row[column]]
        problems += [row.problem("checklist.cell_missing", column) for column in missing]
        if row["id"] in questions:
            problems.append(row.problem("checklist.audit_question_twice", "id"))
        questions.setdefault(row["id"], AuditQuestion(row["id"], row["text"]))
    return tuple(questions.values()), problems


def _in_order(problems: Sequence[Problem]) -> list[Problem]:
    """Sort mistakes by sheet, row and column, without those that follow from a sheet or column that is missing."""
    missing = {(problem.code, problem.sheet, problem.column) for problem in problems}
    return sorted((problem for problem in problems if _cause(problem) not in missing), key=_place)


def _cause(problem: Problem) -> tuple[str, str, str]:
    """Return the code, sheet and column of the mistake that would be the cause of this one."""
    if problem.code == "checklist.cell_missing":
        return "checklist.column_missing", problem.sheet, problem.column
    sheet = {"checklist.list_unknown": "choices", "checklist.audit_question_unknown": "audit_questions"}
    return "checklist.sheet_missing", sheet.get(problem.code, ""), ""


def _place(problem: Problem) -> tuple[int, int, int]:
    sheet = problem.sheet.strip().casefold()
    columns = COLUMNS[sheet]
    column = column_of(problem.column)
    return list(COLUMNS).index(sheet), problem.row, columns.index(column) if column in columns else len(columns)
