"""The table in which cases are set up."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.copying import copying_table
from ui.delegates.reference import ReferenceDelegate
from ui.models.case_table import CaseColumn, CaseTableModel
from ui.theme import GRID
from ui.translating import tr

_WIDTHS = {CaseColumn.LABEL: 12 * GRID, CaseColumn.STATUS: 14 * GRID}
_TRIGGERS = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
)


class CaseTable(QTableView):
    """Enter or typing edits a cell; Delete asks for the cases to be removed; Tab leaves the table."""

    remove_requested = Signal()

    selection_changed = Signal()

    def __init__(self, model: CaseTableModel) -> None:
        super().__init__()
        self.setObjectName("case_table")
        self.setAccessibleName(tr("Akter"))
        self.setProperty("role", "form")
        self.setModel(model)
        self.setEditTriggers(_TRIGGERS)
        self.setItemDelegateForColumn(CaseColumn.REFERENCE, ReferenceDelegate(self))
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(4 * GRID)
        self.setMinimumHeight(20 * GRID)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in CaseColumn:
            if column in _WIDTHS:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(column, _WIDTHS[column])
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.show_references(shown=False)
        self.selectionModel().selectionChanged.connect(self.selection_changed)
        self.copying = copying_table(self)
        model.modelReset.connect(self.selection_changed)

    def show_references(self, *, shown: bool) -> None:
        """Show or hide the confidential references."""
        self.setColumnHidden(CaseColumn.REFERENCE, not shown)

    def selected_rows(self) -> list[int]:
        """Return the rows with a selected cell, from the top."""
        return sorted({index.row() for index in self.selectionModel().selectedIndexes()})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter edit and Delete remove; the rest is the table's own."""
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # the key that ends the editing comes here from the cell
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)
