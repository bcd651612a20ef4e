"""Whatever is done to a sample, in whatever order: its cases are the first of their queues, and the file says so."""

import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from aktgranskning.domain.acts import ActKind
from aktgranskning.domain.audit import Absence, Audit, ChecklistFile
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.register import RegisterChoices, StratumColumn
from aktgranskning.domain.sample import Allocation, DrawPlan, DrawState, Method
from aktgranskning.drawing import add_spares, discard_sample, draw_sample, extend_sample, take_sample
from aktgranskning.engagement import create_audit, load_checklist, open_audit
from aktgranskning.replacing import mark_absent, replace_case, restore_case
from aktgranskning.review import begin_case
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.example_register import STRATA, put_register, register_rows
from tests.hurried import hurried

_ROWS = register_rows(24)
_SIMPLE = st.builds(
    DrawPlan,
    method=st.just(Method.SIMPLE),
    size=st.integers(1, 12),
    seed=st.sampled_from(["a", "b"]),
    spares=st.integers(0, 3),
)
_STRATIFIED = st.builds(
    DrawPlan,
    method=st.just(Method.STRATIFIED),
    size=st.integers(1, 9),
    seed=st.sampled_from(["a", "b"]),
    allocation=st.sampled_from([Allocation.EQUAL, Allocation.PROPORTIONAL]),
    spares=st.integers(0, 3),
)
_PLANS = st.one_of(_SIMPLE, _STRATIFIED)
_ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("draw"), _PLANS),
        st.tuples(st.just("extend"), _PLANS),
        st.tuples(st.sampled_from(["take", "discard", "undo", "redo"]), st.none()),
        st.tuples(st.just("spares"), st.integers(0, 4)),
        st.tuples(
            st.sampled_from(["replace", "absent", "restore", "begin"]),
            st.tuples(st.integers(0, 11), st.sampled_from([Absence.OUTSIDE, Absence.MISSING, Absence.WITHHELD])),
        ),
    ),
    max_size=14,
)


@settings(max_examples=60, deadline=None)
@given(plan=_PLANS, acts=_ACTS)
def test_the_cases_are_the_first_of_their_queues_whatever_is_done(
    plan: DrawPlan, acts: list[tuple[str, object]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Prov.granskning"
        draws = 0
        with hurried(create_audit(path, Audit("Prov"), REVIEWER)) as session:
            load_checklist(session, SMALL, ChecklistFile("small.xlsx", b"workbook"))
            put_register(session, _ROWS, RegisterChoices("Ärende", "Enhet", (StratumColumn("Enhet"),)))
            for name, about in [("draw", plan), ("take", None), *acts]:
                with suppress(AuditError):
                    perform(session, name, about)
                    draws += name == "draw"
                check_queues(session)
            kept = session.cases, session.sampling, session.undoable, session.redoable
            logged = sum(row.kind == ActKind.DRAW_SAMPLE for row in session.log.all_rows())
            assert logged == len(session.sampling.draws) == draws
        with open_audit(path) as again:
            assert (again.cases, again.sampling, again.undoable, again.redoable) == kept
            check_queues(again)


def perform(session: Session, name: str, about: object) -> None:
    match name, about:
        case "draw", DrawPlan() as plan:
            draw_sample(session, plan)
        case "extend", DrawPlan() as plan:
            extend_sample(session, plan)
        case "spares", int(number):
            add_spares(session, number)
        case _, (int(place), Absence() as absence) if session.cases:
            case_id = list(session.cases)[place % len(session.cases)]
            upon_case(session, name, case_id, absence)
        case _:
            acts = {"take": take_sample, "discard": discard_sample, "undo": undo, "redo": redo}
            if name in acts:
                acts[name](session)


def upon_case(session: Session, name: str, case_id: int, absence: Absence) -> None:
    match name:
        case "replace":
            replace_case(session, case_id, absence, "Skälet")
        case "absent":
            mark_absent(session, case_id, absence, "Skälet")
        case "restore":
            restore_case(session, case_id)
        case "begin":
            begin_case(session, case_id)


def check_queues(session: Session) -> None:
    """Compare the cases with queues that are made here, of the rows of the register alone."""
    sample = session.sampling.sample
    drawn = [case for case in session.cases.values() if case.rank]
    assert bool(drawn) <= bool(sample)
    if sample is None:
        return
    assert sample.state is DrawState.TAKEN
    is_stratified = sample.plan.method is Method.STRATIFIED
    for stratum in STRATA if is_stratified else ("",):
        identities = [str(row[1]) for row in _ROWS if not is_stratified or row[3] == stratum]
        queue = sorted(identities, key=lambda one: sha256(f"{sample.plan.seed}\n{one}".encode()).hexdigest())
        cases = sorted((case for case in drawn if not is_stratified or case.stratum == stratum), key=lambda c: c.rank)
        assert [case.rank for case in cases] == list(range(1, len(cases) + 1))
        assert [case.reference for case in cases] == queue[: len(cases)]
        replacements = sum(bool(case.replaces) for case in cases)
        assert len(cases) - replacements == sample.allotted.get(stratum, 0)
