"""Repeats in the tally: items inside them by row against an independent count, and how many rows there are."""

from collections import Counter
from dataclasses import replace
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.audit import Answer, AnswerState, Audit, Case, Snapshot
from aktgranskning.domain.checklist import Item, ItemKind, TallyKind
from aktgranskning.domain.tally import Counted, ItemTally, RowTally, Statistic, counted_choices, tally, tally_item
from aktgranskning.domain.tally_rows import tally_records
from tests.example_checklists import REPEATING, WAYS
from tests.example_rows import WITH_ROWS, rows_snapshot
from tests.example_snapshot import SOURCE

# A case as plain lists: a state for each item, its follow-ups, and in each of these its conversations.
STATE = st.sampled_from(AnswerState)
CONVERSATION = st.fixed_dictionaries({"minuter": st.tuples(STATE, st.integers(0, 99))})
FOLLOW_UP = st.fixed_dictionaries(
    {
        "reviderad": STATE,
        "vag": st.tuples(STATE, st.sampled_from([choice.name for choice in WAYS])),
        "samtal": STATE,
        "conversations": st.lists(CONVERSATION, max_size=3),
    }
)
CASE = st.fixed_dictionaries({"plan": STATE, "uppfoljningar": STATE, "follow_ups": st.lists(FOLLOW_UP, max_size=3)})


def by_name(snapshot: Snapshot) -> dict[str, ItemTally]:
    return {found.item.name: found for found in tally(snapshot)}


def snapshot_of_plain(drawn: list[dict]) -> Snapshot:  # type: ignore[type-arg]
    """Build the snapshot of plain cases; what is not drawn is unanswered, and numbers of rows have gaps."""
    answers: dict[int, dict[str, Answer]] = {}
    rows: dict[int, tuple[str, ...]] = {}
    for case_id, of_case in enumerate(drawn):
        given = {"plan": Answer("ja", state=of_case["plan"])}
        given["uppfoljningar"] = Answer(str(len(of_case["follow_ups"])), state=of_case["uppfoljningar"])
        found = []
        for number, follow_up in enumerate(of_case["follow_ups"], 1):
            row = f"uppfoljningar#{2 * number}"
            found.append(row)
            given[f"{row}/reviderad"] = Answer("ja", state=follow_up["reviderad"])
            given[f"{row}/vag"] = Answer(follow_up["vag"][1], state=follow_up["vag"][0])
            given[f"{row}/samtal"] = Answer(str(len(follow_up["conversations"])), state=follow_up["samtal"])
            for inner, conversation in enumerate(follow_up["conversations"], 1):
                found.append(f"{row}/samtal#{inner}")
                state, minutes = conversation["minuter"]
                given[f"{row}/samtal#{inner}/minuter"] = Answer(str(minutes), state=state)
        rows[case_id] = tuple(found)
        answers[case_id] = {name: Answer() for name in _places(found)} | given
    cases = tuple(Case(id_, f"Akt {id_}") for id_ in answers)
    return Snapshot(Audit(), REPEATING, SOURCE, cases, answers, rows)


def _places(rows: list[str]) -> list[str]:
    around = {"uppfoljningar": "uppfoljningar", "om_samtal": "uppfoljningar", "samtal": "samtal", "beslut": "beslut"}
    places = []
    for item in REPEATING.items:
        repeat = around.get(item.section, "")
        inside = [row for row in rows if row.split("/")[-1].startswith(f"{repeat}#")]
        places += [f"{row}/{item.name}" for row in inside] if repeat else [item.name]
    return places


@given(st.lists(CASE, max_size=6))
def test_items_in_repeats_equal_an_independent_count_of_the_rows(drawn: list[dict]) -> None:  # type: ignore[type-arg]
    found = by_name(snapshot_of_plain(drawn))
    follow_ups = [follow_up for of_case in drawn for follow_up in of_case["follow_ups"]]
    conversations = [inner["minuter"] for follow_up in follow_ups for inner in follow_up["conversations"]]
    for name, states in (
        ("plan", [of_case["plan"] for of_case in drawn]),
        ("uppfoljningar", [of_case["uppfoljningar"] for of_case in drawn]),
        ("reviderad", [follow_up["reviderad"] for follow_up in follow_ups]),
        ("samtal", [follow_up["samtal"] for follow_up in follow_ups]),
        ("minuter", [state for state, _ in conversations]),
    ):
        assert Counter(found[name].states) == Counter(states)
        assert found[name].all == len(states)
        assert found[name].of == sum(state in ("met", "partly", "not_met") for state in states)
    ways = Counter(way for state, way in (row["vag"] for row in follow_ups) if state not in ("not_asked", "unanswered"))
    assert dict(found["vag"].choices) == {choice.name: ways[choice.name] for choice in WAYS}
    minutes = [minutes for state, minutes in conversations if state not in ("not_asked", "unanswered")]
    assert found["minuter"].statistic
    assert found["minuter"].statistic.count == len(minutes)
    if minutes:
        assert float(found["minuter"].statistic.median) == median(minutes)
    assert {name for name, one in found.items() if one.counted is Counted.ROWS} == {
        "datum", "dagar", "vag", "slag", "reviderad", "samtal", "minuter", "minuter_i_allt",
    }  # fmt: skip


@given(st.lists(st.tuples(STATE, st.integers(0, 4)), max_size=12))
def test_at_least_one_row_is_counted_where_it_is_known(drawn: list[tuple[AnswerState, int]]) -> None:
    item = Item("x", ItemKind.REPEAT, "X", TallyKind.STATISTIC)
    found = tally_item(item, [Answer(str(rows), state=state) for state, rows in drawn])
    asked = [(state, rows) for state, rows in drawn if state not in ("not_asked", "unanswered")]
    known = [rows for state, rows in asked if state != "not_applicable"]
    expected = RowTally(sum(rows for _, rows in asked), len([rows for rows in known if rows]), len(known))
    assert found.rows == expected
    assert found.statistic
    assert found.statistic.count == len(known)
    if known:
        assert float(found.statistic.median) == median(known)


def test_rows_follow_the_logic_of_the_checklist() -> None:
    found = by_name(rows_snapshot())
    # Case 3 is closed without rows, case 4 may still get some, case 5 is not asked though it keeps a row.
    assert found["uppfoljningar"].rows == RowTally(3, 2, 3)
    assert found["uppfoljningar"].states[AnswerState.UNANSWERED] == 1
    assert found["uppfoljningar"].states[AnswerState.NOT_ASKED] == 1
    assert (found["reviderad"].met, found["reviderad"].of, found["reviderad"].all) == (1, 3, 4)
    # The second decision of case 1 is above the computed count: it is no row any more.
    assert found["beslut"].rows == RowTally(1, 1, 3)
    assert found["beslut"].statistic == Statistic(3, "0", "0", "1")
    assert found["samtal"].rows == RowTally(2, 1, 1)


def test_a_repeat_that_does_not_apply_says_nothing_about_rows() -> None:
    items = tuple(
        replace(item, not_applicable="${antal_beslut} = 1") if item.name == "uppfoljningar" else item
        for item in WITH_ROWS.items
    )
    assert by_name(rows_snapshot(replace(WITH_ROWS, items=items)))["uppfoljningar"].rows == RowTally(3, 1, 2)


def test_records_say_what_is_counted() -> None:
    records = {record["name"]: record for record in tally_records(tally(rows_snapshot()))}
    assert (records["plan"]["counted"], records["uppfoljningar"]["counted"]) == ("cases", "cases")
    assert (records["reviderad"]["counted"], records["reviderad"]["text"]) == ("rows", "1 av 3")
    assert [records["uppfoljningar"][key] for key in ("text", "rows", "with_rows", "with_rows_of")] == [
        "1 av 3",
        3,
        2,
        3,
    ]
    assert "rows" not in records["reviderad"]
    assert (records["samtal"]["counted"], records["samtal"]["with_rows"]) == ("rows", 1)
    assert [records["klockan"][key] for key in ("min", "median", "max")] == ["09:30", "11:45", "14:00"]
    assert records["inkom"]["median"] == "2026-01-02T09:15"


def test_of_a_rank_only_the_first_place_counts() -> None:
    item = WITH_ROWS.item("viktigast")
    assert counted_choices(item, "muntlig skriftlig") == ("muntlig",)
    assert by_name(rows_snapshot())["viktigast"].choices == (("skriftlig", 1), ("muntlig", 1))


@pytest.mark.parametrize("kind", [ItemKind.HIDDEN, ItemKind.START, ItemKind.USERNAME, ItemKind.DISPLAYED])
def test_what_nobody_answers_is_not_counted(kind: ItemKind) -> None:
    items = (Item("x", kind, "X", TallyKind.OUTCOME, met="true()"), *WITH_ROWS.items)
    snapshot = rows_snapshot(replace(WITH_ROWS, items=items))
    assert "x" not in by_name(snapshot)
