"""The cases, or the rows in them, that a figure counts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from aktgranskning.domain.audit import Answer, AnswerState, Case, Snapshot
from aktgranskning.domain.checklist import Item, ItemKind
from aktgranskning.domain.fact_check import View
from aktgranskning.domain.places import row_of
from aktgranskning.domain.tally import COUNTED, ROWS_UNKNOWN, SEVEN_STATES, SILENT, Counted, counted_choices
from aktgranskning.domain.wording import STATE_WORDS
from ui.presenters.auditee import view_in_words
from ui.presenters.counted_words import number_of_cases, rows_in_words, shown_answer
from ui.presenters.placed_items import position
from ui.presenters.tally_rows import FIRST_FIGURE, LineKind, TallyLine
from ui.translating import tr


@dataclass(frozen=True, slots=True)
class CaseBehind:
    """A case, or a row in it, that a figure counts, with what it has for the item; never its confidential reference.

    `view` is what the administration says of the answer, '' where it has said nothing or that is not shown. `heading`
    stands above the first of a part of the list, '' above the others.
    """

    case_id: int
    place: str
    label: str
    unit: str
    state: AnswerState
    answer: str
    comment: str
    evidence: str
    view: str = ""
    heading: str = ""

    def is_same(self, other: "CaseBehind") -> bool:
        """Say whether it is the same place in the same case, whatever stands there."""
        return (self.case_id, self.place) == (other.case_id, other.place)


Views = Mapping[tuple[int, str], View]
"""What the administration says, by case and place."""


def views_by_place(snapshot: Snapshot) -> Views:
    """Return what the administration says of the answers of a snapshot."""
    return {(view.case_id, view.place): view for view in snapshot.views}


Told = Callable[[str], str]
"""Writes a value of one item as the screen shows it."""


def told(item: Item) -> Told:
    """Return what writes an item's values; thousands of cases have few different ones."""
    return cache(partial(shown_answer, item))


def behind(snapshot: Snapshot, case: Case, place: str, tell: Told, views: Views) -> CaseBehind:
    """Return what is shown of a place in a case; `views` are those to be shown."""
    answer, row = snapshot.answers[case.id][place], row_of(place)
    label = (
        tr("{case}, rad {position}").format(case=case.label, position=position(snapshot.rows[case.id], row))
        if row
        else case.label
    )
    value = "" if answer.state in SILENT else tell(answer.value)
    shown = value or tr(STATE_WORDS[answer.state])
    view = views.get((case.id, place))
    said = view_in_words(snapshot.checklist.item(view.item), view) if view else ""
    return CaseBehind(case.id, place, label, case.unit, answer.state, shown, answer.comment, answer.evidence, said)


def in_parts(found: Sequence[CaseBehind]) -> list[CaseBehind]:
    """Divide what stands behind a figure by state, under headings that count; those with a view come first in a part.

    Where all are of one state, and there is no view, nothing is divided.
    """
    if len({one.state for one in found}) < 2 and not any(one.view for one in found):
        return list(found)
    divided: list[CaseBehind] = []
    for state in SEVEN_STATES:
        part = sorted((one for one in found if one.state is state), key=lambda one: not one.view)
        if part:
            divided += [replace(part[0], heading=_heading(state, part)), *part[1:]]
    return divided


def _heading(state: AnswerState, part: Sequence[CaseBehind]) -> str:
    views = sum(bool(one.view) for one in part)
    counted = tr("{count}, {views} med synpunkt") if views else "{count}"
    return f"{tr(STATE_WORDS[state])} · {counted.format(count=len(part), views=views)}"


def number_in_words(counted: Counted, found: Sequence[CaseBehind]) -> str:
    """Say how many stand behind a figure: "3 akter", "5 rader i 3 akter"."""
    count = len({one.case_id for one in found})
    cases = number_of_cases(count)
    if counted is Counted.CASES:
        return cases
    return tr("{rows} i {cases}").format(rows=rows_in_words(len(found)), cases=cases)


def condition(item: Item, line: TallyLine, column: int) -> Callable[[Answer], bool]:
    """Return what an answer must be like to be counted by a figure."""
    if column >= FIRST_FIGURE:
        state = SEVEN_STATES[column - FIRST_FIGURE]
        return lambda answer: answer.state is state
    if line.kind is LineKind.CHOICE:
        return lambda answer: answer.state not in SILENT and line.choice in counted_choices(item, answer.value)
    if line.kind is LineKind.ITEM and item.has_outcome:
        return lambda answer: answer.state in COUNTED
    left_out = ROWS_UNKNOWN if item.kind is ItemKind.REPEAT else SILENT
    return lambda answer: answer.state not in left_out
