"""What the administration says of an item, as the tally counts it: its views of answers, and its claims."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from aktgranskning.domain.audit import AnswerState, Case, Snapshot
from aktgranskning.domain.fact_check import Claim, Presence, View

_UNMET = (AnswerState.PARTLY, AnswerState.NOT_MET)


@dataclass(frozen=True, slots=True)
class CountedView:
    """A view of an answer that is counted: the case, the state of the answer, and that which the view would give."""

    view: View
    case: Case
    answer: AnswerState
    meant: AnswerState

    @property
    def is_asked(self) -> bool:
        """Whether the item is asked there now; otherwise the view says nothing of any count."""
        return self.answer is not AnswerState.NOT_ASKED

    @property
    def is_in_count(self) -> bool:
        """Whether it gives an answer to what is asked, not by a document that came afterwards."""
        return self.is_asked and bool(self.view.value) and self.view.presence is not Presence.LATER

    @property
    def makes_other(self) -> bool:
        """Whether an answer that is counted and not met is met by it, or not counted."""
        return self.is_in_count and self.answer in _UNMET and self.meant not in _UNMET


@dataclass(frozen=True, slots=True)
class Said:
    """What the administration says of one item."""

    views: tuple[CountedView, ...] = ()
    claims: tuple[Claim, ...] = ()

    def of_cases(self, are_meant: Callable[[Case], bool]) -> "Said":
        """Return what is said of some of the cases; claims are of none."""
        return Said(tuple(counted for counted in self.views if are_meant(counted.case)))

    def of_unit(self, unit: str) -> "Said":
        """Return what is said of a unit's cases, with its claims; a claim without a unit is of the whole alone."""
        claims = tuple(claim for claim in self.claims if claim.unit == unit != "")
        return replace(self.of_cases(lambda case: case.unit == unit), claims=claims)

    def claimed(self, unmet: Mapping[str, int]) -> int:
        """Return how many are claimed: of each unit, and in all, at most as many as are not met by its views either.

        `unmet` is how many are counted and not met, by unit and under '' in all; a claim of a unit that is not there is
        of the whole alone.
        """
        claimed = Counter[str]()
        for claim in self.claims:
            claimed[claim.unit if claim.unit in unmet else ""] += int(claim.more)
        of_units = (min(more, unmet[unit] - self.named(unit)) for unit, more in claimed.items() if unit)
        return min(sum(of_units) + claimed[""], unmet[""] - self.named(""))

    def named(self, unit: str) -> int:
        """Count the views by which what is counted and not met is other than that, in a unit or '' in all."""
        return sum(one.makes_other for one in self.views if unit in ("", one.case.unit))


def said_of(snapshot: Snapshot, item: str) -> Said:
    """Return what the administration says of an item."""
    views = [view for view in snapshot.views if view.item == item]
    cases = {case.id: case for case in snapshot.cases} if views else {}
    counted = (
        CountedView(
            view,
            cases[view.case_id],
            snapshot.answers[view.case_id][view.place].state,
            snapshot.view_states[view.case_id, view.place],
        )
        for view in views
    )
    return Said(tuple(counted), tuple(claim for claim in snapshot.claims if claim.item == item))
