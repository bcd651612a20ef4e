"""A backup of an audit file: written by SQLite under a name that does not count, checked, and only then named."""

import hashlib
import os
import sys
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.backups import BEGUN_SUFFIX, Backup, backup_path, prune, sweep
from aktgranskning.store.engine import Database, EngineError, connect
from aktgranskning.store.secrets import FileKey


def audit_id(database: Database) -> str:
    """Return the 8 hex digits by which an audit knows its backups, whatever its file is called."""
    row = database.execute("SELECT hash FROM log ORDER BY id LIMIT 1").fetchone()
    return hashlib.sha256((row[0] if row else "").encode()).hexdigest()[:8]


def head_of(database: Database) -> str:
    """Return the hash of the last row of a file's log, '' before the first act."""
    row = database.execute("SELECT hash FROM log ORDER BY id DESC LIMIT 1").fetchone()
    return str(row[0]) if row else ""


def back_up(path: Path, database: Database, key: FileKey | None, made: datetime, folder: Path | None = None) -> Backup:
    """Write a backup of an open file beside it or in a folder, and let go of those that need not be kept any more.

    It has the same key. No transaction may be open. AuditError "file.backup_failed" where the copy cannot be written,
    is not whole or is not what the file holds; nothing of it is left then.
    """
    audit = audit_id(database)
    place = backup_path(path, audit, made, folder)
    begun = place.with_name(place.name + BEGUN_SUFFIX)
    sweep(path, audit, place.parent)
    try:
        _write(database, begun, key)
        begun.rename(place)
        _sync(place.parent)
    except (OSError, EngineError) as error:
        raise AuditError("file.backup_failed", path=place, reason=error) from error
    finally:
        with suppress(OSError):
            begun.unlink(missing_ok=True)
    prune(path, audit, place.parent)
    return Backup(place, audit, made.astimezone())


def _write(database: Database, begun: Path, key: FileKey | None) -> None:
    os.close(os.open(begun, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))  # SQLite takes an empty file, and its mode
    database.execute("VACUUM INTO ?", [str(begun)])
    _sync(begun)
    _check(begun, key, head_of(database))


def _check(begun: Path, key: FileKey | None, head: str) -> None:
    """Read the whole copy with nothing but the key; OSError where it is damaged, or does not end as the file does."""
    copy = connect(f"{begun.absolute().as_uri()}?mode=ro&immutable=1", key)
    with closing(copy.conn):
        if copy.execute("PRAGMA quick_check").fetchone() != ("ok",) or head_of(copy) != head:
            raise OSError("quick_check")


def _sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk; Windows has no such thing for folders."""
    if path.is_dir() and sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
