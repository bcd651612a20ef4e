"""Imports what opening an audit needs, while the start page waits for the user."""

from collections.abc import Callable
from importlib import import_module

from ui.background import BackgroundWork, Progress

_NEEDED = (
    "aktgranskning.engagement",
    "aktgranskning.begun_disposals",
    "ui.dialogs.new_audit",
    "ui.dialogs.opening",
    "ui.dialogs.passphrase",
    "ui.audit_view",
)
"""Slow to import the first time: on the window's own thread it would keep the user waiting."""


def warm_up(then: Callable[[], object]) -> None:
    """Import beside the window, and call `then` on its thread when that is done."""
    work = BackgroundWork(_import_all)
    work.succeeded.connect(lambda _: then())
    work.start()


def _import_all(progress: Progress) -> None:
    for name in _NEEDED:
        import_module(name)
