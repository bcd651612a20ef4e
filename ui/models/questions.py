"""The audit questions with their answers as a Qt list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from aktgranskning.domain.conclusions.answers import AnsweredQuestion
from ui.presenters.assessment_words import step_word, what_changed
from ui.presenters.questions import shown_question

Index = QModelIndex | QPersistentModelIndex

ANSWERED_ROLE = int(Qt.ItemDataRole.UserRole)
"""Gives the whole `AnsweredQuestion`."""

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)


class QuestionsModel(QAbstractListModel):
    """Begins empty."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[AnsweredQuestion] = ()

    def show_lines(self, lines: Sequence[AnsweredQuestion]) -> None:
        """Show other lines; where the questions are the same ones, only those that changed are painted anew."""
        if [line.question for line in lines] != [line.question for line in self._lines]:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
            return
        before, self._lines = self._lines, lines
        for row, (old, new) in enumerate(zip(before, lines, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    def line(self, row: int) -> AnsweredQuestion:
        """Return the question in a row."""
        return self._lines[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return a question's words, what a screen reader says of it, or the question with its answer."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        words = f"{line.question.label} {shown_question(line.question)}".strip()
        if role == _DISPLAY:
            return words
        if role == ANSWERED_ROLE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (words, step_word(line.step), what_changed(line))))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(line.flags) or None
        return None
