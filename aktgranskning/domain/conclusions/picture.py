"""Everything that leads from the count to the audit's answer, as it was at one moment."""

from dataclasses import dataclass

from aktgranskning.domain.conclusions.assessments import Assessment
from aktgranskning.domain.conclusions.earlier import EarlierAudit
from aktgranskning.domain.conclusions.key_figures import ComparisonGroup, KeyFigureSet
from aktgranskning.domain.conclusions.questions import Criterion, Ground, ItemLink, QuestionRecord
from aktgranskning.domain.conclusions.recommendations import Recommendation, Response, ResponseForm


@dataclass(frozen=True, slots=True)
class Conclusions:
    """The records behind assessments, recommendations and key figures, each kind in the order of its numbers."""

    questions: tuple[QuestionRecord, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    links: tuple[ItemLink, ...] = ()
    grounds: tuple[Ground, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    responses: tuple[Response, ...] = ()
    response_forms: tuple[ResponseForm, ...] = ()
    key_figure_sets: tuple[KeyFigureSet, ...] = ()
    comparison_groups: tuple[ComparisonGroup, ...] = ()
    earlier_audits: tuple[EarlierAudit, ...] = ()
