"""What a change of passphrase leaves beside an audit file where the program is killed, and how it is taken away."""

from contextlib import suppress
from pathlib import Path

from aktgranskning.store.destroying import destroy


def written_beside(path: Path) -> Path:
    """Return where the file that is to replace an audit file is written first."""
    return path.with_name(f"{path.name}-new")


def replaced_beside(path: Path) -> Path:
    """Return the name that keeps hold of what an audit file was, until that is written over."""
    return path.with_name(f"{path.name}-old")


def journal_of(path: Path) -> Path:
    """Return where the engine notes what it is changing in a file."""
    return path.with_name(f"{path.name}-journal")


def clear_leftovers(path: Path) -> None:
    """Take away what a change of passphrase left, where that is possible; nobody may have the audit file open."""
    written = written_beside(path)
    for leftover in (journal_of(written), written, replaced_beside(path)):
        if leftover.exists():
            with suppress(OSError):
                lose(leftover)


def lose(path: Path) -> None:
    """Write over a file and take it away; one that has another name too only loses this one."""
    if path.stat().st_nlink == 1:
        destroy(path)
    else:
        path.unlink()
