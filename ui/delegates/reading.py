"""Paints how one case answers the item that is walked: how far the case is, its answer, and what was written."""

from collections.abc import Iterable
from itertools import chain

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from aktgranskning.domain.audit import AnswerState
from ui.delegates.answered import first_line, paint_answer, paint_chosen, paint_label
from ui.delegates.case import MARK, paint_mark
from ui.delegates.wrapped import wrapped
from ui.models.readings import READING_ROLE
from ui.presenters.readings import Reading
from ui.theme import GRID, SMALL, colour, current, scaled
from ui.widgets.pill import pill_width

Index = QModelIndex | QPersistentModelIndex

_MOST_LINES = 4
"""Of one text; the whole of it is in the tooltip, and in the card of the case that is open."""

_SIDES = 2 * GRID
_LEFT = MARK + GRID


class ReadingDelegate(QStyledItemDelegate):
    """Paints for one list, to whose width the texts are wrapped."""

    def __init__(self, list_: QListView) -> None:
        super().__init__(list_)
        self._list = list_

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room for the first line and the wrapped texts."""
        small, width = scaled(option.font, SMALL), self._text_width()
        reading: Reading = index.data(READING_ROLE)
        lines = _lines((*reading.words, *reading.notes), small, width)
        return QSize(width, first_line(option.font) + len(lines) * QFontMetrics(small).lineSpacing() + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a reading."""
        reading: Reading = index.data(READING_ROLE)
        font: QFont = option.font
        whole: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chosen(painter, whole.adjusted(GRID, 1, -GRID, -1), option.state)
        inner = whole.adjusted(_SIDES, GRID - GRID // 4, -_SIDES, 0)
        first = QRect(inner.left() + _LEFT, inner.top(), inner.width() - _LEFT, first_line(font))
        status = QRectF(inner.left(), first.center().y() - MARK / 2, MARK, MARK)
        paint_mark(painter, status, reading.status, current())
        left = paint_answer(painter, first, reading.answer, reading.state, font)
        if reading.mark:
            left = _paint_badge(painter, left, reading.mark)
        paint_label(painter, left, reading.label, font)
        below = QRect(first.left(), first.bottom() + 1, self._text_width(), whole.height())
        _paint_texts(painter, below, reading, font)
        painter.restore()

    def _text_width(self) -> int:
        """Return how wide texts are, in pixels: the same with the scroll bar and without."""
        scroll_bar = self._list.verticalScrollBar().sizeHint().width()
        return self._list.width() - scroll_bar - 2 * _SIDES - _LEFT


def _lines(texts: Iterable[str], font: QFont, width: int) -> list[str]:
    return list(chain.from_iterable(wrapped(text, font, width, _MOST_LINES) for text in texts))


def _paint_texts(painter: QPainter, box: QRect, reading: Reading, font: QFont) -> None:
    small, theme = scaled(font, SMALL), current()
    painter.setFont(small)
    metrics = painter.fontMetrics()
    baseline = box.top() + metrics.ascent()
    of_words = theme.faint if reading.state is AnswerState.NOT_ASKED else theme.text
    for texts, name in ((reading.words, of_words), (reading.notes, theme.muted)):
        painter.setPen(colour(name))
        for line in _lines(texts, small, box.width()):
            painter.drawText(box.left(), baseline, line)
            baseline += metrics.lineSpacing()


def _paint_badge(painter: QPainter, box: QRect, words: str) -> QRect:
    """Paint a word for why to look at an answer again beside it, in the painter's font; return what is left."""
    metrics, theme = painter.fontMetrics(), current()
    width, height = pill_width(metrics, words), metrics.height() + GRID // 2
    badge = QRect(box.right() - width, box.top() + (box.height() - height) // 2, width, height)
    painter.setPen(QPen(colour(theme.warning_text), 1))
    painter.setBrush(colour(theme.warning_ground))
    painter.drawRoundedRect(badge, GRID // 2, GRID // 2)
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
    return box.adjusted(0, 0, badge.left() - box.right() - GRID, 0)
