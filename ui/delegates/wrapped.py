"""Texts broken into a few lines of a width."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

_WITHIN_WORDS = QTextOption()
_WITHIN_WORDS.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

_ALL = 200
"""More lines than a question or an outcome ever takes."""


def in_lines(text: str, font: QFont, width: int) -> str:
    """Break a text into as many lines of a width as it takes; a word that is wider is broken too."""
    return "\n".join(wrapped(text, font, width, _ALL))


def wrapped(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Break a text into at most `most` lines of a width in pixels; the last one is elided where more follows."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        lines += _lines(paragraph, font, width, most + 1 - len(lines))
        if len(lines) > most:
            more = f"{lines[most - 1]} …"
            return [*lines[: most - 1], QFontMetrics(font).elidedText(more, Qt.TextElideMode.ElideRight, width)]
    return lines


def _lines(paragraph: str, font: QFont, width: int, most: int) -> list[str]:
    """Return the first lines of a paragraph; the rest of it is not measured, for measuring takes time."""
    layout = QTextLayout(paragraph, font)
    layout.setTextOption(_WITHIN_WORDS)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        begin = line.textStart()
        lines.append(paragraph[begin : begin + line.textLength()].rstrip())
    layout.endLayout()
    return lines
