"""The axis of a chart's values: where its grid lines stand, and whether it begins at zero, the same in every chart."""

import math
from collections.abc import Sequence
from decimal import Decimal

from aktgranskning.domain.conclusions.figure_numbers import shown_decimals
from aktgranskning.domain.conclusions.figure_words import shown_number

_STEPS = (1, 2, 5, 10)
_MOST_STEPS = 5
_FLAT = 2.0
"""How many units a chart spans at least, where every value is the same."""


def grid_values(lowest: float, highest: float) -> tuple[float, ...]:
    """Return at which values the grid lines of a chart stand: a few round ones, around all that is shown.

    Zero is among them where the values come near it, so that no small difference looks like a large one.
    """
    if 0 < lowest <= highest / 2:
        lowest = 0
    if lowest / 2 <= highest < 0:
        highest = 0
    if lowest == highest:
        lowest, highest = lowest - _FLAT / 2, highest + _FLAT / 2
    step = _round_step((highest - lowest) / _MOST_STEPS)
    first, last = math.floor(lowest / step), math.ceil(highest / step)
    return tuple(round(number * step, 10) for number in range(first, last + 1))


def grid_words(values: Sequence[float]) -> list[str]:
    """Write the values of grid lines, all with the same number of decimals."""
    exact = [Decimal(repr(value)) for value in values]
    decimals = max(map(shown_decimals, exact))
    return [shown_number(value, decimals) for value in exact]


def axis_note(grid: Sequence[float]) -> str:
    """Say where the axis begins, where zero is not on it: "Axeln börjar på 3,0"; else ''."""
    if grid[0] <= 0 <= grid[-1]:
        return ""
    return f"Axeln börjar på {grid_words(grid)[0]}"


def _round_step(least: float) -> float:
    power = 10.0 ** math.floor(math.log10(least))
    return next(factor * power for factor in _STEPS if factor * power >= least * (1 - 1e-9))
