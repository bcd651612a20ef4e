"""A case is closed by its reviewer, read by somebody else, and the audit is locked; each of them is held to it."""

from collections.abc import Callable

import pytest

from aktgranskning import case_facts, engagement, review, review_notes, signing_off
from aktgranskning.adding import NewCase
from aktgranskning.catalogue import message
from aktgranskning.domain.acts import Changes
from aktgranskning.domain.audit import Absence, CaseStatus
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.sign_off import (
    NoteState,
    SecondReading,
    among,
    drawn_for_reading,
    is_name,
    is_same_person,
)
from aktgranskning.engagement import add_cases, open_audit, set_reviewer
from aktgranskning.history import history
from aktgranskning.log_entries import full_snapshot
from aktgranskning.replacing import mark_absent
from aktgranskning.session import Reviewer, Session
from aktgranskning.undoing import redo, undo
from tests.conftest import REVIEWER, Clock
from tests.sealed_case import close

OTHER = Reviewer("Granskare Två", "G2")


@pytest.fixture
def closed(session: Session) -> Session:
    """An audit with three closed cases, of which every one is to be read second."""
    for case_id in session.cases:
        close(session, case_id)
    signing_off.plan_second_reading(session, 100)
    return session


def read_all(session: Session) -> None:
    set_reviewer(session, OTHER)
    for case_id in session.cases:
        signing_off.read_second(session, case_id)


def refused(code: str, act: Callable[..., Changes | None], *arguments: object, **named: object) -> AuditError:
    session = arguments[0]
    assert isinstance(session, Session)
    rows = session.log.last_id
    with pytest.raises(AuditError) as caught:
        act(*arguments, **named)
    assert (caught.value.code, session.log.last_id) == (code, rows)
    assert message(caught.value)
    return caught.value


@pytest.mark.parametrize("name", ["Granskare Ett", "granskare  ETT ", "GranskareEtt"])
def test_nobody_reads_a_case_of_their_own_second(closed: Session, name: str) -> None:
    set_reviewer(closed, Reviewer(name, "X"))
    refused("sign_off.own_case", signing_off.read_second, closed, 1)


def test_whoever_closed_another_ones_case_does_not_read_it_second_either(session: Session) -> None:
    review.begin_case(session, 1)
    review.type_answer(session, 1, "ansokan", "2026-01-05")
    review.answer(session, 1, "plan", "nej")
    set_reviewer(session, OTHER)
    review.complete_case(session, 1)
    refused("sign_off.own_case", signing_off.read_second, session, 1)
    assert case_facts.closed_by(session) == {1: OTHER.name}


def test_a_second_reader_is_kept_with_the_moment_and_opening_lets_go_of_both(closed: Session, clock: Clock) -> None:
    set_reviewer(closed, OTHER)
    signing_off.read_second(closed, 1)
    assert (closed.cases[1].second_reader, closed.cases[1].second_read) == (OTHER.name, "2026-03-02T12:00:00.000+00:00")
    refused("sign_off.already_read", signing_off.read_second, closed, 1)
    path = closed.path
    closed.close()
    with open_audit(path, OTHER, clock) as again:
        assert again.cases[1].second_reader == OTHER.name
        refused("sign_off.no_reason", review.reopen_case, again, 1, " ")
        review.reopen_case(again, 1, "Ett svar saknar stöd")
        assert (again.cases[1].status, again.cases[1].second_reader) == (CaseStatus.BEGUN, "")
        refused("sign_off.case_not_closed", signing_off.read_second, again, 1)
        assert review.reasons_to_reopen(again) == ["Ett svar saknar stöd"]
        undo(again)
        assert (again.cases[1].status, again.cases[1].second_reader) == (CaseStatus.DONE, OTHER.name)
        assert case_facts.closed_by(again)[1] == REVIEWER.name


def test_only_whoever_closed_a_case_undoes_that_and_only_in_the_same_session(closed: Session, clock: Clock) -> None:
    undo(closed)  # the plan
    set_reviewer(closed, OTHER)
    refused("sign_off.not_undone", undo, closed)
    signing_off.read_second(closed, 3)
    set_reviewer(closed, REVIEWER)
    refused("sign_off.not_undone", undo, closed)
    set_reviewer(closed, OTHER)
    undo(closed)
    set_reviewer(closed, REVIEWER)
    undo(closed)
    assert closed.cases[3].status is CaseStatus.BEGUN
    redo(closed)
    path = closed.path
    closed.close()
    with open_audit(path, REVIEWER, clock) as again:
        refused("sign_off.not_undone", undo, again)


ACTS_ON_CLOSED: dict[str, Callable[[Session], Changes | None]] = {
    "answer": lambda session: review.answer(session, 1, "plan", "ja"),
    "comment": lambda session: review.comment(session, 1, "plan", "Nej"),
    "evidence": lambda session: review.evidence(session, 1, "plan", "s. 2"),
    "unit": lambda session: engagement.edit_case(session, 1, reference="", unit="Annan"),
    "observation": lambda session: case_facts.observe(session, 1, "Något"),
    "facts": lambda session: case_facts.describe_case(
        session, 1, source_system="Treserva", period_read="", documents="", pages=""
    ),
    "absence": lambda session: mark_absent(session, 1, Absence.MISSING, "Borta"),
    "urgent": lambda session: case_facts.toggle_urgent(session, 1),
}


@pytest.mark.parametrize("name", ACTS_ON_CLOSED)
def test_what_a_closed_case_holds_is_changed_by_no_act(closed: Session, name: str) -> None:
    refused("review.case_done", ACTS_ON_CLOSED[name], closed)


def test_a_share_is_drawn_under_a_seed_that_anybody_can_check_and_is_kept(session: Session, clock: Clock) -> None:
    add_cases(session, [NewCase()] * 7)
    signing_off.plan_second_reading(session, 25, " frö 7 ")
    plan = session.audit.second_reading
    labels = [f"Akt {number}" for number in range(1, 11)]
    assert plan == SecondReading(25, "frö 7", drawn_for_reading(reversed(labels), 25, "frö 7"))
    assert len(plan.drawn) == 3  # 2.5 of ten, rounded up
    rows = session.log.rows_of(session.undoable[-1])
    assert all(word in rows[0].new for word in ("frö 7", "25", *plan.drawn))
    path = session.path
    session.close()
    with open_audit(path, REVIEWER, clock) as again:
        assert again.audit.second_reading == plan
        undo(again)
        assert again.audit.second_reading is None


def test_a_case_that_comes_later_is_drawn_where_its_hash_stands_before_the_last(session: Session) -> None:
    signing_off.plan_second_reading(session, 50, "frö")
    plan = session.audit.second_reading
    assert plan
    later = [f"Akt {number}" for number in range(4, 400)]
    drawn = [label for label in later if plan.includes(label)]
    assert 0.2 < len(drawn) / len(later) < 0.95
    assert not set(drawn) & set(plan.drawn)
    assert [label for label in ("Akt 1", "Akt 2", "Akt 3") if plan.includes(label)] == sorted(plan.drawn)


def test_a_plan_for_some_cases_says_the_same_of_them_and_names_no_others() -> None:
    labels = [f"Akt {number}" for number in range(1, 60)]
    plan = SecondReading(20, "frö", drawn_for_reading(labels[:30], 20, "frö"))
    some = labels[::3]
    part = among(plan, some)
    assert set(part.drawn) <= set(some)
    assert [part.includes(label) for label in some] == [plan.includes(label) for label in some]


@pytest.mark.parametrize("share", [0, 101, -5])
def test_a_share_is_of_one_to_a_hundred(session: Session, share: int) -> None:
    refused("sign_off.no_share", signing_off.plan_second_reading, session, share)


def test_an_audit_is_locked_only_when_nothing_is_left(session: Session) -> None:
    refused("sign_off.not_planned", signing_off.lock_audit, session)
    for case_id in session.cases:
        close(session, case_id)
    signing_off.plan_second_reading(session, 100)
    set_reviewer(session, OTHER)
    review_notes.add_note(session, 1, "plan", "Var står det?")
    refused("sign_off.case_has_open_notes", signing_off.read_second, session, 1)
    review_notes.answer_note(session, session.notes[0], "På sidan 2")
    for case_id in session.cases:
        refused("sign_off.left", signing_off.lock_audit, session)
        signing_off.read_second(session, case_id)
    assert [note.state for note in signing_off.left_to_sign(session).notes] == [NoteState.ANSWERED]
    refused("sign_off.left", signing_off.lock_audit, session)
    review_notes.close_note(session, session.notes[0])
    assert signing_off.left_to_sign(session).is_nothing
    signing_off.lock_audit(session)
    assert session.audit.lock


def test_absent_cases_need_no_sign_off(closed: Session) -> None:
    add_cases(closed, [NewCase()])
    assert signing_off.left_to_sign(closed).open_cases == (4,)
    mark_absent(closed, 4, Absence.MISSING, "Borta")
    assert signing_off.left_to_sign(closed).open_cases == ()


def test_a_locked_audit_refuses_every_act_but_unlocking_with_a_reason(closed: Session, clock: Clock) -> None:
    read_all(closed)
    head = closed.log.head
    signing_off.lock_audit(closed)
    lock = closed.audit.lock
    assert lock
    assert (lock.by, lock.at, lock.head) == (OTHER.name, clock.now, head)
    path = closed.path
    closed.close()
    with open_audit(path, OTHER, clock) as again:
        assert again.audit.lock == lock
        assert undo(again) is None
        acts: list[Callable[[], Changes | None]] = [
            lambda: add_cases(again, [NewCase()]),
            lambda: review.reopen_case(again, 1, "Nya uppgifter"),
            lambda: review_notes.add_note(again, 1, "plan", "Fråga"),
            lambda: engagement.edit_audit(again, again.audit.__class__("Annat namn")),
            lambda: signing_off.plan_second_reading(again, 10),
            lambda: case_facts.assign(again, {1: "Anna"}),
        ]
        for act in acts:
            with pytest.raises(AuditError, match=r"sign_off\.locked"):
                act()
        assert full_snapshot(again).audit.lock == lock
        refused("sign_off.no_reason_to_unlock", signing_off.unlock_audit, again, "")
        signing_off.unlock_audit(again, "En akt till")
        assert again.audit.lock is None
        assert undo(again) is None
        review.reopen_case(again, 1, "Nya uppgifter")
    with open_audit(path, OTHER, clock) as again:
        assert again.audit.lock is None
        refused("sign_off.not_locked", signing_off.unlock_audit, again, "x")


def test_a_note_goes_from_open_to_answered_to_closed_and_back(closed: Session, clock: Clock) -> None:
    refused("note.empty", review_notes.add_note, closed, 1, "plan", " ")
    set_reviewer(closed, OTHER)
    review_notes.add_note(closed, 1, "plan", "Var står det?")
    review_notes.add_note(closed, 1, "plan", "Och när?")
    assert [note.number for note in review_notes.notes_at(closed, 1, "plan")] == [1, 2]
    undo(closed)
    review_notes.add_note(closed, 1, "plan", "Och när, då?")
    assert [note.number for note in closed.notes] == [1, 3]
    set_reviewer(closed, REVIEWER)
    refused("note.own_case", review_notes.close_note, closed, closed.notes[0])
    refused("note.no_reply", review_notes.answer_note, closed, closed.notes[0], "")
    review_notes.answer_note(closed, closed.notes[0], "På sidan 2")
    set_reviewer(closed, OTHER)
    review_notes.close_note(closed, closed.notes[0])
    assert closed.notes[0].state is NoteState.CLOSED
    refused("note.closed", review_notes.answer_note, closed, closed.notes[0], "Mer")
    undo(closed)
    assert (closed.notes[0].state, closed.notes[0].reply) == (NoteState.ANSWERED, "På sidan 2")
    review_notes.reopen_note(closed, closed.notes[0])
    held, path = closed.notes, closed.path
    closed.close()
    with open_audit(path, OTHER, clock) as again:
        assert again.notes == held
        assert history(again, 1, "plan")


@pytest.mark.parametrize("name", [" ", "\t", "\u200b", ". -"])
def test_nobody_reads_without_a_name(session: Session, name: str) -> None:
    before = session.reviewer
    with pytest.raises(AuditError, match=r"reviewer.no_name"):
        set_reviewer(session, Reviewer(name, ""))
    assert session.reviewer == before


@pytest.mark.parametrize("written", ["GRANSKARE ETT", "Granskare\u200bEtt", "Granskare-Ett.", "Granskare  Ett"])
def test_another_spelling_is_the_same_person(written: str) -> None:
    assert is_same_person("Granskare Ett", written)
    assert not is_same_person("Granskare Två", written)


@pytest.mark.parametrize("name", ["", " ", "\u3164", "\u1160\u115f", "Granskare\nEtt", "Granskare\u2028Ett"])
def test_nobody_is_told_by_a_name_that_does_not_show(name: str) -> None:
    assert not is_name(name)


def test_a_letter_that_looks_like_another_is_no_other_person() -> None:
    assert is_name("Granskare 1")
    assert is_same_person("Ex\u0435mpelgranskare", "Exempelgranskare")
    assert not is_same_person("Exempelgranskare", "Exampelgranskare")
