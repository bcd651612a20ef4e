"""The kinds of record that lead from the count to the audit's answer."""

from collections.abc import Callable, Mapping
from typing import Any

from aktgranskning.domain.acts import Field
from aktgranskning.domain.conclusions.assessments import Assessment
from aktgranskning.domain.conclusions.basis import renamed_in_basis
from aktgranskning.domain.conclusions.earlier import EarlierAudit
from aktgranskning.domain.conclusions.key_figures import ComparisonGroup, KeyFigureSet, Measure
from aktgranskning.domain.conclusions.questions import (
    Criterion,
    CriterionKind,
    Ground,
    GroundKind,
    ItemLink,
    LinkTarget,
    QuestionRecord,
    Strength,
)
from aktgranskning.domain.conclusions.recommendations import (
    Agreement,
    Priority,
    Recommendation,
    RecommendationStatus,
    Response,
    ResponseForm,
)
from aktgranskning.domain.record_kind import RecordKind

QUESTIONS = RecordKind(
    "questions",
    QuestionRecord,
    ("number",),
    {
        Field.QUESTION_NAME: "name",
        Field.QUESTION_TEXT: "text",
        Field.QUESTION_PARENT: "parent",
        Field.QUESTION_POSITION: "position",
        Field.QUESTION_OWN: "own",
    },
    frozenset({Field.QUESTION_TEXT}),
    "name",
)
CRITERIA = RecordKind(
    "criteria",
    Criterion,
    ("number",),
    {
        Field.CRITERION_QUESTION: "question",
        Field.CRITERION_KIND: "kind",
        Field.CRITERION_TEXT: "text",
        Field.CRITERION_SOURCE: "source",
        Field.CRITERION_STRENGTH: "strength",
        Field.CRITERION_VALID_FROM: "valid_from",
        Field.CRITERION_VALID_TO: "valid_to",
    },
    frozenset({Field.CRITERION_TEXT, Field.CRITERION_SOURCE}),
    "question",
)
LINKS = RecordKind(
    "links",
    ItemLink,
    ("item", "number"),
    {
        Field.LINK_TARGET: "target",
        Field.LINK_TO_NAME: "to_name",
    },
    frozenset(),
    "to_name",
)
GROUNDS = RecordKind(
    "grounds",
    Ground,
    ("number",),
    {
        Field.GROUND_QUESTION: "question",
        Field.GROUND_KIND: "kind",
        Field.GROUND_SOURCE: "source",
        Field.GROUND_DAY: "day",
        Field.GROUND_SECTION: "section",
        Field.GROUND_TEXT: "text",
        Field.GROUND_MUNICIPALITY: "municipality",
        Field.GROUND_YEAR: "year",
        Field.GROUND_COMPARED_WITH: "compared_with",
    },
    frozenset({Field.GROUND_SOURCE, Field.GROUND_TEXT}),
    "question",
)
ASSESSMENTS = RecordKind(
    "assessments",
    Assessment,
    ("number",),
    {
        Field.ASSESSMENT_QUESTION: "question",
        Field.ASSESSMENT_UNIT: "unit",
        Field.ASSESSMENT_RATING: "rating",
        Field.ASSESSMENT_WORD: "word",
        Field.ASSESSMENT_RATIONALE: "rationale",
        Field.ASSESSMENT_FIGURES: "figures",
        Field.ASSESSMENT_BY: "by",
        Field.ASSESSMENT_DAY: "day",
    },
    frozenset({Field.ASSESSMENT_RATIONALE, Field.ASSESSMENT_FIGURES}),
    "day",
    {Field.ASSESSMENT_FIGURES: renamed_in_basis},
)
RECOMMENDATIONS = RecordKind(
    "recommendations",
    Recommendation,
    ("number",),
    {
        Field.RECOMMENDATION_LABEL: "label",
        Field.RECOMMENDATION_TEXT: "text",
        Field.RECOMMENDATION_ADDRESSEES: "addressees",
        Field.RECOMMENDATION_QUESTIONS: "questions",
        Field.RECOMMENDATION_PRIORITY: "priority",
        Field.RECOMMENDATION_STATUS: "status",
        Field.RECOMMENDATION_STATUS_DAY: "status_day",
        Field.RECOMMENDATION_STATUS_NOTE: "status_note",
        Field.RECOMMENDATION_EARLIER: "earlier",
    },
    frozenset(
        {
            Field.RECOMMENDATION_TEXT,
            Field.RECOMMENDATION_ADDRESSEES,
            Field.RECOMMENDATION_STATUS_NOTE,
            Field.RECOMMENDATION_EARLIER,
        }
    ),
    "label",
)
RESPONSES = RecordKind(
    "responses",
    Response,
    ("number",),
    {
        Field.RESPONSE_RECOMMENDATION: "recommendation",
        Field.RESPONSE_ADDRESSEE: "addressee",
        Field.RESPONSE_TEXT: "text",
        Field.RESPONSE_AGREES: "agrees",
        Field.RESPONSE_ACTION: "action",
        Field.RESPONSE_RESPONSIBLE: "responsible",
        Field.RESPONSE_DUE: "due",
        Field.RESPONSE_DECIDED: "decided",
        Field.RESPONSE_SECTION: "section",
        Field.RESPONSE_FORM: "form",
    },
    frozenset({Field.RESPONSE_ADDRESSEE, Field.RESPONSE_TEXT, Field.RESPONSE_ACTION, Field.RESPONSE_RESPONSIBLE}),
    "recommendation",
)
RESPONSE_FORMS = RecordKind(
    "response_forms",
    ResponseForm,
    ("number",),
    {
        Field.RESPONSE_FORM_TOKEN: "token",
        Field.RESPONSE_FORM_ADDRESSEE: "addressee",
        Field.RESPONSE_FORM_SENT: "sent",
        Field.RESPONSE_FORM_DEADLINE: "deadline",
        Field.RESPONSE_FORM_ANSWERED: "answered",
        Field.RESPONSE_FORM_ROWS: "rows",
        Field.RESPONSE_FORM_RETURNED: "returned",
    },
    frozenset({Field.RESPONSE_FORM_ADDRESSEE, Field.RESPONSE_FORM_ROWS}),
    "sent",
)
KEY_FIGURE_SETS = RecordKind(
    "key_figure_sets",
    KeyFigureSet,
    ("number",),
    {
        Field.KEY_FIGURES_SOURCE: "source",
        Field.KEY_FIGURES_RETRIEVED: "retrieved",
        Field.KEY_FIGURES_FILE: "file",
        Field.KEY_FIGURES_SHA256: "sha256",
        Field.KEY_FIGURES_CONTENT: "content",
    },
    frozenset({Field.KEY_FIGURES_CONTENT}),
    "retrieved",
)
COMPARISON_GROUPS = RecordKind(
    "comparison_groups",
    ComparisonGroup,
    ("number",),
    {
        Field.COMPARISON_GROUP_NAME: "name",
        Field.COMPARISON_GROUP_MEASURE: "measure",
        Field.COMPARISON_GROUP_MEMBERS: "members",
    },
    frozenset({Field.COMPARISON_GROUP_MEMBERS}),
    "name",
)
EARLIER_AUDITS = RecordKind(
    "earlier_audits",
    EarlierAudit,
    ("number",),
    {
        Field.EARLIER_NAME: "name",
        Field.EARLIER_AUDITEE: "auditee",
        Field.EARLIER_PERIOD: "period",
        Field.EARLIER_VERSION: "version",
        Field.EARLIER_FINGERPRINT: "fingerprint",
        Field.EARLIER_TAKEN: "taken",
        Field.EARLIER_TALLY: "tally",
        Field.EARLIER_LAST_LABEL: "last_label",
        Field.EARLIER_ANSWERS: "answers",
    },
    frozenset({Field.EARLIER_TALLY, Field.EARLIER_ANSWERS}),
    "taken",
)

CONCLUSION_KINDS: tuple[RecordKind[Any], ...] = (
    QUESTIONS,
    CRITERIA,
    LINKS,
    GROUNDS,
    ASSESSMENTS,
    RECOMMENDATIONS,
    RESPONSES,
    RESPONSE_FORMS,
    KEY_FIGURE_SETS,
    COMPARISON_GROUPS,
    EARLIER_AUDITS,
)

READ_CONCLUSIONS: Mapping[Field, Callable[[str], object]] = {
    Field.CRITERION_KIND: lambda held: CriterionKind(held or CriterionKind.LAW),
    Field.CRITERION_STRENGTH: Strength,
    Field.LINK_TARGET: lambda held: LinkTarget(held or LinkTarget.QUESTION),
    Field.GROUND_KIND: lambda held: GroundKind(held or GroundKind.INTERVIEW),
    Field.RECOMMENDATION_PRIORITY: Priority,
    Field.RECOMMENDATION_STATUS: lambda held: RecommendationStatus(held or RecommendationStatus.OPEN),
    Field.RESPONSE_AGREES: Agreement,
    Field.COMPARISON_GROUP_MEASURE: lambda held: Measure(held or Measure.AVERAGE),
}
"""How what the log says of a field becomes the attribute, where it is not the text itself."""
