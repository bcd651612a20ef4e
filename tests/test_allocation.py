"""How a sample is divided between strata, how it grows, and what is refused with which words."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning import catalogue
from aktgranskning.domain.allocation import allotted, extended
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.sample import Allocation, Draw, DrawPlan, Method
from aktgranskning.domain.sampling import draw
from tests.frames import frame_of, sizes_of

STRATA = {"Väst": 30, "Norr": 4, "Söder": 26}
SIMPLE = DrawPlan(Method.SIMPLE, size=15, seed="frö 1")
PROPORTIONAL = replace(SIMPLE, method=Method.STRATIFIED, allocation=Allocation.PROPORTIONAL)
EQUAL = replace(PROPORTIONAL, allocation=Allocation.EQUAL, size=4)
BY_STRATUM = replace(PROPORTIONAL, allocation=Allocation.BY_STRATUM, size=0)

strata_of_any_size = st.dictionaries(st.text("abcåäö", min_size=1, max_size=3), st.integers(1, 5_000), min_size=1)


def refusal(plan: DrawPlan, strata: Mapping[str, int]) -> tuple[str, dict[str, object]]:
    with pytest.raises(AuditError) as caught:
        allotted(plan, strata)
    return caught.value.code, caught.value.parameters


@given(strata_of_any_size, st.data())
def test_a_proportional_sample_is_within_one_case_of_its_share(strata: dict[str, int], data: st.DataObject) -> None:
    frame = sum(strata.values())
    size = data.draw(st.integers(1, frame))
    sizes = allotted(replace(PROPORTIONAL, size=size), strata)
    assert list(sizes) == list(strata)
    assert sum(sizes.values()) == size
    for stratum, cases in strata.items():
        assert 0 <= sizes[stratum] <= cases
        assert abs(sizes[stratum] * frame - size * cases) < frame
    left_over = {stratum: size * cases % frame for stratum, cases in strata.items()}
    rounded_up = [name for name in strata if sizes[name] * frame > size * strata[name]]
    rounded_down = [name for name in strata if sizes[name] * frame < size * strata[name]]
    assert all(left_over[up] >= left_over[down] for up in rounded_up for down in rounded_down)


@pytest.mark.parametrize(
    ("strata", "size", "expected"),
    [
        (STRATA, 15, {"Väst": 8, "Norr": 1, "Söder": 6}),  # 7.5, 1 and 6.5: the larger
        ({"b": 10, "a": 10}, 3, {"b": 1, "a": 2}),  # equal remainders, equal strata: by name
        ({"a": 5, "b": 15}, 2, {"a": 0, "b": 2}),  # equal remainders: the larger
        ({"a": 1, "b": 1, "c": 1}, 3, {"a": 1, "b": 1, "c": 1}),
    ],
)
def test_the_largest_remainder_gets_the_case(strata: dict[str, int], size: int, expected: dict[str, int]) -> None:
    assert allotted(replace(PROPORTIONAL, size=size), strata) == expected


def test_each_method_in_its_own_way() -> None:
    assert allotted(SIMPLE, STRATA) == {"": 15}
    assert allotted(replace(SIMPLE, method=Method.SYSTEMATIC), STRATA) == {"": 15}
    assert allotted(DrawPlan(Method.ALL), STRATA) == {"": 60}
    assert allotted(DrawPlan(Method.BY_HAND, picked=("a", "b")), STRATA) == {"": 2}
    assert allotted(EQUAL, STRATA) == {"Väst": 4, "Norr": 4, "Söder": 4}
    given_sizes = {"Söder": 1, "Norr": 0, "Väst": 3}
    named = replace(BY_STRATUM, sizes={"Norr\xa0ost": 1, " A\u030a": 2})
    assert allotted(named, {"Norr ost": 3, "Å": 4}) == {"Norr ost": 1, "Å": 2}
    assert list(allotted(replace(BY_STRATUM, sizes=given_sizes), STRATA).items()) == [
        ("Väst", 3),
        ("Norr", 0),
        ("Söder", 1),
    ]


@pytest.mark.parametrize(
    ("plan", "strata", "code", "parameters"),
    [
        (SIMPLE, {}, "sample.frame_empty", {}),
        (DrawPlan(Method.ALL), {"": 0}, "sample.frame_empty", {}),
        (replace(SIMPLE, size=0), STRATA, "sample.size_below_one", {}),
        (replace(SIMPLE, spares=-1), STRATA, "sample.spares_negative", {}),
        (replace(SIMPLE, size=61), STRATA, "sample.frame_too_small", {"size": 61, "frame": 60}),
        (replace(PROPORTIONAL, size=61), STRATA, "sample.frame_too_small", {"size": 61, "frame": 60}),
        (PROPORTIONAL, {"": 60}, "sample.no_strata", {}),
        (replace(PROPORTIONAL, allocation=None), STRATA, "sample.no_allocation", {}),
        (replace(EQUAL, size=0), STRATA, "sample.size_below_one", {}),
        (replace(EQUAL, size=28), STRATA, "sample.strata_too_small", {"strata": "”Norr” (4), ”Söder” (26)"}),
        (BY_STRATUM, STRATA, "sample.sizes_missing", {"strata": "”Väst”, ”Norr”, ”Söder”"}),
        (replace(BY_STRATUM, sizes={"Väst": 1, "Norr": -1, "Söder": 1}), STRATA, "sample.sizes_missing",
         {"strata": "”Norr”"}),
        (replace(BY_STRATUM, sizes=dict.fromkeys(STRATA, 0)), STRATA, "sample.size_below_one", {}),
        (replace(BY_STRATUM, sizes={"Öst": 1, "Mitt": 1}), STRATA, "sample.strata_unknown",
         {"strata": "”Mitt”, ”Öst”"}),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn(plan: DrawPlan, strata: dict[str, int], code: str, parameters: dict[str, object]) -> None:
    assert refusal(plan, strata) == (code, parameters)
    assert "{" not in catalogue.text(code, **parameters)


def made(plan: DrawPlan, strata: Mapping[str, int] = STRATA) -> Draw:
    return Draw(1, 1, plan, allotted(plan, strata), "AA", datetime(2026, 3, 2))


def test_an_extension_takes_what_is_lacking() -> None:
    taken = {"Väst": 9, "Norr": 1, "Söder": 7}
    assert extended(made(SIMPLE), replace(SIMPLE, size=20), STRATA, {"": 17}) == {"": 5}
    assert extended(made(PROPORTIONAL), replace(PROPORTIONAL, size=30), STRATA, taken) == {
        "Väst": 7,
        "Norr": 1,
        "Söder": 7,
    }


def test_an_extended_draw_is_one_larger_draw() -> None:
    cases = frame_of([f"Akt {number}" for number in range(60)], ("Norr", "Söder", "Söder"))
    strata = sizes_of(cases)
    larger = replace(PROPORTIONAL, size=21)
    before = made(PROPORTIONAL, strata)
    more = extended(before, larger, strata, before.allotted)
    first = draw(PROPORTIONAL, before.allotted, cases, 60)
    rest = draw(larger, more, cases, 60, before.allotted)
    at_once = draw(larger, allotted(larger, strata), cases, 60)
    sample = [member for member in (*first, *rest) if not member.is_spare]
    assert len(sample) == 21
    assert set(sample) == {member for member in at_once if not member.is_spare}
    assert [one for one in rest if one.is_spare] == [one for one in at_once if one.is_spare]


@pytest.mark.parametrize(
    ("before", "plan", "taken", "code", "parameters"),
    [
        (replace(SIMPLE, method=Method.SYSTEMATIC), SIMPLE, {}, "sample.not_extendable", {}),
        (DrawPlan(Method.BY_HAND, picked=("a",)), SIMPLE, {}, "sample.not_extendable", {}),
        (DrawPlan(Method.ALL), SIMPLE, {}, "sample.not_extendable", {}),
        (SIMPLE, replace(SIMPLE, size=20, seed="frö 2"), {}, "sample.other_draw", {}),
        (SIMPLE, replace(PROPORTIONAL, size=20), {}, "sample.other_draw", {}),
        (SIMPLE, SIMPLE, {}, "sample.nothing_grows", {"size": 15}),
        (SIMPLE, replace(SIMPLE, size=14), {}, "sample.nothing_grows", {"size": 15}),
        (SIMPLE, replace(SIMPLE, size=61), {}, "sample.frame_too_small", {"size": 61, "frame": 60}),
        (SIMPLE, replace(SIMPLE, size=59), {"": 20}, "sample.too_few_left", {"strata": "40"}),
        (EQUAL, PROPORTIONAL, {}, "sample.stratum_shrinks", {"strata": "”Norr”"}),
        (
            replace(BY_STRATUM, sizes={"Väst": 2, "Norr": 2, "Söder": 2}),
            replace(EQUAL, size=4),
            {"Väst": 2, "Norr": 3, "Söder": 25},
            "sample.too_few_left",
            {"strata": "”Norr” (1), ”Söder” (1)"},
        ),
    ],
)
def test_what_cannot_be_extended(
    before: DrawPlan, plan: DrawPlan, taken: dict[str, int], code: str, parameters: dict[str, object]
) -> None:
    with pytest.raises(AuditError) as caught:
        extended(made(before), plan, STRATA, taken)
    assert (caught.value.code, caught.value.parameters) == (code, parameters)
    assert "{" not in catalogue.text(code, **parameters)


def test_a_larger_proportional_sample_can_take_less_of_a_stratum() -> None:
    """The paradox of Alabama: it is refused, for what is drawn is never put back."""
    strata = {"a": 6, "b": 6, "c": 2}
    assert allotted(replace(PROPORTIONAL, size=10), strata) == {"a": 4, "b": 4, "c": 2}
    assert allotted(replace(PROPORTIONAL, size=11), strata) == {"a": 5, "b": 5, "c": 1}
    with pytest.raises(AuditError) as caught:
        extended(made(replace(PROPORTIONAL, size=10), strata), replace(PROPORTIONAL, size=11), strata, {})
    assert caught.value.parameters == {"strata": "”c”"}
