"""What is noted of a case beside its answers: written, logged, undone, and there when the file is opened again."""

import pytest

from aktgranskning import case_facts
from aktgranskning.domain.audit import Absence, CaseStatus
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import open_audit
from aktgranskning.replacing import mark_absent
from aktgranskning.review import answer, begin_case, complete_case, reopen_case
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from tests.conftest import REVIEWER, Clock

FACTS = {"source_system": "Treserva", "period_read": "2025", "documents": "12", "pages": "140"}


def close(session: Session, case_id: int) -> None:
    begin_case(session, case_id)
    answer(session, case_id, "plan", "ja")
    complete_case(session, case_id)


def test_what_was_read_is_kept_and_taken_back(session: Session) -> None:
    case_facts.describe_case(session, 1, **FACTS | {"pages": " 1 400 "}, act=0)
    case = session.cases[1]
    assert (case.source_system, case.period_read, case.documents, case.pages) == ("Treserva", "2025", "12", "1400")
    undo(session)
    assert session.cases[1].pages == ""
    redo(session)
    cases, path = session.cases, session.path
    session.close()
    with open_audit(path) as again:
        assert again.cases == cases


@pytest.mark.parametrize(
    ("fact", "typed"),
    [("documents", "tolv"), ("pages", "12,5"), ("pages", "-3"), ("pages", "²"), ("documents", "1" * 10)],
)
def test_a_number_is_written_in_digits(session: Session, fact: str, typed: str) -> None:
    with pytest.raises(AuditError) as error:
        case_facts.describe_case(session, 1, **FACTS | {fact: typed}, act=0)
    assert error.value.code == "case.not_a_number"
    assert session.cases[1].source_system == ""


def test_typing_an_observation_is_one_act(session: Session) -> None:
    first = case_facts.observe(session, 1, "Barnet")
    then = case_facts.observe(session, 1, "Barnet har inte hörts", act=first.act)
    assert then.act == first.act
    case_facts.toggle_urgent(session, 1)
    case_facts.toggle_for_report(session, 1)
    case = session.cases[1]
    assert (case.observations, case.urgent, case.for_report) == ("Barnet har inte hörts", "1", "1")
    case_facts.toggle_for_report(session, 1)
    assert session.cases[1].for_report == ""
    for _ in range(4):
        undo(session)
    assert session.cases[1].observations == ""
    assert not session.undoable


def test_absent_cases_keep_taking_facts_and_closed_ones_none(session: Session) -> None:
    mark_absent(session, 1, Absence.WITHHELD, "Sekretess")
    case_facts.observe(session, 1, "Begärd tre gånger")
    close(session, 2)
    with pytest.raises(AuditError, match=r"review\.case_done"):
        case_facts.describe_case(session, 2, **FACTS, act=0)
    assert session.cases[1].observations
    assert session.cases[2].documents == ""


def test_cases_are_assigned_in_one_act(session: Session) -> None:
    case_facts.assign(session, {1: "Anna", 2: "Bo ", 3: ""})
    assert [case.assigned for case in session.cases.values()] == ["Anna", "Bo", ""]
    undo(session)
    assert [case.assigned for case in session.cases.values()] == ["", "", ""]
    assert not session.undoable


def test_the_dates_of_a_case_are_those_of_the_log(session: Session, clock: Clock) -> None:
    began = clock.now
    begin_case(session, 1)
    clock.go_on(days=1)
    undo(session)
    assert case_facts.case_dates(session)[1] == (None, None)
    redo(session)
    again = clock.now
    assert case_facts.case_dates(session)[1] == (again, None)
    clock.go_on(days=1)
    close(session, 1)
    closed = clock.now
    assert session.cases[1].status is CaseStatus.DONE
    assert case_facts.case_dates(session) == {1: (again, closed), 2: (None, None), 3: (None, None)}
    reopen_case(session, 1, "Nya uppgifter")
    assert case_facts.case_dates(session)[1] == (again, None)
    assert began < again < closed
    assert session.reviewer == REVIEWER


def test_who_a_case_is_for_is_no_work_in_it(session: Session) -> None:
    begin_case(session, 2)
    case_facts.assign(session, {1: "Anna", 3: "Bo"})
    assert session.log.last_case() == 2
    assert case_facts.known_names(session) == ["Anna", "Bo", REVIEWER.name]
