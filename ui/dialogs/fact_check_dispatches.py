"""The part of the fact-check with what was sent to the administration, and where what comes back is read in."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.dispatching import Returned, dispatch_standings, import_returned, read_returned
from aktgranskning.domain.dispatch_states import DispatchStanding
from aktgranskning.domain.errors import AuditError
from ui.dialogs.ask import DialogAsk
from ui.dialogs.dispatch import edit_dispatch, send_dispatch
from ui.dialogs.fact_check_silent import show_silent_rows
from ui.dialogs.files import WORKBOOKS, choose_file_to_open
from ui.dialogs.waiting import perform_beside, wait_for
from ui.drops import WORKBOOK_SUFFIXES
from ui.file_drop import FileDrop
from ui.models.text_table import TextTableModel
from ui.presenters.fact_check import DISPATCH_HEADINGS, dispatch_rows, imported_in_words
from ui.presenters.replaced_views import replaced_in_words
from ui.presenters.to_know import to_know_in_words
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import button, muted, named, told
from ui.widgets.problem_list import ProblemList
from ui.widgets.text_table import ChoosableTable
from ui.workspace import Workspace

_WIDTHS = (6, 26, 30, 14, 14)
_MOST_PROBLEMS = 10
_NONE_YET = later(
    "Inget utskick än. Nytt utskick… skriver en arbetsbok som förvaltningen fyller i och skickar tillbaka."
)


class DispatchesPane(QWidget):
    """The log of the dispatches; Enter edits one."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("dispatches_pane")
        self._workspace = workspace
        self._model = TextTableModel(DISPATCH_HEADINGS)
        self._table = ChoosableTable("dispatches_table", tr("Utskick"), self._model)
        self._nothing = named("dispatches_nothing", muted(tr(_NONE_YET)))
        self._told = told("dispatches_told", "")
        self._problems = ProblemList(tr("svaren från förvaltningen"), most_lines=_MOST_PROBLEMS)
        self._new = button("dispatch_new", tr("Nytt utskick…"))
        self._edit = button("dispatch_edit", tr("Ändra…"))
        self._read = button("dispatch_read", tr("Läs in svar…"))
        self._silent = button("dispatch_silent", tr("Rader utan svar…"))
        self._standings: list[DispatchStanding] = []
        self._lay_out()
        self._new.clicked.connect(self._send)
        self._edit.clicked.connect(self._edit_current)
        self._read.clicked.connect(self._choose_returned)
        FileDrop(self, WORKBOOK_SUFFIXES, self._take_dropped)
        self._silent.clicked.connect(self._show_silent)
        self._table.chosen.connect(lambda _row: self._edit_current())
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._follow())

    def _lay_out(self) -> None:
        for column, width in enumerate(_WIDTHS):
            self._table.horizontalHeader().resizeSection(column, width * GRID)
        self._told.hide()
        acts = QHBoxLayout()
        acts.setSpacing(GRID)
        for one in (self._new, self._edit, self._read, self._silent):
            acts.addWidget(one)
        acts.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        whole.addWidget(self._nothing)
        whole.addWidget(self._table, 1)
        whole.addWidget(self._told)
        whole.addWidget(self._problems)
        whole.addLayout(acts)

    def number(self) -> int:
        """Return how many there are."""
        return len(self._workspace.session.dispatches)

    def refresh(self) -> None:
        """Show the dispatches as they stand now; what was current stays so."""
        row = max(self._table.row(), 0)
        self._told.hide()  # an undo may have taken back what it tells
        self._standings = dispatch_standings(self._workspace.session)
        rows = dispatch_rows(self._standings)
        self._model.show_rows(rows)
        self._nothing.setVisible(not rows)
        if rows:
            self._table.selectRow(min(row, len(rows) - 1))
        for one in (self._edit, self._read):
            one.setEnabled(bool(rows))
        self._follow()

    def take_keys(self) -> None:
        """Take the focus."""
        (self._table if self.number() else self._new).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc close what is wrong with a file before it closes the dialog."""
        if event.key() == Qt.Key.Key_Escape and self._problems.isVisible():
            self._problems.hide()
            self.take_keys()
        else:
            super().keyPressEvent(event)

    def _current(self) -> DispatchStanding | None:
        row = self._table.row()
        return self._standings[row] if 0 <= row < len(self._standings) else None

    def _follow(self) -> None:
        current = self._current()
        self._silent.setEnabled(current is not None and bool(current.silent))

    def _send(self) -> None:
        written = send_dispatch(self, self._workspace)
        if written:
            self._tell(written)
            self._table.selectRow(self.number() - 1)
        self.take_keys()

    def _edit_current(self) -> None:
        current = self._current()
        if current:
            edit_dispatch(self, self._workspace, current.dispatch)
            self.take_keys()

    def _show_silent(self) -> None:
        current = self._current()
        if current:
            show_silent_rows(self, current)
            self.take_keys()

    def _choose_returned(self) -> None:
        path = choose_file_to_open(self, tr("Läs in svar"), self._workspace.session.path.parent, WORKBOOKS)
        if path:
            self.read(path)

    def _take_dropped(self, path: Path) -> None:
        if self._read.isEnabled():
            self.read(path)
        else:
            self._tell(tr("Inget svar kan läsas in förrän något är skickat."))

    def read(self, path: Path) -> None:
        """Read in what came back, and tell what it was, or everything that is wrong with it."""
        session = self._workspace.session
        self._told.hide()
        self._problems.hide()
        try:
            returned = wait_for(self, tr("Läser svaren …"), lambda: read_returned(session, path))
            assert isinstance(returned, Returned)
            replaced = replaced_in_words(session, returned.views)
            if replaced and not DialogAsk(self).confirm(tr("Synpunkter ersätts"), replaced, tr("Läs in")):
                return
            perform_beside(self, self._workspace, tr("Läser in svaren …"), lambda held: import_returned(held, returned))
        except AuditError as error:
            self._problems.show_error(error)
            return
        self._tell(imported_in_words(returned))
        if returned.warnings:
            self._problems.show_to_know(to_know_in_words(returned.warnings), returned.warnings)

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.show()
