"""Numbers, days and times of answers as running Swedish text writes them."""

from datetime import date, time

from aktgranskning.domain.measures import read_date, read_moment, read_number, read_time
from aktgranskning.domain.number_words import figures, in_words

_MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
_IN_WORDS = range(2, 13)
"""What is written in words; a single one is not, for it would have to agree with what is measured."""


def is_one(value: str) -> bool:
    """Say whether a value is the number 1 or −1."""
    number = read_number(value)
    return number is not None and abs(number) == 1


def measure_in_text(value: str) -> str:
    """Write a value as a sentence does: "tolv", "1 234,5", "den 5 januari 2017", "klockan 14.30"; else as it is."""
    number = read_number(value)
    if number is not None:
        return in_words(int(number)) if number in _IN_WORDS else figures(number)
    return _time_in_text(value) or value


def measure_in_figures(value: str) -> str:
    """Write a value as behind a colon: "3", "1 234,5", "den 5 januari 2017", "klockan 14.30"; others as they are."""
    number = read_number(value)
    return figures(number) if number is not None else _time_in_text(value) or value


def _time_in_text(value: str) -> str:
    if moment := read_moment(value):
        return f"{_day(moment.date())} {_clock(moment.time())}"
    if day := read_date(value):
        return _day(day)
    clock = read_time(value)
    return _clock(clock) if clock is not None else ""


def _day(day: date) -> str:
    return f"den {day.day} {_MONTHS[day.month - 1]} {day.year}"


def _clock(clock: time) -> str:
    return f"klockan {clock:%H.%M}"
