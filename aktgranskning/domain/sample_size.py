"""What a random sample supports: exact, in whole numbers, from the hypergeometric distribution.

Of N cases M deviate; n are drawn without putting any back. The chance that exactly x of them deviate is
C(M, x) C(N−M, n−x) / C(N, n): see N. L. Johnson, A. W. Kemp and S. Kotz, Univariate Discrete Distributions, chapter 6.
The bound is the exact one-sided one: of two numbers of deviations, the greater is the less likely to show so few.
"""

from bisect import bisect_left
from collections.abc import Callable
from fractions import Fraction
from math import comb


def most_deviations(register: int, sample: int, found: int, confidence: int = 95) -> int:
    """Return how many cases of the register may deviate where `found` of the sample do, with that confidence in %.

    It is the greatest M for which the chance of at most `found` in the sample is above (100 − confidence) %. The
    numbers must be 0 <= found <= sample <= register.
    """
    return _last(
        lambda deviations: _is_likely(register, sample, deviations, found, confidence),
        found,
        register - sample + found,
    )


def smallest_size(register: int, tolerable: Fraction, found: int, confidence: int = 95) -> int | None:
    """Return the smallest sample that supports at most a tolerable share of deviations where `found` are found in it.

    That is the smallest n whose `most_deviations` is not above tolerable × register, with 0 <= tolerable < 1; None
    where no sample can, because as many as may be found are more than is tolerable in the whole register.
    """
    intolerable = int(tolerable * register) + 1
    if found >= intolerable:
        return None
    return 1 + _last(
        lambda sample: _is_likely(register, sample, intolerable, found, confidence),
        found,
        register - intolerable + found,
    )


def _is_likely(register: int, sample: int, deviations: int, found: int, confidence: int) -> bool:
    """Whether the chance of at most `found` deviations in the sample is above (100 − confidence) %."""
    # The distribution is the same where sample and deviations change places, and fast where the first is the smaller.
    drawn, marked = sorted((sample, deviations))
    fewest = max(0, drawn + marked - register)
    ways = comb(marked, fewest) * comb(register - marked, drawn - fewest)
    likely = 0
    for both in range(fewest, min(found, drawn) + 1):
        likely += ways
        ways = ways * (marked - both) * (drawn - both) // ((both + 1) * (register - marked - drawn + both + 1))
    return 100 * likely > (100 - confidence) * comb(register, drawn)


def _last(holds: Callable[[int], bool], first: int, most: int) -> int:
    """Return the last of `first` … `most` for which something holds that holds for the first ones only.

    The step is doubled from the first on: numbers far beyond the answer, whose binomials are huge, are never tried.
    """
    step = 1
    while first + step <= most and holds(first + step):
        step *= 2
    tried = range(first + step // 2 + 1, min(first + step, most + 1))
    return tried.start - 1 + bisect_left(tried, True, key=lambda number: not holds(number))
