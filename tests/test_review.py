"""The acts of a reviewer, read back from the file after it was closed."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.case_lists import parse_case_list
from aktgranskning.domain.acts import ActKind, Field
from aktgranskning.domain.audit import Answer, AnswerState, CaseStatus
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import add_cases, edit_audit, edit_case, open_audit, remove_case
from aktgranskning.history import history
from aktgranskning.progress import open_points, progress
from aktgranskning.session import Session
from aktgranskning.undoing import next_undo, redo, undo
from tests.conftest import REVIEWER, Clock


def reopened(session: Session) -> Session:
    path, clock = session.path, session.clock
    session.close()
    return open_audit(path, REVIEWER, clock)


def state(session: Session, item: str, case_id: int = 1) -> AnswerState:
    return session.answers[case_id][item].state


def test_an_answer_is_on_disk_with_its_outcome(session: Session) -> None:
    review.begin_case(session, 1)
    changes = review.answer(session, 1, "plan", "ja")
    assert (1, "plan") in changes.answers
    assert (1, "undertecknad") in changes.answers  # it is asked now
    again = reopened(session)
    assert again.answers[1]["plan"].value == "ja"
    assert state(again, "plan") is AnswerState.MET
    assert state(again, "undertecknad") is AnswerState.UNANSWERED
    assert again.cases[1].status is CaseStatus.BEGUN
    assert again.cases[1].reviewer == REVIEWER.name
    again.close()


def test_states_in_order_of_precedence(session: Session) -> None:
    review.begin_case(session, 1)
    assert state(session, "undertecknad") is AnswerState.NOT_ASKED
    assert state(session, "plan") is AnswerState.UNANSWERED
    review.answer(session, 1, "uppfoljd", "ja")
    assert state(session, "uppfoljd") is AnswerState.MET
    review.answer(session, 1, "plan", "nej")
    assert state(session, "uppfoljd") is AnswerState.NOT_APPLICABLE  # `audit_na` goes before the choice
    for value, expected in (
        ("delvis", AnswerState.PARTLY),
        ("kan_ej_bedomas", AnswerState.NOT_ASSESSABLE),
        ("ej_tillampligt", AnswerState.NOT_APPLICABLE),
    ):
        review.answer(session, 1, "plan", value)
        assert state(session, "plan") is expected
    review.answer(session, 1, "samverkan", "fk af")
    assert session.answers[1]["samverkan"] == Answer(
        "af fk", state=AnswerState.RECORDED, reviewer=REVIEWER.name, at=session.clock()
    )


def test_computed_items_follow_and_carry_an_outcome(session: Session) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "ja")
    review.type_answer(session, 1, "ansokan", "2026-01-01")
    review.type_answer(session, 1, "plan_datum", "2026-01-20")
    assert session.answers[1]["dagar"].value == "19"
    assert state(session, "dagar") is AnswerState.MET
    review.type_answer(session, 1, "plan_datum", "2026-09-01")
    assert state(session, "dagar") is AnswerState.NOT_MET
    with pytest.raises(AuditError, match=r"review\.computed"):
        review.answer(session, 1, "dagar", "3")


def test_hidden_answers_are_kept_and_come_back(session: Session) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "ja")
    review.answer(session, 1, "undertecknad", "nej")
    review.answer(session, 1, "plan", "nej")
    assert state(session, "undertecknad") is AnswerState.NOT_ASKED
    assert session.answers[1]["undertecknad"].value == "nej"
    session = reopened(session)
    review.answer(session, 1, "plan", "delvis")
    assert state(session, "undertecknad") is AnswerState.NOT_MET
    session.close()


def test_today_stands_still_until_an_answer_is_given_in_that_case(session: Session, clock: Clock) -> None:
    for case_id in (1, 2):
        review.begin_case(session, case_id)
        review.type_answer(session, case_id, "ansokan", "2026-03-01")
    clock.go_on(days=10)
    session = reopened(session)
    assert session.answers[1]["aldern"].value == "1"
    review.comment(session, 1, "plan", "bara en kommentar")
    assert session.answers[1]["aldern"].value == "1"
    review.answer(session, 1, "plan", "nej")
    assert session.answers[1]["aldern"].value == "11"
    assert session.answers[2]["aldern"].value == "1"
    undo(session)
    assert session.answers[1]["aldern"].value == "1"
    redo(session)
    assert session.answers[1]["aldern"].value == "11"
    session.close()


def test_typed_text_that_is_no_value_is_kept_but_does_not_count(session: Session) -> None:
    review.begin_case(session, 1)
    review.type_answer(session, 1, "antal", "7")
    review.type_answer(session, 1, "antal", "7 eller 8")
    session = reopened(session)
    answer = session.answers[1]["antal"]
    assert (answer.value, answer.draft, answer.state) == ("", "7 eller 8", AnswerState.UNANSWERED)
    review.answer(session, 1, "plan", "nej")
    assert open_points(session, 1).drafts == ("antal",)
    with pytest.raises(AuditError, match=r"review\.points_left"):
        review.complete_case(session, 1)
    review.type_answer(session, 1, "antal", "8")
    assert session.answers[1]["antal"].draft == ""
    review.complete_case(session, 1)
    session.close()


def test_a_broken_constraint_is_refused_with_its_message(session: Session) -> None:
    review.begin_case(session, 1)
    with pytest.raises(AuditError) as refused:
        review.answer(session, 1, "antal", "100")
    assert refused.value.parameters["reason"] == "Högst 99 besök."
    assert session.answers[1]["antal"].value == ""


def test_a_constraint_broken_from_elsewhere_stops_the_closing(session: Session) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "ja")
    review.type_answer(session, 1, "plan_datum", "2026-01-20")
    review.type_answer(session, 1, "ansokan", "2026-02-20")
    assert open_points(session, 1).broken_constraints == ("plan_datum",)


def test_a_closed_case_takes_no_answer_until_reopened(session: Session) -> None:
    with pytest.raises(AuditError, match="case_not_begun"):
        review.answer(session, 1, "plan", "ja")
    review.begin_case(session, 1)
    with pytest.raises(AuditError, match="points_left"):
        review.complete_case(session, 1)
    review.answer(session, 1, "plan", "ja")
    review.complete_case(session, 1)
    with pytest.raises(AuditError, match="case_done"):
        review.answer(session, 1, "plan", "nej")
    with pytest.raises(AuditError, match="case_done"):
        review.comment(session, 1, "plan", "efteråt")
    review.reopen_case(session, 1, "Nya uppgifter")
    review.answer(session, 1, "plan", "nej")
    assert state(session, "plan") is AnswerState.NOT_MET


def test_clearing_keeps_comment_and_evidence(session: Session) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "ja")
    review.comment(session, 1, "plan", "Daterad i förväg")
    review.evidence(session, 1, "plan", "Egen handling, s. 2")
    review.answer(session, 1, "plan", "")
    session = reopened(session)
    answer = session.answers[1]["plan"]
    assert (answer.value, answer.comment, answer.evidence) == ("", "Daterad i förväg", "Egen handling, s. 2")
    session.close()


def test_undo_and_redo_after_a_restart(session: Session) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "ja")
    review.answer(session, 1, "plan", "nej")
    session = reopened(session)
    assert next_undo(session) == (1, "plan")
    changes = undo(session)
    assert changes
    assert changes.reversed_kind is ActKind.ANSWER
    assert session.answers[1]["plan"].value == "ja"
    session = reopened(session)
    redo(session)
    assert session.answers[1]["plan"].value == "nej"
    assert redo(session) is None
    while undo(session):
        pass
    session = reopened(session)
    assert session.cases[1].status is CaseStatus.NOT_BEGUN
    assert all(not answer.value for answer in session.answers[1].values())
    while redo(session):
        pass
    assert session.answers[1]["plan"].value == "nej"
    session.close()


def test_a_file_in_which_something_was_redone_after_the_audit_was_renamed_opens(session: Session) -> None:
    """Before the audit's own facts could be undone, renaming it left what could be redone as it was."""
    act = review.begin_case(session, 1).act
    undo(session)
    edit_audit(session, replace(session.audit, name="Annat"))
    session.redoable.append(act)
    redo(session)
    left = session.undoable
    with reopened(session) as again:
        assert again.undoable == left
        assert (again.undoable[-1], again.redoable) == (act, [])


def test_a_stay_in_a_text_field_is_one_undo_and_one_entry_of_history(session: Session, clock: Clock) -> None:
    review.begin_case(session, 1)
    act = 0
    for text in ("Pl", "Plan i", "Plan i journalen"):
        clock.go_on(seconds=1)
        act = review.comment(session, 1, "plan", text, act).act
    entries = history(session, 1, "plan")
    assert [(entry.field, entry.old, entry.new) for entry in entries] == [(Field.COMMENT, "", "Plan i journalen")]
    second = review.comment(session, 1, "plan", "Plan i journalen 2026").act
    assert second != act
    undo(session)
    assert session.answers[1]["plan"].comment == "Plan i journalen"
    undo(session)
    assert session.answers[1]["plan"].comment == ""
    redo(session)
    assert session.answers[1]["plan"].comment == "Plan i journalen"


def test_text_answers_and_references_are_not_in_the_log(session: Session) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "anteckning", "hemligt ord")
    review.comment(session, 1, "plan", "hemligt ord")
    edit_case(session, 2, reference="hemligt ord", unit="Ungdom")
    rows = session.file.database.execute("SELECT * FROM log").fetchall()
    assert "hemligt" not in repr(rows)
    session = reopened(session)
    assert session.answers[1]["anteckning"].value == "hemligt ord"
    assert session.cases[2].reference == "hemligt ord"
    session.close()


def test_text_that_no_file_can_hold_is_replaced(session: Session) -> None:
    review.begin_case(session, 1)
    review.comment(session, 1, "plan", "halv \ud800 och noll \0")
    session = reopened(session)
    assert session.answers[1]["plan"].comment == "halv \ufffd och noll \ufffd"
    session.close()


def test_cases_get_free_labels_and_unused_ids(session: Session) -> None:
    assert [case.label for case in session.cases.values()] == ["Akt 1", "Akt 2", "Akt 3"]
    remove_case(session, 3)
    add_cases(session, [NewCase(), NewCase("Reserv")])
    assert [(case.id, case.label) for case in session.cases.values()] == [
        (1, "Akt 1"), (2, "Akt 2"), (4, "Akt 3"), (5, "Reserv"),
    ]  # fmt: skip
    with pytest.raises(AuditError, match="label_taken"):
        add_cases(session, [NewCase("Ny"), NewCase("Reserv")])
    assert len(session.cases) == 4
    session = reopened(session)
    assert session.cases[2].unit == "Vuxen"
    session.close()


def test_a_begun_case_is_not_removed(session: Session) -> None:
    review.begin_case(session, 1)
    with pytest.raises(AuditError, match="case_begun"):
        remove_case(session, 1)


def test_a_pasted_list_of_cases() -> None:
    pasted = "EX 2017-1\tVuxen\n\n  EX 2017-2 ; Ungdom\nEX 2017-3\n"
    assert parse_case_list(pasted) == [
        NewCase(reference="EX 2017-1", unit="Vuxen"),
        NewCase(reference="EX 2017-2", unit="Ungdom"),
        NewCase(reference="EX 2017-3"),
    ]


def test_progress_counts_what_is_asked_and_can_be_answered(session: Session) -> None:
    review.begin_case(session, 1)
    assert progress(session, 1) == (0, 5)
    review.answer(session, 1, "plan", "ja")
    assert progress(session, 1) == (1, 7)
    review.answer(session, 1, "plan", "nej")
    assert progress(session, 1) == (1, 5)


def test_a_note_is_neither_in_the_progress_nor_left_to_do(session: Session) -> None:
    review.begin_case(session, 1)
    for note in ("", "Hej"):
        review.answer(session, 1, "anteckning", note)
        answered, to_answer = progress(session, 1)
        points = open_points(session, 1)
        assert answered == 0
        assert len(points.required + points.unanswered) == to_answer == 5
        assert "anteckning" not in points.required + points.unanswered


def test_an_act_that_fails_changes_nothing(session: Session, tmp_path: Path) -> None:
    review.begin_case(session, 1)
    session.path.rename(tmp_path / "flyttad.granskning")
    with pytest.raises(AuditError, match=r"file\.moved"):
        review.answer(session, 1, "plan", "ja")
    assert session.answers[1]["plan"].value == ""
    (tmp_path / "flyttad.granskning").rename(session.path)
    session.clock.go_on(seconds=1)  # type: ignore[attr-defined]
    review.answer(session, 1, "plan", "nej")
    assert session.answers[1]["plan"].at - session.clock() == timedelta()  # type: ignore[operator]
    session = reopened(session)
    assert session.answers[1]["plan"].value == "nej"
    session.close()
