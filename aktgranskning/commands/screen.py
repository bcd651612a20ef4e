"""Opening the window, where there is a screen to show it on."""

import os
import sys
from pathlib import Path

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError


def has_screen() -> bool:
    """Say whether the user sits at a screen."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(path: Path | None = None) -> int:
    """Show the window until it is closed, and return the exit code: 1 where it cannot be shown, with the reason."""
    if not has_screen() and not os.environ.get("QT_QPA_PLATFORM"):
        return _fail(AuditError("command.no_screen"))
    if path and not path.exists():
        return _fail(AuditError("file.missing", path=path))
    from ui.app import run

    return run(path)


def _fail(error: AuditError) -> int:
    print(message(error), file=sys.stderr)
    return 1
