"""Changing what a backup holds, as an erasure must: a changed copy of it takes its place."""

from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.backup_contents import at_rest
from aktgranskning.store.backup_writing import begun_file, check_copy, head_of, sync
from aktgranskning.store.engine import Database, EngineError, connect
from aktgranskning.store.secrets import FileKey

_PRAGMAS = ("PRAGMA secure_delete = ON", "PRAGMA journal_mode = MEMORY")
"""What is overwritten stays in no free page, and in no journal beside the copy."""


def rewrite(path: Path, key: FileKey | None, act: Callable[[Database], object]) -> None:
    """Carry out an act upon the database of a backup; AuditError where that fails, and the backup is as it was then.

    The act finds the schema that the backup was made with, and may not change its log.
    """
    begun = begun_file(path)
    try:
        with at_rest(path, key) as database:
            head = head_of(database)
            database.execute("VACUUM INTO ?", [str(begun)])
        _act_upon(begun, key, act)
        check_copy(begun, key, head)
        sync(begun)
        begun.replace(path)
        sync(path.parent)
    except (OSError, EngineError) as error:
        raise AuditError("backup.not_rewritten", path=path, reason=error) from error
    finally:
        with suppress(OSError):
            begun.unlink(missing_ok=True)


def _act_upon(begun: Path, key: FileKey | None, act: Callable[[Database], object]) -> None:
    copy = connect(f"{begun.absolute().as_uri()}?mode=rw", key)
    with closing(copy.conn):
        for pragma in _PRAGMAS:
            copy.execute(pragma).fetchall()
        copy.execute("BEGIN IMMEDIATE")
        act(copy)
        copy.execute("COMMIT")
        copy.execute("VACUUM")  # where rows were moved from one page to another, the first still holds them
