"""Asks for a text of several lines."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button, named

_WIDTH = 70 * GRID
_LINES = 6


class LinesDialog(QDialog):
    """Enter is a new line; the button, or Ctrl+Enter, agrees once something is written."""

    def __init__(self, title: str, label: str, yes: str, parent: QWidget | None = None, text: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("lines_dialog")
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._field = named("lines", QPlainTextEdit(text, tabChangesFocus=True))
        self._field.setAccessibleName(title)
        self._field.setFixedHeight(_LINES * self._field.fontMetrics().lineSpacing() + 2 * GRID)
        self._agree = button("agree", tr("{yes}   Ctrl+Retur").format(yes=yes), "primary")
        cancel = button("cancel", tr("Avbryt"))
        words = QLabel(label, wordWrap=True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._agree)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        whole.addWidget(words)
        whole.addWidget(self._field)
        whole.addLayout(buttons)
        self._agree.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._agree.click)
        self._field.textChanged.connect(self._follow)
        self._follow()
        self._field.moveCursor(QTextCursor.MoveOperation.End)
        self._field.setFocus()

    def text(self) -> str:
        """Return what is written."""
        return self._field.toPlainText()

    def _follow(self) -> None:
        self._agree.setEnabled(bool(self.text().strip()))
