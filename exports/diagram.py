"""Diagram: the outcome of each item as a divided bar, and what is counted by choice, drawn from Sammanställning."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil

from aktgranskning.domain.checklist import TallyKind
from aktgranskning.domain.tally import COUNTED
from aktgranskning.domain.wording import STATE_WORDS
from exports.bars import Bars, Part
from exports.charts import height
from exports.figures import ANSWERED, OF
from exports.sheet import Cell, Look, Row, Sheet
from exports.summary import TITLE as SUMMARY
from exports.summary import Summary

TITLE = "Diagram"

_MOST_BARS = 12
"""So many bars fit on a page, below the lines at the top of the first."""

_ROW_HEIGHT = 0.53
_FIRST_ROW = 4
_WIDTH, _COLUMNS = 12, 12
_PAGE = 17.5
_GAP = 1
"""Rows between charts; the heights of a row and of what a page holds are in centimetres."""

_EXPLANATION = f"Diagrammen hämtar siffrorna ur bladet {SUMMARY}. Staplarna visar Uppfyllt, Delvis och Ej uppfyllt."


def diagram_sheet(summary: Summary) -> Sheet | None:
    """Lay out the charts, none of them across two pages; None where nothing can be drawn."""
    charts = [*_outcomes(summary), *_distributions(summary)]
    if not charts:
        return None
    placed: list[Bars] = []
    breaks: list[int] = []
    row, used = _FIRST_ROW, _FIRST_ROW * _ROW_HEIGHT
    for bars in charts:
        taken = height(bars) + _GAP * _ROW_HEIGHT
        if placed and used + taken > _PAGE:
            breaks.append(row - 1)
            used = 0
        placed.append(Bars(bars.title, bars.labels, bars.parts, bars.count, row))
        row += ceil(height(bars) / _ROW_HEIGHT) + _GAP
        used += taken
    rows: list[Row] = [[Cell(TITLE, Look.TITLE)], [Cell(_EXPLANATION, Look.NOTE)]]
    return Sheet(TITLE, [_WIDTH] * _COLUMNS, rows, len(rows), charts=placed, page_breaks=breaks)


def _outcomes(summary: Summary) -> Iterator[Bars]:
    rows = [
        number
        for number, row in summary.numbered_rows()
        if row.item and row.is_own and row.item.has_outcome and summary.value(OF.heading, number)
    ]
    for first in range(0, len(rows), _MOST_BARS):
        part = rows[first : first + _MOST_BARS]
        title = "Utfall per fråga" if len(rows) <= _MOST_BARS else f"Utfall per fråga, {first // _MOST_BARS + 1}"
        headings = [STATE_WORDS[state] for state in COUNTED]
        parts = [_part(summary, heading, part) for heading in headings]
        yield Bars(title, summary.addresses("Fråga", part), parts, len(part), 0)


def _distributions(summary: Summary) -> Iterator[Bars]:
    under = [(number, row) for number, row in summary.numbered_rows() if row.item and not row.is_own]
    for item, of_item in groupby(under, key=lambda numbered: numbered[1].item):
        if item and item.tally is TallyKind.DISTRIBUTION:
            rows = [number for number, _ in of_item]
            if not any(summary.value(ANSWERED.heading, number) for number in rows):
                continue
            for first in range(0, len(rows), _MOST_BARS):
                part = rows[first : first + _MOST_BARS]
                numbers = _part(summary, ANSWERED.heading, part)
                yield Bars(item.label, summary.addresses("Fråga", part), [numbers], len(part), 0)


def _part(summary: Summary, heading: str, rows: Sequence[int]) -> Part:
    head = len(summary.lead)
    zeros = [place for place, row in enumerate(rows) if not summary.value(heading, row)]
    return Part(summary.addresses(heading, [head]), summary.addresses(heading, rows), zeros)
