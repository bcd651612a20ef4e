"""What is still known of an audit file that is to be replaced, or was, however damaged it is otherwise."""

from dataclasses import dataclass
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.backup_contents import at_rest, name_of
from aktgranskning.store.backup_writing import audit_of, head_of
from aktgranskning.store.connecting import key_for
from aktgranskning.store.header import check_header
from aktgranskning.store.migrations import NEWEST_VERSION
from aktgranskning.store.secrets import FileKey, Secret
from aktgranskning.store.written_files import WrittenFile, read_written_files


@dataclass(frozen=True, slots=True)
class Replaced:
    """Of one file: which audit it is (8 hex digits), its name, the end of its log, and what was written from it."""

    audit: str
    name: str
    head: str
    written: tuple[WrittenFile, ...]


def read_replaced(path: Path, secret: Secret | None) -> Replaced | None:
    """Return what is known of a file that nobody has open; None where there is none, or it cannot be read any more."""
    if not path.exists():
        return None
    try:
        key = key_for(path, secret)
        with at_rest(path, key) as database:
            audit, name, head = audit_of(database), name_of(database), head_of(database)
    except AuditError:
        return None
    return Replaced(audit, name, head, _written(path, key))


def _written(path: Path, key: FileKey | None) -> tuple[WrittenFile, ...]:
    """Read the files that were written; older schemas have none, and where they are damaged the rest still counts."""
    try:
        with at_rest(path, key) as database:
            has_any = database.execute("SELECT 1 FROM sqlite_master WHERE name = 'written_files'").fetchone()
            return read_written_files(database) if has_any else ()
    except AuditError:
        return ()


def is_same_audit(path: Path, audit: str, key: FileKey | None) -> bool:
    """Say whether a file holds an audit, and the key of that audit opens it; its salt may be another."""
    try:
        salt = check_header(path, NEWEST_VERSION)
        with at_rest(path, FileKey(key.key, salt) if key and salt else None) as database:
            return audit_of(database) == audit
    except AuditError:
        return False
