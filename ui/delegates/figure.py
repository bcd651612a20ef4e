"""What cells that hold figures have in common: the ring of the current one, an outcome with the other view beneath."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.presenters.auditee import auditee_beside
from ui.presenters.tally_rows import LineKind, TallyLine
from ui.theme import GRID, NORMAL, SMALL, colour, current, scaled

_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
_HIGHEST = 100 * GRID


def paint_ring(painter: QPainter, box: QRect, option: QStyleOptionViewItem) -> None:
    """Mark the current cell, stronger where the table has the focus, and the one under the pointer."""
    state: QStyle.StateFlag = option.state
    theme = current()
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(colour(theme.accent), 2))
    elif state & QStyle.StateFlag.State_Selected:
        painter.setPen(QPen(colour(theme.strong_border), 1))
    elif state & QStyle.StateFlag.State_MouseOver and state & QStyle.StateFlag.State_Enabled:
        painter.setPen(QPen(colour(theme.border), 1))
    else:
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(2, 2, -2, -3), 4, 4)


def row_ground(line: TallyLine, *, is_current: bool) -> str:
    """Return the colour of the ground of a row."""
    theme = current()
    if line.kind is LineKind.SECTION:
        return theme.rail
    return theme.accent_soft if is_current else theme.surface


def outcome_height(line: TallyLine, font: QFont, width: int) -> int:
    """Return the height in pixels of an outcome that is wrapped to a width."""
    return sum(_height(text, of_text, width) for text, of_text, _ in _texts(line, font))


def outcome_word_width(line: TallyLine, font: QFont) -> int:
    """Return the width in pixels at which the longest word of an outcome is whole."""
    words = ((word, of_text) for text, of_text, _ in _texts(line, font) for word in text.split())
    return max((QFontMetrics(of_text).horizontalAdvance(word) for word, of_text in words), default=0)


def paint_outcome(painter: QPainter, box: QRect, line: TallyLine, font: QFont) -> None:
    """Paint an outcome in the middle of a box, and beneath it what it is by the administration's view."""
    top = box.top() + (box.height() - outcome_height(line, font, box.width())) // 2
    for text, of_text, ink in _texts(line, font):
        height = _height(text, of_text, box.width())
        painter.setFont(of_text)
        painter.setPen(colour(ink))
        painter.drawText(QRect(box.left(), top, box.width(), height), _WRAPPED, text)
        top += height


def _texts(line: TallyLine, font: QFont) -> list[tuple[str, QFont, str]]:
    theme = current()
    if line.kind in (LineKind.STATISTIC, LineKind.SPREAD):
        return [(part, scaled(font, SMALL), theme.text) for part in line.outcome.split(" · ")]
    texts = [(line.outcome, scaled(font, NORMAL, bold=bool(line.whole)), theme.text)]
    if line.interval:
        texts.append((line.interval, scaled(font, SMALL), theme.muted))
    if line.auditee:
        texts.append((auditee_beside(line.auditee, line.of), scaled(font, SMALL), theme.muted))
    return texts


def _height(text: str, font: QFont, width: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, _HIGHEST), int(_WRAPPED), text).height()
