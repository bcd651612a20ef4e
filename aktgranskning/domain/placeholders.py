"""The braces of `audit_finding`: what may stand in them, and how they are filled."""

import re
from collections.abc import Callable, Mapping

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

OF_OUTCOME = ("k", *OF_STATES, "percent")
"""Those that say nothing of an item without an outcome."""

OF_STATISTIC = ("min", "median", "max")
"""Those that say nothing of an item without a statistic."""

CASES = "cases"

PLACEHOLDERS = ("k", "n", *OF_STATES, "percent", *OF_STATISTIC, CASES)
"""All of them: `k` is what is met, `n` what counts, `cases` both with their noun.

What counts is met, partly and not met; of an item without an outcome those that have an answer.
"""

_BRACES = re.compile(r"\{([^{}]*)\}")
_SHORTHAND = re.compile(r"(\{[^{}]*\})\s?(?:(%)|/\s?(?=\{))")
_JOINED_BEFORE = re.compile(r"(?:\S[–−-]|[\w/:}]|[/§]\s)$")
_JOINED_BEHIND = re.compile(r"[\w/{]|[:–−-]\S|\s?[%‰§]|\s/")


def placeholders_in(template: str) -> list[str]:
    """Return what stands in braces in a sentence, known or not, in its order."""
    return _BRACES.findall(template)


def filled(template: str, words: Mapping[str, str], in_figures: Mapping[str, str], opened: Callable[[str], str]) -> str:
    """Return a text with its braces filled, `opened` where they begin a sentence; what is no placeholder stays.

    What is joined to something else, as in "{met}/{n}", "{n}:e" or "{percent} %", stands in figures. That would be the
    first of a sentence where it begins one, and is read out there instead: "{met} av {n}", "{percent} procent".
    """
    template = _SHORTHAND.sub(_read_out, template)

    def word(match: re.Match[str]) -> str:
        name, before = match[1], template[: match.start()]
        if name not in words:
            return match[0]
        if name in in_figures and (_JOINED_BEFORE.search(before) or _JOINED_BEHIND.match(template, match.end())):
            return in_figures[name]
        return opened(words[name]) if begins_sentence(before) else words[name]

    return _BRACES.sub(word, template)


def _read_out(shorthand: re.Match[str]) -> str:
    if not begins_sentence(shorthand.string[: shorthand.start()]):
        return shorthand[0]
    return f"{shorthand[1]} procent" if shorthand[2] else f"{shorthand[1]} av "
