"""The dialog "Korstabell": any two questions crossed, and the cases behind each figure; Enter leads to the case."""

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from aktgranskning.domain.audit import Snapshot
from ui.dialogs.fitting import open_within_parent
from ui.models.cross_table import CrossTableModel
from ui.presenters.cross_table import CrossTablePresenter
from ui.theme import GRID, LARGE
from ui.translating import tr
from ui.widgets.cross_table_view import CrossTableView
from ui.widgets.figure_pane import FigurePane
from ui.widgets.parts import button, heading, labelled, muted, named
from ui.widgets.steady_fields import ChoiceField
from ui.widgets.visibility import show_if

_SIZE = QSize(140 * GRID, 76 * GRID)
_LETTERS_SHOWN = 8


class CrossTableDialog(QDialog):
    """Two questions are chosen; `case` is the case to open and the place in it, None for none."""

    def __init__(self, snapshot: Snapshot, item: str = "", parent: QWidget | None = None) -> None:
        """The rows are `item` at first, where it can be crossed."""
        super().__init__(parent)
        self.setObjectName("cross_table")
        self.setWindowTitle(tr("Korstabell"))
        self.case: tuple[int, str] | None = None
        self._presenter = CrossTablePresenter(snapshot)
        self._rows, self._columns = _choice("cross_rows"), _choice("cross_columns")
        self._unit = _choice("cross_unit")
        self._model = CrossTableModel(self._presenter)
        self._table, self._pane = CrossTableView(self._model), FigurePane()
        self._note = named("cross_note", muted())
        for words, unit in self._presenter.units():
            self._unit.addItem(words, unit)
        self._lay_out()
        self._offer(self._rows, self._presenter.items())
        self._rows.setCurrentIndex(max(self._rows.findData(item), 0))
        self._offer_columns()
        self._unit.activated.connect(self._show_unit)
        self._rows.activated.connect(self._offer_columns)
        self._columns.activated.connect(self._cross)
        for choice in (self._rows, self._columns, self._unit):
            choice.currentTextChanged.connect(choice.setToolTip)  # which may be longer than the room
            choice.setToolTip(choice.currentText())
        self._table.clicked.connect(self._choose)
        self._table.activated.connect(self._enter)
        self._table.left.connect(self.reject)
        self._pane.left.connect(self._table.setFocus)
        self._pane.case_chosen.connect(self._open)
        open_within_parent(self, _SIZE)

    def _offer(self, choice: QComboBox, items: list[tuple[str, str]]) -> None:
        """Offer items; the one that is chosen stays so where it is still there."""
        held = choice.currentData()
        choice.clear()
        for name, label in items:
            choice.addItem(label, name)
        choice.setCurrentIndex(max(choice.findData(held), 0) if items else -1)

    def _offer_columns(self) -> None:
        name = self._rows.currentData()
        self._offer(self._columns, self._presenter.partners(name) if name else [])
        self._cross()

    def _show_unit(self) -> None:
        self._presenter.show_unit(self._unit.currentData())
        self._offer_columns()

    def _cross(self) -> None:
        if self._columns.currentData():
            self._presenter.cross(self._rows.currentData(), self._columns.currentData())
            self._model.follow()
            self._table.setCurrentIndex(self._model.index(0, 0))
        self._note.setText(self._presenter.note)
        show_if(self._note, bool(self._presenter.note))
        self._pane.show_nothing()

    def _choose(self, index: QModelIndex) -> None:
        """Show the cases behind a figure."""
        self._pane.begin_at_first()
        row, column = index.row(), index.column()
        self._pane.show_figure(self._presenter.title(row, column), self._presenter.cases_behind(row, column))

    def _enter(self, index: QModelIndex) -> None:
        """Show the cases behind a figure, and go to them."""
        self._choose(index)
        self._pane.enter()

    def _open(self, case_id: int, place: str) -> None:
        self.case = case_id, place
        self.accept()

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(2 * GRID)
        choices.addLayout(labelled(tr("Rader"), self._rows), 1)
        choices.addLayout(labelled(tr("Kolumner"), self._columns), 1)
        if self._unit.count() > 1:
            choices.addLayout(labelled(tr("Enhet"), self._unit), 1)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._table)
        splitter.addWidget(self._pane)
        splitter.setStretchFactor(0, 1)
        close = button("cross_close", tr("Stäng"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        whole.addWidget(heading(self.windowTitle(), LARGE))
        whole.addLayout(choices)
        whole.addWidget(splitter, 1)
        whole.addWidget(self._note)
        whole.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def choose_in_cross_table(parent: QWidget, snapshot: Snapshot, item: str) -> tuple[int, str] | None:
    """Show two questions crossed, at first `item` with another; return the case and place to open, None for none."""
    dialog = CrossTableDialog(snapshot, item, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.case


def _choice(name: str) -> QComboBox:
    made = named(name, ChoiceField())
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(_LETTERS_SHOWN)
    return made
