"""How rows of repeats are called where their answers are listed, and in which order."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from aktgranskning.domain.checklist import Checklist, Item, ItemKind
from aktgranskning.domain.places import place_of, repeat_of, row_of, rows_around, rows_of


def positions(rows: Iterable[str]) -> dict[str, int]:
    """Number the rows of each repeat from 1, in each row around it."""
    seen: Counter[tuple[str, str]] = Counter()
    numbered: dict[str, int] = {}
    for row in rows:
        beside = repeat_of(row), row_of(row)
        seen[beside] += 1
        numbered[row] = seen[beside]
    return numbered


def row_name(labels: Mapping[str, str], numbered: Mapping[str, int], row: str) -> str:
    """Name a row by its repeat and its position, behind those around it: "Uppföljningar 2 › Samtal 1"."""
    return " › ".join(f"{labels[repeat_of(path)]} {numbered[path]}" for path in rows_around(row))


def row_key(numbered: Mapping[str, int], row: str) -> str:
    """Name a row by positions alone: "atgarder[2]/samtal[1]"; '' outside repeats."""
    return "/".join(f"{repeat_of(path)}[{numbered[path]}]" for path in rows_around(row))


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
