"""Criteria and grounds of a question in words, as the page Bedömning lists them."""

from aktgranskning.domain.conclusions.in_words import CRITERION_WORDS
from aktgranskning.domain.conclusions.questions import Criterion, Strength
from ui.presenters.noted_rows import NotedRow

STRENGTHS = {Strength.UNSAID: "Inte angivet", Strength.SHALL: "Ska", Strength.SHOULD: "Bör"}


def criterion_row(criterion: Criterion) -> NotedRow:
    """Return what the list says of a criterion."""
    facts = (
        CRITERION_WORDS[criterion.kind],
        criterion.strength and STRENGTHS[criterion.strength].lower(),
        criterion.source,
        validity_in_words(criterion.valid_from, criterion.valid_to),
    )
    return NotedRow(criterion.number, " · ".join(filter(None, facts)), criterion.text)


def validity_in_words(valid_from: str, valid_to: str) -> str:
    """Say between which days something is valid: "gäller från 2025-07-01 till 2026-12-31"; '' without any."""
    days = [f"från {valid_from}" if valid_from else "", f"till {valid_to}" if valid_to else ""]
    said = " ".join(filter(None, days))
    return f"gäller {said}" if said else ""
