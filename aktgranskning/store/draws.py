"""The tables `draws` and `members`: every draw that was made, and whom the one in force drew, spares included."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from aktgranskning.domain.sample import Draw, DrawState, Member
from aktgranskning.domain.sampling_json import draw_from_json, draw_to_json
from aktgranskning.store.engine import Database
from aktgranskning.store.fingerprints import keep_fingerprint
from aktgranskning.store.moments import write_moment

_MEMBERS = """
    SELECT queue, rank, is_spare, row, identity, unit, stratum, prefill FROM members JOIN frame USING (row)
"""
_IS_NOT_TAKEN = "rank > coalesce((SELECT value FROM json_each(?) WHERE key = queue), 0)"
_NONE_TAKEN: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True)
class StoredMember:
    """A drawn case or a spare, with what the frame says of it; `prefill` is JSON, '' where there is none."""

    queue: str
    rank: int
    is_spare: bool
    row: int
    identity: str
    unit: str
    stratum: str
    prefill: str


def write_draw(database: Database, draw: Draw) -> None:
    """Keep a draw, in place of what it was before."""
    row = [draw.id, draw_to_json(draw), draw.state.value, draw.reviewer, write_moment(draw.at)]
    database.execute("INSERT OR REPLACE INTO draws VALUES (?, ?, ?, ?, ?)", row)


def set_state(database: Database, id_: int, state: DrawState) -> None:
    """Note what became of a draw."""
    database.execute("UPDATE draws SET state = ? WHERE id = ?", [state.value, id_])


def throw_away_draws(database: Database) -> None:
    """Let no draw be in force, and nobody be drawn."""
    database.execute("UPDATE draws SET state = ?", [DrawState.THROWN_AWAY.value])
    database.execute("DELETE FROM members")
    keep_fingerprint(database, "members")


def read_draws(database: Database) -> tuple[Draw, ...]:
    """Read every draw, in order."""
    query = "SELECT id, plan, state, reviewer, at FROM draws ORDER BY id"
    return tuple(
        draw_from_json(plan, id_, DrawState(state), reviewer, datetime.fromisoformat(at))
        for id_, plan, state, reviewer, at in database.execute(query).fetchall()
    )


def replace_members(
    database: Database, members: Iterable[tuple[str, Member]], taken: Mapping[str, int] = _NONE_TAKEN
) -> None:
    """Keep who is drawn, with the queue of each, in the order of the draw, behind those who were taken earlier.

    `taken` is by queue the last rank that is a case of the audit already.
    """
    database.execute(f"DELETE FROM members WHERE {_IS_NOT_TAKEN}", [json.dumps(taken)])
    last: int = database.execute("SELECT coalesce(max(position), 0) FROM members").fetchone()[0]
    rows = (
        [queue, member.rank, position, int(member.is_spare), member.case.row]
        for position, (queue, member) in enumerate(members, last + 1)
    )
    database.conn.executemany("INSERT INTO members VALUES (?, ?, ?, ?, ?)", rows)
    keep_fingerprint(database, "members")


def read_members(database: Database) -> list[StoredMember]:
    """Return whom the draw in force drew, in order: the sample, then the spares."""
    return [_member(*row) for row in database.execute(f"{_MEMBERS} ORDER BY position").fetchall()]


def read_queue(database: Database, queue: str, after: int, most: int) -> list[StoredMember]:
    """Return the first of a queue whose rank comes after another, in order."""
    query = f"{_MEMBERS} WHERE queue = ? AND rank > ? ORDER BY rank LIMIT ?"
    return [_member(*row) for row in database.execute(query, [queue, after, most]).fetchall()]


def count_queue(database: Database, queue: str, after: int) -> int:
    """Return how many of a queue have a rank after another."""
    query = "SELECT count(*) FROM members WHERE queue = ? AND rank > ?"
    count: int = database.execute(query, [queue, after]).fetchone()[0]
    return count


def described(database: Database, members: Iterable[tuple[str, Member]]) -> Iterator[StoredMember]:
    """Yield drawn cases, given with the queue of each, with what the frame says of them."""
    query = "SELECT identity, unit, stratum, prefill FROM frame WHERE row = ?"
    for queue, member in members:
        row = member.case.row
        yield StoredMember(queue, member.rank, member.is_spare, row, *database.execute(query, [row]).fetchone())


def _member(
    queue: str, rank: int, is_spare: int, row: int, identity: str, unit: str, stratum: str, prefill: str
) -> StoredMember:
    return StoredMember(queue, rank, bool(is_spare), row, identity, unit, stratum, prefill)
