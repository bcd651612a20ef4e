"""Reading a file that another program has open, and may write to at any moment."""

import hashlib
import time
from collections.abc import Callable
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.engine import Database
from aktgranskning.store.header import journal_is_left

_TRIES = 40
_PAUSE_SECONDS = 0.05


def read_untorn(path: Path, read: Callable[[], Database]) -> Database:
    """Return what was read of a file between two writings; AuditError where it is written to without a pause.

    Whoever writes puts the old pages into the journal first and empties it last. So a file whose journal was empty
    before and after, and whose bytes are the same, was not written to meanwhile: each act makes the log longer.
    Never call it while this process has the file open: looking at its bytes would drop SQLite's own lock.
    """
    for _ in range(_TRIES):
        before = _bytes_at_rest(path)
        try:
            found = read()
        except AuditError:
            if before and _bytes_at_rest(path) == before:
                raise
        else:
            if before and _bytes_at_rest(path) == before:
                return found
            found.conn.close()
        time.sleep(_PAUSE_SECONDS)
    raise AuditError("file.being_written", path=path)


def _bytes_at_rest(path: Path) -> str:
    """Return the hash of a file, '' where it is being written to."""
    if journal_is_left(path):
        return ""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return "" if journal_is_left(path) else digest
