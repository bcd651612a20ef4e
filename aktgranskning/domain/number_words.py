"""Numbers as running Swedish text writes them: to twelve in words, others in figures; none in figures first."""

import re
from decimal import Decimal

from aktgranskning.domain.nouns import Noun

NARROW_SPACE = "\u202f"
"""The narrow no-break space between the thousands of a figure."""

MINUS = "\u2212"
_LAST_IN_WORDS = 12
_ONE = "ett"
_FIRST_NUMBER = re.compile(r"[\u2212-]?\d+(?:\u202f\d{3})*(?:,\d+)?(?!\d)")
_YEAR = re.compile(r"1[1-9]\d\d|20[1-9]\d")


def figures(number: int | Decimal) -> str:
    """Write a number in figures: 1 234,5 with a narrow no-break space between thousands and a decimal comma."""
    whole, _, decimals = (
        f"{abs(number):,f}".partition(".") if isinstance(number, Decimal) else (f"{abs(number):,}", "", "")
    )
    sign = MINUS if number < 0 else ""
    return f"{sign}{whole.replace(',', NARROW_SPACE)}{f',{decimals}' if decimals else ''}"


def in_words(number: int, one: str = _ONE) -> str:
    """Write a number of 0 or more in words, however large; `one` is what a last one is called: "ett" or "en"."""
    from num2words import num2words

    millions, below = divmod(number, 1_000_000)
    thousands, rest = divmod(below, 1_000)
    parts = []
    if millions:
        parts.append(f"{in_words(millions, 'en')} {'miljon' if millions == 1 else 'miljoner'}")
    written = f"{num2words(thousands, lang='sv')}tusen".replace("etttusen", "ettusen") if thousands else ""
    if rest or not number:
        written += num2words(rest, lang="sv")
    if written:
        parts.append(written)
    words = " ".join(parts)
    return words.removesuffix(_ONE) + one if rest % 100 != 11 and rest % 10 == 1 else words


def in_text(number: int, noun: Noun) -> str:
    """Write how many of a noun there are as running text does: "noll", "ett" or "en", "tolv", "13", "1 234"."""
    return in_words(number, noun.one) if number <= _LAST_IN_WORDS else figures(number)


def opened(text: str, one: str = _ONE) -> str:
    """Return a text as a sentence begins: with a capital letter, and a number that it begins with in words."""
    found = _FIRST_NUMBER.match(text)
    worded = f"{_spoken(found[0], one)}{text[found.end() :]}" if found else text
    return f"{worded[:1].upper()}{worded[1:]}"


def _spoken(written: str, one: str) -> str:
    """Say a number as it is read aloud: a year of four figures by its hundreds, decimals one by one."""
    sign = "minus " if written[0] in f"{MINUS}-" else ""
    whole, _, decimals = written.lstrip(f"{MINUS}-").replace(NARROW_SPACE, "").partition(",")
    if decimals:
        return f"{sign}{in_words(int(whole))} komma {' '.join(in_words(int(figure)) for figure in decimals)}"
    if _YEAR.fullmatch(written):
        hundreds, rest = divmod(int(whole), 100)
        return f"{in_words(hundreds)}hundra{in_words(rest) if rest else ''}"
    return f"{sign}{in_words(int(whole), one)}"
