"""Nyckeltal: an appendix with five years of each key figure, and where they are from."""

from collections.abc import Iterator

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.conclusions.comparisons import Compared, FigureYears, YearRow
from aktgranskning.domain.conclusions.figure_numbers import rounded
from aktgranskning.domain.conclusions.figure_words import (
    NOT_GIVEN,
    change_decimals,
    decimals_of,
    figure_title,
    shown_change,
    shown_number,
)
from aktgranskning.domain.conclusions.key_figures import KeyFigure
from exports.document_parts.blocks import WIDTH, Block, Chart, Column, Line, Style, Table, Text
from exports.five_years import grid_of, notes_under, row_name, told_years, yes_no_value

_YEAR_WIDTH, _CHANGE_WIDTH = 2.0, 2.2
_NOTE = (
    "Ett värde som saknas räknas inte. Inom parentes står hur många av jämförelsegruppens kommuner som har ett värde."
)


def key_figure_blocks(snapshot: Snapshot) -> Iterator[Block]:
    """Yield a table of five years for each key figure, and a chart of those that are numbers, on one page with it."""
    told = told_years(snapshot)
    if not told:
        return
    yield Text("Nyckeltal", Style.SECTION)
    yield Text(_NOTE, keeps_next=True)
    for figure in told:
        has_chart = bool(figure.values) and not figure.figure.is_yes_no
        yield _table(figure)
        yield Text("\n".join(notes_under(snapshot, figure)), Style.NOTE, keeps_next=has_chart)
        if has_chart:
            yield _chart(figure)


def _table(figure: FigureYears) -> Table:
    held = figure.figure
    change = [] if held.is_yes_no else [Column("Förändring", _CHANGE_WIDTH, is_figures=True)]
    beside = [*(Column(str(year), _YEAR_WIDTH, is_figures=True) for year in figure.years), *change]
    whose = Column("Kommun eller grupp", WIDTH - sum(column.width for column in beside))
    rows = [
        [row_name(row, held), *(_value(held, row, cell) for cell in row.cells), *_change(held, row)]
        for row in figure.rows
    ]
    description = "En rad per kommun eller jämförelsegrupp med värdet varje år."
    return Table(figure_title(held), description, [whose, *beside], rows, keeps_next=True)


def _chart(figure: FigureYears) -> Chart:
    held = figure.figure
    lines = [
        Line(
            row_name(row, held),
            [None if cell.value is None else float(rounded(cell.value, decimals_of(row, cell))) for cell in row.cells],
        )
        for row in figure.rows
    ]
    description = f"Linjediagram över {figure_title(held)} med samma värden som i tabellen ovanför."
    return Chart(held.name, held.unit, description, list(map(str, figure.years)), lines, grid_of(figure))


def _value(figure: KeyFigure, row: YearRow, cell: Compared) -> str:
    """Write a value, without its unit; of a group with how many it is of."""
    if figure.is_yes_no:
        return yes_no_value(figure, row, cell)
    if cell.value is None:
        return NOT_GIVEN
    number = shown_number(cell.value, decimals_of(row, cell))
    return f"{number}\n({cell.counted} av {cell.of})" if row.group else number


def _change(figure: KeyFigure, row: YearRow) -> list[str]:
    return [] if figure.is_yes_no else [shown_change(row.change, change_decimals(row))]
