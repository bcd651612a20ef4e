"""Reads in beside the window what its first acts will need, so that none of them keeps a key waiting."""

import gc
from importlib import import_module

from ui.background import BackgroundWork, Progress

NEEDED = (
    "ui.dialogs.new_audit",
    "ui.audit_view",
    "ui.dialogs.recovery_key",
    "ui.dialogs.files",
    "ui.dialogs.register",
    "ui.pages.assessment",
    "ui.pages.questions_part",
    "ui.pages.recommendations_part",
    "ui.dialogs.fact_check",
    "num2words",  # puts figures into words on the page Sammanställning
    "exports.workbook",
)
"""Modules in the order in which a new audit needs them; each brings what it imports itself."""


def load_ahead() -> None:
    """Begin to read in, in a thread of its own; who needs a module before waits for that one alone."""
    BackgroundWork(_load).start()


def _load(progress: Progress) -> None:
    for at, name in enumerate(NEEDED, 1):
        import_module(name)
        gc.freeze()  # a full collection that walks all that was read in holds the window up, from any thread
        progress(at, len(NEEDED))
