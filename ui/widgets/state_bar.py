"""Paints how cases are distributed over states as one bar, its parts told apart by pattern as well as colour."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from aktgranskning.domain.audit import AnswerState
from ui.looks.patterns import paint_beyond, paint_part
from ui.theme import colour, current

_NARROWEST = 3
"""A part that counts one case of very many is still seen."""

_ROUND = 3


def paint_bar(
    painter: QPainter,
    box: QRectF,
    parts: Sequence[tuple[AnswerState, int]],
    whole: int,
    beyond: int = 0,
    unverified: int = 0,
) -> None:
    """Paint parts of a whole into a box from the left; what is left over is the empty track.

    Behind what is met are striped over the `beyond` more that the administration holds to be met; the last `unverified`
    of them have upright lines instead.
    """
    painter.save()
    outline = QPainterPath()
    outline.addRoundedRect(box, _ROUND, _ROUND)
    painter.setClipPath(outline)
    paint_part(painter, box, AnswerState.NOT_ASKED)
    left = met_end = box.left()
    for state, count in parts:
        if count and state is not AnswerState.NOT_ASKED:
            width = max(box.width() * count / whole, _NARROWEST)
            paint_part(painter, QRectF(left, box.top(), width - 1, box.height()), state)
            left += width
            met_end = left if state is AnswerState.MET else met_end
    for count, is_verified in ((beyond - unverified, True), (unverified, False)):
        if count:
            width = max(box.width() * count / whole, 2 * _NARROWEST)
            paint_beyond(painter, QRectF(met_end, box.top(), width - 1, box.height()), is_verified=is_verified)
            met_end += width
    painter.restore()
    _paint_edge(painter, box)


def _paint_edge(painter: QPainter, box: QRectF) -> None:
    """Draw around the whole: how long the bar is where nothing fills it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(current().strong_border), 1))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
    painter.restore()
