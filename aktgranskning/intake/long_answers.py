"""Answers in the long form, a line a place, checked against a checklist: a long table, or those of a package."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.checklist import Checklist, Item, ItemKind
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.domain.long_form import HEADINGS, REFERENCE, unguarded
from aktgranskning.domain.spelling import nearest
from aktgranskning.intake.answers import ImportedCase, accept_answer, rows_of_key
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import Table

_NEEDED = frozenset(HEADINGS[:4])
_KNOWN = (*HEADINGS, REFERENCE)
_ROW_COUNT = re.compile(r"0|[1-9][0-9]{0,3}")

Line = Mapping[str, str]
"""The cells of a line by column, '' where there is none."""


def is_long(table: Table) -> bool:
    """Say whether a table's first sheet has the columns of the long form."""
    headings = table.sheets[0].rows[0] if table.sheets and table.sheets[0].rows else ()
    return {heading.casefold() for heading in headings} >= _NEEDED


def check_long_table(table: Table, checklist: Checklist) -> tuple[tuple[ImportedCase, ...], list[Problem]]:
    """Read a table in the long form; returns its cases and problems as `answers.check_answers` does."""
    sheet = table.sheets[0]
    problems = [*table.problems, *_heading_problems(sheet)]
    cases, found = cases_of(checklist, lines_of(sheet, unguarded))
    return cases, sorted([*problems, *found], key=lambda problem: problem.row)


def lines_of(sheet: Sheet, read: Callable[[str], str] = str) -> list[tuple[int, Line]]:
    """Return the lines of a sheet that hold something, with the numbers of their rows; cells as `read` gives them."""
    headings = [heading.casefold() for heading in sheet.rows[0]] if sheet.rows else []
    filled = ((number, cells) for number, cells in enumerate(sheet.rows[1:], 2) if any(cells))
    empty = dict.fromkeys(_KNOWN, "")
    return [
        (number, empty | {heading: read(cell) for heading, cell in zip(headings, cells, strict=False)})
        for number, cells in filled
    ]


def cases_of(checklist: Checklist, lines: Sequence[tuple[int, Line]]) -> tuple[tuple[ImportedCase, ...], list[Problem]]:
    """Put the lines of each case together, in the order in which the cases come; every mistake is a problem."""
    cases: dict[str, ImportedCase] = {}
    problems: list[Problem] = []
    for number, line in lines:
        if not line["case"]:
            problems.append(Problem("import.case_missing", row=number, column="case"))
            continue
        new = ImportedCase(number, line["case"], None, None, {}, is_whole=True)
        label = line["case"].casefold()
        case = cases.setdefault(label, new)
        if line[REFERENCE] and case.reference is None:
            case = cases[label] = replace(case, reference=line[REFERENCE])
        try:
            cases[label] = _with_line(case, number, line, checklist)
        except _LineError as error:
            problems.append(error.problem)
    return tuple(cases.values()), problems


class _LineError(Exception):
    """A line that cannot be taken, and why."""

    def __init__(self, code: str, number: int, line: Line, column: str, **parameters: object) -> None:
        super().__init__(code)
        self.problem = Problem(code, row=number, column=column, cell=line[column], parameters=parameters)


def _with_line(case: ImportedCase, number: int, line: Line, checklist: Checklist) -> ImportedCase:
    """Return the case with what a line says of it."""
    item = _item(number, line, checklist)
    key = _key(number, line, item, checklist)
    if key in case.lines:
        raise _LineError("import.line_twice", number, line, "item", first=case.lines[key])
    case.lines[key] = number
    for told, texts in (("comment", case.comments), ("evidence", case.evidence)):
        if line[told]:
            texts[key] = line[told]
    if item.kind is ItemKind.REPEAT:
        return _with_rows(case, key, number, line)
    if line["value"]:
        try:
            case.values[key] = accept_answer(item, line["value"])
        except AuditError as error:
            raise _LineError(error.code, number, line, "value", **error.parameters) from error
    return case


def _item(number: int, line: Line, checklist: Checklist) -> Item:
    try:
        return checklist.item(line["item"])
    except KeyError:
        known = [item.name for item in checklist.items if item.can_be_answered]
        guess = nearest(line["item"].casefold(), known)
        raise _LineError("import.item_unknown", number, line, "item", nearest=guess) from None


def _key(number: int, line: Line, item: Item, checklist: Checklist) -> str:
    """Return the item's key in its row; the row must be of the repeats around the item."""
    row = f"{line['row']}/" if line["row"] else ""
    rows = rows_of_key(row)
    repeats = checklist.repeats_around(item)
    is_whole = row == "".join(f"{repeat}[{position}]/" for repeat, position in rows)
    if not is_whole or tuple(repeat for repeat, _ in rows) != repeats:
        wanted = "/".join(f"{repeat}[1]" for repeat in repeats)
        code = "import.row_unknown" if repeats else "import.row_needless"
        raise _LineError(code, number, line, "row", wanted=wanted)
    return row + item.name


def _with_rows(case: ImportedCase, key: str, number: int, line: Line) -> ImportedCase:
    """Return the case with so many rows of a repeat; without any it must have been closed, or some might still come."""
    if not line["value"]:
        return case
    if not _ROW_COUNT.fullmatch(line["value"]):
        raise _LineError("answer.not_a_whole_number", number, line, "value", value=line["value"])
    case.row_counts[key] = int(line["value"])
    return case if case.row_counts[key] else replace(case, status=CaseStatus.DONE)


def _heading_problems(sheet: Sheet) -> list[Problem]:
    problems = []
    headings = [heading.casefold() for heading in sheet.rows[0]]
    for place, heading in enumerate(headings):
        if heading and heading not in _KNOWN:
            problems.append(
                Problem("import.column_not_long", sheet.name, 1, sheet.rows[0][place], "", {"known": ", ".join(_KNOWN)})
            )
        elif heading and heading in headings[:place]:
            problems.append(Problem("import.column_twice", sheet.name, 1, sheet.rows[0][place]))
    if len(sheet.rows) < 2:
        problems.append(Problem("import.no_rows", sheet.name))
    return problems
