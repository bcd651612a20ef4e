"""Where a reviewer goes next: which item waits for an answer, which case is still open."""

from collections.abc import Collection, Sequence

from aktgranskning.domain.audit import AnswerState, Case, CaseStatus
from aktgranskning.domain.places import is_within
from aktgranskning.progress import rows_at
from aktgranskning.session import Session
from ui.presenters.placed_items import PlacedItem


def waits(session: Session, case_id: int, placed: PlacedItem) -> bool:
    """Say whether an item is asked in a case, has no answer, and can be given one; a repeat, whether it has no rows."""
    answer = session.answers[case_id][placed.place]
    if placed.takes_rows:
        return answer.state is not AnswerState.NOT_ASKED and not rows_at(session, case_id, placed.place)
    if answer.value or answer.state is AnswerState.NOT_ASKED or not placed.item.can_be_answered:
        return False
    return not is_only_shown(session, case_id, placed)


def is_only_shown(session: Session, case_id: int, placed: PlacedItem) -> bool:
    """Say whether the checklist keeps an answer from being changed as the case stands."""
    if session.logic is None or not placed.item.readonly:
        return False
    return session.logic.is_readonly(placed.place, session.standing(case_id))


def next_waiting(
    session: Session,
    case_id: int,
    all_placed: Sequence[PlacedItem],
    after: PlacedItem | None = None,
    passed: Collection[str] = (),
) -> PlacedItem | None:
    """Return the first item that waits, from behind `after` on and then from the beginning; None where none does.

    What stands in the places `passed` is left out.
    """
    place = all_placed.index(after) + 1 if after else 0
    others = (*all_placed[place:], *all_placed[: max(place - 1, 0)])
    left = (placed for placed in others if placed.place not in passed)
    return next((placed for placed in left if waits(session, case_id, placed)), None)


def is_row_answered(session: Session, case_id: int, all_placed: Sequence[PlacedItem], row: str) -> bool:
    """Say whether nothing in a row waits for an answer but texts that are not required."""
    inside = (placed for placed in all_placed if is_within(placed.place, row) and not placed.item.is_optional_text)
    return not any(waits(session, case_id, placed) for placed in inside)


def next_open(cases: Sequence[Case], after: Case | None = None) -> Case | None:
    """Return the first case that can be read and is not closed, from behind `after` on and then from the beginning."""
    place = [case.id for case in cases].index(after.id) + 1 if after else 0
    others = (*cases[place:], *cases[: max(place - 1, 0)])
    return next((case for case in others if case.status is not CaseStatus.DONE and not case.is_absent), None)
