"""Texts broken into a few lines of a width."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout


def wrapped(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Break a text into at most `most` lines of a width in pixels; the last one is elided where more follows."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        for begin, end in _breaks(paragraph, font, width):
            if len(lines) == most:
                lines[-1] = QFontMetrics(font).elidedText(f"{lines[-1]} …", Qt.TextElideMode.ElideRight, width)
                return lines
            lines.append(paragraph[begin:end].rstrip())
    return lines


def _breaks(paragraph: str, font: QFont, width: int) -> list[tuple[int, int]]:
    """Return where each line of a paragraph begins and ends."""
    layout = QTextLayout(paragraph, font)
    layout.beginLayout()
    breaks = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        breaks.append((line.textStart(), line.textStart() + line.textLength()))
    layout.endLayout()
    return breaks
