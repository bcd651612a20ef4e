"""One audit file: created, opened safely, written in immediate transactions, closed."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.backup_writing import back_up, source_of
from aktgranskning.store.damage import code_of_unwritten, told_as_damage
from aktgranskning.store.engine import Database, EngineError, EngineFaults, connect
from aktgranskning.store.header import (
    APPLICATION_ID,
    AUDIT_SUFFIX,
    check_header,
    check_identity,
    check_writable,
    journal_is_left,
)
from aktgranskning.store.hold import FileHold, Hold
from aktgranskning.store.leftovers import clear_leftovers, journal_of
from aktgranskning.store.lock import FileLock, is_open_elsewhere
from aktgranskning.store.migrations import NEWEST_VERSION, migrations
from aktgranskning.store.schema import check_migrations, check_schema
from aktgranskning.store.secrets import FileKey, Secret, file_key, new_file_key
from aktgranskning.store.untorn import read_untorn
from aktgranskning.store.way_back import showing_the_way_back

_PRAGMAS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
)
_IN_MEMORY = Path(":memory:")


class AuditFile:
    """An open audit file: one connection, used by one thread at a time.

    It is the thread that opened it, but for long work that the user waits for, such as reading a register. `key` is
    what it is encrypted with, None where it is not; `is_copy` is whether it is a copy in memory of a file that was
    only read; `commits` counts how often a transaction began or ended, so that a reader beside knows what it missed.
    """

    def __init__(
        self, path: Path, database: Database, hold: Hold, key: FileKey | None = None, *, is_copy: bool = False
    ) -> None:
        self.path = path
        self.database = database
        self.key = key
        self.is_copy = is_copy
        self.commits = 0
        self._hold = hold

    @classmethod
    def create(cls, path: Path, secret: Secret | None = None) -> "AuditFile":
        """Make an empty audit file, encrypted where there is a secret.

        AuditError where something stands there already or cannot be written.
        """
        if path.suffix.lower() != AUDIT_SUFFIX:
            raise AuditError("file.wrong_suffix", path=path, suffix=AUDIT_SUFFIX)
        key = new_file_key(secret) if secret else None
        lock = FileLock(path)
        made = False
        try:
            if path.exists():
                raise AuditError("file.exists", path=path)
            path.touch(0o600)
            made = True
            return cls(path, _made(path, key), FileHold(path, lock), key)
        except BaseException as error:
            if made:
                path.unlink(missing_ok=True)
                journal_of(path).unlink(missing_ok=True)
            lock.release()
            if isinstance(error, OSError | EngineError):
                raise AuditError("file.not_created", path=path, reason=error) from error
            raise

    @classmethod
    def open(cls, path: Path, secret: Secret | None = None) -> "AuditFile":
        """Open an audit file; one that is not ours, damaged, newer or in use is refused and left untouched.

        An encrypted file is refused without a secret, and where the secret does not open it; one that is not needs
        none.
        """
        with showing_the_way_back(path):
            _check_is_there(path)
            lock = FileLock(path)
            try:
                check_writable(path)
                clear_leftovers(path)
                key = key_for(path, secret)
                return cls(path, _open_checked(path, key), FileHold(path, lock), key)
            except BaseException:
                lock.release()
                raise

    @classmethod
    def in_memory(cls) -> "AuditFile":
        """Make an empty audit that nothing of is ever on disk, and that is gone once it is closed."""
        return cls(_IN_MEMORY, _prepare(_IN_MEMORY, connect(str(_IN_MEMORY))), Hold())

    @classmethod
    def copied(cls, path: Path, secret: Secret | None = None) -> "AuditFile":
        """Read an audit file into memory, brought up to date there; the file is left as it is, nothing else is written.

        AuditError as for `open`, and where it was left by a program that was killed.
        """
        with showing_the_way_back(path), _only_read(path):
            key = key_for(path, secret)
            return cls(path, _read_into_memory(path, address_of(path, "ro"), key), Hold(), key, is_copy=True)

    @classmethod
    @contextmanager
    def examined(cls, path: Path, secret: Secret | None = None) -> Iterator["AuditFile"]:
        """Lend an audit file as it is, however damaged, to be read only; one of an older schema is read as `copied`.

        AuditError as for `copied`, but for what the engine and the log say of damage.
        """
        with showing_the_way_back(path), _only_read(path):
            key = key_for(path, secret)
            database = connect(_address_beside(path), key)
            with closing(database.conn):
                with told_as_damage(path, database.conn.close):
                    check_key(path, database, key)
                    version = database.execute("PRAGMA user_version").fetchone()[0]
                if version == NEWEST_VERSION:
                    yield cls(path, database, Hold(), key, is_copy=True)
                    return
            with closing(_read_into_memory(path, address_of(path, "ro"), key).conn) as memory:
                yield cls(path, Database(memory, execute_plugins=False), Hold(), key, is_copy=True)

    @classmethod
    def copied_beside(cls, path: Path, secret: Secret | None = None) -> "AuditFile":
        """Read an audit file into memory as `copied`, also one that another program has open.

        AuditError as there, and "file.being_written" where the other program never pauses.
        """
        try:
            return cls.copied(path, secret)
        except AuditError as error:
            if not is_open_elsewhere(error):
                raise
        key = key_for(path, secret)
        database = read_untorn(path, lambda: _read_into_memory(path, _address_beside(path), key))
        return cls(path, database, Hold(), key, is_copy=True)

    @property
    def is_on_disk(self) -> bool:
        """Whether it is a file that is written to, rather than an audit or a copy in memory."""
        return isinstance(self._hold, FileHold)

    @property
    def is_encrypted(self) -> bool:
        """Whether nobody reads the file without its passphrase."""
        return self.key is not None

    def close(self) -> None:
        """Close the connection, and let go of the file."""
        self.database.conn.close()
        self._hold.release()

    def replace_by(self, new: Path, key: FileKey | None) -> None:
        """Put another file in the place of this one, under the same lock, and go on with it, by another connection.

        OSError where that cannot be; it then goes on with the file as it was.
        """
        self._hold.check()
        self.commits += 1
        self.database.conn.close()  # where a file is open, some systems let nothing take its place
        try:
            os.replace(new, self.path)
            self.key = key
        finally:
            self.database.conn = _open_checked(self.path, self.key).conn
            self._hold.renew()
            self.commits += 1

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Let a block make something of what the file holds; where it cannot, the file is closed.

        AuditError "file.damaged" where that is because of what the file holds.
        """
        with showing_the_way_back(self.path), told_as_damage(self.path, self.close):
            yield

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """Write all of a block or, where anything fails, nothing of it.

        Raises AuditError where the file cannot be written, or is no longer the one that was opened: SQLite's
        exclusive lock switches off its own check that the file was not moved or replaced. That is asked before anything
        is written too, as a journal beside another file would be played back into that one.
        """
        database = self.database
        self._hold.check()
        self.commits += 1
        try:
            database.execute("BEGIN IMMEDIATE")
            try:
                yield database
                self._hold.check()
                database.execute("COMMIT")
            except BaseException:
                if database.conn.in_transaction:
                    database.execute("ROLLBACK")
                raise
        except EngineFaults:
            raise
        except EngineError as error:
            raise AuditError(code_of_unwritten(error), path=self.path, reason=error) from error
        finally:
            self.commits += 1
        self._hold.check_written()


def address_of(path: Path, mode: str = "rw") -> str:
    """Return how the engine is told which file to open, and whether to write in it."""
    return f"file:{quote(path.absolute().as_posix())}?mode={mode}"


def _made(path: Path, key: FileKey | None) -> Database:
    database = connect(address_of(path), key)
    try:
        _prepare(path, database)
        check_encryption(path, key)
    except BaseException:
        database.conn.close()
        raise
    return database


def reading_beside(path: Path, key: FileKey | None) -> Database:
    """Connect to an open audit file a second time, to read alone: it takes no lock and lets go of none.

    What it reads is torn where the other connection writes meanwhile (see `AuditFile.commits`).
    """
    return connect(_address_beside(path), key)


def _address_beside(path: Path) -> str:
    return f"{address_of(path, 'ro')}&immutable=1"


def _check_is_there(path: Path) -> None:
    if not path.exists():
        raise AuditError("file.missing", path=path)


@contextmanager
def _only_read(path: Path) -> Iterator[None]:
    """Keep others from a file while it is read, where they could write it at all; AuditError where it is unfinished."""
    _check_is_there(path)
    lock = _lock_if_possible(path)
    try:
        if journal_is_left(path):
            raise AuditError("file.left_unfinished", path=path)
        yield
    finally:
        if lock:
            lock.release()


def _lock_if_possible(path: Path) -> FileLock | None:
    """Take the lock of a file that is only read; None in a folder where nobody can write, and so nobody has it open."""
    try:
        return FileLock(path)
    except AuditError as error:
        if error.code != "file.folder_closed":
            raise
        return None


def key_for(path: Path, secret: Secret | None) -> FileKey | None:
    """Return what an audit file is encrypted with, as a secret gives it; AuditError where it needs one."""
    salt = check_header(path, NEWEST_VERSION)
    if not salt:
        return None
    if secret is None:
        raise AuditError("file.needs_passphrase", path=path)
    return file_key(secret, salt)


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


def _read_into_memory(path: Path, address: str, key: FileKey | None) -> Database:
    memory, file = connect(str(_IN_MEMORY)), connect(address, key)
    with closing(file.conn), told_as_damage(path, memory.conn.close):
        file.execute("PRAGMA busy_timeout = 1000").fetchall()
        file.execute("BEGIN")  # the copying would wait for another program without end; reading first does not
        check_key(path, file, key)
        if key is None:
            file.conn.backup(memory.conn)
        else:
            _copy_in_clear(address, memory, key)
        return _checked(path, memory, _IN_MEMORY)


def _copy_in_clear(address: str, memory: Database, key: FileKey) -> None:
    """Copy an encrypted file into memory, which SQLite's own copying refuses to do."""
    memory.execute(f"ATTACH ? AS file KEY {key.for_pragma()}", [address])
    memory.execute("SELECT sqlcipher_export('main', 'file')").fetchall()
    for pragma in ("application_id", "user_version"):
        memory.execute(f"PRAGMA {pragma} = {memory.execute(f'PRAGMA file.{pragma}').fetchone()[0]}")
    memory.execute("DETACH file")


def _open_checked(path: Path, key: FileKey | None) -> Database:
    database = connect(address_of(path), key)
    with told_as_damage(path, database.conn.close):
        check_key(path, database, key)
        return _checked(path, database, path, key)


def check_key(path: Path, database: Database, key: FileKey | None) -> None:
    """Read a file for the first time; AuditError where the key does not open it, or what it opens is no audit."""
    try:
        database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except EngineError as error:
        if key and "not a database" in str(error):
            raise AuditError("file.wrong_passphrase", path=path) from error
        raise
    check_identity(path, database, NEWEST_VERSION)


def _checked(path: Path, database: Database, place: Path, key: FileKey | None = None) -> Database:
    """Return what was read of a file, ready to be used in its place; AuditError where it is damaged.

    Indexes are compared with their tables too: the tally is counted over one.
    """
    if database.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise AuditError("file.damaged", path=path)
    check_migrations(database)
    _prepare(place, database, key)
    check_schema(database)
    return database


def _prepare(path: Path, database: Database, key: FileKey | None = None) -> Database:
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
    if path != _IN_MEMORY and migrations.applied(database):
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
