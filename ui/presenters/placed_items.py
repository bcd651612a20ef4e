"""Which items a page shows of a case, in which places: those in a repeat once for each of its rows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from aktgranskning.domain.checklist import Checklist, Item, ItemKind
from aktgranskning.domain.places import item_of, number_of, place_of, repeat_of, row_of, rows_around, rows_of


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """An item where it stands in a case: `place` is its name, behind the path of its row (see `domain/places.py`).

    `number` is what the item is called by on the screen, '' for a note.
    """

    place: str
    item: Item
    number: str

    @property
    def row(self) -> str:
        """The path of the row that it stands in, '' outside repeats."""
        return row_of(self.place)

    @property
    def is_repeat(self) -> bool:
        """Whether it stands for the rows below it."""
        return self.item.kind is ItemKind.REPEAT

    @property
    def takes_rows(self) -> bool:
        """Whether the reviewer adds rows to it, rather than the checklist."""
        return self.is_repeat and not self.item.repeat_count


@dataclass(frozen=True, slots=True)
class Branch:
    """An item that is shown, and of a repeat the items inside it."""

    item: Item
    number: str
    inside: tuple["Branch", ...]


def branches_of(checklist: Checklist | None) -> tuple[Branch, ...]:
    """Return the items that a reviewer sees, those in repeats inside their repeat."""
    if checklist is None:
        return ()
    around = {item.name: checklist.repeats_around(item) for item in checklist.items if item.is_shown}
    numbers = checklist.numbers()

    def inside(repeats: tuple[str, ...]) -> tuple[Branch, ...]:
        return tuple(
            Branch(
                item,
                str(numbers.get(item.name, "")),
                inside((*repeats, item.name)) if item.kind is ItemKind.REPEAT else (),
            )
            for item in checklist.items
            if around.get(item.name) == repeats
        )

    return inside(())


def placed_items(branches: Iterable[Branch], rows: Sequence[str]) -> tuple[PlacedItem, ...]:
    """Return what is shown of a case with these rows: under each repeat its rows, one after the other."""
    return tuple(_placed(branches, rows, ""))


def _placed(branches: Iterable[Branch], rows: Sequence[str], row: str) -> Iterator[PlacedItem]:
    for branch in branches:
        yield PlacedItem(place_of(branch.item.name, row), branch.item, branch.number)
        if branch.inside:
            for inner in rows_of(rows, branch.item.name, row):
                yield from _placed(branch.inside, rows, inner)


def stops_of(item: str, repeats: Sequence[str], rows: Sequence[str], row: str = "") -> Iterator[str]:
    """Yield the places in which an item inside these repeats stands in a case, in the order of its rows.

    Where a repeat has no rows, the place of the repeat stands for those that may come. `repeats` are those around the
    item inside `row`, the outermost first.
    """
    inner = rows_of(rows, repeats[0], row) if repeats else ()
    if not inner:
        yield place_of(repeats[0] if repeats else item, row)
    for path in inner:
        yield from stops_of(item, repeats[1:], rows, path)


def is_row(place: str) -> bool:
    """Say whether a text is the path of a row rather than the place of an item."""
    return "#" in item_of(place)


def position(rows: Sequence[str], row: str) -> str:
    """Say which row it is, counted from 1 among those of its repeat: "2"; in a row of another repeat "1.2".

    A row that is no more is called by its number.
    """
    return ".".join(str(_position(rows, path)) for path in rows_around(row))


def _position(rows: Sequence[str], row: str) -> int:
    beside = rows_of(rows, repeat_of(row), row_of(row))
    return beside.index(row) + 1 if row in beside else number_of(row)


def beside_removed(rows: Sequence[str], row: str) -> str:
    """Return the row to go to when one is removed: the next of its repeat, else the one before, else ''."""
    beside = rows_of(rows, repeat_of(row), row_of(row))
    place = beside.index(row)
    return next(iter((*beside[place + 1 :], *beside[:place][::-1])), "")
