"""Cases wait for documents: requested, received, withdrawn; logged, undone, and there when the file is opened again."""

import pytest

from aktgranskning.domain.audit import Absence, DocumentRequest
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import open_audit, remove_case
from aktgranskning.replacing import mark_absent
from aktgranskning.requesting import (
    edit_request,
    outstanding,
    receive_document,
    request_document,
    requests_of,
    waiting_cases,
    withdraw_request,
)
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from tests.test_versions import change
from tests.version_examples import NAMES, SECOND, as_file


def test_a_document_is_waited_for_until_it_comes(session: Session) -> None:
    request_document(session, 1, " Beslut 2025 ", "Enheten", "20260220")
    assert session.requests == (DocumentRequest(1, 1, "Beslut 2025", "Enheten", "2026-02-20"),)
    assert waiting_cases(session) == {1}
    receive_document(session, 1, 1, "2026-03-01")
    assert session.requests[0].received == "2026-03-01"
    assert (waiting_cases(session), outstanding(session)) == (frozenset(), [])
    receive_document(session, 1, 1, "")
    assert waiting_cases(session) == {1}


def test_the_longest_wait_stands_first_and_no_day_last(session: Session) -> None:
    request_document(session, 1, "A", "", "2026-02-28")
    request_document(session, 2, "B", "", "")
    request_document(session, 3, "C", "", "2026-01-31")
    request_document(session, 3, "D", "", "2026-12-31")
    waited = [(one.request.what, one.days) for one in outstanding(session)]
    assert waited == [("C", 30), ("A", 2), ("D", 0), ("B", None)]


@pytest.mark.parametrize(
    ("what", "asked", "code"), [("  ", "", "request.nothing_wanted"), ("A", "igår", "answer.not_a_date")]
)
def test_it_is_said_what_is_wanted_and_the_day_is_one(session: Session, what: str, asked: str, code: str) -> None:
    with pytest.raises(AuditError) as error:
        request_document(session, 1, what, "", asked)
    assert error.value.code == code
    assert not session.requests


def test_a_number_is_never_given_twice(session: Session) -> None:
    request_document(session, 1, "A", "", "")
    undo(session)
    request_document(session, 1, "B", "", "")
    withdraw_request(session, 1, 2)
    assert not requests_of(session, 1)
    request_document(session, 1, "C", "", "")
    request_document(session, 2, "D", "", "")
    assert [(one.case_id, one.number, one.what) for one in session.requests] == [(1, 3, "C"), (2, 1, "D")]


def test_all_of_it_is_undone_and_redone(session: Session) -> None:
    request_document(session, 1, "A", "Enheten", "2026-02-20")
    edit_request(session, 1, 1, "A2", "Arkivet", "2026-02-21")
    receive_document(session, 1, 1, "2026-03-01")
    withdraw_request(session, 1, 1)
    stages = [session.requests]
    while undo(session):
        stages.append(session.requests)
    assert [[(one.what, one.whom, one.received) for one in stage] for stage in stages] == [
        [],
        [("A2", "Arkivet", "2026-03-01")],
        [("A2", "Arkivet", "")],
        [("A", "Enheten", "")],
        [],
    ]
    for stage in stages[-2::-1]:
        redo(session)
        assert session.requests == stage


def test_it_outlives_another_version_of_the_checklist_and_a_restart(session: Session) -> None:
    request_document(session, 1, "A", "Enheten", "2026-02-20")
    mark_absent(session, 2, Absence.WITHHELD, "Sekretess")
    request_document(session, 2, "Hela akten", "", "")
    change(session, as_file(SECOND), NAMES)
    receive_document(session, 1, 1, "2026-03-01")
    requests, path = session.requests, session.path
    session.close()
    with open_audit(path) as again:
        assert again.requests == requests
        assert again.cases[2].is_absent
        undo(again)
        undo(again)
        assert [one.received for one in again.requests] == ["", ""]


def test_what_a_removed_case_waited_for_goes_with_it(session: Session) -> None:
    request_document(session, 3, "A", "", "")
    remove_case(session, 3)
    assert not session.requests
    assert session.file.database.execute("SELECT count(*) FROM requests").fetchone() == (0,)
