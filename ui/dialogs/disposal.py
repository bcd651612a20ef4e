"""The dialog before an audit is destroyed: what goes, on which decision, confirmed by typing the audit's name."""

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from aktgranskning.disposing import prepare_disposal
from aktgranskning.domain.disposal import Disposal
from ui.dialogs.act_dialog import ActDialog
from ui.presenters.disposal import beyond, planned_lines
from ui.theme import GRID
from ui.widgets.checked_field import CheckedField
from ui.widgets.parts import button, labelled, muted, named
from ui.workspace import Workspace

_WIDTH = 84 * GRID
_LINES = 8
_ABOUT = "Det här förstörs och kan inte fås tillbaka"
_PENDING = "i väntan på beslut"


class DisposalDialog(ActDialog):
    """Accepted once a decision is given and the name was typed; `disposal` is then what is to be destroyed."""

    is_act = False

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("disposal_dialog", "Gallra granskningen", _WIDTH, workspace, _ABOUT, parent)
        session = workspace.session
        self.disposal: Disposal = prepare_disposal(session, session.audit.disposal_decision or _PENDING)
        self._files = named("disposal_files", QPlainTextEdit(readOnly=True, tabChangesFocus=True))
        self._files.setFixedHeight(_LINES * self._files.fontMetrics().lineSpacing() + 2 * GRID)
        self._files.setPlainText("\n".join(planned_lines(self.disposal)))
        self._decision = CheckedField("disposal_decision_entry", "Gallringsbeslut", "vem som beslutade, när, nummer")
        self._decision.line.setText(session.audit.disposal_decision)
        self._name = CheckedField("disposal_name", f"Skriv granskningens namn för att bekräfta: {self.disposal.name}")
        self._dispose = button("dispose", "Gallra", "danger")
        self._lay_out()
        self._dispose.clicked.connect(self._confirm)

    def _lay_out(self) -> None:
        self.whole.addLayout(labelled("Filer", self._files))
        self.whole.addWidget(named("disposal_beyond", muted(beyond())))
        self.whole.addWidget(self._decision)
        self.whole.addWidget(self._name)
        cancel = button("disposal_cancel", "Avbryt")
        cancel.setDefault(True)
        cancel.clicked.connect(self.reject)
        self.end_with(cancel, self._dispose)

    def _confirm(self) -> None:
        """Go on where both fields are right; else say what is missing, in each of them."""
        self._decision.show_problem("" if self._decision.text() else "Skriv beslutet.")
        is_named = self._name.text() == self.disposal.name.strip()
        self._name.show_problem("" if is_named else "Det är inte granskningens namn.")
        self.fit()
        if self._decision.text() and is_named:
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
