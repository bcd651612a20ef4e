"""What the user should know of the open file, above the page, until it is closed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import GRID
from ui.widgets.parts import button, told


class FileBanner(QWidget):
    """Hidden while there is nothing to tell; what is told later stands below what was told before."""

    backups_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("file_banner")
        self._said: list[str] = []
        self._words = told("file_banner_words", "")
        backups, close = button("file_banner_backups", "Säkerhetskopior…"), button("file_banner_close", "Jag har läst")
        backups.clicked.connect(self.backups_requested)
        close.clicked.connect(self._close)
        self._frame = QFrame()
        self._show_as("begin")
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self._words, 1)
        row.addWidget(backups)
        row.addWidget(close)
        around = QVBoxLayout(self)
        around.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        around.addWidget(self._frame)
        self.hide()

    def tell(self, words: str) -> None:
        """Show a sentence, once."""
        if words not in self._said:
            self._said.append(words)
        self._words.setText("\n".join(self._said))
        self.setAccessibleName(self._words.text())
        self.show()

    def warn(self, words: str) -> None:
        """Show a sentence that nobody should overlook."""
        self._show_as("alarm")
        self.tell(words)

    def _show_as(self, role: str) -> None:
        self._frame.setProperty("role", role)
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)

    def _close(self) -> None:
        self._said.clear()
        self._show_as("begin")
        self.hide()
