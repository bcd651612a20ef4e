"""A register's cell as the amount or date that it may hold."""

import re
from datetime import date, datetime, time
from decimal import Decimal

from aktgranskning.domain.measures import read_date, read_moment

_SPACES = " \u00a0\u2009\u202f"
_AMOUNT = re.compile(rf"[-−]?(?:[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+|[0-9]+)(?:[.,][0-9]+)?")
_WITHOUT_SPACES = str.maketrans({"−": "-", ",": "."} | dict.fromkeys(_SPACES, ""))


def read_amount(text: str) -> Decimal | None:
    """Read a number with a decimal comma or point, thousands divided by spaces or not; None where it is none."""
    return Decimal(text.translate(_WITHOUT_SPACES)) if _AMOUNT.fullmatch(text) else None


def read_day(text: str) -> date | None:
    """Read the day of a date, YYYY-MM-DD, or of a moment as `read_instant`; None where it is neither."""
    instant = read_instant(text)
    return instant.date() if instant else None


def read_instant(text: str) -> datetime | None:
    """Read a moment, YYYY-MM-DD HH:MM with or without seconds, a date as its midnight; None where it is neither."""
    day = read_date(text)
    return datetime.combine(day, time()) if day else read_moment(text.replace(" ", "T", 1))
