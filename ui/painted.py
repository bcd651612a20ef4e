"""Calls something once a window has been painted for the first time."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.once import once


class _FirstPaint(QObject):
    """Looks at what happens to a window until its first paint."""

    def __init__(self, window: QWidget, act: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._act = act
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Call what waits when this paint is done: what is inside the window is painted right after it."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            once(self._window, self._act)
            self.deleteLater()
        return False


def after_first_paint(window: QWidget, act: Callable[[], object]) -> None:
    """Call `act` as soon as a window is painted, so that nothing done beside it keeps it from being seen."""
    _FirstPaint(window, act)
