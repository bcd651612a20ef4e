"""Responses of the boards: one from each addressee, what they make of the status, and what is due."""

import pytest

from aktgranskning.concluding.recommending import (
    add_recommendation,
    edit_recommendation,
    set_status,
    status_history,
)
from aktgranskning.concluding.responding import note_response, reminders, withdraw_response
from aktgranskning.domain.acts import ActKind
from aktgranskning.domain.conclusions.kinds import RESPONSE_FORMS
from aktgranskning.domain.conclusions.recommendations import Agreement, RecommendationStatus, ResponseForm
from aktgranskning.domain.conclusions.standing import standing_recommendations
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.records import differences
from aktgranskning.recording import record_differences
from aktgranskning.session import Session
from aktgranskning.undoing import undo


@pytest.fixture
def asked(session: Session) -> Session:
    """An audit with one recommendation to two boards."""
    add_recommendation(session, "Upprätta planer", ["Nämnden", "Styrelsen"])
    return session


def status(session: Session) -> RecommendationStatus:
    return session.conclusions.recommendations[0].status


def test_the_last_answer_makes_a_recommendation_answered(asked: Session) -> None:
    note_response(asked, 1, "Styrelsen", agrees=Agreement.PARTLY, section="112 § ")
    (standing,) = standing_recommendations(asked.conclusions)
    assert standing.missing == ("Nämnden",)
    assert status(asked) is RecommendationStatus.OPEN
    note_response(asked, 1, "Nämnden", text="Vi instämmer", due="20260630", decided="260315")
    assert status(asked) is RecommendationStatus.ANSWERED
    assert [one.day for one in status_history(asked, 1)] == ["2026-03-02", "2026-03-02"]
    (standing,) = standing_recommendations(asked.conclusions)
    assert [(board, one and (one.due, one.decided, one.section)) for board, one in standing.responses] == [
        ("Nämnden", ("2026-06-30", "2026-03-15", "")),
        ("Styrelsen", ("", "", "112 §")),
    ]
    undo(asked)
    assert (status(asked), len(asked.conclusions.responses)) == (RecommendationStatus.OPEN, 1)


def test_a_withdrawn_answer_opens_it_again_but_not_what_the_auditor_has_said(asked: Session) -> None:
    for board in ("Nämnden", "Styrelsen"):
        note_response(asked, 1, board, text="Ja")
    withdraw_response(asked, 2)
    assert status(asked) is RecommendationStatus.OPEN
    set_status(asked, 1, RecommendationStatus.UNDER_WAY)
    note_response(asked, 1, "Styrelsen", text="Ja")
    withdraw_response(asked, 1)
    assert status(asked) is RecommendationStatus.UNDER_WAY
    assert [one.number for one in asked.conclusions.responses] == [3]


@pytest.mark.parametrize("status_set", [RecommendationStatus.OPEN, RecommendationStatus.ANSWERED])
def test_a_status_that_the_auditor_set_stays_with_its_note(asked: Session, status_set: RecommendationStatus) -> None:
    def stands() -> bool:
        held = asked.conclusions.recommendations[0]
        return (held.status, held.status_note) == (status_set, "Satt för hand")

    note_response(asked, 1, "Nämnden", text="Ja")
    set_status(asked, 1, status_set, note="Satt för hand")
    edit_recommendation(asked, 1, "Upprätta planer i tid", ["Nämnden", "Styrelsen"])
    assert stands()
    note_response(asked, 1, "Styrelsen", text="Ja")
    assert stands()
    note_response(asked, 1, "Styrelsen", text="Ja, i tid")
    withdraw_response(asked, 2)
    assert stands()
    for _ in range(5):
        undo(asked)
    note_response(asked, 1, "Styrelsen", text="Ja")
    assert status(asked) is RecommendationStatus.ANSWERED


def test_who_answers_again_replaces_what_it_answered(asked: Session) -> None:
    note_response(asked, 1, "Nämnden", text="Ja", action="Rutin")
    note_response(asked, 1, "Nämnden", text="Nej", agrees=Agreement.NO)
    (response,) = asked.conclusions.responses
    assert (response.number, response.text, response.action, response.agrees) == (1, "Nej", "", Agreement.NO)


@pytest.mark.parametrize(
    ("addressee", "said", "code"),
    [
        ("Rådet", {"text": "Ja"}, "response.not_addressed"),
        ("Nämnden", {"responsible": "Chefen"}, "response.nothing_said"),
        ("Nämnden", {"text": "Ja", "due": "snart"}, "answer.not_a_date"),
    ],
)
def test_a_mistake_leaves_nothing(asked: Session, addressee: str, said: dict[str, str], code: str) -> None:
    with pytest.raises(AuditError, match=code):
        note_response(asked, 1, addressee, **said)  # type: ignore[arg-type]
    assert asked.conclusions.responses == ()
    with pytest.raises(AuditError, match="gone"):
        note_response(asked, 7, "Nämnden", text="Ja")
    with pytest.raises(AuditError, match="gone"):
        withdraw_response(asked, 7)


def test_what_is_due_within_45_days_or_overdue_is_reminded_of(asked: Session) -> None:
    note_response(asked, 1, "Nämnden", action="Rutin", due="2026-04-16")
    note_response(asked, 1, "Styrelsen", action="Utbildning", due="2026-04-17")
    form = ResponseForm(1, "kod", "Rådet", "2026-02-01", "2026-02-28")
    record_differences(asked, ActKind.SEND_RESPONSE_FORM, differences(RESPONSE_FORMS, ResponseForm(1), form))
    assert [(one.day, one.days, one.addressee, one.label, one.form) for one in reminders(asked)] == [
        ("2026-02-28", -2, "Rådet", "", 1),
        ("2026-04-16", 45, "Nämnden", "1", 0),
    ]
    assert len(reminders(asked, 46)) == 3
    for settled in (RecommendationStatus.DONE, RecommendationStatus.REJECTED):
        set_status(asked, 1, settled)
        assert [one.form for one in reminders(asked, 400)] == [1]
