"""What the operators do with values."""

import datetime
import math
import operator
from collections.abc import Callable

from aktgranskning.domain.expressions.values import (
    TOLERANCE,
    Value,
    to_boolean,
    to_date,
    to_number,
    to_text,
)


def equal(left: Value, right: Value) -> bool:
    """Compare as truth values if either is one, else as numbers if either is one, else as texts.

    A date is then a text, YYYY-MM-DD.
    """
    if isinstance(left, str) and isinstance(right, str):
        return left == right
    if isinstance(left, bool) or isinstance(right, bool):
        return to_boolean(left) == to_boolean(right)
    if isinstance(left, float) or isinstance(right, float):
        first, second = to_number(left), to_number(right)
        return first == second or abs(first - second) < TOLERANCE
    return to_text(left) == to_text(right)


def unequal(left: Value, right: Value) -> bool:
    """Return the opposite of `equal`, so that NaN differs from everything."""
    return not equal(left, right)


def _ordered(compare: Callable[[float, float], bool]) -> Callable[[Value, Value], bool]:
    def apply(left: Value, right: Value) -> bool:
        return compare(_rank(left, right), _rank(right, left))

    return apply


def _rank(value: Value, other: Value) -> float:
    # Beside a date a text can only be meant as a date; JavaRosa makes it NaN, and any order silently false.
    if isinstance(value, str) and isinstance(other, datetime.date):
        return to_number(to_date(value) or math.nan)
    return to_number(value)


def _arithmetic(calculate: Callable[[float, float], float]) -> Callable[[Value, Value], float]:
    def apply(left: Value, right: Value) -> float:
        return calculate(to_number(left), to_number(right))

    return apply


def _divide(left: float, right: float) -> float:
    if right:
        return left / right
    return left * math.copysign(math.inf, right)


def _remainder(left: float, right: float) -> float:
    if not right or math.isinf(left):
        return math.nan
    return math.fmod(left, right)


OPERATORS: dict[str, Callable[[Value, Value], Value]] = {
    "=": equal,
    "!=": unequal,
    "<": _ordered(operator.lt),
    "<=": _ordered(operator.le),
    ">": _ordered(operator.gt),
    ">=": _ordered(operator.ge),
    "+": _arithmetic(operator.add),
    "-": _arithmetic(operator.sub),
    "*": _arithmetic(operator.mul),
    "div": _arithmetic(_divide),
    "mod": _arithmetic(_remainder),
}
"""Every operator between two values but `and` and `or`, which need not evaluate their second one."""
