"""Which items stand in the rows of which repeat, and which places a case has by that."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from aktgranskning.domain.checklist import Checklist, Item, ItemKind
from aktgranskning.domain.places import place_of, repeat_of, rows_of


def items_inside(checklist: Checklist) -> dict[str, list[Item]]:
    """Return the items directly in the rows of each repeat, by its name; those outside repeats under ''."""
    inside: dict[str, list[Item]] = defaultdict(list)
    for item in checklist.items:
        inside["".join(checklist.repeats_around(item)[-1:])].append(item)
    return inside


def places_in_order(
    inside: Mapping[str, Sequence[Item]], rows: Sequence[str], row: str = ""
) -> Iterator[tuple[Item, str]]:
    """Yield each item with its place as a reader of a case meets them: under a repeat one row after the other.

    `inside` is what `items_inside` returns, `row` the row to begin in.
    """
    for item in inside.get(repeat_of(row), ()):
        yield item, place_of(item.name, row)
        if item.kind is ItemKind.REPEAT:
            for inner in rows_of(rows, item.name, row):
                yield from places_in_order(inside, rows, inner)
