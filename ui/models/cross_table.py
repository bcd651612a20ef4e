"""A cross-table as a Qt table of figures, the totals last."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from exports.sheet import Cell, Look
from ui.models.copied import CELL_ROLE
from ui.presenters.cross_table import CrossTablePresenter

Index = QModelIndex | QPersistentModelIndex

TOTAL_ROLE = int(Qt.ItemDataRole.UserRole)
"""Says whether a cell is a total."""

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)


class CrossTableModel(QAbstractTableModel):
    """The cells of a presenter."""

    def __init__(self, presenter: CrossTablePresenter) -> None:
        super().__init__()
        self._presenter = presenter

    def follow(self) -> None:
        """Show the two items that the presenter has crossed."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are, the totals' too."""
        return 0 if parent.isValid() else len(self._presenter.row_headings)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are, the totals' too."""
        return 0 if parent.isValid() else len(self._presenter.column_headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Return the heading of a row or a column."""
        if role not in (_DISPLAY, _TOOL_TIP):
            return None
        is_column = orientation is Qt.Orientation.Horizontal
        return (self._presenter.column_headings if is_column else self._presenter.row_headings)[section]

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return a figure, or what a screen reader says of it."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == _DISPLAY:
            return str(self._presenter.figure(row, column))
        is_total = row == self.rowCount() - 1 or column == self.columnCount() - 1
        if role == TOTAL_ROLE:
            return is_total
        if role == CELL_ROLE:
            return Cell(self._presenter.figure(row, column), Look.STRONG if is_total else Look.TEXT)
        if role == _ACCESSIBLE:
            headings = self._presenter.row_headings[row], self._presenter.column_headings[column]
            return f"{', '.join(headings)}: {self._presenter.figure(row, column)}"
        return None
