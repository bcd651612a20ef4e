"""What the lists of cases paint alike: the ground of the chosen one, its label, its answer as a pill."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle

from aktgranskning.domain.audit import AnswerState
from ui.theme import GRID, NORMAL, SMALL, colour, current, scaled
from ui.widgets.pill import paint_pill, pill_width

_PILL_SHARE = 0.6
"""The most of the width that an answer takes."""


def paint_chosen(painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
    """Paint the ground of the row that is chosen, with a ring where the list has the keys; nothing under others."""
    if not state & QStyle.StateFlag.State_Selected:
        return
    theme = current()
    focused = bool(state & QStyle.StateFlag.State_HasFocus)
    painter.setPen(QPen(colour(theme.accent), 2) if focused else Qt.PenStyle.NoPen)
    painter.setBrush(colour(theme.accent_soft))
    painter.drawRoundedRect(box, 6, 6)


def first_line(font: QFont) -> int:
    """Return the height of the line that label and answer share, in pixels."""
    return QFontMetrics(font).height() + GRID


def paint_answer(painter: QPainter, box: QRect, answer: str, state: AnswerState, font: QFont) -> QRect:
    """Paint an answer to the right, and return what is left of the box."""
    painter.setFont(scaled(font, SMALL, bold=True))
    metrics = painter.fontMetrics()
    width = min(pill_width(metrics, answer), int(box.width() * _PILL_SHARE))
    height = metrics.height() + GRID // 2
    pill = QRect(box.right() - width, box.top() + (box.height() - height) // 2, width, height)
    paint_pill(painter, pill, answer, state)
    return box.adjusted(0, 0, pill.left() - box.right() - GRID, 0)


def paint_label(painter: QPainter, box: QRect, label: str, font: QFont) -> None:
    """Paint a case's label into a box, elided where it does not fit."""
    painter.setFont(scaled(font, NORMAL, bold=True))
    painter.setPen(colour(current().text))
    elided = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, elided)
