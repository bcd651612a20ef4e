"""The way from an audit file that cannot be opened to its latest backup."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.backups import backups_of

WAY_BACK = "file.latest_backup"
"""The code of the text that goes on where an error of a damaged file has it as its parameter `way_back`."""

_DAMAGED = frozenset(
    {
        "file.damaged",
        "file.damaged_while_open",
        "file.migration_failed",
        "file.missing",
        "file.newer",
        "file.not_an_audit",
        "file.unrecognised",
        "file.wrong_passphrase",
    }
)
"""Where the file may be damaged or gone, whatever else it may be."""


@contextmanager
def showing_the_way_back(path: Path) -> Iterator[None]:
    """Let what is raised of a damaged file name its latest backup, where one lies beside it."""
    try:
        yield
    except AuditError as error:
        show_the_way_back(error, path)
        raise


def show_the_way_back(error: AuditError, path: Path, folder: Path | None = None) -> None:
    """Let an error of a damaged file name its latest backup, beside the file or in a chosen folder; others stay."""
    backups = backups_of(path, folder) if error.code in _DAMAGED else []
    if backups:
        made = backups[0].made.astimezone()
        error.parameters |= {"way_back": WAY_BACK, "backup": backups[0].path, "made": f"{made:%Y-%m-%d %H:%M}"}
