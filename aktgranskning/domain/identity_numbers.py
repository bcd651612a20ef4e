"""Finds personal identity numbers and coordination numbers in a text, masks them, takes them out.

Source: the Swedish Tax Agency's SKV 704 (personal identity numbers) and SKV 707 (coordination numbers, whose day is
sixty more): a date, three figures and a check digit over the ten figures without the century.
"""

import json
import re
from calendar import monthrange
from collections.abc import Callable, Collection
from typing import NamedTuple

REMOVED = "[personnummer borttaget]"
"""What stands in a text instead of a number that was taken out."""

LEAST_FIGURES = 10
"""No number is written with fewer characters."""

_HIDDEN = "••••"
_LAST_FIGURES = 4
_OF_COORDINATION = 60
_CENTURIES = ("18", "19", "20")

_SPACE = "[ \u00a0\u2007\u2009\u200b\u202f\u2060]"
_DASH = "[-+\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d\uff0b]"
_NUMBER = re.compile(
    rf"""
    (?<![0-9])
    (?P<century>18|19|20)?
    (?:
        (?P<date>[0-9]{{2}}[01][0-9]{{3}})
        (?P<between>{_SPACE}{{0,2}}{_DASH}(?:{_SPACE}{{0,2}}|\r?\n)|{_SPACE}{{1,2}})?
      | # a date in parts is one of these numbers only with a dash before its last figures
        (?P<year>[0-9]{{2}})(?P<part>{_SPACE}|-)(?P<month>[01][0-9])(?P=part)(?P<day>[0-9]{{2}})
        {_SPACE}?{_DASH}{_SPACE}?
    )
    (?P<last>[0-9]{{4}})
    (?![0-9])
    """,
    re.VERBOSE,
)
_BEFORE_A_PART = re.compile(r"[0-9][-/ ]$")
_AFTER_A_PART = re.compile(r"[-/ ][0-9]")
_FOREIGN_PREFIX = re.compile(r"(?:\+|(?<![0-9])00)[1-9][0-9]{0,2}[ -]?(?:\(0\)[ -]?)?$")
_TELEPHONE = re.compile(r"(?:\btel|telefon|\btfn|mobil)[a-zåäö]*[.:]?[ \u00a0]?$", re.IGNORECASE)
_CASE_NUMBER = re.compile(r"(?:\bdnr|diarien|ärenden?|\bmål)[a-zåäö]*[.:]?[ \u00a0]?$", re.IGNORECASE)
_YEAR = re.compile("(?:199|20[0-4])[0-9]")
_CHECKSUM = re.compile("[0-9a-fA-F]{32,}")
_LOOKED_BACK = 24


class IdentityNumber(NamedTuple):
    """A number in a text: from `start` up to, not including, `end`; its ten `figures` are the same however written."""

    start: int
    end: int
    figures: str


Only = Collection[str] | None
"""The figures of the numbers that are meant, however they are written; None for every number."""


def found_in(text: str, only: Only = None) -> tuple[IdentityNumber, ...]:
    """Return every identity number of a text, in order."""
    if only is not None and not any(figures[-_LAST_FIGURES:] in text for figures in only):
        return ()  # the last figures are never parted, and most texts of an audit hold none of those that are meant
    found = (
        IdentityNumber(*match.span(), _figures(match)) for match in _NUMBER.finditer(text) if _is_identity_number(match)
    )
    return tuple(one for one in found if only is None or one.figures in only)


def has_any(text: str, only: Only = None) -> bool:
    """Say whether an identity number stands in a text."""
    return bool(found_in(text, only))


def masked(text: str) -> str:
    """Return a text with the last four figures of every number hidden; the birth date says which one is meant."""
    return _replaced(text, lambda number: f"{number[:-_LAST_FIGURES]}{_HIDDEN}")


def masked_numbers(text: str) -> tuple[str, ...]:
    """Return every number of a text, masked, in order."""
    return tuple(masked(text[one.start : one.end]) for one in found_in(text))


def without(text: str, only: Only = None) -> str:
    """Return a text with `REMOVED` in place of every number."""
    return _replaced(text, lambda _: REMOVED, only)


def without_in_json(text: str, only: Only = None) -> str:
    """Return JSON with the numbers taken out of its texts; what is a number in JSON stays one."""
    if not has_any(text, only):
        return text
    held = json.loads(text)
    cleaned = _cleaned(held, only)
    return text if cleaned == held else json.dumps(cleaned, ensure_ascii=False)


def _cleaned(held: object, only: Only) -> object:
    match held:
        case str():
            return without(held, only)
        case list():
            return [_cleaned(part, only) for part in held]
        case dict():
            return {key: _cleaned(part, only) for key, part in held.items()}
    return held


def _replaced(text: str, by: Callable[[str], str], only: Only = None) -> str:
    parts, end = [], 0
    for one in found_in(text, only):
        parts += [text[end : one.start], by(text[one.start : one.end])]
        end = one.end
    return "".join([*parts, text[end:]])


def _is_identity_number(match: re.Match[str]) -> bool:
    figures = _figures(match)
    return _is_date(match["century"], figures[:6]) and _is_checked(figures) and not _is_something_else(match)


def _figures(match: re.Match[str]) -> str:
    date = match["date"] or f"{match['year']}{match['month']}{match['day']}"
    return date + match["last"]


def _is_date(century: str | None, date: str) -> bool:
    month, day = int(date[2:4]), int(date[4:])
    if not 1 <= month <= 12:
        return False
    day -= _OF_COORDINATION if day > _OF_COORDINATION else 0
    years = (int(f"{known}{date[:2]}") for known in ([century] if century else _CENTURIES))
    return day >= 1 and any(day <= monthrange(year, month)[1] for year in years)


def _is_checked(figures: str) -> bool:
    """Say whether the last of ten figures is the check digit of the others (Luhn)."""
    doubled = (int(figure) * (2 - place % 2) for place, figure in enumerate(figures))
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0


def _is_something_else(match: re.Match[str]) -> bool:
    """Say whether a number that could be one is part of a date or a case number, a telephone number or a checksum."""
    text, (start, end) = match.string, match.span()
    before = text[max(0, start - _LOOKED_BACK) : start]
    if match["part"] and (_BEFORE_A_PART.search(before) or _AFTER_A_PART.match(text, end)):
        return True
    if _FOREIGN_PREFIX.search(before):
        return True
    undivided = bool(match["date"]) and not match["between"]
    if undivided and match["date"].startswith("0") and not match["century"] and _TELEPHONE.search(before):
        return True
    if match["between"] and not match["century"] and _YEAR.fullmatch(match["last"]) and _CASE_NUMBER.search(before):
        return True
    return undivided and any(found.start() <= start < found.end() for found in _CHECKSUM.finditer(text))
