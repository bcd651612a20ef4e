"""The table of key figures by municipality and year, put together from everything that was read in."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from aktgranskning.domain.conclusions.figure_content import read_content
from aktgranskning.domain.conclusions.figure_names import (
    ids_of_figures,
    ids_of_municipalities,
    name_of_figure,
    name_of_municipality,
)
from aktgranskning.domain.conclusions.key_figures import (
    FigureValue,
    Gender,
    KeyFigure,
    KeyFigureSet,
    Municipality,
    Origin,
)
from aktgranskning.domain.conclusions.latest_years import LatestYears, latest_years
from aktgranskning.domain.conclusions.municipality_kinds import is_summed_up
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.grouping import in_natural_order

_Place = tuple[str, str, int, Gender]
_Named = TypeVar("_Named", KeyFigure, Municipality)
_With = Callable[[_Named, _Named, str], _Named]


@dataclass(frozen=True, slots=True, eq=False)
class FigureTable:
    """Every value that was read in, the newest import's where several brought one.

    `figures` are by id in the order in which they first came, `municipalities` by id in that of their names; `values`
    are by figure, municipality, year and gender, and `latest` the newest years of them. A table is equal to itself
    alone, so that what is worked out from it can be kept.
    """

    figures: Mapping[str, KeyFigure]
    municipalities: Mapping[str, Municipality]
    values: Mapping[_Place, FigureValue]
    latest: LatestYears
    _figure_ids: Mapping[str, str]
    _municipality_ids: Mapping[str, str]

    def value(self, figure: str, municipality: str, year: int, gender: Gender = Gender.ALL) -> FigureValue | None:
        """Return a value by ids or names; None where none was read in, which is missing as much as one that says so."""
        return self.values.get((self.figure_id(figure), self.municipality_id(municipality), year, gender))

    def figure_id(self, named: str) -> str:
        """Return the id of the key figure of that id or title; '' where there is none."""
        return self._figure_ids.get(name_of_figure(named), "")

    def municipality_id(self, named: str) -> str:
        """Return the id of the municipality of that id or name ("Exempelby kommun" too); '' where there is none."""
        return self._municipality_ids.get(name_of_municipality(named), "")

    def latest_year(self, figure: str, municipality: str, gender: Gender = Gender.ALL) -> int:
        """Return the newest year in which a municipality has a value; 0 where it has none in any."""
        return self.latest.valued.get((self.figure_id(figure), self.municipality_id(municipality), gender), 0)

    def all_municipalities(self) -> tuple[str, ...]:
        """Return the ids of what "alla" means: every municipality, but no region and nothing that sums several up."""
        return tuple(one.id for one in self.municipalities.values() if not is_summed_up(one))


def figure_table(conclusions: Conclusions) -> FigureTable:
    """Return the table of everything that was read in; it is made once for the same imports."""
    return _table(conclusions.key_figure_sets)


@lru_cache(maxsize=4)
def _table(sets: tuple[KeyFigureSet, ...]) -> FigureTable:
    contents = [read_content(one.content, Origin(one.number, one.source, one.retrieved)) for one in sets]
    figures = [one for content in contents for one in content.figures]
    municipalities = [one for content in contents for one in content.municipalities]
    figure_ids = ids_of_figures(figures)
    municipality_ids = ids_of_municipalities(municipalities)
    named = {one.id: figure_ids[name_of_figure(one.id)] for one in figures}
    called = {one.id: municipality_ids[name_of_municipality(one.id)] for one in municipalities}
    values = {}
    for held in (one for content in contents for one in content.values):
        figure, municipality = named[held.figure], called[held.municipality]
        # most are called by their ids already, and there may be some hundred thousand of them
        is_same = figure == held.figure and municipality == held.municipality
        kept = held if is_same else replace(held, figure=figure, municipality=municipality)
        values[figure, municipality, held.year, held.gender] = kept
    return FigureTable(
        _merged(figures, named, _figure_with),
        _by_name(_merged(municipalities, called, _municipality_with)),
        values,
        latest_years(values.values()),
        figure_ids,
        municipality_ids,
    )


def _merged(ones: Iterable[_Named], ids: Mapping[str, str], with_: _With[_Named]) -> Mapping[str, _Named]:
    """Return them by id, in the order in which they came; what a newer one does not say, an older one did."""
    merged: dict[str, _Named] = {}
    for one in ones:
        id_ = ids[one.id]
        merged[id_] = with_(merged.get(id_, one), one, id_)
    return merged


def _by_name(municipalities: Mapping[str, Municipality]) -> Mapping[str, Municipality]:
    names = in_natural_order({one.name for one in municipalities.values()})
    order = {name: place for place, name in enumerate(names)}
    return {one.id: one for one in sorted(municipalities.values(), key=lambda one: order[one.name])}


def _figure_with(before: KeyFigure, after: KeyFigure, id_: str) -> KeyFigure:
    is_yes_no = before.is_yes_no or after.is_yes_no
    return KeyFigure(id_, after.title or before.title, after.unit or before.unit, is_yes_no)


def _municipality_with(before: Municipality, after: Municipality, id_: str) -> Municipality:
    return Municipality(id_, after.title or before.title, after.kind or before.kind)
