"""Days as they are typed in a dialog, before anything is done with them, and moments as they are said."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime

from aktgranskning.catalogue import message
from aktgranskning.domain.answer_values import read_date
from aktgranskning.domain.errors import AuditError
from ui.translating import later, tr

DAY_FORM = later("ÅÅÅÅ-MM-DD")
"""How a day is written."""


def wrong_day(typed: str) -> str:
    """Say why a text is no day; '' where it is one, or blank."""
    try:
        if typed.strip():
            read_date(typed)
    except AuditError as error:
        return message(error)
    return ""


def moment_as_said(moment: datetime) -> str:
    """Write a moment as in a sentence, with its year and the time that the clock shows here."""
    here = moment.astimezone()
    day = QLocale().toString(QDate(here.year, here.month, here.day), tr("d MMMM yyyy"))
    time = QLocale().toString(QTime(here.hour, here.minute), tr("HH.mm"))
    return tr("den {day} kl. {time}").format(day=day, time=time)
