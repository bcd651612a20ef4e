"""Days, moments and numbers as the language of the screen writes them.

What is typed, stored, exported or logged to a file stays ISO; texts that a document takes over stay Swedish.
"""

import re
from datetime import date, datetime

from aktgranskning.domain.number_words import NARROW_SPACE
from ui.translating import is_swedish

_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def shown_day(day: date | str) -> str:
    """Write a day, or one that is kept as ISO text; other texts, and days that no calendar has, as they are."""
    written = day if isinstance(day, str) else f"{day:%Y-%m-%d}"
    if is_swedish() or not _ISO_DAY.fullmatch(written):
        return written  # Swedish writes days as the data have them
    from PySide6.QtCore import QDate, QLocale

    read = QDate.fromString(written, "yyyy-MM-dd")
    return QLocale().toString(read, QLocale.FormatType.ShortFormat) if read.isValid() else written


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
    if is_swedish():
        return written
    group, point = number_marks()
    return _DECIMAL_COMMA.sub(point, written).replace(NARROW_SPACE, group)


def number_marks() -> tuple[str, str]:
    """Return what divides the thousands of a number, and what its decimals."""
    if is_swedish():
        return NARROW_SPACE, ","
    from PySide6.QtCore import QLocale

    locale = QLocale()
    return locale.groupSeparator(), locale.decimalPoint()
