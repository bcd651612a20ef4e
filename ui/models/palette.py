"""What the palette has found, as a Qt list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.presenters.palette import Entry

Index = QModelIndex | QPersistentModelIndex

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
"""Gives the whole `Entry`."""

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)


class PaletteModel(QAbstractListModel):
    """Begins empty."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """Return the entry in a row."""
        return self._entries[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return what an entry is called, what a screen reader says of it, or the entry."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == _DISPLAY:
            return entry.text
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (entry.text, entry.beside, entry.key, entry.why_not)))
        return entry.text if role == Qt.ItemDataRole.ToolTipRole else None
