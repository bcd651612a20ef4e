"""What one import of key figures holds, and the JSON that a set keeps of it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from aktgranskning.domain.conclusions.key_figures import FigureValue, Gender, KeyFigure, Municipality, Origin


@dataclass(frozen=True, slots=True)
class FigureContent:
    """Key figures, municipalities and values as one import brought them, each in the order of its file."""

    figures: tuple[KeyFigure, ...] = ()
    municipalities: tuple[Municipality, ...] = ()
    values: tuple[FigureValue, ...] = ()

    @property
    def missing(self) -> int:
        """Of how many of the `values` it says that they are missing."""
        return sum(one.value is None for one in self.values)


def write_content(content: FigureContent) -> str:
    """Write it as compact JSON: a row for each thing, where values name figure and municipality by their places.

    A number is written as text, so that nobody reads it as a binary fraction.
    """
    figures = {figure.id: place for place, figure in enumerate(content.figures)}
    municipalities = {one.id: place for place, one in enumerate(content.municipalities)}
    written = {
        "figures": [[one.id, one.title, one.unit, int(one.is_yes_no)] for one in content.figures],
        "municipalities": [[one.id, one.title, one.kind] for one in content.municipalities],
        "values": [_row(value, figures, municipalities) for value in content.values],
    }
    return json.dumps(written, ensure_ascii=False, separators=(",", ":"))


def read_content(text: str, origin: Origin) -> FigureContent:
    """Read what `write_content` wrote; every value is from `origin`."""
    held = json.loads(text)
    figures = tuple(KeyFigure(id_, title, unit, bool(yes_no)) for id_, title, unit, yes_no in held["figures"])
    municipalities = tuple(Municipality(*row) for row in held["municipalities"])
    values = tuple(
        FigureValue(
            figures[figure].id,
            municipalities[municipality].id,
            year,
            _GENDERS[gender],
            None if value is None else Decimal(value),
            status,
            origin,
        )
        for figure, municipality, year, gender, value, status in held["values"]
    )
    return FigureContent(figures, municipalities, values)


def count_of_values(text: str) -> tuple[int, int]:
    """Return how many values `write_content` wrote, and how many of them are missing."""
    numbers = [row[-2] for row in json.loads(text)["values"]]
    return len(numbers), numbers.count(None)


def _row(value: FigureValue, figures: Mapping[str, int], municipalities: Mapping[str, int]) -> Sequence[object]:
    number = None if value.value is None else f"{value.value:f}"
    places = figures[value.figure], municipalities[value.municipality]
    return [*places, value.year, value.gender.value, number, value.status]


_GENDERS = {gender.value: gender for gender in Gender}
