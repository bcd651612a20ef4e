"""Finds what a row says and nothing ever looks at."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from aktgranskning.domain.checklist import ItemKind
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.expressions.syntax import Call, Literal
from aktgranskning.domain.spelling import Guess
from checklists.choices import ListedChoice
from checklists.expressions import Written
from checklists.lists import list_name_of
from checklists.rows import Row
from checklists.survey import Survey
from checklists.types import read_type

_Lists = Mapping[str, Sequence[ListedChoice]]


def left_out(survey: Survey, lists: _Lists, written: Iterable[Written]) -> Iterator[Problem]:
    """Yield lists that nothing uses, cells that do nothing in their row, and names and labels that are hardly two."""
    of_sheet = {name: listed for name, listed in lists.items() if name and _is_of_sheet(listed)}
    yield from _unused(of_sheet, _asked_from(survey) | _looked_into(written))
    yield from _without_tally(of_sheet, survey)
    for group in survey.groups:
        if group.row["repeat_count"] and not group.section.is_repeat:
            yield group.row.problem("checklist.repeat_count_misplaced", "repeat_count")
    for row, item in survey.items:
        is_own = item.name == row["name"]  # and not the text that `or_other` adds
        if is_own and row["repeat_count"] and item.kind is not ItemKind.REPEAT:
            yield row.problem("checklist.repeat_count_misplaced", "repeat_count")
        if item.triggers and not item.calculation:
            yield row.problem("checklist.trigger_without_calculation", "trigger")
    yield from _same_in_small_letters(survey.names.values())
    for listed in of_sheet.values():
        yield from _same_in_small_letters(choice.row for choice in listed)
        yield from _same_labels(listed)


def _is_of_sheet(listed: Sequence[ListedChoice]) -> bool:
    return bool(listed) and listed[0].row.sheet.strip().casefold() == "choices"


def _asked_from(survey: Survey) -> set[str]:
    """Return the names of lists that items have, those of disabled rows among them."""
    waiting = {list_name_of(read_type(row["type"])) for row in survey.disabled}
    return waiting | {item.list_name for _, item in survey.items}


def _looked_into(written: Iterable[Written]) -> set[str]:
    """Return the names of lists that expressions look into."""
    calls = (part for one in written for part in one.parts if isinstance(part, Call))
    firsts = (call.arguments[0] for call in calls if call.name in ("instance", "pulldata") and call.arguments)
    return {str(first.value) for first in firsts if isinstance(first, Literal)}


def _unused(lists: _Lists, used: Set[str]) -> Iterator[Problem]:
    """Yield the lists that nothing uses, as far as any is used: a choice of those may stand there by mistake."""
    likely = sorted(used & lists.keys())
    for name, listed in lists.items():
        if likely and name not in used:
            near = Guess(name, likely)
            yield listed[0].row.problem("checklist.list_unused", "list_name", list=name, nearest=near)


def _without_tally(lists: _Lists, survey: Survey) -> Iterator[Problem]:
    """Yield the lists with outcomes that only stand at items of several choices, whose outcome is none."""
    single = {item.list_name for _, item in survey.items if item.kind is ItemKind.SELECT_ONE}
    several = {item.list_name for _, item in survey.items if item.list_name} - single
    for name in several & lists.keys():
        judged = next((choice for choice in lists[name] if choice.outcome), None)
        if judged:
            yield judged.row.problem("checklist.outcome_of_several", "audit_outcome", list=name)


def _same_in_small_letters(rows: Iterable[Row]) -> Iterator[Problem]:
    seen: dict[str, Row] = {}
    for row in rows:
        first = seen.setdefault(row["name"].casefold(), row)
        if first["name"] != row["name"]:
            yield row.problem("checklist.name_in_capitals", "name", name=first["name"], row=first.number)


def _same_labels(listed: Iterable[ListedChoice]) -> Iterator[Problem]:
    """Yield the choices with the label of an earlier one, unless a choice filter can tell them apart."""
    seen: dict[object, Row] = {}
    for choice in listed:
        first = seen.setdefault((choice.label.casefold(), choice.columns), choice.row)
        if first is not choice.row:
            yield choice.row.problem("checklist.label_twice", "label", row=first.number)
