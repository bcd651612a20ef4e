"""Nyckeltal: for each key figure five years in a table, and a line chart where they are numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil

from openpyxl.utils import get_column_letter

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.conclusions.comparisons import YEARS, Compared, FigureYears, YearRow
from aktgranskning.domain.conclusions.figure_numbers import rounded
from aktgranskning.domain.conclusions.figure_words import NO_CHANGE, change_decimals, decimals_of, figure_title
from aktgranskning.domain.conclusions.key_figures import KeyFigure
from exports.curves import Curve, Curves
from exports.five_years import grid_of, notes_under, row_name, yes_no_value
from exports.line_charts import HEIGHT
from exports.sheet import Cell, Look, Row, Sheet, header, measured, section

TITLE = "Nyckeltal"

_NOTE = "En tom cell betyder att uppgift saknas. I diagrammen är linjen bruten där."
_COUNTED = "antal kommuner med värde"
_CHANGE = "Förändring"
_NAME_WIDTH, _YEAR_WIDTH, _CHANGE_WIDTH = 36, 16, 11
_LEAD = 3
"""So many rows stand above the first key figure."""

_ROW_HEIGHT, _PAGE = 0.53, 32.0
"""Centimetres: of a row, and of what a page holds when the sheet is made as narrow as the paper."""


@dataclass(slots=True)
class _Layout:
    """The sheet as far as it is laid out; `used` is how much of the page is taken, in centimetres."""

    rows: list[Row]
    charts: list[Curves] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    used: float = 0


def figure_sheet(snapshot: Snapshot, told: Sequence[FigureYears]) -> Sheet:
    """Lay out each key figure with its chart, none of them across two pages."""
    layout = _Layout([[Cell(TITLE, Look.TITLE)], [Cell(_NOTE, Look.NOTE)], []])
    layout.used = _LEAD * _ROW_HEIGHT
    for figure in told:
        _add(layout, snapshot, figure)
    widths = [_NAME_WIDTH, *[_YEAR_WIDTH] * YEARS, _CHANGE_WIDTH]
    return Sheet(
        TITLE,
        widths,
        layout.rows,
        len(layout.rows),
        is_portrait=True,
        charts=layout.charts,
        page_breaks=layout.breaks,
    )


def _add(layout: _Layout, snapshot: Snapshot, figure: FigureYears) -> None:
    """Add a key figure: heading, table, sources, chart; on a page of its own where the rest of one is too small."""
    table = list(_table(figure))
    notes = [[Cell(note, Look.NOTE)] for note in notes_under(snapshot, figure)]
    has_chart = bool(figure.values) and not figure.figure.is_yes_no
    space = ceil(HEIGHT / _ROW_HEIGHT) if has_chart else 0
    taken = (len(table) + len(notes) + space + 1) * _ROW_HEIGHT
    if layout.used + taken > _PAGE and len(layout.rows) > _LEAD:
        layout.breaks.append(len(layout.rows))
        layout.used = 0
    first = len(layout.rows) + 1
    layout.rows += [*table, *notes, *[[]] * (space + 1)]
    layout.used += taken
    if has_chart:
        layout.charts.append(_chart(figure, first, first + len(table) + len(notes)))


def _chart(figure: FigureYears, first: int, row: int) -> Curves:
    """Return the chart of a table whose heading is in the row `first`; it begins in `row`."""
    last = get_column_letter(YEARS + 1)
    numbers = [first + 2]
    for one in figure.rows[:-1]:
        numbers.append(numbers[-1] + (2 if one.group else 1))
    lines = [Curve(f"{TITLE}!$A${number}", f"{TITLE}!$B${number}:${last}${number}") for number in numbers]
    years = f"{TITLE}!$B${first + 1}:${last}${first + 1}"
    return Curves(figure.figure.name, figure.figure.unit, years, lines, row, grid_of(figure))


def _table(figure: FigureYears) -> Iterator[Row]:
    """Yield the rows of one key figure: its name, the years, and the values; under a group of how many it is."""
    columns = YEARS + 2
    held = figure.figure
    yield section(figure_title(held), columns)
    heads = [str(year) for year in figure.years]
    yield header("", *heads, *[_CHANGE] * (not held.is_yes_no), centred=[*heads, _CHANGE])
    for row in figure.rows:
        change = [_change(row)] * (not held.is_yes_no)
        yield [Cell(row_name(row, held)), *(_value(held, row, cell) for cell in row.cells), *change]
        if row.group and not held.is_yes_no:
            counted = [Cell(f"{cell.counted} av {cell.of}") for cell in row.cells]
            yield [Cell(_COUNTED, Look.SUBORDINATE), *counted]


def _value(figure: KeyFigure, row: YearRow, cell: Compared) -> Cell:
    """Return a value as a number, which is missing where it is; of a question, in words."""
    if figure.is_yes_no:
        return Cell(yes_no_value(figure, row, cell))
    return _cell(cell.value, decimals_of(row, cell))


def _change(row: YearRow) -> Cell:
    """Return a change as a number; what is not told although the values are there is no missing one, and is marked."""
    return Cell(NO_CHANGE) if row.differs else _cell(row.change, change_decimals(row))


def _cell(value: Fraction | None, decimals: int) -> Cell:
    """Return a cell with a number, shown with all of so many decimals; an empty one where it is missing."""
    if value is None:
        return Cell(None)
    return Cell(measured(f"{rounded(value, decimals):f}"), decimals=decimals)
