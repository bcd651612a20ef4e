"""Finds personal identity numbers and coordination numbers in a text, masks them, takes them out.

Source: the Swedish Tax Agency's SKV 704 (personal identity numbers) and SKV 707 (coordination numbers, whose day is
sixty more): a date, three figures and a check digit over the ten figures without the century.
"""

import json
import re
from calendar import monthrange
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from aktgranskning.domain.numbers_alike import is_something_else

REMOVED = "[personnummer borttaget]"
"""What stands in a text instead of a number that was taken out."""

LEAST_FIGURES = 10
"""No number is written with fewer characters."""

_HIDDEN = "••••"
_LAST_FIGURES = 4
_OF_COORDINATION = 60
_CENTURIES = ("18", "19", "20")

_SPACE = "[ \t\u00a0\u2007\u2009\u200b-\u200d\u202f\u2060\ufeff]"
_DASH = "[-+\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d\uff0b]"
_DIVIDER = rf"{_SPACE}{{0,2}}(?:{_DASH}{{1,2}}|/)(?:{_SPACE}{{0,2}}|\r?\n)"
_NUMBER = re.compile(
    rf"""
    (?P<bracket>\((?=[0-9]{{6,8}}\)))?
    (?P<century>18|19|20)?
    (?:
        (?P<date>[0-9]{{2}}[01][0-9]{{3}})
        (?(bracket)\))
        (?P<between>{_DIVIDER}|{_SPACE}{{1,2}})?
      | # a date in parts is one of these numbers with a dash before its last figures, or as a whole date by dashes
        (?P<year>[0-9]{{2}})(?P<part>{_SPACE}|-)(?P<month>[01][0-9])(?P=part)(?P<day>[0-9]{{2}})
        (?P<tail>{_DIVIDER}|(?<=-..){_SPACE})
      |
        (?<=18|19|20)(?P<short>[0-9]{{2}}){_SPACE}(?P<rest>[01][0-9]{{3}}){_DASH}
    )
    (?P<last>[0-9]{{4}})
    (?![0-9])
    """,
    re.VERBOSE,
)
_FIGURES = re.compile("[0-9]+")
_FIRST_LENGTHS = frozenset({2, 4, 6, 8, 10, 12})
"""How many figures a number can begin with that stand together; to try at them alone is quick."""

_DOUBLED = str.maketrans("0123456789", "0246813579")
"""Each figure, doubled and its digits added up."""

_WIDE = re.compile("[\uff10-\uff19]")
_NARROW = {0xFF10 + figure: str(figure) for figure in range(10)}


class IdentityNumber(NamedTuple):
    """A number in a text: from `start` up to, not including, `end`; its ten `figures` are the same however written."""

    start: int
    end: int
    figures: str


Only = Collection[str] | None
"""The figures of the numbers that are meant, however they are written; None for every number."""


def found_in(text: str, only: Only = None) -> tuple[IdentityNumber, ...]:
    """Return every identity number of a text, in order."""
    if _WIDE.search(text):
        text = text.translate(_NARROW)
    if only is not None and not any(figures[-_LAST_FIGURES:] in text for figures in only):
        return ()  # the last figures are never parted, and most texts of an audit hold none of those that are meant
    return tuple(one for one in _found(text) if only is None or one.figures in only)


def _found(text: str) -> Iterator[IdentityNumber]:
    end = 0
    for figures in _FIGURES.finditer(text):
        if figures.start() < end or figures.end() - figures.start() not in _FIRST_LENGTHS:
            continue
        match = _number_at(text, figures.start())
        if match and _is_identity_number(match) and not is_something_else(match, end):
            yield IdentityNumber(*match.span(), _figures_of(match))
            end = match.end()


def _number_at(text: str, start: int) -> re.Match[str] | None:
    """Return what is written like a number there, the bracket before it too where it is closed inside."""
    bracketed = _NUMBER.match(text, start - 1) if text[start - 1 : start] == "(" else None
    return bracketed or _NUMBER.match(text, start)


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


def has_any_inside(text: str, only: Only = None) -> bool:
    """Say whether an identity number stands in a text, or in those of a text that is JSON, where signs are escaped."""
    return has_any(text, only) or (
        "\\" in text and has_any(text.replace("\\r", "").replace("\\n", "\n").replace("\\t", "\t"), only)
    )


def without_in_json(text: str, only: Only = None) -> str:
    """Return JSON with the numbers taken out of its texts; what is a number in JSON stays one."""
    if not has_any_inside(text, only):
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
    figures = _figures_of(match)
    return _is_checked(figures) and _is_date(match["century"], figures[:6])


def _figures_of(match: re.Match[str]) -> str:
    parts = match.group("date", "year", "month", "day", "short", "rest", "last")
    return "".join(part for part in parts if part)


def _is_date(century: str | None, date: str) -> bool:
    month, day = int(date[2:4]), int(date[4:])
    if not 1 <= month <= 12:
        return False
    day -= _OF_COORDINATION if day > _OF_COORDINATION else 0
    years = (int(f"{known}{date[:2]}") for known in ([century] if century else _CENTURIES))
    return day >= 1 and any(day <= monthrange(year, month)[1] for year in years)


def _is_checked(figures: str) -> bool:
    """Say whether the last of ten figures is the check digit of the others (Luhn)."""
    return sum(map(int, figures[::2].translate(_DOUBLED) + figures[1::2])) % 10 == 0
