"""Where an export goes: it is written beside its target, and moved into place when it is whole."""

import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import time

from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.working_files import UNFINISHED, UNFINISHED_UNTIL

CREATOR = "Aktgranskning"
"""The creator, among a document's properties, without the version."""

EXAMPLE_MARK = "Aktgranskning: påhittat exempel"
"""The category, among a document's properties, of one that holds the invented example."""

Progress = Callable[[int, int], None]


class CancelledError(Exception):
    """The user stopped the work; what it had written is gone."""


def no_progress(_done: int, _all: int) -> None:
    """Tell nobody."""


@contextmanager
def written_beside(path: Path, suffix: str) -> Iterator[Path]:
    """Give a file to write to, readable by its user only, that replaces what is at `path` if all goes well.

    Otherwise nothing at `path` changes and no other file is left. A link stays, and what it points to is replaced.
    What an export left in the folder that was killed is taken away, once it is a day old.
    Raises AuditError with a code that begins with "export.", among them that the name does not end in `suffix`.
    """
    _check_suffix(path, suffix)
    path = Path(os.path.realpath(path))
    _check_suffix(path, suffix)  # a link may point to anything
    _check_place(path)
    _take_away_unfinished(path.parent)
    try:
        temporary = _temporary_beside(path)
    except OSError as error:
        raise _not_written(error, path, "export.folder_closed") from error
    try:
        yield temporary
        os.replace(temporary, path)
    except OSError as error:
        raise _not_written(error, path, "export.open_elsewhere") from error
    finally:
        temporary.unlink(missing_ok=True)


def _check_suffix(path: Path, suffix: str) -> None:
    if path.suffix.lower() != suffix:  # or a slip of the hand would replace the audit file itself
        raise AuditError("export.wrong_suffix", file=path.name, suffix=suffix)


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise AuditError("export.is_folder", file=path.name)
    if not path.parent.is_dir():
        raise AuditError("export.folder_missing", folder=path.parent)
    if (path.parent / f".~lock.{path.name}#").exists():
        raise AuditError("export.open_elsewhere", file=path.name)


def _temporary_beside(path: Path) -> Path:
    handle, name = tempfile.mkstemp(prefix=UNFINISHED[0], suffix=UNFINISHED[1], dir=path.parent)
    os.close(handle)
    return Path(name)


def _take_away_unfinished(folder: Path) -> None:
    """Remove what was left by exports that were killed, but nothing that one of now may still write to."""
    for left in folder.glob("*".join(UNFINISHED)):
        with suppress(OSError):  # somebody else's, or gone by now
            if time() - left.stat().st_mtime > UNFINISHED_UNTIL:
                left.unlink()


def _not_written(error: OSError, path: Path, where_refused: str) -> AuditError:
    if isinstance(error, PermissionError):
        return AuditError(where_refused, file=path.name, folder=path.parent)
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return AuditError("export.disk_full", file=path.name)
    return AuditError("export.not_written", file=path.name, reason=error)
