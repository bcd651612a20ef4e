"""A connection made ready to be used: checked, brought up to date, and holding the file's lock."""

from datetime import UTC, datetime
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.backup_writing import back_up, source_of
from aktgranskning.store.connecting import address_of, check_encryption, check_key
from aktgranskning.store.damage import told_as_damage
from aktgranskning.store.engine import Database, EngineError, connect
from aktgranskning.store.header import APPLICATION_ID, journal_is_left
from aktgranskning.store.migrations import NEWEST_VERSION, migrations
from aktgranskning.store.schema import check_migrations, check_schema
from aktgranskning.store.secrets import FileKey

IN_MEMORY = Path(":memory:")

_PRAGMAS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA fullfsync = ON",  # on macOS a disk may else keep what it was told to write to itself
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
)


def make_empty(path: Path, key: FileKey | None) -> Database:
    """Make an empty audit in an empty file, encrypted where there is a key."""
    database = connect(address_of(path), key)
    try:
        prepare(path, database)
        check_encryption(path, key)
    except BaseException:
        database.conn.close()
        raise
    return database


def open_checked(path: Path, key: FileKey | None) -> Database:
    """Connect to an audit file that is whole; AuditError where it is damaged, or the key does not open it."""
    database = connect(address_of(path), key)
    with told_as_damage(path, database.conn.close):
        check_key(path, database, key)
        return checked(path, database, path, key)


def checked(path: Path, database: Database, place: Path, key: FileKey | None = None) -> Database:
    """Return what was read of a file, ready to be used in its place; AuditError where it is damaged.

    Indexes are compared with their tables too: the tally is counted over one.
    """
    if database.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise AuditError("file.damaged", path=path)
    check_migrations(database)
    prepare(place, database, key)
    check_schema(database)
    return database


def prepare(path: Path, database: Database, key: FileKey | None = None) -> Database:
    """Set the connection up, bring the schema up to date, and take the lock by an empty transaction."""
    for pragma in _PRAGMAS:
        database.execute(pragma).fetchall()
    if migrations.pending(database):
        _migrate(path, database, key)
    database.execute("BEGIN IMMEDIATE")
    if journal_is_left(path):
        database.execute(f"PRAGMA user_version = {NEWEST_VERSION}")  # writing anything empties it
    database.execute("COMMIT")
    return database


def _migrate(path: Path, database: Database, key: FileKey | None) -> None:
    if path != IN_MEMORY and migrations.applied(database):
        back_up(source_of(path, database, key), datetime.now(UTC))
    # A table that others point at cannot be rebuilt while foreign keys are enforced.
    database.execute("PRAGMA foreign_keys = OFF")
    database.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(database)
        if database.execute("PRAGMA foreign_key_check").fetchall():
            raise AuditError("file.migration_failed", path=path)
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {NEWEST_VERSION}")
        database.execute("COMMIT")
    except BaseException as error:
        if database.conn.in_transaction:
            database.execute("ROLLBACK")
        if isinstance(error, EngineError):
            raise AuditError("file.migration_failed", path=path) from error
        raise
    database.execute("PRAGMA foreign_keys = ON")
