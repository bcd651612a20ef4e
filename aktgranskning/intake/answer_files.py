"""A file of answers of any kind: a matrix with a row a case, a long table with a line a place, or a JSON package."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.checklist import Checklist, Item
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.spelling import nearest
from aktgranskning.intake.answers import ImportedCase, check_answers
from aktgranskning.intake.long_answers import cases_of, check_long_table, is_long, lines_of
from aktgranskning.intake.package_file import ANSWERS, CASES, ITEM_COLUMNS, ITEMS
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import Table, read_answer_tables

_STATUSES = {status.value: status for status in CaseStatus}


def check_answer_file(path: Path, checklist: Checklist) -> tuple[tuple[ImportedCase, ...], list[Problem]]:
    """Read a file of answers, of the kind that its contents show; returns cases and problems as `check_answers`.

    Raises AuditError as `tables.read_answer_tables`.
    """
    table = read_answer_tables(path)
    if [sheet.name for sheet in table.sheets] == [ITEMS, CASES, ANSWERS]:
        return _check_package(table, checklist)
    return check_long_table(table, checklist) if is_long(table) else check_answers(table, checklist)


def _check_package(table: Table, checklist: Checklist) -> tuple[tuple[ImportedCase, ...], list[Problem]]:
    items, cases, answers = table.sheets
    unfit = list(_unfit(items, checklist))
    if unfit:  # what its answers are then is of no use
        return (), unfit
    lines = lines_of(answers)
    found, problems = cases_of(checklist, lines)
    by_label = {case.label.casefold(): case for case in found}
    problems = [*table.problems, *(_placed(problem, answers) for problem in problems)]
    return tuple(_packed(cases, by_label, problems)), problems


def _unfit(items: Sheet, checklist: Checklist) -> Iterator[Problem]:
    """Yield a problem for each item of the package to be answered that the checklist has not, or has differently."""
    by_name = {item.name: item for item in checklist.items}
    for cells in items.rows[1:]:
        name, kind, repeats, choices = (*cells, *[""] * len(ITEM_COLUMNS))[: len(ITEM_COLUMNS)]
        item = by_name.get(name)
        if item is None:
            guess = nearest(name.casefold(), list(by_name))
            yield Problem("import.item_unknown", column=name, parameters={"nearest": guess})
        elif item.kind.value != kind or "/".join(checklist.repeats_around(item)) != repeats:
            yield Problem("import.item_differs", column=name)
        elif missing := _missing(item, choices):
            yield Problem("import.choices_differ", column=name, parameters={"choices": ", ".join(missing)})


def _missing(item: Item, choices: str) -> list[str]:
    known = {choice.name for choice in item.choices}
    return [name for name in choices.split() if name not in known]


def _placed(problem: Problem, answers: Sheet) -> Problem:
    """Return a problem as a package has it: a line of its sheet means nothing to a reader, a case and an item do."""
    case, item, row = (*answers.rows[problem.row - 1], "", "", "")[:3]
    return replace(problem, row=0, case=case, column=f"{row}/{item}" if row else item)


def _packed(cases: Sheet, by_label: dict[str, ImportedCase], problems: list[Problem]) -> Iterator[ImportedCase]:
    """Yield the cases of the package with what it says of them; those without an answer too."""
    for number, cells in enumerate(cases.rows[1:], 1):
        label, unit, status, reference = (*cells, *[""] * 4)[:4]
        named = label or f"cases[{number}]"
        if not label:
            problems.append(Problem("import.case_missing", case=named))
        if status not in _STATUSES:
            problems.append(Problem("import.status_unknown", column="status", cell=status, case=named))
        case = by_label.get(label.casefold(), ImportedCase(0, label, None, None, {}))
        yield replace(
            case,
            row=0,
            unit=unit or None,
            reference=reference or None,
            lines={},
            status=_STATUSES.get(status, CaseStatus.NOT_BEGUN),
            is_whole=True,
        )
