"""The key figures that an export tells: five years of each, what they are compared with, and where they are from."""

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.conclusions.chart_axis import grid_values
from aktgranskning.domain.conclusions.comparisons import (
    Compared,
    FigureYears,
    YearRow,
    five_years,
    members_of,
)
from aktgranskning.domain.conclusions.figure_table import FigureTable, figure_table
from aktgranskning.domain.conclusions.figure_words import (
    MEASURE_WORDS,
    left_out_in_words,
    origin_in_words,
    shown_comparison,
    shown_value,
    untold_changes_in_words,
)
from aktgranskning.domain.conclusions.key_figures import KeyFigure
from aktgranskning.domain.conclusions.questions import GroundKind


def told_years(snapshot: Snapshot) -> tuple[FigureYears, ...]:
    """Return the key figures of one's own municipality and its groups: those that have any value, or are grounds.

    Where the audit has no municipality of its own, it is the one that a ground is about.
    """
    table, found = figure_table(snapshot.conclusions), snapshot.conclusions
    grounds = [one for one in found.grounds if one.kind is GroundKind.KEY_FIGURE]
    of_grounds = {table.figure_id(one.source) for one in grounds}
    own = snapshot.audit.municipality or next((one.municipality for one in grounds if one.municipality), "")
    years = five_years(table, own, found.comparison_groups)
    return tuple(one for one in years if one.rows and (one.values or one.figure.id in of_grounds))


def row_name(row: YearRow, figure: KeyFigure) -> str:
    """Write whose values a row holds, and what a group is summed up by: "Liknande kommuner (medelvärde)"."""
    return f"{row.name} ({MEASURE_WORDS[row.group.measure]})" if row.group and not figure.is_yes_no else row.name


def grid_of(figure: FigureYears) -> tuple[float, ...]:
    """Return where the grid lines of the chart of a key figure stand, of one that has values."""
    return grid_values(float(min(figure.values)), float(max(figure.values)))


def yes_no_value(figure: KeyFigure, row: YearRow, cell: Compared) -> str:
    """Write what a question is answered: "Ja", "Nej", "Uppgift saknas", of a group "ja i 5 av 6".

    What is missing stands on a line of its own: the columns of the years are narrow.
    """
    if row.group is None:
        return shown_value(figure, cell.value, 0)
    return shown_comparison(figure, row.group.measure, cell).replace(", ", ",\n").replace(" (", "\n(")


def notes_under(snapshot: Snapshot, figure: FigureYears) -> list[str]:
    """Write which changes and groups are left out, then each source: "Källa: …, hämtat 2026-03-01"."""
    table = figure_table(snapshot.conclusions)
    municipalities = {one for row in figure.rows for one in _municipalities(table, row)}
    held = (table.value(figure.figure.id, one, year) for year in figure.years for one in municipalities)
    sources = sorted({origin_in_words(one) for one in held if one and one.origin})
    return list(filter(None, [untold_changes_in_words(figure), left_out_in_words(figure), *sources]))


def _municipalities(table: FigureTable, row: YearRow) -> tuple[str, ...]:
    return members_of(table, row.group) if row.group else (row.municipality,)
