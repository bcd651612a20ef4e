"""Checks across a whole checklist: its expressions, what they refer to, cycles, audit questions."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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
from checklists.comparisons import impossible_comparisons
from checklists.cycles import find_cycles
from checklists.displayed import needed_answers
from checklists.expressions import Written
from checklists.lists import Lists
from checklists.results import impossible_results
from checklists.rows import Row
from checklists.survey import Survey

_MUST_NOT_WAIT = frozenset({"relevant", "calculation", "repeat_count", "trigger"})
"""Columns in which an item's own name would be a cycle."""

_NO_TEXTS = EXPRESSIONS | {"type", "name", "list_name", "audit_finding"}
"""Columns in which a `${` is looked at elsewhere."""


class _Names(NamedTuple):
    """Every name that there is; an unknown one is more likely meant as an item than as a group.

    Of these two those that are refused are left out; `disabled` are the rows that are not read, by their names.
    """

    all: frozenset[str]
    items: frozenset[str]
    groups: frozenset[str]
    disabled: Mapping[str, int]


def _names(survey: Survey) -> _Names:
    names = frozenset(survey.names)
    invalid = {found.cell for found in survey.problems if found.code == "checklist.name_invalid"}
    groups = frozenset(group.section.name for group in survey.groups)
    disabled = {row["name"]: row.number for row in survey.disabled}
    return _Names(names, names - groups - invalid, groups - invalid, disabled)


def check_expressions(
    survey: Survey, checklist: Checklist, outline: Outline, lists: Lists, written: Sequence[Written]
) -> list[Problem]:
    """List expressions that cannot be used, what does not exist, and items that wait for each other."""
    problems: list[Problem] = []
    known = _names(survey)
    refused, twice = _refused_choices(lists), _names_given_twice(survey)
    items = {item.name: item for item in checklist.items}
    for one in written:
        own = items.get(one.where.name)
        found = [*one.problems, *_unknown_names(one.row, one.column, _references(one.parts), known)]
        found += impossible_comparisons(one, outline)
        found = found or list(impossible_results(one))
        if not twice.isdisjoint((*one.names, *_references(one.parts))):
            found = [problem for problem in found if problem.code != "checklist.group_compared"]
        problems += (problem for problem in found if not _names_refused(problem, refused))
        if one.column == "choice_filter" and own:
            problems += filtered_columns(one, own.list_name, lists)
    for row, item in survey.items:
        problems += _unknown_names(row, "trigger", item.triggers, known)
        problems += _groups_as_triggers(row, item.triggers, outline)
    cycles = find_cycles(checklist, outline, survey, written)
    told = [cycle for cycle in cycles if twice.isdisjoint(str(cycle.parameters["names"]).split(" → "))]
    return [*problems, *needed_answers(survey, written), *told]


def _names_given_twice(survey: Survey) -> frozenset[str]:
    """Return the names that an item or a group has after another one: which of them is meant cannot be known."""
    rows = {found.parameters["row"] for found in survey.problems if found.code == "checklist.name_twice"}
    return frozenset(name for name, row in survey.names.items() if row.number in rows)


def _refused_choices(lists: Lists) -> frozenset[str]:
    """Return the names of choices that are refused themselves: those in no list, and those that stand in one twice."""
    twice = {
        (found.sheet, found.parameters["row"]) for found in lists.problems if found.code == "checklist.choice_twice"
    }
    return frozenset(
        choice.name
        for name, listed in lists.choices.items()
        for choice in listed
        if not name or (choice.row.sheet, choice.row.number) in twice
    )


def _names_refused(problem: Problem, refused: Collection[str]) -> bool:
    """Say whether a choice is not in a list for a mistake in its own row, which is told there."""
    return problem.code == "checklist.choice_not_in_list" and problem.parameters["text"] in refused


def _references(parts: Sequence[Node]) -> Iterator[str]:
    """Yield the names that an expression refers to, those within the quotation marks of a choice's name among them."""
    for part in parts:
        match part:
            case Reference(name=name):
                yield name
            case Call(name=called) if called == CHOICE_NAME and (found := choice_reference(part)):
                yield found[0]


def _unknown_names(row: Row, column: str, names: Iterator[str] | Sequence[str], known: _Names) -> list[Problem]:
    own = row["name"] if column in _MUST_NOT_WAIT else ""
    return [
        row.problem("checklist.reference_disabled", column, name=name, row=known.disabled[name])
        if name in known.disabled
        else row.problem(
            "checklist.reference_unknown", column, name=name, nearest=Guess(name, known.items, known.groups, own)
        )
        for name in dict.fromkeys(names)
        if name not in known.all
    ]


def _groups_as_triggers(row: Row, names: Sequence[str], outline: Outline) -> list[Problem]:
    groups = [name for name in names if name in outline.named and outline.named[name].item is None]
    return [row.problem("checklist.trigger_of_group", "trigger", name=name) for name in groups]


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
