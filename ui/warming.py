"""Imports what opening an audit needs, and then what its first acts do, while the start page waits for the user."""

import gc
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module

from ui.background import BackgroundWork, Progress

NEEDED = (
    "aktgranskning.engagement",
    "aktgranskning.begun_disposals",
    "ui.dialogs.new_audit",
    "ui.dialogs.opening",
    "ui.dialogs.passphrase",
    "ui.audit_view",
)
"""Slow to import the first time: on the window's own thread it would keep the user waiting."""

NEXT = (
    "ui.dialogs.recovery_key",
    "ui.dialogs.files",
    "ui.dialogs.register",
    "num2words",  # puts figures into words on the page Sammanställning
    "ui.pages.assessment",
    "ui.pages.questions_part",
    "ui.pages.recommendations_part",
    "ui.dialogs.fact_check",
    "exports.workbook",
)
"""Slow too, and not needed before an audit is open: nothing waits for them."""


def warm_up(then: Callable[[], object]) -> None:
    """Import beside the window; call `then` on its thread when an audit can be opened, and import the rest."""

    def go_on() -> None:
        then()
        BackgroundWork(partial(_import_all, NEXT)).start()

    work = BackgroundWork(partial(_import_all, NEEDED))
    work.succeeded.connect(lambda _: go_on())
    work.start()


def _import_all(names: Sequence[str], progress: Progress) -> None:
    for name in names:
        import_module(name)
        gc.freeze()  # a full collection that walks all that was imported holds the window up, from any thread
