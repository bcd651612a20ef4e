"""The dialog that shows what a file of key figures holds, and asks where it is from, before it is read in."""

from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from aktgranskning.concluding.key_figures import ReadKeyFigures, import_key_figures, read_key_figures
from aktgranskning.domain.errors import AuditError
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.waiting import perform_beside, wait_for
from ui.presenters.figure_sets import content_in_words
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.checked_field import CheckedField
from ui.widgets.parts import button, named
from ui.widgets.problem_list import ProblemList
from ui.workspace import Workspace

_WIDTH = 72 * GRID
_READ_NEVERTHELESS = later("Filen går att läsa in som den är.")


class FigureReadingDialog(ActDialog):
    """Closes once the key figures are stored."""

    def __init__(self, workspace: Workspace, read: ReadKeyFigures, parent: QWidget | None = None) -> None:
        about = read.file or read.source
        super().__init__("figure_reading", tr("Läs in nyckeltal"), _WIDTH, workspace, about, parent)
        self._read = read
        self._source = CheckedField("figure_source", tr("Källa"), tr("till exempel Nationell databas, uttag 2026"))
        self._source.line.setText(read.source)
        self._day = CheckedField("figure_day", tr("Hämtat den"), tr("ÅÅÅÅ-MM-DD"))
        self._day.line.setText(workspace.session.today().isoformat())
        self._warnings = ProblemList(tr("nyckeltalen"))
        self._warnings.keep_open()
        self._lay_out()

    def _lay_out(self) -> None:
        self.whole.addWidget(named("figure_content", QLabel(content_in_words(self._read.content), wordWrap=True)))
        self.whole.addWidget(self._source)
        self.whole.addWidget(self._day)
        if self._read.warnings:
            self._warnings.show_to_know(tr(_READ_NEVERTHELESS), self._read.warnings)
            self.whole.addWidget(self._warnings, 1)
        keep, cancel = button("figure_keep", tr("Läs in"), "primary"), button("figure_cancel", tr("Avbryt"))
        keep.setDefault(True)
        keep.clicked.connect(self._keep)
        cancel.clicked.connect(self.reject)
        self.end_with(cancel, keep)

    def _keep(self) -> None:
        source, day = self._source.text(), self._day.text()
        try:
            perform_beside(
                self,
                self.workspace,
                tr("Läser in nyckeltalen …"),
                lambda session: import_key_figures(session, self._read, source=source, retrieved=day),
            )
        except AuditError as error:
            self.show_problem(error)
            self._day.line.setFocus()
            return
        self.accept()


def import_figures(parent: QWidget, workspace: Workspace, path: Path) -> str:
    """Read a file of key figures, let it be said where it is from, and return what was read in; '' where nothing was.

    AuditError and RefusedError as `read_key_figures` raises them.
    """
    session = workspace.session
    read = wait_for(parent, tr("Läser nyckeltalen …"), lambda: read_key_figures(session, path))
    assert isinstance(read, ReadKeyFigures)
    return keep_figures(parent, workspace, read)


def keep_figures(parent: QWidget, workspace: Workspace, read: ReadKeyFigures) -> str:
    """Let it be said where key figures are from, store them, and return what was stored; '' where nothing was."""
    dialog = FigureReadingDialog(workspace, read, parent)
    is_kept = bool(dialog.exec())
    dialog.deleteLater()
    return tr("Inläst: {content}.").format(content=content_in_words(read.content)) if is_kept else ""
