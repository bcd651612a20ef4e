"""The figures of an earlier audit beside those of now: the change in words, and never more exact than both are."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import Choice, TallyKind
from aktgranskning.domain.conclusions.answers import AnsweredQuestion
from aktgranskning.domain.conclusions.earlier import EarlierAudit
from aktgranskning.domain.conclusions.earlier_answers import answers_then_and_now, write_answers
from aktgranskning.domain.conclusions.earlier_tally import read_tally, write_tally
from aktgranskning.domain.conclusions.in_words import section_in_words
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import PlacedQuestion
from aktgranskning.domain.conclusions.scales import NOT_ASSESSED, THREE_STEPS, Step
from aktgranskning.domain.conclusions.then_and_now import then_and_now
from aktgranskning.domain.nouns import CASE_FILE
from aktgranskning.domain.tally import Counted, ItemTally
from tests.example_checklists import SMALL


def outcome(met: int, of: int, counted: Counted = Counted.CASES) -> ItemTally:
    states = dict.fromkeys(AnswerState, 0) | {AnswerState.MET: met, AnswerState.NOT_MET: of - met}
    return ItemTally(SMALL.item("plan"), states, counted=counted)


def compared(then: ItemTally, now: ItemTally) -> tuple[str, str, str]:
    conclusions = Conclusions(earlier_audits=(EarlierAudit(1, taken="2026-03-02", tally=write_tally([then])),))
    (found,) = then_and_now(conclusions, [now], CASE_FILE)
    return found.then, found.now, found.change


@pytest.mark.parametrize(
    ("then", "now", "change"),
    [
        (outcome(1, 15), outcome(9, 15), "8 akter fler"),
        (outcome(2, 15), outcome(1, 15), "1 akt färre"),
        (outcome(1, 15), outcome(1, 15), "oförändrat"),
        (outcome(1, 15), outcome(9, 12), "olika många akter: 15 då, 12 nu"),
        (outcome(13, 15), outcome(1, 1), "olika många akter: 15 då, 1 nu"),
        (outcome(1, 15, Counted.ROWS), outcome(1, 16, Counted.ROWS), "olika många rader: 15 då, 16 nu"),
        (outcome(0, 0), outcome(1, 1), "inget räknat då"),
        (outcome(0, 0), outcome(0, 0), "–"),
        (outcome(1, 15, Counted.ROWS), outcome(3, 15, Counted.ROWS), "2 rader fler"),
        (outcome(1, 15, Counted.ROWS), outcome(3, 15), "räknas på ett annat sätt nu"),
    ],
)
def test_the_change_is_told_in_words(then: ItemTally, now: ItemTally, change: str) -> None:
    assert compared(then, now)[2] == change


FIGURES = st.integers(0, 200).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


@given(FIGURES, FIGURES)
def test_the_words_say_the_arithmetic(then: tuple[int, int], now: tuple[int, int]) -> None:
    was, became, change = compared(outcome(*then), outcome(*now))
    assert [was, became] == [f"{met} av {of}" if of else "–" for met, of in (then, now)]
    signed = {word: sign for sign, word in ((1, "fler"), (-1, "färre"))}
    said = [int(number) * signed[word] for number, word in re.findall(r"(\d+) akt(?:er)? (fler|färre)", change)]
    is_same_size = then[1] == now[1] != 0
    assert said == [now[0] - then[0]] * (is_same_size and now[0] != then[0])
    counted = re.findall(r"olika många akter: (\d+) då, (\d+) nu", change)
    assert counted == [(str(then[1]), str(now[1]))] * (then[1] != now[1] and then[1] * now[1] > 0)


def test_choices_are_told_one_by_one_and_other_items_as_new_or_gone() -> None:
    kind = next(item for item in SMALL.items if item.name == "plan")
    two = replace(
        kind,
        name="typ",
        label="Typ?",
        choices=(Choice("a", "Alfa", None, "A"), Choice("b", "Beta", None, "B")),
        tally=TallyKind.DISTRIBUTION,
    )

    def distribution(alpha: int, beta: int) -> ItemTally:
        states = dict.fromkeys(AnswerState, 0) | {AnswerState.RECORDED: alpha + beta}
        return ItemTally(two, states, (("a", alpha), ("b", beta)))

    assert compared(distribution(3, 1), distribution(1, 3)) == (
        "Alfa: 3 · Beta: 1", "Alfa: 1 · Beta: 3", "Alfa: 2 akter färre · Beta: 2 akter fler",
    )  # fmt: skip
    assert compared(distribution(3, 1), distribution(3, 2))[2] == "olika många akter: 4 då, 5 nu"
    held = write_tally([outcome(1, 15), distribution(3, 1)])
    assert write_tally([]) == "[]"
    assert [one.name for one in read_tally(held)] == ["plan", "typ"]
    conclusions = Conclusions(earlier_audits=(EarlierAudit(1, taken="2026-03-02", tally=held),))
    other = replace(outcome(2, 3), item=replace(kind, name="ny", label="Ny?"))
    assert [(one.name, one.then, one.now, one.change) for one in then_and_now(conclusions, [other])] == [
        ("ny", "–", "2 av 3", "frågan fanns inte då"),
        ("", "1 av 15", "–", "frågan finns inte nu"),
        ("", "Alfa: 3 · Beta: 1", "–", "frågan finns inte nu"),
    ]


def test_answers_stand_beside_each_other_and_questions_that_only_one_audit_has_say_so() -> None:
    def answered(name: str, step: Step) -> AnsweredQuestion:
        return AnsweredQuestion(PlacedQuestion(name, f"{name}?", name, 0), step, None, ())

    partly = THREE_STEPS.steps[1]
    held = write_answers([answered("1", partly), answered("2", NOT_ASSESSED)])
    conclusions = Conclusions(earlier_audits=(EarlierAudit(1, taken="2026-03-02", answers=held),))
    now = [answered("3", partly), answered("1", NOT_ASSESSED)]
    assert [(one.words, *one.told) for one in answers_then_and_now(conclusions, now)] == [
        ("3 3?", "–", "Delvis"),
        ("1 1?", "Delvis", "Inte bedömd"),
        ("2 2?", "Inte bedömd", "–"),
    ]
    assert answers_then_and_now(Conclusions(), now) == ()


def test_an_earlier_answer_whose_figures_had_changed_says_so() -> None:
    question = PlacedQuestion("1", "1", "Finns planer?", 0)
    flagged = AnsweredQuestion(question, THREE_STEPS.steps[1], None, (), ("1 av 2 då, 2 av 2 nu",))
    earlier = EarlierAudit(1, taken="2026-03-02", answers=write_answers([flagged]))
    (beside,) = answers_then_and_now(Conclusions(earlier_audits=(earlier,)), [flagged])
    assert beside.told == ("Delvis, underlaget hade ändrats", "Delvis")
    unsaid = replace(earlier, answers=earlier.answers.replace(',"is_flagged":true', ""))
    assert unsaid.answers != earlier.answers
    assert answers_then_and_now(Conclusions(earlier_audits=(unsaid,)), [flagged])[0].then == "Delvis"


@pytest.mark.parametrize(
    ("typed", "words"),
    [("45", "§ 45"), ("45 a", "§ 45 a"), ("§45", "§ 45"), ("§ 45", "§ 45"), ("KS 45", "KS 45"), ("", "")],
)
def test_the_section_of_a_decision_has_its_sign_once(typed: str, words: str) -> None:
    assert section_in_words(typed) == words
