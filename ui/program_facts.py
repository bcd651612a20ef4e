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
        tr("Python {python_version}").format(python_version=platform.python_version()),
        tr("Qt {qversion}").format(qversion=qVersion()),
        tr("PySide6 {version}").format(version=version("PySide6_Essentials")),
    )
    return [
        tr("Aktgranskning {version}, {built_on}").format(
            version=version("aktgranskning"), built_on=", ".join(built_on)
        ),
        tr("System: {system}").format(system=f"{platform.system()} {platform.release()} {platform.machine()}"),
        tr("Filens format: {number}").format(number=NEWEST_VERSION),
        tr("Tid: {moment}").format(moment=f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S%z}"),
    ]
