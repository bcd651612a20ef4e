"""A table of answers, a row a case, checked against a checklist."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from aktgranskning.domain.answer_values import accept
from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.checklist import Checklist, Item
from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from aktgranskning.domain.fact_check import View
from aktgranskning.domain.spelling import nearest
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import Table

CASE_COLUMNS = {
    "case": "case",
    "akt": "case",
    "unit": "unit",
    "enhet": "unit",
    "reference": "reference",
    "referens": "reference",
}
"""What a column says of the case itself, by its heading; an item with such a name comes first."""


@dataclass(frozen=True, slots=True)
class ImportedCase:
    """What a table says of one case: its label ('' where rows fill the cases in order), its answers, and itself.

    `unit` and `reference` are None where the table says nothing; `values` are as XForms writes them, only of cells
    that hold something. Their keys are items' names, behind the rows that they are in, which are counted from 1:
    "atgarder[2]/datum". `row` is the case's in the table, 0 where it has none, `lines` are those of keys that have
    their own. What `is_whole` says all of the case, so that nothing is set that it does not name: there are also
    comments, places in the file and numbers of rows, by key, the administration's `views` without case and row, and
    whether the case was begun or closed.
    """

    row: int
    label: str
    unit: str | None
    reference: str | None
    values: dict[str, str]
    comments: dict[str, str] = field(default_factory=dict)
    evidence: dict[str, str] = field(default_factory=dict)
    row_counts: dict[str, int] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    views: dict[str, View] = field(default_factory=dict)
    status: CaseStatus = CaseStatus.NOT_BEGUN
    is_whole: bool = False

    def line(self, key: str) -> int:
        """Return the row of the table in which a key stands."""
        return self.lines.get(key, self.row)


def read_answers(table: Table, checklist: Checklist) -> tuple[ImportedCase, ...]:
    """Read the answers of a table as `check_answers` does; RefusedError "import.refused" with every mistake."""
    cases, problems = check_answers(table, checklist)
    if problems:
        raise RefusedError("import.refused", problems)
    return cases


def check_answers(table: Table, checklist: Checklist) -> tuple[tuple[ImportedCase, ...], list[Problem]]:
    """Read the answers in a table's first sheet, whose first row names items, and columns of the case.

    Returns the rows, without what is wrong in them, and every mistake in the order of the rows, among them the cells
    that could not be read; whether the cases exist and the items are asked in them is not judged here.
    """
    sheet = table.sheets[0] if table.sheets else Sheet("", ())
    headings = sheet.rows[0] if sheet.rows else ()
    columns = tuple(_column(heading, checklist) for heading in headings)
    problems = _heading_problems(sheet, columns, checklist)
    cases = []
    for number, cells in enumerate(sheet.rows[1:], start=2):
        if any(cells):
            case, mistakes = _read_row(sheet, number, columns)
            cases.append(case)
            problems += mistakes
    problems += _case_problems(sheet, cases, columns)
    problems = _with_unread(problems, [problem for problem in table.problems if problem.sheet == sheet.name])
    problems.sort(key=lambda problem: problem.row)
    return tuple(cases), problems


@dataclass(frozen=True, slots=True)
class _AnswerColumn:
    """A column of answers: its item, and its key among the values of a row."""

    item: Item
    key: str


_Column = _AnswerColumn | str
_ROW = re.compile(r"([^/\[\]]+)\[([1-9][0-9]{0,3})\]/")


def rows_of_key(key: str) -> tuple[tuple[str, int], ...]:
    """Return the rows that a value's key names: repeats with positions, the outermost first."""
    return tuple((repeat, int(position)) for repeat, position in _ROW.findall(key))


def item_of_key(key: str) -> str:
    """Return the name of the item that a value's key names."""
    return key.rpartition("/")[2]


def _column(heading: str, checklist: Checklist) -> _Column:
    """Return the column of answers that a heading means, or the column of the case, or '' for neither."""
    wanted = item_of_key(heading).casefold()
    named = [item for item in checklist.items if item.name.casefold() == wanted]
    exact = [item for item in named if item.name == item_of_key(heading)]
    for item in exact or named:
        around = tuple(repeat for repeat, _ in rows_of_key(heading))
        if (exact or len(named) == 1) and around == checklist.repeats_around(item):
            return _AnswerColumn(item, heading.removesuffix(item_of_key(heading)) + item.name)
    return CASE_COLUMNS.get(wanted, "")


def _heading_problems(sheet: Sheet, columns: Sequence[_Column], checklist: Checklist) -> list[Problem]:
    problems = []
    known = [_heading(item, checklist) for item in checklist.items if item.can_be_answered] + list(CASE_COLUMNS)
    for place, (heading, column) in enumerate(zip(sheet.rows[0] if sheet.rows else (), columns, strict=True)):
        if heading and not column:
            guess = nearest(heading.casefold(), known)
            problems.append(Problem("import.column_unknown", sheet.name, 1, heading, "", {"nearest": guess}))
        elif column and column in columns[:place]:
            problems.append(Problem("import.column_twice", sheet.name, 1, heading))
    if len(sheet.rows) < 2:
        problems.append(Problem("import.no_rows", sheet.name))
    return problems


def _heading(item: Item, checklist: Checklist) -> str:
    return "".join(f"{repeat}[1]/" for repeat in checklist.repeats_around(item)) + item.name


def _read_row(sheet: Sheet, number: int, columns: Sequence[_Column]) -> tuple[ImportedCase, list[Problem]]:
    of_case: dict[str, str] = {}
    values: dict[str, str] = {}
    problems = []
    for place, cell in enumerate(sheet.rows[number - 1]):
        column = columns[place] if place < len(columns) else ""
        heading = sheet.rows[0][place] if place < len(columns) else ""
        if not cell:
            continue
        if isinstance(column, _AnswerColumn):
            try:
                values[column.key] = accept_answer(column.item, cell)
            except AuditError as error:
                problems.append(Problem(error.code, sheet.name, number, heading, cell, error.parameters))
        elif column:
            of_case[column] = cell
        elif not heading:
            problems.append(Problem("import.heading_missing", sheet.name, number, cell=cell))
    case = ImportedCase(number, of_case.get("case", ""), of_case.get("unit"), of_case.get("reference"), values)
    return case, problems


def accept_answer(item: Item, cell: str) -> str:
    """Return the value that a cell means for an item; AuditError with a code that begins with "answer."."""
    if not item.can_be_answered:
        raise AuditError("answer.takes_no_answer", item=item.name)
    return accept(item, cell)


def _case_problems(sheet: Sheet, cases: Sequence[ImportedCase], columns: Sequence[_Column]) -> list[Problem]:
    """List the rows without a case, where there is a column of cases."""
    if "case" not in columns:
        return []
    heading = sheet.rows[0][columns.index("case")]
    nameless = (case.row for case in cases if not case.label)
    return [Problem("import.case_missing", sheet.name, row, heading) for row in nameless]


def _with_unread(problems: Sequence[Problem], unread: list[Problem]) -> list[Problem]:
    """Add the problems of cells that read as '' and leave out what only follows from them."""
    places = {(problem.row, problem.column) for problem in unread}
    rows = {problem.row for problem in unread}
    following = {"import.heading_missing"} if 1 in rows else set()
    following |= {"import.no_rows"} if rows - {1} else set()
    kept = (problem for problem in problems if (problem.row, problem.column) not in places)
    return unread + [problem for problem in kept if problem.code not in following]
