"""A backup of an audit file: written by SQLite under a name that does not count, checked, and only then named."""

import hashlib
import os
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.backups import BEGUN_SUFFIX, Backup, backup_path, place_of, prune
from aktgranskning.store.engine import Database, EngineError, connect
from aktgranskning.store.leftovers import clear_leftovers
from aktgranskning.store.secrets import FileKey


@dataclass(frozen=True, slots=True)
class Source:
    """What a backup is made of: an audit file, the id of its audit, a connection to it, its key, and its log's head."""

    path: Path
    audit: str
    database: Database
    key: FileKey | None
    head: str


def audit_id(first_hash: str) -> str:
    """Return the 8 hex digits by which an audit knows its backups, from the hash of the first row of its log."""
    return hashlib.sha256(first_hash.encode()).hexdigest()[:8]


def source_of(path: Path, database: Database, key: FileKey | None) -> Source:
    """Return what a backup of a file is made of that is not read otherwise yet."""
    return Source(path, audit_of(database), database, key, head_of(database))


def audit_of(database: Database) -> str:
    """Return the 8 hex digits of the audit that a file holds (`audit_id`)."""
    first = database.execute("SELECT hash FROM log ORDER BY id LIMIT 1").fetchone()
    return audit_id(first[0] if first else "")


def head_of(database: Database) -> str:
    """Return the hash of the last row of a file's log, '' before the first act."""
    row = database.execute("SELECT hash FROM log ORDER BY id DESC LIMIT 1").fetchone()
    return str(row[0]) if row else ""


def _always() -> bool:
    return True


def back_up(
    source: Source, made: datetime, folder: Path | None = None, unchanged: Callable[[], bool] = _always
) -> Backup:
    """Write a backup beside the file or in a folder, and let go of those that need not be kept any more.

    It has the same key. No transaction may be open on the connection; `unchanged` says, once all is written, whether
    another one wrote to the file meanwhile. AuditError "file.backup_failed" where that is so, or the copy cannot be
    written or is not what the file holds; nothing of it is left then.
    """
    where = folder or source.path.parent
    clear_leftovers(source.path, where, source.audit)
    try:
        backup = _free_place(source, made, where)
        _write_under_name(source, backup.path, unchanged)
    except (OSError, EngineError) as error:
        raise AuditError("file.backup_failed", path=where, reason=error) from error
    prune(source.path, source.audit, where, backup.made)
    return backup


def _free_place(source: Source, made: datetime, where: Path) -> Backup:
    """Return the backup that is to be made; a clock that was set back may come to the same moment again."""
    place = backup_path(source.path, source.audit, made, where)
    while place.exists():
        made += timedelta(microseconds=1)
        place = backup_path(source.path, source.audit, made, where)
    return Backup(place, source.audit, made.astimezone(), place_of(source.path, where))


def _write_under_name(source: Source, place: Path, unchanged: Callable[[], bool]) -> None:
    begun = begun_file(place)
    try:
        source.database.execute("VACUUM INTO ?", [str(begun)])
        sync(begun)
        check_copy(begun, source.key, source.head)
        if not unchanged():
            raise OSError("written to meanwhile")
        begun.rename(place)
        sync(place.parent)
    finally:
        with suppress(OSError):
            begun.unlink(missing_ok=True)


def begun_file(place: Path) -> Path:
    """Make the empty file that a backup is written into until it is whole, for nobody else to read."""
    begun = place.with_name(place.name + BEGUN_SUFFIX)
    begun.unlink(missing_ok=True)
    os.close(os.open(begun, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))  # SQLite takes an empty file, and its mode
    return begun


def check_copy(begun: Path, key: FileKey | None, head: str) -> None:
    """Read the whole copy with nothing but the key; OSError where it is damaged, or does not end as the file does."""
    copy = connect(f"{begun.absolute().as_uri()}?mode=ro&immutable=1", key)
    with closing(copy.conn):
        if copy.execute("PRAGMA quick_check").fetchone() != ("ok",) or head_of(copy) != head:
            raise OSError("quick_check")


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk; Windows has no such thing for folders."""
    if path.is_dir() and sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
