"""Audit questions are written, ordered, made parts of others and taken away; all of it can be undone."""

from dataclasses import replace

import pytest

from aktgranskning.concluding.assessing import assess
from aktgranskning.concluding.grounding import add_criterion, add_ground, link_item
from aktgranskning.concluding.questioning import (
    add_question,
    edit_question,
    move_question,
    question_named,
    remove_question,
    set_parent,
)
from aktgranskning.concluding.recommending import add_recommendation
from aktgranskning.domain.audit import ChecklistFile
from aktgranskning.domain.conclusions.questions import Criterion, Ground, LinkTarget
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import open_audit
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from aktgranskning.versions import VersionChange, change_version
from tests.assessed import ASKING, asking, shown

__all__ = ["asking"]


def without_a_question(session: Session) -> None:
    version = replace(ASKING, version="2", audit_questions=ASKING.audit_questions[1:])
    change_version(session, VersionChange(session, version, ChecklistFile("2.xlsx", b"2"), {}))


def test_a_question_is_written_behind_the_others_and_below_another(asking: Session) -> None:
    add_question(asking, "  Vem ansvarar? ")
    add_question(asking, "Finns rutiner?", "planering")
    assert shown(asking) == [("1", "planering"), ("1.1", "egen3"), ("2", "uppfoljning"), ("3", "egen1")]
    assert question_named(asking, " 1.1 ").text == "Finns rutiner?"
    assert question_named(asking, "egen1").text == "Vem ansvarar?"


def test_questions_are_moved_among_the_parts_of_the_same_whole(asking: Session) -> None:
    add_question(asking, "Vem ansvarar?")
    add_question(asking, "Finns rutiner?", "egen1")
    move_question(asking, "egen1", -1)
    assert shown(asking) == [("1", "planering"), ("2", "egen1"), ("2.1", "egen2"), ("3", "uppfoljning")]
    move_question(asking, "planering", 99)
    order = [("1", "egen1"), ("1.1", "egen2"), ("2", "uppfoljning"), ("3", "planering")]
    assert shown(asking) == order
    assert move_question(asking, "egen2", 1).act == 0
    undo(asking)
    undo(asking)
    assert shown(asking)[0] == ("1", "planering")
    redo(asking)
    redo(asking)
    path = asking.path
    asking.close()
    with open_audit(path) as again:
        assert shown(again) == order


def test_a_question_becomes_the_last_part_of_another_and_never_of_itself(asking: Session) -> None:
    add_question(asking, "Vem ansvarar?", "planering")
    set_parent(asking, "uppfoljning", "planering")
    assert shown(asking) == [("1", "planering"), ("1.1", "egen2"), ("1.2", "uppfoljning")]
    for parent in ("planering", "egen2", "uppfoljning"):
        with pytest.raises(AuditError, match="within_itself"):
            set_parent(asking, "planering", parent)
    set_parent(asking, "egen2", "")
    assert shown(asking) == [("1", "planering"), ("1.1", "uppfoljning"), ("2", "egen2")]


def test_a_whole_is_noted_with_its_first_part_so_that_they_outlive_the_checklist_together(asking: Session) -> None:
    set_parent(asking, "uppfoljning", "planering")
    without_a_question(asking)
    assert shown(asking) == [("1", "planering"), ("1.1", "uppfoljning")]
    assert [one.name for one in asking.conclusions.questions] == ["planering", "uppfoljning"]


def test_only_a_question_that_was_written_here_is_worded_anew(asking: Session) -> None:
    add_question(asking, "Vem?")
    edit_question(asking, "egen1", "Vem ansvarar?")
    assert asking.audit_questions[-1].text == "Vem ansvarar?"
    with pytest.raises(AuditError, match="of_checklist"):
        edit_question(asking, "planering", "Annat")
    with pytest.raises(AuditError, match="empty"):
        edit_question(asking, "egen1", " \n")
    with pytest.raises(AuditError, match="empty"):
        add_question(asking, "")


def test_who_names_no_question_is_told_those_that_there_are(asking: Session) -> None:
    with pytest.raises(AuditError) as caught:
        question_named(asking, "7")
    assert caught.value.code == "question.unknown"
    assert caught.value.parameters["known"] == "1 (planering), 2 (uppfoljning)"
    with pytest.raises(AuditError, match="unknown"):
        add_question(asking, "Vem?", "borta")


def test_a_question_that_was_used_outlives_the_checklist(asking: Session) -> None:
    assess(asking, "planering", "ja", "")
    without_a_question(asking)
    assert [(one.name, one.is_gone) for one in asking.audit_questions] == [("uppfoljning", False), ("planering", True)]
    assert asking.audit_questions[-1].text == "Planeras insatserna?"
    with pytest.raises(AuditError, match="of_checklist"):
        edit_question(asking, "planering", "Annat")
    remove_question(asking, "planering")
    assert shown(asking) == [("1", "uppfoljning")]


def test_a_question_that_was_not_used_goes_with_the_checklist(asking: Session) -> None:
    without_a_question(asking)
    assert shown(asking) == [("1", "uppfoljning")]


def test_a_question_goes_with_all_that_is_its_own_and_comes_back_with_it(asking: Session) -> None:
    add_question(asking, "Vem ansvarar?")
    add_question(asking, "Finns rutiner?", "egen1")
    move_question(asking, "egen1", -2)
    add_criterion(asking, Criterion(0, "egen1", text="Ansvaret ska vara fördelat"))
    add_ground(asking, Ground(0, "egen1", source="Enhetschef"))
    link_item(asking, "plan", LinkTarget.QUESTION, "egen1")
    assess(asking, "egen1", "nej", "Ingen vet")
    add_recommendation(asking, "Fördela ansvaret", ["Nämnden"], questions=["egen1", "planering"])
    before = asking.conclusions
    remove_question(asking, "egen1")
    after = asking.conclusions
    assert shown(asking)[0] == ("1", "egen2")
    assert (after.criteria, after.grounds, after.links, after.assessments) == ((), (), (), ())
    assert [one.questions for one in after.recommendations] == ["planering"]
    with pytest.raises(AuditError, match="of_checklist"):
        remove_question(asking, "planering")
    undo(asking)
    assert asking.conclusions == before


def test_a_number_is_given_to_one_question_only(asking: Session) -> None:
    add_question(asking, "Vem?")
    remove_question(asking, "egen1")
    add_question(asking, "Hur?")
    assert shown(asking)[-1] == ("3", "egen2")


def test_positions_sort_whatever_became_of_the_others(asking: Session) -> None:
    for text in ("A", "B", "C", "D"):
        add_question(asking, text)
    move_question(asking, "egen4", -1)
    for name in ("egen1", "egen2"):
        remove_question(asking, name)
    add_question(asking, "Sist")
    assert [name for _, name in shown(asking)] == ["planering", "uppfoljning", "egen4", "egen3", "egen7"]
