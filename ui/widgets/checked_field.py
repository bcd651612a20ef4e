"""A line of text with its label above, and beneath it what must be put right."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.theme import GRID
from ui.widgets.parts import keep_room, labelled, named, problem_text


class CheckedField(QWidget):
    """For dialogs: Enter is the dialog's own."""

    def __init__(self, name: str, words: str, placeholder: str = "", beside: QWidget | None = None) -> None:
        super().__init__()
        self.line = named(name, QLineEdit(placeholderText=placeholder))
        self._problem = problem_text(f"{name}_problem")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(labelled(words, self.line, beside))
        column.addWidget(self._problem)
        keep_room(self._problem)
        self.line.textChanged.connect(lambda: self.show_problem(""))

    def text(self) -> str:
        """Return what was entered."""
        return self.line.text().strip()

    def show_problem(self, problem: str) -> None:
        """Say what must be put right; '' for nothing. It goes away when the text changes."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.line.setAccessibleDescription(problem)
