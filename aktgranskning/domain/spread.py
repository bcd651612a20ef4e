"""The smallest, the middle and the greatest of values that come and go, which are never sorted anew."""

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Generic

from aktgranskning.domain.measures import MEASURES, Measure, Measured


class Spread:
    """Values, each counted as often as it stands somewhere."""

    def __init__(self) -> None:
        self._ordered: dict[Measure[Any], _Ordered[Any]] = {}
        self._unmeasured = 0

    def count(self, value: str, times: int) -> None:
        """Add a value so many times; take it away where `times` is below zero."""
        found = _measured(value)
        if found is None:
            self._unmeasured += times
            return
        measure, measured = found
        self._ordered.setdefault(measure, _Ordered()).count(measured, times)

    def figures(self) -> tuple[str, str, str]:
        """Return the smallest, the middle and the greatest of values that are all numbers, days, moments or times.

        They are written as values are, moments and times in whole minutes, rounded down. They are '' of no values, and
        of any others: texts, and mixtures, have no smallest.
        """
        kinds = [(measure, ordered) for measure, ordered in self._ordered.items() if ordered.size]
        if self._unmeasured or len(kinds) != 1:
            return "", "", ""
        ((measure, ordered),) = kinds
        middle = measure.middle(ordered.middle_two())
        return measure.write(ordered.smallest), measure.write(middle), measure.write(ordered.greatest)


def spread(values: Iterable[str]) -> tuple[str, str, str]:
    """Return the figures of values that stay."""
    found = Spread()
    for value in values:
        found.count(value, 1)
    return found.figures()


@lru_cache(maxsize=4096)
def _measured(value: str) -> tuple[Measure[Any], Any] | None:
    """Read a value by the one measure that it is of; None where there is none."""
    for measure in MEASURES:
        measured = measure.read(value)
        if measured is not None:
            return measure, measured
    return None


class _Ordered(Generic[Measured]):
    """Different values in order, with how often each stands, and a finger near the middle that moves with them."""

    def __init__(self) -> None:
        self.size = 0
        self._values: list[Measured] = []
        self._times: dict[Measured, int] = {}
        self._finger = 0
        self._before = 0  # how many stand before the value at the finger

    @property
    def smallest(self) -> Measured:
        return self._values[0]

    @property
    def greatest(self) -> Measured:
        return self._values[-1]

    def count(self, value: Measured, times: int) -> None:
        at = bisect_left(self._values, value)
        if value not in self._times:
            self._values.insert(at, value)
            self._times[value] = 0
            self._finger += bool(self.size and at <= self._finger)
        self._times[value] += times
        self.size += times
        self._before += times if at < self._finger else 0
        if not self._times[value]:
            self._leave_out(at)

    def _leave_out(self, at: int) -> None:
        del self._times[self._values.pop(at)]
        if at < self._finger:
            self._finger -= 1
        elif self._finger and self._finger == len(self._values):
            self._finger -= 1
            self._before -= self._times[self._values[self._finger]]

    def middle_two(self) -> tuple[Measured, Measured]:
        """Return the middle two; of an odd number, the middle one twice."""
        return self._at((self.size - 1) // 2), self._at(self.size // 2)

    def _at(self, position: int) -> Measured:
        while position < self._before:
            self._finger -= 1
            self._before -= self._times[self._values[self._finger]]
        while position >= self._before + self._times[self._values[self._finger]]:
            self._before += self._times[self._values[self._finger]]
            self._finger += 1
        return self._values[self._finger]
