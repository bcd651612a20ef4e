"""The tally: how many cases have which answer, per item."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aktgranskning.domain.audit import Answer, AnswerState, Snapshot
from aktgranskning.domain.checklist import Item, ItemKind, TallyKind
from aktgranskning.domain.measures import median_date, median_number, read_date, read_number, write_number

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


@dataclass(frozen=True, slots=True)
class Statistic:
    """Count and spread of an item's values; `min`, `median` and `max` are written as values are.

    They are '' where nothing is answered, and where the values are not all numbers or all dates: texts, and
    mixtures, have no smallest.
    """

    count: int
    min: str = ""
    median: str = ""
    max: str = ""

    @property
    def spread(self) -> tuple[str, str, str]:
        """The smallest, the middle and the greatest value."""
        return self.min, self.median, self.max


@dataclass(frozen=True, slots=True)
class ItemTally:
    """The figures of one item.

    `states` counts cases by state; `choices` pairs each choice's name with the number of cases that have it.
    """

    item: Item
    states: dict[AnswerState, int]
    choices: tuple[tuple[str, int], ...] = ()
    statistic: Statistic | None = None

    @property
    def met(self) -> int:
        """Cases in which the item is met."""
        return self.states[AnswerState.MET]

    @property
    def of(self) -> int:
        """The denominator: met, partly met and not met."""
        return sum(self.states[state] for state in COUNTED)

    @property
    def answered(self) -> int:
        """Cases that were asked and have an answer, whatever it means."""
        return sum(count for state, count in self.states.items() if state not in SILENT)


def tally_item(item: Item, answers: Iterable[Answer]) -> ItemTally:
    """Count one item over the answers that the cases have for it, one a case."""
    states = dict.fromkeys(AnswerState, 0)
    values: list[str] = []
    for answer in answers:
        states[answer.state] += 1
        if answer.state not in SILENT:
            values.append(answer.value)
    statistic = _statistic(item, values) if item.tally is TallyKind.STATISTIC else None
    return ItemTally(item, states, _choices(item, values), statistic)


def tally(snapshot: Snapshot) -> tuple[ItemTally, ...]:
    """Count every item that can hold a value and is not left out of the tally, in the checklist's order."""
    return tuple(
        tally_item(item, (snapshot.answers[case.id][item.name] for case in snapshot.cases))
        for item in snapshot.checklist.items
        if item.tally is not TallyKind.NONE and item.kind is not ItemKind.NOTE
    )


def chosen(item: Item, value: str) -> tuple[str, ...]:
    """Return the names of the choices that a value holds, each once."""
    if item.kind is ItemKind.SELECT_MULTIPLE:
        return tuple(dict.fromkeys(value.split()))
    return (value,) if value else ()


def _choices(item: Item, values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counts = Counter(name for value in values for name in chosen(item, value))
    return tuple((choice.name, counts[choice.name]) for choice in item.choices)


def _statistic(item: Item, values: Sequence[str]) -> Statistic:
    numbers = [number for value in values if (number := read_number(value)) is not None]
    dates = [day for value in values if (day := read_date(value)) is not None]
    if not values or item.kind is ItemKind.TEXT:
        return Statistic(len(values))
    if len(numbers) == len(values):
        spread = (min(numbers), median_number(numbers), max(numbers))
        return Statistic(len(values), *(write_number(number) for number in spread))
    if len(dates) == len(values):
        days = (min(dates), median_date(dates), max(dates))
        return Statistic(len(values), *(day.isoformat() for day in days))
    return Statistic(len(values))
