"""What an open audit knows of its backups: where they go, which was the latest, what went wrong with one."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.backups import Backup


def not_told(_error: AuditError) -> None:
    """Tell nobody."""


@dataclass(slots=True)
class Backing:
    """Of one open audit; `head` is what the log of `latest` ends in, '' where that was made before it was opened.

    `folder` is the chosen place for backups, None where they lie beside the file. `tell` is called with what went
    wrong, from the thread in which it did. `at_work` is held while a backup is made. `is_on` is False for an audit of
    which there is nothing on disk.
    """

    is_on: bool
    folder: Path | None = None
    latest: Backup | None = None
    head: str = ""
    failure: AuditError | None = None
    tell: Callable[[AuditError], None] = not_told
    at_work: Lock = field(default_factory=Lock, repr=False)
