"""What is said of an assessment: who made it and when, and those before it."""

from collections.abc import Sequence

from aktgranskning.concluding.assessing import AssessmentEntry
from aktgranskning.domain.conclusions.answers import AnsweredQuestion
from aktgranskning.domain.conclusions.assessments import Assessment
from aktgranskning.domain.conclusions.scales import NOT_ASSESSED, Step
from ui.presenters.locale_words import shown_day, shown_moment
from ui.presenters.noted_rows import NotedRow
from ui.translating import later, tr

_WITHDRAWN = later("Bedömningen togs bort")
_CONFIRMED = later("Bedömningen står kvar")
_UNDONE = later("ångrat")


def step_word(step: Step) -> str:
    """Return the word of a step; those of the scale are the audit's own, in whatever language they were written."""
    return step.word if step.name else tr(step.word)


def made_by(assessment: Assessment) -> str:
    """Say who made an assessment, and when."""
    return " ".join(filter(None, (tr("Bedömt av"), assessment.by, shown_day(assessment.day))))


def what_changed(answered: AnsweredQuestion) -> str:
    """Say what has changed since an assessment was made: the scale, what it rests on, or both; '' for nothing."""
    has_other_grounds = len(answered.flags) > answered.is_off_scale
    if answered.is_off_scale:
        return tr("Skalan och underlaget har ändrats") if has_other_grounds else tr("Skalan har ändrats")
    return tr("Underlaget har ändrats") if has_other_grounds else ""


def history_rows(entries: Sequence[AssessmentEntry]) -> list[NotedRow]:
    """Return the assessments of a question as they were made, in the order given; those that were undone say so."""
    return [_row(number, entry) for number, entry in enumerate(entries, 1)]


def _row(number: int, entry: AssessmentEntry) -> NotedRow:
    what = tr(_WITHDRAWN) if entry.is_withdrawn else entry.word or tr(NOT_ASSESSED.word)
    what = f"{tr(_CONFIRMED)}: {what}" if entry.is_confirmed else what
    facts = (shown_moment(entry.at), entry.by, what, tr(_UNDONE) if entry.is_undone else "")
    return NotedRow(number, " · ".join(filter(None, facts)), entry.rationale)
