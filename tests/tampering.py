"""Tampers with copies of an audit file as somebody would who knows its format, and asks `verify` about each."""

import shutil
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import sqlcipher3

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.store.log import chain_hash
from aktgranskning.verifying.whole import Verified, verify_file
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import SMALL


class Tampering(StrEnum):
    """What somebody does to a file."""

    EDIT = "a row of the log edited"
    DELETE = "a row of the log deleted"
    INSERT = "a row of the log inserted"
    SWAP = "two rows of the log swapped"
    CUT = "the end of the log cut off, and what it did undone"
    REWRITE = "the log rewritten from a row on, its hashes too"
    CURRENT = "what stands in a case changed"
    CHECKLIST = "the checklist changed"


FOUND_WITHOUT_HEAD = frozenset(Tampering) - {Tampering.CUT, Tampering.REWRITE}
"""What is found by the file alone; of the other two only that nothing else differs can be said."""


class Tampered(NamedTuple):
    """What `verify` said of a file that was tampered with: with the head that a document printed, and without."""

    with_head: Verified
    without: Verified


CASES = 8
LAST_COMMENTS = 5
"""So many comments are the last acts of a file that is tampered with."""

Connection = Any


def tamper(sound: Path, head: str, kind: Tampering, seed: int) -> Tampered:
    """Tamper with a copy of a sound file in a place that the seed chooses, and verify it both ways."""
    path = sound.with_name(f"{kind.name}-{seed}.granskning")
    shutil.copyfile(sound, path)
    connection = _connect(path)
    _KINDS[kind](connection, Random(f"{kind.name}{seed}"))
    connection.execute("COMMIT")
    connection.close()
    found = Tampered(verify_file(path, head), verify_file(path))
    path.unlink()
    return found


def _connect(path: Path) -> Connection:
    """Connect past the program, with no trigger in the way; they are made again, so that nobody sees it by them."""
    connection = sqlcipher3.dbapi2.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN")
    return connection


def _without_triggers(act: Callable[[Connection, Random], None]) -> Callable[[Connection, Random], None]:
    def done(connection: Connection, random: Random) -> None:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        act(connection, random)
        for _, sql in triggers:
            connection.execute(sql)

    return done


def _last(connection: Connection) -> int:
    last: int = connection.execute("SELECT max(id) FROM log").fetchone()[0]
    return last


def _edit(connection: Connection, random: Random) -> None:
    column = random.choice(("new", "old", "reviewer", "at", "item"))
    query = f"UPDATE log SET {column} = {column} || 'x' WHERE id = ?"
    connection.execute(query, [random.randint(1, _last(connection))])


def _delete(connection: Connection, random: Random) -> None:
    connection.execute("DELETE FROM log WHERE id = ?", [random.randint(1, _last(connection) - 1)])


def _insert(connection: Connection, random: Random) -> None:
    """Put a row in the place of another, with a hash of its own, and move those behind it on."""
    at = random.randint(1, _last(connection))
    row = connection.execute("SELECT * FROM log WHERE id = ?", [at]).fetchone()
    connection.execute("UPDATE log SET id = -id WHERE id >= ?", [at])
    connection.execute("UPDATE log SET id = 1 - id WHERE id < 0")
    hashed = chain_hash(row[14], row[:14])
    connection.execute(f"INSERT INTO log VALUES ({', '.join('?' * 16)})", [*row[:15], hashed])


def _swap(connection: Connection, random: Random) -> None:
    first, second = random.sample(range(1, _last(connection) + 1), 2)
    connection.execute("UPDATE log SET id = -1 WHERE id = ?", [first])
    connection.execute("UPDATE log SET id = ? WHERE id = ?", [first, second])
    connection.execute("UPDATE log SET id = ? WHERE id = -1", [second])


_LATEST = """
    SELECT reviewer, at FROM log WHERE case_id = ? AND item = ? AND field IN ('value', 'draft', 'comment', 'evidence')
    ORDER BY id DESC LIMIT 1
"""


def _cut(connection: Connection, random: Random) -> None:
    """Cut off the latest comments, and let what stands in the cases be as it was before them."""
    for _ in range(random.randint(1, LAST_COMMENTS)):
        query = "SELECT id, case_id, item, old FROM log ORDER BY id DESC LIMIT 1"
        last, case_id, item, old = connection.execute(query).fetchone()
        connection.execute("DELETE FROM log WHERE id = ?", [last])
        given = connection.execute(_LATEST, [case_id, item]).fetchone()
        query = "UPDATE current SET comment = ?, reviewer = ?, at = ? WHERE case_id = ? AND item = ?"
        connection.execute(query, [old, *given, case_id, item])


def _rewrite(connection: Connection, random: Random) -> None:
    """Let somebody else have done everything from a row on, in the log with all its hashes and in the cases."""
    somebody = f"Granskare {random.randint(2, 9)}"
    connection.execute("UPDATE log SET reviewer = ? WHERE id >= ?", [somebody, random.randint(2, _last(connection))])
    given = "SELECT case_id, item FROM current WHERE reviewer <> ''"
    for case_id, item in connection.execute(given).fetchall():
        reviewer, _ = connection.execute(_LATEST, [case_id, item]).fetchone()
        query = "UPDATE current SET reviewer = ? WHERE case_id = ? AND item = ?"
        connection.execute(query, [reviewer, case_id, item])
    previous = ""
    for row in connection.execute("SELECT * FROM log ORDER BY id").fetchall():
        hashed = chain_hash(previous, row[:14])
        connection.execute("UPDATE log SET previous_hash = ?, hash = ? WHERE id = ?", [previous, hashed, row[0]])
        previous = hashed


def _current(connection: Connection, random: Random) -> None:
    case_id, item, row = random.choice(connection.execute("SELECT case_id, item, row_path FROM current").fetchall())
    column = random.choice(("value", "state", "comment", "reviewer", "second_look"))
    other = {"value": "nej då", "state": "recorded", "second_look": "2"}.get(column, "Någon annan")
    query = f"UPDATE current SET {column} = ? WHERE case_id = ? AND item = ? AND row_path = ?"
    connection.execute(query, [other, case_id, item, row])


def _checklist(connection: Connection, random: Random) -> None:
    """Let the checklist mean something else: in what the program reads, or in the file that the auditor keeps."""
    column = random.choice(("json", "content", "version", "sha256", "file_name"))
    id_ = random.choice(connection.execute("SELECT id FROM checklists").fetchall())[0]
    held = connection.execute(f"SELECT {column} FROM checklists WHERE id = ?", [id_]).fetchone()[0]
    at = random.randrange(len(held)) if held else 0
    other = held[:at] + (b" " if isinstance(held, bytes) else " ") + held[at:]
    connection.execute(f"UPDATE checklists SET {column} = ? WHERE id = ?", [other, id_])


_KINDS: dict[Tampering, Callable[[Connection, Random], None]] = {
    kind: _without_triggers(act)
    for kind, act in {
        Tampering.EDIT: _edit,
        Tampering.DELETE: _delete,
        Tampering.INSERT: _insert,
        Tampering.SWAP: _swap,
        Tampering.CUT: _cut,
        Tampering.REWRITE: _rewrite,
        Tampering.CURRENT: _current,
        Tampering.CHECKLIST: _checklist,
    }.items()
}


def exported_audit(folder: Path) -> tuple[Path, str]:
    """Write an audit file that comments end in; return it, and the head that a document printed then."""
    clock, path = Clock(), folder / "Prov.granskning"
    with create_audit(path, Audit("Prov", "Nämnden", "2026"), REVIEWER, clock) as session:
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b"workbook"))
        add_cases(session, [NewCase(reference=f"EX {number}") for number in range(CASES)])
        for case_id in session.cases:
            review.begin_case(session, case_id)
            for item, value in (("plan", "ja"), ("undertecknad", "delvis")):
                clock.go_on(seconds=7)
                review.answer(session, case_id, item, value)
        for case_id in range(1, LAST_COMMENTS + 1):
            clock.go_on(seconds=7)
            review.comment(session, case_id, "plan", f"Kommentar {case_id}")
        return path, session.snapshot().head


def tried_tampering(sound: Path, head: str, places: int) -> tuple[int, int]:
    """Tamper in every way in so many places each; return how many were tried, and how many found with the head."""
    found = [bool(tamper(sound, head, kind, seed).with_head.problems) for kind in Tampering for seed in range(places)]
    return len(found), sum(found)
