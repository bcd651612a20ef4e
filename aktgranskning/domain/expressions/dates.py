"""How `format-date()` writes a day."""

import re
from collections.abc import Callable
from datetime import datetime

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

FORMAT_CODES: dict[str, Callable[[datetime], str]] = {
    "%Y": lambda moment: f"{moment.year:04}",
    "%y": lambda moment: f"{moment.year % 100:02}",
    "%m": lambda moment: f"{moment.month:02}",
    "%n": lambda moment: str(moment.month),
    "%b": lambda moment: _MONTHS[moment.month - 1],
    "%d": lambda moment: f"{moment.day:02}",
    "%e": lambda moment: str(moment.day),
    "%a": lambda moment: _WEEKDAYS[moment.weekday()],
    "%H": lambda moment: f"{moment.hour:02}",
    "%h": lambda moment: str(moment.hour),
    "%M": lambda moment: f"{moment.minute:02}",
    "%S": lambda moment: f"{moment.second:02}",
    "%3": lambda moment: f"{moment.microsecond // 1000:03}",
    "%%": lambda _: "%",
}
"""The codes of ODK; months and weekdays are English whatever the computer's language."""

_CODE = re.compile("%.", re.DOTALL)


def format_moment(moment: datetime, pattern: str) -> str:
    """Write a moment by a pattern of FORMAT_CODES; any other text stays as it is."""

    def write(match: re.Match[str]) -> str:
        code = FORMAT_CODES.get(match[0])
        return code(moment) if code else match[0]

    return _CODE.sub(write, pattern)
