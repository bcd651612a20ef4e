"""The tally counted in the file equals the one counted in memory, whatever was done before."""

import contextlib
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Absence, Audit, ChecklistFile
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.grouping import GroupBy, tally_by
from aktgranskning.domain.tally import tally
from aktgranskning.engagement import add_cases, create_audit, create_in_memory, edit_case, load_checklist, open_audit
from aktgranskning.replacing import mark_absent, replace_case
from aktgranskning.session import Session
from aktgranskning.store.tallying import read_absent, tally_from_file
from aktgranskning.undoing import undo
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import REPEATING, SMALL
from tests.example_sample import take_drawn_cases
from tests.random_acts import ACTS, CASES, act, open_example
from tests.test_migrations import RELEASED
from tests.test_review_properties import Act
from tests.test_versions import change
from tests.version_examples import VERSIONS_OF_REPEATING, OtherVersion, as_file


def assert_is_the_tally(session: Session) -> None:
    snapshot, database = session.snapshot(), session.file.database
    assert tally_from_file(database).items() == tally(snapshot)
    for by in GroupBy:
        assert tally_from_file(database, by).by(by) == tally_by(snapshot, by)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts=st.lists(ACTS, max_size=25))
def test_it_is_the_tally_of_the_open_audit(acts: list[Act]) -> None:
    clock = Clock()
    with open_example(clock) as session:
        for one in acts:
            act(session, clock, one)
        assert_is_the_tally(session)
        while undo(session):
            pass
        assert_is_the_tally(session)


REPLACE, VERSION = "replace", "version"
OF_AUDIT: list[st.SearchStrategy[Act]] = [
    st.tuples(st.just(REPLACE), CASES, st.just(""), st.just("Förkommen")),
    st.tuples(st.just(VERSION), st.integers(-1, len(VERSIONS_OF_REPEATING) - 1), st.just(""), st.just("")),
]
MORE_ACTS = st.one_of(ACTS, *OF_AUDIT * 4)


def more(session: Session, clock: Clock, one: Act) -> None:
    """Carry out an act, or replace a case by a spare, or change the checklist to another version (-1: the first)."""
    name, number, _, text = one
    if name == VERSION:
        version = VERSIONS_OF_REPEATING[number] if number >= 0 else OtherVersion(REPEATING, {})
        if session.checklist != version.checklist:
            change(session, as_file(version.checklist), version.names)
    elif name == REPLACE:
        with contextlib.suppress(AuditError, KeyError):
            replace_case(session, number, Absence.MISSING, text)
    else:
        act(session, clock, one)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts=st.lists(MORE_ACTS, max_size=25))
def test_it_is_the_tally_after_the_file_is_opened_again(acts: list[Act]) -> None:
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "prov.granskning"
        with create_audit(path, Audit("Prov"), REVIEWER, clock=clock) as session:
            load_checklist(session, REPEATING, ChecklistFile("rader.xlsx", b""))
            take_drawn_cases(session)
            for one in acts:
                more(session, clock, one)
            assert_is_the_tally(session)
            left = session.live_tally().items()
        with open_audit(path) as session:
            assert session.live_tally().items() == left
            assert_is_the_tally(session)


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_it_is_the_tally_of_a_file_of_a_released_schema(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "Gammal.granskning"
    shutil.copy(path, copy)
    copy.chmod(0o600)
    with open_audit(copy) as session:
        assert_is_the_tally(session)
        while undo(session):  # a change of the checklist among them, with items renamed
            assert_is_the_tally(session)


def test_what_is_absent_is_in_no_count_and_can_be_told(session: Session) -> None:
    edit_case(session, 1, reference="", unit="Norr")
    mark_absent(session, 1, Absence.MISSING, "Förkommen")
    found = tally_from_file(session.file.database, GroupBy.UNIT)
    assert {name: items[0].all for name, items in found.by(GroupBy.UNIT).items()} == {"Vuxen": 1, "": 1}
    assert [(case.label, case.absence) for case in read_absent(session.file.database)] == [("Akt 1", Absence.MISSING)]


def test_there_is_nothing_to_count_without_a_checklist() -> None:
    with create_in_memory(Audit("Prov"), REVIEWER) as session, pytest.raises(AuditError, match=r"review\.no_checklist"):
        tally_from_file(session.file.database)


def test_the_index_holds_all_that_is_counted() -> None:
    with create_in_memory(Audit("Prov"), REVIEWER) as session:
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b""))
        add_cases(session, [NewCase()])
        seen = list[str]()
        session.file.database.conn.set_trace_callback(seen.append)
        tally_from_file(session.file.database)
        session.file.database.conn.set_trace_callback(None)
        counting = [statement for statement in seen if "count(*) FROM current" in statement]
        assert len(counting) == len(session.live_tally().items())
        for statement in counting:
            plan = session.file.database.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
            assert [step[3] for step in plan] == [
                "SEARCH current USING COVERING INDEX current_tally (tally_group=? AND item=?)"
            ]
