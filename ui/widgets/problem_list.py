"""An error with every mistake behind it, to read beside the workbook and to copy."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout

from aktgranskning import catalogue
from aktgranskning.domain.errors import AuditError, RefusedError
from ui.theme import GRID
from ui.widgets.parts import button, named

_MOST_LINES_SHOWN = 6


class ProblemList(QFrame):
    """Hidden until there is an error to show."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("problem_list")
        self._message = ""
        self._head = named("problem_head", QLabel(wordWrap=True))
        self._head.setProperty("role", "error")
        self._head.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lines = named("problem_lines", QPlainTextEdit(readOnly=True, tabChangesFocus=True))
        self._lines.setAccessibleName("Fel i checklistan")
        copy = button("copy_problems", "Kopiera")
        copy.clicked.connect(self._copy)
        close = button("close_problems", "Stäng listan")
        close.clicked.connect(self.hide)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._head)
        layout.addWidget(self._lines)
        layout.addLayout(buttons)
        self.hide()

    def show_error(self, error: AuditError) -> None:
        """Show an error, each of its mistakes with sheet, row, column and remedy on a line of its own."""
        self._message = catalogue.message(error)
        problems = error.problems if isinstance(error, RefusedError) else ()
        self._head.setText(catalogue.text(error.code, **error.parameters))
        self._lines.setPlainText("\n".join(f"• {catalogue.describe(problem)}" for problem in problems))
        self._lines.setVisible(bool(problems))
        shown = min(max(len(problems) + 1, 3), _MOST_LINES_SHOWN)
        self._lines.setFixedHeight(shown * self._lines.fontMetrics().lineSpacing() + 3 * GRID)
        self.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._message)
