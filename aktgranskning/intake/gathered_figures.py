"""Key figures on their way in, gathered row by row with everything that is wrong with them."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from aktgranskning.domain.conclusions.figure_content import FigureContent
from aktgranskning.domain.conclusions.figure_names import (
    ids_of_figures,
    ids_of_municipalities,
    name_of_figure,
    name_of_municipality,
)
from aktgranskning.domain.conclusions.figure_numbers import NO, YES, YES_NO_WORDS, read_number, says_missing
from aktgranskning.domain.conclusions.key_figures import FigureValue, Gender, KeyFigure, Municipality
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.domain.plain_text import on_one_line
from aktgranskning.intake.figure_headings import Column, year_of

MOST_VALUES = 300_000

GENDERS: Mapping[str, Gender] = {
    **dict.fromkeys(("", "t", "totalt", "total", "alla", "samtliga"), Gender.ALL),
    **dict.fromkeys(("k", "kvinnor", "kvinna", "flickor"), Gender.WOMEN),
    **dict.fromkeys(("m", "män", "man", "pojkar"), Gender.MEN),
}
"""How tables write whom a value is of."""

_FIGURE_ID = re.compile(r"([A-Z][0-9]{5})\b[\s:,–-]*(.*)", re.DOTALL)
_ID_BEHIND = re.compile(r"(.*\S)\s*\(([A-Z][0-9]{5})\)", re.DOTALL)
_MUNICIPALITY_ID = re.compile(r"([0-9]{4})\b[\s:,–-]*(.*)", re.DOTALL)
_YES_NO_TITLE = re.compile(r"\bja\s*=\s*1\b|\b1\s*=\s*ja\b", re.IGNORECASE)
_YES_NO_UNIT = re.compile(r"ja\s*/\s*nej", re.IGNORECASE)
_UNIT_IN_TITLE = re.compile(r"(%)\)?\s*$|,\s*(kr(?:onor)?\s*/[^,()]*[^,()\s]|kr|tkr|mnkr)\s*$", re.IGNORECASE)

_Place = tuple[str, str, int, Gender]


class Spot(NamedTuple):
    """Where something stands: the sheet, the row counted from 1, the heading of the column, and what the cell holds."""

    sheet: str
    row: int
    column: str = ""
    cell: str = ""


class SaidValue(NamedTuple):
    """What a row says of a value, as it is written."""

    year: str
    gender: str
    written: str
    status: str = ""


class GatheredFigures:
    """Collects figures, municipalities and values; what cannot be taken becomes a problem."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._figures: dict[str, KeyFigure] = {}
        self._municipalities: dict[str, Municipality] = {}
        self._units: dict[tuple[str, str], Spot] = {}
        self._values: dict[FigureValue, Spot] = {}

    def content(self) -> FigureContent:
        """Return what was gathered, in the order of the file."""
        return FigureContent(tuple(self._figures.values()), tuple(self._municipalities.values()), tuple(self._values))

    def contradictions(self) -> Iterator[Problem]:
        """Yield what contradicts an earlier row, once it is known which ids and names mean the same."""
        ids = ids_of_figures(self._figures.values())
        named = {one: ids[name_of_figure(one)] for one in self._figures}
        yield from self._other_units(named)
        yield from self._other_values(named)

    def _other_units(self, named: Mapping[str, str]) -> Iterator[Problem]:
        units: dict[str, str] = {}
        for (figure, unit), told in self._units.items():
            if units.setdefault(named[figure], unit) != unit:
                yield Problem("key_figures.other_unit", *told)

    def _other_values(self, named: Mapping[str, str]) -> Iterator[Problem]:
        ids = ids_of_municipalities(self._municipalities.values())
        called = {one: ids[name_of_municipality(one)] for one in self._municipalities}
        yes_no = {named[one.id] for one in self._figures.values() if one.is_yes_no}
        numbers: dict[_Place, Decimal | None] = {}
        for held, told in self._values.items():
            figure = named[held.figure]
            if figure in yes_no and held.value not in (YES, NO, None):
                yield Problem("key_figures.no_yes_no", *told)
            place = figure, called[held.municipality], held.year, held.gender
            if numbers.setdefault(place, held.value) != held.value:
                yield Problem("key_figures.twice", *told)

    def figure(self, id_: str, title: str, unit: str = "") -> str:
        """Take a key figure by its id, its title, or both in one text; return its id, '' where it has none."""
        id_, title = _parted(on_one_line(id_), on_one_line(title))
        id_ = id_ or title
        if not id_:
            return ""
        before = self._figures.get(id_, KeyFigure(id_))
        title = title or before.title
        is_yes_no = before.is_yes_no or bool(_YES_NO_TITLE.search(title) or _YES_NO_UNIT.fullmatch(unit.strip()))
        unit = on_one_line(unit) or before.unit or _unit_in(title)
        self._figures[id_] = KeyFigure(id_, "" if title == id_ else title, "" if is_yes_no else unit, is_yes_no)
        return id_

    def unit(self, figure: str, unit: str, told: Spot) -> None:
        """Take the unit that a row says for a key figure; `told` is the place by which `contradictions` tells it."""
        self._units.setdefault((figure, _folded_unit(unit)), told)

    def municipality(self, id_: str, title: str, kind: str = "") -> str:
        """Take a municipality by its id, its name, or both in one text; return its id, '' where it has none."""
        id_, title = on_one_line(id_), on_one_line(title)
        if not id_ and (both := _MUNICIPALITY_ID.fullmatch(title)):
            id_, title = both[1], both[2]
        id_ = id_ or title
        if id_:
            before = self._municipalities.get(id_, Municipality(id_))
            title = title or before.title
            self._municipalities[id_] = Municipality(id_, "" if title == id_ else title, kind or before.kind)
        return id_

    def value(self, figure: str, municipality: str, said: SaidValue, told: Spot) -> Problem | None:
        """Take a value; return what is wrong with it and in which of the columns, None where it was taken.

        `told` is the place of it, by which `contradictions` tells it. The same value once more is no mistake.
        AuditError where there are too many.
        """
        year, gender, written, status = said
        of, number = GENDERS.get(gender.strip().casefold()), self._number(figure, written, told)
        if not year_of(year):
            return Problem("key_figures.no_year", column=Column.YEAR, cell=year)
        if of is None:
            return Problem("key_figures.no_gender", column=Column.GENDER, cell=gender)
        if number is None and not says_missing(written):
            return Problem("key_figures.no_number", column=Column.VALUE, cell=written)
        if status.casefold() == "missing":
            number = None
        taken = FigureValue(figure, municipality, year_of(year), of, number, "" if number is not None else status)
        self._values.setdefault(taken, told)
        if len(self._values) > MOST_VALUES:
            raise AuditError("key_figures.too_many", most=MOST_VALUES)
        return None

    def _number(self, figure: str, written: str, told: Spot) -> Decimal | None:
        known = self._figures[figure]
        answer = YES_NO_WORDS.get(written.strip().casefold())
        if answer is not None:
            self._figures[figure] = KeyFigure(known.id, known.title, "", True)
            return answer
        if not written.rstrip().endswith("%"):
            return read_number(written)
        self.unit(figure, "%", told)
        if not known.unit and not known.is_yes_no:
            self._figures[figure] = KeyFigure(known.id, known.title, "%", known.is_yes_no)
        return read_number(written)


def _parted(id_: str, title: str) -> tuple[str, str]:
    """Return id and title of a key figure, where one text may hold both: "N12345 Andel …", "Andel … (N12345)"."""
    if id_:
        return id_, title
    if before := _FIGURE_ID.fullmatch(title):
        return before[1], before[2]
    if behind := _ID_BEHIND.fullmatch(title):
        return behind[2], behind[1]
    return "", title


@lru_cache
def _folded_unit(unit: str) -> str:
    """Return a unit as it is compared: per cent is written in several ways."""
    folded = "".join(unit.split()).casefold()
    return "%" if "%" in folded or folded.startswith(("procent", "andel")) else folded


def _unit_in(title: str) -> str:
    found = _UNIT_IN_TITLE.search(title)
    return (found[1] or found[2]) if found else ""
