"""Numbers and dates, as values hold them: read from text, and their middle."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from statistics import median

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


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
