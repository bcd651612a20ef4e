"""Random acts: the log replayed equals the current state; undo to the beginning gives the empty state."""

import contextlib
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aktgranskning import review, rows
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, CaseStatus, ChecklistFile
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.conclusions.scales import FOUR_STEPS, THREE_STEPS
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import add_cases, create_audit, edit_audit, load_checklist, open_audit
from aktgranskning.interpreting import add_interpretation, confirm
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import REPEATING, SMALL
from tests.replay import CaseReplay, current_of, replay
from tests.undone import redo_as_whoever_did_it, undo_as_whoever_did_it

Act = tuple[str, int, str, str]

FACTS: dict[str, Callable[[Audit, str], Audit]] = {
    "name": lambda audit, text: replace(audit, name=text),
    "period": lambda audit, text: replace(audit, period=text),
    "municipality": lambda audit, text: replace(audit, municipality=text),
}

CASES = st.integers(1, 2)
TYPED = st.sampled_from(["", "2026-01-05", "2026-02-30", "12", "500", "ord"])
ANSWERS = st.sampled_from(["ja", "delvis", "nej", "ej_tillampligt", "kan_ej_bedomas", ""])
NOTHING = st.just("")
OF_CASES = st.tuples(
    st.sampled_from(["begin", "complete", "reopen", "undo", "undo", "redo", "next_day"]), CASES, NOTHING, NOTHING
)
ACTS: st.SearchStrategy[Act] = st.one_of(
    OF_CASES,
    st.tuples(st.just("answer"), CASES, st.sampled_from(["plan", "undertecknad", "uppfoljd"]), ANSWERS),
    st.tuples(st.just("answer"), CASES, st.just("samverkan"), st.sampled_from(["", "af", "fk ingen"])),
    st.tuples(st.just("type"), CASES, st.sampled_from(["ansokan", "plan_datum", "antal", "anteckning"]), TYPED),
    st.tuples(st.just("comment"), CASES, st.sampled_from(["plan", "antal"]), st.text(max_size=5)),
    st.tuples(st.just("evidence"), CASES, st.sampled_from(["plan", "antal"]), st.text(max_size=5)),
    st.tuples(st.just("interpret"), CASES, st.sampled_from(["plan", "antal"]), st.text(max_size=5)),
    st.tuples(st.just("confirm"), CASES, st.sampled_from(["plan", "antal"]), NOTHING),
    st.tuples(
        st.just("fact"), CASES, st.sampled_from(["name", "period", "purpose", "municipality"]), st.text(max_size=5)
    ),
    st.tuples(st.just("fact"), CASES, st.sampled_from(sorted(FACTS)), st.text(max_size=5)),
    st.tuples(st.just("scale"), CASES, NOTHING, st.text(max_size=5)),
)

ROWS = st.sampled_from(["uppfoljningar#1", "uppfoljningar#2", "uppfoljningar#1/samtal#1", "uppfoljningar#2/samtal#1"])
IN_ROWS = st.sampled_from(
    ["uppfoljningar#1/datum", "uppfoljningar#2/datum", "uppfoljningar#1/samtal#1/minuter", "beslut#1/beslut_text"]
)
ACTS_WITH_ROWS: st.SearchStrategy[Act] = st.one_of(
    OF_CASES,
    st.tuples(st.just("answer"), CASES, st.just("plan"), ANSWERS | st.just("ja")),
    st.tuples(st.just("answer"), CASES, st.just("uppfoljningar#1/reviderad"), ANSWERS | st.just("ja")),
    st.tuples(st.just("type"), CASES, st.sampled_from(["plan_datum", "antal_beslut", "sammanfattning"]), TYPED),
    st.tuples(st.just("type"), CASES, IN_ROWS, TYPED),
    st.tuples(st.just("comment"), CASES, IN_ROWS, st.text(max_size=5)),
    st.tuples(st.just("interpret"), CASES, st.sampled_from(["datum", "minuter"]), st.text(max_size=5)),
    st.tuples(st.just("add_row"), CASES, st.just("uppfoljningar"), NOTHING),
    st.tuples(st.just("add_row"), CASES, st.just("samtal"), ROWS),
    st.tuples(st.just("remove_row"), CASES, ROWS, NOTHING),
)

PERFORM: dict[str, Callable[[Session, int, str, str], object]] = {
    "begin": lambda session, case_id, _item, _text: review.begin_case(session, case_id),
    "complete": lambda session, case_id, _item, _text: review.complete_case(session, case_id),
    "reopen": lambda session, case_id, _item, _text: review.reopen_case(session, case_id, "Nya uppgifter"),
    "answer": review.answer,
    "type": review.type_answer,
    "comment": review.comment,
    "evidence": review.evidence,
    "interpret": lambda session, _case_id, item, text: add_interpretation(session, item, text),
    "confirm": lambda session, case_id, item, _text: confirm(session, case_id, item),
    "add_row": rows.add_row,
    "remove_row": lambda session, case_id, row, _text: rows.remove_row(session, case_id, row),
    "fact": lambda session, _case_id, fact, text: edit_audit(session, FACTS[fact](session.audit, text)),
    "scale": lambda session, _case_id, _fact, text: edit_audit(
        session, replace(session.audit, purpose=text, scale=FOUR_STEPS if text else THREE_STEPS)
    ),
    "undo": lambda session, _case_id, _item, _text: undo(session),
    "redo": lambda session, _case_id, _item, _text: redo(session),
}


def perform(session: Session, clock: Clock, act: Act) -> None:
    name, case_id, item, text = act
    if name == "next_day":
        clock.now += timedelta(days=1)
        return
    with contextlib.suppress(AuditError, KeyError):  # refused acts, and places that are not there, change nothing
        PERFORM[name](session, case_id, item, text)


def in_memory(session: Session) -> dict[int, CaseReplay]:
    return {
        case_id: CaseReplay(
            session.cases[case_id].status.value,
            session.moments[case_id].isoformat(),
            list(session.rows[case_id]),
            {
                place: (
                    answer.value,
                    answer.draft,
                    answer.comment,
                    answer.evidence,
                    answer.second_look,
                    answer.state.value,
                )
                for place, answer in session.answers[case_id].items()
            },
        )
        for case_id in session.cases
    }


def check_acts(checklist: Checklist, acts: list[Act]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clock = Clock()
        path = Path(folder) / "prov.granskning"
        session = create_audit(path, Audit("Prov"), REVIEWER, clock=clock)
        load_checklist(session, checklist, ChecklistFile("small.xlsx", b""))
        add_cases(session, [NewCase(), NewCase()])
        empty, unnamed = in_memory(session), session.audit
        for act in acts:
            perform(session, clock, act)

        assert replay(session.file.database, checklist) == current_of(session.file.database) == in_memory(session)

        left, facts_left, acts_left = in_memory(session), session.audit, len(session.undoable)
        session.close()
        session = open_audit(path, REVIEWER, clock)
        assert (in_memory(session), session.audit) == (left, facts_left)
        assert len(session.undoable) == acts_left
        while undo_as_whoever_did_it(session):
            pass
        assert (in_memory(session), session.audit) == (empty, unnamed)
        assert all(case.status is CaseStatus.NOT_BEGUN for case in session.cases.values())
        for _ in range(acts_left):
            redo_as_whoever_did_it(session)
        assert (in_memory(session), session.audit) == (left, facts_left)
        session.close()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts=st.lists(ACTS, max_size=25))
def test_the_log_replayed_equals_current_and_undo_leads_back(acts: list[Act]) -> None:
    check_acts(SMALL, acts)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts=st.lists(ACTS_WITH_ROWS, max_size=30))
def test_the_same_holds_with_rows_that_come_and_go(acts: list[Act]) -> None:
    begun: list[Act] = [("begin", 1, "", ""), ("answer", 1, "plan", "ja"), ("add_row", 1, "uppfoljningar", "")]
    check_acts(REPEATING, begun + acts)
