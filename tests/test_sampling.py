"""A draw: the same whatever the order of the rows, without favour, and never out of turn."""

import tracemalloc
from collections import Counter
from dataclasses import replace
from random import Random
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.allocation import allotted
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.sample import Allocation, DrawPlan, FrameCase, Member, Method
from aktgranskning.domain.sampling import checked_seed, draw, frame_hash, new_seed, normalized, rank_hash
from tests.frames import frame_of, sizes_of

SIMPLE = DrawPlan(Method.SIMPLE, size=3, seed="frö 1", spares=2)
SYSTEMATIC = replace(SIMPLE, method=Method.SYSTEMATIC)
EVERYTHING = DrawPlan(Method.ALL, seed="frö 1")
STRATIFIED = replace(SIMPLE, method=Method.STRATIFIED, allocation=Allocation.EQUAL, size=2)
RANDOM = (SIMPLE, SYSTEMATIC, EVERYTHING, STRATIFIED)
FRAME = frame_of([f"Ärende {number}/24" for number in range(1, 16)], ("Norr", "Söder", "Väst"))

identities = st.lists(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).map(normalized).filter(bool),
    min_size=6,
    max_size=30,
    unique=True,
)


def by_code_point(cases: list[FrameCase]) -> list[FrameCase]:
    return sorted(cases, key=lambda case: case.identity)


def drawn(plan: DrawPlan, cases: list[FrameCase]) -> list[Member]:
    """Draw from cases in the order that they come in, or, for a systematic sample, in the order that it asks for."""
    ordered = by_code_point(cases) if plan.method is Method.SYSTEMATIC else cases
    return draw(plan, allotted(plan, sizes_of(cases)), ordered, len(cases))


def shown(members: list[Member]) -> list[tuple[str, str, int, bool]]:
    return [(member.case.identity, member.case.stratum, member.rank, member.is_spare) for member in members]


@given(identities, st.sampled_from(RANDOM), st.randoms(), st.text(" \t\r\n\u00a0", max_size=3))
def test_neither_order_nor_space_nor_line_ends_change_a_draw(
    names: list[str], plan: DrawPlan, chance: Random, around: str
) -> None:
    cases = frame_of(names, ("Norr", "Söder"))
    other = [
        FrameCase(case.row + 7, normalized(f"{around}{normalize('NFD', case.identity)}{around}"), case.stratum)
        for case in cases
    ]
    chance.shuffle(other)
    assert shown(drawn(plan, other)) == shown(drawn(plan, cases))
    assert frame_hash(sorted(case.identity for case in other)) == frame_hash(sorted(names))


@given(identities, st.integers(1, 6), st.integers(0, 8))
def test_a_draw_is_the_first_of_each_queue(names: list[str], size: int, spares: int) -> None:
    cases = frame_of(names, ("Norr", "Söder"))
    counts = {"Söder": min(size, len(names) // 2), "Norr": 1}
    members = draw(replace(STRATIFIED, spares=spares), counts, cases, len(cases))
    for stratum, count in counts.items():
        queue = sorted(
            (case for case in cases if case.stratum == stratum), key=lambda case: rank_hash("frö 1", case.identity)
        )
        mine = sorted((member for member in members if member.case.stratum == stratum), key=lambda one: one.rank)
        assert [member.case for member in mine] == queue[: count + spares]
        assert [member.rank for member in mine] == list(range(1, len(mine) + 1))
        assert [member.is_spare for member in mine] == [False] * count + [True] * (len(mine) - count)
    sample = [rank_hash("frö 1", member.case.identity) for member in members if not member.is_spare]
    assert sample == sorted(sample)
    assert [member.is_spare for member in members] == sorted(member.is_spare for member in members)
    waiting = [member for member in members if member.is_spare]
    assert waiting == sorted(waiting, key=lambda member: (list(counts).index(member.case.stratum), member.rank))


@given(identities, st.data())
def test_a_spare_never_jumps_the_queue(names: list[str], data: st.DataObject) -> None:
    """Draws, extensions and further spares, one after the other, take what one larger draw takes."""
    cases = frame_of(names, ("Norr", "Söder"))
    steps = data.draw(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=5))
    taken = {"Norr": 0, "Söder": 0}
    together: list[Member] = []
    for counts in steps:
        more = dict(zip(taken, counts, strict=True))
        members = draw(replace(STRATIFIED, spares=1), more, cases, len(cases), dict(taken))
        spares = {member.case.stratum: member.rank for member in members if member.is_spare}
        assert {name: rank for name, rank in spares.items() if rank != taken[name] + more[name] + 1} == {}
        together += [member for member in members if not member.is_spare]
        taken = {name: taken[name] + more[name] for name in taken}
    at_once = draw(replace(STRATIFIED, spares=0), taken, cases, len(cases))
    assert sorted(shown(together)) == sorted(shown(at_once))


@pytest.mark.parametrize("plan", RANDOM, ids=lambda plan: plan.method)
def test_further_spares_go_on_where_the_first_ended(plan: DrawPlan) -> None:
    few, many = drawn(replace(plan, spares=1), FRAME), drawn(replace(plan, spares=3), FRAME)
    taken = Counter[str]()
    for member in few:
        taken[member.case.stratum if plan.method is Method.STRATIFIED else ""] += 1
    further = draw(replace(plan, spares=2), dict.fromkeys(taken, 0), by_code_point(FRAME), len(FRAME), taken)
    assert sorted(shown(few + further)) == sorted(shown(many))
    assert all(member.is_spare for member in further)


def test_a_systematic_sample_takes_equal_steps_and_its_spares_are_the_others() -> None:
    cases = by_code_point(FRAME)
    members = draw(replace(SYSTEMATIC, spares=20), {"": 3}, cases, len(cases))
    start = int(rank_hash("frö 1", "start")[:12], 16) % 15
    assert {member.case for member in members[:3]} == {cases[(start + step * 15) // 3] for step in range(3)}
    assert {member.case for member in members} == set(cases)
    assert [member.rank for member in members] == list(range(1, 16))
    for part in (members[:3], members[3:]):
        hashes = [rank_hash("frö 1", member.case.identity) for member in part]
        assert hashes == sorted(hashes)


def test_every_start_of_a_systematic_sample_together_takes_each_case_equally_often() -> None:
    cases, plan = by_code_point(FRAME), replace(SYSTEMATIC, size=4, spares=0)
    samples = {}
    for seed in map(str, range(300)):
        start = int(rank_hash(seed, "start")[:12], 16) % 15
        samples[start] = [member.case for member in draw(replace(plan, seed=seed), {"": 4}, cases, 15)]
    assert len(samples) == 15
    assert Counter(case for sample in samples.values() for case in sample) == dict.fromkeys(FRAME, 4)


@pytest.mark.parametrize("plan", [SIMPLE, SYSTEMATIC, STRATIFIED], ids=lambda plan: plan.method)
def test_of_a_large_frame_only_the_sample_is_held(plan: DrawPlan) -> None:
    size = 30_000
    cases = (FrameCase(row, f"Akt {row:06}", "Norr") for row in range(size))
    tracemalloc.start()
    try:
        assert len(draw(plan, {"Norr" if plan is STRATIFIED else "": 3}, cases, size)) == 5
        assert tracemalloc.get_traced_memory()[1] < size
    finally:
        tracemalloc.stop()


def test_everything_is_in_the_order_of_the_hashes_without_spares() -> None:
    members = drawn(EVERYTHING, FRAME)
    assert [member.case for member in members] == sorted(FRAME, key=lambda case: rank_hash("frö 1", case.identity))
    assert not any(member.is_spare for member in members)


def test_a_stratum_without_a_case_has_no_spares() -> None:
    members = draw(STRATIFIED, {"Norr": 0, "Söder": 1, "Väst": 0}, FRAME, len(FRAME))
    assert {member.case.stratum for member in members} == {"Söder"}


def test_by_hand_the_list_decides() -> None:
    picked = (" Ärende\r\n9/24\n", normalize("NFD", "Ärende 2/24"), "Ärende 11/24")
    members = drawn(DrawPlan(Method.BY_HAND, picked=picked), FRAME)
    assert shown(members) == [
        ("Ärende 9/24", "Väst", 1, False),
        ("Ärende 2/24", "Söder", 2, False),
        ("Ärende 11/24", "Söder", 3, False),
    ]


@pytest.mark.parametrize(
    ("picked", "code", "parameters"),
    [
        ((), "sample.none_picked", {}),
        ((" ", ""), "sample.none_picked", {}),
        (("Ärende 1/24", "Ärende 1/24 ", "Ärende 1/24"), "sample.picked_twice", {"count": 2}),
        (("Ärende 1/24", "Ärende 99/24", "19121212-1212"), "sample.picked_unknown", {"count": 2}),
    ],
)
def test_what_cannot_be_picked_is_counted_and_never_quoted(
    picked: tuple[str, ...], code: str, parameters: dict[str, object]
) -> None:
    with pytest.raises(AuditError) as caught:
        drawn(DrawPlan(Method.BY_HAND, picked=picked), FRAME)
    assert (caught.value.code, caught.value.parameters) == (code, parameters)


# The critical values of chi-square at 0.1 %, with 11 and 9 degrees of freedom.
CRITICAL_11, CRITICAL_9 = 31.26, 27.88


@pytest.mark.parametrize(
    ("plan", "counts", "critical"),
    [
        (SIMPLE, {"": 5}, CRITICAL_11),
        (replace(SYSTEMATIC, size=5), {"": 5}, CRITICAL_11),
        (STRATIFIED, {"Norr": 2, "Söder": 1, "Väst": 1}, CRITICAL_9),
    ],
    ids=lambda value: value.method if isinstance(value, DrawPlan) else "",
)
def test_no_case_is_favoured(plan: DrawPlan, counts: dict[str, int], critical: float) -> None:
    """In 20,000 draws each case is in the sample about as often as its stratum's n/N says.

    Of n drawn without putting back, chi-square is (N−1)/(N−n) times the sum, with N−1 degrees of freedom. The cases of
    a systematic sample come in fixed companies; its sum has the same mean, and is held to the same bound.
    """
    cases = by_code_point(frame_of([f"Akt {number:02}" for number in range(12)], ("Norr", "Söder", "Väst")))
    draws = 20_000
    times = Counter[str]()
    for seed in range(draws):
        members = draw(replace(plan, seed=f"frö {seed}", spares=0), counts, cases, len(cases))
        times.update(member.case.identity for member in members)
    frame = {stratum: 12 // len(counts) for stratum in counts}
    chi_square = 0.0
    for case in cases:
        stratum = case.stratum if case.stratum in counts else ""
        size, sample = frame[stratum], counts[stratum]
        expected = draws * sample / size
        chi_square += (times[case.identity] - expected) ** 2 / expected * (size - 1) / (size - sample)
    assert 0 < chi_square < critical


def test_identities_and_seeds_are_one_line_in_one_form() -> None:
    assert normalized("\u2003 A\u030akt 7\r\n") == "Åkt 7"
    assert normalized("EX\xa01\r\n2\n\n3\u20284\r") == "EX\xa01 2  3 4"
    assert checked_seed("  Ho\u0308st 2026\n") == "Höst 2026"
    assert len({new_seed() for _ in range(20)}) == 20
    assert all(len(seed) == 16 and int(seed, 16) >= 0 for seed in (new_seed(), new_seed()))


@pytest.mark.parametrize(
    ("text", "code"),
    [(" \n", "sample.no_seed"), ("ett\r\ntvå", "sample.seed_lines"), ("frö 121212-1212", "identity_number.in_seed")],
)
def test_what_is_no_seed(text: str, code: str) -> None:
    with pytest.raises(AuditError) as caught:
        checked_seed(text)
    assert caught.value.code == code
