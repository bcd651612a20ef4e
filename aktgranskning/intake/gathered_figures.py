"""Key figures on their way in, gathered row by row with everything that is wrong with them."""

import re
from collections.abc import Mapping
from decimal import Decimal

from aktgranskning.domain.conclusions.figure_content import FigureContent
from aktgranskning.domain.conclusions.figure_numbers import YES_NO_WORDS, read_number, says_missing
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


class GatheredFigures:
    """Collects figures, municipalities and values; what cannot be taken becomes a problem."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._figures: dict[str, KeyFigure] = {}
        self._municipalities: dict[str, Municipality] = {}
        self._values: dict[_Place, FigureValue] = {}

    def content(self) -> FigureContent:
        """Return what was gathered, in the order of the file."""
        figures, municipalities = self._figures.values(), self._municipalities.values()
        return FigureContent(tuple(figures), tuple(municipalities), tuple(self._values.values()))

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

    def value(
        self, figure: str, municipality: str, year: str, gender: str, written: str, status: str = ""
    ) -> Problem | None:
        """Take a value; return what is wrong with it and in which of the columns, None where it was taken.

        The same value once more is no mistake, another one for the same place is. AuditError where there are too many.
        """
        of, number = GENDERS.get(gender.strip().casefold()), self._number(figure, written)
        if not year_of(year):
            return Problem("key_figures.no_year", column=Column.YEAR, cell=year)
        if of is None:
            return Problem("key_figures.no_gender", column=Column.GENDER, cell=gender)
        if number is None and not says_missing(written):
            return Problem("key_figures.no_number", column=Column.VALUE, cell=written)
        if status.casefold() == "missing":
            number = None
        place = figure, municipality, year_of(year), of
        taken = FigureValue(*place, number, "" if number is not None else status)
        if self._values.setdefault(place, taken) != taken:
            return Problem("key_figures.twice", column=Column.VALUE, cell=written)
        if len(self._values) > MOST_VALUES:
            raise AuditError("key_figures.too_many", most=MOST_VALUES)
        return None

    def _number(self, figure: str, written: str) -> Decimal | None:
        known = self._figures[figure]
        answer = YES_NO_WORDS.get(written.strip().casefold())
        if answer is not None:
            self._figures[figure] = KeyFigure(known.id, known.title, "", True)
            return answer
        if written.rstrip().endswith("%") and not known.unit and not known.is_yes_no:
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


def _unit_in(title: str) -> str:
    found = _UNIT_IN_TITLE.search(title)
    return (found[1] or found[2]) if found else ""
