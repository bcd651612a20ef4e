"""Recommendations: written, put in order, withdrawn; their numbers, and the history of what became of them."""

import pytest

from aktgranskning.concluding.recommendation_grounds import linked_names
from aktgranskning.concluding.recommendation_labels import in_order
from aktgranskning.concluding.recommending import (
    add_recommendation,
    edit_recommendation,
    known_addressees,
    move_recommendation,
    recommendation_labelled,
    set_status,
    status_history,
    withdraw_recommendation,
)
from aktgranskning.concluding.responding import note_response, withdraw_response
from aktgranskning.domain.conclusions.recommendations import Agreement, Priority, RecommendationStatus, lines_of
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import open_audit
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from tests.conftest import Clock


def labels(session: Session) -> dict[str, str]:
    return {one.label: one.text for one in in_order(session)}


def number_of(session: Session, label: str) -> int:
    return recommendation_labelled(session, label).number


def refused(session: Session, *arguments: object, **named: object) -> str:
    with pytest.raises(AuditError) as error:
        add_recommendation(session, *arguments, **named)  # type: ignore[arg-type]
    assert labels(session) == {}
    return error.value.code


def test_a_recommendation_is_kept_with_all_that_is_said_of_it(session: Session) -> None:
    add_recommendation(
        session,
        " Säkerställ att planer upprättas ",
        ["Nämnden", "Styrelsen  i  kommunen", "Nämnden", " "],
        items=["plan"],
        priority=Priority.HIGH,
    )
    path = session.path
    session.close()
    with open_audit(path) as again:
        (found,) = again.conclusions.recommendations
        assert (found.label, found.text) == ("1", "Säkerställ att planer upprättas")
        assert lines_of(found.addressees) == ("Nämnden", "Styrelsen i kommunen")
        assert (found.priority, found.status) == (Priority.HIGH, RecommendationStatus.OPEN)
        assert linked_names(again, found.number) == ("plan",)
        assert known_addressees(again) == ("Nämnden", "Styrelsen i kommunen")


def test_a_mistake_leaves_nothing(session: Session) -> None:
    assert refused(session, " ", ["Nämnden"]) == "recommendation.no_text"
    assert refused(session, "Gör", [" "]) == "recommendation.no_addressee"
    assert refused(session, "Gör", ["Nämnden"], questions=["borta"]) == "question.none"
    assert refused(session, "Gör", ["Nämnden"], items=["borta"]) == "ground.no_item"


def test_numbers_have_no_gaps_until_a_response_is_there(session: Session) -> None:
    for text in "ABC":
        add_recommendation(session, text, ["Nämnden"])
    withdraw_recommendation(session, number_of(session, "1"))
    assert labels(session) == {"1": "B", "2": "C"}
    move_recommendation(session, number_of(session, "2"), -5)
    assert labels(session) == {"1": "C", "2": "B"}
    add_recommendation(session, "D", ["Nämnden"])
    note_response(session, number_of(session, "1"), "Nämnden", agrees=Agreement.YES)
    withdraw_recommendation(session, number_of(session, "3"))
    withdraw_recommendation(session, number_of(session, "1"))
    assert labels(session) == {"2": "B"}
    with pytest.raises(AuditError, match="labels_fixed"):
        move_recommendation(session, number_of(session, "2"), 1)
    add_recommendation(session, "E", ["Nämnden"])
    assert labels(session) == {"2": "B", "4": "E"}
    assert session.conclusions.responses == ()


def test_a_number_that_was_withdrawn_before_is_given_again(session: Session) -> None:
    for text in "AB":
        add_recommendation(session, text, ["Nämnden"])
    withdraw_recommendation(session, number_of(session, "2"))
    note_response(session, number_of(session, "1"), "Nämnden", text="Ja")
    add_recommendation(session, "C", ["Nämnden"])
    assert labels(session) == {"1": "A", "2": "C"}


def test_a_response_that_was_undone_fixes_no_number_and_one_that_was_withdrawn_does(session: Session) -> None:
    for text in "AB":
        add_recommendation(session, text, ["Nämnden"])
    note_response(session, number_of(session, "2"), "Nämnden", text="Ja")
    undo(session)
    withdraw_recommendation(session, number_of(session, "1"))
    assert labels(session) == {"1": "B"}
    undo(session)
    note_response(session, number_of(session, "2"), "Nämnden", text="Ja")
    withdraw_response(session, session.conclusions.responses[0].number)
    withdraw_recommendation(session, number_of(session, "1"))
    assert labels(session) == {"2": "B"}


def test_the_history_keeps_every_status_and_tells_what_was_undone(session: Session, clock: Clock) -> None:
    add_recommendation(session, "A", ["Nämnden"])
    number = number_of(session, "1")
    clock.go_on(days=1)
    set_status(session, number, RecommendationStatus.UNDER_WAY, day="2026-02-01", note="Arbetet har börjat")
    set_status(session, number, RecommendationStatus.REJECTED)
    undo(session)
    set_status(session, number, RecommendationStatus.DONE, note="Följs upp")
    undo(session)
    redo(session)
    told = [(one.status.value, one.day, one.note, one.is_undone, one.by) for one in status_history(session, number)]
    assert told == [
        ("öppen", "2026-03-02", "", False, "Granskare Ett"),
        ("pågår", "2026-02-01", "Arbetet har börjat", False, "Granskare Ett"),
        ("avvisad", "2026-03-03", "", True, "Granskare Ett"),
        ("genomförd", "2026-03-03", "Följs upp", False, "Granskare Ett"),
    ]


def test_an_addressee_that_has_answered_cannot_be_left_out(session: Session) -> None:
    add_recommendation(session, "A", ["Nämnden", "Styrelsen"])
    number = number_of(session, "1")
    note_response(session, number, "Styrelsen", text="Ja")
    with pytest.raises(AuditError, match="addressee_answered"):
        edit_recommendation(session, number, "A", ["Nämnden"])
    edit_recommendation(session, number, "B", ["Styrelsen"], priority=Priority.LOW)
    (found,) = session.conclusions.recommendations
    assert (found.text, found.status, found.priority) == ("B", RecommendationStatus.ANSWERED, Priority.LOW)
    edit_recommendation(session, number, "B", ["Styrelsen", "Nämnden"], items=["plan"])
    assert session.conclusions.recommendations[0].status is RecommendationStatus.OPEN
    edit_recommendation(session, number, "B", ["Styrelsen"])
    assert linked_names(session, number) == ()


def test_a_label_that_is_not_there_is_told_with_those_that_are(session: Session) -> None:
    with pytest.raises(AuditError, match="none"):
        recommendation_labelled(session, "1")
    add_recommendation(session, "A", ["Nämnden"])
    with pytest.raises(AuditError) as error:
        recommendation_labelled(session, "2")
    assert error.value.parameters == {"label": "2", "labels": "1"}
