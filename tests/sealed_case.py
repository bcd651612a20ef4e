"""A closed case, and every kind of statement that would change it, sent past the program."""

from pathlib import Path

from aktgranskning import review
from aktgranskning.session import Session
from aktgranskning.store.engine import Database, EngineFaults, connect
from aktgranskning.store.migrations import _ANSWER_COLUMNS, _CASE_COLUMNS

COMMENT = "(SELECT comment FROM current WHERE case_id = 1 AND item = 'plan')"
STATEMENTS = {
    **{f"set {one} of an answer": f"UPDATE current SET {one} = '7' WHERE case_id = 1" for one in _ANSWER_COLUMNS[1:]},
    **{
        f"set {one} of a case": f"UPDATE cases SET {one} = 7 WHERE id = 1" for one in _CASE_COLUMNS if one != "assigned"
    },
    "delete an answer": "DELETE FROM current WHERE case_id = 1 AND item = 'plan'",
    "delete everything": "DELETE FROM current",
    "delete the case": "DELETE FROM cases WHERE id = 1",
    "add an answer": "INSERT INTO current SELECT 1, 'ny', '', value, '', '', '', state, '', '', '', 1 FROM current "
    "WHERE case_id = 1 LIMIT 1",
    "put another answer in its place": "INSERT OR REPLACE INTO current "
    "SELECT case_id, item, row_path, 'ja', '', '', '', 'met', '', '', '', 1 FROM current WHERE case_id = 1",
    "bring it in on conflict": "INSERT INTO current SELECT case_id, item, row_path, 'ja', '', '', '', 'met', '', '', "
    "'', 1 FROM current WHERE case_id = 1 ON CONFLICT DO UPDATE SET value = 'ja'",
    "move an answer out": "UPDATE current SET case_id = 3, item = 'annan' WHERE case_id = 1 AND item = 'plan'",
    "move an answer in": "UPDATE current SET case_id = 1, item = 'annan' WHERE case_id = 2 AND item = 'plan'",
    "move an answer over another": "UPDATE OR REPLACE current SET case_id = 1 WHERE case_id = 2 AND item = 'plan'",
    "put another case in its place": "INSERT OR REPLACE INTO cases (id, label, reference, unit, status, reviewer, "
    "moment) VALUES (1, 'Akt 1', '', '', 'begun', '', '')",
    "give its number to another": "UPDATE OR REPLACE cases SET id = 1 WHERE id = 3",
    "open it": "UPDATE cases SET status = 'begun' WHERE id = 1",
    "close another": "UPDATE cases SET status = 'done' WHERE id = 2",
    "sign it for somebody": "UPDATE cases SET second_reader = 'Någon', second_read = 'nu' WHERE id = 1",
    "count its answers elsewhere": "UPDATE current SET tally_group = 0 WHERE case_id = 1",
    "count it elsewhere": "UPDATE cases SET tally_group = 0 WHERE id = 1",
    "change its comment": f"UPDATE texts SET text = 'Annat' WHERE hash = {COMMENT}",
    "drop its comment": f"DELETE FROM texts WHERE hash = {COMMENT}",
    "put another comment in its place": f"INSERT OR REPLACE INTO texts VALUES ({COMMENT}, x'00', 'Annat')",
    "erase its comment without an act": f"UPDATE texts SET text = '', salt = x'' WHERE hash = {COMMENT}",
    "unseal it for good": "INSERT INTO unsealed (case_id, first_row, left_behind) SELECT 1, max(id) + 1, 1 FROM log",
    "unseal it without an act": "INSERT INTO unsealed (case_id, first_row) VALUES (1, 1)",
}


def all_of(database: Database) -> list[list[tuple[object, ...]]]:
    """Return all that a case can stand in."""
    tables = ("cases", "current", "texts", "unsealed")
    return [sorted(database.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in tables]


def close(session: Session, case_id: int) -> None:
    """Answer what a case asks, and close it."""
    review.begin_case(session, case_id)
    review.type_answer(session, case_id, "ansokan", "2026-01-05")
    review.answer(session, case_id, "plan", "nej")
    review.complete_case(session, case_id)


def one_closed(session: Session) -> Path:
    """Close the first case, with a comment, and begin the second one; return the file, which is let go of."""
    review.begin_case(session, 1)
    review.comment(session, 1, "plan", "Står på sidan 2")
    close(session, 1)
    review.begin_case(session, 2)
    session.close()
    return session.path


def opened(path: Path) -> Database:
    """Open the file as any program with the same engine does."""
    return connect(f"file:{path.as_posix()}?mode=rw")


def is_refused(database: Database, statement: str) -> bool:
    """Say whether a statement is refused and changes nothing."""
    before = all_of(database)
    try:
        database.execute(statement)
    except EngineFaults:
        return all_of(database) == before
    return False


def refused_statements(path: Path) -> tuple[int, int]:
    """Send every statement to a file with a closed case; return how many, and how many were refused."""
    database = opened(path)
    refused = sum(is_refused(database, statement) for statement in STATEMENTS.values())
    database.conn.close()
    return len(STATEMENTS), refused
