"""The newest years of a table of key figures, found in one walk through its values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aktgranskning.domain.conclusions.key_figures import FigureValue, Gender


@dataclass(frozen=True, slots=True)
class LatestYears:
    """The newest years, by ids; what is told of a year may be that its value is missing.

    `valued` is the newest in which a municipality has a value, by figure, municipality and gender, `valued_anywhere` in
    which any has one, by figure, and `told_anywhere` in which anything is told. Where there is none there is no entry.
    `all` are the years of which anything is told, the newest last.
    """

    valued: Mapping[tuple[str, str, Gender], int]
    valued_anywhere: Mapping[str, int]
    told_anywhere: Mapping[str, int]
    all: tuple[int, ...]


def latest_years(values: Iterable[FigureValue]) -> LatestYears:
    """Return the newest years of these values."""
    valued: dict[tuple[str, str, Gender], int] = {}
    valued_anywhere: dict[str, int] = {}
    told_anywhere: dict[str, int] = {}
    years = set()
    for held in values:
        year = held.year
        years.add(year)
        told_anywhere[held.figure] = max(told_anywhere.get(held.figure, year), year)
        if held.value is not None:
            place = held.figure, held.municipality, held.gender
            valued[place] = max(valued.get(place, year), year)
            valued_anywhere[held.figure] = max(valued_anywhere.get(held.figure, year), year)
    return LatestYears(valued, valued_anywhere, told_anywhere, tuple(sorted(years)))
