"""The smallest, the middle and the greatest of values that come and go, which are never sorted anew."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Generic

from aktgranskning.domain.measures import MEASURES, Measure, Measured


class Spread:
    """Values, each counted as often as it stands somewhere; they are put in order when the figures are asked for."""

    def __init__(self) -> None:
        self._waiting: Counter[str] = Counter()
        self._ordered: dict[Measure[Any], _Ordered[Any]] = {}
        self._unmeasured = 0

    def count(self, values: Mapping[str, int]) -> None:
        """Add values, each so many times; one is taken away where that is below zero."""
        self._waiting.update(values)

    def _put_in_order(self) -> None:
        waiting: dict[Measure[Any], dict[Any, int]] = {}
        for value, times in self._waiting.items():
            found = _measured(value)
            if found is None:
                self._unmeasured += times
            elif times:
                measure, measured = found
                of_measure = waiting.setdefault(measure, {})
                of_measure[measured] = of_measure.get(measured, 0) + times
        self._waiting.clear()
        for measure, counts in waiting.items():
            if measure in self._ordered:
                for measured, times in counts.items():
                    self._ordered[measure].count(measured, times)
            else:
                self._ordered[measure] = _Ordered(counts)

    def figures(self) -> tuple[str, str, str]:
        """Return the smallest, the middle and the greatest of values that are all numbers, days, moments or times.

        They are written as values are, moments and times in whole minutes, rounded down. They are '' of no values, and
        of any others: texts, and mixtures, have no smallest.
        """
        self._put_in_order()
        kinds = [(measure, ordered) for measure, ordered in self._ordered.items() if ordered.size]
        if self._unmeasured or len(kinds) != 1:
            return "", "", ""
        ((measure, ordered),) = kinds
        middle = measure.middle(ordered.middle_two())
        return measure.write(ordered.smallest), measure.write(middle), measure.write(ordered.greatest)


def spread(values: Iterable[str]) -> tuple[str, str, str]:
    """Return the figures of values that stay."""
    found = Spread()
    found.count(Counter(values))
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

    def __init__(self, times: dict[Measured, int]) -> None:
        self._times: dict[Measured, int] = {value: count for value, count in times.items() if count}
        self._values: list[Measured] = sorted(self._times)
        self.size: int = sum(self._times.values())
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
