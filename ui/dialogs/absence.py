"""The dialog in which it is noted that a case cannot be read, and read why one could not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from aktgranskning.domain.audit import Absence
from aktgranskning.domain.wording import ABSENCE_WORDS
from aktgranskning.replacing import mark_absent, replace_case, restore_case
from ui.dialogs.case_dialog import CaseDialog
from ui.presenters.absence import MEANINGS, absent_in_full, spares_of, what_restoring_does, who_noted
from ui.theme import GRID
from ui.widgets.parts import button, labelled, muted, named
from ui.workspace import Workspace

_WIDTH = 70 * GRID
_LINES = 3


def show_absence(parent: QWidget, workspace: Workspace, case_id: int) -> None:
    """Let the reviewer note that a case cannot be read; of one that is noted so, show why, and let it be read."""
    if not workspace.session.cases[case_id].is_absent:
        marking = MarkingDialog(workspace, case_id, parent)
        is_replaced = bool(marking.exec()) and marking.is_replaced
        marking.deleteLater()
        if not is_replaced:
            return
    record = RecordDialog(workspace, case_id, parent)
    record.exec()
    record.deleteLater()


class MarkingDialog(CaseDialog):
    """Closes once the case is noted as absent; `is_replaced` is whether a spare came in its place."""

    def __init__(self, workspace: Workspace, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__("absence_dialog", "Akten kan inte läsas", _WIDTH, workspace, case_id, parent)
        self.is_replaced = False
        self._kinds = {kind: named(f"absence_{kind.value}", QRadioButton(ABSENCE_WORDS[kind])) for kind in MEANINGS}
        for kind, choice in self._kinds.items():
            meaning = muted(MEANINGS[kind])
            meaning.setContentsMargins(3 * GRID, 0, 0, 0)
            choice.setAccessibleDescription(meaning.text())
            choice.toggled.connect(self._follow)
            self.whole.addWidget(choice)
            self.whole.addWidget(meaning)
        self._reason = named("absence_reason", QPlainTextEdit(tabChangesFocus=True))
        self._reason.setFixedHeight(_LINES * self._reason.fontMetrics().lineSpacing() + 2 * GRID)
        self._reason.textChanged.connect(self._follow)
        self.whole.addLayout(labelled("Orsak (krävs)", self._reason))
        self.whole.addWidget(muted("Orsaken kan komma med i rapporten. Skriv inga personuppgifter."))
        self._spares = spares_of(workspace.session, self.case)
        self._replace = named("absence_replace", QCheckBox("Ersätt med nästa reserv"))
        self._add_spares()
        self._save = button("absence_save", "Spara", "primary")
        self._save.clicked.connect(self._note)
        cancel = button("absence_cancel", "Avbryt")
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
        self.is_replaced = self._replace.isChecked()
        act = replace_case if self.is_replaced else mark_absent
        if self.workspace.perform(act, self.case.id, kind, self._reason.toPlainText()):
            self.accept()


class RecordDialog(CaseDialog):
    """Shows why a case cannot be read; it can be read after all, or be replaced as well."""

    def __init__(self, workspace: Workspace, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__("absence_record", "Akten kan inte läsas", _WIDTH, workspace, case_id, parent)
        self._record = named("absence_words", QLabel(wordWrap=True))
        self._record.setTextFormat(Qt.TextFormat.PlainText)
        self._who = muted(who_noted(workspace.session, self.case))
        self._restoring = named("absence_restoring", muted())
        self._spares = named("absence_spares", muted())
        self._replace = button("absence_replace_now", "Ersätt med nästa reserv")
        self._replace.clicked.connect(self._put_spare)
        self._restore = button("absence_restore", "Akten kan läsas")
        self._restore.clicked.connect(self._let_be_read)
        self._close = button("absence_close", "Stäng", "primary")
        self._close.clicked.connect(self.reject)
        for words in (self._record, self._who, self._restoring, self._spares):
            self.whole.addWidget(words)
        self.end_with(self._replace, self._restore, self._close)
        self._show_record()

    def _show_record(self) -> None:
        session = self.workspace.session
        spares = spares_of(session, self.case)
        self._record.setText(absent_in_full(session, self.case))
        self._restoring.setText(what_restoring_does(session, self.case))
        self._spares.setText(spares.sentence if spares else "")
        self._spares.setVisible(spares is not None)
        self._replace.setVisible(spares is not None and spares.left > 0)
        self._close.setFocus()

    def _put_spare(self) -> None:
        case = self.case
        if self.workspace.perform(replace_case, case.id, case.absence, case.absence_reason):
            self._show_record()

    def _let_be_read(self) -> None:
        if self.workspace.perform(restore_case, self.case.id):
            self.accept()
