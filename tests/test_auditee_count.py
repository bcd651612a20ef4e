"""In how many an item is met by the administration's view, against a count that knows nothing of the program's."""

import tempfile
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aktgranskning import review, rows
from aktgranskning.adding import NewCase
from aktgranskning.commands.example import write_example
from aktgranskning.domain.audit import Answer, AnswerState, Audit, ChecklistFile
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.fact_check import Decision, Presence
from aktgranskning.domain.grouping import GroupBy, tally_by
from aktgranskning.domain.tally import AuditeeCount, ItemTally, tally
from aktgranskning.domain.tally_rows import tally_records
from aktgranskning.domain.wording import auditee_in_words
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.fact_checking import change_answer, keep_answer, note_claim, note_view
from aktgranskning.session import Session
from aktgranskning.undoing import undo
from exports.summary import auditee_cell
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import REPEATING, SMALL
from tests.random_acts import ACTS, act, open_example
from tests.test_review_properties import Act

CHOICES = ("ja", "delvis", "nej", "ej_tillampligt", "kan_ej_bedomas")
NOT_MET = (AnswerState.PARTLY, AnswerState.NOT_MET)
LATER, IN_TIME = Presence.LATER, tuple(presence for presence in Presence if presence is not Presence.LATER)


@dataclass(frozen=True)
class Said:
    """One case: its answer, what the administration says, whether the document was there, and the decision.

    The value is '' for words alone, None where it says nothing.
    """

    answer: str
    value: str | None
    presence: Presence
    decision: Decision


NO_VIEW = st.builds(Said, st.sampled_from(CHOICES), st.none(), st.just(LATER), st.just(Decision.OPEN))
CASE = NO_VIEW | st.builds(
    Said,
    st.sampled_from(CHOICES),
    st.sampled_from((*CHOICES, "")),
    st.sampled_from(Presence),
    st.sampled_from(Decision),
)


def found(session: Session, name: str) -> ItemTally:
    (one,) = [one for one in tally(session.snapshot()) if one.item.name == name]
    return one


def figures(session: Session, name: str) -> tuple[int, int, AuditeeCount | None]:
    """Return of an item how many meet it, of how many, and the administration's count."""
    one = found(session, name)
    return one.met, one.of, one.auditee


def changes(case: Said) -> bool:
    """Say whether the auditor changes the answer: a later document, or words alone, give no reason to."""
    return case.decision is Decision.CHANGE and bool(case.value) and case.presence is not LATER


def counted_by_hand(cases: list[Said], claimed: int) -> tuple[int, AuditeeCount | None]:
    """Count how many are met, and how many by the administration."""
    answers = [case.value if changes(case) else case.answer for case in cases]
    said = [case for case in cases if case.value is not None]
    by_view = [
        case.value if case.value and case.presence in IN_TIME else answer
        for case, answer in zip(cases, answers, strict=True)
    ]
    later = sum(case.presence is LATER for case in said)
    counts = claimed or any(case.value and case.presence in IN_TIME for case in said)
    met = by_view.count("ja") + claimed if counts else None
    of = sum(value in CHOICES[:3] for value in by_view)
    worded = sum(not case.value and case.presence is not LATER for case in said)
    count = AuditeeCount(met, claimed, later, of, worded) if said or claimed else None
    return answers.count("ja"), count


def say(session: Session, case_id: int, place: str, case: Said) -> None:
    """Let the administration say it, and the auditor decide."""
    if case.value is None:
        return
    note_view(session, case_id, place, case.value, words="Ord", presence=case.presence)
    if changes(case):
        change_answer(session, case_id, place, "Skäl")
    elif case.decision is not Decision.OPEN:
        keep_answer(session, case_id, place, "Skäl")


def opened(folder: str, cases: int, checklist: Checklist) -> Session:
    session = create_audit(Path(folder) / "prov.granskning", Audit("Prov"), REVIEWER)
    load_checklist(session, checklist, ChecklistFile("prov.xlsx", b""))
    add_cases(session, [NewCase()] * cases)
    for case_id in session.cases:
        review.begin_case(session, case_id)
    return session


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cases=st.lists(CASE, min_size=1, max_size=6), claimed=st.integers(0, 3))
def test_the_administrations_count_equals_an_independent_one(cases: list[Said], claimed: int) -> None:
    with tempfile.TemporaryDirectory() as folder, opened(folder, len(cases), SMALL) as session:
        for case_id, case in enumerate(cases, 1):
            review.answer(session, case_id, "plan", case.answer)
            say(session, case_id, "plan", case)
        claimed = min(claimed, sum(answer.state in NOT_MET for answer in answers_not_met(session)))
        if claimed:
            note_claim(session, "plan", str(claimed))
        assert figures(session, "plan")[::2] == counted_by_hand(cases, claimed)


def answers_not_met(session: Session) -> list[Answer]:
    """Return the answers that no view says are met, or in no count."""
    other = {
        view.case_id for view in session.views if view.value not in ("", "delvis", "nej") and view.presence in IN_TIME
    }
    return [answers["plan"] for case_id, answers in session.answers.items() if case_id not in other]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(of_cases=st.lists(st.lists(CASE, max_size=3), min_size=1, max_size=3))
def test_in_a_repeat_it_is_a_number_of_rows(of_cases: list[list[Said]]) -> None:
    with tempfile.TemporaryDirectory() as folder, opened(folder, len(of_cases), REPEATING) as session:
        for case_id, in_rows in enumerate(of_cases, 1):
            review.answer(session, case_id, "plan", "ja")
            for number, case in enumerate(in_rows, 1):
                rows.add_row(session, case_id, "uppfoljningar")
                place = f"uppfoljningar#{number}/reviderad"
                review.answer(session, case_id, place, case.answer)
                say(session, case_id, place, case)
        everything = [case for in_rows in of_cases for case in in_rows]
        assert figures(session, "reviderad")[::2] == counted_by_hand(everything, 0)


def test_a_row_that_is_removed_takes_its_view_out_of_the_count(tmp_path: Path) -> None:
    with opened(str(tmp_path), 1, REPEATING) as session:
        review.answer(session, 1, "plan", "ja")
        rows.add_row(session, 1, "uppfoljningar")
        review.answer(session, 1, "uppfoljningar#1/reviderad", "nej")
        note_view(session, 1, "uppfoljningar#1/reviderad", "ja")
        assert figures(session, "reviderad") == (0, 1, AuditeeCount(1, of=1))
        rows.remove_row(session, 1, "uppfoljningar#1")
        assert figures(session, "reviderad") == (0, 0, None)
        undo(session)
        assert figures(session, "reviderad") == (0, 1, AuditeeCount(1, of=1))


def test_the_published_review(tmp_path: Path) -> None:
    with write_example(tmp_path) as session:
        assert figures(session, "genomforandeplan") == (1, 15, AuditeeCount(4, of=15))
        (record,) = [one for one in tally_records(tally(session.snapshot())) if one["name"] == "genomforandeplan"]
        assert (record["text"], record["met_auditee"]) == ("1 av 15", 4)
        assert [one.item.name for one in tally(session.snapshot()) if one.auditee] == ["genomforandeplan"]
        assert {session.cases[view.case_id].label for view in session.views} == {"Akt 2", "Akt 4", "Akt 8"}
        assert {view.decision for view in session.views} == {Decision.KEEP}
        assert figures(session, "plan_tidsbestamd")[:2] == (1, 1)  # not asked where a view alone says there is a plan


@pytest.mark.parametrize("item", ["undertecknad", "dagar"])
def test_what_follows_from_an_item_is_not_asked_under_a_view(session: Session, item: str) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "nej")
    before = found(session, item)
    note_view(session, 1, "plan", "ja")
    assert found(session, item) == before
    assert session.answers[1][item].state is AnswerState.NOT_ASKED


def test_an_item_that_comes_not_to_be_asked_has_no_count_of_its_views(session: Session) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "ja")
    review.answer(session, 1, "undertecknad", "nej")
    note_view(session, 1, "undertecknad", "ja")
    assert figures(session, "undertecknad") == (0, 1, AuditeeCount(1, of=1))
    review.answer(session, 1, "plan", "nej")
    assert figures(session, "undertecknad") == (0, 0, None)
    assert session.live_tally().item("undertecknad").auditee is None


@pytest.mark.parametrize(("value", "presence", "later"), [("", Presence.UNKNOWN, 0), ("ja", Presence.LATER, 1)])
def test_words_or_a_later_document_alone_are_no_count(
    session: Session, value: str, presence: Presence, later: int
) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "nej")
    note_view(session, 1, "plan", value, words="Se journalen", presence=presence)
    one = found(session, "plan")
    assert one.auditee == AuditeeCount(None, 0, later, 1, worded=not value)
    assert auditee_in_words(one) == ""
    assert tally_records([one])[0]["met_auditee"] is None


def test_a_claim_is_kept_within_what_is_left(tmp_path: Path) -> None:
    with opened(str(tmp_path), 15, SMALL) as session:
        review.answer(session, 1, "plan", "ja")
        for case_id in range(2, 16):
            review.answer(session, case_id, "plan", "nej")
        note_claim(session, "plan", "14")
        assert figures(session, "plan") == (1, 15, AuditeeCount(15, 14, of=15))
        for case_id in range(2, 12):
            review.answer(session, case_id, "plan", "ja")
        note_view(session, 12, "plan", "ja")
        assert figures(session, "plan") == (11, 15, AuditeeCount(15, 3, of=15))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts=st.lists(ACTS, max_size=25))
def test_it_is_never_more_than_what_is_counted_by_its_view(acts: list[Act]) -> None:
    clock = Clock()
    with open_example(clock) as session:
        for one in acts:
            act(session, clock, one)
        snapshot, live = session.snapshot(), session.live_tally()
    for tallied in (*live.items(), *chain.from_iterable(tally_by(snapshot, GroupBy.UNIT).values())):
        if tallied.auditee and tallied.auditee.met is not None:
            assert 0 <= tallied.auditee.met <= tallied.auditee.of


def test_a_count_of_other_cases_says_of_how_many(session: Session) -> None:
    for case_id, answer in ((1, "ja"), (2, "nej")):
        review.begin_case(session, case_id)
        review.answer(session, case_id, "plan", answer)
    note_view(session, 2, "plan", "ej_tillampligt")
    one = found(session, "plan")
    assert (one.met, one.of, one.auditee) == (1, 2, AuditeeCount(1, of=1))
    assert auditee_in_words(one) == "(1 av 1 enligt förvaltningen)"
    assert auditee_cell(one) == "1 av 1"
    assert tally_records([one])[0]["met_auditee"] == 1
