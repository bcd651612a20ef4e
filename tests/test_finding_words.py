"""The sentence of an item, filled with its figures."""

from dataclasses import replace

import pytest

from aktgranskning.domain.audit import Answer, AnswerState
from aktgranskning.domain.checklist import Choice, Item, ItemKind, Outcome, TallyKind
from aktgranskning.domain.placeholders import PLACEHOLDERS, placeholders_in
from aktgranskning.domain.tally import Counted, tally_item

ITEM = Item(
    "plan", ItemKind.SELECT_ONE, "Plan finns", TallyKind.OUTCOME, choices=(Choice("ja", "Ja", Outcome.MET, "J"),)
)
STATES = [AnswerState.MET] + 6 * [AnswerState.NOT_MET] + [AnswerState.PARTLY] + 2 * [AnswerState.NOT_ASSESSABLE]


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("Plan finns i {k} av {n} akter.", "Plan finns i 1 av 8 akter."),
        ("{met} {partly} {not_met} {not_applicable} {not_assessable}", "1 1 6 0 2"),
        ("{percent} procent, {cases}", "13 procent, 1 av 8 akter"),  # 12.5
        ("{min}–{max}, {median}", "–––, –"),
        ("{annat} {} {k}", "{annat} {} 1"),
        ("", "Plan finns: 1 av 8"),
    ],
)
def test_a_sentence_holds_the_tallys_figures(template: str, sentence: str) -> None:
    answers = [Answer("ja", state=state) for state in STATES]
    assert finding_sentence(tally_item(replace(ITEM, finding=template), answers)) == sentence


def test_nothing_counted_makes_no_share() -> None:
    item = replace(ITEM, finding="{percent} {cases} {k}")
    assert finding_sentence(tally_item(item, [Answer()])) == "– – akter 0"


def test_of_an_item_without_an_outcome_the_answered_count() -> None:
    item = Item("datum", ItemKind.DATE, "Datum", TallyKind.STATISTIC, finding="Datum framgår i {n} akter, {k}.")
    answers = [Answer("2026-01-02", state=AnswerState.RECORDED), Answer(), Answer(state=AnswerState.NOT_ASKED)]
    assert finding_sentence(tally_item(item, answers)) == "Datum framgår i 1 akter, 0."


def test_a_statistic_and_rows() -> None:
    item = Item("dagar", ItemKind.DECIMAL, "Dagar", TallyKind.STATISTIC, finding="{min} {median} {max} {cases}")
    answers = [Answer(value, state=AnswerState.MET) for value in ("1.5", "2", "9")]
    assert finding_sentence(tally_item(item, answers, Counted.ROWS)) == "1,5 2 9 3 av 3 rader"


def test_every_placeholder_is_filled() -> None:
    template = " ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    assert tuple(placeholders_in(template)) == PLACEHOLDERS
    filled = finding_sentence(tally_item(replace(ITEM, finding=template), [Answer("ja", state=AnswerState.MET)]))
    assert not placeholders_in(filled)
