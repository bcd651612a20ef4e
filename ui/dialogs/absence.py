"""The dialog in which it is noted that a case cannot be read, and read why one could not."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QWidget

from aktgranskning.domain.audit import Absence
from aktgranskning.domain.wording import ABSENCE_WORDS
from aktgranskning.replacing import mark_absent, replace_case
from ui.dialogs.absence_record import RecordDialog, ReplacedDialog
from ui.dialogs.ask import DialogAsk
from ui.dialogs.case_dialog import CaseDialog
from ui.presenters.absence import MEANINGS, spares_of
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import button, labelled, muted, named, text_box
from ui.widgets.radio_choice import RadioChoice
from ui.workspace import Workspace

_WIDTH = 70 * GRID
_LINES = 3
_UNSAVED = later("Orsaken som du har skrivit sparas inte om du stänger.")


def show_absence(parent: QWidget, workspace: Workspace, case_id: int) -> None:
    """Let the reviewer note that a case cannot be read; of one that is noted so, show why, and let it be read."""
    if workspace.session.cases[case_id].is_absent:
        _show(RecordDialog(workspace, case_id, parent))
        return
    marking = MarkingDialog(workspace, case_id, parent)
    _show(marking)
    if marking.is_replaced:
        _show(ReplacedDialog(workspace, case_id, parent))


def _show(dialog: CaseDialog) -> None:
    dialog.exec()
    dialog.deleteLater()


class MarkingDialog(CaseDialog):
    """Closes once the case is noted as absent; `is_replaced` is whether a spare came in its place."""

    def __init__(self, workspace: Workspace, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__("absence_dialog", tr("Akten kan inte läsas"), _WIDTH, workspace, case_id, parent)
        self.is_replaced = False
        self._kinds = {kind: RadioChoice(f"&{tr(ABSENCE_WORDS[kind])}") for kind in MEANINGS}
        for kind, choice in self._kinds.items():
            choice.setObjectName(f"absence_{kind.value}")
            meaning = muted(tr(MEANINGS[kind]))
            meaning.setContentsMargins(3 * GRID, 0, 0, 0)
            choice.setAccessibleDescription(meaning.text())
            choice.toggled.connect(self._follow)
            self.whole.addWidget(choice)
            self.whole.addWidget(meaning)
        self._reason = text_box("absence_reason", _LINES)
        self._reason.textChanged.connect(self._follow)
        self.whole.addLayout(labelled(tr("Orsak (krävs)"), self._reason))
        self.whole.addWidget(muted(tr("Orsaken kan komma med i rapporten. Skriv inga personuppgifter.")))
        self._spares = spares_of(workspace.session, self.case)
        self._replace = named("absence_replace", QCheckBox(tr("Ersätt med nästa reserv")))
        self._add_spares()
        self._save = button("absence_save", tr("Spara"), "primary")
        self._save.setDefault(True)
        self._save.clicked.connect(self._note)
        cancel = button("absence_cancel", tr("Avbryt"))
        cancel.clicked.connect(self.reject)
        self.end_with(cancel, self._save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._save.click)
        self._kinds[Absence.OUTSIDE].toggled.connect(self._propose)
        self._follow()

    def _add_spares(self) -> None:
        if self._spares is None:
            return
        left = muted(self._spares.sentence)
        left.setObjectName("absence_spares")
        left.setContentsMargins(3 * GRID, 0, 0, 0)
        self._replace.setEnabled(self._spares.left > 0)
        self._replace.setAccessibleDescription(self._spares.sentence)
        self.whole.addWidget(self._replace)
        self.whole.addWidget(left)

    def _propose(self, is_outside: bool) -> None:
        """Tick what is usual: a case outside the population is replaced."""
        self._replace.setChecked(is_outside and self._replace.isEnabled() and self._spares is not None)

    def _follow(self) -> None:
        self.problem.hide()
        self._save.setEnabled(self._kind() is not None and bool(self._reason.toPlainText().strip()))

    def _kind(self) -> Absence | None:
        return next((kind for kind, choice in self._kinds.items() if choice.isChecked()), None)

    def _note(self) -> None:
        kind = self._kind()
        if kind is None:
            return
        act = replace_case if self._replace.isChecked() else mark_absent
        if self.workspace.perform(act, self.case.id, kind, self._reason.toPlainText()):
            self.is_replaced = act is replace_case
            self.accept()

    def reject(self) -> None:
        """Close, after a question where a reason is written."""
        written = self._reason.toPlainText().strip()
        if not written or DialogAsk(self).confirm(tr("Orsaken är inte sparad"), tr(_UNSAVED), tr("Stäng ändå")):
            super().reject()
