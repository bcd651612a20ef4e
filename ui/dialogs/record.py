"""What the dialogs have in common in which a record of a question is written: one act as it is saved."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from aktgranskning.domain.acts import Changes
from aktgranskning.session import Session
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.ask import may_close_unsaved
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button, named
from ui.workspace import Workspace

_Record = TypeVar("_Record")


class RecordDialog(ActDialog, Generic[_Record]):
    """Nothing is stored before it is saved; `keep` is the act that stores the record, unless `save` does it."""

    def __init__(
        self,
        name: str,
        title: str,
        width: int,
        workspace: Workspace,
        parent: QWidget | None,
        keep: Callable[[Session, _Record], Changes | None] | None = None,
    ) -> None:
        super().__init__(name, title, width, workspace, title, parent)
        self._keep_record = keep
        self._name = name
        self._kept: _Record | None = None

    def record(self) -> _Record:
        """Return the record as it is written."""
        raise NotImplementedError

    def end(self) -> None:
        """Put the buttons beneath everything else, and note what was there from the start."""
        save = button(f"{self._name}_save", tr("Spara   Ctrl+Retur"), "primary")
        cancel = button(f"{self._name}_cancel", tr("Avbryt"))
        save.setDefault(True)
        save.clicked.connect(self.save)
        cancel.clicked.connect(self.reject)
        self.end_with(cancel, save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, save.click)
        self._kept = self.record()

    def save(self) -> None:
        """Store the record and close, unless it is refused."""
        if self._keep_record and self.workspace.perform(self._keep_record, self.record()):
            self.accept()

    def reject(self) -> None:
        """Close, after a question where something is written that is not saved."""
        if self.record() == self._kept or may_close_unsaved(self):
            super().reject()


def text_field(name: str, lines: int, text: str) -> QPlainTextEdit:
    """Return a field for some lines of text, as high as these."""
    field = named(name, QPlainTextEdit(text, tabChangesFocus=True))
    field.setFixedHeight(lines * field.fontMetrics().lineSpacing() + 2 * GRID)
    return field


def run(dialog: ActDialog) -> None:
    """Show a dialog until it is closed."""
    dialog.exec()
    dialog.deleteLater()
