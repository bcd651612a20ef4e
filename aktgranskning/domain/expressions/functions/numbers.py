"""Functions on numbers."""

import math
from collections.abc import Callable
from decimal import ROUND_FLOOR, Decimal

from aktgranskning.domain.expressions.closures import Build
from aktgranskning.domain.expressions.functions.signature import Function, eager
from aktgranskning.domain.expressions.nodes import Value
from aktgranskning.domain.expressions.values import to_number

MAXIMUM_DIGITS = 30
"""Digits that `round()` accepts, either side of the point; JavaRosa's limit."""


def _round(value: Value, digits: Value = 0.0) -> float:
    number, places = to_number(value), to_number(digits)
    if not math.isfinite(number):
        return number
    if not abs(places) <= MAXIMUM_DIGITS:
        return math.nan
    # Decimal, so that 2.15 rounds as it is written and not as the nearest binary fraction.
    scaled = Decimal(repr(number)).scaleb(int(places)) + Decimal("0.5")
    return float(scaled.to_integral_value(ROUND_FLOOR).scaleb(-int(places)))


def _to_whole(cut: Callable[[float], int]) -> Build:
    """Make the builder of a function that cuts a number to a whole one; infinity and NaN stay."""

    def apply(value: Value) -> float:
        number = to_number(value)
        return float(cut(number)) if math.isfinite(number) else number

    return eager(apply)


def _real(calculate: Callable[..., float]) -> Build:
    """Make the builder of a function on real numbers; NaN where it has no value."""

    def apply(*values: Value) -> float:
        try:
            return calculate(*map(to_number, values))
        except OverflowError:
            return math.inf
        except ValueError:
            return math.nan

    return eager(apply)


def _power(base: float, exponent: float) -> float:
    try:
        return math.pow(base, exponent)
    except OverflowError:
        return -math.inf if base < 0 and exponent % 2 == 1 else math.inf
    except ValueError:
        return math.nan if base else math.inf


def _logarithm(calculate: Callable[[float], float]) -> Callable[[float], float]:
    return lambda number: calculate(number) if number else -math.inf


NUMBERS: dict[str, Function] = {
    "abs": Function(1, 1, _real(abs), numbers=[0]),
    "acos": Function(1, 1, _real(math.acos), numbers=[0]),
    "asin": Function(1, 1, _real(math.asin), numbers=[0]),
    "atan": Function(1, 1, _real(math.atan), numbers=[0]),
    "atan2": Function(2, 2, _real(math.atan2), numbers=[0, 1]),
    "ceiling": Function(1, 1, _to_whole(math.ceil), numbers=[0]),
    "cos": Function(1, 1, _real(math.cos), numbers=[0]),
    "exp": Function(1, 1, _real(math.exp), numbers=[0]),
    "exp10": Function(1, 1, _real(lambda exponent: _power(10.0, exponent)), numbers=[0]),
    "floor": Function(1, 1, _to_whole(math.floor), numbers=[0]),
    "int": Function(1, 1, _to_whole(math.trunc), numbers=[0]),
    "log": Function(1, 1, _real(_logarithm(math.log)), numbers=[0]),
    "log10": Function(1, 1, _real(_logarithm(math.log10)), numbers=[0]),
    "number": Function(0, 1, eager(to_number), own_value=True),
    "pi": Function(0, 0, eager(lambda: math.pi)),
    "pow": Function(2, 2, _real(_power), numbers=[0, 1]),
    "round": Function(1, 2, eager(_round), numbers=[0, 1]),
    "sin": Function(1, 1, _real(math.sin), numbers=[0]),
    "sqrt": Function(1, 1, _real(math.sqrt), numbers=[0]),
    "tan": Function(1, 1, _real(math.tan), numbers=[0]),
}
