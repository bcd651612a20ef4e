"""A scale of the audit's own: its steps as they are written, and everything that may be wrong with them."""

from collections.abc import Iterator, Sequence
from itertools import count

from aktgranskning.domain.conclusions.scales import COLOUR, OUTSIDE, SCALES, Scale, Shape, Step
from aktgranskning.domain.errors import Problem, RefusedError
from aktgranskning.domain.one_line import on_one_line

FEWEST_STEPS, MOST_STEPS = 2, 7
_BETWEEN = (Shape.DIAMOND, Shape.STAR, Shape.CROSS, Shape.TRIANGLE_DOWN)


def own_scale(steps: Sequence[tuple[str, str]], outside: str = OUTSIDE.word, names: Sequence[str] = ()) -> Scale:
    """Return the scale of these words and colours, best first, and of the word of the answer outside the steps.

    A step has its shape from its place. `names` are those that the steps have already, '' for a new one, which has its
    name from its word, as in the scales to choose from: so an assessment stays on its step whatever stands around it,
    and whatever it is called later. RefusedError with everything that is wrong.
    """
    written = [(on_one_line(word), colour.strip().lower()) for word, colour in steps]
    beside = on_one_line(outside)
    problems = [*_problems(written, beside)]
    if problems:
        raise RefusedError("scale.refused", problems)
    named = _named([word for word, _ in written], names or [""] * len(written))
    shaped = zip(named, written, _shapes(len(written)), strict=True)
    made = tuple(Step(name, word, colour, shape) for name, (word, colour), shape in shaped)
    return Scale(made, Step(OUTSIDE.name, beside, OUTSIDE.colour, OUTSIDE.shape))


def _problems(written: Sequence[tuple[str, str]], outside: str) -> Iterator[Problem]:
    if not FEWEST_STEPS <= len(written) <= MOST_STEPS:
        yield Problem("scale.number_of_steps", parameters={"fewest": FEWEST_STEPS, "most": MOST_STEPS})
    seen: set[str] = set()
    for place, (word, colour) in enumerate(written, 1):
        where = f"steg {place}"
        yield from _word_problems(where, word, seen)
        if not COLOUR.fullmatch(colour):
            yield Problem("scale.colour", case=where, cell=colour)
    yield from _word_problems("svaret utanför skalan", outside, seen)


def _word_problems(where: str, word: str, seen: set[str]) -> Iterator[Problem]:
    if not word:
        yield Problem("scale.no_word", case=where)
    elif _name(word) in seen:
        yield Problem("scale.word_twice", case=where, cell=word)
    seen.add(_name(word))


def _named(words: Sequence[str], kept: Sequence[str]) -> Iterator[str]:
    """Yield the name of each step: the one that it has, else one from its word that no other step has."""
    taken = {OUTSIDE.name, *filter(None, kept)}
    for word, held in zip(words, kept, strict=True):
        tried = (_name(word) if number == 1 else f"{_name(word)} {number}" for number in count(1))
        name = held or next(one for one in tried if one not in taken)
        taken.add(name)
        yield name


def _name(word: str) -> str:
    folded = word.casefold()
    if folded == OUTSIDE.name:  # which is the answer outside the steps, whatever its word
        folded = OUTSIDE.word.casefold()
    return next((step.name for scale in SCALES for step in scale.steps if step.word.casefold() == folded), folded)


def _shapes(steps: int) -> tuple[Shape, ...]:
    """Return a shape for each place: the best is a circle, the worst a square, and no two are alike."""
    between = (*_BETWEEN[: steps - 3], Shape.TRIANGLE) if steps > FEWEST_STEPS else ()
    return (Shape.CIRCLE, *between, Shape.SQUARE)
