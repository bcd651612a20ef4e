"""The fields that describe a new audit, each with what is wrong in it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.domain.audit import Audit
from ui.dialogs.checklist_choice import ChecklistChoice
from ui.dialogs.files import AUDITS, choose_file_to_save
from ui.folders import documents
from ui.presenters.new_audit import NewAudit, mistakes, proposed_path, with_suffix
from ui.presenters.reviewer import initials_after
from ui.settings import Settings
from ui.theme import GRID, NORMAL
from ui.widgets.checked_field import CheckedField
from ui.widgets.parts import button, case_count, heading, labelled, muted, named

if TYPE_CHECKING:
    from checklists.reader import LoadedChecklist


class NewAuditForm(QWidget):
    """Proposes the reviewer of last time, initials, and a file named after the audit."""

    def __init__(self, settings: Settings, checklist: Path | None) -> None:
        super().__init__()
        self._folder = documents()
        self._name = CheckedField("name", "Granskningens namn", "till exempel Ekonomiskt bistånd")
        self._auditee = CheckedField("auditee", "Granskad nämnd eller verksamhet")
        self._period = CheckedField("period", "Period", "till exempel 2026")
        self._reviewer = CheckedField("reviewer", "Granskare")
        self._initials = CheckedField("initials", "Initialer")
        self.checklist = ChecklistChoice(checklist, settings)
        self._cases = case_count("cases", lowest=0)
        self._of_sample = named("cases_of_sample", muted("0 om urvalet ska dras ur ett register"))
        self._cases.setAccessibleDescription(self._of_sample.text())
        browse = button("browse", "Bläddra…")
        browse.clicked.connect(self._browse)
        self._path = CheckedField("path", "Spara som", beside=browse)
        self._lay_out()
        self._fill_in(settings)
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(int(1.5 * GRID))
        column.addWidget(self._name)
        column.addLayout(_row((self._auditee, 3), (self._period, 1)))
        column.addLayout(_row((self._reviewer, 3), (self._initials, 1)))
        column.addWidget(heading("Checklista", NORMAL))
        column.addWidget(self.checklist)
        cases = QHBoxLayout()
        cases.addLayout(labelled("Antal akter (fler kan läggas till senare)", self._cases))
        cases.addWidget(self._of_sample, 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(cases)
        column.addWidget(self._path)

    def _fill_in(self, settings: Settings) -> None:
        name, initials = settings.reviewer()
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
            self._path.line.setText(str(self._proposed_path()))

    def _proposed_path(self) -> Path:
        return proposed_path(self._folder, self._name.text())

    def _keep_path(self) -> None:
        self._path_is_proposed = False

    def _suggest_initials(self, name: str) -> None:
        self._initials.line.setText(initials_after(self._reviewer_before, name, self._initials.text()))
        self._reviewer_before = name

    def _browse(self) -> None:
        typed = self._path.text()
        start = with_suffix(typed) if typed else self._proposed_path()
        path = choose_file_to_save(self, "Spara granskningen som", start, AUDITS)
        if path:
            self._keep_path()
            self._path.line.setText(str(path))

    def show_mistakes(self) -> bool:
        """Show under each field what is wrong with it, go to the first one, and say whether there is any."""
        fields = {"name": self._name, "reviewer": self._reviewer, "initials": self._initials, "path": self._path}
        entered = {name: field.text() for name, field in fields.items()}
        own_checklist = self.checklist.entered()
        if own_checklist is not None:
            entered["checklist"] = own_checklist
        found = mistakes(entered)
        for name, field in fields.items():
            field.show_problem(found.get(name, ""))
        self.checklist.show_problem(found.get("checklist", ""))
        if found:
            first = next(iter(found))
            self.checklist.focus_file() if first == "checklist" else fields[first].line.setFocus()
        return bool(found)

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


def _row(*fields: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for field, stretch in fields:
        row.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
    return row
