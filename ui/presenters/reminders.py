"""What is due of the recommendations, as the screen says it."""

from aktgranskning.domain.conclusions.reminders import Reminder
from ui.presenters.locale_words import shown_day
from ui.translating import tr


def reminder_words(reminder: Reminder) -> str:
    """Say what is due, from whom, on which day, and how far away that is."""
    sentence = (
        tr("Rekommendation {label}, {addressee}: klart senast {day}, {time_left}")
        if reminder.label
        else tr("Svarsformulär nr {form}, {addressee}: svar senast {day}, {time_left}")
    )
    return sentence.format(
        label=reminder.label,
        form=reminder.form,
        addressee=reminder.addressee,
        day=shown_day(reminder.day),
        time_left=_time_left(reminder.days),
    )


def _time_left(days: int) -> str:
    if days < 0:
        return tr("passerat sedan %n dagar", None, -days)
    return tr("om %n dagar", None, days) if days else tr("i dag")
