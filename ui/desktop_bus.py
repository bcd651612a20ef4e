"""What Linux says on D-Bus when it locks: logind of the session and of sleep, the desktops of their screen savers.

Sources: org.freedesktop.login1(5), signals `Lock` and `PrepareForSleep`; the screen savers' signal `ActiveChanged`.
"""

from collections.abc import Callable

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

_LOGIN = "org.freedesktop.login1"
_OF_SYSTEM = ((f"{_LOGIN}.Session", "Lock", "tell()"), (f"{_LOGIN}.Manager", "PrepareForSleep", "tell_begin(bool)"))
_OF_SESSION = tuple(
    (f"org.{desktop}.ScreenSaver", "ActiveChanged", "tell_begin(bool)")
    for desktop in ("freedesktop", "gnome", "kde", "cinnamon", "mate")
)


class BusListener(QObject):
    """Hears the signals, whoever sends them from whichever path: locking once too often does no harm."""

    def __init__(self, lock: Callable[[], None], owner: QObject, *, system: bool, session: bool) -> None:
        super().__init__(owner)
        self._lock = lock
        if system:
            self._listen(QDBusConnection.systemBus(), _OF_SYSTEM)
        if session:
            self._listen(QDBusConnection.sessionBus(), _OF_SESSION)

    def _listen(self, bus: QDBusConnection, signals: tuple[tuple[str, str, str], ...]) -> None:
        if bus.isConnected():
            for interface, name, slot in signals:
                bus.connect("", "", interface, name, self, SLOT(slot))  # type: ignore[call-overload] # the stub errs

    @Slot()
    def tell(self) -> None:
        """Lock."""
        self._lock()

    @Slot(bool)
    def tell_begin(self, begins: bool) -> None:
        """Lock where something begins, be it sleep or a screen saver."""
        if begins:
            self._lock()
