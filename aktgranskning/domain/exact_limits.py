"""Exact two-sided limits of how many of all cases are met, from how many of a random sample are.

They are the central ones: those numbers are left out under which so few, or so many, in the sample have a chance of at
most half of what the confidence leaves. See C. J. Clopper and E. S. Pearson, Biometrika 26 (1934), and J. Buonaccorsi,
The American Statistician 41 (1987), for a finite population. Whole numbers alone, so that nothing is rounded.
"""

from bisect import bisect_left
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from math import comb

_STEPS = 10**6
"""A share is known to this part of the whole."""


@lru_cache(maxsize=1024)  # of large samples they take time, and a window asks for all of them after every act
def exact_limits(met: int, of: int, size: int, confidence: int) -> tuple[int, int]:
    """Return the least and the greatest number of `size` cases that may be met, with that confidence in per cent.

    `met` of `of` drawn cases are: 0 <= met <= of <= size, 0 < of.
    """
    return _least(met, of, size, confidence), size - _least(of - met, of, size, confidence)


def clopper_pearson(met: int, of: int, confidence: int) -> tuple[Decimal, Decimal]:
    """Return the least and the greatest share that may be met of cases without known number, from 0 to 1.

    They lie at most a millionth outside the exact limits. Numbers as in `exact_limits`.
    """
    return _least_share(met, of, confidence), 1 - _least_share(of - met, of, confidence)


def _least(met: int, of: int, size: int, confidence: int) -> int:
    """Return the smallest number of met cases under which so many or more in the sample are likely enough."""
    if not met:
        return 0
    every = comb(size, of)
    return _first(lambda number: 200 * _ways(met, of, size, number) > (100 - confidence) * every, met, size - of + met)


def _ways(met: int, of: int, size: int, number: int) -> int:
    """Count the samples of `of` cases that hold at least `met` of the `number` ones."""
    most = min(of, number)
    ways = comb(number, most) * comb(size - number, of - most)
    counted = 0
    for both in range(most, met - 1, -1):
        counted += ways
        ways = ways * both * (size - number - of + both) // ((number - both + 1) * (of - both + 1))
    return counted


def _least_share(met: int, of: int, confidence: int) -> Decimal:
    """Return the share, rounded down, at which so many or more have a chance of half of what confidence leaves."""
    if not met:
        return Decimal(0)
    bound = (100 - confidence) * _STEPS**of
    steps = _first(lambda step: 200 * _weight(met, of, step) > bound, 1, _STEPS) - 1
    return Decimal(steps) / _STEPS


def _weight(met: int, of: int, step: int) -> int:
    """Return the chance of at least `met` of `of` under the share step / _STEPS, times _STEPS to the power of `of`."""
    others = _STEPS - step
    ways, chosen, weight = comb(of, met), step**met, 0
    for number in range(met, of + 1):
        weight = weight * others + ways * chosen  # what is added first is multiplied most often, as Horner does
        ways = ways * (of - number) // (number + 1)
        chosen *= step
    return weight


def _first(holds: Callable[[int], bool], low: int, high: int) -> int:
    """Return the first of `low` … `high` for which something holds that then holds for all that follow."""
    return low + bisect_left(range(low, high), True, key=holds)
