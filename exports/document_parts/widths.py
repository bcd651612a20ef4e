"""How wide columns of a document must be so that no word breaks: nobody can measure a font that is not here."""

import re
from collections.abc import Iterable

_CHARACTER = 0.17
"""What a letter of the tables' bold text takes on average, in centimetres, rather too much than too little."""
_MARGINS = 0.35
_PARTS = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[^\s-]+-?")
"""What stays on one line: a word up to its hyphen, and a date with those it has."""

_MOST_UPRIGHT = 5.0


def word_width(texts: Iterable[str]) -> float:
    """Return the width in centimetres of a column in which the longest word of the texts is whole."""
    longest = max((len(word) for text in texts for word in _PARTS.findall(text)), default=0)
    return _MARGINS + _CHARACTER * longest


def line_width(texts: Iterable[str]) -> float:
    """Return the width in centimetres of a column in which each text stands on one line."""
    return _MARGINS + _CHARACTER * max(map(len, texts), default=0)


def upright_height(text: str) -> float:
    """Return the height in centimetres of a heading that stands upright: its whole length, or two lines of a long one.

    No word breaks, however long it is.
    """
    return min(_MARGINS + _CHARACTER * len(text), max(_MOST_UPRIGHT, word_width([text])))
