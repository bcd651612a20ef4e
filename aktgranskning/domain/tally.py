"""The tally: how many cases, or rows of a repeat, have which answer, per item."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from aktgranskning.domain.audit import Answer, AnswerState, Snapshot
from aktgranskning.domain.checklist import TEXT_KINDS, Checklist, Item, ItemKind, TallyKind
from aktgranskning.domain.fact_check import Presence
from aktgranskning.domain.measures import spread
from aktgranskning.domain.places import place_of, repeat_of

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
    """Count and spread of an item's values; `min`, `median` and `max` as `measures.spread` gives them."""

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

    `met` counts its own answers in the places of those that it names, and the answers of the review elsewhere;
    `claimed` of them are numbers without named cases, which nobody can verify. `later` are the places where it points
    at a document that was not in the file on the day of the review: they are in no count.
    """

    met: int
    claimed: int = 0
    later: int = 0


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


def tally_item(item: Item, answers: Iterable[Answer], counted: Counted = Counted.CASES) -> ItemTally:
    """Count one item over its answers, one for each case or row."""
    states = dict.fromkeys(AnswerState, 0)
    found: list[Answer] = []
    for answer in answers:
        states[answer.state] += 1
        if answer.state not in SILENT:
            found.append(answer)
    values = [answer.value for answer in found]
    if item.kind is ItemKind.REPEAT:
        known = [answer.value for answer in found if answer.state not in ROWS_UNKNOWN]
        rows = RowTally(sum(map(int, values)), sum(value != "0" for value in known), len(known))
        return ItemTally(item, states, (), _statistic(item, known), rows, counted)
    return ItemTally(item, states, _choices(item, values), _statistic(item, values), None, counted)


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


def tally(snapshot: Snapshot) -> tuple[ItemTally, ...]:
    """Count every item that can hold a value and is not left out of the tally, in the checklist's order."""
    numbered = snapshot.checklist.numbers()
    return tuple(
        with_auditee(tally_places(snapshot.checklist, item, snapshot.answers, snapshot.rows), snapshot)
        for item in snapshot.checklist.items
        if item.tally is not TallyKind.NONE and item.name in numbered
    )


def with_auditee(found: ItemTally, snapshot: Snapshot) -> ItemTally:
    """Return the figures of an item with the administration's beside them, where it has said anything of the item."""
    views = [view for view in snapshot.views if view.item == found.item.name]
    claimed = sum(int(claim.more) for claim in snapshot.claims if claim.item == found.item.name)
    if not found.item.has_outcome or not (views or claimed):
        return found
    in_time = [view for view in views if view.presence is not Presence.LATER and view.value]
    gained = sum(snapshot.view_states[view.case_id, view.place] is AnswerState.MET for view in in_time)
    lost = sum(snapshot.answers[view.case_id][view.place].state is AnswerState.MET for view in in_time)
    later = sum(view.presence is Presence.LATER for view in views)
    return replace(found, auditee=AuditeeCount(found.met - lost + gained + claimed, claimed, later))


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


def _choices(item: Item, values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counts = Counter(name for value in values for name in counted_choices(item, value))
    return tuple((choice.name, counts[choice.name]) for choice in item.choices)


def _statistic(item: Item, values: Sequence[str]) -> Statistic | None:
    if item.tally is not TallyKind.STATISTIC:
        return None
    return Statistic(len(values), *(("", "", "") if item.kind in TEXT_KINDS else spread(values)))
