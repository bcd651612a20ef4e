"""What a file that nobody can make out raises on the way in, or that takes no more, told as what it is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.engine import EngineError

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


UNWRITTEN = frozenset(
    {"file.not_written", "file.disk_full", "file.became_read_only", "file.moved", "file.moved_while_written"}
)
"""The codes of an act that is right, but that the file does not take: it can be tried again."""


_BAD_PAGE = ("malformed", "not a database", "decode to UTF-8")
"""What the engine says of a page that it cannot read: its own words, and those where the page's HMAC is wrong."""


def is_bad_page(error: BaseException) -> bool:
    """Say whether the engine met a page that it cannot read."""
    return isinstance(error, EngineError) and any(sign in str(error) for sign in _BAD_PAGE)


@contextmanager
def told_while_open(path: Path) -> Iterator[None]:
    """Let a block read an open file; AuditError where it meets a page that has gone bad."""
    try:
        yield
    except EngineError as error:
        if is_bad_page(error):
            raise AuditError("file.damaged_while_open", path=path) from error
        raise


def code_of_unwritten(error: Exception) -> str:
    """Return which of `UNWRITTEN` it is where the engine could not write, or that it found a page damaged."""
    said = str(error)
    if "is full" in said:
        return "file.disk_full"
    if is_bad_page(error):
        return "file.damaged_while_open"
    return "file.became_read_only" if "readonly" in said else "file.not_written"


def _code_of(error: Exception) -> str:
    said = str(error)
    if "is full" in said:
        return "file.disk_full"
    if "locked" in said:
        return "file.locked_by_other"
    if "readonly" in said or "unable to open" in said:
        return "file.read_only"
    return "file.damaged"
