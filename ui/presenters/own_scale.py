"""A scale of the audit's own: its steps as they are written, and what must be put right before it can be used."""

import re
from collections.abc import Sequence

from aktgranskning.domain.conclusions.scales import NOT_ASSESSED, OUTSIDE, SCALES, Scale, Shape, Step

FEWEST, MOST = 2, 9
"""Each step has a digit as its key."""

PALETTE = ("#2e7d32", "#9bc53d", "#f2b705", "#f28c28", "#c62828", "#1a58bd", "#7d5bb8", "#6b7280", "#18202e")
"""The colours of new steps, one after the other."""

SHAPES = {
    Shape.CIRCLE: "● cirkel",
    Shape.DIAMOND: "◆ romb",
    Shape.TRIANGLE: "▲ triangel",
    Shape.SQUARE: "■ kvadrat",
    Shape.STAR: "★ stjärna",
}
"""What a step can look like; the ring is that of the answer outside the steps."""

_TO_ASCII = str.maketrans("åäöé", "aaoe")


def is_own(scale: Scale) -> bool:
    """Say whether a scale is none of those to choose from, but for the word outside its steps."""
    return scale.steps not in [one.steps for one in SCALES]


def new_step(number: int) -> Step:
    """Return what a step begins as; `number` counts those before it."""
    shapes = list(SHAPES)
    return Step("", "", PALETTE[number % len(PALETTE)], shapes[number % len(shapes)])


def named_steps(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Return steps with a name each that no other one has; those that have one keep it, as assessments lead to it."""
    taken = {step.name for step in steps if step.name} | {OUTSIDE.name}
    named = []
    for step in steps:
        name = step.name or _free_name(step.word, taken)
        taken.add(name)
        named.append(Step(name, step.word, step.colour, step.shape))
    return tuple(named)


def _free_name(word: str, taken: set[str]) -> str:
    plain = re.sub(r"[^a-z0-9]+", "_", word.casefold().translate(_TO_ASCII)).strip("_") or "steg"
    numbered = (f"{plain}_{number}" for number in range(2, len(taken) + 3))
    return next(name for name in (plain, *numbered) if name not in taken)


def with_word_outside(steps: Sequence[Step], word: str) -> Scale:
    """Return a scale of steps whose answer outside them is called `word`, as usual where that is ''."""
    return Scale(tuple(steps), Step(OUTSIDE.name, word or OUTSIDE.word, OUTSIDE.colour, OUTSIDE.shape))


def scale_problem(scale: Scale) -> str:
    """Say what must be put right before a scale can be used; '' where it can."""
    words = [step.word for step in scale.answers]
    folded = [word.casefold() for word in words]
    twice = next((word for word in words if folded.count(word.casefold()) > 1), "")
    if not FEWEST <= len(scale.steps) <= MOST:
        return f"En skala har mellan {FEWEST} och {MOST} steg. Den här har {len(scale.steps)}."
    if not all(words):
        return "Varje steg behöver ett ord. Fyll i det eller ta bort steget."
    if twice:
        return f"Två svar heter ”{twice}”. Ge dem olika ord."
    if NOT_ASSESSED.word.casefold() in folded:
        return f"”{NOT_ASSESSED.word}” är vad programmet kallar en fråga utan bedömning. Välj ett annat ord."
    looks = [(step.colour, step.shape) for step in scale.steps]
    if len(set(looks)) < len(looks):
        return "Två steg har samma färg och form. Ge dem olika."
    return ""
