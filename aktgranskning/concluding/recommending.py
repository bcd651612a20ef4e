"""The acts upon recommendations: they are written, put in order, withdrawn, and what becomes of them is noted."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from aktgranskning.concluding.questioning import adopt_changes
from aktgranskning.concluding.recommendation_grounds import link_changes
from aktgranskning.concluding.recommendation_labels import are_labels_fixed, in_order, next_label, relabelled
from aktgranskning.concluding.settling import settled_by_act
from aktgranskning.concluding.status_entries import history_of
from aktgranskning.domain.acts import ActKind, Changes, Field
from aktgranskning.domain.conclusions.kinds import RECOMMENDATIONS, RESPONSES
from aktgranskning.domain.conclusions.recommendations import (
    Priority,
    Recommendation,
    RecommendationStatus,
    Response,
    lines_of,
)
from aktgranskning.domain.conclusions.standing import standing_of
from aktgranskning.domain.conclusions.statuses import StatusEntry
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.one_line import on_one_line
from aktgranskning.domain.records import differences
from aktgranskning.fact_checking import day_or_today
from aktgranskning.recording import record_differences
from aktgranskning.review import clean
from aktgranskning.session import Session


def add_recommendation(
    session: Session,
    text: str,
    addressees: Sequence[str],
    *,
    questions: Sequence[str] = (),
    items: Sequence[str] = (),
    priority: Priority = Priority.UNSAID,
) -> Changes:
    """Write a recommendation to these boards, which rests on these audit questions and items (names of both).

    AuditError without a text or an addressee, and where a question or an item is not in the audit.
    """
    number = session.log.last_record(Field.RECOMMENDATION_LABEL) + 1
    blank = Recommendation(number)
    begun = replace(blank, label=next_label(session), status_day=session.today().isoformat())
    wanted = _worded(begun, text, addressees, questions, priority)
    return _record(session, blank, wanted, items)


def edit_recommendation(
    session: Session,
    number: int,
    text: str,
    addressees: Sequence[str],
    *,
    questions: Sequence[str] = (),
    items: Sequence[str] = (),
    priority: Priority = Priority.UNSAID,
) -> Changes:
    """Let a recommendation be as it is said here in every part; AuditError as in `add_recommendation`.

    AuditError too where an addressee is left out that has answered. With other addressees it may be answered by all,
    or by all no more, which its status follows as in `settled_by_act`.
    """
    before = held_recommendation(session, number)
    worded = _worded(before, text, addressees, questions, priority)
    answered = [one.addressee for one in responses_to(session, number)]
    left_out = [one for one in answered if one not in lines_of(worded.addressees)]
    if left_out:
        raise AuditError("recommendation.addressee_answered", label=before.label, addressees=", ".join(left_out))
    return _record(session, before, settled_by_act(session, before, worded, answered), items)


def move_recommendation(session: Session, number: int, by: int) -> Changes:
    """Move a recommendation so many places down, or up where `by` is negative; AuditError where the labels stand."""
    if are_labels_fixed(session):
        raise AuditError("recommendation.labels_fixed")
    ordered = in_order(session)
    moved = held_recommendation(session, number)
    at = ordered.index(moved)
    ordered.insert(min(max(at + by, 0), len(ordered) - 1), ordered.pop(at))
    return record_differences(session, ActKind.EDIT_RECOMMENDATION, relabelled(ordered))


def withdraw_recommendation(session: Session, number: int) -> Changes:
    """Take a recommendation away with what is answered to it; the log keeps that it was there.

    Those behind it move up, unless the labels stand.
    """
    gone = held_recommendation(session, number)
    rest = [one for one in in_order(session) if one != gone]
    withdrawn = (differences(RESPONSES, one, Response(one.number)) for one in responses_to(session, number))
    changes = [
        *differences(RECOMMENDATIONS, gone, Recommendation(number)),
        *link_changes(session, number, ()),
        *chain.from_iterable(withdrawn),
        *([] if are_labels_fixed(session) else relabelled(rest)),
    ]
    return record_differences(session, ActKind.EDIT_RECOMMENDATION, changes)


def set_status(
    session: Session, number: int, status: RecommendationStatus, *, day: str = "", note: str = ""
) -> Changes:
    """Note what has become of a recommendation, as of a day ('' for today); AuditError where that is none.

    From then on no other act changes the status. Where status, day and note are what they were, nothing is noted.
    """
    before = held_recommendation(session, number)
    on, said = day_or_today(session, day), clean(note).strip()
    after = replace(before, status=status, status_day=on, status_note=said)
    return record_differences(session, ActKind.SET_STATUS, differences(RECOMMENDATIONS, before, after))


def status_history(session: Session, number: int) -> list[StatusEntry]:
    """Return every status that a recommendation has had, as `history_of` does; AuditError where it is gone."""
    return history_of(session, held_recommendation(session, number))


def recommendation_labelled(session: Session, label: str) -> Recommendation:
    """Return the recommendation that is read by a label; AuditError, with those that there are, where there is none."""
    ordered = in_order(session)
    found = next((one for one in ordered if one.label == label.strip()), None)
    if found is None:
        labels = ", ".join(one.label for one in ordered)
        raise AuditError(
            "recommendation.unknown" if ordered else "recommendation.none", label=label.strip(), labels=labels
        )
    return found


def held_recommendation(session: Session, number: int) -> Recommendation:
    """Return a recommendation by the number that the file knows it by; AuditError where it is there no more."""
    found = next((one for one in session.conclusions.recommendations if one.number == number), None)
    if found is None:
        raise AuditError("recommendation.gone")
    return found


def responses_to(session: Session, number: int) -> tuple[Response, ...]:
    """Return what is answered to a recommendation, in the order of its addressees."""
    return standing_of(held_recommendation(session, number), session.conclusions).given


def known_addressees(session: Session) -> tuple[str, ...]:
    """Return the boards that are known: the audited one, and those that recommendations and forms are addressed to."""
    conclusions = session.conclusions
    of_recommendations = (board for one in in_order(session) for board in lines_of(one.addressees))
    of_forms = (form.addressee for form in conclusions.response_forms)
    return tuple(dict.fromkeys(filter(None, (on_one_line(session.audit.auditee), *of_recommendations, *of_forms))))


def _worded(
    before: Recommendation,
    text: str,
    addressees: Sequence[str],
    questions: Sequence[str],
    priority: Priority,
) -> Recommendation:
    said = clean(text).strip()
    boards = tuple(dict.fromkeys(filter(None, (on_one_line(clean(one)) for one in addressees))))
    if not said:
        raise AuditError("recommendation.no_text")
    if not boards:
        raise AuditError("recommendation.no_addressee")
    rests_on = "\n".join(dict.fromkeys(questions))
    return replace(before, text=said, addressees="\n".join(boards), questions=rests_on, priority=priority)


def _record(session: Session, before: Recommendation, after: Recommendation, items: Sequence[str]) -> Changes:
    changes = [
        *differences(RECOMMENDATIONS, before, after),
        *link_changes(session, after.number, items),
        *adopt_changes(session, *lines_of(after.questions)),
    ]
    return record_differences(session, ActKind.EDIT_RECOMMENDATION, changes)
