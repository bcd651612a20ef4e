"""Paints the figure of one group: its outcome, and under it the bar."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.delegates.figure import outcome_height, paint_outcome, paint_ring, row_ground
from ui.models.groups import ALL
from ui.models.tally import LINE_ROLE
from ui.presenters.tally_rows import LineKind, TallyLine
from ui.theme import GRID, colour, current
from ui.widgets.state_bar import paint_bar

Index = QModelIndex | QPersistentModelIndex

_BAR_HEIGHT = GRID


class GroupDelegate(QStyledItemDelegate):
    """Paints for one table, whose current row it marks."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the wrapped outcome and of the bar."""
        line: TallyLine = index.data(LINE_ROLE)
        width = self._table.columnWidth(index.column())
        if line.kind is LineKind.SECTION:
            return QSize(width, 0)
        return QSize(width, outcome_height(line, option.font, width - 2 * GRID) + _below(line) + GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        theme = current()
        line: TallyLine = index.data(LINE_ROLE)
        box: QRect = option.rect
        painter.save()
        painter.fillRect(box, colour(row_ground(line, is_current=index.row() == self._table.currentIndex().row())))
        painter.setPen(colour(theme.border))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if index.column() == ALL:
            painter.drawLine(box.topRight(), box.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ring(painter, box, option)
        if line.kind is not LineKind.SECTION:
            inner = box.adjusted(GRID, GRID // 2, -GRID, -GRID // 2)
            paint_outcome(painter, inner.adjusted(0, 0, 0, -_below(line)), line, option.font)
            if line.whole:
                track = QRectF(inner.left(), inner.bottom() - _BAR_HEIGHT, inner.width(), _BAR_HEIGHT)
                paint_bar(painter, track, line.parts, line.whole, line.beyond, line.unverified)
        painter.restore()


def _below(line: TallyLine) -> int:
    return _BAR_HEIGHT + GRID // 2 if line.whole else 0
