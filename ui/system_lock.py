"""Locks the window as the system locks its screen or goes to sleep, where the system says so; silent where not.

Linux: what logind and the desktop's screen saver say on D-Bus. Windows: what it sends to a window that asks for it.
macOS tells it only to programs that are written for it; there the time without a touch counts, asleep or not.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget


def lock_with_system(lock: Callable[[], None], owner: QWidget) -> None:
    """From now on, as long as `owner` is there, lock whenever the system does."""
    if sys.platform == "win32":
        from ui.windows_session import SessionWindow

        SessionWindow(lock, owner)
    elif sys.platform == "linux" and (_has_system_bus() or _has_session_bus()):
        from ui.desktop_bus import BusListener

        BusListener(lock, owner, system=_has_system_bus(), session=_has_session_bus())


def _has_system_bus() -> bool:
    """Say whether there is a bus; asking Qt for one that is missing would try to start it."""
    return "DBUS_SYSTEM_BUS_ADDRESS" in os.environ or Path("/run/dbus/system_bus_socket").exists()


def _has_session_bus() -> bool:
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return "DBUS_SESSION_BUS_ADDRESS" in os.environ or bool(runtime and (Path(runtime) / "bus").exists())
