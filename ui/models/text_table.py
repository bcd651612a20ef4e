"""A table of texts to read, as a Qt table."""

from collections.abc import Container, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from exports.sheet import Cell
from ui.models.copied import CELL_ROLE, shown_number
from ui.translating import tr

Index = QModelIndex | QPersistentModelIndex

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)


class TextTableModel(QAbstractTableModel):
    """Rows of texts under headings, which are translated here; the columns `numbers` are copied as numbers."""

    def __init__(self, headings: Sequence[str], numbers: Container[int] = ()) -> None:
        super().__init__()
        self._numbers = numbers
        self._headings = headings
        self._rows: Sequence[Sequence[str]] = ()

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Return a column's heading."""
        if orientation is Qt.Orientation.Horizontal and role == _DISPLAY:
            return tr(self._headings[section])
        return None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return the text of a cell on one line; the whole of it as a tool tip."""
        if not index.isValid() or role not in (_DISPLAY, _TOOL_TIP, _ACCESSIBLE, CELL_ROLE):
            return None
        if role == _ACCESSIBLE:
            return f"{tr(self._headings[index.column()])}: " + str(self.data(index) or tr("tomt"))
        text = self._rows[index.row()][index.column()]
        if role == CELL_ROLE:
            return shown_number(text) if index.column() in self._numbers else Cell(text)
        return text if role == _TOOL_TIP else " ".join(text.split())
