"""A checklist chosen from the menu, read and tried without any audit."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.domain.errors import AuditError
from ui.background import BackgroundWork
from ui.dialogs.choose_checklist import choose_checklist
from ui.dialogs.fitting import fit_on_screen
from ui.folders import documents
from ui.presenters.new_audit import read_checklist
from ui.settings import Settings
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button, muted, named
from ui.widgets.problem_list import ProblemList

if TYPE_CHECKING:
    from checklists.reader import LoadedChecklist

_WIDTH = 76 * GRID


def preview_file(parent: QWidget, settings: Settings) -> None:
    """Ask for a checklist, read it, and let the user try it; where it is refused, say what is wrong with it."""
    path = choose_checklist(parent, tr("Förhandsgranska checklista"), settings, documents())
    if path is None:
        return
    dialog = ReadingDialog(path, parent)
    dialog.exec()
    dialog.deleteLater()
    if dialog.read:
        from ui.dialogs.preview import show_preview

        show_preview(parent, dialog.read)


class ReadingDialog(QDialog):
    """Closes with the checklist in `read` once it is read; one that is refused keeps it open with the mistakes."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading_dialog")
        self.setWindowTitle(path.name)
        self.setMinimumWidth(_WIDTH)
        self.read: LoadedChecklist | None = None
        self._state = named("reading_state", muted(tr("Läser och kontrollerar checklistan …")))
        self._problems = ProblemList()
        self._problems.keep_open()
        close = button("close_reading", tr("Stäng"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._state)
        column.addWidget(self._problems, 1)
        column.addLayout(foot)
        self._work = BackgroundWork(lambda _progress: read_checklist(path))
        self._work.succeeded.connect(self._end)
        self._work.failed.connect(self._refuse)
        self._work.start()

    def _end(self, read: "LoadedChecklist") -> None:
        if self.isVisible():
            self.read = read
            self.accept()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, AuditError):
            raise error
        self._state.hide()
        self._problems.show_error(error)
        fit_on_screen(self)
