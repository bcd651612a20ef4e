"""What a municipality's key figures are compared with: averages and medians of chosen ones, year by year."""

import statistics
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from aktgranskning.domain.conclusions.figure_numbers import MOST_FILLED_UP, rounded, shown_decimals
from aktgranskning.domain.conclusions.figure_table import FigureTable
from aktgranskning.domain.conclusions.key_figures import ComparisonGroup, Gender, KeyFigure, Measure

YEARS = 5


@dataclass(frozen=True, slots=True)
class Compared:
    """What several municipalities sum up to: `value` is exact, None where all are missing.

    `of` counts the municipalities, `missing` those without a value, `yes` those whose value is 1; `decimals` are the
    most that one of the values is shown with, without the noughts at the end that would fill up more than two;
    `holders` are the ids of those that have one.
    """

    value: Fraction | None
    of: int
    missing: int
    yes: int = 0
    decimals: int = 0
    holders: frozenset[str] = frozenset()

    @property
    def counted(self) -> int:
        """How many of them have a value."""
        return self.of - self.missing


@dataclass(frozen=True, slots=True)
class YearRow:
    """One line of a five-year table: whose it is, a cell for each year, and the change.

    It is of a `group`, or of one `municipality` by its id; its cells are then of one.
    """

    name: str
    municipality: str
    group: ComparisonGroup | None
    cells: tuple[Compared, ...]

    @property
    def change(self) -> Fraction | None:
        """The last year less the first; None without both, or where it `differs`."""
        first, last = self.cells[0].value, self.cells[-1].value
        return None if first is None or last is None or self.differs else last - first

    @property
    def differs(self) -> bool:
        """Whether both have a value, but of different municipalities: the change would be one of who is counted."""
        first, last = self.cells[0].holders, self.cells[-1].holders
        return bool(first and last) and first != last


@dataclass(frozen=True, slots=True)
class FigureYears:
    """One key figure over its own five years, the newest last: the municipality's own line first, then each group's.

    Groups without a value in any of the years have no line, but are named in `without_values`.
    """

    figure: KeyFigure
    gender: Gender
    years: tuple[int, ...]
    rows: tuple[YearRow, ...]
    without_values: tuple[str, ...] = ()

    @property
    def values(self) -> tuple[Fraction, ...]:
        """Every value that there is."""
        return tuple(cell.value for row in self.rows for cell in row.cells if cell.value is not None)


def members_of(table: FigureTable, group: ComparisonGroup) -> tuple[str, ...]:
    """Return the ids of a group's municipalities, all of the table where it names none.

    One that the table does not have stays as it is named: its values are missing.
    """
    if not group.members:
        return table.all_municipalities()
    return tuple(dict.fromkeys(table.municipality_id(one) or one for one in group.members.splitlines()))


@lru_cache(maxsize=1024)  # a group of all municipalities is summed up by every ground that compares with it
def comparison(
    table: FigureTable, group: ComparisonGroup, figure: str, year: int, gender: Gender = Gender.ALL
) -> Compared:
    """Sum up a key figure over the municipalities of a group in one year; what is missing is in no average."""
    return _summed_up(table, members_of(table, group), group.measure, figure, year, gender)


def five_years(
    table: FigureTable,
    municipality: str,
    groups: Sequence[ComparisonGroup],
    figures: Collection[str] = (),
    gender: Gender = Gender.ALL,
) -> tuple[FigureYears, ...]:
    """Return each of the figures with these ids, all where none is named, over its last five years; none is left out.

    `municipality` is the id or name of one's own, '' for groups alone. The last year is the newest in which one of
    these has a value, the newest that is told where none has any. A figure of which no year is told has no place.
    """
    chosen = [table.figure_id(one) for one in figures or table.figures]
    shown = {table.municipality_id(municipality), *(one for group in groups for one in members_of(table, group))}
    last = {one: year for one in chosen if (year := _last_year(table, one, shown, gender))}
    return tuple(
        _figure_years(table, municipality, groups, one, range(last[one] - YEARS + 1, last[one] + 1), gender)
        for one in chosen
        if one in last
    )


def first_with_values(table: FigureTable, groups: Sequence[ComparisonGroup], figure: str) -> ComparisonGroup | None:
    """Return the first group that has a value of a key figure in its last five years; None where none has."""
    shown = five_years(table, "", groups, [figure])
    return next((row.group for one in shown for row in one.rows), None)


def _last_year(table: FigureTable, figure: str, shown: Collection[str], gender: Gender) -> int:
    """Return in which year the table of a figure ends, 0 for none; what is not shown decides where nothing else can."""
    valued, told = table.latest.valued, table.latest.told
    of_shown = (valued.get((figure, one, gender), 0) for one in shown)
    of_all = (told.get((figure, one), 0) for one in Gender)
    return max(of_shown, default=0) or told.get((figure, gender), 0) or max(of_all)


def _figure_years(
    table: FigureTable,
    municipality: str,
    groups: Sequence[ComparisonGroup],
    figure: str,
    years: Sequence[int],
    gender: Gender,
) -> FigureYears:
    rows, without_values = [], []
    if municipality:
        own = table.municipality_id(municipality) or municipality
        name = table.municipalities[own].name if own in table.municipalities else municipality
        cells = [_summed_up(table, (own,), Measure.AVERAGE, figure, year, gender) for year in years]
        rows.append(YearRow(name, own, None, tuple(cells)))
    for group in groups:
        cells = [comparison(table, group, figure, year, gender) for year in years]
        if any(cell.counted for cell in cells):
            rows.append(YearRow(group.name, "", group, tuple(cells)))
        else:
            without_values.append(group.name)
    return FigureYears(table.figures[figure], gender, tuple(years), tuple(rows), tuple(without_values))


def _summed_up(
    table: FigureTable, members: Sequence[str], measure: Measure, figure: str, year: int, gender: Gender
) -> Compared:
    found = {one: table.value(figure, one, year, gender) for one in members}
    held = {whose: one.value for whose, one in found.items() if one is not None and one.value is not None}
    values = [Fraction(one) for one in held.values()]
    summed_up = statistics.median if measure is Measure.MEDIAN else statistics.mean
    value = Fraction(summed_up(values)) if values else None
    decimals = 0 if value is None else _decimals(value, max(map(shown_decimals, held.values())))
    missing = len(members) - len(values)
    return Compared(value, len(members), missing, values.count(Fraction(1)), decimals, frozenset(held))


def _decimals(value: Fraction, most: int) -> int:
    return max(shown_decimals(rounded(value, most)), min(most, MOST_FILLED_UP))
