"""One audit file: created, opened safely, written in immediate transactions, closed."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.connecting import address_beside, address_of, check_key, key_for
from aktgranskning.store.copying import check_is_there, only_read, read_into_memory
from aktgranskning.store.damage import told_as_damage, told_while_open
from aktgranskning.store.engine import Database, EngineError, connect
from aktgranskning.store.header import (
    AUDIT_SUFFIX,
    check_writable,
)
from aktgranskning.store.hold import FileHold, Hold
from aktgranskning.store.leftovers import clear_leftovers, journal_of
from aktgranskning.store.lock import FileLock, is_open_elsewhere
from aktgranskning.store.migrations import NEWEST_VERSION
from aktgranskning.store.places import real_path
from aktgranskning.store.preparing import IN_MEMORY, make_empty, open_checked, prepare
from aktgranskning.store.secrets import FileKey, Secret, new_file_key
from aktgranskning.store.untorn import read_untorn
from aktgranskning.store.way_back import showing_the_way_back

_LONGEST_NAME = 160
"""How many bytes the name of an audit file may have: that of a backup, which is 75 longer, has 255 at most."""


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
        path = real_path(path)
        if path.suffix.lower() != AUDIT_SUFFIX:
            raise AuditError("file.wrong_suffix", path=path, suffix=AUDIT_SUFFIX)
        if len(os.fsencode(path.name)) > _LONGEST_NAME:
            raise AuditError("file.name_too_long", path=path)
        key = new_file_key(secret) if secret else None
        lock = FileLock(path)
        made = False
        try:
            if path.exists():
                raise AuditError("file.exists", path=path)
            path.touch(0o600)
            made = True
            return cls(path, make_empty(path, key), FileHold(path, lock), key)
        except BaseException as error:
            if made:
                path.unlink(missing_ok=True)
                journal_of(path).unlink(missing_ok=True)
            lock.release()
            if isinstance(error, OSError | EngineError):
                raise AuditError("file.not_created", path=path, reason=error) from error
            if isinstance(error, AuditError) and error.code == "file.migration_failed":
                raise AuditError("file.not_created", path=path, reason=error.__cause__ or error) from error
            raise

    @classmethod
    def open(cls, path: Path, secret: Secret | None = None) -> "AuditFile":
        """Open an audit file; one that is not ours, damaged, newer or in use is refused and left untouched.

        An encrypted file is refused without a secret, and where the secret does not open it; one that is not needs
        none.
        """
        path = real_path(path)
        with showing_the_way_back(path):
            check_is_there(path)
            lock = FileLock(path)
            try:
                check_writable(path)
                clear_leftovers(path)
                key = key_for(path, secret)
                return cls(path, open_checked(path, key), FileHold(path, lock), key)
            except BaseException:
                lock.release()
                raise

    @classmethod
    def in_memory(cls) -> "AuditFile":
        """Make an empty audit that nothing of is ever on disk, and that is gone once it is closed."""
        return cls(IN_MEMORY, prepare(IN_MEMORY, connect(str(IN_MEMORY))), Hold())

    @classmethod
    def copied(cls, path: Path, secret: Secret | None = None) -> "AuditFile":
        """Read an audit file into memory, brought up to date there; the file is left as it is, nothing else is written.

        AuditError as for `open`, and where it was left by a program that was killed.
        """
        path = real_path(path)
        with showing_the_way_back(path), only_read(path):
            key = key_for(path, secret)
            return cls(path, read_into_memory(path, address_of(path, "ro"), key), Hold(), key, is_copy=True)

    @classmethod
    @contextmanager
    def examined(cls, path: Path, secret: Secret | None = None) -> Iterator["AuditFile"]:
        """Lend an audit file as it is, however damaged, to be read only; one of an older schema is read as `copied`.

        AuditError as for `copied`, but for what the engine and the log say of damage.
        """
        path = real_path(path)
        with showing_the_way_back(path), only_read(path):
            key = key_for(path, secret)
            database = connect(address_beside(path), key)
            with closing(database.conn):
                with told_as_damage(path, database.conn.close):
                    check_key(path, database, key)
                    version = database.execute("PRAGMA user_version").fetchone()[0]
                if version == NEWEST_VERSION:
                    yield cls(path, database, Hold(), key, is_copy=True)
                    return
            with closing(read_into_memory(path, address_of(path, "ro"), key).conn) as memory:
                yield cls(path, Database(memory, execute_plugins=False), Hold(), key, is_copy=True)

    @classmethod
    def copied_beside(cls, path: Path, secret: Secret | None = None) -> "AuditFile":
        """Read an audit file into memory as `copied`, also one that another program has open.

        AuditError as there, and "file.being_written" where the other program never pauses.
        """
        path = real_path(path)
        try:
            return cls.copied(path, secret)
        except AuditError as error:
            if not is_open_elsewhere(error):
                raise
        key = key_for(path, secret)
        database = read_untorn(path, lambda: read_into_memory(path, address_beside(path), key))
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
            self.database.conn = open_checked(self.path, self.key).conn
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
            with told_while_open(self.path):
                database.execute("BEGIN IMMEDIATE")
                try:
                    yield database
                    self._hold.check()
                    database.execute("COMMIT")
                except BaseException:
                    if database.conn.in_transaction:
                        database.execute("ROLLBACK")
                    raise
        finally:
            self.commits += 1
        self._hold.check_written()
