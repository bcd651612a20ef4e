"""The dialog before an audit is destroyed: what goes, on which decision, confirmed by typing the audit's name."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from aktgranskning.disposing import prepare_disposal
from aktgranskning.domain.disposal import Disposal
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.fitting import centre_on_parent, give_room
from ui.presenters.disposal import beyond, planned_lines
from ui.presenters.kept_until import kept_until
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.checked_field import CheckedField
from ui.widgets.file_lines import FileLines
from ui.widgets.parts import button, labelled, muted, named, problem_text
from ui.workspace import Workspace

_WIDTH = 84 * GRID
_ABOUT = later("Det här förstörs och kan inte fås tillbaka")
_PENDING = later("i väntan på beslut")


class DisposalDialog(ActDialog):
    """Accepted once a decision is given and the name was typed; `disposal` is then what is to be destroyed."""

    is_act = False

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("disposal_dialog", tr("Gallra granskningen"), _WIDTH, workspace, tr(_ABOUT), parent)
        session = workspace.session
        self.disposal: Disposal = prepare_disposal(session, session.audit.disposal_decision or tr(_PENDING))
        self._files = FileLines("disposal_files", planned_lines(self.disposal))
        self._retention = named("disposal_retention", muted(kept_until(self.disposal)))
        self._early = named("disposal_early", QCheckBox(tr("Gallra ändå")))
        self._early_problem = problem_text("disposal_early_problem")
        self._decision = CheckedField(
            "disposal_decision_entry", tr("Gallringsbeslut"), tr("vem som beslutade, när, nummer")
        )
        self._decision.line.setText(session.audit.disposal_decision)
        self._name = CheckedField(
            "disposal_name", tr("Skriv granskningens namn för att bekräfta: {name}").format(name=self.disposal.name)
        )
        self._dispose = button("dispose", tr("Gallra"), "danger")
        self._lay_out()
        self._early.toggled.connect(self._early_problem.hide)
        self._dispose.clicked.connect(self._confirm)
        self._decision.line.setFocus()

    def _lay_out(self) -> None:
        is_early = self.disposal.is_before_its_time
        self._retention.setProperty("role", "warning" if is_early else "muted")
        self._early.setVisible(is_early)
        files = labelled(tr("Filer"), self._files)
        self.whole.addLayout(files, 1)
        self.whole.addWidget(named("disposal_beyond", muted(beyond())))
        for widget in (self._retention, self._early, self._early_problem, self._decision, self._name):
            self.whole.addWidget(widget)
        cancel = button("disposal_cancel", tr("Avbryt"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._dispose.setDefault(True)  # Enter in a field says what is missing, and never closes the dialog
        self.end_with(cancel, self._dispose)

    def showEvent(self, event: QShowEvent) -> None:
        """Lie over the middle of the window."""
        super().showEvent(event)
        centre_on_parent(self)

    def fit(self) -> None:
        """Be as high as the words and the list of files, where the window has the room."""
        give_room(self, self._height() + self._files.beyond())

    def _confirm(self) -> None:
        """Go on where everything is right; else say what is missing, all of it at once."""
        is_decided, is_named = bool(self._decision.text()), self._name.text() == self.disposal.name.strip()
        may_be_early = self._early.isChecked() or not self.disposal.is_before_its_time
        self._decision.show_problem("" if is_decided else tr("Skriv beslutet."))
        self._name.show_problem("" if is_named else tr("Det är inte granskningens namn."))
        self._early_problem.setText(tr("Kryssa i rutan om granskningen ska gallras ändå."))
        self._early_problem.setVisible(not may_be_early)
        self.fit()
        if is_decided and is_named and may_be_early:
            session = self.workspace.session
            self.disposal = prepare_disposal(session, self._decision.text())
            self.accept()


def ask_for_disposal(parent: QWidget, workspace: Workspace) -> Disposal | None:
    """Let the user see what would be destroyed, decide and confirm; None where it was cancelled."""
    dialog = DisposalDialog(workspace, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    disposal = dialog.disposal
    dialog.deleteLater()
    return disposal if accepted else None
