"""The key figures that an export tells: five years of each, what they are compared with, and where they are from."""

from collections.abc import Iterable

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.conclusions.comparisons import (
    Compared,
    FigureYears,
    FiveYears,
    YearRow,
    five_years,
    members_of,
)
from aktgranskning.domain.conclusions.figure_table import FigureTable, figure_table
from aktgranskning.domain.conclusions.figure_words import (
    MEASURE_WORDS,
    origin_in_words,
    shown_comparison,
    shown_value,
)
from aktgranskning.domain.conclusions.key_figures import KeyFigure


def told_years(snapshot: Snapshot) -> FiveYears:
    """Return the key figures of the audit's own municipality and of its groups; those alone that have any value."""
    table, found = figure_table(snapshot.conclusions), snapshot.conclusions
    years = five_years(table, snapshot.audit.municipality, found.comparison_groups)
    return FiveYears(years.years, tuple(filter(_has_value, years.figures)))


def row_name(row: YearRow, figure: KeyFigure) -> str:
    """Write whose values a row holds, and what a group is summed up by: "Liknande kommuner (medelvärde)"."""
    return f"{row.name} ({MEASURE_WORDS[row.group.measure]})" if row.group and not figure.is_yes_no else row.name


def name_with_unit(figure: KeyFigure) -> str:
    """Write what a key figure is called, with what it is in where its name does not say so: "Kostnad (kr/inv)"."""
    unit = "" if figure.is_yes_no or not figure.unit else f"({figure.unit})"
    return figure.name if unit in figure.name else f"{figure.name} {unit}"


def yes_no_value(figure: KeyFigure, row: YearRow, cell: Compared) -> str:
    """Write what a question is answered: "Ja", "Nej", "Uppgift saknas", of a group "ja i 5 av 6"."""
    return shown_comparison(figure, row.group.measure, cell) if row.group else shown_value(figure, cell.value, 0)


def origins(snapshot: Snapshot, figure: FigureYears, years: Iterable[int]) -> list[str]:
    """Write each source that the values come from, with its day of retrieval: "Källa: …, hämtat 2026-03-01"."""
    table = figure_table(snapshot.conclusions)
    municipalities = {one for row in figure.rows for one in _municipalities(table, row)}
    held = (table.value(figure.figure.id, one, year) for year in years for one in municipalities)
    return sorted({origin_in_words(one) for one in held if one and one.origin})


def _municipalities(table: FigureTable, row: YearRow) -> tuple[str, ...]:
    return members_of(table, row.group) if row.group else (row.municipality,)


def _has_value(figure: FigureYears) -> bool:
    return any(cell.value is not None for row in figure.rows for cell in row.cells)
