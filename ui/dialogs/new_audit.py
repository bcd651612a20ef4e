"""The dialog in which a new audit is described, and made."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.domain.audit import Audit
from aktgranskning.domain.errors import AuditError
from ui.background import BackgroundWork, Progress
from ui.dialogs.checklist_choice import ChecklistChoice
from ui.dialogs.files import AUDITS, choose_file_to_save
from ui.folders import documents
from ui.presenters.new_audit import (
    NewAudit,
    create_from,
    mistakes,
    proposed_path,
    read_checklist,
    with_suffix,
)
from ui.presenters.reviewer import initials_after
from ui.settings import Settings
from ui.theme import GRID, NORMAL
from ui.widgets.checked_field import CheckedField
from ui.widgets.parts import button, case_count, heading, labelled
from ui.widgets.problem_list import ProblemList

if TYPE_CHECKING:
    from aktgranskning.session import Session
    from checklists.reader import LoadedChecklist

_WIDTH = 76 * GRID


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
        self._folder = documents()
        self._name = CheckedField("name", "Granskningens namn", "till exempel Ekonomiskt bistånd")
        self._auditee = CheckedField("auditee", "Granskad nämnd eller verksamhet")
        self._period = CheckedField("period", "Period", "till exempel 2026")
        self._reviewer = CheckedField("reviewer", "Granskare")
        self._initials = CheckedField("initials", "Initialer")
        self._checklist = ChecklistChoice(checklist)
        self._cases = case_count("cases", lowest=0)
        browse = button("browse", "Bläddra…")
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        self._path = CheckedField("path", "Spara som", beside=browse)
        self._problems = ProblemList()
        self._create = button("create", "Skapa granskningen", "primary")
        self._lay_out()
        self._fill_in()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(int(1.5 * GRID))
        column.addWidget(self._name)
        column.addLayout(_row((self._auditee, 3), (self._period, 1)))
        column.addLayout(_row((self._reviewer, 3), (self._initials, 1)))
        column.addWidget(heading("Checklista", NORMAL))
        column.addWidget(self._checklist)
        cases = QHBoxLayout()
        cases.addLayout(labelled("Antal akter (fler kan läggas till senare)", self._cases))
        cases.addStretch(1)
        column.addLayout(cases)
        column.addWidget(self._path)
        column.addWidget(self._problems)
        column.addSpacing(GRID)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        cancel = button("cancel", "Avbryt")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._create)
        self._create.setDefault(True)
        self._create.clicked.connect(self._check_and_create)
        return row

    def _fill_in(self) -> None:
        name, initials = self._settings.reviewer()
        self._reviewer.line.setText(name)
        self._initials.line.setText(initials)
        self._reviewer_before = name
        self._path_is_proposed = True
        self._propose_path()

    def _connect(self) -> None:
        self._name.line.textChanged.connect(self._propose_path)
        self._reviewer.line.textEdited.connect(self._suggest_initials)
        self._path.line.textEdited.connect(self._keep_path)

    def _propose_path(self) -> None:
        if self._path_is_proposed:
            self._path.line.setText(str(proposed_path(self._folder, self._name.text())))

    def _keep_path(self) -> None:
        self._path_is_proposed = False

    def _suggest_initials(self, name: str) -> None:
        self._initials.line.setText(initials_after(self._reviewer_before, name, self._initials.text()))
        self._reviewer_before = name

    def _browse(self) -> None:
        path = choose_file_to_save(self, "Spara granskningen som", with_suffix(self._path.text()), AUDITS)
        if path:
            self._keep_path()
            self._path.line.setText(str(path))

    def _check_and_create(self) -> None:
        if self._show_mistakes():
            return
        self._problems.hide()
        path = self._checklist.path()
        if path is None:
            self._make(None)
            return
        self._create.setEnabled(False)
        self._create.setText("Läser checklistan …")
        self._reading = BackgroundWork(partial(_read, path))
        self._reading.succeeded.connect(self._go_on)
        self._reading.failed.connect(self._stop)
        self._reading.start()

    def _show_mistakes(self) -> bool:
        """Show under each field what is wrong with it, go to the first one, and say whether there is any."""
        fields = {"name": self._name, "reviewer": self._reviewer, "initials": self._initials, "path": self._path}
        entered = {name: field.text() for name, field in fields.items()}
        own_checklist = self._checklist.entered()
        if own_checklist is not None:
            entered["checklist"] = own_checklist
        found = mistakes(entered)
        for name, field in fields.items():
            field.show_problem(found.get(name, ""))
        self._checklist.show_problem(found.get("checklist", ""))
        if found:
            first = next(iter(found))
            self._checklist.focus_file() if first == "checklist" else fields[first].line.setFocus()
        return bool(found)

    def _go_on(self, read: "LoadedChecklist") -> None:
        if self._end_reading():
            self._make(read)

    def _stop(self, error: Exception) -> None:
        if not self._end_reading():
            return
        if not isinstance(error, AuditError):
            raise error
        self._problems.show_error(error)

    def _end_reading(self) -> bool:
        """Let go of the reading; False where the dialog was closed in the meantime."""
        was_waiting = self._reading is not None
        self._reading = None
        self._create.setEnabled(True)
        self._create.setText("Skapa granskningen")
        return was_waiting

    def _make(self, read: "LoadedChecklist | None") -> None:
        new = self.entered(read)
        try:
            self.session = create_from(new)
        except AuditError as error:
            self._problems.show_error(error)
            return
        self._settings.set_reviewer(new.reviewer_name, new.initials)
        self.accept()

    def entered(self, read: "LoadedChecklist | None") -> NewAudit:
        """Return the audit that was described, with the checklist that was read for it."""
        return NewAudit(
            with_suffix(self._path.text()),
            Audit(self._name.text(), self._auditee.text(), self._period.text()),
            self._reviewer.text(),
            self._initials.text(),
            read,
            self._cases.value(),
        )

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


def _row(*fields: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for field, stretch in fields:
        row.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
    return row


def _read(path: Path, progress: Progress) -> object:
    return read_checklist(path)
