"""Checks across a whole checklist: its expressions, what they refer to, cycles, audit questions."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.expressions.functions.selections import CHOICE_NAME, choice_reference
from aktgranskning.domain.expressions.syntax import Call, Node, Reference
from aktgranskning.domain.form.outline import Outline
from aktgranskning.domain.form.texts import has_broken_reference, names_in_text
from aktgranskning.domain.spelling import Guess
from checklists.choice_filters import filtered_columns
from checklists.columns import EXPRESSIONS
from checklists.compared_choices import compared_choices
from checklists.cycles import find_cycles
from checklists.displayed import needed_answers
from checklists.expressions import Written
from checklists.lists import Lists
from checklists.rows import Row
from checklists.survey import Survey

_NO_TEXTS = EXPRESSIONS | {"type", "name", "list_name", "audit_finding"}
"""Columns in which a `${` is looked at elsewhere."""


class _Names(NamedTuple):
    """Every name that there is: an unknown one is more likely meant as an item."""

    items: frozenset[str]
    groups: frozenset[str]


def _names(survey: Survey) -> _Names:
    groups = frozenset(group.section.name for group in survey.groups)
    return _Names(frozenset(survey.names) - groups, groups)


def check_expressions(
    survey: Survey, checklist: Checklist, outline: Outline, lists: Lists, written: Sequence[Written]
) -> list[Problem]:
    """List expressions that cannot be used, what does not exist, and items that wait for each other."""
    problems: list[Problem] = []
    known = _names(survey)
    items = {item.name: item for item in checklist.items}
    names = {name: dict.fromkeys(choice.name for choice in listed) for name, listed in lists.choices.items()}
    for one in written:
        problems += one.problems
        problems += _unknown_names(one.row, one.column, _references(one.parts), known)
        own = items.get(one.where.name)
        problems += compared_choices(one, items, own, names)
        if one.column == "choice_filter" and own:
            problems += filtered_columns(one, own.list_name, lists)
    for row, item in survey.items:
        problems += _unknown_names(row, "trigger", item.triggers, known)
    return [*problems, *needed_answers(survey, written), *find_cycles(checklist, outline, survey, written)]


def _references(parts: Sequence[Node]) -> Iterator[str]:
    """Yield the names that an expression refers to, those within the quotation marks of a choice's name among them."""
    for part in parts:
        match part:
            case Reference(name=name):
                yield name
            case Call(name=called) if called == CHOICE_NAME and (found := choice_reference(part)):
                yield found[0]


def _unknown_names(row: Row, column: str, names: Iterator[str] | Sequence[str], known: _Names) -> list[Problem]:
    return [
        row.problem("checklist.reference_unknown", column, name=name, nearest=Guess(name, known.items, known.groups))
        for name in dict.fromkeys(names)
        if name not in known.items and name not in known.groups
    ]


def check_texts(rows: Iterable[Row], survey: Survey) -> list[Problem]:
    """List the references in what is read, not computed, that lead nowhere or are written wrongly."""
    problems = []
    known = _names(survey)
    for row in rows:
        for column in row.cells.keys() - _NO_TEXTS:
            if has_broken_reference(row[column]):
                problems.append(row.problem("checklist.reference_broken", column))
            problems += _unknown_names(row, column, names_in_text(row[column]), known)
    return problems


def check_audit_questions(survey: Survey, ids: Collection[str]) -> list[Problem]:
    """List the audit questions that rows name and the sheet `audit_questions` lacks."""
    rows = {row.number: row for row in [*(group.row for group in survey.groups), *(row for row, _ in survey.items)]}
    return [
        row.problem("checklist.audit_question_unknown", "audit_question", nearest=Guess(row["audit_question"], ids))
        for row in rows.values()
        if row["audit_question"] and row["audit_question"] not in ids
    ]
