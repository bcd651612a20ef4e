"""What people write in an expression out of habit, in Swedish or in another language of formulas."""

import re
from collections.abc import Callable

from aktgranskning.domain.expressions.errors import ExpressionError

_WORDS = {"och": "and", "and": "and", "eller": "or", "or": "or", "är": "=", "inte": "not(…)", "ej": "not(…)"}
_SIGNS = {
    "==": "=",
    "=<": "<=",
    "=>": ">=",
    "<>": "!=",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "&&": "and",
    "||": "or",
    "&": "concat(…)",
    "^": "pow(…)",
    ";": ",",
    "!": "not(…)",
    "×": "*",
    "÷": "div",
    "%": "mod, eller div 100 för procent",
}

_Correction = Callable[[re.Match[str]], str]
_HABITS: tuple[tuple[re.Pattern[str], _Correction], ...] = (
    (re.compile("|".join(map(re.escape, _SIGNS))), lambda found: _SIGNS[found[0]]),
    (re.compile(rf"\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE), lambda found: _WORDS[found[0].casefold()]),
    (re.compile(r"\bnot\b(?=\s*[^\s(])", re.IGNORECASE), lambda _: "not(…)"),
    (re.compile(r"\b\d{1,3}(?: \d{3})+\b"), lambda found: found[0].replace(" ", "")),
    (re.compile(r"\b(\d+),(\d+)\b"), lambda found: f"{found[1]}.{found[2]}"),
    (re.compile(r"\b(\d+(?:\.\d+)?)\s*[^\W\d]\w*"), lambda found: found[1]),
)
"""Each habit, those first that another one could be mistaken for, with what is written instead."""


def as_habit(source: str, error: ExpressionError) -> ExpressionError:
    """Return the mistake of a habit where that is what does not fit, and else the mistake that was found."""
    place = error.position - 1
    for habit, correct in _HABITS:
        for found in habit.finditer(source):
            if found.start() <= place < found.end() or _is_before(source, found, place):
                return ExpressionError("habit", found.start(), found=found[0], instead=correct(found))
    return error


def _is_before(source: str, found: re.Match[str], place: int) -> bool:
    """Say whether a word that should be `not(…)` stands right before what does not fit."""
    is_word = found[0].casefold() in ("inte", "ej", "not")
    return is_word and found.end() <= place and not source[found.end() : place].strip()
