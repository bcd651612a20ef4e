"""Paints one counted item: its question, its outcome with the bar, and the sentence of the report."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.counted_items import COUNTED_ROLE
from ui.presenters.counted_items import CountedItem
from ui.theme import GRID, NORMAL, SMALL, colour, current, scaled
from ui.widgets.state_bar import paint_bar

Index = QModelIndex | QPersistentModelIndex

_WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_BAR_HEIGHT = 10
_WIDEST_BAR = 20 * GRID


class CountedItemDelegate(QStyledItemDelegate):
    """Paints for one list, to whose width the texts are wrapped."""

    def __init__(self, list_: QListView) -> None:
        super().__init__(list_)
        self._list = list_
        self._heights: dict[tuple[CountedItem, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room for the texts, one below the other; kept, as Qt asks for all of them after every answer."""
        counted, width = index.data(COUNTED_ROLE), self._list.viewport().width()
        height = self._heights.get((counted, width))
        if height is None:
            *_, last = _texts(counted, option.font, QRect(2 * GRID, GRID, width - 4 * GRID, 0))
            height = self._heights[counted, width] = last.room.bottom() + int(1.5 * GRID)
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint an item."""
        counted: CountedItem = index.data(COUNTED_ROLE)
        box: QRect = option.rect
        theme = current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour(theme.border))
        painter.drawLine(box.left() + 2 * GRID, box.bottom(), box.right() - 2 * GRID, box.bottom())
        _paint_mark(painter, box.adjusted(GRID, 2, -GRID, -3), option.state)
        for text in _texts(counted, option.font, box.adjusted(2 * GRID, GRID, -2 * GRID, 0)):
            painter.setFont(text.font)
            painter.setPen(colour(theme.muted if text.is_quiet else theme.text))
            painter.drawText(text.room, _WRAPPED, text.words)
            if text.has_bar:
                _paint_bar(painter, text.room, counted)
        painter.restore()


class _Text(NamedTuple):
    """One text, and where and how it is written."""

    words: str
    font: QFont
    is_quiet: bool
    has_bar: bool
    room: QRect


def _texts(counted: CountedItem, font: QFont, inside: QRect) -> Iterator[_Text]:
    """Yield the texts of an item from the top of a box down."""
    small = scaled(font, SMALL)
    looks = (
        (counted.label, small, True, False),
        (counted.outcome, scaled(font, NORMAL, bold=True), False, bool(counted.whole)),
        (counted.beside, small, True, False),
        (counted.sentence, font, False, False),
    )
    top = inside.top()
    for words, of, is_quiet, has_bar in looks:
        if words:
            most = QRect(inside.left(), top, inside.width(), 1000 * GRID)
            height = QFontMetrics(of).boundingRect(most, _WRAPPED, words).height()
            yield _Text(words, of, is_quiet, has_bar, QRect(inside.left(), top, inside.width(), height))
            top += height + GRID // 2


def _paint_mark(painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
    """Mark the item that is current in the case, stronger where the list has the focus."""
    if state & QStyle.StateFlag.State_Selected:
        theme = current()
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(colour(theme.accent), 2) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme.accent_soft))
        painter.drawRoundedRect(box, 6, 6)


def _paint_bar(painter: QPainter, room: QRect, counted: CountedItem) -> None:
    """Paint the bar behind the outcome."""
    left = room.left() + painter.fontMetrics().horizontalAdvance(counted.outcome) + 2 * GRID
    width = min(room.right() - left, _WIDEST_BAR)
    top = room.center().y() - _BAR_HEIGHT / 2 + 1
    paint_bar(painter, QRectF(left, top, width, _BAR_HEIGHT), counted.parts, counted.whole)
