"""Answers in the long form, a line a place, checked against a checklist: a long table, or those of a package."""

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.checklist import Checklist, Item, ItemKind
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.domain.form.evaluation import MOST_COUNTED_ROWS
from aktgranskning.domain.log_heads import HEAD_COLUMN
from aktgranskning.domain.long_form import HEADINGS, REFERENCE, has_long_form, unguarded
from aktgranskning.domain.spelling import nearest
from aktgranskning.intake.answers import ImportedCase, accept_answer, rows_of_key
from aktgranskning.intake.numbered_rows import rows_beyond, rows_left_out
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import Table

_KNOWN = (*HEADINGS, REFERENCE, HEAD_COLUMN)
_ROW_COUNT = re.compile(r"0|[1-9][0-9]*")
_TOO_FAR = re.compile(r"\[[1-9][0-9]{4,}\]")

Line = Mapping[str, str]
"""The cells of a line by column, '' where there is none."""


def is_long(table: Table) -> bool:
    """Say whether a table's first sheet has the columns of the long form."""
    return bool(table.sheets and table.sheets[0].rows) and has_long_form(table.sheets[0].rows[0])


def check_long_table(table: Table, checklist: Checklist) -> tuple[tuple[ImportedCase, ...], list[Problem]]:
    """Read a table in the long form; returns its cases and problems as `answers.check_answers` does."""
    sheet = table.sheets[0]
    problems = [*table.problems, *_heading_problems(sheet)]
    cases, found = cases_of(checklist, lines_of(sheet, unguarded))
    cut_off = {problem.row for problem in table.problems if not problem.column}  # what such a line says means nothing
    problems += (problem for problem in found if problem.row not in cut_off)
    return cases, sorted(problems, key=lambda problem: problem.row)


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
    unread: set[str] = set()
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
        except LineError as error:
            problems.append(*error.args)
            unread.add(label)
    problems += _row_problems(cases, dict(lines), unread)
    return tuple(cases.values()), problems


def _row_problems(
    cases: Mapping[str, ImportedCase], lines: Mapping[int, Line], unread: Container[str]
) -> Iterator[Problem]:
    """Yield what does not fit in the rows of the cases; no gap of those with a line `unread`, which may be in it."""
    for label, case in cases.items():
        found = rows_beyond(case) if label in unread else chain(rows_beyond(case), rows_left_out(case))
        yield from (replace(one, cell=lines[one.row]["row"]) for one in found)


class LineError(Exception):
    """A line that cannot be taken; its argument is the problem."""


def problem(code: str, number: int, line: Line, column: str, **parameters: object) -> Problem:
    """Return what is wrong in a column of a line."""
    return Problem(code, row=number, column=column, cell=line[column], parameters=parameters)


def _with_line(case: ImportedCase, number: int, line: Line, checklist: Checklist) -> ImportedCase:
    """Return the case with what a line says of it."""
    item = item_of_line(number, line, checklist)
    key = key_of_line(number, line, item, checklist)
    if key in case.lines:
        raise LineError(problem("import.line_twice", number, line, "item", first=case.lines[key]))
    case.lines[key] = number
    for told, texts in (("comment", case.comments), ("evidence", case.evidence)):
        if line[told]:
            texts[key] = line[told]
    if item.kind is ItemKind.REPEAT:
        return _with_rows(case, key, number, line)
    if line["value"].strip():
        try:
            case.values[key] = accept_answer(item, line["value"])
        except AuditError as error:
            raise LineError(problem(error.code, number, line, "value", **error.parameters)) from error
    return case


def item_of_line(number: int, line: Line, checklist: Checklist) -> Item:
    """Return the item that a line names; LineError where there is none."""
    try:
        return checklist.item(line["item"])
    except KeyError:
        known = [item.name for item in checklist.items if item.can_be_answered]
        guess = nearest(line["item"].casefold(), known)
        raise LineError(problem("import.item_unknown", number, line, "item", nearest=guess)) from None


def key_of_line(number: int, line: Line, item: Item, checklist: Checklist) -> str:
    """Return the item's key in its row; LineError where that is not of the repeats around the item."""
    row = f"{line['row']}/" if line["row"] else ""
    rows = rows_of_key(row)
    repeats = checklist.repeats_around(item)
    is_whole = row == "".join(f"{repeat}[{position}]/" for repeat, position in rows)
    if not is_whole or tuple(repeat for repeat, _ in rows) != repeats:
        if repeats and _TOO_FAR.search(row):
            raise LineError(problem("import.row_too_far", number, line, "row", most=MOST_COUNTED_ROWS))
        wanted = "/".join(f"{repeat}[1]" for repeat in repeats)
        raise LineError(
            problem("import.row_unknown" if repeats else "import.row_needless", number, line, "row", wanted=wanted)
        )
    if any(position > MOST_COUNTED_ROWS for _, position in rows):
        raise LineError(problem("import.row_too_far", number, line, "row", most=MOST_COUNTED_ROWS))
    return row + item.name


def _with_rows(case: ImportedCase, key: str, number: int, line: Line) -> ImportedCase:
    """Return the case with so many rows of a repeat; without any it must have been closed, or some might still come."""
    count = line["value"].strip()
    if not count:
        return case
    if not _ROW_COUNT.fullmatch(count):
        raise LineError(problem("answer.not_a_whole_number", number, line, "value", value=count))
    if _TOO_FAR.search(f"[{count}]") or int(count) > MOST_COUNTED_ROWS:
        raise LineError(problem("import.row_too_far", number, line, "value", most=MOST_COUNTED_ROWS))
    case.row_counts[key] = int(count)
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
    return [*problems, *_without_heading(sheet)]


def _without_heading(sheet: Sheet) -> Iterator[Problem]:
    """Yield a problem for each cell that stands in a column without a heading."""
    headings = sheet.rows[0]
    for number, cells in enumerate(sheet.rows[1:], 2):
        for place, cell in enumerate(cells):
            if cell and (place >= len(headings) or not headings[place]):
                yield Problem("import.heading_missing", sheet.name, number, cell=cell)
