"""Paints one entry of the palette on one line: what it is called, what is said beside it, its key."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.answered import paint_chosen
from ui.models.palette import ENTRY_ROLE
from ui.presenters.palette import Entry
from ui.theme import GRID, NORMAL, SMALL, colour, current, scaled

Index = QModelIndex | QPersistentModelIndex

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_BESIDE_SHARE = 0.4
"""The most of the width that is given to what stands beside."""


class PaletteDelegate(QStyledItemDelegate):
    """Grey with why, where the entry cannot be chosen."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line."""
        return QSize(20 * GRID, option.fontMetrics.height() + int(1.5 * GRID))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint an entry."""
        entry: Entry = index.data(ENTRY_ROLE)
        theme, chosen = current(), bool(option.state & QStyle.StateFlag.State_Selected)
        box: QRect = option.rect.adjusted(GRID // 2, 1, -GRID // 2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chosen(painter, box, option.state | QStyle.StateFlag.State_HasFocus)
        inner = box.adjusted(GRID, 0, -GRID, 0)
        painter.setFont(scaled(option.font, SMALL))
        painter.setPen(colour(theme.muted))
        inner = _paint_right(painter, inner, entry.key, inner.width())
        inner = _paint_right(painter, inner, entry.why_not or entry.beside, int(box.width() * _BESIDE_SHARE))
        painter.setFont(scaled(option.font, NORMAL, bold=chosen))
        painter.setPen(colour(theme.faint if entry.why_not else theme.text))
        painter.drawText(inner, _MIDDLE, _elided(painter, entry.text, inner.width()))
        painter.restore()


def _paint_right(painter: QPainter, box: QRect, words: str, most: int) -> QRect:
    """Paint some words to the right, and return what is left of the box."""
    if not words:
        return box
    shown = _elided(painter, words, most)
    painter.drawText(box, _MIDDLE | Qt.AlignmentFlag.AlignRight, shown)
    return box.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(shown) - 2 * GRID, 0)


def _elided(painter: QPainter, words: str, width: int) -> str:
    return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
