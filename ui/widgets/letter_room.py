"""How much room something needs with the letters of this computer: who reads with large ones has them in the font."""

from PySide6.QtGui import QFontMetrics, QGuiApplication

_USUAL_HEIGHT = 16
"""The height of a line, in pixels, up to which widths are as they were drawn."""


def letter_room(width: int) -> int:
    """Return a width that was drawn for letters of the usual size, as the letters of this computer need it."""
    return round(width * max(1.0, QFontMetrics(QGuiApplication.font()).height() / _USUAL_HEIGHT))
