"""The dialogs in which it is read why a case cannot be read, and what came in its place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from aktgranskning.replacing import replace_case, restore_case
from ui.dialogs.case_dialog import CaseDialog
from ui.presenters.absence import absent_in_full, replaced_in_words, spares_of, what_restoring_does, who_noted
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button, muted, named
from ui.workspace import Workspace

_WIDTH = 70 * GRID


class RecordDialog(CaseDialog):
    """Shows why a case cannot be read; it can be read after all, or be replaced as well."""

    def __init__(self, workspace: Workspace, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__("absence_record", tr("Akten kan inte läsas"), _WIDTH, workspace, case_id, parent)
        self._record = named("absence_words", QLabel(wordWrap=True))
        self._record.setTextFormat(Qt.TextFormat.PlainText)
        self._who = muted(who_noted(workspace.session, self.case))
        self._restoring = named("absence_restoring", muted())
        self._spares = named("absence_spares", muted())
        self._replace = button("absence_replace_now", tr("Ersätt med nästa reserv"))
        self._replace.clicked.connect(self._put_spare)
        self._restore = button("absence_restore", tr("Akten kan läsas"))
        self._restore.clicked.connect(self._let_be_read)
        self._close = button("absence_close", tr("Stäng"), "primary")
        self._close.setDefault(True)
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


class ReplacedDialog(CaseDialog):
    """Tells which case came in the place of one; there is nothing left to decide."""

    def __init__(self, workspace: Workspace, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__("absence_replaced", tr("Akten är ersatt"), _WIDTH // 2, workspace, case_id, parent)
        self.whole.addWidget(named("absence_came", QLabel(replaced_in_words(workspace.session, self.case))))
        close = button("absence_close", tr("Stäng"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.end_with(close)
