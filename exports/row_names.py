"""How rows of repeats are called where their answers are listed."""

from collections import Counter
from collections.abc import Iterable, Mapping

from aktgranskning.domain.places import repeat_of, row_of, rows_around


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
