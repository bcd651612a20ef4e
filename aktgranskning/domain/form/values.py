"""Between what is stored and what expressions compute with."""

import math
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

from aktgranskning.domain.checklist import DATE_KINDS, MOMENT_KINDS, NUMBER_KINDS, ItemKind
from aktgranskning.domain.expressions.nodes import Scalar, Value
from aktgranskning.domain.expressions.values import to_date, to_moment, to_number, to_text, to_time, unpack


def typed(kind: ItemKind, value: str) -> Scalar:
    """Return a stored value as expressions see it: numbers as float, days and moments as such, the rest as text."""
    if not value:
        return ""
    if kind in NUMBER_KINDS:
        return float(value)
    if kind in DATE_KINDS:
        return date.fromisoformat(value)
    if kind in MOMENT_KINDS:
        return datetime.fromisoformat(value)
    return value


def stored(kind: ItemKind, value: Value) -> str:
    """Return what an item of a kind keeps of a computed value; '' where it is none of that kind.

    As in JavaRosa a whole number loses its fraction, a day is made of a moment or of a number of days, and a truth
    value is 1 or 0.
    """
    scalar = unpack(value)
    return _STORED.get(kind, _text)(scalar) if scalar != "" else ""


def _text(value: Scalar) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    text = to_text(value)
    return "" if text == "NaN" else text


def _whole(value: Scalar) -> str:
    number = to_number(value)
    return str(math.trunc(number)) if math.isfinite(number) else ""


def _number(value: Scalar) -> str:
    number = to_number(value)
    if not math.isfinite(number):
        return ""
    return str(int(number)) if number == int(number) else format(Decimal(repr(number)), "f")


def _day(value: Scalar) -> str:
    day = to_date(value)
    return day.isoformat() if day else ""


def _moment(value: Scalar) -> str:
    moment = to_moment(value)
    return moment.replace(microsecond=0).isoformat() if moment else ""


def _time(value: Scalar) -> str:
    time = to_time(value)
    return time.replace(microsecond=0).isoformat() if time else ""


_STORED: dict[ItemKind, Callable[[Scalar], str]] = {
    ItemKind.INTEGER: _whole,
    ItemKind.DECIMAL: _number,
    ItemKind.RANGE: _number,
    ItemKind.TIME: _time,
    **dict.fromkeys(DATE_KINDS, _day),
    **dict.fromkeys(MOMENT_KINDS, _moment),
}
