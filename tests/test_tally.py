"""The tally against an independent count, and the statistics of numbers and dates."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.audit import Answer, AnswerState, Audit, Case, Snapshot
from aktgranskning.domain.checklist import Item, ItemKind, TallyKind
from aktgranskning.domain.tally import SEVEN_STATES, Statistic, chosen, tally, tally_item
from tests.example_snapshot import CHECKLIST, PARTNERS, SOURCE, YES_NO, example_snapshot

SILENT = ("not_asked", "unanswered")

values = {
    ItemKind.SELECT_ONE: st.sampled_from([choice.name for choice in YES_NO]),
    ItemKind.SELECT_MULTIPLE: st.lists(
        st.sampled_from([choice.name for choice in PARTNERS]), min_size=1, unique=True
    ).map(" ".join),
    ItemKind.INTEGER: st.integers(-1000, 1000).map(str),
    ItemKind.DATE: st.dates(date(1990, 1, 1), date(2030, 1, 1)).map(date.isoformat),
}
cases = st.lists(
    st.fixed_dictionaries(
        {
            item.name: st.tuples(st.sampled_from(AnswerState), values.get(item.kind, st.text(max_size=5)))
            for item in CHECKLIST.items
        }
    ),
    max_size=12,
)


def statistic(kind: ItemKind, *answers: str) -> Statistic:
    item = Item("x", kind, "X", TallyKind.STATISTIC)
    found = tally_item(item, [Answer(value, state=AnswerState.RECORDED) for value in answers]).statistic
    assert found
    return found


@given(cases)
def test_every_figure_equals_an_independent_count(drawn: list[dict[str, tuple[AnswerState, str]]]) -> None:
    snapshot = Snapshot(
        Audit(),
        CHECKLIST,
        SOURCE,
        tuple(Case(id_, f"Akt {id_}") for id_ in range(len(drawn))),
        {
            id_: {name: Answer(value, state=state) for name, (state, value) in of_case.items()}
            for id_, of_case in enumerate(drawn)
        },
    )
    tallies = tally(snapshot)
    assert [one.item.name for one in tallies] == [i.name for i in CHECKLIST.items if i.tally != "none"]
    for one in tallies:
        answers = [of_case[one.item.name] for of_case in drawn]
        states = [state.value for state, _ in answers]
        counting = [value for state, value in answers if state not in SILENT]
        assert {state.value: count for state, count in one.states.items()} == {
            state.value: states.count(state.value) for state in AnswerState
        }
        assert (one.met, one.answered) == (states.count("met"), len(counting))
        assert one.of == sum(state in ("met", "partly", "not_met") for state in states)
        assert one.of + sum(one.states[state] for state in SEVEN_STATES[3:]) + states.count("recorded") == len(drawn)
        for name, count in one.choices:
            assert count == sum(name in value.split() for value in counting)
        if one.statistic:
            assert one.statistic.count == len(counting)
            if one.item.kind is ItemKind.INTEGER and counting:
                middle = sorted(map(int, counting))
                twice = middle[(len(middle) - 1) // 2] + middle[len(middle) // 2]
                assert float(one.statistic.median) * 2 == twice
                assert (int(one.statistic.min), int(one.statistic.max)) == (middle[0], middle[-1])


def test_the_published_way_of_counting() -> None:
    by_name = {one.item.name: one for one in tally(example_snapshot())}
    assert (by_name["hinder"].met, by_name["hinder"].of) == (14, 15)
    assert (by_name["plan"].met, by_name["plan"].of) == (1, 14)
    assert by_name["plan"].states[AnswerState.PARTLY] == 1
    assert by_name["plan"].states[AnswerState.NOT_ASSESSABLE] == 1
    assert by_name["plandatum"].states[AnswerState.NOT_ASKED] == 13
    assert by_name["plandatum"].of == 0
    assert by_name["samverkan"].choices == (("arbetsmarknad", 12), ("ungdom", 8), ("ams", 4))


def test_a_value_kept_under_an_item_that_is_not_asked_does_not_count() -> None:
    item = replace(CHECKLIST.item("samverkan"), tally=TallyKind.DISTRIBUTION)
    one = tally_item(item, [Answer("ams", state=AnswerState.NOT_ASKED)])
    assert one.choices[2] == ("ams", 0)
    assert one.answered == 0


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ((), Statistic(0)),
        (("7",), Statistic(1, "7", "7", "7")),
        (("10", "9", "100"), Statistic(3, "9", "10", "100")),
        (("0.1", "0.2"), Statistic(2, "0.1", "0.15", "0.2")),
        (("-1", "1200"), Statistic(2, "-1", "599.5", "1200")),
        (("1", "okänt"), Statistic(2)),
        (("1", "2017-01-01"), Statistic(2)),
        (("1e5", "nan"), Statistic(2)),
    ],
)
def test_statistic_of_numbers(answers: tuple[str, ...], expected: Statistic) -> None:
    assert statistic(ItemKind.CALCULATE, *answers) == expected


def test_the_median_of_dates_is_a_whole_day_rounded_down() -> None:
    assert statistic(ItemKind.DATE, "2017-01-01", "2017-01-04").median == "2017-01-02"
    assert statistic(ItemKind.DATE, "2017-03-01", "2017-01-01", "2017-01-05").median == "2017-01-05"
    assert statistic(ItemKind.CALCULATE, "2017-02-30").median == ""


@given(st.lists(st.dates(), min_size=1, max_size=9))
def test_half_of_the_dates_lie_on_either_side_of_the_median(days: list[date]) -> None:
    middle = date.fromisoformat(statistic(ItemKind.DATE, *map(date.isoformat, days)).median)
    assert 2 * sum(day <= middle for day in days) >= len(days)
    assert 2 * sum(day >= middle for day in days) >= len(days)


def test_free_text_has_a_count_but_no_smallest() -> None:
    assert statistic(ItemKind.TEXT, "19", "20") == Statistic(2)


def test_chosen_names_each_choice_once() -> None:
    assert chosen(CHECKLIST.item("samverkan"), "ams ungdom ams") == ("ams", "ungdom")
    assert chosen(CHECKLIST.item("plan"), "ja") == ("ja",)
    assert chosen(CHECKLIST.item("plan"), "") == ()
