"""The reasons for an answer are worded anew: what it rests on, and whether it is flagged, stay as they were."""

from aktgranskning import review
from aktgranskning.concluding.assessing import answered_now, assess, reword_rationale
from aktgranskning.concluding.grounding import link_item
from aktgranskning.concluding.questioning import add_question
from aktgranskning.domain.conclusions.questions import LinkTarget
from aktgranskning.session import Session
from aktgranskning.undoing import undo
from tests.conftest import Clock


def test_wording_anew_keeps_step_figures_and_flag(session: Session, clock: Clock) -> None:
    add_question(session, "Finns planer?")
    link_item(session, "plan", LinkTarget.QUESTION, "egen1")
    assess(session, "egen1", "ja", "Planer fins")
    (before,) = session.conclusions.assessments
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "ja")
    clock.go_on(days=2)
    reword_rationale(session, "egen1", "Planer finns")
    (after,) = session.conclusions.assessments
    assert after.rationale == "Planer finns"
    assert (after.rating, after.figures) == (before.rating, before.figures)
    assert (before.day, after.day) == ("2026-03-02", "2026-03-04")
    assert answered_now(session)[0].is_flagged
    assess(session, "egen1", "ja", "Planer finns")
    assert not answered_now(session)[0].is_flagged


def test_what_is_typed_on_is_one_act(session: Session) -> None:
    add_question(session, "Finns planer?")
    act = 0
    for words in ("P", "Pl", "Planer"):
        act = reword_rationale(session, "egen1", words, act=act).act
    assert [one.rationale for one in session.conclusions.assessments] == ["Planer"]
    undo(session)
    assert session.conclusions.assessments == ()


def kept(session: Session) -> list[tuple[str, str]]:
    return [(one.rating, one.rationale) for one in session.conclusions.assessments]


def test_neither_step_nor_reasons_is_no_assessment(session: Session) -> None:
    add_question(session, "Finns planer?")
    reword_rationale(session, "egen1", "  ")
    assert kept(session) == []
    reword_rationale(session, "egen1", "Ord")
    assert kept(session) == [("", "Ord")]
    reword_rationale(session, "egen1", "")
    assert kept(session) == []
    assess(session, "egen1", "nej", "Ord")
    reword_rationale(session, "egen1", "")
    assert kept(session) == [("nej", "")]
