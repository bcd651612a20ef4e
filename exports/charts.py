"""How a bar chart looks: greys and patterns that are told apart in black and white."""

from collections.abc import Sequence

from openpyxl.chart import BarChart
from openpyxl.chart.data_source import AxDataSource, NumDataSource, NumRef, StrRef
from openpyxl.chart.label import DataLabel, DataLabelList
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.colors import ColorChoice
from openpyxl.drawing.fill import PatternFillProperties
from openpyxl.drawing.line import LineProperties

from exports.bars import Bars, Part
from exports.chart_text import BLACK, chart_title, small_text

WIDTH = 26.0
"""Centimetres: as wide as the paper."""

_NEVER_SHOWN = ("showSerName", "showCatName", "showLegendKey", "showPercent", "showBubbleSize", "showLeaderLines")
_HEAD, _BAR = 3.2, 0.95
_INK, _PAPER = "404040", "FFFFFF"
_LINES, _GREY = "8C8C8C", "DCDCDC"
"""The hatching is so light that black is read on it where a program draws no box around the number."""


def height(bars: Bars) -> float:
    """Return how high a chart is, in centimetres."""
    return _HEAD + _BAR * bars.count


def bar_chart(bars: Bars) -> BarChart:
    """Return the chart that a workbook holds."""
    is_divided = len(bars.parts) > 1
    chart = BarChart(barDir="bar", grouping="percentStacked" if is_divided else "clustered", gapWidth=45)
    chart.overlap = 100 if is_divided else None
    chart.title = chart_title(bars.title)
    chart.width, chart.height = WIDTH, height(bars)  # type: ignore[assignment]
    chart.series = [_series(bars.labels, part, place) for place, part in enumerate(bars.parts)]
    chart.x_axis.scaling.orientation = "maxMin"  # the first bar stands on top
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.txPr = chart.y_axis.txPr = small_text()
    chart.y_axis.majorGridlines = None
    chart.y_axis.number_format = "0%" if is_divided else "0"
    chart.y_axis.crosses = "max"  # so that the scale stands below
    if is_divided:
        chart.legend.position = "b"
    else:
        chart.legend = None
    return chart


def _series(labels: str, part: Part, place: int) -> Series:
    """Return a part of the bars by its place: ink, hatching, nothing. Two patterns look alike in some programs."""
    series = Series(
        tx=SeriesLabel(strRef=StrRef(part.name)),
        cat=AxDataSource(strRef=StrRef(labels)),
        val=NumDataSource(numRef=NumRef(f=part.numbers)),
        spPr=(_solid(_INK), _hatched(), _solid(_PAPER))[place],
    )
    series.dLbls = _labels(_PAPER if place == 0 else BLACK, part.zeros)
    series.dLbls.spPr = GraphicalProperties(solidFill=_PAPER) if place == 1 else None
    return series


def _solid(colour: str) -> GraphicalProperties:
    return GraphicalProperties(solidFill=colour, ln=_outline())


def _hatched() -> GraphicalProperties:
    lines, grey = ColorChoice(srgbClr=_LINES), ColorChoice(srgbClr=_GREY)  # type: ignore[arg-type]
    return GraphicalProperties(pattFill=PatternFillProperties("wdUpDiag", lines, grey), ln=_outline())


def _outline() -> LineProperties:
    return LineProperties(solidFill=_INK, w=9_525)


def _labels(colour: str, zeros: Sequence[int]) -> DataLabelList:
    """Return the numbers on the bars; where a part is nothing, nothing is written."""
    nothing = [DataLabel(idx=place, **dict.fromkeys(("showVal", *_NEVER_SHOWN), False)) for place in zeros]
    shown = dict.fromkeys(_NEVER_SHOWN, False)
    return DataLabelList(nothing, showVal=True, dLblPos="ctr", txPr=small_text(colour), **shown)
