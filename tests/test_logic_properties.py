"""Random forms: what is recomputed by the graph of dependencies equals what is computed all over again."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aktgranskning.domain.audit import AnswerState, CaseStatus
from aktgranskning.domain.checklist import Checklist, ItemKind
from aktgranskning.domain.form.standing import Circumstances, Standing
from aktgranskning.domain.logic import Evaluated, Logic
from aktgranskning.domain.places import in_order, is_within, item_of, place_of, row_path
from tests.random_forms import checklists

NOON = datetime(2026, 3, 2, 12)

Step = tuple[str, int, int]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["answer", "answer", "answer", "add", "remove", "later", "status"]),
        st.integers(0, 99),
        st.integers(0, 4),
    ),
    min_size=5,
    max_size=40,
)


@dataclass
class Case:
    """A case that is changed step by step, evaluated anew only where something depends on the step."""

    logic: Logic
    rows: tuple[str, ...] = ()
    values: dict[str, str] = field(default_factory=dict)
    circumstances: Circumstances = field(default_factory=lambda: Circumstances(NOON, "frö"))
    found: dict[str, Evaluated] = field(default_factory=dict)
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.found = self.logic.evaluate({}, Standing({}, (), self.circumstances))

    def all_over_again(self) -> dict[str, Evaluated]:
        return self.logic.evaluate(self.values, Standing({}, self.rows, self.circumstances))

    def standing(self) -> Standing:
        in_force = {
            place: None if found.state is AnswerState.NOT_ASKED else found.value for place, found in self.found.items()
        }
        return Standing(in_force, self.rows, self.circumstances)

    def follow(self, before: Standing, changed: set[str]) -> None:
        places = set(self.logic.places(Standing({}, self.rows, self.circumstances)))
        self.found = {place: found for place, found in self.found.items() if place in places}
        now = self.standing()
        names = self.logic.affected(changed, before, now)
        values = {place: found.value for place, found in self.found.items()} | self.values
        self.found |= self.logic.evaluate(values, now, names)

    def answer(self, place: str, value: str) -> None:
        before = self.standing()
        self.values[place] = value
        self.follow(before, {item_of(place)})

    def add(self, repeat: str, around: str) -> None:
        before = self.standing()
        self.numbers[repeat, around] = self.numbers.get((repeat, around), 0) + 1
        self.rows = in_order([*self.rows, row_path(repeat, self.numbers[repeat, around], around)])
        self.follow(before, {repeat})

    def remove(self, row: str) -> None:
        before = self.standing()
        self.rows = tuple(other for other in self.rows if not is_within(other, row))
        self.values = {place: value for place, value in self.values.items() if not is_within(place, row)}
        self.follow(before, {row.rpartition("/")[2].partition("#")[0]})

    def change_circumstances(self, circumstances: Circumstances) -> None:
        before = self.standing()
        self.circumstances = circumstances
        self.follow(before, set())


def perform(case: Case, checklist: Checklist, step: Step) -> None:
    act, which, number = step
    now = case.circumstances
    given_items = {item.name for item in checklist.items if item.kind is ItemKind.INTEGER}
    places = [place for place in case.found if item_of(place) in given_items]
    if act == "answer" and places:
        case.answer(places[which % len(places)], str(number) if number else "")
    elif act == "add":
        repeats = [
            ("yttre", ""),
            ("raknad", ""),
            *(("inre", row) for row in case.rows if row.startswith("yttre#") and "/" not in row),
        ]
        case.add(*repeats[which % len(repeats)])
    elif act == "remove" and case.rows:
        case.remove(case.rows[which % len(case.rows)])
    elif act == "later":
        case.change_circumstances(replace(now, moment=now.moment + timedelta(hours=7)))
    elif act == "status":
        case.change_circumstances(replace(now, status=list(CaseStatus)[which % 3]))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(checklist=checklists(), steps=STEPS)
def test_what_follows_a_step_equals_everything_computed_again(checklist: Checklist, steps: Sequence[Step]) -> None:
    case = Case(Logic(checklist))
    for step in steps:
        perform(case, checklist, step)
        assert case.found == case.all_over_again()


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(checklist=checklists(), steps=STEPS)
def test_rows_added_and_removed_in_any_order_equal_a_form_built_afresh(
    checklist: Checklist, steps: Sequence[Step]
) -> None:
    case = Case(Logic(checklist))
    for step in steps:
        perform(case, checklist, step)

    renamed = _renumbered(case.rows)
    afresh = Case(Logic(checklist), circumstances=case.circumstances)
    for row in case.rows:
        new = renamed[row]
        afresh.add(new.rpartition("/")[2].partition("#")[0], new.rpartition("/")[0])
    for place, value in case.values.items():
        afresh.answer(_renamed(place, renamed), value)
    assert afresh.found == {_renamed(place, renamed): found for place, found in case.found.items()}


def _renumbered(rows: Sequence[str]) -> dict[str, str]:
    """Return the paths that rows would have if none had ever been removed."""
    renamed: dict[str, str] = {}
    counts: dict[tuple[str, str], int] = {}
    for row in rows:
        around, _, last = row.rpartition("/")
        repeat = last.partition("#")[0]
        counts[repeat, around] = counts.get((repeat, around), 0) + 1
        renamed[row] = row_path(repeat, counts[repeat, around], renamed.get(around, ""))
    return renamed


def _renamed(place: str, renamed: dict[str, str]) -> str:
    row, _, item = place.rpartition("/")
    return place_of(item, renamed.get(row, ""))
