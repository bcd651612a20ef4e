"""The part of the fact-check that lists what the administration says of answers."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aktgranskning.fact_checking import undecided_views
from ui.dialogs.listing import chip
from ui.dialogs.view import show_view
from ui.models.text_table import TextTableModel
from ui.presenters.fact_check import VIEW_HEADINGS, ViewFilter, ViewLine, view_lines
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import button, muted, named, told
from ui.widgets.shared_columns import SharedColumns
from ui.workspace import Workspace

_SHARES = (11, 22, 12, 25, 24, 31)
_NOTHING = {
    ViewFilter.OPEN: later("Ingen synpunkt väntar på ställningstagande."),
    ViewFilter.DECIDED: later("Ingen synpunkt är avgjord än."),
    ViewFilter.ALL: later(
        "Förvaltningen har ingen synpunkt än. S på en fråga i en akt skriver en; ett utskick läses in."
    ),
}


class ViewsPane(QWidget):
    """Enter opens a view; when it is decided, the next that waits is current."""

    case_requested = Signal(int, str)
    """The user wants to go to a case, at a place."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._filter = ViewFilter.OPEN if undecided_views(workspace.session) else ViewFilter.ALL
        self._lines: list[ViewLine] = []
        self._model = TextTableModel(VIEW_HEADINGS)
        self._table = SharedColumns("views_table", tr("Förvaltningens synpunkter"), self._model, _SHARES)
        self._nothing = named("views_nothing", muted())
        self._open = button("view_open", tr("Öppna synpunkten…"))
        self._go = button("view_go", tr("Gå till akten"))
        self._told = told("views_told", "")
        self._go_to_opened = button("views_go_to_opened", "", "link")
        self._opened = 0
        self._lay_out()
        self._table.chosen.connect(lambda _row: self._open_view())
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._follow())
        self._open.clicked.connect(self._open_view)
        self._go.clicked.connect(self._go_to_case)
        self._go_to_opened.clicked.connect(lambda: self.case_requested.emit(self._opened, ""))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._go_to_case)

    def _chip(self, by: ViewFilter) -> QPushButton:
        name = f"views_{by.name.lower()}"
        return chip(name, tr(by.value), chosen=by is self._filter, show=lambda: self._choose_filter(by))

    def _lay_out(self) -> None:
        chips, acts, group = QHBoxLayout(), QHBoxLayout(), QButtonGroup(self)
        for line in (chips, acts):
            line.setSpacing(GRID)
        for one in map(self._chip, ViewFilter):
            group.addButton(one)
            chips.addWidget(one)
        chips.addStretch(1)
        acts.addWidget(self._open)
        acts.addWidget(self._go)
        acts.addWidget(self._go_to_opened)
        acts.addStretch(1)
        self._told.hide()
        self._go_to_opened.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        whole.addLayout(chips)
        whole.addWidget(self._nothing)
        whole.addWidget(self._table, 1)
        whole.addWidget(self._told)
        whole.addLayout(acts)

    def number(self) -> int:
        """Return how many views there are."""
        return len(self._workspace.session.counted_views())

    def refresh(self) -> None:
        """Show the views as they are now; the one that was current stays so, or the one in its row."""
        row = max(self._table.row(), 0)
        for one in (self._told, self._go_to_opened):  # an undo may have taken back what they tell
            one.hide()
        self._lines = view_lines(self._workspace.session, self._filter)
        self._model.show_rows([line.cells for line in self._lines])
        self._nothing.setText(tr(_NOTHING[self._filter]))
        self._nothing.setVisible(not self._lines)
        if self._lines:
            self._table.selectRow(min(row, len(self._lines) - 1))
        self._follow()

    def take_keys(self) -> None:
        """Take the focus."""
        self._table.setFocus()

    def _follow(self) -> None:
        for one in (self._open, self._go):
            one.setEnabled(self._current() is not None)

    def _current(self) -> ViewLine | None:
        row = self._table.row()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _choose_filter(self, by: ViewFilter) -> None:
        self._filter = by
        self.refresh()
        self.take_keys()

    def _open_view(self) -> None:
        line = self._current()
        if line:
            told = show_view(self, self._workspace, line.case_id, line.place)
            if told:
                self._tell_opened(line.case_id, told)
            self.take_keys()

    def _tell_opened(self, case_id: int, told: str) -> None:
        """Say that a decision opened a case again, and offer to go where its first open question is."""
        self._opened = case_id
        self._told.setText(told)
        self._go_to_opened.setText(tr("Gå till {label}").format(label=self._workspace.session.cases[case_id].label))
        self._told.show()
        self._go_to_opened.show()

    def _go_to_case(self) -> None:
        line = self._current()
        if line:
            self.case_requested.emit(line.case_id, line.place)
