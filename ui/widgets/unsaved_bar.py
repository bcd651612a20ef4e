"""The line above the pages that says what is not written to the file, and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.looks.icons import icon_label
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button, muted, named, told
from ui.widgets.visibility import show_if


class UnsavedBar(QFrame):
    """Hidden as long as the file takes what it is given."""

    retry_requested = Signal()

    copy_requested = Signal()
    """The user wants what waits to be written on the clipboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("unsaved_bar")
        self.setProperty("role", "error")
        self.setAccessibleName(tr("Inte sparat"))
        self._words = told("unsaved_words", "")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._tried = named("unsaved_tried", muted())
        self._copy = button("unsaved_copy", tr("Kopiera det osparade"))
        self._copy.clicked.connect(self.copy_requested)
        self._retry = button("unsaved_retry", tr("Försök igen"))
        self._retry.clicked.connect(self.retry_requested)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        line.setSpacing(2 * GRID)
        line.addWidget(icon_label("triangle-alert", "error_text"))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._words)
        said.addWidget(self._tried)
        line.addLayout(said, 1)
        for one in (self._copy, self._retry):
            line.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
        self.tell_done("")
        self.hide()

    def tell(self, words: str, *, waits: bool) -> None:
        """Say what is not written, '' for nothing; `waits` is whether something is kept that can be tried again."""
        self._words.setText(words)
        self.setAccessibleDescription(words)
        for one in (self._copy, self._retry):
            show_if(one, waits)
        show_if(self, bool(words))
        if not words:
            self.tell_done("")

    def tell_done(self, words: str) -> None:
        """Say what came of the latest press of a button here, '' for nothing."""
        self._tried.setText(words)
        show_if(self._tried, bool(words))
