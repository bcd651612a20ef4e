"""The main window: the start page or an open audit, the menus, and what is dropped on it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QStackedWidget, QWidget

from aktgranskning.store.header import AUDIT_SUFFIX
from ui.actions import Scope, action
from ui.drops import ALL_SUFFIXES, dropped_file, foreign_files
from ui.locking import WindowLock
from ui.menus import enable_by_scope, fill_menus
from ui.once import once
from ui.opening import Opening
from ui.pages.start import StartPage
from ui.settings import Settings
from ui.theme import GRID
from ui.translating import later, tr

if TYPE_CHECKING:
    from aktgranskning.store.audit_file import AuditFile
    from aktgranskning.store.secrets import FileKey
    from ui.dialogs.handbook import HandbookWindow
    from ui.number_watch import NumberWatch
    from ui.presenters.number_erasing import NumberErasing
    from ui.presenters.palette import Known
    from ui.widgets.going_on_offer import GoingOnOffer

_TITLE = later("Aktgranskning")
_SIZE = QSize(160 * GRID, 96 * GRID)
_FRAME = QSize(2 * GRID, 4 * GRID)
"""What a window is larger than what is inside, before the system has said so."""

_ENTER = ("\r", "\n")


class MainWindow(QMainWindow):
    """One window, at most one open audit."""

    def __init__(self, settings: Settings, opening: Callable[[QWidget, Settings], Opening]) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(tr(_TITLE))
        self.setAcceptDrops(True)
        self.setMinimumSize(80 * GRID, 40 * GRID)
        self._settings = settings
        self._opening = opening(self, settings)
        self._file_before: AuditFile | None = None
        self._used_lately: list[Known] = []
        self.window_lock = WindowLock(self, settings, self._key)
        self._number_watch: NumberWatch | None = None
        self._handbook: HandbookWindow | None = None
        once(self, self._watch_numbers)  # once the window is painted
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
        self._start.restore_requested.connect(self.restore_audit)
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

    def restore_audit(self, path: Path | None = None) -> None:
        """Show the backups of an audit file, that of the open audit or one that is asked for, and go back to one."""
        self._opening.restore(path)

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

    def lock(self) -> None:
        """Cover every window until the passphrase is given."""
        self.window_lock.lock()

    def choose_lock_time(self) -> None:
        """Let the user say after how long without a touch the window locks."""
        from ui.dialogs.lock_time import choose_lock_time

        choose_lock_time(self, self._settings, self.window_lock.idleness)

    def choose_appearance(self) -> None:
        """Let the user choose the looks of the program and its language."""
        from ui.dialogs.appearance import choose_appearance

        choose_appearance(self, self._settings)

    def remove_number(self) -> None:
        """Take the identity numbers that are told of out of the field in which somebody types."""
        if self._number_watch:
            self._number_watch.remove()

    def show_palette(self) -> None:
        """Let the user choose among all that can be done and gone to, and do it."""
        from ui.palette import use_palette

        use_palette(self, self._actions, self._opening.view, self._used_lately)

    def show_keys(self) -> None:
        """Show all keys on one sheet."""
        from ui.dialogs.keys import show_keys

        show_keys(self, self.show_handbook)

    def show_handbook(self) -> None:
        """Show the handbook in its window, at what is said of the page that is shown."""
        from ui.dialogs.handbook import HandbookWindow
        from ui.presenters.handbook import place_of

        if self._handbook is None:
            self._handbook = HandbookWindow(self)
        view = self._opening.view
        self._handbook.open_at(place_of(view.shown_page if view else ""))

    def show_about(self) -> None:
        """Show what the program is, and whose work it builds on."""
        from ui.dialogs.about import show_about

        show_about(self)

    @property
    def opening(self) -> Opening:
        """What opens and closes audits in this window."""
        return self._opening

    @property
    def going_on_offer(self) -> "GoingOnOffer":
        """Where it is offered to go on after a run that did not end properly."""
        return self._start.going_on

    # Inside

    def _watch_numbers(self) -> None:
        from ui.number_watch import NumberWatch

        self._number_watch = NumberWatch(self._erasing, self)

    def _erasing(self) -> "NumberErasing | None":
        return self._opening.view.erasing if self._opening.view else None

    def _key(self) -> "FileKey | None":
        """Return what is needed to unlock: what the open audit is encrypted with, or one that is closed for a while."""
        view = self._opening.view
        file = view.workspace.session.file if view else self._file_before
        return file.key if file else None

    def _forget_file(self) -> None:
        """Let go of the key of an audit that was closed, unless a dialog closed it and may open it again."""
        if self._opening.view is None and not QApplication.activeModalWidget():
            self._file_before = None

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
        if view is None:
            self._actions["fact_check"].setText(tr(action("fact_check").text))
            return
        from ui.fact_check_words import FACT_CHECK_WORDS

        self._actions["fact_check"].setText(f"{tr(FACT_CHECK_WORDS[view.workspace.session.audit.fact_check])}…")

    def _show_audit(self) -> None:
        view = self._opening.view
        assert view is not None
        self._file_before = view.workspace.session.file
        self._used_lately.clear()  # the cases and questions of another audit are in it
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
        about = ((tr("läskopia"), file.is_copy), (tr("okrypterad"), not file.is_encrypted))
        said = ", ".join(words for words, is_so in about if is_so)
        self.setWindowTitle(f"{file.path.name}{f' ({said})' if said else ''} – {tr(_TITLE)}")

    def _show_start(self) -> None:
        once(self, self._forget_file)
        self._stack.setCurrentWidget(self._start)
        self._start.refresh()
        self.setWindowTitle(tr(_TITLE))
        self._enable_actions()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, as the space bar does."""
        button = self.focusWidget()
        if event.text() in _ENTER and isinstance(button, QPushButton) and not event.isAutoRepeat():
            button.click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that can be opened; others too, to say what can be dropped."""
        if dropped_file(event, ALL_SUFFIXES) or foreign_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the audit that was dropped, or begin a new one with the checklist that was."""
        path = dropped_file(event, ALL_SUFFIXES)
        if path and path.suffix.lower() == AUDIT_SUFFIX:
            self.open_file(path)
        elif path:
            self.create_audit(path)
        elif self._opening.view:
            self._opening.view.tell_refused_drop(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the audit, and remember where the window stood; not where something would be lost that is wanted."""
        if not self._opening.may_close():
            event.ignore()
            return
        self._opening.close()
        if self._handbook:
            self._handbook.close()
        self._settings.set_window_geometry(self.saveGeometry())
        super().closeEvent(event)
