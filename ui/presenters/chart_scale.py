"""The lines of a chart, and where the names at their ends go; in whatever unit they are."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChartLine:
    """A line: its name, and its value in each year; None where it is missing, which leaves a gap."""

    name: str
    values: tuple[float | None, ...]


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
