"""The headings of tables of key figures, in the spellings that exports and people give them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

FIRST_YEAR, LAST_YEAR = 1900, 2100

_YEAR = re.compile(r"(?:år\s*)?((?:19|20|21)[0-9]{2})(?:-01-01|-12-31)?", re.IGNORECASE)
_REMARKED_YEAR = re.compile(
    r"(?:(?:år|utfall|värde|resultat|bokslut)\s*)?((?:19|20|21)[0-9]{2})"
    r"\s*(?:\*{1,3}|\(?(?:prel\.?|prelim\.?|preliminärt?|utfall|helår)\)?)?",
    re.IGNORECASE,
)
"""A heading that surely means a year, with a remark that is no part of it: "Utfall 2025", "2026 (prel.)", "2021*"."""


class Column(StrEnum):
    """What a column of key figures holds, by the heading that it is told under."""

    FIGURE = "Nyckeltal"
    FIGURE_ID = "Nyckeltals-id"
    MUNICIPALITY = "Kommun"
    MUNICIPALITY_ID = "Kommunkod"
    YEAR = "År"
    GENDER = "Kön"
    VALUE = "Värde"
    UNIT = "Enhet"


SPELLINGS: Mapping[Column, tuple[str, ...]] = {
    Column.FIGURE: ("nyckeltal", "nyckeltalets namn", "nyckeltalsnamn", "indikator", "benämning", "titel"),
    Column.FIGURE_ID: ("nyckeltals-id", "nyckeltalsid", "nyckeltals id", "nyckeltalskod", "kpi", "kpi-id"),
    Column.MUNICIPALITY: ("kommun", "kommunnamn", "kommuner", "kommun/region", "municipality", "område"),
    Column.MUNICIPALITY_ID: ("kommunkod", "kommun-id", "kommunid", "kommunnummer", "kommunnr", "municipality id"),
    Column.YEAR: ("år", "period", "mätår", "year"),
    Column.GENDER: ("kön", "gender"),
    Column.VALUE: ("värde", "värden", "utfall", "resultat", "value"),
    Column.UNIT: ("enhet", "måttenhet", "unit"),
}  # fmt: skip
"""The headings that are read, in capitals or not."""

_COLUMNS = {spelling: column for column, spellings in SPELLINGS.items() for spelling in spellings}
_ROWS_SEARCHED = 30


@dataclass(frozen=True, slots=True)
class Headings:
    """Where the columns of a sheet stand, counted from 0; `years` are the columns of a wide table by their year.

    `row` is the number of the row that they stand in, counted from 0; `twice` are the headings that stand again,
    `unread` those that mean nothing known, `remarked` those of years with a remark that is not kept.
    """

    row: int
    columns: Mapping[Column, int]
    years: Mapping[int, int]
    twice: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    remarked: tuple[str, ...] = ()

    @property
    def long_and_wide(self) -> tuple[str, ...]:
        """The headings of a table that is both long and wide: nobody could say where its values stand."""
        of_long = [one.value for one in (Column.YEAR, Column.VALUE) if one in self.columns]
        return (*of_long, *map(str, self.years)) if of_long and self.years else ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The headings without which the values cannot be told apart."""
        names_figure = Column.FIGURE in self.columns or Column.FIGURE_ID in self.columns
        names_municipality = Column.MUNICIPALITY in self.columns or Column.MUNICIPALITY_ID in self.columns
        lacking = [] if names_figure else [Column.FIGURE]
        lacking += [] if names_municipality else [Column.MUNICIPALITY]
        if not self.years:
            lacking += [one for one in (Column.YEAR, Column.VALUE) if one not in self.columns]
        return tuple(lacking)


def find_headings(rows: Sequence[Sequence[str]]) -> Headings | None:
    """Return the headings of a sheet: of its first rows the one with the most that are known; None of none with two."""
    found = [_headings(row, number) for number, row in enumerate(rows[:_ROWS_SEARCHED])]
    best = max(found, key=lambda one: (len(one.columns), min(len(one.years), 1), -one.row), default=None)
    return best if best and len(best.columns) + min(len(best.years), 1) > 1 and best.columns else None


def year_of(text: str) -> int:
    """Return the year that a cell means: 2024, "år 2024", its first or last day; 0 where it means none."""
    return _year(_YEAR, text)


def _year(form: re.Pattern[str], text: str) -> int:
    found = form.fullmatch(text.strip())
    year = int(found[1]) if found else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else 0


def _headings(row: Sequence[str], number: int) -> Headings:
    columns: dict[Column, int] = {}
    years: dict[int, int] = {}
    twice, unread, remarked = [], [], []
    for place, cell in enumerate(row):
        column = _COLUMNS.get(" ".join(cell.split()).casefold())
        year = year_of(cell) or _year(_REMARKED_YEAR, cell)
        if column in columns or year in years:
            twice.append(cell)
        elif column:
            columns[column] = place
        elif year:
            years[year] = place
            remarked += [] if year_of(cell) else [cell]
        elif cell:
            unread.append(cell)
    return Headings(number, columns, years, tuple(twice), tuple(unread), tuple(remarked))
