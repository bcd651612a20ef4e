"""Swedish number words read back as figures: "tolv", "tolfte", "hundratolv"."""

import re
from functools import cache

from aktgranskning.domain.number_words import in_words, ordinal_in_words

_LAST = 999
_LETTERS = re.compile(r"[^\W\d_]+")


def with_figures(text: str) -> str:
    """Return a text in small letters with its numbers of 2 to 999 in figures, cardinals and ordinals alike.

    One is among them as "första" only, and "andra" is left, which most often says that something is other.
    """
    return _LETTERS.sub(lambda word: _figures().get(word[0], word[0]), text)


@cache
def _figures() -> dict[str, str]:
    numbers = {}
    for number in range(1, _LAST + 1):
        for word in (in_words(number), in_words(number, "en"), ordinal_in_words(number)):
            numbers[word] = numbers[word.removeprefix("ett") if number >= 100 else word] = str(number)
    return {word: number for word, number in numbers.items() if word not in ("ett", "en", "andra")}
