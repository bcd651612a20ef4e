"""What the user should know of the open file, above the page, until it is closed or another page is shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.looks.icons import icon_label, show_icon
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button, told

_MARKS = {"begin": ("info", "accent"), "alarm": ("triangle-alert", "warning_text")}
"""What stands before the words, and in which colour, by the role of the frame."""


class FileBanner(QWidget):
    """Hidden while there is nothing to tell; what is told later stands below what was told before."""

    backups_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("file_banner")
        self._said: list[str] = []
        self._passing: list[str] = []
        self._words = told("file_banner_words", "")
        self._backups = button("file_banner_backups", tr("Säkerhetskopior…"))
        self._backups.clicked.connect(self.backups_requested)
        self._backups.hide()
        close = button("file_banner_close", tr("Jag har läst"))
        close.clicked.connect(self._close)
        self._mark = icon_label("info")
        self._frame = QFrame()
        self._show_as("begin")
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self._backups)
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

    def tell_for_now(self, words: str) -> None:
        """Show a sentence until another page is shown."""
        self._passing.append(words)
        self.tell(words)

    def let_pass(self) -> None:
        """Take away what was told for now; what else was told stays."""
        if not self._passing:
            return
        self._said = [words for words in self._said if words not in self._passing]
        self._passing.clear()
        self._words.setText("\n".join(self._said))
        self.setAccessibleName(self._words.text())
        self.setVisible(bool(self._said))

    def warn(self, words: str) -> None:
        """Show a sentence that nobody should overlook."""
        self._show_as("alarm")
        self.tell(words)

    def offer_backups(self) -> None:
        """Show the way to the backups, until what is told of them has been read."""
        self._backups.show()

    def _show_as(self, role: str) -> None:
        self._frame.setProperty("role", role)
        show_icon(self._mark, *_MARKS[role])
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)

    def _close(self) -> None:
        self._said.clear()
        self._passing.clear()
        self._show_as("begin")
        self._backups.hide()
        self.hide()
