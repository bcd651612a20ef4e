"""What the operators do with values."""

import math
import operator
from collections.abc import Callable

from aktgranskning.domain.expressions.comparisons import holds_of_any, rank
from aktgranskning.domain.expressions.nodes import Value
from aktgranskning.domain.expressions.values import (
    TOLERANCE,
    to_boolean,
    to_moment,
    to_number,
    unpack,
)


def equal(left: Value, right: Value) -> bool:
    """Compare as truth values if either is one, else as numbers if either is one, else as texts.

    Beside a date, or a moment, a text is compared as one. Sets of nodes are equal if any pair of their nodes is.
    """
    if isinstance(left, str) and isinstance(right, str):
        return left == right
    if isinstance(left, tuple) or isinstance(right, tuple):
        if _are_several(left, right):
            return holds_of_any("=", left, right)
        return equal(unpack(left), unpack(right))
    if isinstance(left, bool) or isinstance(right, bool):
        return to_boolean(left) == to_boolean(right)
    if isinstance(left, float) or isinstance(right, float):
        first, second = to_number(left), to_number(right)
        return first == second or abs(first - second) < TOLERANCE
    moment = to_moment(left)
    return moment is not None and moment == to_moment(right)


def unequal(left: Value, right: Value) -> bool:
    """Return the opposite of `equal`, so that NaN differs from everything; of sets, whether any pair differs."""
    if _are_several(left, right):
        return holds_of_any("!=", left, right)
    return not equal(left, right)


def _are_several(left: Value, right: Value) -> bool:
    return (isinstance(left, tuple) and len(left) > 1) or (isinstance(right, tuple) and len(right) > 1)


def _ordered(sign: str, compare: Callable[[float, float], bool]) -> Callable[[Value, Value], bool]:
    def apply(left: Value, right: Value) -> bool:
        if _are_several(left, right):
            return holds_of_any(sign, left, right)
        first, second = unpack(left), unpack(right)
        return compare(rank(first, type(second)), rank(second, type(first)))

    return apply


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
    "<": _ordered("<", operator.lt),
    "<=": _ordered("<=", operator.le),
    ">": _ordered(">", operator.gt),
    ">=": _ordered(">=", operator.ge),
    "+": _arithmetic(operator.add),
    "-": _arithmetic(operator.sub),
    "*": _arithmetic(operator.mul),
    "div": _arithmetic(_divide),
    "mod": _arithmetic(_remainder),
}
"""Every operator between two values but `and` and `or`, which need not evaluate their second one."""
