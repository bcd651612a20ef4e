"""Paints one cell of the tally: a heading, a question, an outcome, a bar or a figure."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from aktgranskning.domain.tally import Counted
from ui.models.tally import LINE_ROLE
from ui.presenters.tally import BAR, FIRST_FIGURE, OUTCOME, QUESTION
from ui.presenters.tally_rows import UNDER_ITEM, LineKind, TallyLine
from ui.theme import GRID, NORMAL, SMALL, colour, current, scaled
from ui.widgets.state_bar import paint_bar

Index = QModelIndex | QPersistentModelIndex

SPANNING = frozenset({LineKind.SECTION, LineKind.STATISTIC, LineKind.SPREAD})
"""The lines with a text that runs over several columns."""

_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class TallyDelegate(QStyledItemDelegate):
    """Paints for one table, whose current row it marks."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the wrapped text at the width that the column has."""
        line: TallyLine = index.data(LINE_ROLE)
        column = index.column()
        spans = line.kind in SPANNING and column == first_spanned(line)
        by_row = column == OUTCOME and line.counted is Counted.ROWS  # "5 av 7 rader" can take two lines
        if column != QUESTION and not spans and not by_row:
            return QSize(0, 0)
        width = self._table.columnWidth(column)
        if spans:
            width = sum(self._table.columnWidth(other) for other in range(column, span_end(line)))
        text_box = QRect(0, 0, width - 2 * GRID, 100 * GRID)
        font = _font(option.font, line, column)
        height = QFontMetrics(font).boundingRect(text_box, int(_WRAPPED), index.data()).height()
        return QSize(width, height + int(1.5 * GRID))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        theme = current()
        line: TallyLine = index.data(LINE_ROLE)
        box: QRect = option.rect
        painter.save()
        painter.fillRect(box, colour(self._ground(line, index)))
        painter.setPen(colour(theme.border))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ring(painter, box, option)
        painter.setFont(_font(option.font, line, index.column()))
        painter.setPen(colour(_text_colour(line, index)))
        if index.column() == BAR:
            middle = box.center().y()
            track = QRectF(box.left() + GRID, middle - 6, box.width() - 2 * GRID, 12)
            if line.whole:
                paint_bar(painter, track, line.parts, line.whole)
        else:
            side = _RIGHT if index.column() >= FIRST_FIGURE else _WRAPPED
            painter.drawText(box.adjusted(GRID, 0, -GRID, 0), side, index.data())
        painter.restore()

    def _ground(self, line: TallyLine, index: Index) -> str:
        theme = current()
        if line.kind is LineKind.SECTION:
            return theme.rail
        return theme.accent_soft if index.row() == self._table.currentIndex().row() else theme.surface

    def _paint_ring(self, painter: QPainter, box: QRect, option: QStyleOptionViewItem) -> None:
        """Mark the current cell, stronger where the table has the focus, and the one under the pointer."""
        state: QStyle.StateFlag = option.state
        theme = current()
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour(theme.accent), 2))
        elif state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(colour(theme.strong_border), 1))
        elif state & QStyle.StateFlag.State_MouseOver and state & QStyle.StateFlag.State_Enabled:
            painter.setPen(QPen(colour(theme.border), 1))
        else:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -3), 4, 4)


def first_spanned(line: TallyLine) -> int:
    """Return the column whose text runs over others, in a line of a kind in SPANNING."""
    return QUESTION if line.kind is LineKind.SECTION else OUTCOME


def span_end(line: TallyLine) -> int:
    """Return the column behind the last one that a cell's text runs over."""
    end = FIRST_FIGURE + len(line.figures)
    if line.kind is LineKind.SECTION:
        return end
    figures = (column for column, figure in enumerate(line.figures, FIRST_FIGURE) if figure is not None)
    return next(figures, end)


def _font(font: QFont, line: TallyLine, column: int) -> QFont:
    if line.kind is LineKind.SECTION:
        return scaled(font, SMALL, bold=True)
    strong = column == OUTCOME and line.kind in (LineKind.ITEM, LineKind.CHOICE) and bool(line.whole)
    return scaled(font, NORMAL, bold=strong)


def _text_colour(line: TallyLine, index: Index) -> str:
    theme = current()
    faded = line.kind is LineKind.SECTION or (index.column() == QUESTION and line.kind in UNDER_ITEM)
    is_zero = index.column() >= FIRST_FIGURE and line.figures[index.column() - FIRST_FIGURE] == 0
    return theme.muted if faded or is_zero else theme.text
