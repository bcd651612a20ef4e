"""Brings a backup to what was erased in its audit since it was made."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.identity_numbers import Only, has_any, without
from aktgranskning.store.backup_rewriting import rewrite
from aktgranskning.store.connecting import address_of, check_key
from aktgranskning.store.damage import told_as_damage
from aktgranskning.store.engine import Database, connect
from aktgranskning.store.erasing import erase_in
from aktgranskning.store.header import check_header
from aktgranskning.store.leftovers import journal_of, lose
from aktgranskning.store.lock import locked
from aktgranskning.store.migrations import NEWEST_VERSION
from aktgranskning.store.secrets import FileKey


def erase_in_backup(path: Path, key: FileKey | None, references: Collection[str], only: Only = None) -> bool:
    """Erase texts in a backup as `erase_in` does; False where it is not opened or not written, and as it was then.

    `key` is the audit's; the backup has a salt of its own. One that is open in a program is not written.
    """

    def erase(database: Database) -> None:
        with _without_triggers(database, "texts"):  # or texts of which its own log tells no erasure would stay
            erase_in(database, references, only)
        _clean_computed(database, only)

    try:
        salt = check_header(path, NEWEST_VERSION)
        own_key = FileKey(key.key, salt) if key and salt else None
        with locked(path):
            _play_back(path, own_key)
            rewrite(path, own_key, erase)
    except AuditError:
        return False
    return True


def _play_back(path: Path, key: FileKey | None) -> None:
    """Let the engine undo what a killed program left half written, in a journal that would else hold what is erased."""
    journal = journal_of(path)
    if not journal.exists():
        return
    database = connect(address_of(path), key)
    with told_as_damage(path, database.conn.close):
        check_key(path, database, key)
    database.conn.close()
    if journal.exists():
        lose(journal)


def _clean_computed(database: Database, only: Only) -> None:
    """Take identity numbers out of what calculations gave of the texts.

    In the audit's own file that follows the answers; the log says nothing of it, so that here it is only written anew.
    """
    found = database.execute(
        "SELECT value, case_id, item, row_path FROM current"
        " WHERE value NOT IN (SELECT hash FROM texts) AND value NOT IN (SELECT new FROM log)"
    ).fetchall()
    cleaned = [(without(value, only), *place) for value, *place in found if has_any(value, only)]
    with _without_triggers(database, "current"):  # or those of closed cases would stay
        query = "UPDATE current SET value = ? WHERE case_id = ? AND item = ? AND row_path = ?"
        database.conn.executemany(query, cleaned)


@contextmanager
def _without_triggers(database: Database, table: str) -> Iterator[None]:
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
    triggers = database.execute(query, [table]).fetchall()
    for name, _ in triggers:
        database.execute(f"DROP TRIGGER {name}")
    yield
    for _, statement in triggers:
        database.execute(statement)
