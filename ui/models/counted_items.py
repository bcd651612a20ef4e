"""The counted items of a checklist as a Qt list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.presenters.counted_items import CountedItem
from ui.presenters.spoken import parts_in_words

Index = QModelIndex | QPersistentModelIndex

COUNTED_ROLE = int(Qt.ItemDataRole.UserRole)
"""Gives the whole `CountedItem` of a row."""

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_DESCRIPTION = int(Qt.ItemDataRole.AccessibleDescriptionRole)


class CountedItemsModel(QAbstractListModel):
    """A row an item."""

    def __init__(self) -> None:
        super().__init__()
        self._counted: list[CountedItem] = []

    def follow(self, counted: Sequence[CountedItem]) -> None:
        """Show other figures; which items there are does not change, for they are those of one checklist."""
        if not self._counted:
            self.beginResetModel()
            self._counted = list(counted)
            self.endResetModel()
        for row, (before, now) in enumerate(zip(self._counted, counted, strict=True)):
            if before != now:
                self._counted[row] = now
                self.dataChanged.emit(self.index(row), self.index(row))

    def index_of(self, item: str) -> QModelIndex:
        """Return the row of an item, an invalid index where it is not counted."""
        names = [counted.item for counted in self._counted]
        return self.index(names.index(item)) if item in names else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many items are counted."""
        return 0 if parent.isValid() else len(self._counted)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return an item's label, what a screen reader says of it, or the item with its figures."""
        if not index.isValid():
            return None
        counted = self._counted[index.row()]
        if role == _DISPLAY:
            return counted.label
        if role == COUNTED_ROLE:
            return counted
        if role == _DESCRIPTION and counted.whole:
            return parts_in_words(counted.parts)
        if role == _ACCESSIBLE:
            said = (counted.label, counted.outcome, counted.beside, counted.sentence)
            return ", ".join(filter(None, said))
        return None
