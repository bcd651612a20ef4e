"""Paints one case behind a figure: its label and unit, its answer, and what the reviewer wrote about it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.cases_behind import CASE_ROLE, notes
from ui.presenters.tally import CaseBehind
from ui.theme import GRID, NORMAL, SMALL, colour, current, scaled
from ui.widgets.pill import paint_pill, pill_width

Index = QModelIndex | QPersistentModelIndex

_WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_PILL_SHARE = 0.6
"""The most of the width that an answer takes."""


class CaseBehindDelegate(QStyledItemDelegate):
    """Paints for one list, to whose width the notes are wrapped."""

    def __init__(self, list_: QListView) -> None:
        super().__init__(list_)
        self._list = list_

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room for the first line and the wrapped notes."""
        width = self._list.viewport().width()
        font: QFont = option.font
        text = _below(index.data(CASE_ROLE))
        box = QRect(0, 0, width - 4 * GRID, 1000 * GRID)
        height = QFontMetrics(scaled(font, SMALL)).boundingRect(box, _WRAPPED, text).height() if text else 0
        return QSize(width, _first_line(font) + height + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a case."""
        case: CaseBehind = index.data(CASE_ROLE)
        theme = current()
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        box: QRect = option.rect.adjusted(GRID, 2, -GRID, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(colour(theme.accent), 2) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme.accent_soft))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        inner = box.adjusted(GRID, GRID // 2, -GRID, -GRID // 2)
        first = QRect(inner.left(), inner.top(), inner.width(), _first_line(font))
        _paint_first_line(painter, first, case, font)
        painter.setFont(scaled(font, SMALL))
        painter.setPen(colour(theme.muted))
        painter.drawText(inner.adjusted(0, first.height(), 0, GRID), _WRAPPED, _below(case))
        painter.restore()


def _paint_first_line(painter: QPainter, box: QRect, case: CaseBehind, font: QFont) -> None:
    painter.setFont(scaled(font, SMALL, bold=True))
    metrics = painter.fontMetrics()
    width = min(pill_width(metrics, case.answer), int(box.width() * _PILL_SHARE))
    height = metrics.height() + GRID // 2
    pill = QRect(box.right() - width, box.top() + (box.height() - height) // 2, width, height)
    paint_pill(painter, pill, case.answer, case.state)
    painter.setFont(scaled(font, NORMAL, bold=True))
    painter.setPen(colour(current().text))
    room = pill.left() - box.left() - GRID
    label = painter.fontMetrics().elidedText(case.label, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, label)


def _first_line(font: QFont) -> int:
    return QFontMetrics(font).height() + GRID


def _below(case: CaseBehind) -> str:
    return "\n".join(text for text in (case.unit, *notes(case)) if text)
