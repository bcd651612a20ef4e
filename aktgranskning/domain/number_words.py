"""Numbers as running Swedish text writes them: to twelve in words, others in figures; none in figures first."""

import re
from decimal import Decimal
from functools import cache

from aktgranskning.domain.nouns import Noun
from aktgranskning.domain.sentence_starts import OPENING, capitalized

NARROW_SPACE = "\u202f"
"""The narrow no-break space between the thousands of a figure."""

MINUS = "\u2212"
_LAST_IN_WORDS = 12
_ONE = "ett"
_FIRST_NUMBER = re.compile(
    r"[\u2212-]?(?:0|[1-9][0-9]{0,8})(?:\u202f[0-9]{3})*(?:,[0-9]{1,9})?(?=[,;]?\s[a-zåäö]{2}|,\s[0-9]|[.!?]*$)"
)
"""A number that stands free, before a word or alone: no date, no section of a law, no mark of a list."""

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
    millions, below = divmod(number, 1_000_000)
    parts = [f"{in_words(millions, 'en')} {'miljon' if millions == 1 else 'miljoner'}"] if millions else []
    if below or not millions:
        parts.append(_below_a_million(below))
    words = " ".join(parts)
    ends_with_one = number % 10 == 1 and number % 100 != 11
    return words.removesuffix(_ONE) + one if ends_with_one else words


def ordinal_in_words(number: int) -> str:
    """Write which one of many, from 1 to 999: "tolfte", "fyrtioförsta"."""
    from num2words import num2words

    spelt = str(num2words(number, lang="sv", to="ordinal"))
    return spelt.replace("förtio", "fyrtio").replace("tjugode", "tjugonde")  # which it misspells


def _below_a_million(number: int) -> str:
    """Spell a number in one word; num2words does not always, and no letter stands three times in a row."""
    thousands, rest = divmod(number, 1_000)
    spelt = f"{_below_a_thousand(thousands)}tusen".replace("ttt", "tt") if thousands else ""
    return f"{spelt}{_below_a_thousand(rest)}" if rest or not thousands else spelt


@cache
def _below_a_thousand(number: int) -> str:
    from num2words import num2words

    return str(num2words(number, lang="sv")).replace("förtio", "fyrtio")  # which it misspells


def in_text(number: int, noun: Noun) -> str:
    """Write how many of a noun there are as running text does: "noll", "ett" or "en", "tolv", "13", "1 234"."""
    return in_words(number, noun.one) if number <= _LAST_IN_WORDS else figures(number)


def opened(text: str, one: str = _ONE) -> str:
    """Return a text as a sentence begins: with a capital letter, and a number that stands free there in words."""
    first = len(text) - len(text.lstrip(OPENING.replace("-", "")))
    found = _FIRST_NUMBER.match(text, first)
    return capitalized(f"{text[:first]}{_spoken(found[0], one)}{text[found.end() :]}" if found else text)


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
