"""The lines of a chart, where its grid and the names at their ends go; in whatever unit values or pixels are."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from aktgranskning.domain.conclusions.figure_numbers import shown_decimals
from aktgranskning.domain.conclusions.figure_words import shown_number

_STEPS = (1, 2, 5, 10)
_MOST_STEPS = 5
_FLAT = 2.0
"""How many units a chart spans at least, where every value is the same."""


@dataclass(frozen=True, slots=True)
class ChartLine:
    """A line: its name, and its value in each year; None where it is missing, which leaves a gap."""

    name: str
    values: tuple[float | None, ...]


def grid_words(values: Sequence[float]) -> list[str]:
    """Write the values of grid lines, all with the same number of decimals."""
    exact = [Decimal(repr(value)) for value in values]
    decimals = max(map(shown_decimals, exact))
    return [shown_number(value, decimals) for value in exact]


def grid_values(lowest: float, highest: float) -> tuple[float, ...]:
    """Return at which values the grid lines of a chart stand: a few round ones, around all that is shown.

    Zero is among them where the values come near it, so that no small difference looks like a large one.
    """
    if 0 < lowest <= highest / 2:
        lowest = 0
    if lowest == highest:
        lowest, highest = lowest - _FLAT / 2, highest + _FLAT / 2
    step = _round_step((highest - lowest) / _MOST_STEPS)
    first, last = math.floor(lowest / step), math.ceil(highest / step)
    return tuple(round(number * step, 10) for number in range(first, last + 1))


def _round_step(least: float) -> float:
    power = 10.0 ** math.floor(math.log10(least))
    return next(factor * power for factor in _STEPS if factor * power >= least * (1 - 1e-9))


def spread(wanted: Sequence[float], apart: float, lowest: float, highest: float) -> tuple[float, ...]:
    """Return positions near the wanted ones, in their order, at least `apart` and between `lowest` and `highest`.

    Where there is not room for all, they are as far apart as the room allows.
    """
    if len(wanted) > 1:
        apart = min(apart, (highest - lowest) / (len(wanted) - 1))
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    found = [0.0] * len(wanted)
    least = lowest
    for at in order:
        found[at] = least = max(wanted[at], least)
        least += apart
    most = highest
    for at in reversed(order):
        found[at] = most = min(found[at], most)
        most -= apart
    return tuple(found)
