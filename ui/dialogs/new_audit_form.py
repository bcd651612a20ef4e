"""The fields that describe a new audit, each with what is wrong in it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.dialogs.audit_fields import AuditFields
from ui.dialogs.checklist_choice import ChecklistChoice
from ui.presenters.new_audit import NewAudit
from ui.settings import Settings
from ui.theme import GRID, NORMAL
from ui.widgets.new_passphrase import EncryptionChoice
from ui.widgets.parts import case_count, heading, labelled, muted, named

if TYPE_CHECKING:
    from checklists.reader import LoadedChecklist


class NewAuditForm(QWidget):
    """What every new audit is asked for, and its checklist and number of cases."""

    def __init__(self, settings: Settings, checklist: Path | None) -> None:
        super().__init__()
        self._fields = AuditFields(settings, self)
        self.checklist = ChecklistChoice(checklist, settings)
        self._cases = case_count("cases", lowest=0)
        self._of_sample = named("cases_of_sample", muted("0 om urvalet ska dras ur ett register"))
        self._cases.setAccessibleDescription(self._of_sample.text())
        self._encryption = EncryptionChoice(self._fields.name.text)
        self._fields.name.line.textChanged.connect(self._encryption.passphrase.judge)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)  # each field keeps the room of a line below it
        self._fields.add_to(column)
        column.addWidget(heading("Checklista", NORMAL))
        column.addWidget(self.checklist)
        cases = QHBoxLayout()
        cases.addLayout(labelled("Antal akter (fler kan läggas till senare)", self._cases))
        cases.addWidget(self._of_sample, 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(cases)
        column.addWidget(self._fields.path)
        column.addWidget(self._encryption)
        column.addStretch(1)  # or a dialog that was made higher would open gaps between the fields

    def show_mistakes(self) -> bool:
        """Show under each field what is wrong with it, go to the first one, and say whether there is any."""
        own_checklist = self.checklist.entered()
        found = self._fields.show_mistakes({} if own_checklist is None else {"checklist": own_checklist})
        self.checklist.show_problem(found.get("checklist", ""))
        if next(iter(found), "") == "checklist":
            self.checklist.focus_file()
        unprotected = self._encryption.show_mistakes()
        if unprotected and not found:
            self._encryption.passphrase.focus_mistake()
        return bool(found) or unprotected

    def entered(self, read: "LoadedChecklist | None") -> NewAudit:
        """Return the audit that was described, with the checklist that was read for it."""
        reviewer = self._fields.reviewer()
        passphrase = self._encryption.entered()
        return NewAudit(self._fields.file(), self._fields.audit(), *reviewer, read, self._cases.value(), passphrase)
