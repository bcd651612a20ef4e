"""Exact two-sided limits of how many of all cases are met, from how many of a random sample are.

They are the central ones: those numbers are left out under which so few, or so many, in the sample have a chance of at
most half of what the confidence leaves. See C. J. Clopper and E. S. Pearson, Biometrika 26 (1934), and J. Buonaccorsi,
The American Statistician 41 (1987), for a finite population.

Chances are compared by weights: each number of met cases in the sample has one, the observed number 1, the next ones
that times a ratio of whole numbers. They are summed between two bounds, in whole numbers of so many bits; where the
bounds do not decide the comparison, with more bits, and at last, as for a chance that is exactly half, in fractions. So
nothing is ever rounded, but a sample of 100 000 cases takes no longer than its few thousand weights that matter.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

_STEPS = 10**6
"""A share is known to this part of the whole."""

_BITS = (64, 256)
_KEPT = 4096

_Ratio = tuple[int, int]


class _Chances(NamedTuple):
    """How the numbers of met cases in a sample weigh: from `least` to `most`, each times `ratio` is the next one."""

    least: int
    most: int
    ratio: Callable[[int], _Ratio]

    def above(self, met: int) -> Iterable[_Ratio]:
        """Return by what the weights grow from `met` on, upwards."""
        return map(self.ratio, range(met, self.most))

    def below(self, met: int) -> Iterable[_Ratio]:
        """Return the same downwards."""
        return ((under, over) for over, under in map(self.ratio, range(met - 1, self.least - 1, -1)))


@lru_cache(_KEPT)
def exact_limits(met: int, of: int, size: int, confidence: int) -> tuple[int, int]:
    """Return the least and the greatest number of `size` cases that may be met, with that confidence in per cent.

    `met` of `of` drawn cases are: 0 <= met <= of <= size, 0 < of.
    """
    return _least(met, of, size, confidence), size - _least(of - met, of, size, confidence)


@lru_cache(_KEPT)
def clopper_pearson(met: int, of: int, confidence: int) -> tuple[Decimal, Decimal]:
    """Return the least and the greatest share that may be met of cases without known number, from 0 to 1.

    They lie at most a millionth outside the exact limits. Numbers as in `exact_limits`.
    """
    return _least_share(met, of, confidence), 1 - _least_share(of - met, of, confidence)


def _least(met: int, of: int, size: int, confidence: int) -> int:
    """Return the smallest number of met cases under which so many or more in the sample are likely enough."""
    if not met:
        return 0
    return _first(lambda number: _likely(_drawn(of, size, number), met, confidence), met, size - of + met)


def _least_share(met: int, of: int, confidence: int) -> Decimal:
    """Return the share, rounded down, at which so many or more have a chance of half of what confidence leaves."""
    if not met:
        return Decimal(0)
    steps = _first(lambda step: _likely(_by_share(of, step), met, confidence), 1, _STEPS) - 1
    return Decimal(steps) / _STEPS


def _drawn(of: int, size: int, number: int) -> _Chances:
    """Return the chances of a sample of `of` of `size` cases of which `number` are met."""
    others = size - number - of
    return _Chances(
        max(0, -others),
        min(of, number),
        lambda both: ((number - both) * (of - both), (both + 1) * (others + both + 1)),
    )


def _by_share(of: int, step: int) -> _Chances:
    """Return the chances of a sample of `of` cases under the share step / _STEPS."""
    others = _STEPS - step
    return _Chances(0, of, lambda number: ((of - number) * step, (number + 1) * others))


def _likely(chances: _Chances, met: int, confidence: int) -> bool:
    """Whether `met` or more have more than half of what the confidence leaves of the chance."""
    for bits in _BITS:
        verdict = _judged(chances, met, confidence, bits)
        if verdict is not None:
            return verdict
    below, above = (
        sum(accumulate((Fraction(*ratio) for ratio in ratios), Fraction.__mul__), Fraction(0))
        for ratios in (chances.below(met), chances.above(met))
    )
    return (100 + confidence) * (1 + above) > (100 - confidence) * below


def _judged(chances: _Chances, met: int, confidence: int, bits: int) -> bool | None:
    """Return what the weights say in so many bits; None where that is too few to know.

    The side that falls off at once is summed first, the other one only until it outweighs that.
    """
    one = 1 << bits
    for_them, against = 100 + confidence, 100 - confidence
    over, under = chances.ratio(met) if met < chances.most else (0, 1)
    if over < under:
        least, most = (sum_ + one for sum_ in _summed(chances.above(met), chances.most - met, one, None))
        enough = for_them * most // against
        low, high = _summed(chances.below(met), met - chances.least, one, enough)
    else:
        low, high = _summed(chances.below(met), met - chances.least, one, None)
        enough = against * high // for_them
        least, most = (sum_ + one for sum_ in _summed(chances.above(met), chances.most - met, one, enough))
    if for_them * least > against * high:
        return True
    return False if for_them * most <= against * low else None


def _summed(ratios: Iterable[_Ratio], left: int, one: int, enough: int | None) -> tuple[int, int]:
    """Return bounds of the sum of `left` weights after `one`; of the first ones, where these are more than enough.

    They are those of a unimodal distribution: once they fall they fall on, and what is left after nothing is less.
    """
    low = high = one
    least = most = 0
    for over, under in ratios:
        low, high = low * over // under, -(-high * over // under)
        if not low:
            return least, most + left * high
        least, most, left = least + low, most + high, left - 1
        if enough is not None and least > enough:
            break
    return least, most


def _first(holds: Callable[[int], bool], low: int, high: int) -> int:
    """Return the first of `low` … `high` for which something holds that then holds for all that follow."""
    return low + bisect_left(range(low, high), True, key=holds)
