"""The first rows of a register, as a Qt table; what identifies a case is shown only on request."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from ui.theme import colour, current
from ui.translating import tr

Index = QModelIndex | QPersistentModelIndex

HIDDEN = "•••"

_PERSONAL_NUMBER = re.compile(r"(?<!\d)(?:\d{2})?\d{6}[-+–\s]?\d{4}(?!\d)")
"""The shape of a personal identity number: whoever has one is known by it, in whatever column it stands."""

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)


class RegisterPreviewModel(QAbstractTableModel):
    """Rows as they stand in the file, numbered from 1; the row of headings is marked."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Sequence[str]] = ()
        self._header_row = 1
        self._identity = -1
        self._identities_shown = False

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other rows; a short one is filled up with empty cells."""
        self.beginResetModel()
        width = max(map(len, rows), default=0)
        self._rows = [(*row, *[""] * (width - len(row))) for row in rows]
        self.endResetModel()

    def mark(self, header_row: int, identity: int, *, identities_shown: bool) -> None:
        """Mark the row of headings, counted from 1, and the column that identifies a case, from 0; -1 for none yet."""
        self._header_row, self._identity, self._identities_shown = header_row, identity, identities_shown
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1))

    def row(self, number: int) -> Sequence[str]:
        """Return a row, counted from 1; nothing where there is none."""
        return self._rows[number - 1] if 0 < number <= len(self._rows) else ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() or not self._rows else len(self._rows[0])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Return a row's number; columns have only the headings of the file."""
        return str(section + 1) if role == _DISPLAY and orientation is Qt.Orientation.Vertical else None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return a cell's text on one line, the whole of it as a tool tip, and the looks of the headings."""
        if not index.isValid():
            return None
        is_heading = index.row() == self._header_row - 1
        if role in (_DISPLAY, _TOOL_TIP):
            return self._text(index, role)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._text(index, _DISPLAY) or tr("tomt")
        if is_heading and role == Qt.ItemDataRole.BackgroundRole:
            return colour(current().accent_soft)
        if is_heading and role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        if index.row() < self._header_row - 1 and role == Qt.ItemDataRole.ForegroundRole:
            return colour(current().faint)
        return None

    def _text(self, index: Index, role: int) -> str:
        text = self._rows[index.row()][index.column()]
        is_identity = index.column() == self._identity and index.row() >= self._header_row
        if not self._identities_shown and text and (is_identity or _PERSONAL_NUMBER.search(text)):
            return HIDDEN
        return text if role == _TOOL_TIP else " ".join(text.split())
