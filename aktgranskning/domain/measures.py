"""Numbers, days, moments and times, as values hold them: read from text, and their middle."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from statistics import median
from typing import Any, Generic, TypeVar

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?)(?:Z|[+-][0-9]{2}:[0-9]{2})?")

Measured = TypeVar("Measured", Decimal, date, datetime, time)


def read_number(value: str) -> Decimal | None:
    """Read a value that is a number; None where it is none."""
    return Decimal(value) if _NUMBER.fullmatch(value) else None


def read_date(value: str) -> date | None:
    """Read a value that is a date, YYYY-MM-DD; None where it is none."""
    if not _DATE.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def read_time(value: str) -> time | None:
    """Read a value that is a time of day, HH:MM or HH:MM:SS, whatever its zone; None where it is none."""
    match = _TIME.fullmatch(value)
    if not match:
        return None
    try:
        return time.fromisoformat(match[1])
    except ValueError:
        return None


def read_moment(value: str) -> datetime | None:
    """Read a value that is a date and a time with a T between; None where it is none."""
    written_day, _, written_time = value.partition("T")
    day, clock = read_date(written_day), read_time(written_time)
    return datetime.combine(day, clock) if day and clock is not None else None


def write_number(number: Decimal) -> str:
    """Write a number as values hold it: without an exponent and without zeros at the end."""
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def median_number(numbers: Sequence[Decimal]) -> Decimal:
    """Return the median; between the middle two of an even count, their mean."""
    return median(numbers)


def median_date(dates: Sequence[date]) -> date:
    """Return the median day; between the middle two of an even count, the day halfway, rounded down."""
    return date.fromordinal(int(median(day.toordinal() for day in dates)))


def median_moment(moments: Sequence[datetime]) -> datetime:
    """Return the median moment; between the middle two of an even count, the one halfway."""
    ordered = sorted(moments)
    lower, upper = ordered[(len(ordered) - 1) // 2], ordered[len(ordered) // 2]
    return lower + (upper - lower) / 2


def median_time(times: Sequence[time]) -> time:
    """Return the median time of one day, as `median_moment`."""
    return median_moment([datetime.combine(date.min, clock) for clock in times]).time()


@dataclass(frozen=True, slots=True)
class Measure(Generic[Measured]):
    """One kind of what can be measured: how a value is read, what is the middle of several, how that is written."""

    read: Callable[[str], Measured | None]
    middle: Callable[[Sequence[Measured]], Measured]
    write: Callable[[Measured], str]


def _in_minutes(moment: datetime | time) -> str:
    return moment.isoformat(timespec="minutes")


MEASURES: tuple[Measure[Any], ...] = (
    Measure(read_number, median_number, write_number),
    Measure(read_date, median_date, date.isoformat),
    Measure(read_moment, median_moment, _in_minutes),
    Measure(read_time, median_time, _in_minutes),
)
"""Numbers, days, moments and times of day; no value is of two of them."""
