"""The administration's views and numbers are noted beside the answers; the auditor keeps an answer or changes it."""

from collections.abc import Callable
from functools import partial

import pytest

from aktgranskning import review
from aktgranskning.adding import remove
from aktgranskning.catalogue import message
from aktgranskning.domain.acts import ActKind, Field
from aktgranskning.domain.audit import Absence, AnswerState, CaseStatus
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.fact_check import Claim, Decision, Presence, View
from aktgranskning.domain.tally import tally
from aktgranskning.engagement import edit_case, open_audit
from aktgranskning.fact_checking import (
    ClaimRemark,
    change_answer,
    claim_remarks,
    keep_answer,
    note_claim,
    note_view,
    reopen_decision,
    undecided_views,
    view_at,
    withdraw_claim,
    withdraw_view,
)
from aktgranskning.history import history
from aktgranskning.replacing import mark_absent
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from aktgranskning.wording_sentences import edit_sentence
from exports.document_parts.fact_check import fact_check_blocks
from exports.fact_check import has_fact_check
from tests.example_checklists import SMALL
from tests.test_versions import change
from tests.version_examples import NAMES, SECOND, as_file
from ui.presenters.fact_check import beyond_in_words, claim_row


@pytest.fixture
def begun(session: Session) -> Session:
    """Cases 1 and 2 are begun, without a plan; case 3 is not."""
    for case_id in (1, 2):
        review.begin_case(session, case_id)
        review.answer(session, case_id, "plan", "nej")
    return session


def refused(act: Callable[[], object]) -> str:
    """Return the code with which an act is refused."""
    with pytest.raises(AuditError) as error:
        act()
    return error.value.code


def test_a_view_is_noted_with_the_answer_that_it_saw_and_the_present_day(begun: Session) -> None:
    changes = note_view(begun, 1, "plan", " ja", words=" Den finns ", evidence="Journalen", who="Enhetschefen")
    assert begun.views == (
        View(1, "plan", "", "ja", "Den finns", "Journalen", "2026-03-02", "Enhetschefen", answer="nej"),
    )
    assert (changes.kind, changes.target) == (ActKind.NOTE_VIEW, (1, "plan"))
    assert changes.records == {"views"}
    assert begun.answers[1]["plan"].value == "nej"


@pytest.mark.parametrize(
    ("place", "value", "words", "code"),
    [
        ("plan", "kanske", "", "answer.not_a_choice"),
        ("plan", "", "  ", "fact_check.nothing_said"),
        ("antal", "120", "", "review.constraint"),
        ("undertecknad", "ja", "", "review.not_asked"),
        ("aldern", "3", "", "review.computed"),
    ],
)
def test_a_view_is_checked_like_an_answer(begun: Session, place: str, value: str, words: str, code: str) -> None:
    assert refused(lambda: note_view(begun, 1, place, value, words=words)) == code
    assert not begun.views


def test_a_view_needs_a_case_with_answers_and_a_day(begun: Session) -> None:
    assert refused(lambda: note_view(begun, 3, "plan", "ja")) == "review.case_not_begun"
    assert refused(lambda: note_view(begun, 1, "plan", "ja", day="igår")) == "answer.not_a_date"
    mark_absent(begun, 2, Absence.MISSING, "Förkommen")
    assert refused(lambda: note_view(begun, 2, "plan", "ja")) == "review.case_absent"


def test_a_closed_case_takes_views(begun: Session) -> None:
    review.complete_case(begun, 1)
    note_view(begun, 1, "plan", "ja")
    assert begun.cases[1].status is CaseStatus.DONE


def test_what_follows_from_an_item_stays_not_asked_under_a_view(begun: Session) -> None:
    note_view(begun, 1, "plan", "ja")
    assert begun.view_state(begun.views[0]) is AnswerState.MET
    assert begun.answers[1]["undertecknad"].state is AnswerState.NOT_ASKED
    assert refused(lambda: note_view(begun, 1, "undertecknad", "ja")) == "review.not_asked"


def test_a_decision_needs_a_view_and_a_rationale(begun: Session) -> None:
    assert refused(lambda: keep_answer(begun, 1, "plan", "Skäl")) == "fact_check.no_view"
    note_view(begun, 1, "plan", "ja")
    assert refused(lambda: keep_answer(begun, 1, "plan", " ")) == "fact_check.no_rationale"
    assert refused(lambda: change_answer(begun, 1, "plan", "")) == "fact_check.no_rationale"
    keep_answer(begun, 1, "plan", " Ingen egen handling ")
    view = begun.views[0]
    assert (view.decision, view.rationale) == (Decision.KEEP, "Ingen egen handling")
    assert (view.decided_by, view.decided) == ("Granskare Ett", "2026-03-02")
    assert not undecided_views(begun)
    reopen_decision(begun, 1, "plan")
    assert undecided_views(begun) == [View(1, "plan", "", "ja", day="2026-03-02", answer="nej")]


@pytest.mark.parametrize(
    ("value", "words", "presence", "decision"),
    [
        ("ja", "Ord", Presence.UNKNOWN, Decision.KEEP),
        ("delvis", "Ord", Presence.UNKNOWN, Decision.OPEN),
        ("ja", "Andra ord", Presence.UNKNOWN, Decision.OPEN),
        ("ja", "Ord", Presence.THERE, Decision.OPEN),
    ],
)
def test_a_view_that_says_something_else_is_open_again(
    begun: Session, value: str, words: str, presence: Presence, decision: Decision
) -> None:
    note_view(begun, 1, "plan", "ja", words="Ord")
    keep_answer(begun, 1, "plan", "Skäl")
    note_view(begun, 1, "plan", value, words=words, presence=presence, evidence="s. 3")
    assert (begun.views[0].decision, begun.views[0].evidence) == (decision, "s. 3")


def test_an_answer_is_changed_in_one_act_that_undo_takes_back(begun: Session) -> None:
    note_view(begun, 1, "plan", "ja")
    review.type_answer(begun, 1, "antal", "många")
    before, views, acts = begun.answers[1], begun.views, len(begun.undoable)
    change_answer(begun, 1, "plan", "Handlingen räknas")
    assert len(begun.undoable) == acts + 1
    assert (begun.answers[1]["plan"].value, begun.answers[1]["plan"].state) == ("ja", AnswerState.MET)
    assert begun.answers[1]["undertecknad"].state is AnswerState.UNANSWERED
    assert (begun.views[0].decision, begun.views[0].answer) == (Decision.CHANGE, "nej")
    (given,) = [entry for entry in history(begun, 1, "plan") if entry.field is Field.VALUE and entry.old == "nej"]
    assert (given.kind, given.new) == (ActKind.DECIDE_VIEW, "ja")
    undo(begun)
    assert (begun.views, begun.answers[1]["plan"].value) == (views, "nej")
    assert {place: answer.state for place, answer in begun.answers[1].items()} == {
        place: answer.state for place, answer in before.items()
    }
    redo(begun)
    assert begun.views[0].decision is Decision.CHANGE


def test_a_closed_case_is_opened_again_by_a_changed_answer_alone(begun: Session) -> None:
    review.complete_case(begun, 1)
    closed = begun.cases[1]
    note_view(begun, 1, "antal", "3")
    keep_answer(begun, 1, "antal", "Räknade om")
    assert begun.cases[1] is closed
    note_view(begun, 1, "plan", "ja")
    change_answer(begun, 1, "plan", "Den räknas")
    assert begun.cases[1].status is CaseStatus.BEGUN
    undo(begun)
    assert (begun.cases[1].status, begun.answers[1]["plan"].value) == (CaseStatus.DONE, "nej")


def test_a_changed_answer_takes_the_place_in_the_file_that_the_view_gives(begun: Session) -> None:
    for case_id, kept, place in ((1, "", "Journal, s. 3"), (2, "s. 1", "s. 1")):
        review.evidence(begun, case_id, "plan", kept)
        note_view(begun, case_id, "plan", "ja", evidence="Journal, s. 3")
        change_answer(begun, case_id, "plan", "Den räknas")
        assert begun.answers[case_id]["plan"].evidence == place
        undo(begun)
        assert begun.answers[case_id]["plan"].evidence == kept


def test_what_changes_no_answer(begun: Session) -> None:
    note_view(begun, 1, "plan", "ja", presence=Presence.LATER)
    assert refused(lambda: change_answer(begun, 1, "plan", "Skäl")) == "fact_check.document_later"
    note_view(begun, 2, "plan", "", words="Vi håller inte med")
    assert refused(lambda: change_answer(begun, 2, "plan", "Skäl")) == "fact_check.no_value"
    note_view(begun, 1, "plan", "ja", presence=Presence.THERE)
    change_answer(begun, 1, "plan", "Skäl")
    assert refused(lambda: keep_answer(begun, 1, "plan", "Skäl")) == "fact_check.answer_changed"


def test_a_view_is_withdrawn_and_all_of_it_undone(begun: Session) -> None:
    note_view(begun, 1, "plan", "ja", words="Ord")
    views = begun.views
    withdraw_view(begun, 1, "plan")
    assert not begun.views
    undo(begun)
    assert begun.views == views
    undo(begun)
    assert not view_at(begun, 1, "plan").day


def test_agreement_needs_no_decision(begun: Session) -> None:
    note_view(begun, 1, "plan", "nej", words="Det stämmer")
    assert not undecided_views(begun)


def test_a_number_without_cases_is_at_most_those_that_do_not_meet_the_item(begun: Session) -> None:
    edit_case(begun, 1, reference="", unit="Barn")
    edit_case(begun, 2, reference="", unit="Vuxen")
    assert refused(lambda: note_claim(begun, "ansokan", "1")) == "fact_check.no_outcome"
    for more in ("0", "3", "två", "-1", ""):
        assert refused(partial(note_claim, begun, "plan", more)) == "fact_check.not_so_many"
    assert refused(lambda: note_claim(begun, "plan", "2", unit="Barn")) == "fact_check.not_so_many"
    note_claim(begun, "plan", "1", unit="Barn", words="Minst en till", who="Förvaltningen")
    assert begun.claims == (Claim("plan", 1, "1", "Minst en till", "2026-03-02", "Förvaltningen", "Barn"),)
    assert refused(lambda: note_claim(begun, "plan", "2")) == "fact_check.fewer_left"
    note_view(begun, 2, "plan", "ja")
    with pytest.raises(AuditError) as error:
        note_claim(begun, "plan", "1")
    assert "0 återstår när synpunkter (1) och andra antal (1) räknats bort" in message(error.value)
    assert refused(lambda: note_claim(begun, "plan", "1", unit="Barn", number=2)) == "fact_check.fewer_left"
    note_claim(begun, "plan", "1", number=1, rationale="Utan akter")
    assert [(one.number, one.unit, one.rationale) for one in begun.claims] == [(1, "", "Utan akter")]
    withdraw_claim(begun, "plan", 1)
    assert not begun.claims
    note_claim(begun, "plan", "1")
    assert begun.claims[0].number == 2
    undo(begun)
    undo(begun)
    assert [one.number for one in begun.claims] == [1]


def test_a_claim_is_told_that_says_more_than_is_left_or_whose_unit_is_gone(begun: Session) -> None:
    for case_id in (1, 2):
        edit_case(begun, case_id, reference="", unit="Barn")
    note_claim(begun, "plan", "1", unit="Barn")
    assert claim_row(begun, begun.claims[0])[-1] == "Ej verifierat"
    note_view(begun, 1, "plan", "ja")
    note_view(begun, 2, "plan", "ja")
    assert claim_remarks(begun, begun.claims[0]) == (ClaimRemark.BEYOND,)
    assert claim_row(begun, begun.claims[0])[-1] == "Ej verifierat, fler än som återstår"
    assert beyond_in_words(begun)
    withdraw_view(begun, 2, "plan")
    for case_id in (1, 2):
        edit_case(begun, case_id, reference="", unit="Unga")
    assert claim_remarks(begun, begun.claims[0]) == (ClaimRemark.UNIT_GONE,)
    assert not beyond_in_words(begun)


def test_it_outlives_another_version_of_the_checklist_and_a_restart(begun: Session) -> None:
    for item, value in (("plan", "ja"), ("samverkan", "af"), ("antal", "4")):
        note_view(begun, 1, item, value)
    views = begun.views
    change(begun, as_file(SECOND), NAMES)
    assert [view.item for view in begun.views] == ["antal", "plan", "samarbete"]
    assert {view.item for view in begun.counted_views()} == {"plan", "samarbete"}
    keep_answer(begun, 1, "samarbete", "Skäl")
    path = begun.path
    begun.close()
    with open_audit(path) as again:
        assert {view.item for view in again.snapshot().views} == {"plan", "samarbete"}
        undo(again)
        undo(again)
        assert again.views == views
        assert len(again.counted_views()) == 3


def test_claims_and_sentences_of_an_item_that_is_gone_are_in_no_snapshot_until_undo(begun: Session) -> None:
    change(begun, as_file(SECOND), NAMES)
    review.answer(begun, 1, "beslut", "nej")
    note_claim(begun, "beslut", "1")
    edit_sentence(begun, "beslut", "Beslut saknas.")
    change(begun, as_file(SMALL), {})
    assert (len(begun.claims), len(begun.sentences)) == (1, 1)
    snapshot = begun.snapshot()
    assert (snapshot.claims, snapshot.sentences) == ((), ())
    tallies = tally(snapshot)
    assert not has_fact_check(snapshot)
    assert not list(fact_check_blocks(snapshot, tallies))
    undo(begun)
    snapshot = begun.snapshot()
    assert ([one.item for one in snapshot.claims], [one.text for one in snapshot.sentences]) == (
        ["beslut"],
        ["Beslut saknas."],
    )


def test_the_views_of_a_case_that_cannot_be_read_are_in_no_count(begun: Session) -> None:
    note_view(begun, 1, "plan", "ja")
    mark_absent(begun, 1, Absence.OUTSIDE, "Fel period")
    assert begun.views
    assert not begun.counted_views()


def test_the_views_of_a_case_that_goes_away_go_with_it(begun: Session) -> None:
    note_view(begun, 1, "plan", "ja")
    note_view(begun, 2, "plan", "ja")
    remove(begun, ActKind.REMOVE_CASE, [1])
    assert [view.case_id for view in begun.views] == [2]
    assert begun.file.database.execute("SELECT case_id FROM views").fetchall() == [(2,)]
