"""The acts by which an auditor keeps the reading of an item even: interpretations, and second looks at answers."""

from collections.abc import Iterator

from aktgranskning.domain.acts import ActKind, Change, Changes, Field, change_at
from aktgranskning.domain.audit import Answer, AnswerState, CaseStatus, Interpretation
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.places import item_of
from aktgranskning.recording import record, record_differences
from aktgranskning.review import clean
from aktgranskning.session import Session, logic_of

MARKED = "1"
"""What a mark for a second look holds."""


def add_interpretation(session: Session, item: str, text: str) -> Changes:
    """Note how an item is to be read from now on; the answers that it has already are marked for a second look.

    AuditError where nothing is written.
    """
    written = clean(text).strip()
    if not written:
        raise AuditError("review.interpretation_empty", item=logic_of(session).checklist.item(item).label)
    number = session.log.last_interpretation(item) + 1
    note = Change(Field.INTERPRETATION, "", written, item=item, row_path=str(number))
    return record(session, ActKind.ADD_INTERPRETATION, [note, *_marks(session, item)])


def interpretations_of(session: Session, item: str) -> tuple[Interpretation, ...]:
    """Return how an item is read, the earliest note first."""
    return tuple(one for one in session.interpretations if one.item == item)


def confirm(session: Session, case_id: int, place: str) -> Changes:
    """Let an answer stand after a second look, in a closed case too: no answer changes."""
    marked = session.answers[case_id][place].second_look
    return record_differences(session, ActKind.CONFIRM, [change_at(Field.SECOND_LOOK, marked, "", case_id, place)])


def _marks(session: Session, item: str) -> Iterator[Change]:
    for case_id, place, answer in _answers_to(session, item):
        if answer.state not in (AnswerState.NOT_ASKED, AnswerState.UNANSWERED) and not answer.second_look:
            yield change_at(Field.SECOND_LOOK, "", MARKED, case_id, place)


def _answers_to(session: Session, item: str) -> Iterator[tuple[int, str, Answer]]:
    """Yield every answer that an item has, with its case and place; those of cases that are not begun left out."""
    for case_id, of_case in session.answers.items():
        if session.cases[case_id].status is not CaseStatus.NOT_BEGUN:
            yield from ((case_id, place, answer) for place, answer in of_case.items() if item_of(place) == item)
