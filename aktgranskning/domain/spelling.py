"""Guesses at what somebody meant to write."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that is most like a word; a dash where none is known."""
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.0)), "–")
