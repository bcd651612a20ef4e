"""The first rows of a register, with the sheet and the row of headings to choose."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QTableView, QVBoxLayout, QWidget

from aktgranskning.intake.registers import RegisterPreview
from ui.models.register_preview import RegisterPreviewModel
from ui.presenters.register import names_of
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import named, number_field
from ui.widgets.steady_fields import ChoiceField

_COLUMN_WIDTH = 17 * GRID
_LEAST_ROWS_SHOWN = 3


class RegisterPreviewPane(QWidget):
    """A click on a row of the preview makes it the row of headings, as the field above does."""

    sheet_chosen = Signal(str)
    headings_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._model = RegisterPreviewModel()
        self._table = self._make_table()
        self._sheets = named("sheet", ChoiceField())
        self._sheets.setAccessibleName(tr("Blad"))
        self._sheet_label = QLabel(tr("Blad"))
        self._sheet_label.setBuddy(self._sheets)
        self._header_row = number_field("header_row", 1, 1, 1)
        self._identities = named("show_identities", QCheckBox(tr("Visa beteckningar")))
        self._identity = ""
        self._lay_out()
        self._sheets.activated.connect(lambda: self.sheet_chosen.emit(self._sheets.currentData()))
        self._header_row.valueChanged.connect(self._follow)
        self._identities.toggled.connect(self._mark)
        self._table.clicked.connect(lambda index: self._header_row.setValue(index.row() + 1))

    def show_preview(self, preview: RegisterPreview) -> None:
        """Show the first rows of a sheet, and guess at its headings."""
        self._sheets.clear()
        for sheet in preview.sheets:
            self._sheets.addItem(sheet, sheet)
        self._sheets.setCurrentIndex(max(0, self._sheets.findData(preview.sheet)))
        for widget in (self._sheets, self._sheet_label):
            widget.setVisible(len(preview.sheets) > 1)
        self._model.show_rows(preview.rows)
        for column in range(self._model.columnCount()):
            self._table.setColumnWidth(column, _COLUMN_WIDTH)
        self._header_row.blockSignals(True)
        self._header_row.setRange(1, max(1, len(preview.rows)))
        self._header_row.setValue(preview.header_row)
        self._header_row.blockSignals(False)
        self._follow()

    def sheet(self) -> str:
        """Return the sheet that is shown, '' where there is only one without a name."""
        return str(self._sheets.currentData() or "")

    def header_row(self) -> int:
        """Return the row of headings, counted from 1."""
        return self._header_row.value()

    def columns(self) -> list[str]:
        """Return what the columns are called."""
        return names_of(self._model.row(self.header_row()))

    def hide_identities_of(self, column: str) -> None:
        """Let the cells of a column be hidden unless they are asked for."""
        self._identity = column
        self._mark()

    def _follow(self) -> None:
        self._mark()
        self.headings_changed.emit()

    def _mark(self) -> None:
        columns = self.columns()
        identity = columns.index(self._identity) if self._identity in columns else -1
        self._model.mark(self.header_row(), identity, identities_shown=self._identities.isChecked())

    def _make_table(self) -> QTableView:
        table = named("register_preview", QTableView())
        table.setAccessibleName(tr("Registrets första rader"))
        table.setProperty("role", "form")
        table.setModel(self._model)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.horizontalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(3 * GRID)
        table.setMinimumHeight(_LEAST_ROWS_SHOWN * 3 * GRID)
        return table

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GRID)
        rubric = QLabel(tr("Rubrikrad"))
        rubric.setBuddy(self._header_row)
        self._header_row.setAccessibleName(tr("Rubrikrad"))
        for widget in (self._sheet_label, self._sheets, rubric, self._header_row):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self._identities)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(line)
        column.addWidget(self._table, 1)
