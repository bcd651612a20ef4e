"""The acts by which a case waits for a document: it is requested, received, or no longer wanted."""

from dataclasses import dataclass
from datetime import date

from aktgranskning.domain.acts import ActKind, Changes, Field
from aktgranskning.domain.answer_values import read_date_if_any
from aktgranskning.domain.audit import DocumentRequest
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.records import REQUESTS, differences
from aktgranskning.recording import record_differences
from aktgranskning.review import clean
from aktgranskning.session import Session


@dataclass(frozen=True, slots=True)
class Outstanding:
    """A document that has not come, and for how many days it has been waited for; None where no day is noted."""

    request: DocumentRequest
    days: int | None


def request_document(session: Session, case_id: int, what: str, whom: str, asked: str) -> Changes:
    """Note that a case waits for a document: what, from whom, since which day ('' for none).

    AuditError where it is not said what, or the day is none. Its number is given to no other request of the case.
    """
    return edit_request(session, case_id, session.log.last_record(Field.REQUEST_WHAT, case_id) + 1, what, whom, asked)


def edit_request(session: Session, case_id: int, number: int, what: str, whom: str, asked: str) -> Changes:
    """Change what is noted of a request; AuditError as in `request_document`."""
    before = _request(session, case_id, number)
    wanted = DocumentRequest(
        case_id, number, clean(what).strip(), clean(whom).strip(), read_date_if_any(asked), before.received
    )
    if not wanted.what:
        raise AuditError("request.nothing_wanted", label=session.cases[case_id].label)
    return _set(session, before, wanted)


def receive_document(session: Session, case_id: int, number: int, day: str) -> Changes:
    """Note on which day a document came; '' where it has not come after all. AuditError where it is no day."""
    before = _request(session, case_id, number)
    received = DocumentRequest(case_id, number, before.what, before.whom, before.asked, read_date_if_any(day))
    return _set(session, before, received)


def withdraw_request(session: Session, case_id: int, number: int) -> Changes:
    """Let a case wait for a document no longer; the log keeps that it did."""
    return _set(session, _request(session, case_id, number), DocumentRequest(case_id, number))


def requests_of(session: Session, case_id: int) -> list[DocumentRequest]:
    """Return what a case waits for, or did, in the order of their numbers."""
    return [request for request in session.requests if request.case_id == case_id]


def waiting_cases(session: Session) -> frozenset[int]:
    """Return the cases that wait for a document that has not come."""
    return frozenset(request.case_id for request in session.requests if not request.received)


def outstanding(session: Session) -> list[Outstanding]:
    """Return every document that has not come, the one waited for longest first, those without a day last."""
    open_ones = [request for request in session.requests if not request.received]
    open_ones.sort(key=lambda request: (not request.asked, request.asked))
    today = session.today()
    return [Outstanding(request, _days(request.asked, today)) for request in open_ones]


def _days(asked: str, today: date) -> int | None:
    return max((today - date.fromisoformat(asked)).days, 0) if asked else None


def _set(session: Session, before: DocumentRequest, after: DocumentRequest) -> Changes:
    return record_differences(session, ActKind.REQUEST_DOCUMENT, differences(REQUESTS, before, after))


def _request(session: Session, case_id: int, number: int) -> DocumentRequest:
    return REQUESTS.held(session.records, (case_id, number))
