"""Paints one case of the list: its mark, label, unit and progress."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from aktgranskning.domain.audit import AnswerState, Case, CaseStatus
from ui.delegates.answered import paint_chosen
from ui.looks.state_colours import state_colours
from ui.looks.themes import Theme
from ui.models.cases import CaseRole
from ui.theme import GRID, NORMAL, SMALL, colour, current, scaled

_SMALL_MARK = 12
MARK = 14
"""How wide and high the mark of a case's progress is, in pixels."""


class CaseDelegate(QStyledItemDelegate):
    """Two lines a case; a ring not begun, half filled begun, filled with a tick done, struck through absent.

    A second ring is around the mark of a case that a second reader has read too.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines of text."""
        return QSize(20 * GRID, 2 * option.fontMetrics.height() + GRID)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a case."""
        theme = current()
        case: Case = index.data(CaseRole.CASE)
        box: QRect = option.rect.adjusted(GRID, 1, -GRID, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        font = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chosen(painter, box, option.state)
        top = box.center().y() - MARK / 2
        mark = QRectF(box.left() + GRID, top, MARK, MARK)
        if case.is_absent:
            paint_absent(painter, mark, theme)
        else:
            paint_mark(painter, mark, case.status, theme, is_read_second=bool(case.second_reader))
        left = box.left() + 2 * GRID + MARK
        progress = index.data(CaseRole.NOTE) or f"{index.data(CaseRole.ANSWERED)}/{index.data(CaseRole.TO_ANSWER)}"
        painter.setFont(scaled(font, SMALL))
        painter.setPen(colour(theme.muted))
        right = box.adjusted(0, 0, -GRID, 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, progress)
        room = right.right() - painter.fontMetrics().horizontalAdvance(progress) - left - GRID
        for role, paint in (
            (CaseRole.URGENT, paint_urgent),
            (CaseRole.WAITS, paint_waiting),
            (CaseRole.TO_READ, paint_to_read),
        ):
            if index.data(role):
                room -= _SMALL_MARK + GRID // 2
                paint(painter, QRectF(left + room, box.center().y() - _SMALL_MARK / 2, _SMALL_MARK, _SMALL_MARK), theme)
        painter.setPen(colour(theme.muted))
        upper = QRect(left, box.top(), room, box.height() // 2 if case.unit else box.height())
        if case.unit:
            unit = painter.fontMetrics().elidedText(case.unit, Qt.TextElideMode.ElideRight, room)
            lower = QRect(left, box.center().y(), room, box.height() // 2)
            painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, unit)
        painter.setFont(scaled(font, NORMAL, bold=chosen))
        painter.setPen(colour(theme.muted if case.is_absent else theme.text))
        label = painter.fontMetrics().elidedText(case.label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, label)
        painter.restore()


def paint_mark(
    painter: QPainter, box: QRectF, status: CaseStatus, theme: Theme, *, is_read_second: bool = False
) -> None:
    """Paint how far a case has come: by shape, not colour alone."""
    if status is CaseStatus.DONE:
        green = colour(state_colours(AnswerState.MET).bar)
        if is_read_second:
            painter.setPen(QPen(green, 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(-3, -3, 3, 3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(green)
        painter.drawEllipse(box)
        painter.setPen(QPen(colour(theme.surface), 1.8))
        left, middle = box.left(), box.center().y()
        painter.drawPolyline([_at(left + 3.5, middle), _at(left + 6, middle + 2.8), _at(left + 10.5, middle - 2.8)])
        return
    begun = status is CaseStatus.BEGUN
    painter.setPen(QPen(colour(theme.accent if begun else theme.strong_border), 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    if begun:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme.accent))
        painter.drawPie(box, 90 * 16, 180 * 16)


def paint_absent(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Paint the mark of a case that cannot be read: a ring that is struck through."""
    painter.setPen(QPen(colour(theme.strong_border), 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    inset = box.width() * (1 - 0.5**0.5) / 2
    painter.drawLine(box.bottomLeft() + _at(inset, -inset), box.topRight() + _at(-inset, inset))


def paint_waiting(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Paint the mark of a case that waits for a document: a clock."""
    painter.setPen(QPen(colour(theme.muted), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    middle = box.center()
    painter.drawPolyline([middle - _at(0, 3.5), middle, middle + _at(3, 0)])


def paint_to_read(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Paint the mark of a case that waits for its second reader: an eye."""
    painter.setPen(QPen(colour(theme.accent), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    lid = box.adjusted(0, 3, 0, -3)
    painter.drawEllipse(lid)
    painter.setBrush(colour(theme.accent))
    painter.drawEllipse(lid.center(), 1.6, 1.6)


def paint_urgent(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Paint the mark of a case in which something must be raised at once: a triangle with an exclamation mark."""
    painter.setPen(QPen(colour(theme.error_text), 1.4))
    painter.setBrush(colour(theme.error_ground))
    middle = box.center().x()
    painter.drawPolygon([QPointF(middle, box.top()), box.bottomRight(), box.bottomLeft()])
    painter.drawLine(QPointF(middle, box.top() + 4.5), QPointF(middle, box.bottom() - 4))
    painter.drawPoint(QPointF(middle, box.bottom() - 2))


def _at(x: float, y: float) -> QPointF:
    return QPointF(x, y)
