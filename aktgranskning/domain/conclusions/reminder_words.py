"""What is due soon or overdue, in words."""

from aktgranskning.domain.conclusions.reminders import Reminder


def reminder_in_words(reminder: Reminder) -> str:
    """Say what is due, from whom, on which day, and how far away that is."""
    what = f"Rekommendation {reminder.label}" if reminder.label else f"Svarsformulär nr {reminder.form}"
    until = "klart senast" if reminder.label else "svar senast"
    return f"{what}, {reminder.addressee}: {until} {reminder.day}, {_days_in_words(reminder.days)}"


def _days_in_words(days: int) -> str:
    number = "1 dag" if abs(days) == 1 else f"{abs(days)} dagar"
    if days < 0:
        return f"passerat sedan {number}"
    return f"om {number}" if days else "i dag"
