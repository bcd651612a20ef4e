"""An audit file read into memory: it is left as it is, whoever has it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.connecting import check_key
from aktgranskning.store.damage import told_as_damage
from aktgranskning.store.engine import Database, connect
from aktgranskning.store.header import journal_is_left
from aktgranskning.store.lock import FileLock
from aktgranskning.store.preparing import IN_MEMORY, checked
from aktgranskning.store.secrets import FileKey


def check_is_there(path: Path) -> None:
    """Raise AuditError where there is no such file, or a folder."""
    if path.is_dir():
        raise AuditError("file.is_a_folder", path=path)
    if not path.is_file():
        raise AuditError("file.missing", path=path)


@contextmanager
def only_read(path: Path) -> Iterator[None]:
    """Keep others from a file while it is read, where they could write it at all; AuditError where it is unfinished."""
    check_is_there(path)
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


def read_into_memory(path: Path, address: str, key: FileKey | None) -> Database:
    """Copy what lies at an address into memory, brought up to date there."""
    memory, file = connect(str(IN_MEMORY)), connect(address, key)
    with closing(file.conn), told_as_damage(path, memory.conn.close):
        file.execute("PRAGMA busy_timeout = 1000").fetchall()
        file.execute("BEGIN")  # the copying would wait for another program without end; reading first does not
        check_key(path, file, key)
        if key is None:
            file.conn.backup(memory.conn)
        else:
            _copy_in_clear(address, memory, key)
        return checked(path, memory, IN_MEMORY)


def _copy_in_clear(address: str, memory: Database, key: FileKey) -> None:
    """Copy an encrypted file into memory, which SQLite's own copying refuses to do."""
    memory.execute(f"ATTACH ? AS file KEY {key.for_pragma()}", [address])
    memory.execute("SELECT sqlcipher_export('main', 'file')").fetchall()
    for pragma in ("application_id", "user_version"):
        memory.execute(f"PRAGMA {pragma} = {memory.execute(f'PRAGMA file.{pragma}').fetchone()[0]}")
    memory.execute("DETACH file")
