"""The list of the identity numbers in an audit, masked; Enter goes to where one stands, one button erases them all."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QWidget

from aktgranskning.catalogue import message
from aktgranskning.domain.acts import Change
from aktgranskning.domain.errors import AuditError
from aktgranskning.erasing import erase_identity_numbers
from ui.delegates.roomy import RoomyDelegate
from ui.dialogs.ask import DialogAsk
from ui.dialogs.listing import lay_out_listing
from ui.dialogs.refused_numbers import numbers_beside
from ui.dialogs.waiting import perform_beside
from ui.models.text_table import TextTableModel
from ui.presenters.identity_numbers import HEADINGS, QUESTION, NumberLine, told_in_all
from ui.presenters.number_erasing import NumberErasing
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import button, muted, named, problem_text
from ui.widgets.text_table import ChoosableTable
from ui.workspace import Workspace

_SIZE = QSize(90 * GRID, 60 * GRID)
_NUMBER_WIDTH = 24 * GRID
_TITLE = later("Personnummer i granskningen")


class IdentityNumbersDialog(QDialog):
    """`chosen` is the field to go to, None for none."""

    def __init__(self, workspace: Workspace, erasing: NumberErasing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("identity_numbers")
        self.setWindowTitle(tr(_TITLE))
        self.chosen: Change | None = None
        self._workspace = workspace
        self._beside = parent
        self._erasing = erasing
        self._lines: Sequence[NumberLine] = ()
        self._count = named("identity_numbers_count", muted())
        self._problem = problem_text("identity_numbers_problem")
        self._erase = button("erase_all_numbers", tr("Ta bort alla"), "danger")
        self._erase.setAutoDefault(False)
        self._erase.clicked.connect(self._ask_and_erase)
        self._model = TextTableModel(HEADINGS)
        self._table = ChoosableTable("identity_numbers_table", tr(_TITLE), self._model)
        self._table.horizontalHeader().resizeSection(0, _NUMBER_WIDTH)
        self._table.setItemDelegate(RoomyDelegate(self._table))
        self._table.setWordWrap(True)
        self._table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._table.chosen.connect(self._choose)
        below = QHBoxLayout()
        below.addWidget(self._problem, 1)
        below.addStretch(1)
        below.addWidget(self._erase)
        lay_out_listing(self, (), self._count, self._table, "identity_numbers_close", below)
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))

    def list_numbers(self) -> None:
        """Search the audit beside the window, and show what is found."""
        found = numbers_beside(self._beside, self._workspace.session)
        self._lines = found
        self._model.show_rows([line.cells for line in found])
        self._count.setText(told_in_all(found))
        self._erase.setEnabled(any(line.can_be_erased for line in found))
        self._table.selectRow(0)
        self._table.setFocus()

    def _ask_and_erase(self) -> None:
        self._problem.hide()
        if DialogAsk(self).confirm(tr(_TITLE), tr(QUESTION), tr("Ta bort alla")):
            try:
                if self._workspace.save_unsaved():
                    perform_beside(self, self._workspace, tr("Tar bort personnummer …"), erase_identity_numbers)
                    self._erasing.erase_in_backups(None)
            except AuditError as error:
                self._problem.setText(message(error))
                self._problem.show()
            self.list_numbers()

    def _choose(self, row: int) -> None:
        self.chosen = self._lines[row].where
        if self.chosen:
            self.accept()


def choose_identity_number(parent: QWidget, workspace: Workspace, erasing: NumberErasing) -> Change | None:
    """Show the identity numbers of an audit, and return the field that the user wants to go to."""
    dialog = IdentityNumbersDialog(workspace, erasing, parent)
    dialog.list_numbers()
    dialog.exec()
    dialog.deleteLater()
    return dialog.chosen
