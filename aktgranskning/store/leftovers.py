"""What a change of passphrase leaves beside an audit file where the program is killed, and how it is taken away."""

import os
from contextlib import suppress
from pathlib import Path

_BLOCK = b"\0" * (1 << 20)


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
                destroy(leftover)


def destroy(path: Path) -> None:
    """Write over a file and take it away; one that has another name too only loses this one.

    What a disk keeps of the earlier bytes, where it writes elsewhere than it is told, is beyond this.
    """
    status = path.stat()
    if status.st_nlink == 1:
        with path.open("r+b") as file:
            for at in range(0, status.st_size, len(_BLOCK)):
                file.write(_BLOCK[: status.st_size - at])
            file.flush()
            os.fsync(file.fileno())
    path.unlink()
