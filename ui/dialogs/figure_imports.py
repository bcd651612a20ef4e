"""The dialog that lists what was read in of key figures, and takes an import away."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.concluding.key_figures import remove_key_figures
from ui.dialogs.fitting import open_within_parent
from ui.models.text_table import TextTableModel
from ui.presenters.figure_sets import IMPORT_HEADINGS, import_rows
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import button, muted, named
from ui.widgets.shared_columns import SharedColumns
from ui.workspace import Workspace

_SIZE = QSize(110 * GRID, 48 * GRID)
_SHARES = (28, 13, 24, 35)
_ABOUT = later(
    "Har flera inläsningar samma värde gäller den som lästes in sist. Det som tas bort kan ångras med Ctrl+Z när"
    " rutan är stängd."
)


class FigureImportsDialog(QDialog):
    """One import is taken away at a time."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figure_imports")
        self.setWindowTitle(tr("Inlästa nyckeltal"))
        self._workspace = workspace
        self._model = TextTableModel(IMPORT_HEADINGS)
        self._table = SharedColumns("imports_table", tr("Inläsningar"), self._model, _SHARES)
        self._remove = button("import_remove", tr("Ta bort inläsningen"))
        self._remove.setAutoDefault(False)
        self._remove.clicked.connect(self._remove_current)
        self._close = button("imports_close", tr("Stäng"))
        self._close.clicked.connect(self.reject)
        self._lay_out()
        workspace.changed.connect(self._refresh)
        self._refresh()
        open_within_parent(self, _SIZE)

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(GRID)
        acts.addWidget(self._remove)
        acts.addStretch(1)
        acts.addWidget(self._close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        whole.setSpacing(GRID)
        whole.addWidget(named("imports_about", muted(tr(_ABOUT))))
        whole.addWidget(self._table, 1)
        whole.addLayout(acts)

    def _refresh(self) -> None:
        row = max(self._table.row(), 0)
        rows = import_rows(self._workspace.session)
        self._model.show_rows(rows)
        self._remove.setEnabled(bool(rows))
        if rows:
            self._table.selectRow(min(row, len(rows) - 1))
        (self._table if rows else self._close).setFocus()

    def _remove_current(self) -> None:
        sets = self._workspace.session.conclusions.key_figure_sets
        if 0 <= self._table.row() < len(sets):
            self._workspace.perform(remove_key_figures, sets[self._table.row()].number)


def show_imports(parent: QWidget, workspace: Workspace) -> None:
    """Show what was read in until the user closes it."""
    dialog = FigureImportsDialog(workspace, parent)
    dialog.exec()
    dialog.deleteLater()
