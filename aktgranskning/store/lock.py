"""A lock beside the audit file that says who has it open.

SQLite's own lock disappears when any other handle of this process on the file is closed (POSIX); a lock on a file of
its own survives that, and its content tells the second user whom to ask. It never holds anything of a case.
"""

import getpass
import json
import os
import socket
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from aktgranskning.domain.errors import AuditError

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        # A byte far behind the content, so that a second program can still read who has the file.
        os.lseek(descriptor, 1 << 20, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)

else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def lock_path(audit_path: Path) -> Path:
    """Return the path of the lock file that belongs to an audit file."""
    return audit_path.with_name(audit_path.name + ".lock")


LOCKED_OUT = frozenset(
    {"file.in_use", "file.locked_by_other", "file.folder_closed", "file.read_only", "file.lock_is_another_file"}
)
"""The codes of a file that is sound and cannot be opened for writing now, but read."""


def is_open_elsewhere(error: AuditError) -> bool:
    """Say whether it is another program that has a file open, and not this one, which must not open it again."""
    return error.code == "file.in_use" and error.parameters["process"] != os.getpid()


_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
"""One that is put there between our looking and our opening is not followed either, where the system can do that."""


class FileLock:
    """Held from construction to `release`; a second one on the same audit is refused and told who has it."""

    def __init__(self, audit_path: Path) -> None:
        self._path = lock_path(audit_path)
        self._descriptor = self._acquire(audit_path)
        with suppress(OSError):  # on a full disk nobody is told who has it, and it is held all the same
            os.truncate(self._descriptor, 0)
            os.write(self._descriptor, json.dumps(_holder(), ensure_ascii=False).encode())

    def _acquire(self, audit_path: Path) -> int:
        while True:
            descriptor = self._opened(audit_path)
            try:
                _try_lock(descriptor)
            except OSError:
                holder = _read_holder(descriptor)
                os.close(descriptor)
                raise AuditError("file.in_use", path=audit_path, **holder) from None
            if self._is_still_in_place(descriptor):
                return descriptor
            os.close(descriptor)  # the former holder removed it between our opening and our locking

    def _opened(self, audit_path: Path) -> int:
        """Open the lock file; AuditError where it is a link, since another file would be written over through it."""
        refused = AuditError("file.lock_is_another_file", path=audit_path, lock=self._path)
        if self._path.is_symlink():
            raise refused
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | _NO_LINK, 0o600)
        except OSError as error:
            raise AuditError("file.folder_closed", path=audit_path, reason=error) from None
        if not _is_file_of_its_own(descriptor):
            os.close(descriptor)
            raise refused
        return descriptor

    def _is_still_in_place(self, descriptor: int) -> bool:
        try:
            return os.path.samestat(os.fstat(descriptor), self._path.stat())
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Let go of the lock and take the lock file away; once it is let go, do nothing."""
        if self._descriptor < 0:
            return
        if sys.platform != "win32":
            self._path.unlink(missing_ok=True)
        os.close(self._descriptor)
        self._descriptor = -1
        if sys.platform == "win32":
            self._path.unlink(missing_ok=True)


def holder_of(audit_path: Path) -> dict[str, object] | None:
    """Return who has an audit file open, as its lock file says, None for nobody; nothing is written for that."""
    try:
        descriptor = os.open(lock_path(audit_path), os.O_RDWR | _NO_LINK)
    except OSError:
        return None
    try:
        _try_lock(descriptor)  # what a program that was killed left locks nothing
    except OSError:
        return _read_holder(descriptor)
    finally:
        os.close(descriptor)
    return None


@contextmanager
def locked(audit_path: Path) -> Iterator[None]:
    """Keep every program from opening an audit file during a block; AuditError where one has it open."""
    lock = FileLock(audit_path)
    try:
        yield
    finally:
        lock.release()


def _is_file_of_its_own(descriptor: int) -> bool:
    """Say whether a file is an ordinary one that no other name stands for; its former holder may have removed it."""
    held = os.fstat(descriptor)
    return stat.S_ISREG(held.st_mode) and held.st_nlink <= 1


def _holder() -> dict[str, object]:
    since = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
    return {"user": user_name(), "host": socket.gethostname(), "process": os.getpid(), "since": since}


def user_name() -> str:
    """Return the computer's name for who is logged in, 'okänd' where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "okänd"


def _read_holder(descriptor: int) -> dict[str, object]:
    unknown: dict[str, object] = {"user": "okänd", "host": "okänd", "process": 0, "since": "okänt"}
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        said = json.loads(os.read(descriptor, 4096))
    except (OSError, ValueError):
        return unknown
    return unknown | {key: said[key] for key in unknown if isinstance(said, dict) and key in said}
