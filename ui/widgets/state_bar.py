"""Paints how cases are distributed over states as one bar, its parts told apart by pattern as well as colour."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from aktgranskning.domain.audit import AnswerState
from ui.state_colours import state_colours
from ui.theme import colour

_PATTERNS = {
    AnswerState.PARTLY: Qt.BrushStyle.BDiagPattern,
    AnswerState.NOT_APPLICABLE: Qt.BrushStyle.HorPattern,
    AnswerState.NOT_ASSESSABLE: Qt.BrushStyle.DiagCrossPattern,
    AnswerState.UNANSWERED: Qt.BrushStyle.Dense6Pattern,
}
"""The states that are painted with a pattern on their ground; the others are solid."""

_NARROWEST = 3
"""A part that counts one case of very many is still seen."""

_UPRIGHT = 2
"""The width of the upright lines of what nobody can verify."""

_STRIPE = 3
"""The width of the stripes of what the administration holds to be met, broader than any pattern's lines."""


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
    outline.addRoundedRect(box, 3, 3)
    painter.setClipPath(outline)
    painter.fillRect(box, colour(state_colours(AnswerState.NOT_ASKED).bar))
    left = met_end = box.left()
    for state, count in parts:
        if count and state is not AnswerState.NOT_ASKED:
            width = max(box.width() * count / whole, _NARROWEST)
            paint_part(painter, QRectF(left, box.top(), width - 1, box.height()), state)
            left += width
            met_end = left if state is AnswerState.MET else met_end
    for count, slope, stripe in ((beyond - unverified, 1, _STRIPE), (unverified, 0, _UPRIGHT)):
        if count:
            width = max(box.width() * count / whole, 2 * _NARROWEST)
            _paint_stripes(painter, QRectF(met_end, box.top(), width - 1, box.height()), slope, stripe)
            met_end += width
    painter.restore()


def _paint_stripes(painter: QPainter, box: QRectF, slope: int, stripe: int) -> None:
    """Stripe a box; `slope` is how far a stripe leans for each pixel upwards, `stripe` its width."""
    colours = state_colours(AnswerState.MET)
    lean = slope * box.height()
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.fillRect(box, colour(colours.ground))
    painter.setPen(QPen(colour(colours.bar), stripe))
    left = box.left() - lean + stripe
    while left < box.right():
        painter.drawLine(QPointF(left, box.bottom()), QPointF(left + lean, box.top()))
        left += 2 * _STRIPE + 1
    painter.restore()


def paint_part(painter: QPainter, box: QRectF, state: AnswerState) -> None:
    """Fill a box with the colour and pattern of a state; not met is solid with light lines across."""
    colours = state_colours(state)
    pattern = _PATTERNS.get(state)
    painter.fillRect(box, colour(colours.ground if pattern else colours.bar))
    if pattern:
        painter.fillRect(box, QBrush(colour(colours.bar), pattern))
    if state is AnswerState.NOT_MET:
        painter.fillRect(box, QBrush(colour(colours.ground), Qt.BrushStyle.FDiagPattern))
