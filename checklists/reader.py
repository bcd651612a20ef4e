"""From a workbook to a checklist, or to every mistake that keeps it from being one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from aktgranskning.domain.audit import ChecklistFile
from aktgranskning.domain.checklist import AuditQuestion, Checklist, Item, Section
from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from aktgranskning.domain.form.outline import Outline
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import Table, read_tables, tables_of
from checklists.beside import BesideFiles, in_folder, of_contents
from checklists.checks import check_audit_questions, check_expressions, check_texts
from checklists.columns import COLUMNS
from checklists.conversion import check_conversion
from checklists.expressions import written_expressions
from checklists.keys import check_keys, give_keys
from checklists.lists import read_lists
from checklists.problems import in_order
from checklists.remarks import remarks
from checklists.rows import NO, YES, Row, read_rows
from checklists.settings import Settings, read_settings
from checklists.sheets import check_sheets, remarkable_sheets
from checklists.survey import Survey, as_meant, read_survey
from checklists.tables import find_tables
from checklists.unread import unread_columns

KINDS = (".xlsx", ".md")
"""The endings of files that a checklist can be; a delimited text has but one sheet."""


@dataclass(frozen=True, slots=True)
class LoadedChecklist:
    """A checklist with the file it came from; `warnings` are what its author should know."""

    checklist: Checklist
    file: ChecklistFile
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a checklist: its errors, what its author should know besides, and what it says it is.

    `items` is the number of items to answer, as far as they could be read. `loaded` is None where there are errors.
    """

    title: str
    version: str
    items: int
    errors: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    loaded: LoadedChecklist | None


def load_checklist(path: Path) -> LoadedChecklist:
    """Read a checklist in the XLSForm format from .xlsx or .md, and the .csv files beside it that it names.

    Raises AuditError where the file cannot be read, and RefusedError "checklist.refused" with every mistake
    that was found, each with its sheet, row and column, and with the warnings.
    """
    checked = check_checklist(path)
    if checked.loaded is None:
        raise RefusedError("checklist.refused", checked.errors, checked.warnings, file=path.name)
    return checked.loaded


def check_checklist(path: Path) -> Checked:
    """Read a checklist as `load_checklist` does, and return what was found; AuditError where it cannot be read."""
    if path.suffix.lower() not in KINDS:
        raise AuditError("checklist.wrong_kind", file=path.name)
    table = read_tables(path)
    if not table.content.strip():
        raise AuditError("intake.empty", file=path.name)
    beside = in_folder(path.parent)
    checklist, errors, warnings = _read(table, beside)
    errors = errors or check_conversion(table)
    loaded = LoadedChecklist(checklist, ChecklistFile(table.file_name, table.content, beside.contents()), warnings)
    items = sum(item.can_be_answered for item in checklist.items)
    return Checked(checklist.title, checklist.version, items, errors, warnings, None if errors else loaded)


def read_again(kept: ChecklistFile) -> Checklist:
    """Read a checklist from what an audit keeps of its file, whatever would be said of it today."""
    checklist, _, _ = _read(tables_of(kept.content, kept.file_name), of_contents(kept.files))
    return checklist


def _read(table: Table, beside: BesideFiles) -> tuple[Checklist, tuple[Problem, ...], tuple[Problem, ...]]:
    """Return the checklist, what is wrong in it, and what is remarkable."""
    rows, problems = _read_sheets(table)
    settings, settings_problems = read_settings(rows["settings"], Path(table.file_name).stem)
    lists = read_lists(rows["choices"], rows["survey"], beside)
    choices = give_keys(lists.choices)
    survey = read_survey(rows["survey"], choices, rows["disabled"])
    questions, question_problems = _audit_questions(rows["audit_questions"])
    checklist = _checklist(settings, survey, questions)
    outline = Outline(checklist)
    written = written_expressions(survey, outline)
    tables = find_tables(rows["survey"], written, lists, beside)
    problems += [
        *(problem for problem in table.problems if _is_of_checklist(problem)),
        *check_sheets(table, rows["survey"], survey),
        *settings_problems,
        *survey.problems,
        *check_expressions(survey, checklist, outline, lists, written),
        *check_texts([*rows["survey"], *rows["choices"], *rows["settings"][:1]], survey),
        *tables.problems,
        *check_audit_questions(survey, {question.id for question in questions}),
        *lists.problems,
        *check_keys(lists.choices),
        *question_problems,
    ]
    checklist = replace(checklist, lists=choices, tables=tuple(tables.tables.values()))
    remarkable = [
        *remarkable_sheets(table, rows["survey"], survey),
        *unread_columns(table, written),
        *remarks(survey, lists.choices, written, outline),
    ]
    return checklist, *in_order(problems, remarkable)


def _read_sheets(table: Table) -> tuple[dict[str, list[Row]], list[Problem]]:
    """Read the rows of every sheet; those of the survey that are disabled come apart, under that word."""
    sheets = {name: table.sheet(name) for name in COLUMNS}
    settings, _ = read_rows(sheets["settings"] or Sheet("settings", ()), "settings")
    language = settings[0]["default_language"] if settings else ""
    rows: dict[str, list[Row]] = {}
    problems: list[Problem] = []
    for name, sheet in sheets.items():
        rows[name], mistakes = read_rows(sheet or Sheet(name, ()), name, language)
        problems += mistakes if sheet else []
    problems += [row.problem("checklist.not_yes_or_no", "disabled") for row in rows["survey"] if _is_unclear(row)]
    rows["disabled"] = [row for row in rows["survey"] if row.says_yes("disabled")]
    rows["survey"], misspelt = as_meant(row for row in rows["survey"] if not row.says_yes("disabled"))
    return rows, [*problems, *misspelt]


def _is_of_checklist(problem: Problem) -> bool:
    """Say whether a mistake stands on a sheet that is read: on others authors keep what they like."""
    return problem.sheet.strip().casefold() in COLUMNS


def _is_unclear(row: Row) -> bool:
    return row["disabled"].casefold() not in YES | NO


def _checklist(settings: Settings, survey: Survey, questions: tuple[AuditQuestion, ...]) -> Checklist:
    """Make the checklist of what was read: what has no name left out, and of several with one name the first."""
    sections: dict[str, Section] = {}
    items: dict[str, Item] = {}
    for group in survey.groups:
        sections.setdefault(group.section.name, group.section)
    for _, item in survey.items:
        items.setdefault(item.name, item)
    for named in (sections, items):
        named.pop("", None)
    about = settings.form_id, settings.title, settings.version
    return Checklist(*about, tuple(sections.values()), tuple(items.values()), questions, root=settings.root)


def _audit_questions(rows: Sequence[Row]) -> tuple[tuple[AuditQuestion, ...], list[Problem]]:
    questions: dict[str, AuditQuestion] = {}
    problems = []
    for row in rows:
        missing = [column for column in ("id", "text") if not row[column]]
        problems += [row.problem("checklist.cell_missing", column) for column in missing]
        if row["id"] and row["id"] in questions:
            problems.append(row.problem("checklist.audit_question_twice", "id"))
        questions.setdefault(row["id"], AuditQuestion(row["id"], row["text"]))
    return tuple(questions.values()), problems
