"""The values that expressions have, and the conversions between them.

The conversions are those of XPath 1.0 with the dates that JavaRosa adds to it. A set of nodes is converted as the value
of its first node, an empty one as ''.
"""

import datetime
import math
import re
from decimal import Decimal

from aktgranskning.domain.expressions.nodes import Scalar, Value

TOLERANCE = 1e-12
"""Numbers nearer to each other than this are equal, as in JavaRosa: 0.1 + 0.2 = 0.3 is true."""

EPOCH = datetime.datetime(1970, 1, 1)
MILLISECONDS_A_DAY = 86_400_000

_NUMBER = re.compile(r"-?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)")
_OFFSET = r"(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
_TIME_OF_DAY = r"([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,6})[0-9]*)?)?"
_TIME = re.compile(_TIME_OF_DAY + _OFFSET)
_MOMENT = re.compile(rf"([0-9]{{4}})-([0-9]{{1,2}})-([0-9]{{1,2}})(?:T{_TIME_OF_DAY}{_OFFSET})?")


def unpack(value: Value) -> Scalar:
    """Return the value of the first node of a set, '' of an empty one; any other value as it is."""
    if isinstance(value, tuple):
        return value[0].value if value else ""
    return value


def to_text(value: Value) -> str:
    """Write a value as text: 5.0 as "5", never with an exponent; true() as "true".

    A date is YYYY-MM-DD, a moment YYYY-MM-DDTHH:MM:SS.sss.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return to_text(unpack(value))
    if isinstance(value, datetime.datetime):
        return value.isoformat(timespec="milliseconds")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if value == int(value):
        return str(int(value))
    return format(Decimal(repr(value)), "f")


def to_number(value: Value) -> float:
    """Read a value as a number; NaN where it is none.

    A date is days since 1970-01-01, a moment with its fraction. A text is digits with at most one point or comma, and
    no exponent; a text that looks like a date is no number.
    """
    if isinstance(value, float):
        return value
    if isinstance(value, str):
        text = value.strip()
        return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else math.nan
    if isinstance(value, tuple):
        return to_number(unpack(value))
    if isinstance(value, datetime.date):
        return (_midnight(value) - EPOCH) / datetime.timedelta(days=1)
    return float(value)


def to_boolean(value: Value) -> bool:
    """Read a value as true or false: a text is true unless empty, a number unless 0 or NaN, a date always.

    A set of nodes is false when empty; of one node it is as that node's value, of several always true.
    """
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return value != ""
    if isinstance(value, tuple):
        return len(value) > 1 or to_boolean(unpack(value))
    if isinstance(value, datetime.date):
        return True
    return abs(value) > TOLERANCE


def to_moment(value: Value) -> datetime.datetime | None:
    """Read a value as a day with a time, None where it is none.

    A text is YYYY-MM-DD, with or without THH:MM:SS.sss, taken as written whatever its time zone. A number is
    days since 1970-01-01. Without a time it is midnight.
    """
    value = unpack(value)
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        return _read_moment(value.strip())
    if isinstance(value, datetime.date):
        return _midnight(value)
    try:
        return EPOCH + datetime.timedelta(milliseconds=round(value * MILLISECONDS_A_DAY))
    except (ValueError, OverflowError):
        return None


def to_date(value: Value) -> datetime.date | None:
    """Read a value as a whole day, None where it is none; see `to_moment`. A number loses its fraction."""
    value = unpack(value)
    if isinstance(value, float) and math.isfinite(value):
        value = float(math.trunc(value))
    moment = to_moment(value)
    return moment.date() if moment else None


def to_time(value: Value) -> datetime.time | None:
    """Read the time of day of a moment, or of a text HH:MM:SS.sss, None where there is none."""
    text = unpack(value)
    match = _TIME.fullmatch(text.strip()) if isinstance(text, str) else None
    if not match:
        moment = to_moment(text)
        return moment.time() if moment else None
    try:
        return datetime.time(*_clock(*match.groups(default="0")))
    except ValueError:
        return None


def _midnight(value: datetime.date) -> datetime.datetime:
    """Return a date as its first moment; a moment as it is."""
    if isinstance(value, datetime.datetime):
        return value
    return datetime.datetime(value.year, value.month, value.day)


def _read_moment(text: str) -> datetime.datetime | None:
    match = _MOMENT.fullmatch(text)
    if not match:
        return None
    year, month, day, *clock = match.groups(default="0")
    try:
        return datetime.datetime(int(year), int(month), int(day), *_clock(*clock))
    except ValueError:
        return None


def _clock(hour: str, minute: str, second: str, fraction: str) -> tuple[int, int, int, int]:
    return int(hour), int(minute), int(second), int(fraction.ljust(6, "0"))
