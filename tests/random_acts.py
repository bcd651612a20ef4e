"""Random acts upon an audit with rows: those of a review, and those upon cases, groups and views of them."""

import contextlib
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from hypothesis import strategies as st

from aktgranskning.adding import NewCase
from aktgranskning.domain.acts import ActKind
from aktgranskning.domain.audit import Absence, Audit, ChecklistFile
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.fact_check import Claim, Presence, View
from aktgranskning.domain.records import CLAIMS, VIEWS, differences
from aktgranskning.engagement import add_cases, create_audit, edit_case, load_checklist, remove_case, set_reviewer
from aktgranskning.recording import record_differences
from aktgranskning.replacing import mark_absent, restore_case
from aktgranskning.session import Reviewer, Session
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import REPEATING
from tests.test_review_properties import ACTS_WITH_ROWS, Act, perform

NAMES = st.sampled_from(["", "Norr", "Söder"])
CASES = st.integers(1, 3)
PLACES = st.sampled_from(["plan", "uppfoljningar#1/reviderad"])
ACTS: st.SearchStrategy[Act] = st.one_of(
    ACTS_WITH_ROWS,
    ACTS_WITH_ROWS,
    st.tuples(st.just("unit"), CASES, st.just(""), NAMES),
    st.tuples(st.just("reviewer"), st.just(0), st.just(""), st.sampled_from(["Ada", "Bo"])),
    st.tuples(st.just("absent"), CASES, st.just(""), st.just("Förkommen")),
    st.tuples(st.just("restore"), CASES, st.just(""), st.just("")),
    st.tuples(st.just("add"), st.just(0), NAMES, NAMES),
    st.tuples(st.just("remove"), st.integers(3, 5), st.just(""), st.just("")),
    st.tuples(st.just("view"), CASES, PLACES, st.sampled_from(["ja", "nej", ""])),
    st.tuples(st.just("later"), CASES, PLACES, st.just("ja")),
    st.tuples(st.just("claim"), st.integers(1, 2), NAMES, st.sampled_from(["2", ""])),
)


def _view(session: Session, case_id: int, place: str, value: str, presence: Presence) -> None:
    item, row = place.rpartition("/")[2], place.rpartition("/")[0]
    after = View(case_id, item, row, value, day="2026-03-01", presence=presence)
    before = VIEWS.held(session.records, (case_id, item, row))
    record_differences(session, ActKind.NOTE_VIEW, differences(VIEWS, before, after))


def _claim(session: Session, number: int, unit: str, more: str) -> None:
    before = CLAIMS.held(session.records, ("plan", number))
    record_differences(session, ActKind.NOTE_CLAIM, differences(CLAIMS, before, Claim("plan", number, more, unit=unit)))


_DO: dict[str, Callable[[Session, int, str, str], object]] = {
    "unit": lambda session, case_id, _, name: edit_case(session, case_id, reference="", unit=name),
    "reviewer": lambda session, _id, _, name: set_reviewer(session, Reviewer(name, name[0])),
    "absent": lambda session, case_id, _, reason: mark_absent(session, case_id, Absence.MISSING, reason),
    "restore": lambda session, case_id, _, _reason: restore_case(session, case_id),
    "add": lambda session, _id, unit, stratum: add_cases(session, [NewCase(unit=unit, stratum=stratum)]),
    "remove": lambda session, case_id, _, _name: remove_case(session, case_id),
    "view": lambda session, case_id, place, value: _view(session, case_id, place, value, Presence.THERE),
    "later": lambda session, case_id, place, value: _view(session, case_id, place, value, Presence.LATER),
    "claim": _claim,
}


def act(session: Session, clock: Clock, one: Act) -> None:
    """Carry out an act; one that is refused changes nothing."""
    name, case_id, item, text = one
    if name not in _DO:
        perform(session, clock, one)
        return
    with contextlib.suppress(AuditError, KeyError):
        _DO[name](session, case_id, item, text)


@contextlib.contextmanager
def open_example(clock: Clock) -> Iterator[Session]:
    """An audit with three cases in groups; in the first a row has been added."""
    with tempfile.TemporaryDirectory() as folder:
        session = create_audit(Path(folder) / "prov.granskning", Audit("Prov"), REVIEWER, clock=clock)
        with session:
            load_checklist(session, REPEATING, ChecklistFile("small.xlsx", b""))
            add_cases(session, [NewCase(unit="Norr"), NewCase(unit="Söder", stratum="Unga"), NewCase()])
            for first in (("begin", 1, "", ""), ("answer", 1, "plan", "ja"), ("add_row", 1, "uppfoljningar", "")):
                act(session, clock, first)
            yield session
