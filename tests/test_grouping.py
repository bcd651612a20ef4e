"""The cases by unit, stratum or reviewer: the parts sum to the whole, and hold nothing of each other."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aktgranskning.domain.audit import AnswerState, Case, DocumentRequest, RetiredAnswer, Snapshot
from aktgranskning.domain.fact_check import Claim, Presence, View
from aktgranskning.domain.grouping import GroupBy, group_of, groups, part_of, tally_by
from aktgranskning.domain.tally import ItemTally, tally
from tests.conftest import Clock
from tests.example_snapshot import MOMENT, example_snapshot
from tests.random_acts import ACTS, act, open_example
from tests.test_review_properties import Act


def in_units(*units: str) -> list[Case]:
    return [Case(number, f"Akt {number}", unit=unit) for number, unit in enumerate(units, 1)]


def test_groups_stand_as_a_reader_expects_them() -> None:
    cases = in_units("Enhet 10", "", "enhet 2", "Öst", "Ängen", "Åsen", "Enhet 1", "Väst", "12", "Enhet 10")
    ordered = ("12", "Enhet 1", "enhet 2", "Enhet 10", "Väst", "Åsen", "Ängen", "Öst", "")
    assert groups(cases, GroupBy.UNIT) == ordered
    assert groups(cases, GroupBy.STRATUM) == ("",)
    assert groups([], GroupBy.UNIT) == ()


def test_the_group_of_a_case() -> None:
    case = Case(1, "Akt 1", unit="Norr", stratum="Unga", reviewer="Ada", assigned="Bo")
    assert [group_of(case, by) for by in GroupBy] == ["Norr", "Unga", "Ada"]


def summed(parts: list[ItemTally]) -> list[object]:
    """Return the figures of several parts of one item added up."""
    figures = [
        {state: sum(part.states[state] for part in parts) for state in AnswerState},
        [sum(part.choices[at][1] for part in parts) for at in range(len(parts[0].choices))],
        sum(part.statistic.count for part in parts if part.statistic),
    ]
    rows = [part.rows for part in parts if part.rows]
    return [*figures, *(sum(getattr(one, name) for one in rows) for name in ("rows", "with_rows", "of"))]


def met_by_view(found: ItemTally) -> int:
    return found.met if not found.auditee or found.auditee.met is None else found.auditee.met


def claimed(snapshot: Snapshot, item: str, by: GroupBy) -> int:
    """Add up the claims that belong to no group."""
    units = set(groups(snapshot.cases, by)) - {""} if by is GroupBy.UNIT else set()
    return sum(int(claim.more) for claim in snapshot.claims if claim.item == item and claim.unit not in units)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts=st.lists(ACTS, max_size=25))
def test_the_figures_of_the_whole_are_the_sums_of_the_parts(acts: list[Act]) -> None:
    clock = Clock()
    with open_example(clock) as session:
        for one in acts:
            act(session, clock, one)
        snapshot = session.snapshot()
    for by in GroupBy:
        parts = tally_by(snapshot, by)
        assert tuple(parts) == groups(snapshot.cases, by)
        for whole, *of_groups in zip(tally(snapshot), *parts.values(), strict=True):
            if of_groups:
                assert summed(of_groups) == summed([whole])
            told = sum(map(met_by_view, of_groups))
            beside = claimed(snapshot, whole.item.name, by) if whole.item.has_outcome else 0
            assert told <= met_by_view(whole) <= told + beside


def test_a_part_holds_nothing_of_the_other_cases() -> None:
    snapshot = example_snapshot()
    kept = snapshot.cases[0]
    other = next(case for case in snapshot.cases if case.unit != kept.unit)
    views = tuple(View(case.id, "plan", "", "ja", presence=Presence.THERE) for case in (kept, other))
    retired = tuple(
        RetiredAnswer(label, snapshot.checklist.items[0], "", "", "", "", "", "", MOMENT, MOMENT)
        for label in (kept.label, other.label, "")
    )
    snapshot = replace(
        snapshot,
        views=views,
        view_states={(view.case_id, "plan"): AnswerState.MET for view in views},
        requests=tuple(DocumentRequest(case.id, 1, "Beslutet") for case in (kept, other)),
        retired=retired,
        absent=(replace(other, id=99, label="Akt 99"),),
        claims=tuple(Claim("plan", number, "3", unit=unit) for number, unit in enumerate((kept.unit, other.unit, ""))),
    )
    part = part_of(snapshot, {kept.id})
    assert (part.cases, part.absent, list(part.answers), list(part.view_states)) == (
        (kept,),
        (),
        [kept.id],
        [(kept.id, "plan")],
    )
    assert [view.case_id for view in part.views] == [request.case_id for request in part.requests] == [kept.id]
    assert [one.case for one in part.retired] == [kept.label, ""]
    assert [claim.unit for claim in part.claims] == [kept.unit]
    assert part_of(snapshot, {kept.id, other.id}).claims == ()


def example_with_claims(*claims: Claim) -> Snapshot:
    """Return the example with a single case in the unit Norr, one whose plan is not met, and claims of the plan."""
    snapshot = example_snapshot()
    north = next(case.id for case in snapshot.cases if snapshot.answers[case.id]["plan"].state is AnswerState.NOT_MET)
    cases = tuple(replace(case, unit="Norr" if case.id == north else "") for case in snapshot.cases)
    return replace(snapshot, cases=cases, claims=claims)


def claimed_of_plan(tallies: tuple[ItemTally, ...]) -> int:
    (plan,) = (one for one in tallies if one.item.name == "plan")
    assert met_by_view(plan) == plan.met + (plan.auditee.claimed if plan.auditee else 0) <= plan.of
    return plan.auditee.claimed if plan.auditee else 0


@pytest.mark.parametrize(("by", "in_parts"), [(GroupBy.UNIT, {"Norr": 1, "": 0}), (GroupBy.STRATUM, {"": 0})])
@pytest.mark.parametrize("more", ["1", "5"])
def test_a_claim_belongs_to_the_unit_that_it_is_said_of(by: GroupBy, in_parts: dict[str, int], more: str) -> None:
    snapshot = example_with_claims(Claim("plan", 1, more, unit="Norr"))
    assert claimed_of_plan(tally(snapshot)) == 1
    assert {name: claimed_of_plan(part) for name, part in tally_by(snapshot, by).items()} == in_parts


@pytest.mark.parametrize("unit", ["", "Väst"])
def test_a_claim_of_no_unit_that_has_cases_is_of_the_whole_alone(unit: str) -> None:
    snapshot = example_with_claims(Claim("plan", 1, "1", unit=unit), Claim("plan", 2, "1", unit="Norr"))
    assert claimed_of_plan(tally(snapshot)) == 2
    assert {name: claimed_of_plan(part) for name, part in tally_by(snapshot, GroupBy.UNIT).items()} == {
        "Norr": 1,
        "": 0,
    }
