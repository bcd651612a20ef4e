"""The tally that is kept up to date equals the one that is counted anew, after every act."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.grouping import GroupBy, tally_by
from aktgranskning.domain.tally import tally
from aktgranskning.engagement import add_cases, create_in_memory, load_checklist
from aktgranskning.session import Session
from aktgranskning.undoing import undo
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import REPEATING, SMALL
from tests.random_acts import ACTS, act, open_example
from tests.test_review_properties import Act


def assert_is_up_to_date(session: Session) -> None:
    snapshot, live = session.snapshot(), session.live_tally()
    assert live.items() == tally(snapshot)
    for by in GroupBy:
        assert live.by(by) == tally_by(snapshot, by)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts=st.lists(ACTS, max_size=25))
def test_it_is_the_tally_counted_anew_after_every_act(acts: list[Act]) -> None:
    clock = Clock()
    with open_example(clock) as session:
        live = session.live_tally()
        for one in acts:
            act(session, clock, one)
            assert_is_up_to_date(session)
        while undo(session):
            assert_is_up_to_date(session)
        assert session.live_tally() is live


def test_another_checklist_is_counted_anew() -> None:
    with create_in_memory(Audit("Prov"), REVIEWER) as session:
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b""))
        add_cases(session, [NewCase(), NewCase()])
        assert session.live_tally().item("plan").all == 2
        load_checklist(session, REPEATING, ChecklistFile("repeating.xlsx", b""))
        assert session.live_tally().item("uppfoljningar").all == 2
        assert_is_up_to_date(session)
