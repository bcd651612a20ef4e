"""What the administration says of an item, as the tally counts it: its views of answers, and its claims."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from aktgranskning.domain.audit import AnswerState, Case, Snapshot
from aktgranskning.domain.fact_check import Claim, View


@dataclass(frozen=True, slots=True)
class CountedView:
    """A view of an answer that is counted: the case, the state of the answer, and that which the view would give."""

    view: View
    case: Case
    answer: AnswerState
    meant: AnswerState


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
