"""The card that says how long the audit is kept, why, and on whose decision it is destroyed then."""

from ui.presenters.days import DAY_FORM
from ui.presenters.retention import Retention
from ui.translating import tr
from ui.widgets.parts import Card, labelled, muted, named, problem_text
from ui.widgets.text_fields import LineField


class RetentionCard(Card):
    """A field is stored when it is left: half a day is none."""

    def __init__(self, retention: Retention) -> None:
        super().__init__("retention_card", tr("Bevarande och gallring"))
        self._retention = retention
        self._until = LineField("retained_until", tr("Bevaras till"))
        self._until.setPlaceholderText(tr(DAY_FORM))
        self._ground = LineField("retention_ground", tr("Grund"))
        self._ground.setPlaceholderText(tr("till exempel en punkt i dokumenthanteringsplanen"))
        self._decision = LineField("disposal_decision", tr("Gallringsbeslut"))
        self._decision.setPlaceholderText(tr("vem som beslutade, när, nummer"))
        self._problem = problem_text("retained_until_problem")
        self._due = named("retention_due", muted())
        self._due.setProperty("role", "warning")
        self.content.addWidget(self._due)
        self.content.addLayout(labelled(self._until.accessibleName(), self._until))
        self.content.addWidget(self._problem)
        for field in (self._ground, self._decision):
            self.content.addLayout(labelled(field.accessibleName(), field))
        for field in (self._until, self._ground, self._decision):
            field.finished.connect(self.focusNextChild)
        self._until.editingFinished.connect(self._keep_until)
        for field in (self._ground, self._decision):
            field.editingFinished.connect(self._explain)

    def refresh(self) -> None:
        """Show what is on disk; a field that is being typed in keeps its text."""
        audit = self._retention.audit
        self._until.show_text(audit.retained_until)
        self._ground.show_text(audit.retention_ground)
        self._decision.show_text(audit.disposal_decision)
        notice = self._retention.notice()
        self._due.setText(notice)
        self._due.setVisible(bool(notice))

    def _keep_until(self) -> None:
        problem = self._retention.keep_until(self._until.text())
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._until.setAccessibleDescription(problem)

    def _explain(self) -> None:
        self._retention.explain(self._ground.text(), self._decision.text())
