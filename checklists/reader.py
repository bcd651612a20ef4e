"""From a workbook to a checklist, or to every mistake that keeps it from being one."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from aktgranskning.domain.audit import ChecklistFile
from aktgranskning.domain.checklist import AuditQuestion, Checklist, Item, Section
from aktgranskning.domain.errors import Problem, RefusedError
from aktgranskning.domain.form.outline import Outline
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import Table, read_tables, tables_of
from checklists.beside import BesideFiles, in_folder, of_contents
from checklists.checks import check_audit_questions, check_expressions
from checklists.columns import COLUMNS, REFUSED_SHEETS
from checklists.conversion import check_conversion
from checklists.expressions import written_expressions
from checklists.keys import check_keys, give_keys
from checklists.lists import read_lists
from checklists.problems import in_order
from checklists.remarks import remarks
from checklists.rows import Row, read_rows
from checklists.settings import Settings, read_settings
from checklists.survey import Survey, read_survey
from checklists.tables import find_tables
from checklists.types import read_type


@dataclass(frozen=True, slots=True)
class LoadedChecklist:
    """A checklist with the file it came from: its name, its bytes, and their SHA-256 in hex.

    `files` are the tables that were read beside it, by name and bytes. `warnings` are what its author should know.
    """

    checklist: Checklist
    file_name: str
    content: bytes
    sha256: str
    files: tuple[tuple[str, bytes], ...] = ()
    warnings: tuple[Problem, ...] = ()


def load_checklist(path: Path) -> LoadedChecklist:
    """Read a checklist in the XLSForm format from .xlsx or .md, and the .csv files beside it that it names.

    Raises AuditError where the file cannot be read, and RefusedError "checklist.refused" with every mistake
    that was found, each with its sheet, row and column.
    """
    table = read_tables(path)
    beside = in_folder(path.parent)
    checklist, problems, warnings = _read(table, beside)
    problems = problems or check_conversion(table)
    if problems:
        raise RefusedError("checklist.refused", problems, file=table.file_name)
    sha256 = hashlib.sha256(table.content).hexdigest()
    return LoadedChecklist(checklist, table.file_name, table.content, sha256, beside.contents(), tuple(warnings))


def read_again(kept: ChecklistFile) -> Checklist:
    """Read a checklist from what an audit keeps of its file, whatever would be said of it today."""
    checklist, _, _ = _read(tables_of(kept.content, kept.file_name), of_contents(kept.files))
    return checklist


def _read(table: Table, beside: BesideFiles) -> tuple[Checklist, list[Problem], list[Problem]]:
    """Return the checklist, and what is wrong or remarkable in it."""
    rows, problems = _read_sheets(table)
    settings, settings_problems = read_settings(rows["settings"], Path(table.file_name).stem)
    lists = read_lists(rows["choices"], rows["survey"], beside)
    choices = give_keys(lists.choices)
    survey = read_survey(rows["survey"], choices)
    questions, question_problems = _audit_questions(rows["audit_questions"])
    checklist = _checklist(settings, survey, questions)
    outline = Outline(checklist)
    written = written_expressions(survey, outline)
    tables = find_tables(rows["survey"], written, lists, beside)
    problems += [
        *table.problems,
        *_refused_sheets(table),
        *_missing_sheets(table, rows["survey"], survey),
        *settings_problems,
        *survey.problems,
        *check_expressions(survey, checklist, outline, lists, written),
        *tables.problems,
        *check_audit_questions(survey, {question.id for question in questions}),
        *lists.problems,
        *check_keys(lists.choices),
        *question_problems,
    ]
    checklist = replace(checklist, lists=choices, tables=tuple(tables.tables.values()))
    return checklist, in_order(problems), in_order(remarks(table, survey, lists.choices))


def _read_sheets(table: Table) -> tuple[dict[str, list[Row]], list[Problem]]:
    """Read the rows of every sheet, but those of the survey that are disabled."""
    sheets = {name: table.sheet(name) for name in COLUMNS}
    settings, _ = read_rows(sheets["settings"] or Sheet("settings", ()), "settings")
    language = settings[0]["default_language"] if settings else ""
    rows: dict[str, list[Row]] = {}
    problems: list[Problem] = []
    for name, sheet in sheets.items():
        rows[name], mistakes = read_rows(sheet or Sheet(name, ()), name, language)
        problems += mistakes if sheet else []
    rows["survey"] = [row for row in rows["survey"] if not row.says_yes("disabled")]
    return rows, problems


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


def _refused_sheets(table: Table) -> list[Problem]:
    filled = [sheet for sheet in table.sheets if len(sheet.rows) > 1]
    refused = [sheet.name for sheet in filled if sheet.name.strip().casefold() in REFUSED_SHEETS]
    return [Problem("checklist.sheet_not_supported", name) for name in refused]


def _missing_sheets(table: Table, rows: Sequence[Row], survey: Survey) -> list[Problem]:
    needed = {
        "survey": True,
        "choices": any(read_type(row["type"]).needs_sheet for row in rows),
        "audit_questions": any(item.audit_question for _, item in survey.items),
    }
    missing = [name for name, is_needed in needed.items() if is_needed and not table.sheet(name)]
    problems = [Problem("checklist.sheet_missing", name) for name in missing]
    if not survey.items and not survey.problems and "survey" not in missing:
        problems.append(Problem("checklist.no_items", "survey"))
    return problems


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
