"""The card with the audit's name, auditee, period and reviewer."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.presenters.engagement import EngagementPresenter
from ui.presenters.reviewer import initials_after
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import Card, labelled
from ui.widgets.read_only import set_read_only
from ui.widgets.text_fields import LineField


class FieldsCard(Card):
    """What is typed is stored within a second, and when a field is left."""

    def __init__(self, presenter: EngagementPresenter) -> None:
        super().__init__("audit_card", tr("Om granskningen"))
        self._presenter = presenter
        self._name = LineField("audit_name", tr("Granskningens namn"))
        self._auditee = LineField("audit_auditee", tr("Granskad nämnd eller verksamhet"))
        self._period = LineField("audit_period", tr("Period"))
        self._period.setPlaceholderText(tr("till exempel 2026"))
        self._reviewer = LineField("reviewer_name", tr("Granskare"))
        self._initials = LineField("reviewer_initials", tr("Initialer"))
        self._reviewer_before = ""
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        reviewer = QHBoxLayout()
        reviewer.setSpacing(GRID)
        reviewer.addLayout(_labelled(self._reviewer), 3)
        reviewer.addLayout(_labelled(self._initials), 1)
        for field in (self._name, self._auditee, self._period):
            self.content.addLayout(_labelled(field))
        self.content.addLayout(reviewer)

    def _connect(self) -> None:
        for field in (self._name, self._auditee, self._period):
            field.throttle.typed.connect(self._store_audit)
            field.finished.connect(self.focusNextChild)
        self._reviewer.textEdited.connect(self._suggest_initials)
        for field in (self._reviewer, self._initials):
            field.finished.connect(self.focusNextChild)
            # half a name must not be logged: the audit learns it when the field is left
            field.throttle.typed.connect(self._remember_reviewer)
            field.editingFinished.connect(self._store_reviewer)

    def refresh(self) -> None:
        """Show what is on disk; a field that is being typed in keeps its text."""
        audit, reviewer = self._presenter.session.audit, self._presenter.session.reviewer
        self._name.show_text(audit.name)
        self._auditee.show_text(audit.auditee)
        self._period.show_text(audit.period)
        self._reviewer.show_text(reviewer.name)
        self._initials.show_text(reviewer.initials)
        self._reviewer_before = self._reviewer.text()
        set_read_only(self, not self._presenter.takes_changes)
        for field in (self._reviewer, self._initials):  # who unlocks the audit does so under a name
            field.setReadOnly(self._presenter.session.is_copy)

    def show_undone(self) -> None:
        """Show what is on disk in the field that has the keys too: it is no typing that is undone there."""
        audit = self._presenter.session.audit
        for field, words in ((self._name, audit.name), (self._auditee, audit.auditee), (self._period, audit.period)):
            if field.text() != words:
                field.setText(words)

    def _store_audit(self) -> None:
        self._presenter.edit_audit(self._name.text(), self._auditee.text(), self._period.text())

    def _suggest_initials(self, name: str) -> None:
        self._initials.setText(initials_after(self._reviewer_before, name, self._initials.text()))
        self._reviewer_before = name

    def _remember_reviewer(self) -> None:
        self._presenter.remember_reviewer(self._reviewer.text(), self._initials.text())

    def _store_reviewer(self) -> None:
        self._presenter.set_reviewer(self._reviewer.text(), self._initials.text())
        self.refresh()


def _labelled(field: LineField) -> QVBoxLayout:
    return labelled(field.accessibleName(), field)
