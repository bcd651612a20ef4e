"""What ties an open audit to its place on disk: the lock beside the file, and that it is still the same file."""

import os
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.leftovers import journal_of
from aktgranskning.store.lock import FileLock


class Hold:
    """Of an audit that lies in memory alone: nobody else can have it, move it or replace it."""

    def check(self) -> None:
        """Raise AuditError where what was opened is no longer there; asked before anything is written."""

    def check_written(self) -> None:
        """Raise AuditError where what was written may be somewhere else; asked after it was."""

    def renew(self) -> None:
        """Take what lies there now for what was opened."""

    def release(self) -> None:
        """Let go of it, once the connection is closed."""


class FileHold(Hold):
    """Of an audit file that is there and whose lock was taken."""

    def __init__(self, path: Path, lock: FileLock) -> None:
        self._path = path
        self._lock = lock
        self._identity = _identity(path)
        self._is_lost = False

    def check(self) -> None:
        """Raise AuditError where the file was moved or replaced since it was opened; put back, it is the same again."""
        if self._is_lost:
            raise AuditError("file.moved_while_written", path=self._path)
        if _identity(self._path) != self._identity:
            raise AuditError("file.moved", path=self._path)

    def check_written(self) -> None:
        """Raise AuditError where the file was moved or replaced in the moment of writing, and from then on.

        What was written then stands in the file that was moved, but the caller was told that it is not written.
        """
        if _identity(self._path) != self._identity:
            self._is_lost = True
            raise AuditError("file.moved_while_written", path=self._path)

    def renew(self) -> None:
        """Take the file that lies there now for the one that was opened."""
        self._identity = _identity(self._path)

    def release(self) -> None:
        """Take the empty journal away, and let go of the lock."""
        journal = journal_of(self._path)
        if journal.exists() and not journal.stat().st_size:
            journal.unlink()
        self._lock.release()


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = os.stat(path)  # half the cost of Path.stat, on the path of every key press
    except OSError:
        return None
    return status.st_dev, status.st_ino
