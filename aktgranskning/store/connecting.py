"""Connections to an audit file: how the engine is told of it, with which key, and whether that key opens it."""

from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.engine import Database, EngineError, connect
from aktgranskning.store.header import check_header, check_identity
from aktgranskning.store.migrations import NEWEST_VERSION
from aktgranskning.store.secrets import FileKey, Secret, file_key


def address_of(path: Path, mode: str = "rw") -> str:
    """Return how the engine is told which file to open, and whether to write in it."""
    return f"file:{quote(path.absolute().as_posix())}?mode={mode}"


def address_beside(path: Path) -> str:
    """Return how the engine is told to read a file that is open elsewhere, taking no lock and letting go of none."""
    return f"{address_of(path, 'ro')}&immutable=1"


def reading_beside(path: Path, key: FileKey | None) -> Database:
    """Connect to an open audit file a second time, to read alone: it takes no lock and lets go of none.

    What it reads is torn where the other connection writes meanwhile (see `AuditFile.commits`).
    """
    return connect(address_beside(path), key)


def key_for(path: Path, secret: Secret | None) -> FileKey | None:
    """Return what an audit file is encrypted with, as a secret gives it; AuditError where it needs one."""
    salt = check_header(path, NEWEST_VERSION)
    if not salt:
        return None
    if secret is None:
        raise AuditError("file.needs_passphrase", path=path)
    return file_key(secret, salt)


def check_key(path: Path, database: Database, key: FileKey | None) -> None:
    """Read a file for the first time; AuditError where the key does not open it, or what it opens is no audit."""
    try:
        database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except EngineError as error:
        if key and "not a database" in str(error):
            raise AuditError("file.wrong_passphrase", path=path) from error
        raise
    check_identity(path, database, NEWEST_VERSION)


def check_encryption(path: Path, key: FileKey | None) -> None:
    """Raise AuditError where a file that should be encrypted can be read without its key.

    It is looked at through the engine: closing another handle on it would let go of its lock.
    """
    if key is None:
        return
    database = reading_beside(path, None)
    with closing(database.conn):
        try:
            database.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except EngineError:
            return
    raise AuditError("file.not_encrypted", path=path)
