"""The card with the forms that were sent to be answered, and where what comes back is read in."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from aktgranskning.concluding.response_forms import (
    ReturnedForm,
    addressees_to_ask,
    import_responses,
    read_returned_form,
)
from aktgranskning.domain.errors import AuditError
from ui.dialogs.ask import Ask
from ui.dialogs.files import RESPONSE_FORMS, choose_file_to_open
from ui.dialogs.response_form import edit_form, send_form
from ui.dialogs.waiting import perform_beside, wait_for
from ui.drops import FORM_SUFFIXES
from ui.file_drop import FileDrop
from ui.presenters.response_forms import HEADINGS, form_rows, imported_in_words, replaced_in_words
from ui.presenters.to_know import to_know_in_words
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.allowing import allow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import Card, button, muted, named
from ui.widgets.problem_list import ProblemList
from ui.widgets.short_table import ShortTable
from ui.widgets.visibility import show_if
from ui.workspace import Workspace

_MOST_FORMS = 4
_MOST_PROBLEMS = 8
_NONE_YET = later(
    "Inget formulär är skickat. Skicka formulär… skriver en fil som mottagaren fyller i och skickar tillbaka."
)


class FormsCard(Card):
    """The log of the forms, and the acts upon them."""

    told = Signal(str)
    """Emitted with what was done."""

    def __init__(self, workspace: Workspace, ask: Ask) -> None:
        super().__init__("forms_card", tr("Svarsformulär"))
        self._workspace, self._ask = workspace, ask
        self._nothing = named("forms_nothing", muted(tr(_NONE_YET)))
        self._table = ShortTable("forms_table", tr("Skickade formulär"), HEADINGS, most_rows=_MOST_FORMS, wide={1})
        self._problems = ProblemList(later("svaren på rekommendationer"), most_lines=_MOST_PROBLEMS)
        self._send = button("form_send", tr("Skicka formulär…"))
        self._edit = button("form_edit", tr("Ändra formuläret…"))
        self._read = button("form_read", tr("Läs in svar…"))
        self._lay_out()
        self._send.clicked.connect(workspace.guarded(self._send_form))
        self._edit.clicked.connect(workspace.guarded(self._edit_form))
        self._read.clicked.connect(workspace.guarded(self._choose_returned))
        FileDrop(self, FORM_SUFFIXES, self._take_dropped)

    def _lay_out(self) -> None:
        acts = QWidget()
        line = FlowLayout()
        acts.setLayout(line)
        for one in (self._send, self._edit, self._read):
            line.addWidget(one)
        for part in (self._nothing, self._table, self._problems, acts):
            self.content.addWidget(part)
        self.content.setSpacing(GRID)

    def refresh(self) -> None:
        """Show the forms as they stand now; the current one stays so."""
        session = self._workspace.session
        row = max(self._table.currentIndex().row(), 0)
        rows = form_rows(session)
        self._table.show_rows(rows)
        if rows:
            self._table.selectRow(min(row, len(rows) - 1))
        show_if(self._nothing, not rows)
        show_if(self._table, bool(rows))
        why_fixed = self._workspace.why_fixed_in_words()
        self._nothing.setText(tr("Inget formulär är skickat.") if why_fixed else tr(_NONE_YET))
        for one in (self._edit, self._read):
            allow(one, bool(rows), why_fixed)
        allow(self._send, bool(addressees_to_ask(session)), why_fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc close what is wrong with a file."""
        if event.key() == Qt.Key.Key_Escape and self._problems.isVisible():
            self._problems.hide()
            self._read.setFocus()
        else:
            super().keyPressEvent(event)

    def _send_form(self) -> None:
        self.told.emit(send_form(self, self._workspace))

    def _edit_form(self) -> None:
        edit_form(self, self._workspace, self._workspace.session.conclusions.response_forms[self._current()])

    def _current(self) -> int:
        return max(self._table.currentIndex().row(), 0)

    def _choose_returned(self) -> None:
        path = choose_file_to_open(self, tr("Läs in svar"), self._workspace.session.path.parent, RESPONSE_FORMS)
        if path:
            self.read(path)

    def _take_dropped(self, path: Path) -> None:
        if self._read.isEnabled():
            self.read(path)
        else:
            self.told.emit(tr("Inget svar kan läsas in: inget formulär är skickat, eller så är granskningen låst."))

    def read(self, path: Path) -> None:
        """Read in what came back, and tell what it was, or everything that is wrong with it."""
        session = self._workspace.session
        self._problems.hide()
        try:
            returned = wait_for(self, tr("Läser svaren …"), lambda: read_returned_form(session, path))
            assert isinstance(returned, ReturnedForm)
            replaced = replaced_in_words(session, returned)
            if replaced and not self._ask.confirm(tr("Svar ersätts"), replaced, tr("Läs in")):
                return
            perform_beside(
                self, self._workspace, tr("Läser in svaren …"), lambda held: import_responses(held, returned)
            )
        except AuditError as error:
            self._problems.show_error(error)
            return
        self.told.emit(imported_in_words(returned))
        if returned.warnings:
            self._problems.show_to_know(to_know_in_words(returned.warnings), returned.warnings)
