"""Changing the checklist of a half-finished audit: every answer before and after is accounted for."""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aktgranskning import review, switching
from aktgranskning.adding import NewCase
from aktgranskning.domain.acts import ActKind, Changes, Field
from aktgranskning.domain.audit import Answer, AnswerState, Audit, CaseStatus, ChecklistFile
from aktgranskning.domain.checklist import Checklist, Table
from aktgranskning.domain.differences import Aspect, Difference, differences
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.places import renamed
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit, set_reviewer
from aktgranskning.history import history
from aktgranskning.interpreting import add_interpretation, interpretations_of
from aktgranskning.session import Reviewer, Session
from aktgranskning.store.engine import EngineError
from aktgranskning.store.texts import read_texts
from aktgranskning.undoing import redo, undo
from aktgranskning.versions import VersionChange, VersionPlan, change_version
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import REPEATING, SMALL
from tests.hurried import hurried
from tests.replay import current_of, replay
from tests.test_review_properties import ACTS, ACTS_WITH_ROWS, Act, in_memory, perform
from tests.undone import redo_as_whoever_did_it, undo_as_whoever_did_it
from tests.version_examples import (
    NAMES,
    SECOND,
    VERSIONS_OF_REPEATING,
    OtherVersion,
    VersionFile,
    as_file,
    versions_of_small,
)


def planned(session: Session, file: VersionFile, names: Mapping[str, str]) -> VersionPlan:
    return VersionChange(session, *file, names).plan


def change(session: Session, file: VersionFile, names: Mapping[str, str]) -> Changes:
    return change_version(session, VersionChange(session, *file, names))


@pytest.fixture
def half_finished(session: Session) -> Session:
    """Case 1 is closed, case 2 begun, case 3 not."""
    for case_id, plan, undertecknad in ((1, "ja", "delvis"), (2, "ja", "ja")):
        review.begin_case(session, case_id)
        review.answer(session, case_id, "plan", plan)
        review.answer(session, case_id, "undertecknad", undertecknad)
        review.answer(session, case_id, "samverkan", "af fk")
        review.type_answer(session, case_id, "antal", "12")
        review.comment(session, case_id, "antal", "räknade två gånger")
        review.evidence(session, case_id, "samverkan", "s. 7")
        review.type_answer(session, case_id, "anteckning", "Hemligt")
    review.complete_case(session, 1)
    return session


def test_a_plan_tells_what_must_be_answered_and_changes_nothing(half_finished: Session) -> None:
    before, rows = in_memory(half_finished), half_finished.log.last_id
    plan = planned(half_finished, as_file(SECOND), NAMES)
    assert plan.again == {1: ("undertecknad",)}
    assert plan.new == {1: ("beslut",), 2: ("beslut",)}
    assert plan.gone == {1: ("antal",), 2: ("antal",)}
    assert (plan.unasked, plan.judged, plan.notes) == ({}, {}, 0)
    assert plan.reopened == (1,)
    assert (in_memory(half_finished), half_finished.log.last_id) == (before, rows)


def test_a_change_keeps_what_fits_and_is_one_act(half_finished: Session) -> None:
    session = half_finished
    acts = len(session.undoable)
    changes = change(session, as_file(SECOND), NAMES)
    assert (changes.kind, changes.setup, len(session.undoable)) == (ActKind.CHANGE_CHECKLIST, True, acts + 1)
    assert session.checklist == SECOND
    assert (session.cases[1].status, session.cases[2].status) == (CaseStatus.BEGUN, CaseStatus.BEGUN)
    one, two = session.answers[1], session.answers[2]
    assert (one["samarbete"].value, one["samarbete"].evidence) == ("af fk", "s. 7")
    assert (one["undertecknad"].value, one["undertecknad"].state) == ("", AnswerState.UNANSWERED)
    assert (two["undertecknad"].value, two["undertecknad"].state) == ("ja", AnswerState.MET)
    assert one["anteckning"].value == "Hemligt"
    assert "antal" not in one
    assert one["beslut"].state is AnswerState.UNANSWERED
    path, state = session.path, in_memory(session)
    session.close()
    with open_audit(path, REVIEWER, session.clock) as again:
        assert (again.checklist, again.source) == (SECOND, as_file(SECOND)[1].source)
        assert in_memory(again) == state == current_of(again.file.database)


def test_undo_takes_a_change_back_also_after_a_restart(half_finished: Session) -> None:
    session, before = half_finished, in_memory(half_finished)
    change(session, as_file(SECOND), NAMES)
    after = in_memory(session)
    path, clock = session.path, session.clock
    session.close()
    with open_audit(path, REVIEWER, clock) as session:
        undo(session)
        assert (session.checklist, in_memory(session)) == (SMALL, before)
        redo(session)
        assert (session.checklist, in_memory(session)) == (SECOND, after)
        undo(session)
    with open_audit(path, REVIEWER, clock) as session:
        assert (session.checklist, in_memory(session)) == (SMALL, before)
        with pytest.raises(AuditError, match=r"sign_off\.not_undone"):
            undo(session)  # the act before it closed the case, in an earlier session
        undo_as_whoever_did_it(session)
        assert session.cases[1].status is CaseStatus.BEGUN


def test_answers_to_items_that_are_gone_stay_in_the_log(half_finished: Session) -> None:
    change(half_finished, as_file(SECOND), NAMES)
    said = {(entry.field, entry.old, entry.new) for entry in history(half_finished, 1, "antal")}
    assert {(Field.VALUE, "", "12"), (Field.VALUE, "12", ""), (Field.COMMENT, "räknade två gånger", "")} <= said


def test_history_follows_a_renamed_item_and_who_answered_stays(half_finished: Session, clock: Clock) -> None:
    answered = half_finished.answers[1]["samverkan"].at
    clock.go_on(days=3)
    change(half_finished, as_file(SECOND), NAMES)
    review.answer(half_finished, 2, "samarbete", "ingen")
    assert [entry.new for entry in history(half_finished, 2, "samarbete")] == ["ingen", "s. 7", "af fk"]
    assert half_finished.answers[1]["samarbete"].at == answered
    undo(half_finished)
    undo(half_finished)
    assert [entry.new for entry in history(half_finished, 2, "samverkan")] == ["af fk", "ingen", "s. 7", "af fk"]


def test_interpretations_and_marks_follow_a_renamed_item(half_finished: Session) -> None:
    add_interpretation(half_finished, "samverkan", "Bara skriftliga kontakter.")
    change(half_finished, as_file(SECOND), NAMES)
    assert [one.text for one in interpretations_of(half_finished, "samarbete")] == ["Bara skriftliga kontakter."]
    assert half_finished.answers[1]["samarbete"].second_look
    path, clock = half_finished.path, half_finished.clock
    half_finished.close()
    with open_audit(path, REVIEWER, clock) as session:
        assert [one.item for one in session.interpretations] == ["samarbete"]
        undo(session)
        assert [one.item for one in session.interpretations] == ["samverkan"]
        undo(session)
        assert (session.interpretations, session.answers[1]["samverkan"].second_look) == ((), "")


def test_a_change_that_cannot_be_written_changes_nothing(
    half_finished: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, before, rows = half_finished, in_memory(half_finished), half_finished.log.last_id

    def full(*_: object) -> None:
        raise EngineError("database or disk is full")

    monkeypatch.setattr(switching, "reshape_answers", full)
    with pytest.raises(AuditError, match=r"file\.disk_full"):
        change(session, as_file(SECOND), NAMES)
    assert (session.checklist, in_memory(session), session.log.last_id) == (SMALL, before, rows)
    assert current_of(session.file.database) == before
    monkeypatch.undo()
    change(session, as_file(SECOND), NAMES)
    undo(session)
    assert in_memory(session) == before


def test_without_the_auditors_word_a_renamed_item_is_another_one(half_finished: Session) -> None:
    plan = planned(half_finished, as_file(SECOND), {})
    assert plan.gone[1] == ("samverkan", "antal")
    assert "samarbete" in plan.new[1]


@pytest.mark.parametrize("names", [{"plan": "beslut"}, {"antal": "plan"}, {"antal": "beslut", "samverkan": "beslut"}])
def test_only_what_is_gone_can_be_what_is_new(half_finished: Session, names: dict[str, str]) -> None:
    with pytest.raises(AuditError, match=r"review\.names_invalid"):
        planned(half_finished, as_file(SECOND), names)


def test_a_secret_text_never_stands_in_the_log_itself(half_finished: Session) -> None:
    from tests.version_examples import edited, gone

    change(half_finished, as_file(edited(SMALL, {"anteckning": gone})), {})
    undo(half_finished)
    cells = half_finished.file.database.execute("SELECT old, new FROM log").fetchall()
    assert not any("Hemligt" in cell for row in cells for cell in row)


def test_differences_by_item() -> None:
    found = [(one.aspect, one.item) for one in differences(SMALL, SECOND, NAMES)]
    assert found == [
        (Aspect.CHOICE_GONE, "undertecknad"),
        (Aspect.REWORDED, "uppfoljd"),
        (Aspect.COUNTING, "uppfoljd"),
        (Aspect.RENAMED, "samarbete"),
        (Aspect.REWORDED, "samarbete"),
        (Aspect.NEW, "beslut"),
        (Aspect.GONE, "antal"),
    ]
    assert differences(SMALL, SMALL, {}) == ()


def test_differences_beside_the_items() -> None:
    sections = (replace(SMALL.sections[0], label="Utredningen"), replace(SMALL.sections[1], relevant="${plan} = 'ja'"))
    table = Table("orter", ("name",), (("a",), ("b",)))
    items = (*SMALL.items[1:3], SMALL.items[0], *SMALL.items[3:])
    other = replace(SMALL, sections=sections, items=items, tables=(table,))
    assert differences(SMALL, other, {}) == (
        Difference(Aspect.REWORDED, "utredning", "Utredningen", "Utredning", "Utredningen"),
        Difference(Aspect.LOGIC, "orter", "orter.csv", "0 rader", "2 rader"),
        *(
            Difference(Aspect.LOGIC, name, SMALL.item(name).label, SMALL.sections[1].relevant, "${plan} = 'ja'")
            for name in ("plan_datum",)
        ),
        Difference(Aspect.MOVED, "ansokan", "Ansökans datum"),
        *(
            Difference(Aspect.LOGIC, name, SMALL.item(name).label, SMALL.sections[1].relevant, "${plan} = 'ja'")
            for name in ("dagar", "undertecknad")
        ),
    )


PARTS = ("value", "draft", "comment", "evidence")


def given_until(session: Session, row: int) -> dict[tuple[int, str, str], str]:
    """Return by case, place and part what was given and still stood before a row of the log; nothing derived."""
    texts = read_texts(session.file.database)
    query = "SELECT case_id, item, row_path, field, new FROM log WHERE id < ? ORDER BY id"
    latest = {
        (case_id, f"{path}/{item}" if path else item, field): texts.get(new, new)
        for case_id, item, path, field, new in session.file.database.execute(query, [row]).fetchall()
        if field in PARTS
    }
    return {key: text for key, text in latest.items() if text}


def check_accounted(session: Session, version: OtherVersion, plan: VersionPlan, first_row: int) -> None:
    """Assert that what somebody gave stands where it stood, or is told of and stands in the log of the change."""
    texts = read_texts(session.file.database)
    query = "SELECT case_id, item, row_path, field, old FROM log WHERE id >= ?"
    logged = {
        (case_id, f"{row}/{item}" if row else item, field): texts.get(old, old)
        for case_id, item, row, field, old in session.file.database.execute(query, [first_row]).fetchall()
    }
    for (case_id, place, part), text in given_until(session, first_row).items():
        there = renamed(place, version.names)
        answer = session.answers[case_id].get(there, Answer())
        if getattr(answer, part) != text:
            assert logged[case_id, there, part] == text
            told = {*plan.again.get(case_id, ()), *plan.gone.get(case_id, ())}
            assert there in told or (part in ("value", "draft") and answer.value)


def givers(session: Session) -> dict[tuple[int, str], tuple[str, datetime | None]]:
    """Return who gave what stands in each place of each case, and when."""
    return {
        (case_id, place): (answer.reviewer, answer.at)
        for case_id, of_case in session.answers.items()
        for place, answer in of_case.items()
        if any(getattr(answer, part) for part in PARTS)
    }


def check_givers(session: Session, version: OtherVersion, before: Mapping[tuple[int, str], object]) -> None:
    """Assert that what a change has let stand, in whatever kind, is still by whoever gave it."""
    now = givers(session)
    for (case_id, place), giver in before.items():
        assert now.get((case_id, renamed(place, version.names)), giver) == giver


def in_force(session: Session) -> Checklist:
    """Return the checklist that the audit is reviewed with, which acts of undo may have put back."""
    assert session.checklist
    return session.checklist


def check_versions(
    checklist: Checklist, acts: Sequence[Act], version: OtherVersion, more: Sequence[Act], clock: Clock
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "prov.granskning"
        session = hurried(create_audit(path, Audit("Prov"), REVIEWER, clock=clock))
        load_checklist(session, checklist, ChecklistFile("small.xlsx", b""))
        add_cases(session, [NewCase(), NewCase()])
        empty = in_memory(session)
        for act in acts:
            perform(session, clock, act)
        before, first_row, acts_before = in_memory(session), session.log.last_id + 1, list(session.undoable)
        given_before = givers(session)
        set_reviewer(session, Reviewer("Granskare Två", "G2"))
        clock.now += timedelta(days=1)
        file = as_file(version.checklist)
        plan = planned(session, file, version.names)
        assert in_memory(session) == before
        change(session, file, version.names)
        check_accounted(session, version, plan, first_row)
        check_givers(session, version, given_before)
        undo(session)
        assert givers(session) == given_before
        redo(session)
        check_givers(session, version, given_before)
        changed = in_memory(session)
        assert replay(session.file.database, version.checklist) == current_of(session.file.database) == changed
        for case_id in plan.reopened:
            assert changed[case_id].status == "begun"
        for act in more:
            perform(session, clock, act)
        assert replay(session.file.database, in_force(session)) == current_of(session.file.database)
        session.close()

        session = hurried(open_audit(path, REVIEWER, clock))
        left = in_memory(session)
        steps = len(session.undoable)
        while len(session.undoable) > len(acts_before):
            undo_as_whoever_did_it(session)
        if session.undoable == acts_before:  # else more was undone than the change
            assert in_memory(session) == before
        assert replay(session.file.database, checklist) == current_of(session.file.database)
        while undo_as_whoever_did_it(session):
            pass
        assert in_memory(session) == empty
        for _ in range(steps):
            redo_as_whoever_did_it(session)
        assert in_memory(session) == left
        session.close()


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts=st.lists(ACTS, max_size=25), version=versions_of_small(), more=st.lists(ACTS, max_size=8))
def test_any_change_accounts_for_every_answer_and_undo_takes_it_back(
    acts: list[Act], version: OtherVersion, more: list[Act]
) -> None:
    check_versions(SMALL, acts, version, more, Clock())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    acts=st.lists(ACTS_WITH_ROWS, max_size=25),
    version=st.sampled_from(VERSIONS_OF_REPEATING),
    more=st.lists(ACTS_WITH_ROWS, max_size=8),
)
def test_the_same_holds_with_rows(acts: list[Act], version: OtherVersion, more: list[Act]) -> None:
    begun: list[Act] = [("begin", 1, "", ""), ("answer", 1, "plan", "ja"), ("add_row", 1, "uppfoljningar", "")]
    check_versions(REPEATING, begun + acts, version, more, Clock())
