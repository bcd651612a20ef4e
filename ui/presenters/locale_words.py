"""Days, moments and numbers as the language of the screen writes them.

What is typed, stored, exported or logged to a file stays ISO; texts that a document takes over stay Swedish.
"""

import re
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from aktgranskning.domain.number_words import NARROW_SPACE

_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def shown_day(day: date | str) -> str:
    """Write a day, or one that is kept as ISO text; other texts, and days that no calendar has, as they are."""
    if isinstance(day, str):
        read = QDate.fromString(day, "yyyy-MM-dd") if _ISO_DAY.fullmatch(day) else QDate()
        return QLocale().toString(read, QLocale.FormatType.ShortFormat) if read.isValid() else day
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def shown_moment(moment: datetime) -> str:
    """Write a moment to the minute, as the clock shows it here."""
    here = moment.astimezone()
    return f"{shown_day(here)} {here:%H:%M}"


def shown_second(moment: datetime) -> str:
    """Write a moment to the second, as the clock shows it here."""
    here = moment.astimezone()
    return f"{shown_day(here)} {here:%H:%M:%S}"


def shown_number(written: str) -> str:
    """Write a number that the domain has written in Swedish, "1 234,5 %" with narrow spaces; a text around it too.

    Only a comma between two digits is a decimal one.
    """
    locale = QLocale()
    if locale.decimalPoint() == ",":
        return written
    return _DECIMAL_COMMA.sub(locale.decimalPoint(), written).replace(NARROW_SPACE, locale.groupSeparator())
