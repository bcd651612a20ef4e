"""Random acts: the log replayed equals the current state; undo to the beginning gives the empty state."""

import contextlib
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aktgranskning import review
from aktgranskning.domain.audit import AnswerState, Audit, CaseStatus
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import NewCase, add_cases, create_audit, load_checklist, open_audit
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import SMALL
from tests.replay import CaseReplay, current_of, replay

Act = tuple[str, int, str, str]

CASES = st.integers(1, 2)
TYPED = st.sampled_from(["", "2026-01-05", "2026-02-30", "12", "500", "ord"])
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.tuples(st.just("begin"), CASES, st.just(""), st.just("")),
    st.tuples(st.just("complete"), CASES, st.just(""), st.just("")),
    st.tuples(st.just("reopen"), CASES, st.just(""), st.just("")),
    st.tuples(
        st.just("answer"),
        CASES,
        st.sampled_from(["plan", "undertecknad", "uppfoljd"]),
        st.sampled_from(["ja", "delvis", "nej", "ej_tillampligt", "kan_ej_bedomas", ""]),
    ),
    st.tuples(st.just("answer"), CASES, st.just("samverkan"), st.sampled_from(["", "af", "fk ingen"])),
    st.tuples(st.just("type"), CASES, st.sampled_from(["ansokan", "plan_datum", "antal", "anteckning"]), TYPED),
    st.tuples(st.just("comment"), CASES, st.sampled_from(["plan", "antal"]), st.text(max_size=5)),
    st.tuples(st.just("evidence"), CASES, st.sampled_from(["plan", "antal"]), st.text(max_size=5)),
    st.tuples(st.just("undo"), CASES, st.just(""), st.just("")),
    st.tuples(st.just("redo"), CASES, st.just(""), st.just("")),
    st.tuples(st.just("next_day"), CASES, st.just(""), st.just("")),
)

PERFORM: dict[str, Callable[[Session, int, str, str], object]] = {
    "begin": lambda session, case_id, _item, _text: review.begin_case(session, case_id),
    "complete": lambda session, case_id, _item, _text: review.complete_case(session, case_id),
    "reopen": lambda session, case_id, _item, _text: review.reopen_case(session, case_id),
    "answer": review.answer,
    "type": review.type_answer,
    "comment": review.comment,
    "evidence": review.evidence,
    "undo": lambda session, _case_id, _item, _text: undo(session),
    "redo": lambda session, _case_id, _item, _text: redo(session),
}


def perform(session: Session, clock: Clock, act: Act) -> None:
    name, case_id, item, text = act
    if name == "next_day":
        clock.now += timedelta(days=1)
        return
    with contextlib.suppress(AuditError):  # refused acts are part of the game: they must change nothing
        PERFORM[name](session, case_id, item, text)


def in_memory(session: Session) -> dict[int, CaseReplay]:
    return {
        case_id: CaseReplay(
            session.cases[case_id].status.value,
            session.days[case_id].isoformat(),
            {
                name: (answer.value, answer.draft, answer.comment, answer.evidence, answer.state.value)
                for name, answer in session.answers[case_id].items()
            },
        )
        for case_id in session.cases
    }


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts=st.lists(ACTS, max_size=25))
def test_the_log_replayed_equals_current_and_undo_leads_back(acts: list[Act]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clock = Clock()
        path = Path(folder) / "prov.granskning"
        session = create_audit(path, Audit("Prov"), REVIEWER, clock=clock)
        load_checklist(session, SMALL, "small.xlsx", b"", "0" * 64)
        add_cases(session, [NewCase(), NewCase()])
        empty = in_memory(session)
        for act in acts:
            perform(session, clock, act)

        assert replay(session.file.database, SMALL) == current_of(session.file.database) == in_memory(session)

        left, acts_left = in_memory(session), len(session.undoable)
        session.close()
        session = open_audit(path, REVIEWER, clock)
        assert in_memory(session) == left
        assert len(session.undoable) == acts_left
        while undo(session):
            pass
        assert in_memory(session) == empty
        assert all(case.status is CaseStatus.NOT_BEGUN for case in session.cases.values())
        for _ in range(acts_left):
            redo(session)
        assert in_memory(session) == left
        session.close()


@settings(max_examples=60, deadline=None)
@given(values=st.fixed_dictionaries({"plan": st.sampled_from(["", "ja", "nej"])}), later=st.booleans())
def test_only_what_depends_on_a_change_needs_to_be_evaluated(values: dict[str, str], later: bool) -> None:
    from aktgranskning.domain.logic import Logic

    logic = Logic(SMALL)
    day = Clock().now.date()
    before = logic.evaluate({"ansokan": "2026-01-01", "undertecknad": "nej"}, day)
    after_day = day + timedelta(days=3) if later else day
    all_values = {name: found.value for name, found in before.items()} | values
    in_force = {name: "" if found.state is AnswerState.NOT_ASKED else found.value for name, found in before.items()}
    names = logic.affected(values, new_day=later)
    partly = before | logic.evaluate(all_values, after_day, in_force, names)
    assert partly == logic.evaluate(all_values, after_day)
