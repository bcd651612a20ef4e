"""The dialog in which a register is looked at, its columns chosen, and all of it read into the audit."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QSplitter, QVBoxLayout, QWidget

from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from aktgranskning.intake.registers import RegisterPreview
from ui.dialogs.fitting import fit_on_screen
from ui.dialogs.register_form import RegisterForm
from ui.dialogs.register_preview import RegisterPreviewPane
from ui.dialogs.register_settling import SettlingPane
from ui.presenters.register import RegisterPresenter
from ui.theme import GRID, LARGE
from ui.translating import later, tr
from ui.widgets.parts import button, heading, muted, named
from ui.widgets.problem_list import ProblemList
from ui.widgets.scrolling import scrolling
from ui.workspace import Workspace

_SIZE = QSize(130 * GRID, 86 * GRID)
_READING = later("Läser registrets första rader …")
_CANCELLED = later("Inläsningen avbröts. Inget har ändrats.")


class RegisterDialog(QDialog):
    """Stays open, with everything that was entered, until the register is in the audit or the user leaves."""

    def __init__(self, workspace: Workspace, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("register_dialog")
        self.setWindowTitle(tr("Läs in register"))
        self.presenter = RegisterPresenter(workspace, path, self)
        self._preview = RegisterPreviewPane()
        self._form = RegisterForm(self.presenter.items())
        self._settling = SettlingPane()
        self._problems = ProblemList(tr("registret"))
        self._state = named("register_state", muted(tr(_READING)))
        self._progress = named("progress", QProgressBar(textVisible=False))
        self._was_previewed = False
        self._can_load = False  # until the first rows of the sheet that is chosen are there
        self._load = button("load", tr("Läs in"), "primary")
        self._cancel = button("cancel", tr("Avbryt"))
        self._parts = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        self._lay_out()
        self._connect()
        self.presenter.read_preview()
        self._show_busy()
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))

    def _connect(self) -> None:
        self._load.clicked.connect(self._begin)
        self._cancel.clicked.connect(self.reject)
        self._preview.sheet_chosen.connect(self._read_sheet)
        self._preview.headings_changed.connect(lambda: self._form.offer(self._preview.columns()))
        self._form.identity_chosen.connect(lambda: self._preview.hide_identities_of(self._form.identity()))
        self.presenter.preview_read.connect(self._show_preview)
        self.presenter.progressed.connect(self._show_progress)
        self.presenter.loaded.connect(self.accept)
        self.presenter.failed.connect(self._show_error)
        self.presenter.cancelled.connect(lambda: self._stop(tr(_CANCELLED)))

    def _read_sheet(self, sheet: str) -> None:
        self._problems.hide()
        self._state.setText(tr(_READING))
        self._can_load = False
        self.presenter.read_preview(sheet)
        self._show_busy()

    def _show_preview(self, preview: RegisterPreview) -> None:
        proposed = None if self._was_previewed else self.presenter.proposed(preview)
        self._was_previewed = self._can_load = True
        self._stop("")
        if proposed:
            preview = replace(preview, header_row=proposed.choices.header_row)
        self._preview.show_preview(preview)
        if proposed:
            self._form.propose(proposed.choices, proposed.settlement)
            self._settling.propose(proposed.settlement)
        self._form.focus_identity()

    def _begin(self) -> None:
        if self.presenter.is_busy:
            return
        unfinished = self._form.unfinished()
        if unfinished:
            words, field = unfinished
            self._state.setText(words)
            field.setFocus()
            return
        self._problems.hide()
        self._state.setText(tr("Läser in registret …"))
        self._progress.setRange(0, 0)
        choices = self._form.choices(self._preview.sheet(), self._preview.header_row())
        completeness, protected = self._form.completeness.text().strip(), self._form.protected_chosen()
        self.presenter.load(choices, self._settling.settlement(completeness, protected))
        self._show_busy()
        self._cancel.setFocus()

    def _show_progress(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _show_error(self, error: AuditError) -> None:
        self._stop("")
        self._problems.show_error(error)
        (self._load if self._can_load else self._cancel).setFocus()
        if isinstance(error, RefusedError) and error.code == "register.unsettled":
            self._settling.ask_about(error)
        self._give_room()

    def _give_room(self) -> None:
        """Let the fields and what is wrong share the room, and the first rows keep a few lines."""
        self._parts.refresh()  # it would find out later what it shows
        fit_on_screen(self, 2 * self._parts.handleWidth())
        whole = sum(self._parts.sizes())
        shared = whole - self._preview.minimumSizeHint().height()
        problems = min(self._problems.sizeHint().height(), shared // 2)
        form = min(self._form.sizeHint().height(), shared - problems)
        self._parts.setSizes([whole - form - problems, form, problems])

    def _stop(self, words: str) -> None:
        self._state.setText(words)
        self._show_busy()

    def _show_busy(self) -> None:
        busy = self.presenter.is_busy
        self._preview.setEnabled(not busy and self._was_previewed)
        for widget in (self._form, self._settling, self._load):
            widget.setEnabled(not busy and self._can_load)
        self._progress.setVisible(busy)

    def reject(self) -> None:
        """Stop reading where it goes on, else leave; Esc does the same."""
        if self.presenter.is_loading:
            self.presenter.cancel()
        else:
            super().reject()

    def _lay_out(self) -> None:
        self._load.setDefault(True)
        self._progress.setAccessibleName(tr("Hur långt inläsningen har kommit"))
        self._parts.setHandleWidth(2 * GRID)
        for part in (self._preview, scrolling(self._form), self._problems):
            self._parts.addWidget(part)
        self._parts.setStretchFactor(0, 1)
        self._parts.setStretchFactor(1, 2)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._state, 1)
        buttons.addWidget(self._progress, 1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._load)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        whole.addWidget(heading(self.presenter.file_name, LARGE))
        whole.addWidget(self._parts, 1)
        whole.addWidget(self._settling)
        whole.addLayout(buttons)


def load_register(parent: QWidget, workspace: Workspace, path: Path) -> list[Problem]:
    """Let the user read a register into the audit, or not; return its cells in which identity numbers stand."""
    dialog = RegisterDialog(workspace, path, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.presenter.numbers
