"""What a file that nobody can make out raises on the way in, or that takes no more, told as what it is."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.engine import EngineError, EngineFaults

SIGNS = (EngineError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError)
"""SQLite's own check knows pages and not their content: text that is not UTF-8, no JSON, a list where there
should be a table, a state that there is not, no number (of which a decimal one's error is arithmetical)."""

UNSOUND = frozenset({"file.damaged"})
"""The codes of a file that is ours, and not what its log says."""


@contextmanager
def told_as_damage(path: Path, close: Callable[[], None]) -> Iterator[None]:
    """Close what a block reads where the block fails; AuditError where what it read could not be made out."""
    try:
        yield
    except BaseException as error:
        close()
        if isinstance(error, SIGNS):
            raise AuditError(_code_of(error), path=path, reason=error) from error
        raise


MISSED = frozenset({"file.moved", "file.moved_while_written"})
"""The codes of an act while the file that was opened is not in its place, and may be gone."""

UNWRITTEN = frozenset({"file.not_written", "file.disk_full", "file.became_read_only"}) | MISSED
"""The codes of an act that is right, but that the file does not take: it can be tried again."""


_BAD_PAGE = ("malformed", "not a database", "decode to UTF-8")
"""What the engine says of a page that it cannot read: its own words, and those where the page's HMAC is wrong."""


def is_bad_page(error: BaseException) -> bool:
    """Say whether the engine met a page that it cannot read."""
    return isinstance(error, EngineError) and any(sign in str(error) for sign in _BAD_PAGE)


@contextmanager
def told_while_open(path: Path) -> Iterator[None]:
    """Let a block work on an open file; AuditError, as `code_of_unwritten`, where the disk and not the program failed.

    After a write that failed halfway not even reading works until the engine can write back what was there before.
    """
    try:
        yield
    except EngineFaults:
        raise
    except EngineError as error:
        raise AuditError(code_of_unwritten(error, path), path=path, reason=error) from error


def is_of_disk(error: BaseException) -> bool:
    """Say whether the disk, and not the program, went wrong."""
    return isinstance(error, EngineError) and not isinstance(error, EngineFaults)


def code_of_unwritten(error: Exception, path: Path) -> str:
    """Return which of `UNWRITTEN` it is where the engine could not write, or that it found a page damaged.

    Of a file that was write-protected while it was open the engine knows only that writing failed.
    """
    said = str(error)
    if "is full" in said:
        return "file.disk_full"
    if is_bad_page(error):
        return "file.damaged_while_open"
    is_protected = "readonly" in said or (path.exists() and not os.access(path, os.W_OK))
    return "file.became_read_only" if is_protected else "file.not_written"


def _code_of(error: Exception) -> str:
    said = str(error)
    if "is full" in said:
        return "file.disk_full"
    if "locked" in said:
        return "file.locked_by_other"
    if "readonly" in said or "unable to open" in said:
        return "file.read_only"
    return "file.damaged"
