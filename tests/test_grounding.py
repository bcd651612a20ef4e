"""What a question is judged against and rests on is noted, changed, taken away and undone."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from aktgranskning.concluding.assessing import assess
from aktgranskning.concluding.grounding import (
    add_criterion,
    add_ground,
    edit_criterion,
    edit_ground,
    link_item,
    remove_criterion,
    remove_ground,
    unlink_item,
)
from aktgranskning.concluding.recommending import add_recommendation
from aktgranskning.domain.audit import ChecklistFile
from aktgranskning.domain.conclusions.grounds import (
    criteria_of,
    grounds_of,
    items_of_recommendation,
    linked_items,
)
from aktgranskning.domain.conclusions.questions import (
    Criterion,
    CriterionKind,
    Ground,
    GroundKind,
    LinkTarget,
    Strength,
)
from aktgranskning.domain.conclusions.traces import (
    items_behind,
    questions_of_item,
    questions_of_recommendation,
    recommendations_of_question,
)
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import open_audit
from aktgranskning.history import history
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from aktgranskning.versions import VersionChange, change_version
from aktgranskning.wording_sentences import edit_sentence
from tests.assessed import ASKING, asking

__all__ = ["asking"]

LAW = Criterion(0, "planering", CriterionKind.LAW, "Insatser ska planeras", "Lag 1 kap.", Strength.SHALL, "2025-07-01")


def linked(session: Session, question: str) -> list[str]:
    return [item.name for item in linked_items(session.checklist, session.conclusions, question)]


def test_criteria_are_noted_with_what_they_bind_and_how_long(asking: Session) -> None:
    add_criterion(asking, replace(LAW, source=" Lag \n 1 kap. ", valid_from=" 2025-07-01 "))
    add_criterion(asking, Criterion(0, "planering", CriterionKind.LOCAL_RULE, "Riktlinjen bör följas"))
    assert criteria_of(asking.conclusions, "planering")[0] == replace(LAW, number=1)
    edit_criterion(asking, replace(LAW, number=1, strength=Strength.SHOULD, valid_to="2026-12-31"))
    remove_criterion(asking, 2)
    add_criterion(asking, replace(LAW, question="uppfoljning"))
    assert [one.number for one in asking.conclusions.criteria] == [1, 3]
    path = asking.path
    asking.close()
    with open_audit(path) as again:
        (law,) = criteria_of(again.conclusions, "planering")
        assert law == replace(LAW, number=1, strength=Strength.SHOULD, valid_to="2026-12-31")
        undo(again)
        undo(again)
        assert [one.number for one in again.conclusions.criteria] == [1, 2]
        redo(again)
        assert [one.number for one in again.conclusions.criteria] == [1]


def test_observations_of_each_kind_are_noted(asking: Session) -> None:
    add_ground(asking, Ground(0, "planering", GroundKind.INTERVIEW, "Enhetschef", "2026-03-01", text="Mallen används"))
    add_ground(asking, Ground(0, "planering", GroundKind.DOCUMENT, "Riktlinjer", "2025-05-02", "§ 41"))
    add_ground(asking, Ground(0, "planering", GroundKind.KEY_FIGURE, "N1", municipality="Exempelby", year="2025"))
    edit_ground(asking, replace(asking.conclusions.grounds[0], source="Handläggare"))
    remove_ground(asking, 2)
    found = grounds_of(asking.conclusions, "planering")
    assert [(one.number, one.source) for one in found] == [(1, "Handläggare"), (3, "N1")]
    undo(asking)
    assert grounds_of(asking.conclusions, "planering")[1].section == "§ 41"


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda session: add_criterion(session, Criterion(0, "planering", source="\n", text=" ")), "criterion.empty"),
        (lambda session: add_criterion(session, replace(LAW, valid_to="2025-06-30")), "criterion.never_valid"),
        (lambda session: add_criterion(session, replace(LAW, valid_from="i fjol")), "answer.not_a_date"),
        (lambda session: add_criterion(session, replace(LAW, question="borta")), "question.unknown"),
        (lambda session: add_ground(session, Ground(0, "planering")), "ground.no_function"),
        (lambda session: add_ground(session, Ground(0, "planering", GroundKind.DOCUMENT)), "ground.no_title"),
        (lambda session: add_ground(session, Ground(0, "planering", GroundKind.KEY_FIGURE)), "ground.no_key_figure"),
        (lambda session: add_ground(session, Ground(0, "", source="Chef")), "question.unknown"),
        (lambda session: link_item(session, "borta", LinkTarget.QUESTION, "planering"), "ground.no_item"),
        (lambda session: link_item(session, "plan", LinkTarget.QUESTION, "borta"), "question.unknown"),
        (lambda session: link_item(session, "plan", LinkTarget.RECOMMENDATION, "1"), "ground.no_recommendation"),
        (lambda session: unlink_item(session, "plan", LinkTarget.QUESTION, "planering"), "ground.of_checklist"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    asking: Session, act: Callable[[Session], object], code: str
) -> None:
    rows = asking.log.last_id
    with pytest.raises(AuditError) as caught:
        act(asking)
    assert (caught.value.code, asking.log.last_id) == (code, rows)


def test_items_are_linked_behind_those_of_the_checklist_and_only_once(asking: Session) -> None:
    link_item(asking, "uppfoljd", LinkTarget.QUESTION, "planering")
    link_item(asking, "ansokan", LinkTarget.QUESTION, "planering")
    assert link_item(asking, "ansokan", LinkTarget.QUESTION, "planering").act == 0
    assert link_item(asking, "plan", LinkTarget.QUESTION, "planering").act == 0
    assert linked(asking, "planering") == ["plan", "undertecknad", "ansokan", "uppfoljd"]
    assert linked(asking, "uppfoljning") == ["uppfoljd"]
    unlink_item(asking, "ansokan", LinkTarget.QUESTION, "planering")
    assert linked(asking, "planering") == ["plan", "undertecknad", "uppfoljd"]
    undo(asking)
    assert "ansokan" in linked(asking, "planering")


def test_links_follow_an_item_that_is_renamed_and_wait_for_one_that_is_gone(asking: Session) -> None:
    link_item(asking, "ansokan", LinkTarget.QUESTION, "uppfoljning")
    link_item(asking, "samverkan", LinkTarget.QUESTION, "uppfoljning")
    link_item(asking, "antal", LinkTarget.QUESTION, "uppfoljning")
    items = [replace(one, name="samarbete") if one.name == "samverkan" else one for one in ASKING.items]
    version = replace(ASKING, version="2", items=tuple(one for one in items if one.name != "antal"))
    change_version(asking, VersionChange(asking, version, ChecklistFile("2.xlsx", b"2"), {"samverkan": "samarbete"}))
    assert linked(asking, "uppfoljning") == ["uppfoljd", "ansokan", "samarbete"]
    unlink_item(asking, "samarbete", LinkTarget.QUESTION, "uppfoljning")
    link_item(asking, "samarbete", LinkTarget.QUESTION, "planering")
    assert [(one.item, one.number) for one in asking.conclusions.links] == [
        ("ansokan", 1), ("antal", 1), ("samarbete", 2),
    ]  # fmt: skip
    for _ in range(3):
        undo(asking)
    assert linked(asking, "uppfoljning") == ["uppfoljd", "ansokan", "samverkan", "antal"]


def test_every_trace_walks_both_ways(asking: Session) -> None:
    """Recommendation, question and assessment, item, tally, case, answer, log; and from the item back."""
    assess(asking, "planering", "nej", "Få planer", "Norr")
    add_recommendation(asking, "Planera", ["Nämnden"], questions=["planering"], items=["samverkan"])
    add_recommendation(asking, "Följ upp", ["Nämnden"], questions=["uppfoljning"])
    checklist, held = asking.checklist, asking.conclusions
    first, second = held.recommendations
    assert [one.name for one in questions_of_recommendation(checklist, held, first)] == ["planering"]
    assert [one.word for one in held.assessments if one.question == "planering"] == ["Nej"]
    assert [one.name for one in items_of_recommendation(checklist, held, first.number)] == ["samverkan"]
    behind = [one.name for one in items_behind(checklist, held, first)]
    assert behind == ["samverkan", "plan", "undertecknad"]
    found = asking.live_tally().item("plan")
    assert (found.met, found.of) == (1, 3)
    cases = [case_id for case_id, of_case in asking.answers.items() if of_case["plan"].value == "ja"]
    assert cases == [1]
    assert [entry.new for entry in history(asking, 1, "plan")] == ["ja"]

    assert [one.name for one in questions_of_item(checklist, held, "undertecknad")] == ["planering"]
    assert recommendations_of_question(held, "planering") == (first,)
    assert recommendations_of_question(held, "uppfoljning") == (second,)


def test_what_is_noted_of_an_item_that_is_gone_stays_when_another_gets_its_name(asking: Session) -> None:
    for item in ("antal", "samverkan"):
        link_item(asking, item, LinkTarget.QUESTION, "planering")
        edit_sentence(asking, item, f"Om {item}")
    before = asking.conclusions, asking.sentences
    without = replace(ASKING, version="2", items=tuple(one for one in ASKING.items if one.name != "antal"))
    change_version(asking, VersionChange(asking, without, ChecklistFile("2.xlsx", b"2"), {}))
    items = tuple(replace(one, name="antal") if one.name == "samverkan" else one for one in without.items)
    version = replace(without, version="3", items=items)
    change_version(asking, VersionChange(asking, version, ChecklistFile("3.xlsx", b"3"), {"samverkan": "antal"}))
    after = asking.conclusions, asking.sentences
    assert [(one.item, one.text) for one in asking.sentences] == [
        ("antal", "Om samverkan"), ("antal (1)", "Om antal"),
    ]  # fmt: skip
    assert linked(asking, "planering") == ["plan", "undertecknad", "antal"]
    path = asking.path
    asking.close()
    with open_audit(path) as again:
        assert (again.conclusions, again.sentences) == after
        undo(again)
        undo(again)
        assert (again.conclusions, again.sentences) == before
        redo(again)
        redo(again)
        assert (again.conclusions, again.sentences) == after
