"""The line above the pages that says what is not written to the file, and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ui.theme import GRID
from ui.widgets.parts import button, named
from ui.widgets.visibility import show_if


class UnsavedBar(QFrame):
    """Hidden as long as the file takes what it is given."""

    retry_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("unsaved_bar")
        self.setProperty("role", "error")
        self.setAccessibleName("Inte sparat")
        self._words = named("unsaved_words", QLabel(wordWrap=True))
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._retry = button("unsaved_retry", "Försök igen")
        self._retry.clicked.connect(self.retry_requested)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        line.setSpacing(2 * GRID)
        line.addWidget(self._words, 1)
        line.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def tell(self, words: str, *, waits: bool) -> None:
        """Say what is not written, '' for nothing; `waits` is whether something is kept that can be tried again."""
        self._words.setText(words)
        self.setAccessibleDescription(words)
        show_if(self._retry, waits)
        show_if(self, bool(words))
