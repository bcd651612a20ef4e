"""Each cell of a cross-table equals the list behind it, and every case, or row, stands where its answers say."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aktgranskning.domain.audit import AnswerState, Snapshot
from aktgranskning.domain.cross_table import Behind, CrossTable, Heading, can_cross, cross_table
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.tally import Counted, counted_items, tally
from tests.conftest import Clock
from tests.example_snapshot import example_snapshot
from tests.random_acts import ACTS, act, open_example
from tests.test_review_properties import Act

CHOSEN_FROM = {"select_one", "select_multiple", "rank"}


def belongs(snapshot: Snapshot, heading: Heading, item_name: str, case_id: int, place: str) -> bool:
    """Say whether what a case has for an item in a row, or around it, stands under a heading; by hand."""
    row = place.rpartition("/")[0]
    while (there := f"{row}/{item_name}" if row else item_name) not in snapshot.answers[case_id]:
        row = row.rpartition("/")[0]
    answer, item = snapshot.answers[case_id][there], snapshot.checklist.item(item_name)
    names = answer.value.split() if item.kind.value in CHOSEN_FROM else []
    if answer.state in (AnswerState.NOT_ASKED, AnswerState.UNANSWERED):
        names = []
    return heading.choice.name in names if heading.choice else heading.state is answer.state and not names


def every(snapshot: Snapshot, table: CrossTable) -> list[Behind]:
    """List everything that a table counts, by hand: the places of the item that has most rows around it."""
    items = sorted((table.row_item, table.column_item), key=lambda one: -len(snapshot.checklist.repeats_around(one)))
    inner = items[0].name
    return [
        (case.id, place)
        for case in snapshot.cases
        for place in snapshot.answers[case.id]
        if place.rpartition("/")[2] == inner
    ]


def assert_adds_up(snapshot: Snapshot, table: CrossTable) -> None:
    names = table.row_item.name, table.column_item.name
    expected = every(snapshot, table)
    by_name = {one.item.name: one for one in tally(snapshot)}
    assert {place.rpartition("/")[2] for _, place in table.behind} <= set(names)
    assert sorted(where_rows(table.behind)) == sorted(where_rows(expected))
    for at, row in enumerate(table.row_headings):
        for across, column in enumerate(table.column_headings):
            assert list(table.cells[at][across]) == [
                one
                for one in table.behind
                if belongs(snapshot, row, names[0], *one) and belongs(snapshot, column, names[1], *one)
            ]
    cells = [one for of_row in table.cells for cell in of_row for one in cell]
    assert table.has_several or sorted(cells) == sorted(table.behind)
    assert set(cells) == set(table.behind)
    depths = [len(snapshot.checklist.repeats_around(one)) for one in (table.row_item, table.column_item)]
    counts_where_the_row_item_stands = depths[0] == max(depths)
    if counts_where_the_row_item_stands and table.row_item.choices:
        counts = [len(table.behind_row(at)) for at, row in enumerate(table.row_headings) if row.choice]
        assert counts == [count for _, count in by_name[names[0]].choices]


def where_rows(behind: list[Behind] | tuple[Behind, ...]) -> list[tuple[int, str]]:
    return [(case_id, place.rpartition("/")[0]) for case_id, place in behind]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts=st.lists(ACTS, max_size=25), data=st.data())
def test_every_cell_is_the_list_behind_it(acts: list[Act], data: st.DataObject) -> None:
    clock = Clock()
    with open_example(clock) as session:
        for one in acts:
            act(session, clock, one)
        snapshot = session.snapshot()
    names = [item.name for item in counted_items(snapshot.checklist)]
    for _ in range(4):
        row, column = (data.draw(st.sampled_from(names)) for _ in range(2))
        if can_cross(snapshot, row, column):
            assert_adds_up(snapshot, cross_table(snapshot, row, column))


@pytest.mark.parametrize("column", ["minuter", "uppfoljningar", "plan"])
@pytest.mark.parametrize("row", ["vag", "reviderad", "plan"])
def test_items_at_different_depths_of_rows(row: str, column: str) -> None:
    """`vag` stands in rows that hold the rows of `minuter`: those are counted, and may be none where it has answers."""
    with open_example(Clock()) as session:
        snapshot = session.snapshot()
    assert can_cross(snapshot, row, column)
    assert_adds_up(snapshot, cross_table(snapshot, row, column))


@pytest.mark.parametrize("row", ["hinder", "plan", "dagar", "samverkan"])
@pytest.mark.parametrize("column", ["plan", "plandatum", "samverkan"])
def test_every_cell_of_an_audit_without_rows_too(row: str, column: str) -> None:
    snapshot = example_snapshot()
    table = cross_table(snapshot, row, column)
    assert table.counted is Counted.CASES
    assert table.has_several == ("samverkan" in (row, column))
    assert_adds_up(snapshot, table)


def test_rows_are_counted_where_one_of_the_items_stands_in_them() -> None:
    clock = Clock()
    with open_example(clock) as session:
        act(session, clock, ("add_row", 1, "uppfoljningar", ""))
        act(session, clock, ("answer", 1, "uppfoljningar#2/reviderad", "nej"))
        table = cross_table(session.snapshot(), "plan", "reviderad")
    assert table.counted is Counted.ROWS
    assert table.behind == ((1, "uppfoljningar#1/reviderad"), (1, "uppfoljningar#2/reviderad"))
    (yes,) = (at for at, heading in enumerate(table.row_headings) if heading.choice and heading.choice.name == "ja")
    found = {heading.label: cell for heading, cell in zip(table.column_headings, table.cells[yes], strict=True) if cell}
    assert found == {"Nej": (table.behind[1],), "Obesvarad": (table.behind[0],)}


def test_items_in_different_repeats_are_refused() -> None:
    with open_example(Clock()) as session:
        snapshot = session.snapshot()
    assert can_cross(snapshot, "reviderad", "minuter")
    assert can_cross(snapshot, "uppfoljningar", "beslut")
    assert not can_cross(snapshot, "beslut_text", "datum")
    with pytest.raises(AuditError) as refused:
        cross_table(snapshot, "beslut_text", "datum")
    assert (refused.value.code, refused.value.parameters) == (
        "cross_table.different_repeats",
        {"row": "Vad beslutades?", "column": "När?"},
    )


def test_an_item_has_the_headings_that_its_answers_can_have() -> None:
    table = cross_table(example_snapshot(), "dagar", "plandatum")
    assert [heading.label for heading in table.row_headings] == [
        "Uppfyllt", "Delvis", "Ej uppfyllt", "Ej tillämpligt", "Kan ej bedömas", "Ej ställd", "Obesvarad",
    ]  # fmt: skip
    assert [heading.label for heading in table.column_headings] == ["Besvarad", "Ej ställd", "Obesvarad"]
