"""A table with a column for each year, as a Qt table: headings that change, and what is missing said in words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from ui.models.text_table import Index, TextTableModel
from ui.presenters.key_figures import YearCell

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SAID = (int(Qt.ItemDataRole.ToolTipRole), int(Qt.ItemDataRole.AccessibleTextRole))
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)


class YearTableModel(TextTableModel):
    """The first column says whose values a row has."""

    def __init__(self) -> None:
        super().__init__(())
        self._cells: Sequence[Sequence[YearCell]] = ()

    def show_years(self, headings: Sequence[str], rows: Sequence[tuple[str, Sequence[YearCell]]]) -> None:
        """Show other years and rows, each with its name and a cell for each year."""
        self._headings, self._numbers = headings, range(1, len(headings))
        self._cells = [cells for _name, cells in rows]
        self.show_rows([(name, *(cell.shown for cell in cells)) for name, cells in rows])

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return the text of a cell; as tool tip and to who does not see it, the whole of what it means."""
        if index.isValid() and index.column():
            if role in _SAID:
                return self._cells[index.row()][index.column() - 1].said
            if role == _ALIGNMENT:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().data(index, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Return a column's heading; that of a year stands above its figures."""
        if role == _ALIGNMENT and orientation is Qt.Orientation.Horizontal and section:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)
