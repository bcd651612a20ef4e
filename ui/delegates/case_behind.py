"""Paints one case behind a figure: its label and unit, its answer, and what the reviewer wrote about it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.answered import first_line, paint_answer, paint_chosen, paint_label
from ui.models.cases_behind import CASE_ROLE, notes
from ui.presenters.cases_behind import CaseBehind
from ui.theme import GRID, SMALL, colour, current, scaled
from ui.widgets.pill import paint_view_pill, pill_width

Index = QModelIndex | QPersistentModelIndex

_WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


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
        case: CaseBehind = index.data(CASE_ROLE)
        above = _heading_height(case, font) + first_line(font) + _view_height(case, font)
        return QSize(width, above + height + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a case."""
        case: CaseBehind = index.data(CASE_ROLE)
        font: QFont = option.font
        above = _heading_height(case, font)
        box: QRect = option.rect.adjusted(GRID, 2 + above, -GRID, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if case.heading:
            _paint_heading(painter, QRect(box.left() + GRID, option.rect.top(), box.width() - GRID, above), case, font)
        paint_chosen(painter, box.adjusted(1, 1, -1, -1), option.state)
        inner = box.adjusted(GRID, GRID // 2, -GRID, -GRID // 2)
        first = QRect(inner.left(), inner.top(), inner.width(), first_line(font))
        paint_label(painter, paint_answer(painter, first, case.answer, case.state, font), case.label, font)
        rest = inner.adjusted(0, first.height(), 0, GRID)
        if case.view:
            _paint_view(painter, rest, case.view, font)
        painter.setFont(scaled(font, SMALL))
        painter.setPen(colour(current().muted))
        painter.drawText(rest.adjusted(0, _view_height(case, font), 0, 0), _WRAPPED, _below(case))
        painter.restore()


def _heading_height(case: CaseBehind, font: QFont) -> int:
    return QFontMetrics(scaled(font, SMALL, bold=True)).height() + int(1.5 * GRID) if case.heading else 0


def _paint_heading(painter: QPainter, box: QRect, case: CaseBehind, font: QFont) -> None:
    painter.setFont(scaled(font, SMALL, bold=True))
    painter.setPen(colour(current().muted))
    painter.drawText(box, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, case.heading)


def _view_height(case: CaseBehind, font: QFont) -> int:
    return QFontMetrics(scaled(font, SMALL, bold=True)).height() + GRID if case.view else 0


def _paint_view(painter: QPainter, box: QRect, words: str, font: QFont) -> None:
    painter.setFont(scaled(font, SMALL, bold=True))
    metrics = painter.fontMetrics()
    width = min(pill_width(metrics, words), box.width())
    paint_view_pill(painter, QRect(box.left(), box.top(), width, metrics.height() + GRID // 2), words)


def _below(case: CaseBehind) -> str:
    return "\n".join(text for text in (case.unit, *notes(case)) if text)
