"""Interpretations of an item, and second looks at the answers that were given before."""

import pytest

from aktgranskning import review
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import open_audit
from aktgranskning.history import history
from aktgranskning.interpreting import add_interpretation, confirm, interpretations_of
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from tests.conftest import REVIEWER, Clock


@pytest.fixture
def answered(session: Session) -> Session:
    """The item plan is answered in a closed case and in one that is begun, not in the third."""
    for case_id, value in ((1, "ja"), (2, "nej")):
        review.begin_case(session, case_id)
        review.answer(session, case_id, "plan", value)
    review.complete_case(session, 1)
    review.begin_case(session, 3)
    return session


def marked(session: Session) -> list[tuple[int, str]]:
    return [
        (case_id, place)
        for case_id, answers in session.answers.items()
        for place, answer in answers.items()
        if answer.second_look
    ]


def test_an_interpretation_is_dated_and_marks_earlier_answers(answered: Session, clock: Clock) -> None:
    before = answered.answers[1]["plan"]
    clock.go_on(hours=2)
    changes = add_interpretation(answered, "plan", " En plan i journalen räknas inte. ")
    assert (set(changes.items), set(changes.cases)) == ({"plan"}, {1, 2})
    assert marked(answered) == [(1, "plan"), (2, "plan")]
    after = answered.answers[1]["plan"]
    assert (after.value, after.reviewer, after.at) == (before.value, before.reviewer, before.at)
    add_interpretation(answered, "plan", "Inte heller i utredningen.")
    path = answered.path
    answered.close()
    with open_audit(path, REVIEWER, clock) as session:
        first, second = interpretations_of(session, "plan")
        assert (first.number, first.text, first.at) == (1, "En plan i journalen räknas inte.", clock.now)
        assert (second.number, second.reviewer) == (2, REVIEWER.name)
        assert interpretations_of(session, "uppfoljd") == ()
        assert marked(session) == [(1, "plan"), (2, "plan")]
        assert session.snapshot().interpretations == (first, second)


def test_undo_takes_the_note_and_the_marks_away(answered: Session) -> None:
    add_interpretation(answered, "plan", "Så här.")
    undo(answered)
    assert (answered.interpretations, marked(answered)) == ((), [])
    assert answered.file.database.execute("SELECT count(*) FROM interpretations").fetchone() == (0,)
    redo(answered)
    assert [one.text for one in answered.interpretations] == ["Så här."]
    assert marked(answered) == [(1, "plan"), (2, "plan")]
    undo(answered)
    add_interpretation(answered, "plan", "Nej, så här.")
    assert [one.number for one in answered.interpretations] == [2]  # a number is never given twice


def test_an_answer_given_again_needs_no_second_look(answered: Session) -> None:
    add_interpretation(answered, "plan", "Så här.")
    review.answer(answered, 2, "plan", "nej")  # the same
    assert marked(answered) == [(1, "plan")]
    undo(answered)
    assert marked(answered) == [(1, "plan"), (2, "plan")]


def test_an_answer_that_stands_is_confirmed_in_a_closed_case_too(answered: Session) -> None:
    add_interpretation(answered, "plan", "Så här.")
    confirm(answered, 1, "plan")
    assert marked(answered) == [(2, "plan")]
    assert [entry.field.value for entry in history(answered, 1, "plan")] == ["second_look", "second_look", "value"]
    assert confirm(answered, 1, "plan").act == 0  # there is nothing to confirm


def test_an_empty_note_is_refused(answered: Session) -> None:
    with pytest.raises(AuditError, match=r"review\.interpretation_empty"):
        add_interpretation(answered, "plan", " \n ")
    assert marked(answered) == []


def test_the_note_itself_stands_in_no_row_of_the_log(answered: Session) -> None:
    add_interpretation(answered, "plan", "Som i akt 4")
    undo(answered)
    cells = answered.file.database.execute("SELECT old, new FROM log").fetchall()
    assert not any("Som i akt" in cell for row in cells for cell in row)
