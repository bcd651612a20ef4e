"""How wide columns of a document must be so that no word breaks: nobody can measure a font that is not here."""

import re
from collections.abc import Iterable

_CHARACTER = 0.17
"""What a letter of the tables' bold text takes on average, in centimetres, rather too much than too little."""
_MARGINS = 0.35
_PARTS = re.compile(r"[^\s-]+-?")


def word_width(texts: Iterable[str]) -> float:
    """Return the width in centimetres of a column in which the longest word of the texts is whole."""
    longest = max((len(word) for text in texts for word in _PARTS.findall(text)), default=0)
    return _MARGINS + _CHARACTER * longest
