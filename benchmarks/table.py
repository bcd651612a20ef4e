"""The table that the benchmarks print: one row a figure, beside what it is measured against and the aim."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import quantiles

_HEADINGS = ("what", "against", "the program", "the other side", "ratio", "aim", "met")


@dataclass(frozen=True, slots=True)
class Row:
    """One measured figure; `holds_anywhere` is false where the aim is a time, which depends on the machine."""

    what: str
    against: str
    figure: str
    other: str
    ratio: str
    aim: str
    is_met: bool
    holds_anywhere: bool = True


def ratio_row(what: str, against: str, figure: float, other: float, most: float) -> Row:
    """Make the row of two times, in milliseconds, whose ratio may be `most`."""
    ratio = figure / other
    shown = (f"{figure:.2f} ms", f"{other:.2f} ms", f"{ratio:.2f} ×", f"≤ {most:g} ×")
    return Row(what, against, *shown, is_met=ratio <= most)


def percentile_99(times: Sequence[float]) -> float:
    """Return the time that 99 of 100 do not exceed."""
    return quantiles(times, n=100)[98]


def markdown(rows: Sequence[Row]) -> str:
    """Return the rows as a table in Markdown."""
    lines = [_HEADINGS, ("---",) * len(_HEADINGS), *map(_cells, rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cells(row: Row) -> tuple[str, ...]:
    verdict = "met" if row.is_met else "not met"
    return (row.what, row.against, row.figure, row.other, row.ratio, row.aim, verdict)
