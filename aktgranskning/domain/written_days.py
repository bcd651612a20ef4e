"""Days as people write them in a form by hand, not only as the program asks for them."""

import re
from datetime import date

from aktgranskning.domain.answer_values import read_date
from aktgranskning.domain.errors import AuditError

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_IN_FIGURES = re.compile(r"([0-9]{1,2})\s*[/.-]\s*([0-9]{1,2})\s*[/.-]?\s*\b([0-9]{4})")
_IN_WORDS = re.compile(r"(?:den\s+)?([0-9]{1,2})(?::?e)?\s+([a-zé]+)\.?\s+([0-9]{4})", re.IGNORECASE)


def read_written_day(typed: str) -> str:
    """Return the day, YYYY-MM-DD, that a text means: 2026-12-15, 15/12 2026, 15.12.2026 or 15 december 2026.

    AuditError "responded.not_a_date" where it is none.
    """
    try:
        return _day_first(typed.strip()) or read_date(typed)
    except (AuditError, ValueError):
        raise AuditError("responded.not_a_date", value=typed.strip()) from None


def _day_first(typed: str) -> str:
    """Return the day of a text that begins with it; '' of another one, ValueError where there is no such day."""
    if match := _IN_FIGURES.fullmatch(typed):
        day, month, year = map(int, match.groups())
    elif match := _IN_WORDS.fullmatch(typed):
        day, month, year = int(match[1]), _month(match[2]), int(match[3])
    else:
        return ""
    return date(year, month, day).isoformat()


def _month(name: str) -> int:
    """Return the number of a month by its name or the beginning of it; ValueError where there is none."""
    return _MONTHS.index(name.lower()[:3]) + 1
