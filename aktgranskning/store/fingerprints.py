"""The table `fingerprints`: what shows damage in the tables of which the log does not say every cell.

Nobody is kept from working a fingerprint out anew, so it shows no tampering: for that, see `verifying`.
"""

import hashlib
from collections.abc import Callable
from typing import Literal

from aktgranskning.store.engine import Database

Fingerprinted = Literal["frame", "members", "reviewers", "written_files"]

ORDERS: dict[Fingerprinted, str] = {
    "frame": "row",
    "members": "position",
    "reviewers": "name",
    "written_files": "id",
}
"""Each of the tables, and the column that puts its rows in order."""

_AT_A_TIME = 5_000


def fingerprint(database: Database, table: Fingerprinted, hashed_rows: Callable[[int], None] | None = None) -> str:
    """Return the SHA-256, in hex, over every cell of a table; `hashed_rows` is told how many of each slice."""
    hashed = hashlib.sha256()
    cursor = database.execute(f"SELECT * FROM {table} ORDER BY {ORDERS[table]}")
    while rows := cursor.fetchmany(_AT_A_TIME):
        hashed.update(repr(rows).encode("utf-8", "surrogatepass"))
        if hashed_rows:
            hashed_rows(len(rows))
    return hashed.hexdigest()


def keep_fingerprint(database: Database, table: Fingerprinted) -> None:
    """Keep the fingerprint of a table as it is now, in the transaction that changed it."""
    database.execute("INSERT OR REPLACE INTO fingerprints VALUES (?, ?)", [table, fingerprint(database, table)])


def read_fingerprints(database: Database) -> dict[str, str]:
    """Return every fingerprint that is kept, by the name of its table."""
    return dict(database.execute("SELECT name, sha256 FROM fingerprints").fetchall())
