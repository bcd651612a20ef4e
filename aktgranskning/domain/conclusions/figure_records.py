"""Key figures as plain records for programs: numbers as text with a point, None where they are missing."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from aktgranskning.domain.conclusions.comparisons import FigureYears, YearRow
from aktgranskning.domain.conclusions.figure_numbers import rounded
from aktgranskning.domain.conclusions.figure_table import FigureTable
from aktgranskning.domain.conclusions.figure_words import change_decimals, decimals_of
from aktgranskning.domain.conclusions.key_figures import ComparisonGroup, KeyFigureSet

Record = dict[str, object]


def key_figure_records(table: FigureTable, found: Iterable[FigureYears]) -> list[Record]:
    """Return a record for each key figure, with its five years and their rows; each value with its source and day."""
    return [_figure_record(table, one) for one in found]


def import_records(sets: tuple[KeyFigureSet, ...]) -> list[Record]:
    """Return a record for each import, in order."""
    return [{"number": one.number, "source": one.source, "retrieved": one.retrieved, "file": one.file} for one in sets]


def group_records(groups: tuple[ComparisonGroup, ...]) -> list[Record]:
    """Return a record for each comparison group; `members` is empty where all municipalities are meant."""
    return [
        {"number": one.number, "name": one.name, "measure": one.measure.value, "members": one.members.splitlines()}
        for one in groups
    ]


def _figure_record(table: FigureTable, of: FigureYears) -> Record:
    figure = of.figure
    return {
        "id": figure.id,
        "title": figure.title,
        "unit": figure.unit,
        "yes_no": figure.is_yes_no,
        "years": of.years,
        "rows": [_row_record(table, of, row) for row in of.rows],
        "without_values": of.without_values,
    }


def _row_record(table: FigureTable, of: FigureYears, row: YearRow) -> Record:
    told = [
        {
            "year": year,
            "value": _written(cell.value, decimals_of(row, cell), row),
            "of": cell.of,
            "missing": cell.missing,
        }
        for year, cell in zip(of.years, row.cells, strict=True)
    ]
    if row.group is None:
        for one, year in zip(told, of.years, strict=True):
            held = table.value(of.figure.id, row.municipality, year, of.gender)
            one |= {"source": held.origin.source, "retrieved": held.origin.retrieved} if held and held.origin else {}
    measure = row.group.measure.value if row.group else None
    return {
        "name": row.name,
        "measure": measure,
        "values": told,
        "change": _written(row.change, change_decimals(row), row),
    }


def _written(value: Fraction | None, decimals: int, row: YearRow) -> str | None:
    """Write a municipality's own value with all that it has, a group's rounded as it is shown."""
    if value is None:
        return None
    if row.group is None:
        return f"{Decimal(value.numerator) / Decimal(value.denominator):f}"
    return f"{rounded(value, decimals):f}"
