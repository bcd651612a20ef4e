"""Finds items that wait for each other: none of them could ever be worked out."""

from collections.abc import Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from aktgranskning.domain.checklist import Checklist, Item
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.form.outline import Outline
from aktgranskning.domain.form.rules import counting_themselves
from checklists.expressions import Written
from checklists.survey import Survey

_DEPENDENT = frozenset({"relevant", "calculation", "repeat_count"})
"""The columns whose expressions must not wait for each other."""

_MOST = 50
"""Cycles told at once: each takes a walk through all items, and so many were never meant one by one."""

Cells = Mapping[str, Sequence[Written]]
"""Those expressions by the name of what they belong to."""


def find_cycles(checklist: Checklist, outline: Outline, survey: Survey, written: Iterable[Written]) -> list[Problem]:
    """Name each cycle of items, at the first of the cells that close it."""
    cells: dict[str, list[Written]] = {}
    for one in written:
        if one.column in _DEPENDENT:
            cells.setdefault(one.where.name, []).append(one)
    waits = {item.name: _waits_for(item, outline, cells) for item in checklist.items}
    counts = {name: one.names for name, own in cells.items() for one in own if one.column == "repeat_count"}
    adding = counting_themselves(counts, waits)
    waits = {name: names if name in adding else names | counts.get(name, set()) for name, names in waits.items()}
    problems: list[Problem] = []
    while len(problems) < _MOST and (cycle := _cycle(waits)):
        first = min(cycle, key=lambda name: survey.names[name].number)
        place = cycle.index(first)
        problems.append(_problem([*cycle[place:], *cycle[:place], first], outline, survey, cells))
        waits = {name: others.difference(cycle) for name, others in waits.items() if name not in cycle}
    return problems


def _waits_for(item: Item, outline: Outline, cells: Cells) -> frozenset[str]:
    """Return what must be known before an item is, or sets it, but for a repeat's count, as the logic works it out."""
    names = frozenset((*outline.named[item.name].repeats, *item.triggers))
    for one in _cells_of(item.name, outline, cells):
        if one.column == "repeat_count":
            continue
        if one.column != "calculation" or item.is_derived:
            names |= one.names
        elif not item.triggers:
            names |= one.names - {item.name}
    return names


def _cells_of(name: str, outline: Outline, cells: Cells) -> list[Written]:
    """Return the expressions on which an item depends: its own, and the conditions of the groups around it."""
    owners = (name, *(section.name for section in outline.sections_around(name) if not section.is_repeat))
    return [one for owner in owners for one in cells.get(owner, ())]


def _cycle(waits: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the names of one cycle, each of which waits for the next; [] where there is none."""
    try:
        TopologicalSorter(waits).prepare()
    except CycleError as error:
        return list(reversed(error.args[1][1:]))
    return []


def _problem(cycle: list[str], outline: Outline, survey: Survey, cells: Cells) -> Problem:
    names = " → ".join(cycle)
    closing = [one for name, other in pairwise(cycle) for one in _cells_of(name, outline, cells) if other in one.names]
    if not closing:
        return survey.names[cycle[0]].problem("checklist.cycle", "trigger", names=names)
    one = min(closing, key=lambda one: one.row.number)
    return one.row.problem("checklist.cycle", one.column, names=names)
