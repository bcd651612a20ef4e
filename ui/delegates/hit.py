"""Paints one hit of a search: where it stands, and the words around it with what was found marked."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.answered import paint_chosen
from ui.models.hits import EXCERPT_ROLE, HIT_ROLE, place_in_words
from ui.presenters.searched_texts import Passage
from ui.presenters.searching import Excerpt
from ui.theme import GRID, NORMAL, SMALL, colour, current, scaled
from ui.translating import tr

Index = QModelIndex | QPersistentModelIndex

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class HitDelegate(QStyledItemDelegate):
    """Two lines a hit."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines of text."""
        return QSize(20 * GRID, 2 * option.fontMetrics.height() + GRID + GRID // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a hit."""
        hit: Passage = index.data(HIT_ROLE)
        box: QRect = option.rect.adjusted(GRID // 2, 1, -GRID // 2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chosen(painter, box, option.state)
        inner = box.adjusted(GRID, GRID // 2, -GRID, -GRID // 2)
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        _paint_place(painter, upper, hit, option.font)
        _paint_excerpt(painter, inner.adjusted(0, upper.height(), 0, 0), index.data(EXCERPT_ROLE), option.font)
        painter.restore()


def _paint_place(painter: QPainter, box: QRect, hit: Passage, font: QFont) -> None:
    where = tr(hit.where)
    painter.setFont(scaled(font, SMALL))
    painter.setPen(colour(current().muted))
    painter.drawText(box, _MIDDLE | Qt.AlignmentFlag.AlignRight, where)
    room = box.width() - painter.fontMetrics().horizontalAdvance(where) - 2 * GRID
    painter.drawText(box, _MIDDLE, _elided(painter, place_in_words(hit), room))


def _paint_excerpt(painter: QPainter, box: QRect, shown: Excerpt, font: QFont) -> None:
    """Paint the words from left to right, what was found bold on a ground of its own, as far as there is room."""
    end = 0
    for begin, behind in (*shown.marks, (len(shown.text), len(shown.text))):
        box = _paint_part(painter, box, shown.text[end:begin], font, is_found=False)
        box = _paint_part(painter, box, shown.text[begin:behind], font, is_found=True)
        end = behind


def _paint_part(painter: QPainter, box: QRect, words: str, font: QFont, *, is_found: bool) -> QRect:
    """Paint some of the words, and return what is left of the box."""
    if not words or box.width() < GRID:
        return box
    theme = current()
    painter.setFont(scaled(font, NORMAL, bold=is_found))
    shown = _elided(painter, words, box.width())
    width = painter.fontMetrics().horizontalAdvance(shown)
    if is_found:
        height = painter.fontMetrics().height()
        ground = QRect(box.left(), box.top() + (box.height() - height) // 2, width, height)
        painter.fillRect(ground, colour(theme.warning_ground))
    painter.setPen(colour(theme.warning_text if is_found else theme.text))
    painter.drawText(box, _MIDDLE | Qt.TextFlag.TextSingleLine, shown)
    return box.adjusted(width if shown == words else box.width(), 0, 0, 0)


def _elided(painter: QPainter, words: str, width: int) -> str:
    return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
