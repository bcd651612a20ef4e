"""Guesses at what somebody meant to write."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

NO_GUESS = ""
_ALMOST = 0.55


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that is most like a word; '' where none is much like it."""
    return next(iter(get_close_matches(word, known, n=1, cutoff=_ALMOST)), NO_GUESS)


@dataclass(frozen=True, slots=True)
class Guess:
    """A word and those that it could be meant as: written out, the nearest of them, or else of `others`, never `but`.

    The words are compared one by one only then, so that a thousand mistakes need not all be guessed at.
    """

    word: str
    known: Collection[str]
    others: Collection[str] = ()
    but: str = ""

    def __str__(self) -> str:
        return self._nearest(self.known) or self._nearest(self.others)

    def _nearest(self, known: Collection[str]) -> str:
        return nearest(self.word, (name for name in known if name != self.but))
