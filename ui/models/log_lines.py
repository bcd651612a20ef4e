"""The log as a Qt table."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.presenters.log_lines import LogLine

Index = QModelIndex | QPersistentModelIndex

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
HEADINGS = ("Tid", "Vem", "Akt", "Fråga", "Vad", "Före", "Efter")


class LogModel(QAbstractTableModel):
    """A row a line of the log."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[LogLine] = ()

    def show_lines(self, lines: Sequence[LogLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Return a column's heading."""
        if orientation is Qt.Orientation.Horizontal and role == _DISPLAY:
            return HEADINGS[section]
        return None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return the text of a cell on one line; the whole of it as a tool tip."""
        if not index.isValid() or role not in (_DISPLAY, _TOOL_TIP):
            return None
        line = self._lines[index.row()]
        text = (line.when, line.who, line.case, line.item, line.what, line.before, line.after)[index.column()]
        return text if role == _TOOL_TIP else " ".join(text.split())
