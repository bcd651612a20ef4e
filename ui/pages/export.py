"""The page Export: what kind of workbook, where to, and how it goes."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from aktgranskning.catalogue import text
from aktgranskning.domain.acts import Changes
from ui.dialogs.ask import Ask, DialogAsk
from ui.dialogs.files import WORKBOOKS, choose_file_to_save
from ui.pages.export_kind import KindCard
from ui.pages.export_result import ExportResult
from ui.presenters.export import Exported, ExportPresenter
from ui.theme import GRID, LARGE
from ui.widgets.parts import Card, button, heading, labelled, muted, named
from ui.widgets.scrolling import scrolling
from ui.workspace import Workspace

ChooseFile = Callable[[QWidget, str, Path, str], Path | None]

_WIDEST = 90 * GRID


class ExportPage(QWidget):
    """One column of cards, and under them the button that begins."""

    def __init__(
        self, workspace: Workspace, ask: Ask | None = None, choose_file: ChooseFile = choose_file_to_save
    ) -> None:
        super().__init__()
        self.setObjectName("export_page")
        self.presenter = ExportPresenter(workspace)
        self.workspace = workspace
        self._ask, self._choose_file = ask or DialogAsk(self), choose_file
        self._folder = self.presenter.folder
        self._kind = KindCard()
        self._name = named("file_name", QLineEdit())
        self._browse = button("browse", "Bläddra…")
        self._where = named("folder", muted())
        self._hindrance = named("guidance", muted(text("review.no_checklist")))
        self._begin = button("export_button", "Exportera till Excel", "primary")
        self._progress = named("progress", QProgressBar())
        self._cancel = button("cancel", "Avbryt")
        self._result = ExportResult()
        self._lay_out()
        self._connect()
        self._propose_name()
        self._show_busy(False)
        workspace.changed.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:
        """Show whether there is something to export now."""
        super().showEvent(event)
        self._show_busy(self.presenter.is_busy)

    # What to write, and where

    def _follow(self, changes: Changes) -> None:
        if changes.setup:
            self._propose_name()
            self._show_busy(self.presenter.is_busy)

    def _propose_name(self) -> None:
        """Propose a name for the kind, unless the user has written another one."""
        if not self._name.isModified():
            self._name.setText(self.presenter.proposed_name(self._kind.kind))

    def _show_folder(self) -> None:
        self._where.setText(f"I mappen {self._path().parent}")

    def _path(self) -> Path:
        return self.presenter.path_of(self._folder, self._name.text())

    def _choose_path(self) -> None:
        path = self._choose_file(self, "Exportera till Excel", self._path(), WORKBOOKS)
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
            self._result.show_error("Skriv ett filnamn för arbetsboken.")
            self._name.setFocus()
            return
        if os.path.exists(path) and not self._may_replace(path):
            return
        self._result.clear()
        self._progress.setRange(0, 0)
        self.presenter.export(self._kind.kind, path, with_references=self._kind.with_references)
        self._show_busy(self.presenter.is_busy)
        self._cancel.setFocus()

    def _may_replace(self, path: Path) -> bool:
        question = f"{path.name} finns redan i mappen {path.parent}. Ska den ersättas?"
        return self._ask.confirm("Ersätta filen?", question, "Ersätt")

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

    def _show_busy(self, busy: bool) -> None:
        has_checklist = self.workspace.session.checklist is not None
        for widget in (self._kind, self._name, self._browse):
            widget.setEnabled(not busy)
        self._begin.setEnabled(has_checklist and not busy)
        self._hindrance.setVisible(not has_checklist)
        self._progress.setVisible(busy)
        self._cancel.setVisible(busy)

    # Layout

    def _connect(self) -> None:
        self._kind.kind_changed.connect(self._propose_name)
        self._browse.clicked.connect(self._choose_path)
        self._name.textChanged.connect(self._show_folder)
        # later: the same key would go on to the window, and press the button that has the focus by then
        self._name.returnPressed.connect(lambda: QTimer.singleShot(0, self._export))
        self._begin.clicked.connect(self._export)
        self._cancel.clicked.connect(self.presenter.cancel)
        self.presenter.progressed.connect(self._show_progress)
        self.presenter.succeeded.connect(self._show_exported)
        self.presenter.failed.connect(self._show_error)

    def _lay_out(self) -> None:
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName("Hur långt exporten har kommit")
        target = Card("target_card", "Fil")
        target.content.addLayout(labelled("Filnamn", self._name, self._browse))
        target.content.addWidget(self._where)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(heading("Export", LARGE))
        for widget in (self._hindrance, self._kind, target):
            column.addWidget(widget)
        column.addLayout(self._make_actions())
        column.addWidget(self._result)
        column.addStretch(1)
        inside.setMaximumWidth(_WIDEST)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))
        self.setFocusProxy(self._name)

    def _make_actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._begin)
        row.addWidget(self._progress, 1)
        row.addWidget(self._cancel)
        row.addStretch(0)
        return row
