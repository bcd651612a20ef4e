"""The pattern of each state in a bar, which tells it for who sees no colours, and in grey print."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from aktgranskning.domain.audit import AnswerState
from ui.looks.state_colours import state_colours
from ui.theme import colour

_THIN = 1.3
"""The width of a line that is drawn upon the solid part: fine enough that the part still reads as solid."""

_DOT = 1.1
"""Half the width of a dot."""

_STEP = 5
"""From one line, or dot, of a pattern to the next."""

_WIDE_STEP = 8
"""The same of lines that leave most of a part solid."""

_BROAD = 3
"""The width of the stripes of what the administration holds to be met, broader than any pattern's lines."""

_UPRIGHT = 2
"""The width of the upright lines of what nobody can verify."""

_BROAD_STEP = 7


def paint_part(painter: QPainter, box: QRectF, state: AnswerState) -> None:
    """Fill a box with the colour and the pattern of a state."""
    colours = state_colours(state)
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _PATTERNS[state](painter, box, colour(colours.bar), colour(colours.ground))
    painter.restore()


def paint_beyond(painter: QPainter, box: QRectF, *, is_verified: bool) -> None:
    """Fill a box with what the administration holds to be met beyond what the review found."""
    colours = state_colours(AnswerState.MET)
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.fillRect(box, colour(colours.ground))
    lean, width = (box.height(), _BROAD) if is_verified else (0, _UPRIGHT)
    _lines(painter, box, QPen(colour(colours.bar), width), lean, _BROAD_STEP)
    painter.restore()


def _solid(painter: QPainter, box: QRectF, bar: QColor, _ground: QColor) -> None:
    painter.fillRect(box, bar)


def _half(painter: QPainter, box: QRectF, bar: QColor, ground: QColor) -> None:
    painter.fillRect(box, ground)
    painter.fillRect(box.adjusted(0, box.height() / 2, 0, 0), bar)


def _slashed(painter: QPainter, box: QRectF, bar: QColor, ground: QColor) -> None:
    painter.fillRect(box, bar)
    _lines(painter, box, QPen(ground, _THIN), -box.height(), _WIDE_STEP)


def _dashed(painter: QPainter, box: QRectF, bar: QColor, ground: QColor) -> None:
    painter.fillRect(box, ground)
    painter.fillRect(QRectF(box.left(), box.center().y() - 1, box.width(), 2), bar)


def _crossed(painter: QPainter, box: QRectF, bar: QColor, ground: QColor) -> None:
    painter.fillRect(box, ground)
    for lean in (box.height(), -box.height()):
        _lines(painter, box, QPen(bar, _THIN), lean, _STEP)


def _dotted(painter: QPainter, box: QRectF, bar: QColor, ground: QColor) -> None:
    painter.fillRect(box, ground)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(bar)
    x, above, below = box.left() + _STEP / 2, box.top() + box.height() / 4, box.bottom() - box.height() / 4
    while x < box.right():
        painter.drawEllipse(QPointF(x, above), _DOT, _DOT)
        painter.drawEllipse(QPointF(x + _STEP / 2, below), _DOT, _DOT)
        x += _STEP


def _upright(painter: QPainter, box: QRectF, bar: QColor, ground: QColor) -> None:
    painter.fillRect(box, bar)
    _lines(painter, box, QPen(ground, _THIN), 0, _STEP)


def _lines(painter: QPainter, box: QRectF, pen: QPen, lean: float, step: int) -> None:
    """Draw parallel lines over a box, each of which leans so far to the right on its way up."""
    painter.setPen(pen)
    left = box.left() - abs(lean) + pen.widthF()
    while left < box.right() + abs(lean):
        painter.drawLine(QPointF(left, box.bottom()), QPointF(left + lean, box.top()))
        left += step


_PATTERNS: Mapping[AnswerState, Callable[[QPainter, QRectF, QColor, QColor], None]] = {
    AnswerState.MET: _solid,
    AnswerState.PARTLY: _half,
    AnswerState.NOT_MET: _slashed,
    AnswerState.NOT_APPLICABLE: _dashed,
    AnswerState.NOT_ASSESSABLE: _crossed,
    AnswerState.UNANSWERED: _dotted,
    AnswerState.NOT_ASKED: _solid,
    AnswerState.RECORDED: _upright,
}
"""What is not asked is the empty track; it has the colour of the window."""
