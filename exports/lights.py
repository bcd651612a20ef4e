"""The light of an answer, as a filled field with shape and word: readable in grey print and without colours."""

from aktgranskning.domain.conclusions.answers import AnsweredQuestion
from aktgranskning.domain.conclusions.scales import Step

FLAGGED_NOTE = "* Siffror eller annat underlag har ändrats sedan bedömningen gjordes."
"""Stands under a table in which answers are marked."""

_BLACK, _WHITE = "#000000", "#ffffff"
_EQUALLY_READABLE = 0.179
"""At this luminance black and white stand out alike, by WCAG's measure of contrast."""


def light_in_words(step: Step) -> str:
    """Return the shape and the word of an answer: "● Ja"."""
    return f"{step.shape} {step.word}"


def marked_light(answer: AnsweredQuestion) -> str:
    """Return an answer as `light_in_words`, marked where what it rests on has changed since: "● Ja *"."""
    return f"{light_in_words(answer.step)} *" if answer.is_flagged else light_in_words(answer.step)


def ink_on(fill: str) -> str:
    """Return black or white, as #rrggbb, whichever stands out more on a colour written alike."""
    return _BLACK if _luminance(fill) > _EQUALLY_READABLE else _WHITE


def _luminance(colour: str) -> float:
    """Return how light a colour is by the definition of WCAG, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
