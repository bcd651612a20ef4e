"""The tally of an open audit, kept up to date: one answer moves a few counters, however many answers there are."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from aktgranskning.domain.audit import Answer, Case
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.counted_views import Said
from aktgranskning.domain.grouped_tally import Cell, GroupedTally, cell_of
from aktgranskning.domain.grouping import GroupBy
from aktgranskning.domain.places import item_of
from aktgranskning.domain.tally import ItemTally

Answers = Mapping[str, Answer]
"""What a case has, by place."""

_NONE: Answers = {}


class LiveTally:
    """The figures as `tally` and `tally_by` would count them now, of the cases that can be read."""

    def __init__(
        self, checklist: Checklist, said: Callable[[str], Said], cases: Iterable[tuple[Case, Answers]]
    ) -> None:
        self._figures = GroupedTally(checklist, said)
        found: dict[Cell, list[Answers]] = {}
        for case, answers in cases:
            if not case.is_absent:
                found.setdefault(cell_of(case), []).append(answers)
        for cell, held in found.items():
            self._figures.count_cases(cell, len(held))
            alike = Counter((item_of(place), a.state, a.value) for answers in held for place, a in answers.items())
            for (item, state, value), times in alike.items():
                self._figures.count(cell, item, state, value, times)

    def change(self, before: tuple[Case, Answers] | None, after: tuple[Case, Answers] | None) -> None:
        """Follow a case from what it was to what it is; None where it was not there, or is not any more.

        Of a case that stays in its groups, only those answers are looked at that are not the same object as before.
        """
        leaving, joining = _counted(before), _counted(after)
        if leaving and joining and leaving[0] == joining[0]:
            self._move(*leaving, joining[1])
            return
        if leaving:
            self._move(*leaving, _NONE)
            self._figures.count_cases(leaving[0], -1)
        if joining:
            self._figures.count_cases(joining[0], 1)
            self._move(joining[0], _NONE, joining[1])

    def _move(self, cell: Cell, before: Answers, after: Answers) -> None:
        for place, answer in before.items():
            if after.get(place) is not answer:
                self._figures.count(cell, item_of(place), answer.state, answer.value, -1)
        for place, answer in after.items():
            if before.get(place) is not answer:
                self._figures.count(cell, item_of(place), answer.state, answer.value, 1)

    def item(self, name: str) -> ItemTally:
        """Return the figures of one item; KeyError where the tally does not count it."""
        return self._figures.item(name)

    def items(self) -> tuple[ItemTally, ...]:
        """Return the figures of every item, as `tally` does."""
        return self._figures.items()

    def by(self, by: GroupBy) -> dict[str, tuple[ItemTally, ...]]:
        """Return the figures of every item in each group, as `tally_by` does."""
        return self._figures.by(by)


def _counted(held: tuple[Case, Answers] | None) -> tuple[Cell, Answers] | None:
    """Return under what a case is counted, and its answers; None of one that is absent, or not there."""
    return (cell_of(held[0]), held[1]) if held and not held[0].is_absent else None
