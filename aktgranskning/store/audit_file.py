"""One audit file: created, opened safely, written in immediate transactions, closed."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.damage import told_as_damage
from aktgranskning.store.engine import Database, EngineError, EngineFaults, connect
from aktgranskning.store.header import APPLICATION_ID, AUDIT_SUFFIX, check_header, journal_is_left
from aktgranskning.store.hold import FileHold, Hold
from aktgranskning.store.lock import FileLock
from aktgranskning.store.migrations import NEWEST_VERSION, migrations

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

    It is the thread that opened it, but for long work that the user waits for, such as reading a register.
    """

    def __init__(self, path: Path, database: Database, hold: Hold) -> None:
        self.path = path
        self.database = database
        self._hold = hold

    @classmethod
    def create(cls, path: Path) -> "AuditFile":
        """Make an empty audit file; AuditError where something stands there already or cannot be written."""
        if path.suffix.lower() != AUDIT_SUFFIX:
            raise AuditError("file.wrong_suffix", path=path, suffix=AUDIT_SUFFIX)
        lock = FileLock(path)
        made = False
        try:
            if path.exists():
                raise AuditError("file.exists", path=path)
            path.touch(0o600)
            made = True
            return cls(path, _prepare(path, connect(_address(path))), FileHold(path, lock))
        except BaseException as error:
            if made:
                path.unlink(missing_ok=True)
            lock.release()
            if isinstance(error, OSError | EngineError):
                raise AuditError("file.not_created", path=path, reason=error) from error
            raise

    @classmethod
    def open(cls, path: Path) -> "AuditFile":
        """Open an audit file; one that is not ours, damaged, newer or in use is refused and left untouched."""
        if not path.exists():
            raise AuditError("file.missing", path=path)
        lock = FileLock(path)
        try:
            check_header(path, NEWEST_VERSION)
            return cls(path, _open_checked(path), FileHold(path, lock))
        except BaseException:
            lock.release()
            raise

    @classmethod
    def in_memory(cls) -> "AuditFile":
        """Make an empty audit that nothing of is ever on disk, and that is gone once it is closed."""
        return cls(_IN_MEMORY, _prepare(_IN_MEMORY, connect(str(_IN_MEMORY))), Hold())

    @classmethod
    def copied(cls, path: Path) -> "AuditFile":
        """Read an audit file into memory, brought up to date there; the file is left as it is, nothing else is written.

        AuditError where it is not ours, damaged, newer, in use, or was left by a program that was killed.
        """
        if not path.exists():
            raise AuditError("file.missing", path=path)
        lock = _lock_if_possible(path)
        try:
            check_header(path, NEWEST_VERSION)
            if journal_is_left(path):
                raise AuditError("file.left_unfinished", path=path)
            return cls(path, _read_into_memory(path), Hold())
        finally:
            if lock:
                lock.release()

    def close(self) -> None:
        """Close the connection, and let go of the file."""
        self.database.conn.close()
        self._hold.release()

    def reading(self) -> AbstractContextManager[None]:
        """Let a block make something of what the file holds; where it cannot, the file is closed.

        AuditError "file.damaged" where that is because of what the file holds.
        """
        return told_as_damage(self.path, self.close)

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """Write all of a block or, where anything fails, nothing of it.

        Raises AuditError where the file cannot be written, or is no longer the one that was opened: SQLite's
        exclusive lock switches off its own check that the file was not moved or replaced.
        """
        database = self.database
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
            raise AuditError("file.not_written", path=self.path, reason=error) from error
        self._hold.check()


def _address(path: Path, mode: str = "rw") -> str:
    return f"file:{quote(path.absolute().as_posix())}?mode={mode}"


def _lock_if_possible(path: Path) -> FileLock | None:
    """Take the lock of a file that is only read; None in a folder where nobody can write, and so nobody has it open."""
    try:
        return FileLock(path)
    except AuditError as error:
        if error.code != "file.folder_closed":
            raise
        return None


def _read_into_memory(path: Path) -> Database:
    memory, file = connect(str(_IN_MEMORY)), connect(_address(path, "ro"))
    with closing(file.conn), told_as_damage(path, memory.conn.close):
        memory.execute("PRAGMA temp_store = MEMORY")
        file.execute("PRAGMA busy_timeout = 1000").fetchall()
        file.execute("BEGIN")  # the copying would wait for another program without end; reading first does not
        file.execute("SELECT count(*) FROM sqlite_master").fetchone()
        file.conn.backup(memory.conn)
        return _checked(path, memory, _IN_MEMORY)


def _open_checked(path: Path) -> Database:
    database = connect(_address(path))
    with told_as_damage(path, database.conn.close):
        return _checked(path, database, path)


def _checked(path: Path, database: Database, place: Path) -> Database:
    """Return what was read of a file, ready to be used in its place; AuditError where it is damaged."""
    if database.execute("PRAGMA quick_check").fetchone() != ("ok",):
        raise AuditError("file.damaged", path=path)
    return _prepare(place, database)


def _prepare(path: Path, database: Database) -> Database:
    """Set the connection up, bring the schema up to date, and take the lock by an empty transaction."""
    for pragma in _PRAGMAS:
        database.execute(pragma).fetchall()
    if migrations.pending(database):
        _migrate(path, database)
    database.execute("BEGIN IMMEDIATE")
    if journal_is_left(path):
        database.execute(f"PRAGMA user_version = {NEWEST_VERSION}")  # writing anything empties it
    database.execute("COMMIT")
    return database


def _migrate(path: Path, database: Database) -> None:
    if path != _IN_MEMORY and migrations.applied(database):
        back_up(path, database)
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


def back_up(path: Path, database: Database) -> Path:
    """Write a copy of the open file beside it and return its path; AuditError where the copy is not whole."""
    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S-%f")
    copy = path.with_name(f"{path.stem}.{stamp}.säkerhetskopia{AUDIT_SUFFIX}")
    database.execute("VACUUM INTO ?", [str(copy)])
    check = connect(_address(copy))
    try:
        if check.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise AuditError("file.backup_failed", path=copy)
    finally:
        check.conn.close()
    return copy
