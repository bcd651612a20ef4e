"""Notices that somebody uses the program, in whichever of its windows."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from ui.presenters.locking import Idleness

_KIND = QEvent.Type
_TOUCHES = frozenset({_KIND.KeyPress, _KIND.MouseButtonPress, _KIND.MouseMove, _KIND.Wheel, _KIND.TouchBegin})


class Touches(QObject):
    """Sees what the system sends to each window before anything of the program does.

    A filter on the windows and not on the application: of the thousands of events inside a window it sees none.
    """

    def __init__(
        self, idleness: Idleness, lock: Callable[[], None], is_locked: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._idleness = idleness
        self._lock = lock
        self._is_locked = is_locked
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def _watch(self, window: QWindow | None) -> None:
        if window:
            window.installEventFilter(self)  # a second time changes nothing

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Take notice of a touch, but for one that comes too late; lock on Ctrl+L, also where a dialog is open.

        While it is locked every touch goes on, however late: to the dialog that unlocks, or to the guard that stops it.
        """
        if event.type() not in _TOUCHES or self._is_locked():
            return False
        if self._idleness.is_over() or _asks_for_lock(event):
            self._lock()
        if self._is_locked():
            return True
        self._idleness.note_touch()
        return False


def _asks_for_lock(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_L
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )
