"""The values that expressions have, and the conversions between them.

The conversions are those of XPath 1.0 with the dates that JavaRosa adds to it.
"""

import datetime
import math
import re
from decimal import Decimal

Value = str | float | bool | datetime.date

TOLERANCE = 1e-12
"""Numbers nearer to each other than this are equal, as in JavaRosa: 0.1 + 0.2 = 0.3 is true."""

EPOCH = datetime.date(1970, 1, 1)

_NUMBER = re.compile(r"-?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)")
_MOMENT = re.compile(
    r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
    r"(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,6})[0-9]*)?)?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?"
)


def to_text(value: Value) -> str:
    """Write a value as text: 5.0 as "5", never with an exponent; true() as "true"; a date as YYYY-MM-DD."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
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

    A date is whole days since 1970-01-01. A text is digits with at most one point or comma, and no exponent;
    a text that looks like a date is no number.
    """
    if isinstance(value, float):
        return value
    if isinstance(value, str):
        text = value.strip()
        return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else math.nan
    if isinstance(value, datetime.date):
        return float((value - EPOCH).days)
    return float(value)


def to_boolean(value: Value) -> bool:
    """Read a value as true or false: a text is true unless empty, a number unless 0 or NaN, a date always."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return value != ""
    if isinstance(value, datetime.date):
        return True
    return abs(value) > TOLERANCE


def to_moment(value: Value) -> datetime.datetime | None:
    """Read a value as a day with a time, None where it is none.

    A text is YYYY-MM-DD, with or without THH:MM:SS.sss, taken as written whatever its time zone. A number is
    days since 1970-01-01, of which only the whole ones count. Without a time it is midnight.
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        return _read_moment(value.strip())
    if isinstance(value, datetime.date):
        return datetime.datetime(value.year, value.month, value.day)
    try:
        day = EPOCH + datetime.timedelta(days=int(value))
    except (ValueError, OverflowError):
        return None
    return datetime.datetime(day.year, day.month, day.day)


def to_date(value: Value) -> datetime.date | None:
    """Read a value as a whole day, None where it is none; see `to_moment`."""
    moment = to_moment(value)
    return moment.date() if moment else None


def _read_moment(text: str) -> datetime.datetime | None:
    match = _MOMENT.fullmatch(text)
    if not match:
        return None
    year, month, day, hour, minute, second, fraction = match.groups(default="0")
    try:
        return datetime.datetime(
            int(year), int(month), int(day), int(hour), int(minute), int(second), int(fraction.ljust(6, "0"))
        )
    except ValueError:
        return None
