"""Figures and answers as the screen says them: in Swedish as documents do, in English its own way."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from aktgranskning.domain import wording
from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import Item, ItemKind, TallyKind
from aktgranskning.domain.grouping import GroupBy
from aktgranskning.domain.intervals import Interval, interval_in_short, interval_in_words
from aktgranskning.domain.nouns import MATTER, NOUNS, ROW
from aktgranskning.domain.tally import AuditeeCount, Counted, ItemTally, RowTally, Statistic
from ui.presenters import counted_words, interval_words
from ui.translating import Language, choose_language

NUMBERS = (0, 1, 2, 12, 1234)
ITEM = Item("fraga", ItemKind.DECIMAL, "Hur lång tid?", TallyKind.STATISTIC)
STATISTIC = Statistic(12, "0.5", "3", "19.25")
NONE = dict.fromkeys(AnswerState, 0)
SPREAD = ItemTally(ITEM, NONE | {AnswerState.RECORDED: 12}, statistic=STATISTIC)
OF_ROWS = replace(SPREAD, counted=Counted.ROWS)
REPEAT = ItemTally(
    Item("rader", ItemKind.REPEAT, "Möten", TallyKind.STATISTIC),
    NONE,
    statistic=Statistic(15, "0", "2", "5"),
    rows=RowTally(23, 9, 15),
)
INTERVALS = (
    Interval("", 9, 15, 60, Decimal(22), Decimal(48)),
    Interval("Norr", 1, 1, 1, Decimal(1), Decimal(1)),
    Interval("", 3, 9, None, Decimal("0.323"), Decimal("0.837")),
)


@pytest.fixture
def _english() -> Iterator[None]:
    choose_language(Language.ENGLISH)
    yield
    choose_language(Language.SWEDISH)


@pytest.mark.parametrize("number", NUMBERS)
def test_swedish_numbers_are_those_of_documents(number: int) -> None:
    assert counted_words.number_of_cases(number) == wording.number_of_cases(number)
    assert counted_words.rows_in_words(number) == wording.rows_in_words(number)
    for counted in Counted:
        assert counted_words.ratio(1, number, counted) == wording.ratio(1, number, counted)
        found = replace(SPREAD, states=NONE | {AnswerState.RECORDED: number}, counted=counted)
        assert counted_words.answered_in_words(found) == wording.answered_in_words(found)


def test_swedish_figures_are_those_of_documents() -> None:
    for found in (SPREAD, OF_ROWS, REPEAT):
        assert counted_words.spread_in_words(found) == wording.spread_in_words(found)
    for count in (AuditeeCount(None), AuditeeCount(4, of=15), AuditeeCount(8, of=8)):
        assert counted_words.auditee_figure(count, 15) == wording.auditee_figure(count, 15)
    for by in GroupBy:
        assert counted_words.group_in_words("", by) == wording.group_in_words("", by)
    for interval in INTERVALS:
        assert interval_words.interval_in_short(interval) == interval_in_short(interval)
        assert interval_words.interval_in_words(interval, MATTER) == interval_in_words(interval, MATTER)
    assert {form for noun in (*NOUNS, ROW) for form in (noun.singular, noun.plural)} == interval_words.NOUNS
    for words in ([], ["Akt 3"], ["Akt 3", "Akt 7", "Akt 9"]):
        assert counted_words.listed(words) == wording.listed(words)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (ItemKind.DECIMAL, "1.5"),
        (ItemKind.DATE, "2026-03-09"),
        (ItemKind.MOMENT, "2026-03-09T14:30:00"),
        (ItemKind.TIME, "14:30:00"),
        (ItemKind.REPEAT, "3"),
        (ItemKind.TEXT, "2026-03-09, 1,5"),
    ],
)
def test_a_swedish_answer_is_shown_as_it_is_typed(kind: ItemKind, value: str) -> None:
    item = replace(ITEM, kind=kind)
    assert counted_words.shown_answer(item, value) == wording.shown_answer(item, value)


@pytest.mark.usefixtures("_english")
def test_english_figures_have_its_words_and_marks() -> None:
    assert counted_words.number_of_cases(1) == "1 case"
    assert counted_words.ratio(1, 15) == "1 of 15"
    assert counted_words.ratio(0, 1, Counted.ROWS) == "0 of 1 row"
    assert counted_words.answered_in_words(OF_ROWS) == "answers in 12 rows"
    assert "0.5" in counted_words.spread_in_words(SPREAD)
    assert interval_words.interval_in_short(INTERVALS[2]) == "32.3–83.7\u00a0%"
    assert interval_words.interval_in_short(INTERVALS[0]) == "22–48 of 60"


@pytest.mark.usefixtures("_english")
def test_an_english_answer_is_written_its_way_but_for_what_somebody_wrote() -> None:
    assert counted_words.shown_answer(ITEM, "1.5") == "1.5"
    assert counted_words.shown_answer(replace(ITEM, kind=ItemKind.DATE), "2026-03-09") == "09/03/2026"
    assert counted_words.shown_answer(replace(ITEM, kind=ItemKind.MOMENT), "2026-03-09T14:30:00") == "09/03/2026 14:30"
    assert counted_words.shown_answer(replace(ITEM, kind=ItemKind.TEXT), "2026-03-09, 1,5") == "2026-03-09, 1,5"
