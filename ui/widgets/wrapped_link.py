"""A link whose words take as many lines as they need."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QIcon, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.delegates.wrapped import in_lines
from ui.theme import GRID


class WrappedLink(QPushButton):
    """Enter, Space and a click follow it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "link")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._words = ""

    def show_words(self, words: str, icon: QIcon) -> None:
        """Show other words, behind an icon where there is one."""
        self._words = words
        self.setIcon(icon)
        self.setAccessibleName(words)
        self._wrap()
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width, in pixels."""
        return QFontMetrics(self.font()).size(0, self._lines(width)).height() + GRID

    def sizeHint(self) -> QSize:
        """One line; the layout asks how many there are at its width."""
        return QSize(10 * GRID, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self._wrap()

    def _wrap(self) -> None:
        self.setText(self._lines(self.width()).replace("&", "&&"))  # or Qt underlines a letter

    def _lines(self, width: int) -> str:
        taken = 2 * GRID if self.icon().isNull() else 2 * GRID + self.iconSize().width() + GRID
        return in_lines(self._words, self.font(), max(width - taken, GRID))
