"""What is said of an assessment: who made it and when, and those before it."""

from collections.abc import Sequence

from aktgranskning.assessing import AssessmentEntry
from aktgranskning.domain.conclusions.assessments import Assessment
from ui.presenters.noted_rows import NotedRow

_NO_STEP = "Inte bedömd"


def made_by(assessment: Assessment) -> str:
    """Say who made an assessment, and when."""
    return " ".join(filter(None, ("Bedömt av", assessment.by, assessment.day)))


def history_rows(entries: Sequence[AssessmentEntry]) -> list[NotedRow]:
    """Return the assessments of a question as they were made, the latest first; those that were undone say so."""
    return [_row(number, entry) for number, entry in reversed(list(enumerate(entries, 1)))]


def _row(number: int, entry: AssessmentEntry) -> NotedRow:
    facts = (entry.at, entry.by, entry.word or _NO_STEP, "ångrad" if entry.is_undone else "")
    return NotedRow(number, " · ".join(filter(None, facts)), entry.rationale)
