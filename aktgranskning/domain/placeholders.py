"""The braces of `audit_finding`: what may stand in them, and how they are filled."""

import re
from collections.abc import Callable, Iterator, Mapping

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.sentence_starts import begins_sentence

OF_STATES = {
    "met": AnswerState.MET,
    "partly": AnswerState.PARTLY,
    "not_met": AnswerState.NOT_MET,
    "not_applicable": AnswerState.NOT_APPLICABLE,
    "not_assessable": AnswerState.NOT_ASSESSABLE,
}
"""The placeholders that stand for how many are in a state."""

PERCENT = "percent"

OF_OUTCOME = ("k", *OF_STATES, PERCENT)
"""Those that say nothing of an item without an outcome."""

OF_STATISTIC = ("min", "median", "max")
"""Those that say nothing of an item without a statistic."""

CASES = "cases"

PLACEHOLDERS = ("k", "n", *OF_STATES, PERCENT, *OF_STATISTIC, CASES)
"""All of them: `k` is what is met, `n` what counts, `cases` both with their noun.

What counts is met, partly and not met; of an item without an outcome those that have an answer.
"""

_BRACES = re.compile(r"\{([^{}]*)\}")
_COUNT = rf"\{{(?:k|n|{'|'.join(OF_STATES)})\}}"
_NUMBER = rf"\{{(?:k|n|{'|'.join((*OF_STATES, PERCENT, *OF_STATISTIC))})\}}"
_SHORTHAND = re.compile(rf"(?:({_NUMBER})\s?%|({_COUNT})\s?/\s?({_COUNT}))(?!\s?[%‰/])(?=[.,;:!?…)\]”\"»’]*(?:\s|$))")
"""Two counts with a stroke between them, or a number of per cent, where nothing is joined to them behind."""

_JOINED_BEFORE = re.compile(r"(?:\S[–−-]|[\w/:}]|[/§]\s)$")
_JOINED_BEHIND = re.compile(r"[\w/{]|[:–−-]\S|\s?[%‰§]|\s/")


def placeholders_in(template: str) -> list[str]:
    """Return what stands in braces in a sentence, known or not, in its order."""
    return _BRACES.findall(template)


def filled(
    template: str, words: Mapping[str, str], in_figures: Mapping[str, str], opened: Callable[[str, str], str]
) -> str:
    """Return a text with its braces filled; what is no placeholder stays.

    Where one begins a sentence, `opened` makes of its name and its words what stands there.

    What is joined to something else, as in "{met}/{n}", "{n}:e" or "{percent} %", stands in figures. That would be the
    first of a sentence where it begins one, and is read out there instead: "{met} av {n}", "{percent} procent".
    """
    template = _SHORTHAND.sub(_read_out, template)

    def word(match: re.Match[str]) -> str:
        name = match[1]
        if name not in words:
            return match[0]
        if name in in_figures and _is_joined(match):
            return in_figures[name]
        return opened(name, words[name]) if begins_sentence(template[: match.start()]) else words[name]

    return _BRACES.sub(word, template)


def free_openings(template: str) -> list[str]:
    """Return the placeholders that begin a sentence and stand free there, or are read out."""
    return [match[1] for match in _openings(template) if not _is_joined(match)]


def joined_openings(template: str) -> list[str]:
    """Return the placeholders that begin a sentence in figures, for they are joined to what stands behind them."""
    return [match[1] for match in _openings(template) if match[1] != CASES and _is_joined(match)]


def _openings(template: str) -> Iterator[re.Match[str]]:
    for match in _BRACES.finditer(_SHORTHAND.sub(_read_out, template)):
        if begins_sentence(match.string[: match.start()]):
            yield match


def _is_joined(placeholder: re.Match[str]) -> bool:
    text, start, end = placeholder.string, placeholder.start(), placeholder.end()
    return bool(_JOINED_BEFORE.search(text[:start]) or _JOINED_BEHIND.match(text, end))


def _read_out(shorthand: re.Match[str]) -> str:
    if not begins_sentence(shorthand.string[: shorthand.start()]):
        return shorthand[0]
    return f"{shorthand[1]} procent" if shorthand[1] else f"{shorthand[2]} av {shorthand[3]}"
