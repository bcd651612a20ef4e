"""The acts by which it is noted what the boards answer to the recommendations, and what is due of that."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from aktgranskning.concluding.recommending import held_recommendation, responses_to
from aktgranskning.concluding.settling import settled_by_act
from aktgranskning.domain.acts import ActKind, Change, Changes, Field
from aktgranskning.domain.answer_values import read_date_if_any
from aktgranskning.domain.conclusions.kinds import RECOMMENDATIONS, RESPONSES
from aktgranskning.domain.conclusions.recommendations import Agreement, Recommendation, Response, lines_of
from aktgranskning.domain.conclusions.reminders import DAYS_AHEAD, Reminder, reminders_on
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.domain.one_line import on_one_line
from aktgranskning.domain.records import differences
from aktgranskning.recording import record_differences
from aktgranskning.review import clean
from aktgranskning.session import Session


def note_response(
    session: Session,
    number: int,
    addressee: str,
    *,
    text: str = "",
    agrees: Agreement = Agreement.UNSAID,
    action: str = "",
    responsible: str = "",
    due: str = "",
    decided: str = "",
    section: str = "",
) -> Changes:
    """Note all that an addressee answers to a recommendation; what it answered before is replaced, in the log it stays.

    AuditError where the recommendation is not addressed to it, where neither agreement, text nor action is said, and
    where a day is none. The act also makes the recommendation answered, where this was the last answer.
    """
    response = Response(
        0,
        str(number),
        on_one_line(addressee),
        clean(text).strip(),
        agrees,
        clean(action).strip(),
        on_one_line(clean(responsible)),
        read_date_if_any(due),
        read_date_if_any(decided),
        on_one_line(clean(section)),
    )
    return record_differences(session, ActKind.NOTE_RESPONSE, response_changes(session, [response]))


def response_changes(session: Session, responses: Iterable[Response]) -> Iterator[Change]:
    """Yield the changes that note responses, one to each recommendation from each addressee, whatever their numbers.

    One from an addressee that has answered replaces what it answered. AuditError as in `note_response`.
    """
    next_number = session.log.last_record(Field.RESPONSE_RECOMMENDATION) + 1
    answering: dict[int, set[str]] = {}
    for response in responses:
        before = _held_before(session, response)
        if not before.recommendation:
            before, next_number = Response(next_number), next_number + 1
        yield from differences(RESPONSES, before, replace(response, number=before.number))
        answering.setdefault(int(response.recommendation), set()).add(response.addressee)
    for number, addressees in answering.items():
        answered = {one.addressee for one in responses_to(session, number)} | addressees
        yield from _status_changes(session, number, answered)


def withdraw_response(session: Session, response_number: int) -> Changes:
    """Take a response away; the log keeps that it was there. A recommendation answered by all is open again."""
    gone = next((one for one in session.conclusions.responses if one.number == response_number), None)
    if gone is None:
        raise AuditError("response.gone")
    number = int(gone.recommendation)
    left = {one.addressee for one in responses_to(session, number)} - {gone.addressee}
    changes = [
        *differences(RESPONSES, gone, Response(gone.number)),
        *_status_changes(session, number, left),
    ]
    return record_differences(session, ActKind.NOTE_RESPONSE, changes)


def doubtful_days(response: Response) -> Problem | None:
    """Return what should be known of the days of a response; None where they may well be right."""
    if not response.is_due_before_decision:
        return None
    return Problem("responded.due_before_decision", parameters={"decided": response.decided})


def reminders(session: Session, within: int = DAYS_AHEAD) -> list[Reminder]:
    """Return what is due within so many days or overdue, the earliest first (see `reminders_on`)."""
    return reminders_on(session.conclusions, session.today(), within)


def _held_before(session: Session, response: Response) -> Response:
    """Return what an addressee has answered already; AuditError where a response cannot be noted."""
    recommendation = held_recommendation(session, int(response.recommendation))
    _require_sayable(recommendation, response)
    given = responses_to(session, recommendation.number)
    return next((one for one in given if one.addressee == response.addressee), Response(0))


def _require_sayable(recommendation: Recommendation, response: Response) -> None:
    label, addressee = recommendation.label, response.addressee
    addressees = lines_of(recommendation.addressees)
    if addressee not in addressees:
        known = ", ".join(addressees)
        raise AuditError("response.not_addressed", label=label, addressee=addressee, addressees=known)
    if not (response.text or response.agrees or response.action):
        raise AuditError("response.nothing_said", label=label, addressee=addressee)


def _status_changes(session: Session, number: int, answered: Iterable[str]) -> Iterable[Change]:
    before = held_recommendation(session, number)
    after = settled_by_act(session, before, before, set(answered))
    return differences(RECOMMENDATIONS, before, after)
