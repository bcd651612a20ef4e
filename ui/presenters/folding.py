"""Letters as a search compares them: without case and accents; å, ä and ö are letters of their own."""

import re
import unicodedata

_OWN = "åäöÅÄÖ"
_LETTERS = (*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00))
"""The Latin letters beyond ASCII."""


def _base(letter: str) -> str:
    return letter if letter in _OWN else unicodedata.normalize("NFD", letter)[0]


_WITHOUT_ACCENTS = {code: _base(chr(code)) for code in _LETTERS}
_ACCENTED = re.compile(r"[^\x00-\xbfåäöÅÄÖ]")
_WITHOUT_RINGS = str.maketrans("åäö", "aao")


def lettered(text: str) -> str:
    """Return a composed text (`composed`) without case and accents, each letter in its place; å, ä and ö stay."""
    if _ACCENTED.search(text):  # few texts have any, and looking is much faster than translating
        text = text.translate(_WITHOUT_ACCENTS)
    return text.lower()


def folded(text: str) -> str:
    """Return what `lettered` has returned with a and o in the place of å, ä and ö."""
    return text.translate(_WITHOUT_RINGS)


def composed(text: str) -> str:
    """Return a text in which a letter and its accent are one sign, as `lettered` takes it."""
    return unicodedata.normalize("NFC", text)


def words_of(query: str) -> tuple[str, ...]:
    """Return the words of what somebody typed, as `lettered` writes them."""
    return tuple(lettered(composed(query)).split())
