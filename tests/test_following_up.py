"""A follow-up audit: what it has of the older file, which is only read, and both figures beside each other."""

import contextlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.concluding.following_up import start_follow_up, then_and_now_of
from aktgranskning.concluding.grounding import add_criterion
from aktgranskning.concluding.questioning import add_question
from aktgranskning.concluding.recommendation_grounds import linked_names
from aktgranskning.concluding.recommendation_labels import in_order
from aktgranskning.concluding.recommending import (
    add_recommendation,
    set_status,
    status_history,
    withdraw_recommendation,
)
from aktgranskning.concluding.responding import note_response
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.conclusions.questions import Criterion
from aktgranskning.domain.conclusions.recommendations import Agreement, RecommendationStatus
from aktgranskning.domain.conclusions.scales import FOUR_STEPS
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.nouns import MATTER
from aktgranskning.engagement import add_cases, edit_audit, open_audit
from aktgranskning.session import Session
from aktgranskning.store.checklists import read_file
from aktgranskning.store.engine import connect
from aktgranskning.undoing import undo
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import SMALL

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*.granskning"))


@pytest.fixture
def older(session: Session) -> Path:
    """An audit with answers, recommendations and a response, closed."""
    edit_audit(session, replace(session.audit, noun=MATTER, scale=FOUR_STEPS, municipality="Exempelby"))
    for case_id, answer in ((1, "ja"), (2, "nej")):
        review.begin_case(session, case_id)
        review.answer(session, case_id, "plan", answer)
    add_question(session, "Finns planer?")
    add_criterion(session, Criterion(0, "egen1", text="En plan ska finnas"))
    for text in "ABC":
        add_recommendation(session, text, ["Nämnden"], questions=["egen1"], items=["plan"])
    note_response(session, 2, "Nämnden", agrees=Agreement.YES, due="2026-03-20")
    withdraw_recommendation(session, 1)
    set_status(session, 3, RecommendationStatus.REJECTED)
    undo(session)
    set_status(session, 3, RecommendationStatus.UNDER_WAY, note="Påbörjat")
    session.close()
    return session.path


def follow_up(older: Path, name: str = "Ny.granskning") -> Session:
    return start_follow_up(older, older.with_name(name), Audit("Uppföljning", period="2028"), REVIEWER, _LATER)


_LATER = Clock()
_LATER.now = datetime(2028, 1, 1, 12, tzinfo=UTC)


def test_everything_that_is_asked_about_comes_with_it(older: Path) -> None:
    before = older.read_bytes()
    with open_audit(older) as session:
        told = [replace(one, is_earlier=True) for one in status_history(session, 3)]
        file = read_file(session.file.database)
        fingerprint = session.log.first_hash()
    with follow_up(older) as new:
        assert new.audit == Audit(
            "Uppföljning", "Nämnden", "2028", noun=MATTER, scale=FOUR_STEPS, municipality="Exempelby"
        )
        assert (new.checklist, read_file(new.file.database)) == (SMALL, file)
        assert new.cases == {}
        held = new.conclusions
        assert [one.text for one in held.questions] == ["Finns planer?"]
        assert [one.text for one in held.criteria] == ["En plan ska finnas"]
        assert [(one.label, one.text, one.status.value) for one in in_order(new)] == [
            ("2", "B", "besvarad"), ("3", "C", "pågår"),
        ]  # fmt: skip
        assert [(one.recommendation, one.due, one.agrees) for one in held.responses] == [
            ("2", "2026-03-20", Agreement.YES)
        ]
        assert linked_names(new, 3) == ("plan",)
        assert status_history(new, 3) == told
        assert [one.is_undone for one in told] == [False, True, False]
        (earlier,) = held.earlier_audits
        assert (earlier.name, earlier.period, earlier.fingerprint) == ("Prov", "2026", fingerprint)
        assert new.undoable == []
    assert older.read_bytes() == before
    assert {one.name for one in older.parent.iterdir()} == {"Prov.granskning", "Ny.granskning"}


def test_numbers_go_on_where_they_were_and_the_history_too(older: Path) -> None:
    with follow_up(older) as new:
        add_recommendation(new, "D", ["Nämnden"])
        withdraw_recommendation(new, 2)
        set_status(new, 3, RecommendationStatus.DONE)
        assert [(one.label, one.text) for one in in_order(new)] == [("3", "C"), ("4", "D")]
        assert [(one.status.value, one.is_earlier, one.day) for one in status_history(new, 3)] == [
            ("öppen", True, "2026-03-02"),
            ("avvisad", True, "2026-03-02"),
            ("pågår", True, "2026-03-02"),
            ("genomförd", False, "2028-01-01"),
        ]
    with follow_up(new.path, "Tredje.granskning") as third:
        assert [one.is_earlier for one in status_history(third, 3)] == [True] * 4


def test_a_number_that_was_withdrawn_in_the_older_audit_is_not_given_again(older: Path) -> None:
    with open_audit(older) as session:
        for number in (2, 3):
            withdraw_recommendation(session, number)
    with follow_up(older) as new:
        for text in "DE":
            add_recommendation(new, text, ["Nämnden"])
        withdraw_recommendation(new, in_order(new)[0].number)
        assert [(one.label, one.text) for one in in_order(new)] == [("5", "E")]
    with follow_up(new.path, "Tredje.granskning") as third:
        withdraw_recommendation(third, in_order(third)[0].number)
    with follow_up(third.path, "Fjärde.granskning") as fourth:
        add_recommendation(fourth, "F", ["Nämnden"])
        assert [one.label for one in in_order(fourth)] == ["6"]


def test_a_status_that_was_set_by_hand_in_the_older_audit_stays(older: Path) -> None:
    with open_audit(older) as session:
        set_status(session, 3, RecommendationStatus.OPEN, note="Väntar")
    with follow_up(older) as new:
        note_response(new, 3, "Nämnden", text="Ja")
        held = new.conclusions.recommendations[-1]
        assert (held.status, held.status_note) == (RecommendationStatus.OPEN, "Väntar")


def test_both_figures_stand_beside_each_other(older: Path) -> None:
    with follow_up(older) as new:
        plan = next(one for one in then_and_now_of(new) if one.name == "plan")
        assert (plan.then, plan.now, plan.change) == ("1 av 2", "–", "inget räknat nu")
        add_cases(new, [NewCase()] * 3)
        for case_id, change in ((1, "olika många ärenden: 2 då, 1 nu"), (2, "1 ärende fler")):
            review.begin_case(new, case_id)
            review.answer(new, case_id, "plan", "ja")
            plan = next(one for one in then_and_now_of(new) if one.name == "plan")
            assert (plan.now, plan.change) == (f"{case_id} av {case_id}", change)
    with open_audit(older) as session:
        assert then_and_now_of(session) == ()


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.name)
def test_a_file_of_an_older_schema_is_not_brought_up_to_date(fixture: Path, tmp_path: Path) -> None:
    older = tmp_path / fixture.name
    older.write_bytes(fixture.read_bytes())
    with follow_up(older) as new:
        assert new.checklist is not None
        assert new.conclusions.earlier_audits[0].tally
    assert older.read_bytes() == fixture.read_bytes()
    assert {one.name for one in tmp_path.iterdir()} == {fixture.name, "Ny.granskning"}


def test_a_file_that_cannot_be_read_leaves_no_new_one(older: Path) -> None:
    new = older.with_name("Ny.granskning")
    with open_audit(older), pytest.raises(AuditError, match="in_use"):
        follow_up(older)
    journal = older.with_name(f"{older.name}-journal")
    journal.write_bytes(b"unfinished")
    with pytest.raises(AuditError, match="left_unfinished"):
        follow_up(older)
    journal.unlink()
    with pytest.raises(AuditError, match="missing"):
        follow_up(older.with_name("Borta.granskning"))
    with pytest.raises(AuditError, match="exists"):
        follow_up(older, older.name)
    damaged = older.with_name("Skadad.granskning")
    damaged.write_bytes(older.read_bytes()[:-4096])
    with pytest.raises(AuditError):
        follow_up(damaged)
    assert not new.exists()
    assert list(older.parent.glob("*.lock")) == []


def test_a_file_that_another_program_has_locked_is_told(older: Path) -> None:
    other = connect(f"file:{older}?mode=rw")
    with contextlib.closing(other.conn):
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(AuditError, match="locked_by_other"):
            follow_up(older)
