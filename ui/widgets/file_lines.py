"""A list of files to read through before something is done with them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from ui.theme import GRID

_FEWEST = 5


class FileLines(QPlainTextEdit):
    """Asks for the height of all its lines and is content with a few of them; Tab leaves it."""

    def __init__(self, name: str, lines: Sequence[str]) -> None:
        super().__init__(readOnly=True, tabChangesFocus=True)
        self.setObjectName(name)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)  # a path has no spaces
        self.setPlainText("\n".join(lines))
        self._lines = len(lines)
        self.setMinimumHeight(self._height(_FEWEST))

    def beyond(self) -> int:
        """Return how much higher than the least this would be with all its lines, in pixels."""
        return max(0, self._height(self._lines) - self._height(_FEWEST))

    def sizeHint(self) -> QSize:
        """Be as small as allowed, where nobody gives it more room."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def _height(self, lines: int) -> int:
        bar = self.horizontalScrollBar().sizeHint().height()
        return lines * self.fontMetrics().lineSpacing() + 2 * GRID + bar
