"""How a line chart looks: greys, dashes and marks that are told apart in black and white."""

from typing import NamedTuple

from openpyxl.chart import LineChart
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import AxDataSource, NumDataSource, NumRef, StrRef
from openpyxl.chart.legend import Legend
from openpyxl.chart.marker import Marker
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties

from aktgranskning.domain.conclusions.chart_axis import axis_note
from exports.chart_text import axis_title, chart_title, small_text
from exports.curves import Curve, Curves

WIDTH, HEIGHT = 22.0, 7.5
"""Centimetres: as wide as the tables of the sheet, and so high that two are on a page with them."""

_GRID = "D9D9D9"


class _Pen(NamedTuple):
    """How a line is drawn, and how its values are marked; its width is in English Metric Units."""

    colour: str
    dash: str
    width: int
    mark: str
    mark_fill: str


_PENS = (
    _Pen("000000", "solid", 28_575, "circle", "000000"),
    _Pen("595959", "dash", 22_225, "square", "FFFFFF"),
    _Pen("7F7F7F", "sysDot", 22_225, "triangle", "7F7F7F"),
    _Pen("404040", "dashDot", 15_875, "diamond", "FFFFFF"),
    _Pen("A6A6A6", "solid", 22_225, "x", "A6A6A6"),
    _Pen("8C8C8C", "lgDash", 15_875, "star", "8C8C8C"),
)
"""The first is of the municipality that is audited; further lines begin anew."""


def line_chart(curves: Curves) -> LineChart:
    """Return the chart as the workbook holds it, and the document in a size of its own."""
    chart = LineChart()
    chart.grouping = "standard"
    chart.title = chart_title(curves.title)
    chart.width, chart.height = WIDTH, HEIGHT  # type: ignore[assignment]
    chart.display_blanks = "gap"  # a value that is missing is no zero, and nothing is drawn over it
    chart.series = [_series(curves.years, line, place) for place, line in enumerate(curves.lines)]
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.txPr = chart.y_axis.txPr = small_text()
    chart.y_axis.majorGridlines = ChartLines(GraphicalProperties(ln=LineProperties(solidFill=_GRID)))
    chart.y_axis.number_format = "General"
    chart.y_axis.scaling.min = curves.grid[0]  # the greatest is left open: numbers can be changed in the workbook
    if words := "\n".join(filter(None, (curves.unit, axis_note(curves.grid)))):
        chart.y_axis.title = axis_title(words)
    chart.legend = Legend("b", txPr=small_text())
    return chart


def _series(years: str, line: Curve, place: int) -> Series:
    pen = _PENS[place % len(_PENS)]
    return Series(
        tx=SeriesLabel(strRef=StrRef(line.name)),
        cat=AxDataSource(strRef=StrRef(years)),
        val=NumDataSource(numRef=NumRef(f=line.numbers)),
        spPr=GraphicalProperties(ln=LineProperties(solidFill=pen.colour, prstDash=pen.dash, w=pen.width)),  # type: ignore[arg-type]
        marker=Marker(symbol=pen.mark, size=7, spPr=_mark(pen)),  # type: ignore[arg-type]
        smooth=False,
    )


def _mark(pen: _Pen) -> GraphicalProperties:
    return GraphicalProperties(solidFill=pen.mark_fill, ln=LineProperties(solidFill=pen.colour, w=9_525))
