"""The functions that an expression can call: one row each in FUNCTIONS."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from aktgranskning.domain.expressions.context import Closure, Context
from aktgranskning.domain.expressions.dates import format_moment
from aktgranskning.domain.expressions.patterns import compile_pattern
from aktgranskning.domain.expressions.values import (
    Value,
    to_boolean,
    to_date,
    to_moment,
    to_number,
    to_text,
)

MAXIMUM_DIGITS = 30
"""Digits that `round()` accepts, either side of the point; JavaRosa's limit."""


@dataclass(frozen=True, slots=True)
class Function:
    """One function: how many arguments it takes (`most` is None where any number), and how a call is built.

    `build` makes a closure from the arguments' closures, and decides which of these are evaluated. Where
    `own_value` is true, the function works on `.` when it is given no argument.
    """

    fewest: int
    most: int | None
    build: Callable[[Sequence[Closure]], Closure]
    own_value: bool = False


def _eager(apply: Callable[..., Value]) -> Callable[[Sequence[Closure]], Closure]:
    """Make the builder of a function that needs the values of all its arguments."""

    def build(arguments: Sequence[Closure]) -> Closure:
        match arguments:
            case []:
                return lambda context: apply()
            case [only]:
                return lambda context: apply(only(context))
            case [first, second]:
                return lambda context: apply(first(context), second(context))
            case _:
                return lambda context: apply(*[argument(context) for argument in arguments])

    return build


def _today(arguments: Sequence[Closure]) -> Closure:
    return lambda context: context.today


def _if(arguments: Sequence[Closure]) -> Closure:
    condition, then, otherwise = arguments
    return lambda context: then(context) if to_boolean(condition(context)) else otherwise(context)


def _coalesce(arguments: Sequence[Closure]) -> Closure:
    first, second = arguments

    def evaluate(context: Context) -> Value:
        value = first(context)
        empty = value == "" or (isinstance(value, float) and math.isnan(value))
        return second(context) if empty else value

    return evaluate


def _selected(answer: Value, name: Value) -> bool:
    return f" {to_text(name).strip()} " in f" {to_text(answer)} "


def _round(value: Value, digits: Value = 0.0) -> float:
    number, places = to_number(value), to_number(digits)
    if not math.isfinite(number):
        return number
    if not abs(places) <= MAXIMUM_DIGITS:
        return math.nan
    # Decimal, so that 2.15 rounds as it is written and not as the nearest binary fraction.
    scaled = Decimal(repr(number)).scaleb(int(places)) + Decimal("0.5")
    return float(scaled.to_integral_value(ROUND_FLOOR).scaleb(-int(places)))


def _int(value: Value) -> float:
    number = to_number(value)
    return float(math.trunc(number)) if math.isfinite(number) else number


def _regex(value: Value, pattern: Value) -> bool:
    compiled = compile_pattern(to_text(pattern))
    return compiled is not None and compiled.fullmatch(to_text(value)) is not None


def _date(value: Value) -> Value:
    return to_date(value) or ""


def _format_date(value: Value, pattern: Value) -> str:
    moment = to_moment(value)
    return format_moment(moment, to_text(pattern)) if moment else ""


FUNCTIONS: dict[str, Function] = {
    "boolean": Function(1, 1, _eager(to_boolean)),
    "coalesce": Function(2, 2, _coalesce),
    "concat": Function(0, None, _eager(lambda *values: "".join(map(to_text, values)))),
    "contains": Function(2, 2, _eager(lambda text, part: to_text(part) in to_text(text))),
    "count-selected": Function(1, 1, _eager(lambda answer: float(len(to_text(answer).split())))),
    "date": Function(1, 1, _eager(_date)),
    "decimal-date-time": Function(1, 1, _eager(lambda value: to_number(_date(value)))),
    "false": Function(0, 0, _eager(lambda: False)),
    "format-date": Function(2, 2, _eager(_format_date)),
    "if": Function(3, 3, _if),
    "int": Function(1, 1, _eager(_int)),
    "not": Function(1, 1, _eager(lambda value: not to_boolean(value))),
    "number": Function(0, 1, _eager(to_number), own_value=True),
    "regex": Function(2, 2, _eager(_regex)),
    "round": Function(1, 2, _eager(_round)),
    "selected": Function(2, 2, _eager(_selected)),
    "string": Function(0, 1, _eager(to_text), own_value=True),
    "string-length": Function(0, 1, _eager(lambda value: float(len(to_text(value)))), own_value=True),
    "today": Function(0, 0, _today),
    "true": Function(0, 0, _eager(lambda: True)),
}
