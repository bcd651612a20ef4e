"""The main window: the start page or an open audit, the menus, and what is dropped on it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QPushButton, QStackedWidget, QWidget

from aktgranskning.store.header import AUDIT_SUFFIX
from ui.actions import Scope, action
from ui.drops import ALL_SUFFIXES, dropped_file
from ui.menus import enable_by_scope, fill_menus
from ui.opening import Opening
from ui.pages.start import StartPage
from ui.settings import Settings
from ui.theme import GRID

_TITLE = "Aktgranskning"
_SIZE = QSize(160 * GRID, 96 * GRID)
_FRAME = QSize(2 * GRID, 4 * GRID)
"""What a window is larger than what is inside, before the system has said so."""

_ENTER = ("\r", "\n")


class MainWindow(QMainWindow):
    """One window, at most one open audit."""

    def __init__(self, settings: Settings, opening: Callable[[QWidget, Settings], Opening]) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(_TITLE)
        self.setAcceptDrops(True)
        self.setMinimumSize(80 * GRID, 60 * GRID)
        self._settings = settings
        self._opening = opening(self, settings)
        self._start = StartPage(settings)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._start)
        self.setCentralWidget(self._stack)
        self._actions: dict[str, QAction] = fill_menus(self.menuBar(), self._target)
        self._start.new_requested.connect(self.create_audit)
        self._start.open_requested.connect(self.choose_audit)
        self._start.example_requested.connect(self.open_example)
        self._start.new_checklist_requested.connect(self.create_checklist)
        self._start.file_requested.connect(self.open_file)
        self._start.checklist_dropped.connect(self.create_audit)
        self._opening.opened.connect(self._show_audit)
        self._opening.closed.connect(self._show_start)
        self._enable_actions()
        geometry = settings.window_geometry()
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))

    # What the actions call

    def create_audit(self, checklist: Path | None = None) -> None:
        """Ask for what a new audit needs, and open it."""
        self._opening.create(checklist)

    def create_follow_up(self) -> None:
        """Ask for an older audit and what a new one that follows it up needs, and open it."""
        self._opening.create_follow_up()

    def choose_audit(self) -> None:
        """Ask for an audit file, and open it."""
        self._opening.choose()

    def open_example(self) -> None:
        """Open the example audit, writing it where there is none."""
        self._opening.open_example()

    def open_file(self, path: Path) -> None:
        """Open an audit file."""
        self._opening.open(path)

    def create_checklist(self) -> None:
        """Write a workbook to start one's own checklist from."""
        from ui.checklist_files import write_new_checklist

        view = self._opening.view
        write_new_checklist(self, self._settings, view.workspace.session if view else None)

    def preview_checklist(self) -> None:
        """Ask for a checklist, and let the user try it without any audit."""
        from ui.dialogs.reading import preview_file

        preview_file(self, self._settings)

    def show_keys(self) -> None:
        """Show all keys on one sheet."""
        from ui.dialogs.keys import show_keys

        show_keys(self)

    def show_about(self) -> None:
        """Show what the program is, and whose work it builds on."""
        from ui.dialogs.about import show_about

        show_about(self)

    # Inside

    def _target(self, scope: Scope) -> QWidget | None:
        """Return what actions of a scope work upon; None where there is nothing."""
        view = self._opening.view
        match scope:
            case Scope.WINDOW:
                return self
            case Scope.AUDIT:
                return view
        return view.page("review") if view and view.shown_page == "review" else None

    def _enable_actions(self) -> None:
        enable_by_scope(self._actions, self._target)
        self._name_fact_check()

    def _name_fact_check(self) -> None:
        """Call the fact-check in the menu what the open audit calls it."""
        view = self._opening.view
        word = view.workspace.session.audit.fact_check.value.capitalize() if view else ""
        self._actions["fact_check"].setText(f"{word}…" if word else action("fact_check").text)

    def _show_audit(self) -> None:
        view = self._opening.view
        assert view is not None
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        view.page_shown.connect(self._enable_actions)
        view.workspace.changed.connect(self._name_fact_check)
        view.workspace.changed.connect(self._name_window)
        self._name_window()
        self._enable_actions()

    def _name_window(self) -> None:
        """Say in the title which audit is open, and where anybody could read its file."""
        view = self._opening.view
        if view is None:
            return
        file = view.workspace.session.file
        protection = "" if file.is_encrypted else " (okrypterad)"
        self.setWindowTitle(f"{file.path.name}{protection} – {_TITLE}")

    def _show_start(self) -> None:
        self._stack.setCurrentWidget(self._start)
        self._start.refresh()
        self.setWindowTitle(_TITLE)
        self._enable_actions()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, as the space bar does."""
        button = self.focusWidget()
        if event.text() in _ENTER and isinstance(button, QPushButton) and not event.isAutoRepeat():
            button.click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that can be opened."""
        if dropped_file(event, ALL_SUFFIXES):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the audit that was dropped, or begin a new one with the checklist that was."""
        path = dropped_file(event, ALL_SUFFIXES)
        if path and path.suffix.lower() == AUDIT_SUFFIX:
            self.open_file(path)
        elif path:
            self.create_audit(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the audit, and remember where the window stood."""
        self._opening.close()
        self._settings.set_window_geometry(self.saveGeometry())
        super().closeEvent(event)
