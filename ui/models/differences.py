"""What differs between two versions of a checklist, as a Qt table."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from aktgranskning.domain.differences import Difference
from ui.presenters.version import ASPECT_WORDS

Index = QModelIndex | QPersistentModelIndex

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)


class DifferenceColumn(IntEnum):
    """The columns, in their order."""

    ASPECT = 0
    ITEM = 1
    BEFORE = 2
    AFTER = 3


_HEADINGS = ("Ändring", "Fråga", "Före", "Efter")


class DifferencesModel(QAbstractTableModel):
    """A row a difference."""

    def __init__(self) -> None:
        super().__init__()
        self._differences: Sequence[Difference] = ()

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """Show other ones."""
        self.beginResetModel()
        self._differences = differences
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._differences)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(DifferenceColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Return a column's heading."""
        if orientation is Qt.Orientation.Horizontal and role == _DISPLAY:
            return _HEADINGS[section]
        return None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return the text of a cell on one line; the whole of it as a tool tip."""
        if not index.isValid() or role not in (_DISPLAY, _TOOL_TIP):
            return None
        one = self._differences[index.row()]
        text = (ASPECT_WORDS[one.aspect], one.label, one.before, one.after)[index.column()]
        return text if role == _TOOL_TIP else " ".join(text.split())
