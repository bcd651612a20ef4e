"""Random acts upon what is noted of cases: the log says what the tables say, undo leads back, so does reopening."""

import contextlib
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aktgranskning import case_facts, requesting
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Absence, Audit, ChecklistFile
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit
from aktgranskning.replacing import mark_absent, replace_case, restore_case
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import SMALL
from tests.example_sample import take_drawn_cases
from tests.replay import facts_of, replay_facts

Act = tuple[str, int, str, int]

DAY = "2026-02-01"
WORDS = st.sampled_from(["", "12", "ord", "två\nrader", "2026-02-01"])
ACTS = st.tuples(
    st.sampled_from(
        [
            *("describe", "observe", "urgent", "report", "assign", "absent", "restore"),
            *("request", "request", "edit", "receive", "withdraw", "undo", "undo", "redo"),
        ]
    ),
    st.integers(1, 2),
    WORDS,
    st.integers(1, 3),
)


def describe(session: Session, case_id: int, text: str, _number: int) -> object:
    facts = {"source_system": text, "period_read": text, "documents": text, "pages": ""}
    return case_facts.describe_case(session, case_id, **facts, act=0)


def requesting_again(session: Session, case_id: int, number: int, text: str) -> object:
    return requesting.edit_request(session, case_id, number, text, "", DAY)


def on_request(act: Callable[..., object]) -> Callable[[Session, int, str, int], object]:
    def perform(session: Session, case_id: int, text: str, number: int) -> object:
        there = {request.number for request in requesting.requests_of(session, case_id)}
        return act(session, case_id, number, text) if number in there else None

    return perform


PERFORM: dict[str, Callable[[Session, int, str, int], object]] = {
    "describe": describe,
    "observe": lambda session, case_id, text, _: case_facts.observe(session, case_id, text),
    "urgent": lambda session, case_id, *_: case_facts.toggle_urgent(session, case_id),
    "report": lambda session, case_id, *_: case_facts.toggle_for_report(session, case_id),
    "assign": lambda session, case_id, text, _: case_facts.assign(session, {case_id: text, 1: "Anna"}),
    "absent": lambda session, case_id, text, _: mark_absent(session, case_id, Absence.MISSING, text),
    "restore": lambda session, case_id, *_: restore_case(session, case_id),
    "request": lambda session, case_id, text, _: requesting.request_document(
        session, case_id, text, text, "2026-02-01"
    ),
    "edit": on_request(requesting_again),
    "receive": on_request(requesting.receive_document),
    "withdraw": on_request(lambda session, case_id, number, _: requesting.withdraw_request(session, case_id, number)),
    "undo": lambda session, *_: undo(session),
    "redo": lambda session, *_: redo(session),
}


def in_memory(session: Session) -> tuple[Any, ...]:
    return session.cases, session.requests


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts=st.lists(ACTS, max_size=25))
def test_the_log_says_what_the_tables_say_and_undo_leads_back(acts: list[Act]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "prov.granskning"
        session = create_audit(path, Audit("Prov"), REVIEWER, clock=Clock())
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b""))
        add_cases(session, [NewCase(unit="Norr"), NewCase(reference="EX 2")])
        empty = dict(session.cases), session.requests
        for name, case_id, text, number in acts:
            with contextlib.suppress(AuditError):  # what is refused changes nothing
                PERFORM[name](session, case_id, text, number)
        assert replay_facts(session.file.database) == facts_of(session.file.database)

        left, undoable = (dict(session.cases), session.requests), len(session.undoable)
        session.close()
        with open_audit(path, REVIEWER, Clock()) as again:
            assert in_memory(again) == left
            while undo(again):
                pass
            assert in_memory(again) == empty
            for _ in range(undoable):
                redo(again)
            assert in_memory(again) == left
            assert replay_facts(again.file.database) == facts_of(again.file.database)


def test_the_log_says_what_the_tables_say_of_drawn_and_replaced_cases(session: Session) -> None:
    first, second, *_ = take_drawn_cases(session)
    replace_case(session, first, Absence.OUTSIDE, "Avser ett annat år")
    mark_absent(session, second, Absence.MISSING, "Borta")
    facts = facts_of(session.file.database)
    assert facts[0][max(session.cases)]["replaces"] == str(first)
    assert replay_facts(session.file.database) == facts
