"""A list of cases beside the items that are answered."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView


class CaseList(QListView):
    """A list in which letters are left to the page, so that an answer key never jumps to a case."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def mark(self, row: int) -> None:
        """Make a row the current one; none for -1."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows, open by Enter; letters answer nothing here."""
        if event.text() and event.text().isprintable():
            event.ignore()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
