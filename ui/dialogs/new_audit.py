"""The dialog in which a new audit is described, and made."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from aktgranskning.domain.audit import ChecklistFile
from aktgranskning.domain.errors import AuditError
from ui.background import BackgroundWork, Progress
from ui.dialogs.fitting import fit_on_screen
from ui.dialogs.new_audit_form import NewAuditForm
from ui.dialogs.waiting import wait_for
from ui.presenters.new_audit import create_from, read_checklist
from ui.settings import Settings
from ui.theme import GRID
from ui.widgets.parts import button
from ui.widgets.problem_list import ProblemList
from ui.widgets.scrolling import scrolling

if TYPE_CHECKING:
    from aktgranskning.session import Session
    from checklists.reader import LoadedChecklist

_WIDTH = 76 * GRID
_CREATE = "Skapa granskningen"
_CHECKING = "läses och kontrolleras …"


class NewAuditDialog(QDialog):
    """Stays open until the audit is made; `session` is then the open audit."""

    def __init__(self, settings: Settings, checklist: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_audit_dialog")
        self.setWindowTitle("Ny granskning")
        self.setMinimumWidth(_WIDTH)
        self.session: Session | None = None
        self._settings = settings
        self._reading: BackgroundWork | None = None
        self._told: ChecklistFile | None = None  # whose warnings were shown; pressed again, it is used
        self._form = NewAuditForm(settings, checklist)
        self._problems = ProblemList()
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._create = button("create", _CREATE, "primary")
        self._lay_out()
        self._form.checklist.changed.connect(self._check)
        self._form.checklist.preview_requested.connect(self._preview)
        self._check()
        fit_on_screen(self)

    def _lay_out(self) -> None:
        cancel = button("cancel", "Avbryt")
        cancel.clicked.connect(self.reject)
        self._create.setDefault(True)
        self._create.clicked.connect(self._check_and_create)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._create)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(int(1.5 * GRID))
        self._parts.setChildrenCollapsible(False)
        self._parts.setHandleWidth(2 * GRID)
        self._parts.addWidget(scrolling(self._form))
        self._parts.addWidget(self._problems)
        self._parts.setStretchFactor(1, 1)
        column.addWidget(self._parts, 1)
        column.addLayout(buttons)

    def _check_and_create(self) -> None:
        if self._form.show_mistakes():
            self._fit()  # or the lines of what is wrong would have the fields scroll
            return
        path = self._form.checklist.path()
        if path is None:
            self._make(None)
            return
        self._wait_for(path, self._check_warnings)

    def _preview(self) -> None:
        path = self._form.checklist.path()
        if path:
            self._wait_for(path, self._show_preview)

    def _check(self) -> None:
        """Read the file that was chosen, to say at once what is found in it; whatever is done meanwhile goes on."""
        self._problems.hide()
        self._end_reading()
        own = self._form.checklist.entered()
        if own:
            self._form.checklist.say_of_file(_CHECKING)
            self._read(Path(own), self._tell)

    def _wait_for(self, path: Path, then: "Callable[[LoadedChecklist], None]") -> None:
        """Read a checklist, or go on with one that is being read, and keep the user from asking for it twice."""
        self._create.setEnabled(False)
        self._create.setText("Läser checklistan …")
        if self._reading:
            self._then = then
        else:
            self._problems.hide()
            self._read(path, then)

    def _read(self, path: Path, then: "Callable[[LoadedChecklist], None]") -> None:
        """Read a checklist beside the window, then go on with it unless the dialog was closed in the meantime."""
        self._then = then
        self._reading = BackgroundWork(partial(_read, path))
        self._reading.succeeded.connect(self._go_on)
        self._reading.failed.connect(self._stop)
        self._reading.start()

    def _go_on(self, read: "LoadedChecklist") -> None:
        if self.sender() is self._reading and self._end_reading():
            self._form.checklist.say_of_file(f"{read.checklist.count_to_answer} frågor att besvara")
            self._then(read)

    def _tell(self, read: "LoadedChecklist") -> None:
        if read.warnings:
            self._told = read.file
            self._show_warnings(read)

    def _show_preview(self, read: "LoadedChecklist") -> None:
        from ui.dialogs.preview import show_preview

        show_preview(self, read)

    def _check_warnings(self, read: "LoadedChecklist") -> None:
        if read.warnings and read.file != self._told:
            self._told = read.file
            self._show_warnings(read)
        else:
            self._make(read)

    def _show_warnings(self, read: "LoadedChecklist") -> None:
        self._problems.show_warnings(read.warnings)
        self._give_room()

    def _stop(self, error: Exception) -> None:
        if self.sender() is not self._reading or not self._end_reading():
            return
        if not isinstance(error, AuditError):
            raise error
        self._form.checklist.say_of_file("kan inte användas än")
        self._show_error(error)
        if self._then != self._tell:
            self._form.checklist.focus_file()

    def _show_error(self, error: AuditError) -> None:
        self._problems.show_error(error)
        self._give_room()

    def _give_room(self) -> None:
        """Show the list in full where there is room, else in what the form leaves it, but for half of the height."""
        self._fit()
        whole = sum(self._parts.sizes())
        form, problems = (part.sizeHint().height() for part in (self._form, self._problems))
        lower = max(whole - form, min(problems, whole // 2))
        self._parts.setSizes([whole - lower, lower])

    def _fit(self) -> None:
        self._parts.refresh()  # it would find out later what it shows
        fit_on_screen(self, self._parts.handleWidth())

    def _end_reading(self) -> bool:
        """Let go of the reading; False where the dialog was closed in the meantime."""
        was_waiting = self._reading is not None
        self._reading = None
        self._create.setEnabled(True)
        self._create.setText(_CREATE)
        return was_waiting

    def _make(self, read: "LoadedChecklist | None") -> None:
        new = self._form.entered(read)
        try:
            made = wait_for(self, "Skapar granskningen …", partial(create_from, new))
        except AuditError as error:
            self._show_error(error)
            return
        self.session = cast("Session", made)
        self._settings.set_reviewer(new.reviewer_name, new.initials)
        self.accept()

    def done(self, result: int) -> None:
        """Close; a checklist that is still being read is no longer waited for."""
        self._reading = None
        super().done(result)


def ask_for_new_audit(parent: QWidget, settings: Settings, checklist: Path | None) -> "Session | None":
    """Let the user describe a new audit and make it; None where it was cancelled."""
    dialog = NewAuditDialog(settings, checklist, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.session


def _read(path: Path, progress: Progress) -> object:
    return read_checklist(path)
