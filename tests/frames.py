"""Invented frames to draw from."""

from itertools import cycle

from aktgranskning.domain.sample import FrameCase
from aktgranskning.domain.sampling import normalized


def frame_of(identities: list[str], strata: tuple[str, ...] = ("",)) -> list[FrameCase]:
    """Return the cases of a register that starts in row 2, its strata dealt in turn."""
    dealt = zip(identities, cycle(strata), strict=False)
    return [FrameCase(row, normalized(identity), stratum) for row, (identity, stratum) in enumerate(dealt, 2)]


def sizes_of(cases: list[FrameCase]) -> dict[str, int]:
    """Return the number of cases by stratum, in the order of their names."""
    names = [case.stratum for case in cases]
    return {name: names.count(name) for name in sorted(set(names))}
