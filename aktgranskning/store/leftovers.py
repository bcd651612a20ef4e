"""What a change of passphrase leaves beside an audit file where the program is killed, and how it is taken away."""

from contextlib import suppress
from pathlib import Path

from aktgranskning.store.backups import backups_of, replaced_files
from aktgranskning.store.destroying import destroy, exists


def written_beside(path: Path) -> Path:
    """Return where the file that is to replace an audit file is written first."""
    return path.with_name(f"{path.name}-new")


def replaced_beside(path: Path) -> Path:
    """Return the name that keeps hold of what an audit file was, until that is written over."""
    return path.with_name(f"{path.name}-old")


def journal_of(path: Path) -> Path:
    """Return where the engine notes what it is changing in a file."""
    return path.with_name(f"{path.name}-journal")


def clear_leftovers(path: Path, folder: Path | None = None) -> None:
    """Take away what a change of passphrase left of an audit file and its copies, where that is possible.

    `folder` is another one that backups lie in. No such change may be under way.
    """
    for file in (path, *(backup.path for backup in backups_of(path, folder)), *replaced_files(path)):
        written = written_beside(file)
        for leftover in (journal_of(written), written, replaced_beside(file)):
            if exists(leftover):
                with suppress(OSError):
                    lose(leftover)


def lose(path: Path) -> None:
    """Write over a file and take it away; one that has another name too only loses this one."""
    if path.exists() and path.stat().st_nlink > 1:
        path.unlink()
    destroy(path)
