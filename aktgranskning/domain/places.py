"""Places: where in a case an answer stands, and the rows of its repeats.

The path of a row is the repeat's name, `#` and the row's number, behind the path of the row around it where repeats are
nested: "atgarder#2", "atgarder#2/samtal#1". Numbers are given once and never again, so that a row keeps its path when
one before it is removed; which row it is, counted from 1, is its position. The place of an item is its name, behind the
path of its row: "plan", "atgarder#2/datum".
"""

from collections.abc import Iterable, Mapping


def place_of(item: str, row: str = "") -> str:
    """Return the place of an item in a row; '' is outside all repeats."""
    return f"{row}/{item}" if row else item


def item_of(place: str) -> str:
    """Return the name of the item that stands in a place."""
    return place.rpartition("/")[2]


def row_of(place: str) -> str:
    """Return the path of the row that a place is in, '' outside repeats; of a row, that of the row around it."""
    return place.rpartition("/")[0]


def row_path(repeat: str, number: int, around: str = "") -> str:
    """Return the path of a repeat's row of that number, in the row around it."""
    return place_of(f"{repeat}#{number}", around)


def repeat_of(row: str) -> str:
    """Return the name of the repeat that a row belongs to."""
    return item_of(row).partition("#")[0]


def number_of(row: str) -> int:
    """Return the number of a row."""
    return int(row.rpartition("#")[2])


def rows_around(row: str) -> tuple[str, ...]:
    """Return a row and the rows around it, the outermost first; () for ''."""
    parts = row.split("/") if row else []
    return tuple("/".join(parts[: length + 1]) for length in range(len(parts)))


def renamed(place: str, names: Mapping[str, str]) -> str:
    """Return a place or a row as it is called where items and repeats have other names; `names` are new by old."""
    parts = (part.partition("#") for part in place.split("/"))
    return "/".join(f"{names.get(name, name)}{mark}{number}" for name, mark, number in parts)


def is_within(place: str, row: str) -> bool:
    """Say whether a place or a row stands in a row, or is it; everything stands in ''."""
    return not row or place == row or place.startswith(f"{row}/")


def rows_of(rows: Iterable[str], repeat: str, around: str = "") -> list[str]:
    """Return the rows of a repeat in the row around it, in their order."""
    return [row for row in rows if repeat_of(row) == repeat and row_of(row) == around]


def in_order(rows: Iterable[str]) -> tuple[str, ...]:
    """Sort rows by their numbers, the outer ones' first, so that the rows of one repeat stand in their order."""
    return tuple(sorted(rows, key=_by_numbers))


def _by_numbers(row: str) -> list[tuple[str, int]]:
    return [(repeat_of(path), number_of(path)) for path in rows_around(row)]


def row_number(rows: Iterable[str], row: str) -> int:
    """Return which row of its repeat a row is, counted from 1, among those of a case."""
    return rows_of(rows, repeat_of(row), row_of(row)).index(row) + 1
