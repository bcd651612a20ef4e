"""A closed case cannot be changed by SQL: the file's own triggers refuse it, whatever program asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from aktgranskning import review, signing_off
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import open_audit
from aktgranskning.interpreting import add_interpretation, confirm
from aktgranskning.session import Session
from aktgranskning.store.engine import Database, EngineFaults
from aktgranskning.verifying.whole import verify_file
from tests.conftest import REVIEWER, Clock
from tests.sealed_case import STATEMENTS, all_of, is_refused, one_closed, opened


@pytest.fixture
def path(session: Session) -> Path:
    """A file with the first case closed, commented on, and the second one begun."""
    return one_closed(session)


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """The file as any program with the same engine opens it."""
    database = opened(path)
    yield database
    database.conn.close()


def test_sql_that_changes_a_closed_case_is_refused(database: Database) -> None:
    assert [what for what, statement in STATEMENTS.items() if not is_refused(database, statement)] == []


def test_unsealing_neither_ends_nor_stays_without_an_act_in_the_log(database: Database) -> None:
    before = all_of(database)
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
    assert all_of(database) == before


def test_sql_reaches_what_is_not_closed(database: Database) -> None:
    database.execute("UPDATE current SET value = 'ja' WHERE case_id = 2 AND item = 'plan'")
    database.execute("UPDATE cases SET unit = 'Annan' WHERE id = 2")
    database.execute("UPDATE cases SET assigned = 'Granskare Två' WHERE id = 1")


def test_a_seal_that_was_taken_off_past_the_program_is_found(path: Path) -> None:
    database = opened(path)
    database.execute("PRAGMA foreign_keys = OFF")
    database.execute("INSERT INTO unsealed (case_id, first_row) SELECT 1, max(id) + 1 FROM log")
    database.conn.close()
    assert [one.code for one in verify_file(path, "").problems] == ["verify.unsealed"]
    with pytest.raises(AuditError, match=r"file.damaged"):
        open_audit(path)


def test_the_programs_own_acts_reach_closed_cases_and_leave_nothing_open(path: Path, clock: Clock) -> None:
    with open_audit(path, REVIEWER, clock) as session:
        add_interpretation(session, "plan", "Bara en egen handling räknas.")
        assert session.answers[1]["plan"].second_look
        confirm(session, 1, "plan")
        signing_off.plan_second_reading(session, 100)
        review.reopen_case(session, 1, "Nya uppgifter")
        assert session.file.database.execute("SELECT count(*) FROM unsealed").fetchone() == (0,)
