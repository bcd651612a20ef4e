"""Paints one criterion or ground: its facts, its figure as words and bar, and its words in full."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.answered import paint_chosen
from ui.delegates.wrapped import in_lines
from ui.models.noted_rows import ROW_ROLE
from ui.presenters.noted_rows import NotedRow
from ui.theme import GRID, NORMAL, SMALL, colour, current, scaled
from ui.widgets.tally_bar import paint_tally

Index = QModelIndex | QPersistentModelIndex

_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_BAR_HEIGHT = 10


class NotedRowDelegate(QStyledItemDelegate):
    """Paints for one list, to whose width the words are wrapped."""

    def __init__(self, list_: QListView) -> None:
        super().__init__(list_)
        self._list = list_

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room for all lines."""
        row: NotedRow = index.data(ROW_ROLE)
        width = self._list.viewport().width()
        inner = width - 2 * GRID
        height = sum(_height(text, font, inner) for text, font, _ in _texts(row, option.font))
        return QSize(width, height + _figure_height(row, option.font) + int(1.5 * GRID))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row: NotedRow = index.data(ROW_ROLE)
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, box.adjusted(1, 1, -1, -1), option.state)
        inner = box.adjusted(GRID, int(0.75 * GRID), -GRID, 0)
        for text, font, ink in _texts(row, option.font):
            painter.setFont(font)
            painter.setPen(colour(ink))
            painter.drawText(inner, _LEFT, in_lines(text, font, inner.width()))
            inner.setTop(inner.top() + _height(text, font, inner.width()))
        if row.outcome:
            _paint_figure(painter, inner, row, option.font)
        painter.restore()


def _paint_ground(painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
    """Mark the row that is chosen, quietly while another place has the keys: there are several lists beside another."""
    if state & QStyle.StateFlag.State_HasFocus:
        paint_chosen(painter, box, state)
    elif state & QStyle.StateFlag.State_Selected:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(current().window))
        painter.drawRoundedRect(box, 6, 6)


def _texts(row: NotedRow, font: QFont) -> list[tuple[str, QFont, str]]:
    theme = current()
    texts = [(row.facts, scaled(font, SMALL), theme.muted), (row.words, scaled(font, NORMAL), theme.text)]
    return [one for one in texts if one[0]]


def _height(text: str, font: QFont, width: int) -> int:
    return QFontMetrics(font).size(0, in_lines(text, font, width)).height()


def _figure_height(row: NotedRow, font: QFont) -> int:
    return QFontMetrics(font).height() + GRID // 2 if row.outcome else 0


def _paint_figure(painter: QPainter, inner: QRect, row: NotedRow, font: QFont) -> None:
    painter.setFont(scaled(font, NORMAL, bold=True))
    painter.setPen(colour(current().text))
    height = painter.fontMetrics().height()
    painter.drawText(inner.adjusted(0, 2, 0, 0), _LEFT, row.outcome)
    left = inner.left() + painter.fontMetrics().horizontalAdvance(row.outcome) + 2 * GRID
    width = min(inner.right() - left, 30 * GRID)
    if row.tally and row.tally.item.has_outcome and row.tally.all and width > 4 * GRID:
        top = inner.top() + 2 + (height - _BAR_HEIGHT) / 2
        paint_tally(painter, QRectF(left, top, width, _BAR_HEIGHT), row.tally)
