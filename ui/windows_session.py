"""What Windows says when it locks or sleeps, heard by a window that is never shown.

Source: Win32, `WTSRegisterSessionNotification`, `WM_WTSSESSION_CHANGE`, `WM_POWERBROADCAST`.
"""

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QWidget

_WM_POWERBROADCAST, _WM_WTSSESSION_CHANGE = 0x218, 0x2B1
_PBT_APMSUSPEND, _WTS_SESSION_LOCK = 0x4, 0x7
_NOTIFY_FOR_THIS_SESSION = 0


class SessionWindow(QWidget):
    """A window of its own, so that no other message of the program passes through Python."""

    def __init__(self, lock: Callable[[], None], owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Window)
        self._lock = lock
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(
                wintypes.HWND(int(self.winId())), _NOTIFY_FOR_THIS_SESSION
            )

    def nativeEvent(self, _kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        """Lock where the session is locked or the computer goes to sleep."""
        told = wintypes.MSG.from_address(int(message))
        if (told.message, told.wParam) in (
            (_WM_WTSSESSION_CHANGE, _WTS_SESSION_LOCK),
            (_WM_POWERBROADCAST, _PBT_APMSUSPEND),
        ):
            self._lock()
        return False, 0
