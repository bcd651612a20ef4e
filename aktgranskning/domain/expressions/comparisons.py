"""Compares sets of nodes: a comparison is true if it is true of any node on the left and any on the right."""

import datetime
import math
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from aktgranskning.domain.expressions.nodes import Scalar, Value
from aktgranskning.domain.expressions.values import TOLERANCE, to_boolean, to_moment, to_number, to_text

Numbers = Sequence[float]


def holds_of_any(operator: str, left: Value, right: Value) -> bool:
    """Compare two values of which one at least is a set of nodes, in a time that grows with their number only.

    `operator` is one of = != < <= > >=. An empty set is compared as ''. Values of a kind are compared at once, so that
    the result is that of comparing each with each.
    """
    others = _by_kind(right)
    return any(
        _texts_hold(operator, firsts, seconds)
        if operator in ("=", "!=") and kind is other is str
        else _NUMBERS_HOLD[operator](_ranks(firsts, other, operator), _ranks(seconds, kind, operator))
        for kind, firsts in _by_kind(left).items()
        for other, seconds in others.items()
    )


def _by_kind(value: Value) -> dict[type, list[Scalar]]:
    values: Iterable[Scalar] = (node.value for node in value) if isinstance(value, tuple) else (value,)
    kinds: dict[type, list[Scalar]] = {}
    for scalar in values:
        kinds.setdefault(datetime.date if isinstance(scalar, datetime.date) else type(scalar), []).append(scalar)
    return kinds or {str: [""]}


def _texts_hold(operator: str, left: Iterable[Scalar], right: Iterable[Scalar]) -> bool:
    firsts, seconds = set(map(to_text, left)), set(map(to_text, right))
    return bool(firsts & seconds) if operator == "=" else len(firsts | seconds) > 1


def _ranks(values: Iterable[Scalar], other: type, operator: str) -> Numbers:
    """Return values of one kind as the numbers that stand for them beside values of another kind."""
    if operator in ("=", "!="):
        values = list(values)
        if bool in (other, type(values[0])):
            return [float(to_boolean(value)) for value in values]
    return [rank(value, other) for value in values]


def rank(value: Scalar, other: type) -> float:
    """Return the number by which a value is compared; beside a date a text can only be meant as one."""
    if isinstance(value, str) and issubclass(other, datetime.date):
        return to_number(to_moment(value) or math.nan)
    return to_number(value)


def _any_equal(left: Numbers, right: Numbers) -> bool:
    ordered = sorted(_known(right))

    def is_near(number: float) -> bool:
        index = bisect_left(ordered, number - TOLERANCE)
        return any(near == number or abs(near - number) < TOLERANCE for near in ordered[index : index + 2])

    return any(map(is_near, _known(left)))


def _any_unequal(left: Numbers, right: Numbers) -> bool:
    if any(map(math.isnan, (*left, *right))):
        return True
    return max(left) - min(right) >= TOLERANCE or max(right) - min(left) >= TOLERANCE


def _known(numbers: Numbers) -> Iterator[float]:
    return (number for number in numbers if not math.isnan(number))


_NUMBERS_HOLD: dict[str, Callable[[Numbers, Numbers], bool]] = {
    "=": _any_equal,
    "!=": _any_unequal,
    "<": lambda left, right: min(_known(left), default=math.nan) < max(_known(right), default=math.nan),
    "<=": lambda left, right: min(_known(left), default=math.nan) <= max(_known(right), default=math.nan),
    ">": lambda left, right: max(_known(left), default=math.nan) > min(_known(right), default=math.nan),
    ">=": lambda left, right: max(_known(left), default=math.nan) >= min(_known(right), default=math.nan),
}
