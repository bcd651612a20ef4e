"""What the program runs on, to be told with a fault: versions alone."""

import platform
from datetime import datetime
from importlib.metadata import version

from PySide6.QtCore import qVersion

from ui.translating import tr


def program_lines() -> list[str]:
    """Return the versions of the program, of what it is built on and of the system, and the time."""
    from aktgranskning.store.migrations import NEWEST_VERSION

    built_on = (
        f"Python {platform.python_version()}",
        f"Qt {qVersion()}",
        f"PySide6 {version('PySide6_Essentials')}",
    )
    return [
        f"Aktgranskning {version('aktgranskning')}, {', '.join(built_on)}",
        tr("System: {system}").format(system=f"{platform.system()} {platform.release()} {platform.machine()}"),
        tr("Filens format: {number}").format(number=NEWEST_VERSION),
        tr("Tid: {moment}").format(moment=f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S%z}"),
    ]
