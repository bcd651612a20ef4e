"""A table of texts to read: rows are selected whole, Tab leaves it."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from ui.copying import copying_table
from ui.models.text_table import TextTableModel


class TextTable(QTableView):
    """Shows a table of texts; the columns' widths are the dialog's to set."""

    def __init__(self, name: str, title: str, model: TextTableModel) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("role", "form")
        self.setModel(model)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.copying = copying_table(self)


class ChoosableTable(TextTable):
    """A table of texts of which a row is chosen, by Enter or a double click; Home and End go to the first and last."""

    chosen = Signal(int)

    def __init__(self, name: str, title: str, model: TextTableModel) -> None:
        super().__init__(name, title, model)
        self.setSelectionMode(TextTable.SelectionMode.SingleSelection)
        self.setWordWrap(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.doubleClicked.connect(self._choose)

    def row(self) -> int:
        """Return the current row, -1 where there is none."""
        return self.currentIndex().row()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter choose, rather than press a button of the dialog; the columns of a row are not walked."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.selectRow(0 if event.key() == Qt.Key.Key_Home else self.model().rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.row())
