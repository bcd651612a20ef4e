"""Days as they are typed in a dialog, before anything is done with them."""

from aktgranskning.catalogue import message
from aktgranskning.domain.answer_values import read_date
from aktgranskning.domain.errors import AuditError

DAY_FORM = "ÅÅÅÅ-MM-DD"
"""How a day is written."""


def wrong_day(typed: str) -> str:
    """Say why a text is no day; '' where it is one, or blank."""
    try:
        if typed.strip():
            read_date(typed)
    except AuditError as error:
        return message(error)
    return ""
