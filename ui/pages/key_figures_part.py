"""The part of the page Bedömning: key figures compared with others, over the years."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from aktgranskning.domain.conclusions.figure_table import figure_table
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import edit_audit
from ui.dialogs.ask import Ask
from ui.dialogs.choosing import choose_one, choose_some
from ui.dialogs.comparison_groups import show_groups
from ui.dialogs.fetching import edit_fetching
from ui.dialogs.figure_fetch import fetch_figures
from ui.dialogs.figure_ground import use_as_ground
from ui.dialogs.figure_imports import show_imports
from ui.dialogs.figure_reading import import_figures
from ui.dialogs.files import KEY_FIGURES, choose_file_to_open
from ui.drops import FIGURE_SUFFIXES
from ui.file_drop import FileDrop
from ui.models.text_table import TextTableModel
from ui.presenters.key_figures import (
    FIGURE_HEADINGS,
    FigureLine,
    figure_lines,
    guidance,
    other_municipalities,
    own_choices,
    own_municipality,
    shown_figure,
)
from ui.settings import Settings
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.figure_card import FigureCard
from ui.widgets.figures_head import FiguresHead
from ui.widgets.letter_room import letter_room
from ui.widgets.parts import muted, named, told
from ui.widgets.problem_list import ProblemList
from ui.widgets.scrolling import scrolling
from ui.widgets.shared_columns import SharedColumns
from ui.widgets.visibility import show_if
from ui.workspace import Workspace

_NARROW = 100 * GRID
_SHARES = (60, 24, 16)
_SIDE_BY_SIDE = [46 * GRID, 74 * GRID]
_STACKED = [20 * GRID, 40 * GRID]
_MOST_PROBLEMS = 8
_NO_QUESTION = later(
    "Det finns ingen revisionsfråga än. Skriv en under Revisionsfrågor; då kan nyckeltalet bli underlag."
)


class KeyFiguresPart(QWidget):
    """The list to the left, the chosen figure to the right of it, or under it where it is narrow."""

    def __init__(self, workspace: Workspace, settings: Settings, ask: Ask) -> None:
        super().__init__()
        self.setObjectName("key_figures_part")
        self.setAccessibleName(tr("Nyckeltal"))
        self._workspace = workspace
        self._settings = settings
        self._lines: list[FigureLine] = []
        self._besides: list[str] = []
        self._stale = True
        self._head = FiguresHead()
        self._guidance = named("figures_guidance", muted())
        self._told = told("figures_told")
        self._problems = ProblemList(later("nyckeltalen"), most_lines=_MOST_PROBLEMS)
        self._model = TextTableModel(FIGURE_HEADINGS, numbers={1, 2})
        self._table = SharedColumns("figures_table", tr("Nyckeltal"), self._model, _SHARES)
        self._card = FigureCard()
        self._splitter = QSplitter()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show the audit as it stands; the key figure that was current stays so."""
        session, self._stale = self._workspace.session, False
        current = self._current()
        self._lines = figure_lines(session)
        self._model.show_rows([line.cells for line in self._lines])
        self._guidance.setText(guidance(session))
        show_if(self._guidance, bool(self._guidance.text()))
        why_fixed = self._workspace.why_fixed_in_words()
        self._head.show_state(own_municipality(session), len(self._lines), len(self._besides), why_fixed)
        show_if(self._head.fetch, self._settings.fetching().is_on)
        show_if(self._splitter, bool(self._lines))
        if self._lines:
            row = next((at for at, line in enumerate(self._lines) if line.figure == current), 0)
            self._table.selectRow(row)  # which shows it: the rows are new
        else:
            self._show_figure()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while the part was out of sight."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the figure beside the list, or under it."""
        super().resizeEvent(event)
        is_narrow = self.width() < letter_room(_NARROW)
        wanted = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if self._splitter.orientation() is not wanted:
            self._splitter.setOrientation(wanted)
            self._splitter.setSizes(_STACKED if is_narrow else _SIDE_BY_SIDE)

    def read(self, path: Path) -> None:
        """Read a file of key figures in, and tell what it was, or everything that is wrong with it."""
        self._take_in(lambda: import_figures(self, self._workspace, path))

    # Inside

    def _follow(self, _changes: object) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            self.refresh()

    def _current(self) -> str:
        row = self._table.row()
        return self._lines[row].figure if 0 <= row < len(self._lines) else ""

    def _show_figure(self) -> None:
        current = self._current()
        known = dict(other_municipalities(self._workspace.session))
        self._besides = [one for one in self._besides if one in known]
        if current:
            self._card.show_figure(shown_figure(self._workspace.session, current, self._besides))

    def _take_in(self, read: Callable[[], str]) -> None:
        self._tell("")
        self._problems.hide()
        before = {line.figure for line in self._lines}
        try:
            self._tell(read())
        except AuditError as error:
            self._problems.show_error(error)
        if new := [at for at, line in enumerate(self._lines) if line.figure not in before]:
            self._table.selectRow(new[0])
        self._take_keys()

    def _choose_file(self) -> None:
        folder = self._settings.figures_folder() or self._workspace.session.path.parent
        path = choose_file_to_open(self, tr("Läs in nyckeltal"), folder, KEY_FIGURES)
        if path:
            self._settings.set_figures_folder(path.parent)
            self.read(path)

    def _fetch(self) -> None:
        self._take_in(lambda: fetch_figures(self, self._workspace, self._settings))

    def _choose_own(self) -> None:
        session = self._workspace.session
        choices = own_choices(session)
        now = figure_table(session.conclusions).municipality_id(session.audit.municipality)
        chosen = choose_one(self, tr("Kommuner"), tr("Vilken kommun är granskningens egen?"), choices, now)
        if chosen and chosen != now:
            self._workspace.perform(edit_audit, replace(session.audit, municipality=dict(choices)[chosen]))
        self._take_keys()

    def _choose_besides(self) -> None:
        choices = other_municipalities(self._workspace.session)
        words = tr("Vilka kommuner ska visas en och en under grupperna? Valet sparas inte.")
        chosen = choose_some(self, tr("Kommuner"), words, choices, self._besides)
        if chosen is not None:
            self._besides = chosen
            self.refresh()
        self._take_keys()

    def _use_as_ground(self) -> None:
        if not self._workspace.session.audit_questions:
            self._tell(tr(_NO_QUESTION))
        elif self._current():
            self._tell(use_as_ground(self, self._workspace, self._current()))
            self._take_keys()

    def _show_groups(self) -> None:
        show_groups(self, self._workspace)
        self._take_keys()

    def _show_imports(self) -> None:
        show_imports(self, self._workspace)
        self._take_keys()

    def _edit_settings(self) -> None:
        edit_fetching(self, self._settings)
        self.refresh()

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        show_if(self._told, bool(words))

    def _take_keys(self) -> None:
        (self._table if self._lines else self._head.read).setFocus()

    def _connect(self) -> None:
        head, workspace = self._head, self._workspace
        head.read.clicked.connect(workspace.guarded(self._choose_file))
        FileDrop(self, FIGURE_SUFFIXES, lambda path: workspace.guarded(lambda: self.read(path))())
        head.fetch.clicked.connect(workspace.guarded(self._fetch))
        head.own.clicked.connect(workspace.guarded(self._choose_own))
        head.groups.clicked.connect(self._show_groups)
        head.besides.clicked.connect(self._choose_besides)
        head.ground.clicked.connect(workspace.guarded(self._use_as_ground))
        head.imports.clicked.connect(self._show_imports)
        head.settings.clicked.connect(self._edit_settings)
        self._table.chosen.connect(lambda _row: self._card.table.setFocus())
        self._table.selectionModel().currentRowChanged.connect(lambda *_: self._show_figure())
        workspace.changed.connect(self._follow)
        workspace.changed.connect(lambda _changes: self._tell(""))

    def _lay_out(self) -> None:
        self._table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._splitter.addWidget(self._table)
        self._splitter.addWidget(scrolling(self._card))
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(2 * GRID)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes(_SIDE_BY_SIDE)
        for one in (self._told, self._splitter):
            one.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        whole.addWidget(self._head)
        whole.addWidget(self._guidance)
        whole.addWidget(self._told)
        whole.addWidget(self._problems)
        whole.addWidget(self._splitter, 1)
        whole.addStretch(0)
