"""The newest years of a table of key figures, found in one walk through its values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aktgranskning.domain.conclusions.key_figures import FigureValue, Gender


@dataclass(frozen=True, slots=True)
class LatestYears:
    """The newest years, by ids; what is told of a year may be that its value is missing.

    `valued` is the newest in which a municipality has a value, by figure, municipality and gender, `told` in which
    anything is told of any, by figure and gender. Where there is none there is no entry. `all` are the years of which
    anything is told, the newest last.
    """

    valued: Mapping[tuple[str, str, Gender], int]
    told: Mapping[tuple[str, Gender], int]
    all: tuple[int, ...]


def latest_years(values: Iterable[FigureValue]) -> LatestYears:
    """Return the newest years of these values."""
    valued: dict[tuple[str, str, Gender], int] = {}
    told: dict[tuple[str, Gender], int] = {}
    years = set()
    for held in values:
        year, of = held.year, (held.figure, held.gender)
        years.add(year)
        told[of] = max(told.get(of, year), year)
        if held.value is not None:
            place = held.figure, held.municipality, held.gender
            valued[place] = max(valued.get(place, year), year)
    return LatestYears(valued, told, tuple(sorted(years)))
