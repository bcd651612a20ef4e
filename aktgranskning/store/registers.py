"""The tables `registers` and `frame`: what samples are drawn from.

The frame is that of the register in force alone; of earlier ones only their facts stay.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import pairwise

from aktgranskning.domain.register import Register
from aktgranskning.domain.sampling_json import register_from_json, register_to_json
from aktgranskning.store.engine import Database
from aktgranskning.store.fingerprints import keep_fingerprint
from aktgranskning.store.moments import write_moment
from aktgranskning.store.texts import keep_text

FrameRow = Sequence[object]
"""A row of the frame: its row in the register, identity, unit, stratum, and the cells of the prefill columns (JSON)."""

_AT_A_TIME = 5_000
_SORTED_AT_ONCE = 120_000
_PROBES = 60
_LAST = chr(0x10FFFF) * 2
"""Behind every identity that there is: no text is made of what is no character."""


def clear_frame(database: Database) -> None:
    """Let there be no frame."""
    database.execute("DELETE FROM frame")


def insert_frame_rows(database: Database, rows: Iterable[FrameRow]) -> None:
    """Add rows to the frame; identities are neither checked nor unique yet."""
    database.conn.executemany("INSERT INTO frame VALUES (?, ?, ?, ?, ?)", rows)


def frame_size(database: Database) -> int:
    """Return the number of cases in the frame."""
    size: int = database.execute("SELECT count(*) FROM frame").fetchone()[0]
    return size


def frame_strata(database: Database) -> dict[str, int]:
    """Return the number of cases by stratum in the frame."""
    return dict(database.execute("SELECT stratum, count(*) FROM frame GROUP BY stratum").fetchall())


def frame_cases(database: Database) -> Iterator[tuple[int, str, str]]:
    """Yield every case of the frame, as the fields of `FrameCase`, in the order of their rows."""
    return iter(database.execute("SELECT row, identity, stratum FROM frame ORDER BY row"))


def frame_cases_by_identity(database: Database) -> Iterator[tuple[int, str, str]]:
    """Yield every case of the frame as `frame_cases` does, in the order of their identities by code point."""
    return iter(database.execute("SELECT row, identity, stratum FROM frame ORDER BY identity"))


def first_prefills(database: Database, most: int) -> list[str]:
    """Return the cells of the prefill columns (JSON, '' where there are none) in the first rows of the frame."""
    query = "SELECT prefill FROM frame ORDER BY row LIMIT ?"
    return [prefill for (prefill,) in database.execute(query, [most]).fetchall()]


def frame_cells(database: Database) -> Iterator[tuple[int, str, str, str]]:
    """Yield of every case of the frame its row, unit, stratum and prefill cells (JSON, or ''), in order."""
    return iter(database.execute("SELECT row, unit, stratum, prefill FROM frame ORDER BY row"))


def repeated_identities(database: Database) -> list[list[int]]:
    """Return the rows of each identity that several rows have, in order."""
    query = """
        SELECT group_concat(row) FROM (SELECT row, identity FROM frame WHERE identity != '' ORDER BY row)
        GROUP BY identity HAVING count(*) > 1
    """
    found = [sorted(map(int, rows.split(","))) for (rows,) in database.execute(query).fetchall()]
    return sorted(found)


def rows_without_identity(database: Database) -> list[int]:
    """Return the rows of the frame that have no identity, in order."""
    return [row for (row,) in database.execute("SELECT row FROM frame WHERE identity = '' ORDER BY row").fetchall()]


def leave_out(database: Database, rows: Iterable[int]) -> list[str]:
    """Take rows out of the frame, and return their strata."""
    query = "DELETE FROM frame WHERE row = ? RETURNING stratum"
    return [database.execute(query, [row]).fetchone()[0] for row in rows]


def sorted_identities(database: Database) -> Iterator[list[str]]:
    """Yield the identities of the frame by code point, some thousands at a time.

    The engine sorts in memory, never on disk, where others could read it; so one part of the frame after the other.
    """
    for lowest, beyond in pairwise(["", *_cuts(database), _LAST]):
        query = "SELECT identity FROM frame WHERE identity >= ? AND identity < ? ORDER BY identity"
        cursor = database.execute(query, [lowest, beyond])
        while rows := cursor.fetchmany(_AT_A_TIME):
            yield [identity for (identity,) in rows]


def _cuts(database: Database) -> list[str]:
    """Return identities that divide the frame into parts of about the same size."""
    parts = frame_size(database) // _SORTED_AT_ONCE
    if not parts:
        return []
    query = "SELECT identity FROM frame WHERE row % ? = 0 ORDER BY identity"
    some = [identity for (identity,) in database.execute(query, [_SORTED_AT_ONCE // _PROBES]).fetchall()]
    return sorted({some[len(some) * part // (parts + 1)] for part in range(1, parts + 1)} - {""}) if some else []


def write_register(database: Database, register: Register) -> str:
    """Keep the facts of a register whose frame is there, and return the reference to their text."""
    facts = keep_text(database, register_to_json(register))
    row = [register.id, facts, register.reviewer, write_moment(register.at)]
    database.execute("INSERT INTO registers VALUES (?, ?, ?, ?)", row)
    keep_fingerprint(database, "frame")
    return facts


def read_registers(database: Database, texts: dict[str, str]) -> tuple[Register, ...]:
    """Read the facts of every register, in the order in which they were read."""
    query = "SELECT id, facts, reviewer, at FROM registers ORDER BY id"
    return tuple(
        register_from_json(texts[facts], id_, reviewer, datetime.fromisoformat(at))
        for id_, facts, reviewer, at in database.execute(query).fetchall()
    )
