"""Cases are divided between reviewers evenly or by unit, in the same way every time."""

from collections import Counter
from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.assignment import begun, by_unit, evenly, held
from aktgranskning.domain.audit import Absence, Case

NAMES = ["Anna", "Bo", "Cecilia", "Åke"]
names = st.lists(st.sampled_from(NAMES), min_size=1, unique=True)


@st.composite
def cases(draw: st.DrawFn) -> list[Case]:
    made = []
    for id_ in range(1, draw(st.integers(0, 30)) + 1):
        unit = draw(st.sampled_from(["", "Norr", "Söder", "Väster"]))
        reviewer = draw(st.sampled_from(["", "", "", "Anna", "Dan"]))
        assigned = draw(st.sampled_from(["", "", "Bo", "Dan"]))
        absence = draw(st.sampled_from([Absence.PRESENT, Absence.PRESENT, Absence.PRESENT, Absence.MISSING]))
        made.append(Case(id_, f"Akt {id_}", unit=unit, reviewer=reviewer, assigned=assigned, absence=absence))
    return made


def present(all_cases: list[Case]) -> list[Case]:
    return [case for case in all_cases if not case.is_absent]


@given(cases(), names)
def test_every_case_that_can_be_read_is_somebodys_and_who_began_keeps_it(
    all_cases: list[Case], among: list[str]
) -> None:
    for divided in (divide(all_cases, among, begun(all_cases)) for divide in (evenly, by_unit)):
        assert divided.keys() == {case.id for case in present(all_cases)}
        assert all(divided[case.id] == case.reviewer for case in present(all_cases) if case.reviewer)
        assert all(divided[case.id] in among for case in present(all_cases) if not case.reviewer)


@given(cases(), names)
def test_who_is_assigned_a_case_keeps_it_and_the_others_go_to_those_who_are_chosen(
    all_cases: list[Case], among: list[str]
) -> None:
    for divided in (divide(all_cases, among, held(all_cases)) for divide in (evenly, by_unit)):
        for case in present(all_cases):
            whose = case.assigned or case.reviewer
            assert divided[case.id] == whose if whose else divided[case.id] in among


@given(cases(), names, st.sampled_from([begun, held]))
def test_an_even_division_differs_as_little_as_what_stays_lets_it(
    all_cases: list[Case], among: list[str], staying: Callable[[Sequence[Case]], dict[int, str]]
) -> None:
    stays = staying(present(all_cases))
    before, after = Counter(stays.values()), Counter(evenly(all_cases, among, stays).values())
    free = len(present(all_cases)) - len(stays)
    # the smallest difference there is: the free cases, one by one, fill up from below
    level = sorted(before[name] for name in among)
    for _ in range(free):
        level = sorted([level[0] + 1, *level[1:]])
    assert sorted(after[name] for name in among) == level


@given(cases(), names)
def test_what_is_free_of_a_unit_is_one_reviewers(all_cases: list[Case], among: list[str]) -> None:
    divided = by_unit(all_cases, among, begun(all_cases))
    free = [case for case in present(all_cases) if case.unit and not case.reviewer]
    assert len({(case.unit, divided[case.id]) for case in free}) == len({case.unit for case in free})


def test_the_largest_unit_is_given_first_and_the_first_named_takes_it() -> None:
    sizes = [("Norr", 2), ("Söder", 5), ("Väster", 3)]
    all_cases = [Case(0, "", unit=unit) for unit, size in sizes for _ in range(size)]
    numbered = [Case(id_, f"Akt {id_}", unit=case.unit) for id_, case in enumerate(all_cases, 1)]
    divided = by_unit(numbered, ["Anna", "Bo"], {})
    assert {case.unit: divided[case.id] for case in numbered} == {"Söder": "Anna", "Väster": "Bo", "Norr": "Bo"}


def test_even_goes_round_in_the_order_of_the_cases() -> None:
    divided = evenly([Case(id_, f"Akt {id_}") for id_ in range(1, 6)], ["Bo", "Anna"], {})
    assert list(divided.values()) == ["Bo", "Anna", "Bo", "Anna", "Bo"]
