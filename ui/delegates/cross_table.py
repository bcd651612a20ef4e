"""Paints one figure of a cross-table; the totals are bold, what counts nothing is quiet."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.figure import paint_ring
from ui.models.cross_table import TOTAL_ROLE
from ui.theme import NORMAL, colour, current, scaled

Index = QModelIndex | QPersistentModelIndex


class CrossTableDelegate(QStyledItemDelegate):
    """Paints for any table of figures."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        theme = current()
        box: QRect = option.rect
        is_total, figure = bool(index.data(TOTAL_ROLE)), index.data()
        painter.save()
        painter.fillRect(box, colour(theme.rail if is_total else theme.surface))
        painter.setPen(colour(theme.border))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ring(painter, box, option)
        painter.setFont(scaled(option.font, NORMAL, bold=is_total))
        painter.setPen(colour(theme.muted if figure == "0" else theme.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, figure)
        painter.restore()
