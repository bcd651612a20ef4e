"""The page Sammanställning: every figure of the audit, and the cases behind the one that is chosen."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.models.cases_behind import CasesBehindModel
from ui.models.tally import TallyModel
from ui.presenters.tally import CaseBehind, TallyPresenter, number_in_words
from ui.presenters.tally_rows import TallyLine
from ui.theme import GRID, LARGE, NORMAL, SMALL, scaled
from ui.widgets.figure_views import CasesBehindList, FigureTable
from ui.workspace import Workspace

_NARROW = 900
"""Below this width in pixels the cases stand under the table, and only once a figure is chosen."""

_CHOOSE = "Välj en siffra med piltangenterna och Retur, eller klicka på den, så visas akterna bakom den här."
_OPEN = "Retur eller dubbelklick öppnar akten vid frågan."


class TallyPage(QWidget):
    """The table to the left, the cases behind a figure to the right."""

    case_requested = Signal(int, str)
    """The reviewer wants to see a case, by its id, at a place in it."""

    export_requested = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("tally_page")
        self._presenter = TallyPresenter(workspace.session)
        self._model, self._cases = TallyModel(self._presenter), CasesBehindModel()
        self._chosen: tuple[TallyLine, int] | None = None
        self._stale = True
        self._table, self._list = FigureTable(self._model), CasesBehindList(self._cases)
        self._guidance, self._figure, self._hint = QLabel(), QLabel(), QLabel()
        self._export = QPushButton("Exportera till Excel")
        self._pane = self._make_pane()
        self._shown = QStackedWidget()
        self._splitter = QSplitter()
        self._lay_out()
        self._table.clicked.connect(self._choose)
        self._table.activated.connect(self._enter)
        self._table.left.connect(self._forget_figure)
        self._list.activated.connect(self._open)
        self._list.left.connect(self._table.setFocus)
        self._export.clicked.connect(self.export_requested)
        workspace.changed.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:
        """Count anew if something changed while the page was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cases beside the table, or under it."""
        super().resizeEvent(event)
        self._fold()

    # Figures

    def _follow(self, _changes: object) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        self._presenter.refresh()
        self._model.follow()
        self._guidance.setText(self._presenter.guidance)
        self._shown.setCurrentIndex(1 if self._presenter.guidance else 0)
        if not self._presenter.guidance:
            self._table.choose_first()
        self._show_cases()

    def _choose(self, index: QModelIndex) -> None:
        """Show the cases behind a figure."""
        self._chosen = (self._model.line(index.row()), index.column())
        self._list.setCurrentIndex(QModelIndex())
        self._show_cases()

    def _enter(self, index: QModelIndex) -> None:
        """Show the cases behind a figure, and go to them."""
        self._choose(index)
        if self._cases.rowCount():
            self._list.setFocus()

    def _forget_figure(self) -> None:
        self._chosen = None
        self._show_cases()

    # The cases behind a figure

    def _show_cases(self) -> None:
        if self._chosen and self._model.row_of(self._chosen[0]) < 0:
            self._chosen = None
        cases = self._presenter.cases_behind(*self._chosen) if self._chosen else []
        current = self._list.currentIndex().row()
        self._cases.show_cases(cases)
        if cases and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._cases.index(min(max(current, 0), len(cases) - 1)))
        self._figure.setText(self._title(self._chosen, cases) if self._chosen else "")
        self._figure.setVisible(self._chosen is not None)
        self._list.setVisible(bool(cases))
        self._hint.setText(_OPEN if cases else "" if self._chosen else _CHOOSE)
        self._fold()

    def _title(self, chosen: tuple[TallyLine, int], behind: list[CaseBehind]) -> str:
        return f"{self._presenter.title(*chosen)} · {number_in_words(chosen[0], behind)}"

    def _open(self, index: QModelIndex) -> None:
        case = self._cases.case(index.row())
        self.case_requested.emit(case.case_id, case.place)

    # Layout

    def _fold(self) -> None:
        narrow = self.width() < _NARROW
        self._splitter.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        self._pane.setVisible(not narrow or self._chosen is not None)

    def _lay_out(self) -> None:
        self._guidance.setObjectName("guidance")
        self._guidance.setWordWrap(True)
        self._guidance.setProperty("role", "muted")
        self._guidance.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._splitter.addWidget(self._table)
        self._splitter.addWidget(self._pane)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([80 * GRID, 32 * GRID])
        self._splitter.setChildrenCollapsible(False)
        self._shown.addWidget(self._splitter)
        self._shown.addWidget(self._guidance)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 2 * GRID, 0, 0)
        whole.setSpacing(2 * GRID)
        whole.addLayout(self._make_top())
        whole.addWidget(self._shown, 1)
        self.setFocusProxy(self._table)
        for before, after in ((self._table, self._list), (self._list, self._export)):
            QWidget.setTabOrder(before, after)

    def _make_top(self) -> QHBoxLayout:
        title = QLabel("Sammanställning")
        title.setFont(scaled(self.font(), LARGE, bold=True))
        self._export.setObjectName("export_button")
        self._export.setProperty("role", "primary")
        self._export.setToolTip("Ctrl+E")
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 3 * GRID, 0)
        top.addWidget(title)
        top.addStretch(1)
        top.addWidget(self._export)
        return top

    def _make_pane(self) -> QWidget:
        pane = QWidget()
        pane.setObjectName("cases_pane")
        pane.setProperty("role", "pane")
        pane.setMinimumWidth(28 * GRID)
        self._figure.setObjectName("figure_title")
        self._figure.setFont(scaled(self.font(), NORMAL, bold=True))
        self._hint.setFont(scaled(self.font(), SMALL))
        self._hint.setProperty("role", "muted")
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 2 * GRID, 0, 2 * GRID)
        for label in (self._figure, self._hint):
            label.setWordWrap(True)
            label.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        column.addWidget(self._figure)
        column.addWidget(self._list, 1)
        column.addWidget(self._hint)
        column.addStretch(0)
        return pane
