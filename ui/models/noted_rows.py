"""Criteria, grounds or earlier assessments as a Qt list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.presenters.noted_rows import NotedRow

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""Gives the whole `NotedRow`."""

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)


class NotedRowsModel(QAbstractListModel):
    """Begins empty."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[NotedRow] = ()

    def show_rows(self, rows: Sequence[NotedRow]) -> bool:
        """Show other rows; False where they are the same."""
        if list(rows) == list(self._rows):
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def row(self, at: int) -> NotedRow:
        """Return a row."""
        return self._rows[at]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return a row's words, what a screen reader says of it, or the row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == _DISPLAY:
            return row.words
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (row.facts, row.outcome, row.words)))
        return None
