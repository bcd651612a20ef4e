"""The first step of a new audit: what is audited, by whom, and where it is saved."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.dialogs.audit_fields import AuditFields
from ui.presenters.begun_audit import BegunAudit
from ui.settings import Settings
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import muted


class WhatStep(QWidget):
    """The fields that every new audit has, each with what is wrong in it."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.fields = AuditFields(settings, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)  # each field keeps the room of a line below it
        column.addWidget(muted(tr("Vad granskas, och vem granskar? Allt går att ändra sedan, utom filens plats.")))
        column.addSpacing(GRID)
        self.fields.add_to(column)
        column.addWidget(self.fields.path)
        column.addStretch(1)

    def fill(self, begun: BegunAudit) -> None:
        """Show what was entered before."""
        self.fields.fill(begun)

    def show_mistakes(self) -> bool:
        """Show under each field what is wrong with it, go to the first one, and say whether there is any."""
        return bool(self.fields.show_mistakes({}))

    def take_keys(self) -> None:
        """Take the focus, where the step begins."""
        self.fields.name.line.setFocus()
