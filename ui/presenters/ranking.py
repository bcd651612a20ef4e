"""Which texts a few typed letters mean, the best first; pure, so that it can be tested against any text."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui.presenters.folding import composed, folded, lettered, words_of

_WHOLE, _BEGINNING, _MIDDLE = range(3)
"""Where in a word of the text the typed one stands; less is better."""

_OTHER_LETTERS = 3
"""What is added where only the letters beneath å, ä and ö agree: below every match of the letters themselves."""


@dataclass(frozen=True, slots=True)
class Rankable:
    """A text as it is compared: with å, ä and ö, and without."""

    own: str
    plain: str


def rankable(text: str) -> Rankable:
    """Make a text ready to be ranked, once for all queries."""
    own = lettered(composed(text))
    return Rankable(own, folded(own))


def ranked(texts: Sequence[Rankable], query: str) -> list[int]:
    """Return the places of the texts in which every word of the query stands, the best first.

    A whole word goes before the beginning of one, and that before its middle; what is spelled with å, ä and ö as it
    was typed before what is not. Texts that are as good keep their order.
    """
    words = words_of(query)
    plain = [folded(word) for word in words]
    found = [(at, _rank(text, words, plain)) for at, text in enumerate(texts)]
    kept = [(rank, at) for at, rank in found if rank is not None]
    return [at for _, at in sorted(kept)]


def _rank(text: Rankable, words: Sequence[str], plain: Sequence[str]) -> tuple[int, bool] | None:
    """Return how good a text is, less is better; None where a word does not stand in it."""
    rank = 0
    for word, without in zip(words, plain, strict=True):
        if without not in text.plain:
            return None
        own = _where(word, text.own)
        rank += own if own is not None else _OTHER_LETTERS + (_where(without, text.plain) or _WHOLE)
    return rank, not text.own.startswith(" ".join(words))


def _where(word: str, text: str) -> int | None:
    """Return where a word stands best in a text; None where it does not."""
    best, at = None, text.find(word)
    while at >= 0 and best != _WHOLE:
        here = _at(word, text, at)
        best = here if best is None else min(best, here)
        at = text.find(word, at + 1)
    return best


def _at(word: str, text: str, at: int) -> int:
    end = at + len(word)
    if at and text[at - 1].isalnum():
        return _MIDDLE
    return _BEGINNING if text[end : end + 1].isalnum() else _WHOLE
