"""A closed case cannot be changed by SQL: the file's own triggers refuse it, whatever program asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from aktgranskning import review, signing_off
from aktgranskning.engagement import open_audit
from aktgranskning.interpreting import add_interpretation, confirm
from aktgranskning.session import Session
from aktgranskning.store.engine import Database, EngineFaults, connect
from aktgranskning.store.migrations import _ANSWER_COLUMNS, _CASE_COLUMNS
from tests.conftest import REVIEWER, Clock
from tests.test_signing_off import close


@pytest.fixture
def path(session: Session) -> Path:
    """A file with the first case closed, commented on, and the second one begun."""
    review.begin_case(session, 1)
    review.comment(session, 1, "plan", "Står på sidan 2")
    close(session, 1)
    review.begin_case(session, 2)
    path = session.path
    session.close()
    return path


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """The file as any program with the same engine opens it."""
    database = connect(f"file:{path.as_posix()}?mode=rw")
    yield database
    database.conn.close()


_TEXT = "(SELECT comment FROM current WHERE case_id = 1 AND item = 'plan')"
_SEALED = set(_CASE_COLUMNS) - {"assigned"}
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
    "change its comment": f"UPDATE texts SET text = 'Annat' WHERE hash = {_TEXT}",
    "drop its comment": f"DELETE FROM texts WHERE hash = {_TEXT}",
    "put another comment in its place": f"INSERT OR REPLACE INTO texts VALUES ({_TEXT}, x'00', 'Annat')",
    "unseal it without an act": "INSERT INTO unsealed (case_id, first_row) VALUES (1, 1)",
}


def refused_statements(database: Database) -> tuple[int, int]:
    """Send every statement that would change the closed case; return how many there are, and how many are refused."""
    before, refused = _dump(database), 0
    for statement in STATEMENTS.values():
        try:
            database.execute(statement)
        except EngineFaults:
            refused += _dump(database) == before
    return len(STATEMENTS), refused


def test_sql_that_changes_a_closed_case_is_refused(database: Database) -> None:
    tried, refused = refused_statements(database)
    assert tried == refused > 40


def test_unsealing_neither_ends_nor_stays_without_an_act_in_the_log(database: Database) -> None:
    before = _dump(database)
    database.execute("PRAGMA foreign_keys = ON")
    database.execute("BEGIN IMMEDIATE")
    database.execute("INSERT INTO unsealed (case_id, first_row) SELECT 1, max(id) + 1 FROM log")
    database.execute("UPDATE current SET value = 'ja' WHERE case_id = 1 AND item = 'plan'")
    with pytest.raises(EngineFaults):
        database.execute("DELETE FROM unsealed")
    with pytest.raises(EngineFaults):
        database.execute("UPDATE unsealed SET first_row = 1")
    with pytest.raises(EngineFaults):
        database.execute("COMMIT")
    database.execute("ROLLBACK")
    assert _dump(database) == before


def test_sql_reaches_what_is_not_closed(database: Database) -> None:
    database.execute("UPDATE current SET value = 'ja' WHERE case_id = 2 AND item = 'plan'")
    database.execute("UPDATE cases SET unit = 'Annan' WHERE id = 2")
    database.execute("UPDATE cases SET assigned = 'Anna' WHERE id = 1")
    database.execute(f"UPDATE texts SET text = '' WHERE hash = {_TEXT}")  # erasure


def test_the_programs_own_acts_reach_closed_cases_and_leave_nothing_open(path: Path, clock: Clock) -> None:
    with open_audit(path, REVIEWER, clock) as session:
        add_interpretation(session, "plan", "Bara en egen handling räknas.")
        assert session.answers[1]["plan"].second_look
        confirm(session, 1, "plan")
        signing_off.plan_second_reading(session, 100)
        review.reopen_case(session, 1, "Nya uppgifter")
        assert session.file.database.execute("SELECT count(*) FROM unsealed").fetchone() == (0,)


def _dump(database: Database) -> list[list[tuple[object, ...]]]:
    tables = ("cases", "current", "texts", "unsealed")
    return [sorted(database.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in tables]
