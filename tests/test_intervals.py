"""Where an interval is shown, where none may be, and how it is told."""

from dataclasses import replace
from decimal import Decimal

import pytest

from aktgranskning.catalogue import TEXTS
from aktgranskning.domain.audit import Absence, Answer, AnswerState, Audit, Case, ChecklistSource, Snapshot
from aktgranskning.domain.checklist import Checklist, Section
from aktgranskning.domain.intervals import INTERVAL_NOTE, Interval, interval_in_words, intervals_of, why_no_intervals
from aktgranskning.domain.nouns import NOUNS
from aktgranskning.domain.sample import Draw, DrawPlan, DrawState, Method, Sampling
from aktgranskning.domain.tally import ItemTally, tally_places
from tests.example_drawn import AT, REGISTER
from tests.tallied import judged

FILE, MATTER, *_ = NOUNS
ITEM = judged()
CHECKLIST = Checklist("f", "F", "1", (), (ITEM,))


def drawn(met: int = 9, of: int = 15, size: int = 60, method: Method = Method.SIMPLE, confidence: int = 95) -> Snapshot:
    """Return an audit of `of` cases, drawn from `size`, `met` of them met."""
    states = [AnswerState.MET if number < met else AnswerState.NOT_MET for number in range(of)]
    register = replace(REGISTER, strata={"": size})
    draw = Draw(1, 1, DrawPlan(method, of, "frö"), {"": of}, "", AT, DrawState.TAKEN)
    return Snapshot(
        Audit("Prov", confidence=confidence),
        CHECKLIST,
        ChecklistSource("", ""),
        tuple(Case(number, f"Akt {number}", rank=number) for number in range(1, of + 1)),
        {number: {"plan": Answer("x", state=state)} for number, state in enumerate(states, 1)},
        sampling=Sampling((register,), (draw,)),
    )


def counted(snapshot: Snapshot) -> ItemTally:
    return tally_places(snapshot.checklist, ITEM, snapshot.answers, snapshot.rows)


def shown(snapshot: Snapshot) -> tuple[Interval, ...]:
    return intervals_of(snapshot, counted(snapshot))


def with_state(snapshot: Snapshot, state: AnswerState) -> Snapshot:
    return replace(snapshot, answers={**snapshot.answers, 1: {"plan": Answer(state=state)}})


def absent(snapshot: Snapshot, absence: Absence) -> Snapshot:
    """Return an audit whose first case is not read."""
    first, *others = snapshot.cases
    answers = {case.id: snapshot.answers[case.id] for case in others}
    return replace(snapshot, cases=tuple(others), absent=(replace(first, absence=absence),), answers=answers)


def test_a_simple_sample_has_one_interval() -> None:
    assert shown(drawn()) == (Interval("", 9, 15, 60, Decimal(22), Decimal(48)),)
    assert why_no_intervals(drawn()) == ""


def test_each_stratum_has_an_interval_of_its_own_cases_and_its_own_size() -> None:
    snapshot = drawn(method=Method.STRATIFIED)
    cases = tuple(replace(case, stratum="Norr" if case.id <= 10 else "Söder") for case in snapshot.cases)
    register = replace(REGISTER, strata={"Norr": 40, "Söder": 20, "Väst": 7})
    (draw,) = snapshot.sampling.draws
    draw = replace(draw, allotted={"Norr": 10, "Söder": 5, "Väst": 0})
    north, south = shown(replace(snapshot, cases=cases, sampling=Sampling((register,), (draw,))))
    assert (north.stratum, north.met, north.of, north.size) == ("Norr", 9, 10, 40)
    assert (south.stratum, south.met, south.of, south.size) == ("Söder", 0, 5, 20)


def test_the_register_that_the_sample_was_drawn_from_counts() -> None:
    snapshot = drawn()
    later = replace(REGISTER, id=2, strata={"": 500})
    sampling = replace(snapshot.sampling, registers=(*snapshot.sampling.registers, later))
    assert shown(replace(snapshot, sampling=sampling)) == shown(snapshot)


@pytest.mark.parametrize(
    "state",
    [
        AnswerState.NOT_ASKED,
        AnswerState.UNANSWERED,
        AnswerState.NOT_APPLICABLE,
        AnswerState.NOT_ASSESSABLE,
        AnswerState.RECORDED,
    ],
)
def test_there_is_none_where_not_every_case_counts(state: AnswerState) -> None:
    assert shown(with_state(drawn(), AnswerState.PARTLY))
    assert shown(with_state(drawn(), state)) == ()


def test_there_is_none_until_it_is_asked_for() -> None:
    off = drawn(confidence=0)
    assert shown(off) == ()
    assert why_no_intervals(off) == ""


@pytest.mark.parametrize(
    ("method", "code"),
    [
        (Method.SYSTEMATIC, "interval.systematic"),
        (Method.ALL, "interval.all_cases"),
        (Method.BY_HAND, "interval.by_hand"),
    ],
)
def test_there_is_none_without_a_random_sample(method: Method, code: str) -> None:
    snapshot = drawn(method=method)
    assert (why_no_intervals(snapshot), shown(snapshot)) == (code, ())


def test_there_is_none_where_the_cases_are_no_sample_any_more() -> None:
    snapshot = drawn()
    by_hand = replace(snapshot, cases=tuple(replace(case, rank=case.rank % 15) for case in snapshot.cases))
    part = replace(snapshot, cases=snapshot.cases[:7], answers={n: snapshot.answers[n] for n in range(1, 8)})
    undrawn = replace(snapshot, sampling=Sampling())
    example = replace(snapshot, audit=replace(snapshot.audit, is_example=True))
    lost = absent(snapshot, Absence.MISSING)
    withheld = absent(snapshot, Absence.WITHHELD)
    codes = [why_no_intervals(one) for one in (by_hand, part, undrawn, example, lost, withheld)]
    assert codes == [
        f"interval.{reason}"
        for reason in ("added_by_hand", "part", "not_drawn", "example", "missing_files", "missing_files")
    ]
    assert set(codes) <= TEXTS.keys()
    assert {shown(one) for one in (by_hand, part, undrawn, example, lost, withheld)} == {()}


def test_the_example_says_that_its_register_is_not_published() -> None:
    assert "inte publicerat" in TEXTS["interval.example"]


def test_of_a_population_of_unknown_size_shares_are_told() -> None:
    (interval,) = shown(absent(drawn(met=10, of=16), Absence.OUTSIDE))
    assert (interval.met, interval.of, interval.size) == (9, 15, None)
    assert interval_in_words(interval, MATTER) == "32,3–83,7\u00a0%"


def test_there_is_none_inside_a_repeat() -> None:
    snapshot = drawn()
    item = replace(ITEM, section="moten")
    checklist = replace(CHECKLIST, sections=(Section("moten", "Möten", is_repeat=True),), items=(item,))
    assert intervals_of(replace(snapshot, checklist=checklist), replace(counted(snapshot), item=item)) == ()


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval("", 9, 15, 60, Decimal(22), Decimal(48)), "22–48 av 60 ärenden (36,7–80\u00a0%)"),
        (Interval("Norr", 0, 15, 60, Decimal(0), Decimal(11)), "Norr: 0–11 av 60 ärenden (0–18,3\u00a0%)"),
        (Interval("", 3, 9, 9, Decimal(3), Decimal(3)), "3 av 9 ärenden (33,3\u00a0%)"),
        (Interval("", 1, 1, 1, Decimal(1), Decimal(1)), "1 av 1 ärende (100\u00a0%)"),
        (
            Interval("", 9, 15, 2000, Decimal(700), Decimal(1500)),
            "700–1\u202f500 av 2\u202f000 ärenden (35–75\u00a0%)",
        ),
    ],
)
def test_an_interval_in_words(interval: Interval, words: str) -> None:
    assert interval_in_words(interval, MATTER) == words


def test_the_note_says_what_they_mean_and_that_many_items_are_tested() -> None:
    assert "hela det register" in INTERVAL_NOTE
    assert "många frågor prövas" in INTERVAL_NOTE
