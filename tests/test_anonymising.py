"""An anonymised copy counts the same and holds no reference, no free text and nobody's name."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.anonymising import REMOVED, anonymised_copy
from aktgranskning.commands.example import AUDIT_NAME, write_example
from aktgranskning.commands.line import run_command_line
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.grouping import GroupBy, tally_by
from aktgranskning.domain.sign_off import Lock
from aktgranskning.domain.tally import tally
from aktgranskning.domain.tally_rows import tally_records
from aktgranskning.engagement import add_cases, create_audit, edit_audit, edit_case, load_checklist, open_audit
from aktgranskning.interpreting import add_interpretation
from aktgranskning.session import Session
from aktgranskning.store.engine import Database
from aktgranskning.store.header import is_encrypted
from aktgranskning.store.secrets import Passphrase
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import SMALL
from tests.random_acts import ACTS, act, open_example
from tests.test_review_properties import Act

PLANTED = "planterat"
SECRET = Passphrase("en lösenfras")


def counted(session: Session) -> list[object]:
    """Return every figure of an audit; groups by reviewer without their names."""
    snapshot = session.snapshot()
    groups = [tally_by(snapshot, by) for by in (GroupBy.UNIT, GroupBy.STRATUM)]
    by_reviewer = [tally_records(found) for found in tally_by(snapshot, GroupBy.REVIEWER).values()]
    return [
        tally_records(tally(snapshot)),
        *({name: tally_records(found) for name, found in by.items()} for by in groups),
        sorted(map(str, by_reviewer)),
    ]


def contents(database: Database) -> str:
    """Return everything that stands in any table, but the checklist's own file."""
    tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]
    return "\n".join(str(database.execute(f"SELECT * FROM {table}").fetchall()) for table in tables)


@settings(deadline=None, max_examples=40)
@given(st.lists(ACTS, max_size=25))
def test_the_copy_of_any_audit_counts_the_same(acts: list[Act]) -> None:
    clock = Clock()
    with open_example(clock) as session:
        for one in acts:
            act(session, clock, one)
        copy = session.path.with_name("kopia.granskning")
        anonymised_copy(session, copy)
        with open_audit(copy) as copied:
            assert counted(copied) == counted(session)
            assert copied.audit.copy_of == session.log.head


def test_the_example_is_copied_without_what_names_anybody(tmp_path: Path) -> None:
    copy = tmp_path / "kopia.granskning"
    with write_example(tmp_path) as session:
        review.reopen_case(session, 1, "Diarienummer saknas")
        edit_case(session, 1, reference=PLANTED, unit="Vuxen")
        add_interpretation(session, "genomforandeplan", PLANTED)
        steps: list[tuple[int, int]] = []
        anonymised_copy(session, copy, secret=SECRET, step=lambda *step: steps.append(step))
        expected = counted(session)
        assert PLANTED in contents(session.file.database)
        told = {text for (text,) in session.file.database.execute("SELECT text FROM texts").fetchall() if text}
    assert steps[-1] == (15, 15)
    assert is_encrypted(copy)
    with open_audit(copy, secret=SECRET) as copied:
        assert counted(copied) == expected
        assert copied.initials == {"Granskare 1": "G1"}
        held = contents(copied.file.database)
        assert PLANTED not in held
        assert "Exempelgranskare" not in held
        kept = {text for (text,) in copied.file.database.execute("SELECT text FROM texts").fetchall()}
        assert kept <= {REMOVED, "ja", "nej", copied.audit.name, copied.audit.auditee, copied.audit.period}
    assert len(told) > 20


def test_free_words_are_removed_and_still_counted_as_given(tmp_path: Path) -> None:
    copy = tmp_path / "kopia.granskning"
    with create_audit(tmp_path / "a.granskning", Audit("A"), REVIEWER, Clock()) as session:
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b"workbook"))
        add_cases(session, [NewCase(), NewCase()])
        review.begin_case(session, 1)
        review.answer(session, 1, "plan", "ja")
        review.type_answer(session, 1, "anteckning", PLANTED)
        review.comment(session, 1, "plan", PLANTED)
        anonymised_copy(session, copy)
        states = {place: answer.state for place, answer in session.answers[1].items()}
    with open_audit(copy) as copied:
        assert {place: answer.state for place, answer in copied.answers[1].items()} == states
        assert copied.answers[1]["anteckning"].value == REMOVED
        assert PLANTED not in contents(copied.file.database)


def test_the_command_writes_one_and_nothing_over_what_is_there(tmp_path: Path) -> None:
    write_example(tmp_path).close()
    arguments = ["anonymise", str(tmp_path / AUDIT_NAME), str(tmp_path / "kopia.granskning")]
    assert run_command_line(arguments) == 0
    before = (tmp_path / "kopia.granskning").read_bytes()
    assert run_command_line(arguments) == 1
    assert (tmp_path / "kopia.granskning").read_bytes() == before


def test_a_copy_that_is_cancelled_leaves_no_file(tmp_path: Path) -> None:
    def cancel(_done: int, _all: int) -> None:
        raise AuditError("anonymise.tally_changed")

    with write_example(tmp_path) as session, pytest.raises(AuditError):
        anonymised_copy(session, tmp_path / "kopia.granskning", step=cancel)
    assert list(tmp_path.glob("kopia*")) == []


def test_a_locked_audit_is_copied_and_the_copy_is_open(tmp_path: Path) -> None:
    copy = tmp_path / "kopia.granskning"
    with write_example(tmp_path) as session:
        edit_audit(session, replace(session.audit, lock=Lock("Någon", session.moment(), session.log.head)))
        anonymised_copy(session, copy)
    with open_audit(copy) as copied:
        assert copied.audit.lock is None
        assert "Någon" not in contents(copied.file.database)
