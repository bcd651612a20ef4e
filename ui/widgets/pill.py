"""Paints an answer as a pill: its words on the ground of its state; and what the administration says of it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from aktgranskning.domain.audit import AnswerState
from ui.looks.state_colours import state_colours
from ui.theme import GRID, colour, current


def pill_width(metrics: QFontMetrics, text: str) -> int:
    """Return how wide a pill with this text is, in pixels."""
    return metrics.horizontalAdvance(text) + 2 * GRID


def paint_pill(painter: QPainter, box: QRect, text: str, state: AnswerState) -> None:
    """Paint a pill into a box, the text elided where it does not fit; the painter's font is used."""
    colours = state_colours(state)
    _paint(painter, box, text, colours.ground, colours.text)


def paint_view_pill(painter: QPainter, box: QRect, text: str) -> None:
    """Paint what the administration says as a pill, which is of no state."""
    theme = current()
    _paint(painter, box, text, theme.warning_ground, theme.warning_text)


def _paint(painter: QPainter, box: QRect, text: str, ground: str, ink: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(colour(ink))
    inner = box.adjusted(GRID, 0, -GRID, 0)
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 2)
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, elided)
