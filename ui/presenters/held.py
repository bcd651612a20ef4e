"""What a case holds where nothing is asked now: answers that are kept, and the rows that they stand in."""

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.places import is_within, item_of
from aktgranskning.session import Session, logic_of


def held_answers(session: Session, case_id: int, row: str) -> list[str]:
    """Return the places in a row, or in the whole case for '', that hold what a reviewer answered or typed."""
    checklist = logic_of(session).checklist
    return [
        place
        for place, answer in session.answers[case_id].items()
        if (answer.value or answer.draft) and is_within(place, row) and checklist.item(item_of(place)).can_be_answered
    ]


def unasked_rows(session: Session, case_id: int) -> frozenset[str]:
    """Return the paths of the rows that are not asked as the case stands."""
    rows = session.rows[case_id]
    if not rows:
        return frozenset()
    standing = session.standing(case_id)
    return frozenset(row for row in rows if not standing.has_row(row))


def held_unasked(session: Session, case_id: int) -> frozenset[str]:
    """Return the places of answers that are kept though they are not asked, and the rows around such that are not."""
    answers = session.answers[case_id]
    not_asked = {place for place, answer in answers.items() if answer.state is AnswerState.NOT_ASKED}
    held = not_asked.intersection(held_answers(session, case_id, "")) if not_asked else set()
    rows = {row for row in unasked_rows(session, case_id) if any(is_within(place, row) for place in held)}
    return frozenset(held | rows)
