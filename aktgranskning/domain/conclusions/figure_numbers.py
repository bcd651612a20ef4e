"""The numbers of key figures: exact from the text to the average, and rounded only where they are shown."""

import re
from decimal import Decimal
from fractions import Fraction
from math import floor

MOST_SHOWN_DECIMALS = 3
"""So many decimals of a value are shown; it is counted with all that it has."""

MOST_FILLED_UP = 2
"""So many decimals are filled up with noughts at most."""

MISSING_WORDS = frozenset(
    {"", ".", "..", "...", "…", "-", "–", "—", "x", "saknas", "uppgift saknas", "värde saknas", "missing", "null",
     "n/a", "na"}
)  # fmt: skip
"""How tables write that there is no value."""

YES, NO = Decimal(1), Decimal(0)
YES_NO_WORDS = {"ja": YES, "nej": NO}

_MOST_CHARACTERS = 60
_MOST_WHOLE_DIGITS = 15
_SPACES = " \u00a0\u2007\u2009\u202f"
_NUMBER = re.compile(
    rf"[+-]?(?:[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+|[0-9]+)(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]{{1,3}})?"
)


def read_number(written: str) -> Decimal | None:
    """Return the number that a text means, with all its decimals; None where it means none.

    The decimals stand behind a comma or a point, narrow or other spaces between the thousands; a percent sign behind
    is no part of the number. More than 15 digits before the comma are no key figure.
    """
    text = written.strip().removesuffix("%").strip().replace("\u2212", "-")
    if len(text) > _MOST_CHARACTERS or not _NUMBER.fullmatch(text):
        return None
    number = Decimal(re.sub(rf"[{_SPACES}]", "", text).replace(",", "."))
    if abs(number.adjusted()) >= _MOST_WHOLE_DIGITS and number:
        return None
    return Decimal(f"{number:f}") if number else Decimal(0)


def says_missing(written: str) -> bool:
    """Say whether a text means that there is no value."""
    return " ".join(written.split()).casefold() in MISSING_WORDS


def rounded(value: Fraction | Decimal | int, decimals: int) -> Decimal:
    """Round to so many decimals, a half away from nought."""
    exact = Fraction(value)
    steps = floor(abs(exact) * 10**decimals + Fraction(1, 2))
    return Decimal(steps if exact >= 0 else -steps).scaleb(-decimals)


def shown_decimals(value: Decimal) -> int:
    """Return how many decimals of a value are shown: those that it has, without noughts at its end."""
    digits = f"{value:f}".partition(".")[2]
    if len(digits) > MOST_SHOWN_DECIMALS:
        digits = f"{rounded(value, MOST_SHOWN_DECIMALS):f}".partition(".")[2]
    return len(digits.rstrip("0"))
