"""The audit questions with their answers: on which step, for which reasons, and whether these still hold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aktgranskning.domain.audit import Audit, Snapshot
from aktgranskning.domain.checklist import Checklist, Item
from aktgranskning.domain.conclusions.assessments import OVERALL, Assessment, step_of
from aktgranskning.domain.conclusions.basis import differences_in_words, read_basis, write_basis
from aktgranskning.domain.conclusions.grounds import linked_items, questions_of
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.present_basis import basis_now
from aktgranskning.domain.conclusions.questions import PlacedQuestion
from aktgranskning.domain.conclusions.scales import NOT_ASSESSED, Scale, Step
from aktgranskning.domain.grouping import GroupBy, in_natural_order, tally_by
from aktgranskning.domain.tally import ItemTally, tally

OVERALL_WORDS = "Sammanfattande bedömning"
"""What the answer to the audit as a whole is called."""


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """An audit question and its answer; `step` is NOT_ASSESSED where there is none.

    `items` are those that it rests on. `flags` say what the assessment rested on then and does not any more; where it
    `is_off_scale`, the first says which step the scale has no more.
    """

    question: PlacedQuestion
    step: Step
    assessment: Assessment | None
    items: tuple[Item, ...]
    flags: tuple[str, ...] = ()
    is_off_scale: bool = False

    @property
    def is_flagged(self) -> bool:
        """Whether the assessment should be looked at again."""
        return bool(self.flags)


def answers(
    audit: Audit,
    checklist: Checklist | None,
    conclusions: Conclusions,
    tallies: Sequence[ItemTally],
    unit: str = "",
) -> tuple[AnsweredQuestion, ...]:
    """Return every audit question with the answer for a unit, '' for the whole audit; `tallies` are the unit's."""
    placed = questions_of(checklist, conclusions)
    return tuple(_answered(audit, checklist, conclusions, placed, tallies, one, unit) for one in placed)


def overall_answer(
    audit: Audit,
    checklist: Checklist | None,
    conclusions: Conclusions,
    tallies: Sequence[ItemTally],
    unit: str = "",
) -> AnsweredQuestion:
    """Return the overall assessment, as `answers` does the others; its question is OVERALL and has no label."""
    placed = questions_of(checklist, conclusions)
    question = PlacedQuestion(OVERALL, OVERALL_WORDS, "", 0)
    return _answered(audit, checklist, conclusions, placed, tallies, question, unit)


def answered_questions(snapshot: Snapshot, unit: str = "") -> tuple[AnsweredQuestion, ...]:
    """Return `answers` of a snapshot."""
    tallies = tallies_of(snapshot, unit)
    return answers(snapshot.audit, snapshot.checklist, snapshot.conclusions, tallies, unit)


def answered_overall(snapshot: Snapshot, unit: str = "") -> AnsweredQuestion:
    """Return `overall_answer` of a snapshot."""
    tallies = tallies_of(snapshot, unit)
    return overall_answer(snapshot.audit, snapshot.checklist, snapshot.conclusions, tallies, unit)


def tallies_of(snapshot: Snapshot, unit: str = "") -> tuple[ItemTally, ...]:
    """Return the figures that an assessment of a unit rests on: those of its cases, of all where it is ''."""
    return tally_by(snapshot, GroupBy.UNIT).get(unit, ()) if unit else tally(snapshot)


def units_assessed(conclusions: Conclusions) -> tuple[str, ...]:
    """Return the units that have assessments of their own, as a reader expects them."""
    return in_natural_order({one.unit for one in conclusions.assessments} - {""})


def assessment_of(conclusions: Conclusions, question: str, unit: str = "") -> Assessment | None:
    """Return the assessment of a question for a unit; None where there is none."""
    found = (one for one in conclusions.assessments if (one.question, one.unit) == (question, unit))
    return next(found, None)


def basis_of(
    audit: Audit,
    checklist: Checklist | None,
    conclusions: Conclusions,
    tallies: Iterable[ItemTally],
    question: str,
    unit: str = "",
) -> str:
    """Return the figures that an answer to a question rests on now, as `Assessment.figures` keeps them."""
    placed = questions_of(checklist, conclusions)
    return write_basis(basis_now(audit, checklist, conclusions, placed, tallies, question, unit))


def _answered(
    audit: Audit,
    checklist: Checklist | None,
    conclusions: Conclusions,
    placed: Sequence[PlacedQuestion],
    tallies: Sequence[ItemTally],
    question: PlacedQuestion,
    unit: str,
) -> AnsweredQuestion:
    items = linked_items(checklist, conclusions, question.name)
    assessment = assessment_of(conclusions, question.name, unit)
    if assessment is None:
        return AnsweredQuestion(question, NOT_ASSESSED, None, items)
    now = basis_now(audit, checklist, conclusions, placed, tallies, question.name, unit)
    changed = differences_in_words(read_basis(assessment.figures), now)
    gone = _gone_step(audit.scale, assessment)
    step = step_of(audit.scale, assessment)
    return AnsweredQuestion(question, step, assessment, items, (*gone, *changed), is_off_scale=bool(gone))


def _gone_step(scale: Scale, assessment: Assessment) -> tuple[str, ...]:
    if not assessment.rating or scale.step(assessment.rating):
        return ()
    return (f"Steget ”{assessment.word}” finns inte på granskningens skala nu",)
