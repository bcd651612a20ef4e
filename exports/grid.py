"""A table of answers on a sheet of its own: a row for each case, or for each row of a repeat."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil

from openpyxl.utils import get_column_letter, quote_sheetname

from exports.columns import ItemColumns
from exports.heights import GREATEST, LINE, line_count
from exports.sheet import Row, Sheet, header

REFERENCE = "Diarienummer"

_FIRST_ROW = 3
_BOLD = 2  # fewer characters of bold text in the same width
PAGE_WIDTH = 190


@dataclass(frozen=True, slots=True)
class Grid:
    """What a table of answers is: its sheet's title, its columns, and how many rows there are under its headings.

    `leading` are the columns before those of the items: their headings and widths. The first `frozen` of them stay in
    view.
    """

    title: str
    leading: Mapping[str, int]
    columns: tuple[ItemColumns, ...]
    row_count: int
    frozen: int = 1

    def range(self, column: int) -> str:
        """Return the absolute address of a column's cells, for formulas on other sheets."""
        letter = get_column_letter(column)
        title = self.title if self.title.isalpha() else quote_sheetname(self.title)
        return f"{title}!${letter}${_FIRST_ROW}:${letter}${_FIRST_ROW + max(self.row_count, 1) - 1}"


def grid_sheet(grid: Grid, rows: Iterable[Row]) -> Sheet:
    """Lay out a table whose rows are made one at a time, as they are written."""
    widths = list(grid.leading.values())
    lines = 1
    for of_item in grid.columns:
        own = of_item.widths()
        widths += own
        lines = max(lines, line_count(of_item.question, sum(own) - _BOLD))
    return Sheet(
        grid.title,
        widths,
        _with_headings(grid, rows),
        grid.row_count + _FIRST_ROW - 1,
        header_row=_FIRST_ROW - 1,
        frozen_columns=grid.frozen,
        filtered=True,
        merged=[of_item.span for of_item in grid.columns if of_item.last > of_item.first],
        heights={1: min(lines * LINE + 1, GREATEST)},
        pages_wide=ceil(sum(widths) / PAGE_WIDTH),
    )


def _with_headings(grid: Grid, rows: Iterable[Row]) -> Iterator[Row]:
    questions: list[str] = [""] * len(grid.leading)
    headings = list(grid.leading)
    for of_item in grid.columns:
        questions += [of_item.question] + [""] * (of_item.last - of_item.first)
        headings += of_item.headings()
    yield header(*questions)
    yield header(*headings, centred=[heading for of_item in grid.columns for heading in of_item.choice_headings()])
    yield from rows
