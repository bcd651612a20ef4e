"""A line chart before it is written: which cells it takes its lines from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Curve(NamedTuple):
    """One line: the addresses of its name and of its numbers. Where a cell is empty the line has a gap."""

    name: str
    numbers: str


@dataclass(frozen=True, slots=True)
class Curves:
    """A chart of lines over the years in the cells at `years`; `unit` is what the numbers are in.

    `row` is that of the sheet where the chart begins, `grid` where its grid lines stand.
    """

    title: str
    unit: str
    years: str
    lines: Sequence[Curve]
    row: int
    grid: Sequence[float]
