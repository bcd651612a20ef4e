"""What the page Urval says and plans, without any widget."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.register import Condition, Duplicates, RegisterChoices, StratumColumn
from aktgranskning.domain.sample import Allocation, DrawPlan, DrawState, Method
from aktgranskning.domain.sample_size import most_deviations, smallest_size
from aktgranskning.drawing import draw_sample, take_sample
from aktgranskning.engagement import edit_case, remove_case
from aktgranskning.review import begin_case
from aktgranskning.session import Session
from tests.example_register import put_register, register_rows
from tests.example_sample import take_drawn_cases
from ui.presenters.absence import spares_of
from ui.presenters.draw_plan import Entered, Way, larger, plan_of, way_of, ways
from ui.presenters.drawn import HEADINGS, drawn_rows, summary, thrown_away_rows, why_it_stays
from ui.presenters.register import IDENTITY_WORDS, UNIT_WORDS, cuts, guessed
from ui.presenters.register_facts import hashes, register_facts, strata_rows
from ui.presenters.sample import next_step, remark, sample_state
from ui.presenters.size_help import SizeQuestion, sentences


@pytest.fixture
def registered(session: Session) -> Session:
    for case_id in list(session.cases):
        remove_case(session, case_id)
    put_register(session, register_rows(30), RegisterChoices("Ärende", "Enhet", (StratumColumn("Enhet"),)))
    return session


@pytest.mark.parametrize(
    ("names", "identity", "unit"),
    [
        (["Enhet", "Diarienummer", "Id"], "Diarienummer", "Enhet"),
        (["Löpnr", "ÄRENDENR", "Distrikt"], "ÄRENDENR", "Distrikt"),
        (["Personnummer (12 siffror)", "Verksamhetsområde"], "Personnummer (12 siffror)", "Verksamhetsområde"),
        (["Aktivitet", "Datum", "Videomöte"], "", ""),
        ([], "", ""),
    ],
)
def test_columns_are_guessed_by_their_headings(names: list[str], identity: str, unit: str) -> None:
    assert (guessed(names, IDENTITY_WORDS), guessed(names, UNIT_WORDS)) == (identity, unit)


def test_cuts_are_typed_with_semicolons() -> None:
    assert cuts(" 1000; 5000 ;") == ("1000", "5000")
    assert cuts(" ") == ()


def test_the_state_and_the_next_step_follow_the_sample(registered: Session) -> None:
    assert sample_state(registered.sampling) == "0 av 30"
    assert "dra urvalet" in next_step(registered)
    draw_sample(registered, DrawPlan(Method.SIMPLE, 5, "a"))
    assert sample_state(registered.sampling) == "5 av 30"
    assert "gör det dragna urvalet till akter" in next_step(registered)
    take_sample(registered)
    assert next_step(registered) == "Urvalet är draget: 5 av 30."
    assert remark(registered) == ""


def test_nothing_is_said_of_a_sample_before_there_is_a_register(session: Session) -> None:
    assert sample_state(session.sampling) == ""
    assert "läs in" in next_step(session)
    assert "inte dokumenterat som slumpmässigt" in remark(session)
    assert drawn_rows(session) == []
    assert summary(session) == ""
    assert strata_rows(session) == []


@pytest.mark.parametrize("way", Way)
def test_every_way_is_found_again_in_its_plan(way: Way) -> None:
    plan = plan_of(Entered(way, 5, {"Norr": 2}, 3, " frö ", "a\n\nb\n"))
    assert way_of(plan) is way
    assert plan.seed == ("" if way is Way.BY_HAND else "frö")


def test_only_what_a_way_asks_for_is_in_its_plan() -> None:
    entered = Entered(Way.BY_HAND, 5, {"Norr": 2}, 3, "frö", "a\n\nb\n")
    assert plan_of(entered) == DrawPlan(Method.BY_HAND, spares=0, picked=("a", "b"))
    by_stratum = plan_of(replace(entered, way=Way.BY_STRATUM))
    assert by_stratum == DrawPlan(Method.STRATIFIED, 0, "frö", Allocation.BY_STRATUM, {"Norr": 2}, spares=3)
    assert plan_of(replace(entered, way=Way.ALL)) == DrawPlan(Method.ALL, seed="frö", spares=0)


def test_an_empty_seed_is_drawn_and_never_twice_the_same() -> None:
    seeds = {plan_of(Entered(Way.SIMPLE, 5)).seed for _ in range(20)}
    assert len(seeds) == 20
    with pytest.raises(AuditError, match="seed_lines"):
        plan_of(Entered(Way.SIMPLE, 5, seed="a\nb"))


def test_strata_are_offered_where_there_are_some(registered: Session) -> None:
    register = registered.sampling.register
    assert register is not None
    assert ways(register) == list(Way)
    without = ways(replace(register, strata={"": 30}))
    assert without == [Way.SIMPLE, Way.SYSTEMATIC, Way.ALL, Way.BY_HAND]


def test_a_larger_plan_differs_in_its_size_only(session: Session) -> None:
    take_drawn_cases(session)
    sample = session.sampling.sample
    assert sample is not None
    assert larger(sample, 3, {}) == replace(sample.plan, size=3)


@pytest.mark.parametrize(
    ("size", "advice"), [(9, "Ta fram fler på sidan Urval."), (10, "Fler finns inte att ta fram.")]
)
def test_where_no_spare_is_left_it_is_said_whether_more_can_be_had(session: Session, size: int, advice: str) -> None:
    plan = DrawPlan(Method.STRATIFIED, size, "frö 1", Allocation.EQUAL, spares=0)
    first, *_ = take_drawn_cases(session, plan)
    spares = spares_of(session, session.cases[first])
    assert spares
    assert spares.sentence.endswith(advice)


def test_facts_name_no_identity(registered: Session) -> None:
    register = registered.sampling.register
    assert register is not None
    choices = replace(register.choices, where=(Condition("Ärende", "!=", "EX 0009"), Condition("Belopp", ">=", "12")))
    settled = replace(register.settlement, duplicates=Duplicates.FIRST_KEPT)
    count = replace(register.count, unfit={"Belopp": 4}, unread={"Ålder": 1})
    facts = dict(register_facts(replace(register, choices=choices, settlement=settled, duplicates=1, count=count)))
    assert "EX 0009" not in str(facts)
    assert "”Belopp” är minst 12" in facts["Villkor"]
    assert facts["Går inte att bedöma"] == "Fyra rader i kolumnen Belopp; är inte med"
    assert facts["Går inte att läsa"] == "En rad i kolumnen Ålder; i eget stratum"
    assert facts["Dubbletter"] == "En rad uteslutna; den första av dem är kvar"


def test_the_hash_of_a_frame_of_few_cases_is_not_shown(registered: Session) -> None:
    register = registered.sampling.register
    assert register is not None
    beginning = register.frame_hash[:12]
    for size, is_shown in ((5, True), (4, False)):
        small = replace(register, strata={"": size})
        assert (beginning in str(register_facts(small))) == is_shown
        assert (beginning in hashes(small)) == is_shown


def test_strata_stand_with_their_numbers(session: Session) -> None:
    take_drawn_cases(session)
    assert strata_rows(session) == [("Norr", "10", "2"), ("Söder", "10", "2"), ("Väster", "10", "2")]


def test_labels_to_come_are_those_that_come(session: Session) -> None:
    put_register(session, register_rows(30))
    draw_sample(session, DrawPlan(Method.SIMPLE, 5, "a", spares=0))
    coming = [row.texts[0] for row in drawn_rows(session)]
    assert [row.case_id for row in drawn_rows(session)] == [0] * 5
    take_sample(session)
    assert [row.texts[0] for row in drawn_rows(session)] == coming
    assert [session.cases[row.case_id].label for row in drawn_rows(session)] == coming


def test_the_unit_of_a_taken_case_is_the_one_it_has_now(session: Session) -> None:
    first, second, *_ = take_drawn_cases(session)
    edit_case(session, first, reference=session.cases[first].reference, unit="Rättad enhet")
    units = {row.case_id: row.texts[HEADINGS.index("Enhet")] for row in drawn_rows(session)}
    assert (units[first], units[second]) == ("Rättad enhet", session.cases[second].unit)


def test_a_draw_that_was_thrown_away_keeps_its_facts(registered: Session) -> None:
    draw_sample(registered, DrawPlan(Method.SIMPLE, 5, "a"))
    draw_sample(registered, DrawPlan(Method.SIMPLE, 6, "b"))
    (row,) = thrown_away_rows(registered)
    assert row[1:] == ("Granskare Ett", "Enkelt slumpmässigt", "a", "5 av 30")
    assert registered.sampling.draws[0].state is DrawState.THROWN_AWAY
    assert "6 av 30" in summary(registered)


def test_a_draw_from_an_earlier_register_is_of_that_one(registered: Session) -> None:
    draw_sample(registered, DrawPlan(Method.SIMPLE, 5, "a"))
    put_register(registered, register_rows(12))
    draw_sample(registered, DrawPlan(Method.SIMPLE, 6, "b"))
    assert [row[4] for row in thrown_away_rows(registered)] == ["5 av 30"]


def test_few_of_the_cases_that_keep_a_sample_are_named(session: Session) -> None:
    case_ids = take_drawn_cases(session)
    assert why_it_stays(session) == ""
    for case_id in case_ids:
        begin_case(session, case_id)
    assert why_it_stays(session).endswith("är Akt 1, Akt 2, Akt 3, Akt 4, Akt 5 och 1 akt till.")


@given(st.integers(1, 300), st.integers(1, 300), st.integers(1, 99))
def test_the_size_help_says_the_exact_numbers(register: int, sample: int, tolerable: int) -> None:
    words = sentences(SizeQuestion(register, sample, tolerable))
    size = smallest_size(register, Fraction(tolerable, 100), 0)
    assert f"minst {size} akter, om ingen avvikelse hittas" in words
    most = most_deviations(register, min(sample, register), 0)
    assert f"hittas ingen avvikelse avviker högst {most} av {register}" in words


def test_what_no_sample_supports_is_said() -> None:
    assert "inget urval räcker, om två avvikelser hittas" in sentences(SizeQuestion(15, 15, 5))


def test_strata_are_counted_in_a_sample_that_was_not_drawn_by_stratum(session: Session) -> None:
    case_ids = take_drawn_cases(session, DrawPlan(Method.SIMPLE, 6, "a"))
    rows = strata_rows(session)
    drawn = [session.cases[case_id].stratum for case_id in case_ids]
    assert [(name, int(count)) for name, _, count in rows] == sorted(Counter(drawn).items())
    assert [size for _, size, _ in rows] == ["10", "10", "10"]
