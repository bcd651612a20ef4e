"""How well a passphrase withstands someone who has the file and guesses.

The estimate is the cheapest way of putting the passphrase together of what is guessed first (common words, the audit's
own words, rows of keys, repetitions, years) and of what is left; it is rather too low than too high. After Wheeler,
"zxcvbn: low-budget password strength estimation", USENIX Security 2016.

The limits rest on what a guess costs: 256,000 rounds of PBKDF2 leave one graphics card some thousand guesses a second,
2^12. A thousand of them try 2^47 in a year.
"""

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from aktgranskning.domain.guessed_words import COMMON_WORDS, KEY_ROWS

LEAST_CHARACTERS = 8
"""A shorter passphrase is not taken."""

_LONGEST = 128
"""What is looked at; a longer one is strong long before."""

_COMMON = {word: rank for rank, word in enumerate(dict.fromkeys(COMMON_WORDS), 2)}
_OWN_WORD = 3.0
"""Bits of a word that stands in the audit's name: it is tried first."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_BITS = 7.0
_ROW_BITS = 4.0
_LEAST_OF_ROW = 3
_PER_PIECE = 1.0
"""Bits for the way in which two pieces are put together."""

_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouyåäöéü")
_FIRST_LETTER, _NEXT_LETTER = 5.0, 1.2
"""Bits of the letters of a word of any language, which follow from each other: seven of them are one of 5,000 words."""

_SEPARATORS = frozenset(" -_.,")
_SEPARATOR_BITS = 1.0


class Strength(StrEnum):
    """What is told of a passphrase."""

    TOO_SHORT = "för kort"
    TOO_WEAK = "för svag"
    WEAK = "svag"
    FAIR = "godtagbar"
    STRONG = "stark"


class Weakness(StrEnum):
    """What makes a passphrase easy to guess, the worst first."""

    OWN_NAME = "Orden i granskningens namn gissas först."
    COMMON = "Vanliga ord och lösenord gissas först."
    KEY_ROW = "Tangenter och siffror i rad gissas först."
    REPEATED = "Upprepade tecken hjälper inte."
    YEAR = "Årtal gissas först."


_LIMITS = ((28.0, Strength.TOO_WEAK), (40.0, Strength.WEAK), (55.0, Strength.FAIR), (math.inf, Strength.STRONG))


@dataclass(frozen=True, slots=True)
class Estimate:
    """How many guesses a passphrase withstands, as bits (2 to the power of it), and what makes it weaker."""

    bits: float
    strength: Strength
    weaknesses: tuple[Weakness, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    end: int
    bits: float
    weakness: Weakness | None = None


def estimate(passphrase: str, own_words: str = "") -> Estimate:
    """Estimate a passphrase; `own_words` are what whoever guesses knows of the audit, such as its name."""
    words = unicodedata.normalize("NFC", passphrase)[:_LONGEST]
    own = {word for word in _WORD.findall(own_words.lower()) if len(word) >= _LEAST_OF_ROW}
    bits, weaknesses = _cheapest(words, own)
    if len(passphrase) < LEAST_CHARACTERS:
        return Estimate(bits, Strength.TOO_SHORT, weaknesses)
    return Estimate(bits, next(strength for limit, strength in _LIMITS if bits < limit), weaknesses)


def _cheapest(words: str, own: set[str]) -> tuple[float, tuple[Weakness, ...]]:
    """Return the bits of the cheapest way through the characters, and the weaknesses on that way."""
    best: list[tuple[float, tuple[Weakness, ...]]] = [(0.0, ()), *[(math.inf, ())] * len(words)]
    for start in range(len(words)):
        before, found = best[start]
        for piece in _pieces(words, start, own):
            bits = before + piece.bits + (_PER_PIECE if start else 0.0)
            if bits < best[piece.end][0]:
                told = (*found, piece.weakness) if piece.weakness else found
                best[piece.end] = bits, told
    bits, weaknesses = best[-1]
    return bits, tuple(dict.fromkeys(weaknesses))


def _pieces(words: str, start: int, own: set[str]) -> Iterator[_Piece]:
    """Yield every piece that begins at a place, with the bits of guessing it."""
    yield _Piece(start + 1, _character_bits(words[start]))
    yield from _known(words, start, own)
    yield from _words(words, start)
    yield from _repeated(words, start)
    yield from _rows(words, start)
    if _YEAR.match(words, start):
        yield _Piece(start + 4, _YEAR_BITS, Weakness.YEAR)


def _character_bits(character: str) -> float:
    """Return the bits of one character that nothing is known of."""
    if character in _SEPARATORS:
        return _SEPARATOR_BITS
    if character.isdecimal():
        return math.log2(10)
    return math.log2(26) if character.islower() else math.log2(33)


def _known(words: str, start: int, own: set[str]) -> Iterator[_Piece]:
    lower = words.lower()
    for end in range(start + 1, min(start + 20, len(words)) + 1):
        word = lower[start:end]
        capitals = 0.0 if words[start:end] == word else 1.0 if words[start + 1 : end].islower() else 3.0
        if word in own:
            yield _Piece(end, _OWN_WORD + capitals, Weakness.OWN_NAME)
        elif word in _COMMON:
            yield _Piece(end, math.log2(_COMMON[word]) + capitals, Weakness.COMMON)


def _words(words: str, start: int) -> Iterator[_Piece]:
    """Yield what can be a word of a language: letters of which enough are vowels."""
    found = _WORD.match(words, start)
    if not found or (start and words[start - 1].isalpha()):
        return
    letters = found[0]
    if 4 * sum(letter in _VOWELS for letter in letters.lower()) >= len(letters):
        capitals = 0.0 if letters.islower() else 1.0 if letters[1:].islower() else float(len(letters))
        yield _Piece(found.end(), _FIRST_LETTER + _NEXT_LETTER * (len(letters) - 1) + capitals)


def _repeated(words: str, start: int) -> Iterator[_Piece]:
    """Yield a character, or a few, that are repeated at once."""
    for length in range(1, (len(words) - start) // 2 + 1):
        piece, end = words[start : start + length], start + length
        while words.startswith(piece, end):
            end += length
        times = (end - start) // length
        if times > (2 if length == 1 else 1):
            yield _Piece(end, sum(map(_character_bits, piece)) + math.log2(times), Weakness.REPEATED)


def _rows(words: str, start: int) -> Iterator[_Piece]:
    lower = words.lower()
    for row in _BOTH_WAYS:
        at = row.find(lower[start])
        end = start
        while at >= 0 and end < len(words) and at < len(row) and row[at] == lower[end]:
            at, end = at + 1, end + 1
        if end - start >= _LEAST_OF_ROW:
            yield _Piece(end, _ROW_BITS + math.log2(end - start), Weakness.KEY_ROW)


_BOTH_WAYS: Sequence[str] = tuple(way for row in KEY_ROWS for way in (row, row[::-1]))
