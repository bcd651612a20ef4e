"""The page Export: what, in which format, where to, and how it goes."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from aktgranskning.catalogue import text
from aktgranskning.domain.acts import Changes
from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.errors import RefusedError
from exports.formats import FORMATS
from ui.dialogs.ask import Ask, DialogAsk
from ui.dialogs.files import choose_file_to_save
from ui.dialogs.refused_numbers import refused_in_words
from ui.dialogs.waiting import wait_for
from ui.looks.icons import show_icon
from ui.once import once
from ui.pages.export_kind import KindCard
from ui.pages.export_result import ExportResult
from ui.pages.export_scope import ScopeCard
from ui.presenters.export import Exported, ExportPresenter, Wanted
from ui.theme import GRID, LARGE
from ui.translating import tr
from ui.widgets.parts import Card, button, heading, labelled, muted, named, unwatched
from ui.widgets.scrolling import scrolling
from ui.workspace import Workspace

ChooseFile = Callable[[QWidget, str, Path, str], Path | None]

_WIDEST = 90 * GRID


class ExportPage(QWidget):
    """One column of cards that scrolls, and under it the button that begins."""

    numbers_requested = Signal()
    """Emitted where the user wants to see the identity numbers for which nothing was written."""

    def __init__(
        self, workspace: Workspace, ask: Ask | None = None, choose_file: ChooseFile = choose_file_to_save
    ) -> None:
        super().__init__()
        self.setObjectName("export_page")
        self.presenter = ExportPresenter(workspace, self._read_beside)
        self.workspace = workspace
        self._ask, self._choose_file = ask or DialogAsk(self), choose_file
        self._folder = self.presenter.folder
        self._scope = ScopeCard()
        self._kind = KindCard()
        self._name = unwatched(named("file_name", QLineEdit()))
        self._browse = button("browse", tr("Bläddra…"))
        self._where = named("folder", muted())
        self._hindrance = named("guidance", muted(text("review.no_checklist")))
        self._begin = button("export_button", "", "primary")
        show_icon(self._begin, "file-output", "on_accent")
        self._progress = named("export_progress", QProgressBar())
        self._cancel = button("cancel", tr("Avbryt"))
        self._result = ExportResult()
        self._lay_out()
        self._connect()
        self._follow_setup()
        workspace.changed.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:
        """Show whether there is something to export now."""
        super().showEvent(event)
        self._follow_setup()

    # What to write, and where

    def _follow(self, changes: Changes) -> None:
        had_focus = self.focusWidget() is self._result.numbers_button
        self._result.clear_refused_numbers()
        if had_focus:
            self._begin.setFocus()
        if changes.setup:
            self._follow_setup()

    def _follow_setup(self) -> None:
        self._scope.offer_units(self.presenter.units())
        self._follow_choices()
        self._show_busy(self.presenter.is_busy)

    def _choose(self) -> None:
        """Another format, kind or unit is chosen: what was written before is told no longer."""
        self._result.clear()
        self._follow_choices()

    def _follow_choices(self) -> None:
        """Show what follows from format, kind and unit: what is told, the button's words, a warning, a name."""
        wanted = self._wanted()
        self._kind.tell(wanted.format)
        self._begin.setText(tr("Exportera till {format}").format(format=tr(wanted.format.words)))
        self._scope.warn(self.presenter.warning(wanted))
        if self._name.isModified():
            self._end_name(wanted.format.suffix)
        else:
            self._name.setText(self.presenter.proposed_name(wanted))

    def _end_name(self, suffix: str) -> None:
        """Give a name that the user wrote the ending of the format, where it has that of another one."""
        stem, point, ending = self._name.text().rpartition(".")
        if point and f".{ending.lower()}" in {one.suffix for one in FORMATS}:
            self._name.setText(stem + suffix)
            self._name.setModified(True)

    def _wanted(self) -> Wanted:
        return Wanted(self._scope.format, self._kind.kind, self._scope.unit, self._kind.with_references)

    def _show_folder(self) -> None:
        self._where.setText(tr("I mappen {parent}").format(parent=self._path().parent))

    def _path(self) -> Path:
        return self.presenter.path_of(self._folder, self._name.text(), self._scope.format.suffix)

    def _choose_path(self) -> None:
        format_ = self._scope.format
        path = self._choose_file(self, self._begin.text(), self._path(), f"{tr(format_.words)} (*{format_.suffix})")
        if path:
            self._folder = path.parent
            self._name.setText(path.name)
            self._name.setModified(True)

    # Writing

    def _export(self) -> None:
        if self.presenter.is_busy or not self.workspace.session.checklist:
            return
        path = self._path()
        if not self._name.text().strip():
            self._result.show_error(tr("Skriv ett filnamn."))
            self._name.setFocus()
            return
        wanted = self._wanted()
        if os.path.exists(path) and not self._may_replace(path):
            return
        if not self._may_export(self.presenter.question(wanted)):
            return
        self._write(wanted, path)

    def _write(self, wanted: Wanted, path: Path) -> None:
        self._result.clear()
        self._progress.setRange(0, 0)
        self.presenter.export(wanted, path)
        self._show_busy(self.presenter.is_busy)
        self._cancel.setFocus()

    def _read_beside(self, read: Callable[[], Snapshot]) -> Snapshot:
        return cast("Snapshot", wait_for(self, tr("Läser granskningen …"), read))

    def _ask_about_numbers(self, refusal: RefusedError) -> None:
        """Let the user say whether identity numbers are to go out; what was chosen cannot have changed meanwhile."""
        self._show_busy(False)
        words = refused_in_words(self, self.workspace.session, refusal)
        if self._ask.confirm(tr("Exportera personnummer?"), words, tr("Exportera ändå")):
            self._write(replace(self._wanted(), with_identity_numbers=True), self._path())
        else:
            self._result.show_refused_numbers(words)
            self._result.numbers_button.setFocus()

    def _may_replace(self, path: Path) -> bool:
        question = tr("{name} finns redan i mappen {parent}. Ska den ersättas?").format(
            name=path.name, parent=path.parent
        )
        return self._ask.confirm(tr("Ersätta filen?"), question, tr("Ersätt"))

    def _may_export(self, question: str) -> bool:
        return not question or self._ask.confirm(tr("Exportera ändå?"), question, tr("Exportera"))

    def _show_progress(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _show_exported(self, exported: Exported) -> None:
        self._show_busy(False)
        self._result.show_exported(exported)
        self._result.open_button.setFocus()

    def _show_error(self, words: str) -> None:
        self._show_busy(False)
        self._result.show_error(words)
        self._name.setFocus()

    def _show_result(self) -> None:
        self._scrolled.ensureWidgetVisible(self._result)

    def _show_busy(self, busy: bool) -> None:
        has_checklist = self.workspace.session.checklist is not None
        for widget in (self._scope, self._kind, self._name, self._browse):
            widget.setEnabled(not busy)
        self._begin.setEnabled(has_checklist and not busy)
        self._hindrance.setVisible(not has_checklist)
        self._progress.setVisible(busy)
        self._cancel.setVisible(busy)

    # Layout

    def _connect(self) -> None:
        self._scope.changed.connect(self._choose)
        self._kind.kind_changed.connect(self._choose)
        self._browse.clicked.connect(self._choose_path)
        self._name.textChanged.connect(self._show_folder)
        # later: the same key would go on to the window, and press the button that has the focus by then
        self._name.returnPressed.connect(lambda: once(self, self._export))
        self._begin.clicked.connect(self._export)
        self._cancel.clicked.connect(self.presenter.cancel)
        self.presenter.progressed.connect(self._show_progress)
        self.presenter.succeeded.connect(self._show_exported)
        self.presenter.failed.connect(self._show_error)
        self.presenter.refused.connect(self._ask_about_numbers)
        self._result.numbers_requested.connect(self.numbers_requested)
        # later: what it tells is laid out by then
        self._result.told.connect(lambda: once(self, self._show_result))

    def _lay_out(self) -> None:
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Hur långt exporten har kommit"))
        target = Card("target_card", tr("Fil"))
        target.content.addLayout(labelled(tr("Filnamn"), self._name, self._browse))
        target.content.addWidget(self._where)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(heading(tr("Export"), LARGE))
        for widget in (self._hindrance, self._scope, self._kind, target):
            column.addWidget(widget)
        column.addWidget(self._result)
        column.addStretch(1)
        inside.setMaximumWidth(_WIDEST)
        self._scrolled = scrolling(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scrolled, 1)
        whole.addWidget(self._make_actions())

    @property
    def place_of_keys(self) -> QWidget:
        """What takes the keys as the page is shown."""
        return self._name

    def _make_actions(self) -> QWidget:
        """Return what begins and stops, which stays in sight beneath what scrolls."""
        actions = QWidget()
        actions.setMaximumWidth(_WIDEST)
        row = QHBoxLayout(actions)
        row.setContentsMargins(3 * GRID, GRID, 3 * GRID, 2 * GRID)
        row.setSpacing(GRID)
        row.addWidget(self._begin)
        row.addWidget(self._progress, 1)
        row.addWidget(self._cancel)
        row.addStretch(0)
        return actions
