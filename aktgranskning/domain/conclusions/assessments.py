"""Assessments: the answers to the audit questions, and to the audit as a whole."""

from dataclasses import dataclass

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
