"""Locks the windows of the program: covers what they show, and lets nothing reach it until it is unlocked."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from ui.once import once
from ui.presenters.locking import LOCKED_TITLE, Idleness
from ui.settings import Settings
from ui.translating import tr

if TYPE_CHECKING:
    from aktgranskning.store.secrets import FileKey
    from ui.dialogs.locked import LockedDialog
    from ui.lock_guard import LockGuard
    from ui.touches import Touches
    from ui.widgets.lock_cover import LockCover

_LOOK_MS = 5000
"""How often it is looked whether nobody has touched the program for long enough."""


class WindowLock(QObject):
    """Locks after idleness or when told; `key` returns what the open audit is encrypted with, None for nothing."""

    def __init__(self, window: QMainWindow, settings: Settings, key: "Callable[[], FileKey | None]") -> None:
        super().__init__(window)
        self.idleness = Idleness(settings.lock_minutes())
        self._window = window
        self._key = key
        self._covers: dict[QWidget, LockCover] = {}
        self._titles: dict[QWidget, str] = {}
        self._before: QWidget | None = None
        self._guard: LockGuard | None = None
        self._dialog: LockedDialog | None = None
        self._touches: Touches | None = None
        self._asks_later = False
        once(self, self._watch)  # once the window is painted
        self._clock = QTimer(self, interval=_LOOK_MS)
        self._clock.timeout.connect(self.lock_where_idle)
        self._clock.start()

    def _watch(self) -> None:
        from ui.touches import Touches

        self._touches = Touches(self.idleness, self.lock, lambda: self.is_locked, self)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._ask_now)

    @property
    def is_locked(self) -> bool:
        """Whether everything is covered."""
        return self._guard is not None

    def lock_where_idle(self) -> None:
        """Lock where nobody has touched the program for the time that was chosen."""
        if self.idleness.is_over():
            self.lock()

    def lock(self) -> None:
        """Cover every window and ask for the passphrase; what is typed and what is at work goes on beneath."""
        if self.is_locked or not self._window.isVisible():
            return
        from ui.lock_guard import LockGuard, close_what_floats, visible_windows

        dialog = self._dialog_to_unlock()
        self._before = QApplication.activeWindow()
        close_what_floats()
        for window in visible_windows():
            self._cover(window)
        self._guard = LockGuard(dialog, self._ask, self._cover, self._keep_covered)
        _application().installEventFilter(self._guard)
        dialog.lock(is_dialog_open=any(isinstance(window, QDialog) for window in self._covers))
        self._ask()

    def _ask(self) -> None:
        """Ask for the passphrase; not over another program, in which somebody may be typing, but after it."""
        self._asks_later = True
        self._ask_now(QGuiApplication.applicationState())

    def _ask_now(self, state: Qt.ApplicationState) -> None:
        if self.is_locked and self._asks_later and state is Qt.ApplicationState.ApplicationActive:
            assert self._dialog is not None
            self._asks_later = False
            self._dialog.raise_anew()

    def _dialog_to_unlock(self) -> "LockedDialog":
        if self._dialog is None:
            from ui.dialogs.locked import LockedDialog

            self._dialog = LockedDialog(self._key, self._window)
            self._dialog.unlocked.connect(self._unlock)
            self._dialog.quit_requested.connect(self._quit)
        return self._dialog

    def _cover(self, window: QWidget) -> None:
        """Let nothing be seen of a window, nor heard; once it is covered, raise the cover anew."""
        from ui.unseen import hide_from_readers
        from ui.widgets.lock_cover import LockCover

        if window not in self._covers:
            self._covers[window] = LockCover(window)
            self._keep_covered(window)
            hide_from_readers(window)

    def _keep_covered(self, window: QWidget) -> None:
        """Cover a window that has changed beneath its cover: its size, what is in it, its title."""
        cover = self._covers.get(window)
        if cover is None:
            return
        cover.follow()
        if window.windowTitle() != tr(LOCKED_TITLE):
            self._titles[window] = window.windowTitle()
            window.setWindowTitle(tr(LOCKED_TITLE))

    def _unlock(self) -> None:
        """Show every window as it was, and give the keys back to where they were."""
        from ui.unseen import show_to_readers

        assert self._guard is not None
        assert self._dialog is not None
        _application().removeEventFilter(self._guard)
        self._guard.deleteLater()
        self._guard = None
        self.idleness.note_touch()
        self._dialog.hide()
        covered = [window for window in QApplication.topLevelWidgets() if window in self._covers]
        show_to_readers(covered)
        for window in covered:
            window.setWindowTitle(self._titles[window])
            self._covers[window].hide()
            self._covers[window].deleteLater()
        shown = [window for window in covered if window.isVisible()]
        self._covers.clear()
        self._titles.clear()
        place = QApplication.activeModalWidget() or (self._before if self._before in shown else self._window)
        self._before = None
        place.activateWindow()

    def _quit(self) -> None:
        """End the program without showing anything; where it will not end, stay locked.

        What it asks first is covered as every window is, and so asked once it is unlocked.
        """
        assert self._dialog is not None
        self._dialog.hide()
        if not self._window.close() and self.is_locked:
            self._dialog.raise_anew()


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None
    return application
