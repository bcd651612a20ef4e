"""Brings a backup to what was erased in its audit since it was made."""

from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.identity_numbers import Only
from aktgranskning.store.audit_file import address_of
from aktgranskning.store.engine import EngineError, connect
from aktgranskning.store.erasing import erase_in
from aktgranskning.store.header import check_header
from aktgranskning.store.migrations import NEWEST_VERSION
from aktgranskning.store.secrets import FileKey


def erase_in_backup(path: Path, key: FileKey | None, references: Collection[str], only: Only = None) -> bool:
    """Erase texts in a backup as `erase_in` does; False where it is not opened or not written, and as it was then.

    `key` is the audit's; the backup has a salt of its own. It needs no lock, as nobody works in it.
    """
    try:
        salt = check_header(path, NEWEST_VERSION)
        database = connect(address_of(path), FileKey(key.key, salt) if key and salt else None)
        with closing(database.conn):
            database.execute("PRAGMA synchronous = EXTRA").fetchall()
            database.execute("BEGIN IMMEDIATE")
            erase_in(database, references, only)
            database.execute("COMMIT")
    except (AuditError, EngineError, OSError):
        return False
    return True
