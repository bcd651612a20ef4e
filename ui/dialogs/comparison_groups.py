"""The dialog that lists the comparison groups of an audit."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.concluding.key_figures import remove_group
from aktgranskning.domain.conclusions.key_figures import ComparisonGroup
from ui.dialogs.ask import DialogAsk
from ui.dialogs.comparison_group import edit_group
from ui.dialogs.fitting import open_within_parent
from ui.models.text_table import TextTableModel
from ui.presenters.figure_sets import GROUP_HEADINGS, group_rows, removed_group
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import button, muted, named
from ui.widgets.shared_columns import SharedColumns
from ui.workspace import Workspace

_SIZE = QSize(100 * GRID, 56 * GRID)
_SHARES = (26, 14, 60)
_NONE_YET = later("Ingen grupp än. Ny grupp… samlar kommuner som den egna jämförs med, som medelvärde eller median.")


class ComparisonGroupsDialog(QDialog):
    """Enter changes a group."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("groups_dialog")
        self.setWindowTitle(tr("Jämförelsegrupper"))
        self._workspace = workspace
        self._model = TextTableModel(GROUP_HEADINGS)
        self._table = SharedColumns("groups_table", tr("Jämförelsegrupper"), self._model, _SHARES)
        self._nothing = named("groups_nothing", muted(tr(_NONE_YET)))
        self._new = button("group_new", tr("Ny grupp…"))
        self._edit = button("group_edit", tr("Ändra…"))
        self._remove = button("group_remove", tr("Ta bort"))
        self._lay_out()
        self._new.clicked.connect(lambda: self._open(ComparisonGroup(0)))
        self._edit.clicked.connect(self._edit_current)
        self._remove.clicked.connect(self._remove_current)
        self._table.chosen.connect(lambda _row: self._edit_current())
        workspace.changed.connect(self._refresh)
        self._refresh()
        (self._table if self._groups() else self._new).setFocus()
        open_within_parent(self, _SIZE)

    def _lay_out(self) -> None:
        close = button("groups_close", tr("Stäng"))
        close.clicked.connect(self.reject)
        acts = QHBoxLayout()
        acts.setSpacing(GRID)
        for one in (self._new, self._edit, self._remove):
            one.setAutoDefault(False)
            acts.addWidget(one)
        acts.addStretch(1)
        acts.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        whole.setSpacing(GRID)
        whole.addWidget(self._nothing)
        whole.addWidget(self._table, 1)
        whole.addLayout(acts)

    def _groups(self) -> tuple[ComparisonGroup, ...]:
        return self._workspace.session.conclusions.comparison_groups

    def _refresh(self) -> None:
        row = max(self._table.row(), 0)
        rows = group_rows(self._workspace.session)
        self._model.show_rows(rows)
        self._nothing.setVisible(not rows)
        if rows:
            self._table.selectRow(min(row, len(rows) - 1))
        for one in (self._edit, self._remove):
            one.setEnabled(bool(rows))

    def _open(self, group: ComparisonGroup) -> None:
        edit_group(self, self._workspace, group)
        self._table.setFocus()

    def _edit_current(self) -> None:
        if 0 <= self._table.row() < len(self._groups()):
            self._open(self._groups()[self._table.row()])

    def _remove_current(self) -> None:
        if 0 <= self._table.row() < len(self._groups()):
            group = self._groups()[self._table.row()]
            held = removed_group(self._workspace.session, group)
            if not held or DialogAsk(self).confirm(
                tr("Ta bort jämförelsegruppen {name}?").format(name=group.name), held, tr("Ta bort")
            ):
                self._workspace.perform(remove_group, group.number)
            (self._table if self._groups() else self._new).setFocus()


def show_groups(parent: QWidget, workspace: Workspace) -> None:
    """Show the comparison groups until the user closes them."""
    dialog = ComparisonGroupsDialog(workspace, parent)
    dialog.exec()
    dialog.deleteLater()
