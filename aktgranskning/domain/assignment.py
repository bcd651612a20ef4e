"""Divides cases between reviewers, so that anyone who does it again comes to the same."""

from collections.abc import Iterable, Mapping, Sequence

from aktgranskning.domain.audit import Case


def begun(cases: Sequence[Case]) -> dict[int, str]:
    """Return by whom cases have been begun, by the case's id."""
    return {case.id: case.reviewer for case in cases if case.reviewer}


def held(cases: Sequence[Case]) -> dict[int, str]:
    """Return whose cases are: who each is assigned to, else who has begun it."""
    return begun(cases) | {case.id: case.assigned for case in cases if case.assigned}


def evenly(cases: Sequence[Case], names: Sequence[str], staying: Mapping[int, str]) -> dict[int, str]:
    """Give each case to a name, in the order of the cases; absent ones are left out.

    A case in `staying`, as `begun` or `held`, stays with whom it names and counts for them; the others go to whoever
    has fewest, the first named of several. The numbers then differ by 1 at most, unless what stays makes them.
    """
    return _divided(cases, names, staying, [[case] for case in cases])


def by_unit(cases: Sequence[Case], names: Sequence[str], staying: Mapping[int, str]) -> dict[int, str]:
    """Give whole units to names, the largest first, each to whoever has fewest cases; the rest as in `evenly`.

    Cases without a unit are given one by one.
    """
    units: dict[str, list[Case]] = {}
    for case in cases:
        units.setdefault(case.unit or f"\n{case.id}", []).append(case)
    return _divided(cases, names, staying, units.values())


def _divided(
    cases: Sequence[Case], names: Sequence[str], staying: Mapping[int, str], groups: Iterable[list[Case]]
) -> dict[int, str]:
    """Give each group's cases that are free to one name, the largest group first."""
    given = {case.id: staying[case.id] for case in cases if case.id in staying and not case.is_absent}
    counts = {name: sum(whose == name for whose in given.values()) for name in names}
    free = [[case for case in group if not case.is_absent and case.id not in given] for group in groups]
    for group in sorted(free, key=len, reverse=True):
        name = min(names, key=counts.__getitem__)
        counts[name] += len(group)
        given |= {case.id: name for case in group}
    return given
