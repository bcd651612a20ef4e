"""The dialog in which it is noted what has become of a recommendation."""

from PySide6.QtWidgets import QLineEdit, QWidget

from aktgranskning.concluding import recommending
from aktgranskning.domain.conclusions.recommendations import Recommendation, RecommendationStatus
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.ask import DialogAsk
from ui.presenters.recommendations import status_word
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.day_field import DayField
from ui.widgets.parts import button, labelled, muted, named
from ui.widgets.radio_group import RadioGroup
from ui.workspace import Workspace

_WIDTH = 72 * GRID
_UNSAVED = later("Det som du har skrivit sparas inte om du stänger.")
_KEPT = later("Tidigare status står kvar i historiken.")


class StatusDialog(ActDialog):
    """Closes once the status is noted."""

    def __init__(self, workspace: Workspace, held: Recommendation, parent: QWidget | None = None) -> None:
        about = tr("Status för rekommendation {label}").format(label=held.label)
        super().__init__("status_dialog", tr("Ändra status"), _WIDTH, workspace, about, parent)
        self._number = held.number
        self._status: RadioGroup[RecommendationStatus] = RadioGroup(
            "status_choice", {status: status_word(status) for status in RecommendationStatus}
        )
        self._day = DayField("status_day", tr("Datum"))
        self._note = named("status_note", QLineEdit())
        self._save = button("status_save", tr("Spara"), "primary")
        self._lay_out()
        self._status.setAccessibleName(tr("Status"))
        self._status.choose(held.status)
        self._day.line.setText(workspace.session.today().isoformat())
        self._before = self._written()
        self._note.textChanged.connect(self.problem.hide)
        self._save.clicked.connect(self._keep)
        self._status.take_keys()

    def _lay_out(self) -> None:
        self.whole.addWidget(self._status)
        self.whole.addWidget(self._day)
        self.whole.addLayout(labelled(tr("Anteckning"), self._note))
        self.whole.addWidget(muted(tr(_KEPT)))
        cancel = button("status_cancel", tr("Avbryt"))
        cancel.clicked.connect(self.reject)
        self._save.setDefault(True)
        self.end_with(cancel, self._save)

    def _written(self) -> tuple[RecommendationStatus, str, str]:
        return self._status.key(), self._day.text(), self._note.text().strip()

    def _keep(self) -> None:
        status, day, note = self._written()
        set_status = recommending.set_status
        if self._day.is_right() and self.workspace.perform(set_status, self._number, status, day=day, note=note):
            self.accept()

    def reject(self) -> None:
        """Close, after a question where something is written that is not saved."""
        is_kept = self._written() == self._before
        if is_kept or DialogAsk(self).confirm(tr("Statusen är inte sparad"), tr(_UNSAVED), tr("Stäng ändå")):
            super().reject()


def change_status(parent: QWidget, workspace: Workspace, held: Recommendation) -> None:
    """Let it be noted what has become of a recommendation."""
    dialog = StatusDialog(workspace, held, parent)
    dialog.exec()
    dialog.deleteLater()
