"""The light of an answer: its step's shape in its step's colour, with an outline that is seen on any ground."""

from collections.abc import Mapping
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap, QPolygonF

from aktgranskning.domain.conclusions.scales import Shape, Step
from ui.theme import CLEAR, colour, current

_OUTLINE = 1.2
_RING = 3.0
_ARM = 0.38
"""Half the width of the arms of a cross."""
_ICON = 14
_SHARP = 3
"""So many pixels an icon has for each of the screen's, which may be dense."""

_POINTS: Mapping[Shape, tuple[tuple[float, float], ...]] = {
    Shape.DIAMOND: ((0, -1), (1, 0), (0, 1), (-1, 0)),
    Shape.TRIANGLE: ((0, -0.95), (1, 0.85), (-1, 0.85)),
    Shape.SQUARE: ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
    Shape.TRIANGLE_DOWN: ((-1, -0.85), (1, -0.85), (0, 0.95)),
    Shape.CROSS: (
        (-_ARM, -1), (_ARM, -1), (_ARM, -_ARM), (1, -_ARM), (1, _ARM), (_ARM, _ARM),
        (_ARM, 1), (-_ARM, 1), (-_ARM, _ARM), (-1, _ARM), (-1, -_ARM), (-_ARM, -_ARM),
    ),
    Shape.STAR: tuple(
        ((0.45 if at % 2 else 1) * sin(at * pi / 5), -(0.45 if at % 2 else 1) * cos(at * pi / 5)) for at in range(10)
    ),
}  # fmt: skip
"""The corners of a shape around its middle; 1 is half its size."""


def light_icon(step: Step) -> QIcon:
    """Return the light of a step as large as a button's icon."""
    picture = QPixmap(QSize(_ICON, _ICON) * _SHARP)
    picture.setDevicePixelRatio(_SHARP)
    picture.fill(CLEAR)
    painter = QPainter(picture)
    paint_light(painter, QRectF(0, 0, _ICON, _ICON), step)
    painter.end()
    return QIcon(picture)


def paint_light(painter: QPainter, box: QRectF, step: Step) -> None:
    """Paint the light of a step into a square box."""
    theme, half = current(), box.width() / 2 - 1
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(theme.text), _OUTLINE))
    painter.setBrush(colour(step.colour))
    if step.shape in _POINTS:
        corners = [box.center() + QPointF(x, y) * half for x, y in _POINTS[step.shape]]
        painter.drawPolygon(QPolygonF(corners))
    elif step.shape is Shape.CIRCLE:
        painter.drawEllipse(box.center(), half, half)
    elif step.shape is Shape.RING:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(theme.muted), _RING))
        painter.drawEllipse(box.center(), half - 1, half - 1)
    else:
        painter.setPen(QPen(colour(theme.faint), 2))
        painter.drawLine(box.center() - QPointF(half / 2, 0), box.center() + QPointF(half / 2, 0))
    painter.restore()
