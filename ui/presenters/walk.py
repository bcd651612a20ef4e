"""Where a reviewer goes next: which item waits for an answer, which case is still open."""

from collections.abc import Sequence

from aktgranskning.domain.audit import AnswerState, Case, CaseStatus
from aktgranskning.domain.checklist import Item
from aktgranskning.session import Session


def waits(session: Session, case_id: int, item: Item) -> bool:
    """Say whether an item is asked in a case and has no answer."""
    answer = session.answers[case_id][item.name]
    return item.can_be_answered and answer.state is not AnswerState.NOT_ASKED and not answer.value


def next_waiting(session: Session, case_id: int, items: Sequence[Item], after: Item | None = None) -> Item | None:
    """Return the first item that waits, from behind `after` on and then from the beginning; None where none does."""
    place = items.index(after) + 1 if after else 0
    others = (*items[place:], *items[: max(place - 1, 0)])
    return next((item for item in others if waits(session, case_id, item)), None)


def next_open(cases: Sequence[Case], after: Case | None = None) -> Case | None:
    """Return the first case that is not closed, from behind `after` on and then from the beginning."""
    place = [case.id for case in cases].index(after.id) + 1 if after else 0
    others = (*cases[place:], *cases[: max(place - 1, 0)])
    return next((case for case in others if case.status is not CaseStatus.DONE), None)
