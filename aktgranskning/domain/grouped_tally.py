"""The figures of every item, for the whole and for each group of cases, while answers come and go."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from aktgranskning.domain.audit import Case
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.counted_views import Said
from aktgranskning.domain.grouping import GroupBy, group_of, in_natural_order
from aktgranskning.domain.tally import Counted, ItemCounter, ItemTally, counted_items, with_said


class Cell(NamedTuple):
    """The groups that a case is in, one of each kind."""

    unit: str
    stratum: str
    reviewer: str


def cell_of(case: Case) -> Cell:
    """Return the groups that a case is in."""
    return Cell(case.unit, case.stratum, case.reviewer)


_Counters = dict[str, ItemCounter]


class GroupedTally:
    """Counters of every item that the tally counts; `said` gives what the administration says of one of them.

    `groupings` are those for which there are counters beside those of the whole and of the units.
    """

    def __init__(
        self, checklist: Checklist, said: Callable[[str], Said], groupings: Iterable[GroupBy] = tuple(GroupBy)
    ) -> None:
        self._counted = {
            item.name: (item, Counted.ROWS if checklist.repeats_around(item) else Counted.CASES)
            for item in counted_items(checklist)
        }
        self._said = said
        self._whole = self._new_counters()
        self._groups: dict[GroupBy, dict[str, _Counters]] = {by: {} for by in {GroupBy.UNIT, *groupings}}
        self._sizes: dict[GroupBy, Counter[str]] = {by: Counter() for by in self._groups}

    def _new_counters(self) -> _Counters:
        return {name: ItemCounter(*counted) for name, counted in self._counted.items()}

    def count_cases(self, cell: Cell, times: int) -> None:
        """Add so many cases to a cell; take them away where `times` is below zero, once their answers are."""
        for by, sizes in self._sizes.items():
            name: str = getattr(cell, by.value)
            sizes[name] += times
            if sizes[name]:
                self._groups[by].setdefault(name, self._new_counters())
            else:
                self._groups[by].pop(name, None)

    def counters(self, cell: Cell, item: str) -> tuple[ItemCounter, ...]:
        """Return what counts an item in a cell that has cases: the counter of the whole, and those of its groups."""
        if item not in self._counted:
            return ()
        of_groups = (groups[getattr(cell, by.value)][item] for by, groups in self._groups.items())
        return self._whole[item], *of_groups

    def counts(self, item: str) -> bool:
        """Say whether the tally counts an item."""
        return item in self._counted

    def item(self, name: str) -> ItemTally:
        """Return the figures of one item; KeyError where the tally does not count it."""
        said, of_units = self._said(name), self._groups[GroupBy.UNIT]
        units = {claim.unit for claim in said.claims if claim.unit and claim.unit in of_units}
        return with_said(self._whole[name].figures(), said, {unit: of_units[unit][name].figures() for unit in units})

    def items(self) -> tuple[ItemTally, ...]:
        """Return the figures of every item, as `tally` does."""
        return tuple(map(self.item, self._counted))

    def by(self, by: GroupBy) -> dict[str, tuple[ItemTally, ...]]:
        """Return the figures of every item in each group, as `tally_by` does."""
        said = {name: self._said(name) for name in self._counted}
        return {
            group: tuple(
                with_said(counter.figures(), _said_of_group(said[name], by, group), {})
                for name, counter in self._groups[by][group].items()
            )
            for group in in_natural_order(self._groups[by])
        }


def _said_of_group(said: Said, by: GroupBy, group: str) -> Said:
    return said.of_unit(group) if by is GroupBy.UNIT else said.of_cases(lambda case: group_of(case, by) == group)
