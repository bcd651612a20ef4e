"""Checks across a whole checklist: its expressions, what they refer to, cycles, audit questions."""

from collections.abc import Collection, Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

from aktgranskning.domain.checklist import Item
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.expressions.compiler import check_expression
from aktgranskning.domain.expressions.errors import ExpressionError
from aktgranskning.domain.expressions.parser import parse
from aktgranskning.domain.expressions.syntax import Reference, walk
from aktgranskning.domain.spelling import nearest
from checklists.compared_choices import compared_choices
from checklists.rows import Row
from checklists.survey import Survey

DEPENDENT = ("relevant", "calculation")
"""The columns whose expressions must not wait for each other."""

References = Mapping[tuple[int, str], frozenset[str]]
"""What the expressions refer to, by row number and column."""


def check_expressions(survey: Survey) -> list[Problem]:
    """List expressions that cannot be used, names that do not exist, and items that wait for each other."""
    problems: list[Problem] = []
    references: dict[tuple[int, str], frozenset[str]] = {}
    items = {item.name: item for _, item in survey.items}
    known = survey.names.keys() - {group.section.name for group in survey.groups}
    for row, column, source in _expressions(survey):
        problems += [row.problem(error.code, column, **error.parameters) for error in check_expression(source)]
        names = references[row.number, column] = _references(source)
        problems += [
            row.problem("checklist.reference_unknown", column, name=name, nearest=nearest(name, known))
            for name in sorted(names - known)
        ]
        problems += compared_choices(row, column, source, items, items.get(row["name"]))
    return problems + _cycles(survey, references)


def _references(source: str) -> frozenset[str]:
    """Return the names that an expression refers to, also beside unknown functions; none where it is broken."""
    try:
        return frozenset(node.name for node, _ in walk(parse(source)) if isinstance(node, Reference))
    except ExpressionError:
        return frozenset()


def _expressions(survey: Survey) -> list[tuple[Row, str, str]]:
    written = [(group.row, "relevant", group.section.relevant) for group in survey.groups]
    for row, item in survey.items:
        written += [(row, column, source) for column, source in _expressions_of(item).items()]
    return [(row, column, source) for row, column, source in written if source]


def _expressions_of(item: Item) -> dict[str, str]:
    return {
        "required": item.required,
        "relevant": item.relevant,
        "constraint": item.constraint,
        "default": item.default if item.default_is_expression else "",
        "calculation": item.calculation,
        "audit_met": item.met,
        "audit_na": item.not_applicable,
    }


def _cycles(survey: Survey, references: References) -> list[Problem]:
    """Name each cycle of relevance and calculation, at the first of its rows."""
    waits = _waits(survey, references)
    problems = []
    while cycle := _cycle(waits):
        first = min(cycle, key=lambda name: survey.names[name].number)
        row = survey.names[first]
        place = cycle.index(first)
        names = " → ".join([*cycle[place:], *cycle[:place], first])
        column = "calculation" if row["calculation"] else "relevant"
        problems.append(row.problem("checklist.cycle", column, names=names))
        waits = {name: others for name, others in waits.items() if name not in cycle}
    return problems


def _waits(survey: Survey, references: References) -> dict[str, set[str]]:
    """Return by name what is needed before it is known: references, and the section around it."""
    around = [(group.row, group.section.parent) for group in survey.groups]
    around += [(row, item.section) for row, item in survey.items]
    waits: dict[str, set[str]] = {}
    for row, section in around:
        needed = {section}.union(*(references.get((row.number, column), ()) for column in DEPENDENT))
        waits.setdefault(row["name"], set()).update(needed - {""})
    return waits


def _cycle(waits: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the names of one cycle, each of which waits for the next; [] where there is none."""
    try:
        TopologicalSorter(waits).prepare()
    except CycleError as error:
        return list(reversed(error.args[1][1:]))
    return []


def check_audit_questions(survey: Survey, ids: Collection[str]) -> list[Problem]:
    """List the audit questions that rows name and the sheet `audit_questions` lacks."""
    rows = [group.row for group in survey.groups] + [row for row, _ in survey.items]
    return [
        row.problem("checklist.audit_question_unknown", "audit_question", nearest=nearest(row["audit_question"], ids))
        for row in rows
        if row["audit_question"] and row["audit_question"] not in ids
    ]
