"""The tally: how many cases, or rows of a repeat, have which answer, per item."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from aktgranskning.domain.audit import Answer, AnswerState, Snapshot
from aktgranskning.domain.checklist import TEXT_KINDS, Checklist, Item, ItemKind, TallyKind
from aktgranskning.domain.counted_views import Said, said_of
from aktgranskning.domain.fact_check import Presence
from aktgranskning.domain.places import place_of, repeat_of
from aktgranskning.domain.spread import Spread

COUNTED = (AnswerState.MET, AnswerState.PARTLY, AnswerState.NOT_MET)
"""The states in the denominator of "k of n"."""

SEVEN_STATES = (
    *COUNTED,
    AnswerState.NOT_APPLICABLE,
    AnswerState.NOT_ASSESSABLE,
    AnswerState.NOT_ASKED,
    AnswerState.UNANSWERED,
)

SILENT = (AnswerState.NOT_ASKED, AnswerState.UNANSWERED)
"""The states in which a value, should there be one, does not count."""

ROWS_UNKNOWN = (*SILENT, AnswerState.NOT_APPLICABLE)
"""The states in which a repeat says nothing about whether there are rows."""


class Counted(StrEnum):
    """What the figures of an item are a number of."""

    CASES = "cases"
    ROWS = "rows"


@dataclass(frozen=True, slots=True)
class Statistic:
    """Count and spread of an item's values; `min`, `median` and `max` as `Spread` gives them."""

    count: int
    min: str = ""
    median: str = ""
    max: str = ""

    @property
    def spread(self) -> tuple[str, str, str]:
        """The smallest, the middle and the greatest value."""
        return self.min, self.median, self.max


@dataclass(frozen=True, slots=True)
class RowTally:
    """How many rows a repeat has: `rows` in all, and at least one in `with_rows` of `of` cases.

    A repeat in another one is counted in the rows of that instead of in cases. `of` leaves out those where the repeat
    is not asked or does not apply, and those without rows that are not closed, for rows may still come there.
    """

    rows: int
    with_rows: int
    of: int


@dataclass(frozen=True, slots=True)
class AuditeeCount:
    """In how many an item is met by the administration's view, where it has one of the item.

    `met` counts its own answers in the places of those that it names, and the answers of the review elsewhere; it is
    None where it gave no answer that counts. `claimed` of them are numbers without named cases, which nobody can
    verify; they are no more than are left beside those that it names. `later` are the places where it points at a
    document that was not in the file on the day of the review: they are in no count. `of` is the denominator by its
    view. `worded` are the places where it has said something without giving an answer.
    """

    met: int | None
    claimed: int = 0
    later: int = 0
    of: int = 0
    worded: int = 0

    def beyond(self, found: int) -> int:
        """Return how many more it holds to be met than the `found` ones of the review; 0 where it is not more."""
        return max((self.met or 0) - found, 0)

    def unverified(self, found: int) -> int:
        """Return how many of those beyond nobody can verify, for they are numbers without named cases."""
        return min(self.beyond(found), self.claimed)


@dataclass(frozen=True, slots=True)
class ItemTally:
    """The figures of one item; what they are a number of says `counted`.

    `states` counts by state; `choices` pairs each choice's name with how many have it, of a rank have it first. `rows`
    is None of all but repeats, `auditee` where the administration has said nothing of the item.
    """

    item: Item
    states: dict[AnswerState, int]
    choices: tuple[tuple[str, int], ...] = ()
    statistic: Statistic | None = None
    rows: RowTally | None = None
    counted: Counted = Counted.CASES
    auditee: AuditeeCount | None = None

    @property
    def met(self) -> int:
        """In how many the item is met."""
        return self.states[AnswerState.MET]

    @property
    def of(self) -> int:
        """The denominator: met, partly met and not met."""
        return sum(self.states[state] for state in COUNTED)

    @property
    def answered(self) -> int:
        """How many were asked and have an answer, whatever it means."""
        return sum(count for state, count in self.states.items() if state not in SILENT)

    @property
    def all(self) -> int:
        """How many there are, in whatever state."""
        return sum(self.states.values())


class ItemCounter:
    """The figures of one item while answers come and go, never counted anew."""

    def __init__(self, item: Item, counted: Counted = Counted.CASES) -> None:
        self._item = item
        self._counted = counted
        self._states = dict.fromkeys(AnswerState, 0)
        self._choices = dict.fromkeys((choice.name for choice in item.choices), 0)
        self._values = 0
        self._spread = Spread()
        self._has_spread = item.tally is TallyKind.STATISTIC and item.kind not in TEXT_KINDS
        self._rows = 0
        self._with_rows = 0

    def count(self, state: AnswerState, values: Mapping[str, int]) -> None:
        """Add answers that are in one state, each value so many times; one is taken away where that is below zero."""
        times = sum(values.values())
        self._states[state] += times
        if state in SILENT:
            return
        if self._item.kind is ItemKind.REPEAT:
            self._rows += sum(int(value) * count for value, count in values.items())
            if state in ROWS_UNKNOWN:
                return
            self._with_rows += times - values.get("0", 0)
        elif self._choices:
            self._count_choices(values)
        self._values += times
        if self._has_spread:
            self._spread.count(values)

    def _count_choices(self, values: Mapping[str, int]) -> None:
        for value, times in values.items():
            for name in counted_choices(self._item, value):
                if name in self._choices:
                    self._choices[name] += times

    def figures(self) -> ItemTally:
        """Return the figures as they are now."""
        item, rows, statistic = self._item, None, None
        if item.kind is ItemKind.REPEAT:
            rows = RowTally(self._rows, self._with_rows, self._values)
        if item.tally is TallyKind.STATISTIC:
            statistic = Statistic(self._values, *self._spread.figures())
        return ItemTally(item, dict(self._states), tuple(self._choices.items()), statistic, rows, self._counted)


def tally_item(item: Item, answers: Iterable[Answer], counted: Counted = Counted.CASES) -> ItemTally:
    """Count one item over its answers, one for each case or row."""
    counter = ItemCounter(item, counted)
    by_state: dict[AnswerState, Counter[str]] = defaultdict(Counter)
    for answer in answers:
        by_state[answer.state][answer.value] += 1
    for state, values in by_state.items():
        counter.count(state, values)
    return counter.figures()


def tally_places(
    checklist: Checklist,
    item: Item,
    answers: Mapping[int, Mapping[str, Answer]],
    rows: Mapping[int, Sequence[str]],
) -> ItemTally:
    """Count one item in every place where it stands; `answers` and `rows` are by case, as in a snapshot."""
    repeats = checklist.repeats_around(item)
    if not repeats:
        return tally_item(item, (of_case[item.name] for of_case in answers.values()))
    in_rows = (
        of_case[place]
        for case_id, of_case in answers.items()
        for place in places_of(item, repeats, rows.get(case_id, ()))
    )
    return tally_item(item, in_rows, Counted.ROWS)


def counted_items(checklist: Checklist) -> tuple[Item, ...]:
    """Return the items that the tally counts: those that can hold a value and are not left out of it, in order."""
    numbered = checklist.numbers()
    return tuple(item for item in checklist.items if item.tally is not TallyKind.NONE and item.name in numbered)


def tally(snapshot: Snapshot) -> tuple[ItemTally, ...]:
    """Count every item that the tally counts, in the checklist's order."""
    return tuple(
        with_auditee(tally_places(snapshot.checklist, item, snapshot.answers, snapshot.rows), snapshot)
        for item in counted_items(snapshot.checklist)
    )


def with_auditee(found: ItemTally, snapshot: Snapshot) -> ItemTally:
    """Return the figures of an item with the administration's beside them, where it has said anything of the item."""
    said = said_of(snapshot, found.item.name)
    return with_said(found, said, _in_units(found.item, {claim.unit for claim in said.claims} - {""}, snapshot))


def _in_units(item: Item, units: Iterable[str], snapshot: Snapshot) -> dict[str, ItemTally]:
    """Count an item in each of the units that have cases."""
    cases = {unit: [case.id for case in snapshot.cases if case.unit == unit] for unit in units}
    return {
        unit: tally_places(snapshot.checklist, item, {one: snapshot.answers[one] for one in held}, snapshot.rows)
        for unit, held in cases.items()
        if held
    }


def with_said(found: ItemTally, said: Said, in_units: Mapping[str, ItemTally]) -> ItemTally:
    """Return the figures of an item with those that what the administration says of it makes beside them.

    `in_units` are the item's figures in those units of which claims are to be kept within what is left.
    """
    views = [one for one in said.views if one.is_asked]
    if not found.item.has_outcome or not (views or said.claims):
        return found
    claimed = said.claimed({unit: one.of - one.met for unit, one in {**in_units, "": found}.items()})
    in_count = [one for one in views if one.is_in_count]
    gained = sum(one.meant is AnswerState.MET for one in in_count)
    lost = sum(one.answer is AnswerState.MET for one in in_count)
    met = found.met - lost + gained + claimed if in_count or said.claims else None
    later = sum(one.view.presence is Presence.LATER for one in views)
    joined = sum((one.meant in COUNTED) - (one.answer in COUNTED) for one in in_count)
    worded = sum(not one.view.value and one.view.presence is not Presence.LATER for one in views)
    return replace(found, auditee=AuditeeCount(met, claimed, later, found.of + joined, worded))


def places_of(item: Item, repeats: Sequence[str], rows: Iterable[str]) -> Iterator[str]:
    """Yield the places in which an item inside these repeats stands in a case with these rows."""
    if not repeats:
        yield item.name
        return
    for row in rows:
        if repeat_of(row) == repeats[-1]:
            yield place_of(item.name, row)


def chosen(item: Item, value: str) -> tuple[str, ...]:
    """Return the names of the choices that a value holds, each once; of a rank in its order."""
    if item.kind in (ItemKind.SELECT_MULTIPLE, ItemKind.RANK):
        return tuple(dict.fromkeys(value.split()))
    return (value,) if value else ()


def counted_choices(item: Item, value: str) -> tuple[str, ...]:
    """Return the names of the choices for which a value counts: those chosen, of a rank the first alone."""
    names = chosen(item, value)
    return names[:1] if item.kind is ItemKind.RANK else names
