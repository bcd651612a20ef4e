"""A calm chart of a few lines over the years, told apart by dash, marker and the name at their end."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from aktgranskning.domain.conclusions.chart_axis import axis_note, grid_values, grid_words
from ui.looks.themes import Theme
from ui.presenters.chart_scale import ChartLine, spread
from ui.presenters.locale_words import shown_number
from ui.theme import GRID, colour, current
from ui.translating import tr

_DASHES: tuple[tuple[float, ...], ...] = ((5.0, 3.0), (1.5, 2.5), (6.0, 3.0, 1.5, 3.0), (10.0, 4.0))
"""Those of the others: the first line alone is solid."""

_MARKER = GRID / 2
_MOST_OF_WIDTH = 0.35
"""The most of the width that the names at the ends of the lines take."""


class LineChart(QWidget):
    """What is painted is told in its accessible description, too."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(18 * GRID)
        self._years: Sequence[str] = ()
        self._lines: Sequence[ChartLine] = ()
        self._grid: Sequence[float] = ()

    def show_lines(self, years: Sequence[str], lines: Sequence[ChartLine], description: str) -> None:
        """Show lines over the years; `description` says all their values. One without any value is left out."""
        self._years = years
        self._lines = [line for line in lines if any(value is not None for value in line.values)]
        values = [value for line in lines for value in line.values if value is not None]
        self._grid = grid_values(min(values), max(values)) if values else ()
        note = f"{_axis_note(self._grid)}." if values and _axis_note(self._grid) else ""
        self.setAccessibleDescription(f"{description} {note}".rstrip())
        self.update()

    def sizeHint(self) -> QSize:
        """About three times as wide as it is high."""
        return QSize(72 * GRID, 26 * GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart."""
        if self._lines:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _Picture(painter, QRectF(self.rect()), self._years, self._lines, self._grid).paint()


def _axis_note(grid: Sequence[float]) -> str:
    return tr("Axeln börjar på {value}").format(value=shown_number(grid_words(grid)[0])) if axis_note(grid) else ""


class _Picture:
    """One painting of the chart: where each year and value stands in it."""

    def __init__(
        self, painter: QPainter, box: QRectF, years: Sequence[str], lines: Sequence[ChartLine], grid: Sequence[float]
    ) -> None:
        self._painter = painter
        self._years = years
        self._lines = lines
        self._theme: Theme = current()
        self._grid = grid
        self._marks = [shown_number(mark) for mark in grid_words(grid)]
        self._note = _axis_note(grid)
        self._metrics = QFontMetricsF(painter.font())
        self._high = self._metrics.height()
        left = max(map(self._metrics.horizontalAdvance, self._marks)) + GRID
        widest = max(self._metrics.horizontalAdvance(line.name) for line in lines)
        self._names = min(widest, _MOST_OF_WIDTH * box.width())
        self._plot = box.adjusted(
            left, (2.5 if self._note else 1) * self._high, -self._names - 3 * GRID, -self._high - GRID
        )

    def paint(self) -> None:
        self._paint_grid()
        for at, line in reversed([*enumerate(self._lines)]):  # the first on top, where others have the same values
            self._paint_line(line, at)
        self._paint_names()

    def _point(self, year: int, value: float) -> QPointF:
        inside = self._plot.adjusted(2 * GRID, 0, -2 * GRID, 0)
        across = year / (len(self._years) - 1) if len(self._years) > 1 else 0.5
        up = (value - self._grid[0]) / (self._grid[-1] - self._grid[0])
        return QPointF(inside.left() + across * inside.width(), inside.bottom() - up * inside.height())

    def _paint_grid(self) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value, mark in zip(self._grid, self._marks, strict=True):
            y = self._point(0, value).y()
            self._painter.setPen(QPen(colour(self._theme.border), 1))
            self._painter.drawLine(QPointF(self._plot.left(), y), QPointF(self._plot.right(), y))
            self._painter.setPen(colour(self._theme.muted))
            self._painter.drawText(QRectF(0, y - self._high / 2, self._plot.left() - GRID, self._high), right, mark)
        self._painter.drawText(QPointF(0, self._metrics.ascent()), self._note)
        for at, year in enumerate(self._years):
            x = self._point(at, self._grid[0]).x()
            wide = self._metrics.horizontalAdvance(year)
            self._painter.drawText(QPointF(x - wide / 2, self._plot.bottom() + GRID + self._metrics.ascent()), year)

    def _pen(self, at: int) -> QPen:
        """The first line is the one that the others are compared with."""
        pen = QPen(colour(self._theme.text if at else self._theme.accent), 1.6 if at else 2.6)
        if at:
            pen.setDashPattern(list(_DASHES[(at - 1) % len(_DASHES)]))
        return pen

    def _paint_line(self, line: ChartLine, at: int) -> None:
        self._painter.setPen(self._pen(at))
        points = [None if value is None else self._point(year, value) for year, value in enumerate(line.values)]
        for before, after in pairwise(points):
            if before is not None and after is not None:  # a gap is no line: nothing is known of the years between
                self._painter.drawLine(before, after)
        for point in points:
            if point is not None:
                self._paint_marker(point, at)

    def _paint_marker(self, at: QPointF, line: int) -> None:
        fill = colour(self._theme.text if line else self._theme.accent)
        self._painter.setPen(QPen(fill, 1.6))
        self._painter.setBrush(fill if line % 2 == 0 else colour(self._theme.surface))
        shape = _SHAPES[(line - 1) % len(_SHAPES)] if line else None
        if shape is None:  # a circle is the first line's alone, and smaller than what may lie under it
            self._painter.drawEllipse(at, _MARKER, _MARKER)
        else:
            self._painter.drawPolygon(
                QPolygonF([QPointF(at.x() + _MARKER * x, at.y() + _MARKER * y) for x, y in shape])
            )
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_names(self) -> None:
        ends = [_end_of(line) for line in self._lines]
        wanted = [self._point(year, value).y() for year, value in ends]
        heights = spread(wanted, self._high, self._plot.top(), self._plot.bottom())
        left = self._plot.right() + GRID
        for at, (line, (year, value), y) in enumerate(zip(self._lines, ends, heights, strict=True)):
            self._painter.setPen(QPen(colour(self._theme.strong_border), 1))
            self._painter.drawLine(self._point(year, value) + QPointF(_MARKER + 2, 0), QPointF(left - 2, y))
            self._painter.setPen(colour(self._theme.text if at else self._theme.accent))
            name = self._metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, self._names + GRID)
            box = QRectF(left, y - self._high / 2, self._names + 2 * GRID, self._high)
            self._painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)


def _end_of(line: ChartLine) -> tuple[int, float]:
    """Return the last year of a line that has a value, by its place among the years, and the value."""
    return next((at, value) for at, value in reversed([*enumerate(line.values)]) if value is not None)


_SHAPES: tuple[tuple[tuple[float, float], ...], ...] = (
    ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    ((0, -1.2), (1.1, 0.9), (-1.1, 0.9)),
    ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
    ((0, 1.2), (1.1, -0.9), (-1.1, -0.9)),
)
