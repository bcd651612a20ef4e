"""Functions on dates, times and moments."""

import datetime
import math

from aktgranskning.domain.expressions import syntax
from aktgranskning.domain.expressions.closures import Closure, Compiler
from aktgranskning.domain.expressions.dates import format_moment
from aktgranskning.domain.expressions.functions.signature import Function, eager
from aktgranskning.domain.expressions.nodes import Value
from aktgranskning.domain.expressions.values import EPOCH, to_date, to_moment, to_number, to_text, to_time, unpack


def _today(call: syntax.Call, compiler: Compiler) -> Closure:
    return lambda context, focus: context.now.date()


def _now(call: syntax.Call, compiler: Compiler) -> Closure:
    return lambda context, focus: context.now


def _days(value: Value) -> float:
    """Return a date or moment as days since 1970-01-01; a number stays, with its fraction."""
    scalar = unpack(value)
    return scalar if isinstance(scalar, float) else to_number(to_moment(scalar) or math.nan)


def _part_of_day(value: Value) -> float:
    time = to_time(value)
    if time is None:
        return math.nan
    return (time.hour * 3600 + time.minute * 60 + time.second + time.microsecond / 1_000_000) / 86_400


def _format(value: Value, pattern: Value) -> str:
    """Write a date, a moment, or a time of day, which is then one of 1970-01-01."""
    moment = to_moment(value)
    if moment is None and (time := to_time(value)):
        moment = datetime.datetime.combine(EPOCH, time)
    return format_moment(moment, to_text(pattern)) if moment else ""


MOMENTS: dict[str, Function] = {
    "date": Function(1, 1, eager(lambda value: to_date(value) or "")),
    "date-time": Function(1, 1, eager(lambda value: to_moment(value) or "")),
    "decimal-date-time": Function(1, 1, eager(_days), dates=[0]),
    "decimal-time": Function(1, 1, eager(_part_of_day)),
    "format-date": Function(2, 2, eager(_format), dates=[0]),
    "format-date-time": Function(2, 2, eager(_format), dates=[0]),
    "now": Function(0, 0, _now),
    "today": Function(0, 0, _today),
}
