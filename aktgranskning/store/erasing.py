"""Makes kept texts be gone: the row of each stays, empty, as the log refers to it."""

import json
from collections.abc import Callable, Collection, Iterator

from aktgranskning.domain.acts import Field
from aktgranskning.domain.identity_numbers import Only, without_in_json
from aktgranskning.domain.records import RECORD_KINDS
from aktgranskning.store.engine import Database
from aktgranskning.store.fingerprints import keep_fingerprint

_HOLDING = {
    "current": ("value", "draft", "comment", "evidence"),
    "cases": ("reference", "absence_reason", "observations", "source_system", "period_read"),
    "interpretations": ("text",),
    "registers": ("facts",),
    "audit": ("value",),
    **{kind.table: tuple(kind.attributes.values()) for kind in RECORD_KINDS},
}
"""The columns of each table that can refer to a text."""


def erasable_texts(database: Database, holds: Callable[[str], bool], exempt: Collection[Field]) -> list[str]:
    """Return the references to the kept texts that hold something, but for those in use and those of exempt fields.

    Erase first what stands in the tables: what they refer to is in use.
    """
    found = [hash_ for hash_, text in database.execute("SELECT hash, text FROM texts").fetchall() if holds(text)]
    kept = {*_in_use(database, found), *_of_fields(database, exempt)}
    return [hash_ for hash_ in found if hash_ not in kept]


def erase_in(database: Database, references: Collection[str], only: Only = None) -> int:
    """Empty texts, and take identity numbers out of what the register says of cases; return how many were not gone.

    It is for the audit's own file and for each of its backups: a text that this file does not have is passed over. The
    caller has the transaction. `only` are the figures of the numbers that are meant. The salt goes too: with it, the
    reference would give a short text away by trial.
    """
    database.execute("PRAGMA secure_delete = ON").fetchall()
    query = "UPDATE texts SET text = '', salt = x'' WHERE text != '' AND hash IN (SELECT value FROM json_each(?))"
    emptied: int = database.execute(query, [json.dumps([*references])]).rowcount
    return emptied + _clean_frame(database, only)


def erased_references(database: Database) -> list[str]:
    """Return the references to every text that was ever erased, for the backups to be brought to the same."""
    query = "SELECT old FROM log WHERE field = ? ORDER BY id"
    return [reference for (reference,) in database.execute(query, [Field.ERASURE]).fetchall()]


def prefills_to_clean(database: Database, only: Only = None) -> list[tuple[str, int]]:
    """Return what the prefill cells (JSON) of the frame would be without identity numbers, with the row of each."""
    if "frame" not in database.table_names():  # a backup of before there were samples
        return []
    rows = database.execute("SELECT prefill, row FROM frame WHERE prefill != ''").fetchall()
    cleaned = ((prefill, without_in_json(prefill, only), row) for prefill, row in rows)
    return [(after, row) for before, after, row in cleaned if after != before]


def _clean_frame(database: Database, only: Only) -> int:
    changed = prefills_to_clean(database, only)
    for cells in changed:
        database.execute("UPDATE frame SET prefill = ? WHERE row = ?", cells)
    if changed and "fingerprints" in database.table_names():  # not in a backup of before there were any
        keep_fingerprint(database, "frame")
    return len(changed)


def _in_use(database: Database, references: Collection[str]) -> Iterator[str]:
    among = json.dumps([*references])
    for table, columns in _HOLDING.items():
        for column in columns:
            query = f"SELECT {column} FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))"
            yield from (reference for (reference,) in database.execute(query, [among]))


def _of_fields(database: Database, fields: Collection[Field]) -> Iterator[str]:
    marks = ", ".join("?" * len(fields))
    for row in database.execute(f"SELECT old, new FROM log WHERE field IN ({marks})", [*fields]):
        yield from row
