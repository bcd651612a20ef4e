"""The headings of tables of key figures, in the spellings that exports and people give them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

FIRST_YEAR, LAST_YEAR = 1900, 2100

_YEAR = re.compile(r"(?:år\s*)?((?:19|20|21)[0-9]{2})", re.IGNORECASE)


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

    `row` is the number of the row that they stand in, counted from 0; `twice` are the headings that stand again.
    """

    row: int
    columns: Mapping[Column, int]
    years: Mapping[int, int]
    twice: tuple[str, ...] = ()

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
    """Return the year that a heading or a cell means: 2024, "år 2024"; 0 where it means none."""
    found = _YEAR.fullmatch(text.strip())
    year = int(found[1]) if found else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else 0


def _headings(row: Sequence[str], number: int) -> Headings:
    columns: dict[Column, int] = {}
    years: dict[int, int] = {}
    twice = []
    for place, cell in enumerate(row):
        column, year = _COLUMNS.get(" ".join(cell.split()).casefold()), year_of(cell)
        if column in columns or year in years:
            twice.append(cell)
        elif column:
            columns[column] = place
        elif year:
            years[year] = place
    return Headings(number, columns, years, tuple(twice))
