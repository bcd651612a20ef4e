"""Questions are answered on the audit's scale; an answer is flagged where it no longer rests on what it did."""

from dataclasses import replace
from pathlib import Path

import pytest

from aktgranskning import review
from aktgranskning.concluding.assessing import (
    answered_now,
    assess,
    assessment_history,
    overall_now,
    rating_named,
    reword_rationale,
    withdraw_assessment,
)
from aktgranskning.concluding.grounding import add_ground, link_item, remove_ground, unlink_item
from aktgranskning.concluding.key_figures import import_key_figures, read_key_figures
from aktgranskning.concluding.questioning import add_question, question_named, set_parent
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.checklist import Choice
from aktgranskning.domain.conclusions.answers import (
    AnsweredQuestion,
    answered_overall,
    answered_questions,
    units_assessed,
)
from aktgranskning.domain.conclusions.assessments import OVERALL
from aktgranskning.domain.conclusions.own_scale import own_scale
from aktgranskning.domain.conclusions.questions import Ground, GroundKind, LinkTarget
from aktgranskning.domain.conclusions.scales import FOUR_STEPS, NOT_ASSESSED, Shape
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import create_audit, edit_audit, edit_case, open_audit
from aktgranskning.fact_checking import note_claim
from aktgranskning.session import Reviewer, Session
from aktgranskning.undoing import redo, undo
from aktgranskning.versions import VersionChange, change_version
from tests.assessed import ASKING, asking
from tests.conftest import REVIEWER, Clock
from tests.figure_files import OWN, PLANS, long_rows, value, write_csv

__all__ = ["asking"]


def answer_to(session: Session, question: str, unit: str = "") -> AnsweredQuestion:
    return next(
        one for one in (*answered_now(session, unit), overall_now(session, unit)) if one.question.name == question
    )


def flags(session: Session, question: str, unit: str = "") -> tuple[str, ...]:
    return answer_to(session, question, unit).flags


def test_an_answer_has_its_step_its_reasons_and_who_gave_it_when(asking: Session) -> None:
    assert answer_to(asking, "planering").step == NOT_ASSESSED
    asking.reviewer = Reviewer("Granskare Två", "G2")
    assess(asking, "planering", "delvis", " Plan finns i en av tre. ")
    path = asking.path
    asking.close()
    with open_audit(path) as again:
        answered = answer_to(again, "planering")
        assert answered.assessment
        assert (answered.step.word, answered.step.shape) == ("Delvis", Shape.TRIANGLE)
        assert answered.assessment.rationale == "Plan finns i en av tre."
        assert (answered.assessment.by, answered.assessment.day) == ("Granskare Två", "2026-03-02")
        assert [item.name for item in answered.items] == ["plan", "undertecknad"]
        assert not answered.is_flagged
        assert answered_questions(again.snapshot()) == answered_now(again)
        assert answered_overall(again.snapshot()) == overall_now(again)


def test_an_answer_is_outside_the_scale_or_words_alone(asking: Session) -> None:
    assess(asking, "planering", rating_named(asking, "kan inte STYRKAS"), "")
    assert answer_to(asking, "planering").step == asking.audit.scale.outside
    assess(asking, "uppfoljning", rating_named(asking, " "), "Underlaget medger inget steg")
    answered = answer_to(asking, "uppfoljning")
    assert answered.assessment
    assert (answered.step, answered.assessment.word) == (NOT_ASSESSED, "")


def test_what_cannot_be_an_answer_is_refused_with_what_can(asking: Session) -> None:
    with pytest.raises(AuditError) as caught:
        rating_named(asking, "kanske")
    assert caught.value.parameters["known"] == "Ja, Delvis, Nej, Kan inte styrkas"
    with pytest.raises(AuditError, match="no_step"):
        assess(asking, "planering", "kanske", "")
    with pytest.raises(AuditError, match=r"assessment\.empty"):
        assess(asking, "planering", "", " \n")
    with pytest.raises(AuditError, match=r"question\.unknown"):
        assess(asking, "borta", "ja", "")
    with pytest.raises(AuditError) as caught:
        assess(asking, "planering", "ja", "", "Väst")
    assert (caught.value.code, caught.value.parameters["units"]) == ("assessment.no_unit", "Norr, Söder")
    assert asking.conclusions.assessments == ()


def test_a_figure_that_changes_flags_the_answer_and_back_again_does_not(asking: Session) -> None:
    assess(asking, "planering", "nej", "En av tre")
    assess(asking, "uppfoljning", "nej", "")
    review.answer(asking, 2, "plan", "ja")
    assert flags(asking, "planering")[0] == "Plan finns: 1 av 3 då, 2 av 3 nu"
    undo(asking)
    assert flags(asking, "planering") == ()
    review.answer(asking, 2, "plan", "delvis")
    (flag, *_) = flags(asking, "planering")
    assert flag == "Plan finns: 1 av 3 både då och nu, men då ej uppfyllt 2, nu delvis 1, ej uppfyllt 1"
    assess(asking, "planering", "nej", "En av tre")
    assert flags(asking, "planering") == ()
    undo(asking)
    assert flags(asking, "planering") != ()


def test_what_the_administration_says_is_a_figure_too(asking: Session) -> None:
    assess(asking, "planering", "nej", "")
    note_claim(asking, "plan", "1")
    assert flags(asking, "planering") == (
        "Plan finns: 1 av 3 både då och nu, men då ej uppfyllt 2, nu ej uppfyllt 2, 2 enligt förvaltningen",
    )


def test_links_and_key_figures_that_come_and_go_flag_the_answer(asking: Session) -> None:
    assess(asking, "uppfoljning", "ja", "")
    link_item(asking, "plan", LinkTarget.QUESTION, "uppfoljning")
    assert flags(asking, "uppfoljning") == ("Plan finns: fanns inte med då, 1 av 3 nu",)
    assess(asking, "uppfoljning", "ja", "")
    unlink_item(asking, "plan", LinkTarget.QUESTION, "uppfoljning")
    assert flags(asking, "uppfoljning") == ("Plan finns: 1 av 3 då, finns inte med nu",)
    assess(asking, "uppfoljning", "ja", "")
    add_ground(asking, Ground(0, "uppfoljning", GroundKind.KEY_FIGURE, "N1", municipality="Exempelby", year="2025"))
    assert len(flags(asking, "uppfoljning")) == 1
    remove_ground(asking, 1)
    assert flags(asking, "uppfoljning") == ()
    add_ground(asking, Ground(0, "uppfoljning", GroundKind.INTERVIEW, "Enhetschef"))
    assert flags(asking, "uppfoljning") == ()


def test_a_key_figure_that_is_read_in_anew_flags_the_answer(asking: Session, tmp_path: Path) -> None:
    def read_in(number: str) -> None:
        path = write_csv(tmp_path / f"{number}.csv", long_rows([value(number)]))
        import_key_figures(asking, read_key_figures(asking, path))

    read_in("67.3")
    edit_audit(asking, replace(asking.audit, municipality=OWN.title))
    add_ground(asking, Ground(0, "planering", GroundKind.KEY_FIGURE, PLANS.id))
    assess(asking, "planering", "nej", "")
    read_in("67.30")
    assert flags(asking, "planering") == ()
    read_in("70.1")
    (flag,) = flags(asking, "planering")
    assert flag.startswith("Ärenden med plan, andel: 67,3")
    assert "då, 70,1" in flag
    undo(asking)
    assert flags(asking, "planering") == ()
    edit_audit(asking, replace(asking.audit, municipality="Annorstädes"))
    assert flags(asking, "planering") != ()


def test_the_whole_rests_on_the_answers_to_its_parts(asking: Session) -> None:
    add_question(asking, "Vem?", "planering")
    add_question(asking, "Hur?", "egen2")
    assess(asking, "planering", "nej", "")
    assess(asking, OVERALL, "nej", "Sammantaget")
    assess(asking, "egen3", "ja", "")
    assert flags(asking, "planering") == ("1.1.1 Hur? ”Inte bedömd” då, ”Ja” nu",)
    assert flags(asking, OVERALL) == ("1.1.1 Hur? ”Inte bedömd” då, ”Ja” nu",)
    set_parent(asking, "egen2", "uppfoljning")
    assert flags(asking, "planering") == (
        "1.1 Vem? ”Inte bedömd” då, finns inte med nu",
        "1.1.1 Hur? ”Inte bedömd” då, finns inte med nu",
    )
    withdraw_assessment(asking, "egen3")
    assert flags(asking, OVERALL) == ()


def test_a_unit_is_judged_by_its_own_figures(asking: Session) -> None:
    assess(asking, "planering", "delvis", "", "Norr")
    assess(asking, "planering", "nej", "", "Söder")
    assert units_assessed(asking.conclusions) == ("Norr", "Söder")
    assert answer_to(asking, "planering").assessment is None
    review.answer(asking, 3, "plan", "ja")
    assert flags(asking, "planering", "Norr") == ()
    assert flags(asking, "planering", "Söder")[0] == "Plan finns: 0 av 1 då, 1 av 1 nu"
    assert answered_questions(asking.snapshot(), "Söder") == answered_now(asking, "Söder")
    edit_case(asking, 3, reference="", unit="Norr")
    assert flags(asking, "planering", "Söder")[0] == "Plan finns: 0 av 1 då, räknas inte nu"
    assess(asking, "planering", "kan_inte_styrkas", "Inga akter", "Söder")
    assert flags(asking, "planering", "Söder") == ()


def test_an_item_that_is_renamed_flags_nothing(asking: Session) -> None:
    link_item(asking, "samverkan", LinkTarget.QUESTION, "planering")
    review.answer(asking, 1, "samverkan", "af fk")
    assess(asking, "planering", "nej", "")
    first = asking.conclusions.assessments
    changed = {
        "samverkan": {"name": "samarbete", "label": "Samarbete"},
        "undertecknad": {
            "name": "signerad",
            "choices": (*ASKING.item("undertecknad").choices, Choice("x", "X", None, "X")),
        },
    }
    items = tuple(replace(item, **changed.get(item.name, {})) for item in ASKING.items)  # type: ignore[arg-type]
    names = {"samverkan": "samarbete", "undertecknad": "signerad"}
    change_version(
        asking,
        VersionChange(asking, replace(ASKING, version="2", items=items), ChecklistFile("2.xlsx", b"2"), names),
    )
    assert flags(asking, "planering") == ()
    path = asking.path
    asking.close()
    with open_audit(path) as again:
        assert flags(again, "planering") == ()
        undo(again)
        assert (flags(again, "planering"), again.conclusions.assessments) == ((), first)
        redo(again)
        review.answer(again, 1, "samarbete", "af")
        assert flags(again, "planering") == (
            "Samarbete: Arbetsförmedlingen 1, Försäkringskassan 1 då, Arbetsförmedlingen 1 nu",
        )
        assess(again, "planering", "nej", "Ändå")
        for _ in range(3):
            undo(again)
        assert (flags(again, "planering"), again.conclusions.assessments) == ((), first)


def test_another_scale_keeps_the_word_and_flags_what_is_no_step_any_more(asking: Session) -> None:
    assess(asking, "planering", "delvis", "")
    assess(asking, "uppfoljning", "nej", "")
    assess(asking, OVERALL, "kan_inte_styrkas", "")
    edit_audit(asking, replace(asking.audit, scale=FOUR_STEPS))
    answered = answer_to(asking, "planering")
    assert (answered.step.word, answered.step.shape) == ("Delvis", Shape.NONE)
    assert answered.flags == ("Steget ”Delvis” finns inte på granskningens skala nu",)
    assert (flags(asking, "uppfoljning"), flags(asking, OVERALL)) == ((), ())
    assess(asking, "planering", "delvis", "Med nya skäl")
    assert answer_to(asking, "planering").step.word == "Delvis"
    scale = own_scale([("Ja", "#000000"), ("Delvis", "#000000")], "Går inte att säga")
    edit_audit(asking, replace(asking.audit, scale=scale))
    assert flags(asking, "planering") == ()
    assert answer_to(asking, OVERALL).step.word == "Går inte att säga"


def test_a_step_of_ones_own_scale_that_is_renamed_keeps_its_assessments(asking: Session) -> None:
    edit_audit(asking, replace(asking.audit, scale=own_scale([("Bra", "#000000"), ("Svagt", "#000000")])))
    assess(asking, "planering", "svagt", "")
    assess(asking, OVERALL, "bra", "")
    names = [step.name for step in asking.audit.scale.steps]
    renamed = own_scale([("Bra", "#000000"), ("Bristfälligt", "#000000")], names=names)
    edit_audit(asking, replace(asking.audit, scale=renamed))
    assert (answer_to(asking, "planering").step.word, flags(asking, "planering")) == ("Bristfälligt", ())
    assert flags(asking, OVERALL) == ()
    assert [one.word for one in assessment_history(asking, "planering")] == ["Svagt"]
    edit_audit(asking, replace(asking.audit, scale=own_scale([("Bra", "#000000"), ("Illa", "#000000")])))
    assert answer_to(asking, "planering").is_off_scale
    assert not answer_to(asking, OVERALL).is_off_scale


def test_a_flag_tells_a_part_by_the_word_that_its_step_has_now(asking: Session) -> None:
    steps = own_scale([("Ja", "#000000"), ("Delvis", "#000000"), ("Till viss del", "#000000")])
    edit_audit(asking, replace(asking.audit, scale=steps))
    assess(asking, "planering", "delvis", "")
    assess(asking, OVERALL, "ja", "")
    assess(asking, "planering", "till viss del", "")
    names = [step.name for step in steps.steps]
    renamed = own_scale([("Ja", "#000000"), ("Delvis", "#000000"), ("Halvt", "#000000")], names=names)
    edit_audit(asking, replace(asking.audit, scale=renamed))
    assert flags(asking, OVERALL) == ("1 Planeras insatserna? ”Delvis” då, ”Halvt” nu",)
    edit_audit(asking, replace(asking.audit, scale=own_scale([("Ja", "#000000"), ("Nej", "#000000")])))
    assert flags(asking, OVERALL) == ("1 Planeras insatserna? ”Delvis” då, ”Till viss del” nu",)


def test_an_assessment_that_stands_on_other_figures_is_told_as_confirmed(asking: Session) -> None:
    assess(asking, "planering", "nej", "Skäl")
    review.answer(asking, 2, "plan", "ja")
    assess(asking, "planering", "nej", "Skäl")
    assess(asking, "planering", "nej", "Andra skäl")
    assert [one.is_confirmed for one in assessment_history(asking, "planering")] == [False, True, False]


def test_who_words_the_reasons_anew_is_who_answers(asking: Session, clock: Clock) -> None:
    assess(asking, "planering", "nej", "Skäl")
    asking.reviewer = Reviewer("Granskare Två", "G2")
    clock.go_on(days=1)
    reword_rationale(asking, "planering", "Skäl")
    held = answer_to(asking, "planering").assessment
    assert held is not None
    assert (held.by, held.day) == ("Granskare Ett", "2026-03-02")
    reword_rationale(asking, "planering", "Bättre skäl")
    held = answer_to(asking, "planering").assessment
    assert held is not None
    assert (held.by, held.day) == ("Granskare Två", "2026-03-03")


def test_the_history_tells_all_that_was_an_answer_and_what_was_undone(asking: Session, clock: Clock) -> None:
    assess(asking, "planering", "ja", "Först")
    asking.reviewer = Reviewer("Granskare Två", "G2")
    clock.go_on(days=1)
    act = assess(asking, "planering", "nej", "S").act
    assess(asking, "planering", "nej", "Sedan", act=act)
    undo(asking)
    assess(asking, OVERALL, "ja", "Annat")
    assess(asking, "planering", "ja", "Annan enhet", "Norr")
    withdraw_assessment(asking, "planering")
    assess(asking, "planering", "delvis", "Åter")
    told = [(one.by, one.at.day, one.word, one.rationale) for one in assessment_history(asking, "planering")]
    assert told == [
        ("Granskare Två", 3, "Delvis", "Åter"),
        ("Granskare Två", 3, "", ""),
        ("Granskare Två", 3, "Nej", "Sedan"),
        ("Granskare Ett", 2, "Ja", "Först"),
    ]
    entries = assessment_history(asking, "planering")
    assert [one.is_undone for one in entries] == [False, False, True, False]
    assert [one.is_withdrawn for one in entries] == [False, True, False, False]
    assert [one.rationale for one in assessment_history(asking, OVERALL)] == ["Annat"]
    assert withdraw_assessment(asking, "uppfoljning").act == 0


def test_questions_are_answered_without_a_checklist(tmp_path: Path) -> None:
    with create_audit(tmp_path / "Utan.granskning", Audit("Utan"), REVIEWER) as session:
        with pytest.raises(AuditError, match=r"question\.none"):
            question_named(session, "1")
        add_question(session, "Vem?")
        assess(session, "egen1", "ja", "")
        assess(session, OVERALL, "ja", "")
        assert [one.step.word for one in answered_now(session)] == ["Ja"]
        assert overall_now(session).flags == ()
