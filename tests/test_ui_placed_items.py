"""Which items a page shows in which places, and how rows are named."""

from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.checklist import Checklist, Item, ItemKind, TallyKind
from aktgranskning.domain.places import in_order, row_path
from tests.example_checklists import REPEATING, SMALL
from ui.presenters.open_item import choice_of_key, offers
from ui.presenters.placed_items import beside_removed, branches_of, is_row, placed_items, position
from ui.presenters.review_rows import headings, located

OUTER = st.sets(st.integers(1, 5), max_size=4)


@st.composite
def rows(draw: st.DrawFn) -> tuple[str, ...]:
    """Rows of both repeats of the checklist, some of them removed, so that numbers are missing."""
    found = []
    for number in draw(OUTER):
        outer = row_path("uppfoljningar", number)
        found += [outer, *(row_path("samtal", inner, outer) for inner in draw(OUTER))]
    return in_order(found)


def places(checklist: Checklist, of_rows: tuple[str, ...]) -> list[str]:
    return [placed.place for placed in placed_items(branches_of(checklist), of_rows)]


def test_without_repeats_the_places_are_the_items() -> None:
    assert places(SMALL, ()) == [item.name for item in SMALL.items]


def test_silent_and_unlabelled_items_are_left_out() -> None:
    hidden = Item("dolt", ItemKind.HIDDEN, "dolt", TallyKind.NONE)
    computed = Item("summa", ItemKind.CALCULATE, "summa", TallyKind.NONE, calculation="1")
    shown = Item("vad", ItemKind.TEXT, "Vad?", TallyKind.NONE)
    assert places(Checklist("f", "F", "1", (), (hidden, computed, shown)), ()) == ["vad"]


@given(rows())
def test_every_item_stands_once_in_every_row(of_rows: tuple[str, ...]) -> None:
    shown = places(REPEATING, of_rows)
    assert len(shown) == len(set(shown))
    inside = [item for item in REPEATING.items if REPEATING.repeats_around(item) == ("uppfoljningar",)]
    outer = [row for row in of_rows if "/" not in row]
    assert sum(1 for place in shown if place.count("/") == 1) == len(inside) * len(outer)
    assert sum(1 for place in shown if place.count("/") == 2) == 2 * (len(of_rows) - len(outer))


@given(rows())
def test_rows_follow_one_another_in_their_order(of_rows: tuple[str, ...]) -> None:
    shown = places(REPEATING, of_rows)
    begins = [shown.index(f"{row}/{'vem' if 'samtal' in row else 'datum'}") for row in of_rows]
    for row, begin in zip(of_rows, begins, strict=True):
        assert all(shown.index(place) >= begin for place in shown if place.startswith(f"{row}/"))
    assert [row for _, row in sorted(zip(begins, of_rows, strict=True))] == list(of_rows)


@given(rows())
def test_each_row_has_one_heading_with_its_position(of_rows: tuple[str, ...]) -> None:
    above = headings(REPEATING, of_rows, placed_items(branches_of(REPEATING), of_rows))
    begun = [heading for found in above.values() for heading in found if heading.row]
    assert [heading.row for heading in begun] == list(of_rows)
    assert [heading.text for heading in begun] == [f"Rad {position(of_rows, row)}" for row in of_rows]
    outer = [heading.text for heading in begun if heading.depth == 1]
    assert outer == [f"Rad {number}" for number in range(1, len(outer) + 1)]


def test_a_section_around_a_repeat_is_named_once() -> None:
    of_rows = ("beslut#1", "beslut#2")
    above = headings(REPEATING, of_rows, placed_items(branches_of(REPEATING), of_rows))
    assert [heading.text for found in above.values() for heading in found] == ["Avslut", "Rad 1", "Rad 2"]


def test_where_to_go_when_a_row_is_removed() -> None:
    of_rows = ("a#1", "a#1/b#4", "a#3", "a#7")
    assert beside_removed(of_rows, "a#1") == "a#3"
    assert beside_removed(of_rows, "a#7") == "a#3"
    assert beside_removed(of_rows, "a#1/b#4") == ""


def test_rows_are_called_by_their_position() -> None:
    of_rows = ("uppfoljningar#2", "uppfoljningar#5", "uppfoljningar#5/samtal#9")
    assert position(of_rows, "uppfoljningar#5/samtal#9") == "2.1"
    assert is_row("uppfoljningar#5")
    assert not is_row("uppfoljningar#5/datum")
    assert located(REPEATING, of_rows, ("plan", "uppfoljningar#5/datum")) == "fråga 1, 4 (rad 2)"


def test_digits_count_what_is_offered() -> None:
    item = REPEATING.item("vag")
    assert [offer.key for offer in offers(item, item.choices)] == ["1", "2"]
    oral = item.choices[1:]
    assert [offer.key for offer in offers(item, oral)] == ["1"]
    assert choice_of_key(item, oral, "1") is oral[0]
    assert choice_of_key(item, oral, "2") is None
