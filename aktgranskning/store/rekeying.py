"""Another passphrase, none any more, or a first one: the audit is written anew beside its file, and takes its place.

The old file stays whole until the new one was read back and is on disk, so that a program that is killed leaves either
of them. What is left beside is taken away at the next opening (`leftovers`).
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.backup_writing import sync
from aktgranskning.store.connecting import address_of, check_encryption
from aktgranskning.store.engine import Database, EngineError, connect
from aktgranskning.store.header import check_header
from aktgranskning.store.leftovers import check_only_name, journal_of, lose, replaced_beside, written_beside
from aktgranskning.store.lock import locked
from aktgranskning.store.migrations import NEWEST_VERSION
from aktgranskning.store.secrets import FileKey, Secret, new_file_key

_PRAGMAS = ("application_id", "user_version")

Progress = Callable[[int, int], None]
"""Called with the files done and the files in all."""


def no_progress(_done: int, _total: int) -> None:
    """Tell nobody."""


def rekey(
    file: AuditFile, secret: Secret | None, backups: Sequence[Path] = (), progress: Progress = no_progress
) -> list[Path]:
    """Encrypt an open audit and its backups with another secret, or with none; return the backups that it failed for.

    The file stays open, on the new one; a backup that it failed for is as it was. AuditError where the audit itself
    cannot be written anew, or has another name on the disk: nothing has changed then.
    """
    check_only_name(file.path)
    before, key = file.key, new_file_key(secret) if secret else None
    steps = 1 + len(backups)
    progress(0, steps)
    _rekey_file(file, key)
    failed = []
    for done, backup in enumerate(backups, 1):
        progress(done, steps)
        if not _rekey_backup(backup, before, key):
            failed.append(backup)
    progress(steps, steps)
    return failed


def _rekey_file(file: AuditFile, key: FileKey | None) -> None:
    with _written(file.path, file.database, key) as new, _destroying(file.path):
        file.replace_by(new, key)


def _rekey_backup(path: Path, old: FileKey | None, key: FileKey | None) -> bool:
    """Write a backup anew; False where it is not opened or not written, is open in a program, or has another name."""
    try:
        check_only_name(path)
        salt = check_header(path, NEWEST_VERSION)
        present = FileKey(old.key, salt) if old and salt else None
        with locked(path):
            database = connect(address_of(path), present)
            with closing(database.conn), _written(path, database, key) as new, _destroying(path):
                database.conn.close()
                os.replace(new, path)
    except (AuditError, EngineError, OSError):
        return False
    return True


@contextmanager
def _written(path: Path, database: Database, key: FileKey | None) -> Iterator[Path]:
    """Write all of a database to a new file beside its own, on disk and read back; it is gone after the block."""
    new = written_beside(path)
    try:
        if new.exists():
            lose(new)
        os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        _export(database, new, key)
        _compare(path, database, new, key)
        sync(new)
        yield new
    except (OSError, EngineError) as error:
        raise AuditError("file.not_rekeyed", path=path, reason=error) from error
    finally:
        for left in (journal_of(new), new):
            if left.exists():
                lose(left)
        sync(path.parent)


def _export(database: Database, new: Path, key: FileKey | None) -> None:
    database.execute(f"ATTACH ? AS new KEY {key.for_pragma() if key else repr('')}", [address_of(new)])
    try:
        database.execute("SELECT sqlcipher_export('new')").fetchall()
        for pragma in _PRAGMAS:
            database.execute(f"PRAGMA new.{pragma} = {database.execute(f'PRAGMA main.{pragma}').fetchone()[0]}")
    finally:
        if database.conn.in_transaction:
            database.execute("ROLLBACK")
        database.execute("DETACH new")


def _compare(path: Path, database: Database, new: Path, key: FileKey | None) -> None:
    """AuditError where a new file is not encrypted as it should be, is damaged, or holds anything else."""
    check_encryption(new, key)
    copy = connect(address_of(new, "ro"), key)
    with closing(copy.conn):
        whole = copy.execute("PRAGMA quick_check").fetchone() == ("ok",)
        if not whole or _facts(copy) != _facts(database):
            raise AuditError("file.not_rekeyed", path=path, reason=EngineError("damaged"))


def _facts(database: Database) -> list[object]:
    """Return what two files with the same content have in common: schema, versions, rows by table, end of the log."""
    schema = database.execute("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall()
    tables = sorted(name for kind, name, _ in schema if kind == "table")
    return [
        sorted(schema),
        [database.execute(f"PRAGMA {pragma}").fetchone() for pragma in _PRAGMAS],
        [database.execute(f'SELECT count(*) FROM "{table}"').fetchone() for table in tables],
        database.execute("SELECT id, hash FROM log ORDER BY id DESC LIMIT 1").fetchone(),
    ]


@contextmanager
def _destroying(path: Path) -> Iterator[None]:
    """Keep hold of a file by another name while a block replaces it, and write over what it was."""
    old = replaced_beside(path)
    old.unlink(missing_ok=True)
    try:
        os.link(path, old)
    except OSError:  # a disk without second names: what it was is not written over
        yield
        return
    try:
        yield
    finally:
        sync(path.parent)  # or, after a loss of power, the old name could stand for what was written over
        lose(old)
