"""Assessments: the answers to the audit questions, and to the audit as a whole."""

from collections.abc import Iterable
from dataclasses import dataclass

from aktgranskning.domain.conclusions.scales import NOT_ASSESSED, Scale, Step

OVERALL = ""
"""In the place of a question's name: the overall assessment (sammanfattande bedömning)."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """The answer to one audit question, of the whole audit or of one unit.

    `question` is its name, OVERALL of the audit as a whole. `rating` is the name of a step of the audit's scale, ''
    where only words are given; `word` is what that step was called then. `figures` are those of its grounds when it was
    made, as `basis_of` writes them. `by` made it on `day`.
    """

    number: int
    question: str = ""
    unit: str = ""
    rating: str = ""
    word: str = ""
    rationale: str = ""
    figures: str = ""
    by: str = ""
    day: str = ""


def step_of(scale: Scale, assessment: Assessment | None) -> Step:
    """Return the step of an assessment; one that the scale has no more is shown by the word that it had."""
    if assessment is None:
        return NOT_ASSESSED
    gone = Step(assessment.rating, assessment.word, NOT_ASSESSED.colour, NOT_ASSESSED.shape)
    return (scale.step(assessment.rating) or gone) if assessment.rating else NOT_ASSESSED


def losing_their_step(assessments: Iterable[Assessment], before: Scale, after: Scale) -> int:
    """Count the assessments on steps of a scale that another one has not."""
    return sum(before.step(one.rating) is not None and after.step(one.rating) is None for one in assessments)
