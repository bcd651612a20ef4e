"""An audit in which every field that somebody writes holds a text of its own, whatever that is."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from aktgranskning.domain.audit import (
    Answer,
    AnswerState,
    Audit,
    Case,
    ChecklistChange,
    ChecklistSource,
    DocumentRequest,
    Interpretation,
    RetiredAnswer,
    Snapshot,
)
from aktgranskning.domain.checklist import AuditQuestion, Checklist, Choice, Item, ItemKind, Section, Table, TallyKind
from aktgranskning.domain.conclusions.assessments import Assessment
from aktgranskning.domain.conclusions.earlier import EarlierAudit
from aktgranskning.domain.conclusions.key_figures import (
    ComparisonGroup,
    FigureValue,
    KeyFigure,
    KeyFigureSet,
    Municipality,
    Origin,
)
from aktgranskning.domain.conclusions.questions import Criterion, Ground, GroundKind, ItemLink, QuestionRecord
from aktgranskning.domain.conclusions.recommendations import Recommendation, Response, ResponseForm
from aktgranskning.domain.conclusions.scales import Step
from aktgranskning.domain.conclusions.statuses import StatusEntry
from aktgranskning.domain.fact_check import Claim, Decision, Dispatch, EditedSentence, View
from aktgranskning.domain.nouns import Noun
from aktgranskning.domain.register import (
    Condition,
    Prefill,
    Register,
    RegisterChoices,
    RegisterCount,
    Settlement,
    StratumColumn,
)
from aktgranskning.domain.sample import Draw, DrawPlan
from aktgranskning.domain.sign_off import Lock, ReviewNote, SecondReading
from tests.example_conclusions import AT, followed_up_snapshot
from tests.example_drawn import drawn_snapshot
from tests.example_snapshot import SOURCE

LINES: Mapping[type, str] = {
    Audit: "name auditee period retention_ground disposal_decision copy_of",
    Lock: "by",
    ReviewNote: "by",
    Noun: "singular plural definite",
    Step: "word",
    Checklist: "title version",
    Section: "label",
    Item: "label hint required_message constraint_message criterion",
    Choice: "label",
    AuditQuestion: "text",
    ChecklistSource: "file_name",
    Case: "label reference unit reviewer stratum absence_reason assigned source_system period_read second_reader",
    Answer: "reviewer",
    Interpretation: "reviewer",
    RetiredAnswer: "case reviewer",
    ChecklistChange: "before after",
    DocumentRequest: "what whom",
    Register: "file_name reviewer",
    RegisterChoices: "identity unit sheet",
    StratumColumn: "column",
    Condition: "column value",
    Settlement: "completeness",
    Draw: "reviewer",
    DrawPlan: "seed",
    View: "who decided_by",
    Claim: "who unit",
    Dispatch: "whom unit",
    QuestionRecord: "text",
    Criterion: "source",
    Ground: "source section",
    Assessment: "unit word by",
    Response: "addressee responsible section",
    ResponseForm: "addressee",
    KeyFigureSet: "source file",
    KeyFigure: "title unit",
    Municipality: "title",
    ComparisonGroup: "name",
    EarlierAudit: "name auditee period version",
    StatusEntry: "by",
}
"""The fields of one line, by the thing that has them."""

PARAGRAPHS: Mapping[type, str] = {
    Audit: "purpose",
    Case: "observations",
    Answer: "value comment evidence draft",
    Interpretation: "text",
    RetiredAnswer: "value comment evidence draft",
    View: "words evidence rationale",
    Claim: "words rationale",
    EditedSentence: "text",
    Criterion: "text",
    Ground: "text",
    Assessment: "rationale",
    Recommendation: "text status_note",
    Response: "text action",
    StatusEntry: "note",
    ReviewNote: "text reply",
}
"""The fields that can hold several lines."""

NOT_WRITTEN: Mapping[type, str] = {
    Snapshot: "head",
    Audit: "municipality retained_until",
    Step: "name colour",
    SecondReading: "seed",
    Lock: "head",
    Checklist: "form_id root",
    Section: "name parent relevant",
    Item: "name section required relevant constraint default readonly calculation audit_question met not_applicable "
    "finding where list_name choice_filter repeat_count",
    Choice: "name key",
    AuditQuestion: "id",
    Table: "name",
    ChecklistSource: "sha256",
    Case: "documents pages for_report urgent second_read",
    Answer: "second_look",
    Interpretation: "item",
    RetiredAnswer: "row_path",
    DocumentRequest: "asked received",
    Register: "frame_hash",
    Prefill: "column item",
    Condition: "operator",
    RegisterCount: "sha256",
    View: "item row value day answer dispatch decided",
    Claim: "item more day",
    Dispatch: "token sent deadline answered rows returned",
    EditedSentence: "item figures",
    QuestionRecord: "name parent position own",
    Criterion: "question valid_from valid_to",
    ItemLink: "item to_name",
    Ground: "question day municipality year compared_with",
    Assessment: "question rating figures day",
    Recommendation: "label addressees questions status_day earlier",
    Response: "recommendation due decided form",
    ResponseForm: "token sent deadline answered rows returned",
    KeyFigureSet: "retrieved sha256 content",
    ComparisonGroup: "members",
    EarlierAudit: "fingerprint taken tally last_label answers",
    StatusEntry: "day",
    ReviewNote: "item row day",
    KeyFigure: "id",
    Municipality: "id kind",
    FigureValue: "figure municipality status",
    Origin: "source retrieved",
}
"""The fields that nobody writes freely: names, days, numbers, expressions, and what is filled by itself (JSON)."""

GROUPS = dict.fromkeys(((kind, "unit") for kind in (Case, Claim, Dispatch, Assessment)), "unit") | {
    (Case, "stratum"): "unit",
    (Response, "addressee"): "addressee",
    (ResponseForm, "addressee"): "addressee",
}
"""Fields whose texts are the same thing wherever they stand."""


NAMES = {"unit", "addressee", "Condition.column", "RegisterChoices.identity"}
"""The fields whose texts tell things apart, so that no two of them may be alike."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands: the thing and its field, and what stood there first; `is_line` where it holds one line."""

    field: str
    before: str
    is_line: bool


Fill = Callable[[Place], str]
"""Gives the text of a place, the same one whenever it is asked."""


def filled(thing: Any, fill: Fill) -> Any:
    """Return a thing with every text in it that somebody writes filled anew."""
    if isinstance(thing, tuple) and not hasattr(thing, "_fields"):
        return tuple(filled(one, fill) for one in thing)
    if isinstance(thing, Mapping):
        return {key: filled(one, fill) for key, one in thing.items()}
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    inside = {field.name: filled(getattr(thing, field.name), fill) for field in fields(thing) if field.init}
    return replace(thing, **(inside | dict(_texts(thing, fill))))


def _texts(thing: Any, fill: Fill) -> Iterator[tuple[str, str]]:
    kind = type(thing)
    for names, is_line in ((LINES.get(kind, ""), True), (PARAGRAPHS.get(kind, ""), False)):
        for name in names.split():
            before = getattr(thing, name)
            if before and not _is_a_name(thing, name):
                yield name, fill(Place(GROUPS.get((kind, name), f"{kind.__name__}.{name}"), before, is_line))
    if isinstance(thing, Recommendation):
        boards = thing.addressees.split("\n")
        yield "addressees", "\n".join(fill(Place("addressee", board, True)) for board in boards)


def _is_a_name(thing: Any, name: str) -> bool:
    """Say whether what stands in a field of texts is a name that something else is found by."""
    return (isinstance(thing, Answer) and name == "value" and thing.value != "FRITEXT") or (
        isinstance(thing, Ground) and name == "source" and thing.kind is GroundKind.KEY_FIGURE
    )


def whole_audit() -> Snapshot:
    """Return an audit that has everything that an audit can have."""
    told, drawn = followed_up_snapshot(), drawn_snapshot()
    diary = Item("dagbok", ItemKind.REPEAT, "Dagbok", TallyKind.STATISTIC)
    note = Item("anteckning", ItemKind.TEXT, "Anteckning", TallyKind.NONE, section="dagbok")
    checklist = replace(
        told.checklist,
        sections=(*told.checklist.sections, Section("dagbok", "Dagbok", is_repeat=True)),
        items=tuple(
            replace(item, hint="Råd", criterion="Lag", required_message="Krav", constraint_message="Gräns")
            for item in (*told.checklist.items, diary, note)
        ),
    )
    unit_of = {case.id: case for case in drawn.cases}
    cases = tuple(
        replace(unit_of[case.id], label=f"Akt {case.id}", observations="Iakttagelse", assigned="Granskare Två")
        for case in told.cases
        if case.id in unit_of
    )
    text = Answer("FRITEXT", "Utkast", "Kommentar", "Plats", state=AnswerState.RECORDED, reviewer="G", at=AT)
    answers = {
        case.id: {
            **{
                place: replace(answer, comment="Kommentar", evidence="Plats", reviewer="G", at=AT)
                for place, answer in told.answers[case.id].items()
            },
            "sammanfattning": text,
            "ekot": Answer("se FRITEXT", state=AnswerState.RECORDED),
            "dagbok": Answer("1", state=AnswerState.RECORDED),
            "dagbok#1/anteckning": text,
        }
        for case in cases
    }
    absent = tuple(replace(case, observations="", label=f"Akt {case.id}") for case in drawn.absent)
    return replace(
        told,
        checklist=checklist,
        source=SOURCE,
        cases=cases,
        absent=absent,
        answers=answers,
        rows={case.id: ("dagbok#1",) for case in cases},
        interpretations=(Interpretation("plan", 1, "Läses så", "G", AT),),
        retired=(
            RetiredAnswer("Akt 1", checklist.items[0], "", "FRITEXT", "Utkast", "Kommentar", "Plats", "G", AT, AT),
        ),
        checklist_changes=(ChecklistChange(AT, "1", "2"),),
        requests=drawn.requests,
        sampling=drawn.sampling,
        dates=drawn.dates,
        views=(
            View(
                1, "hinder", "", "nej", "Ord", "Plats", "2026-03-01", "Chefen", answer="ja", decision=Decision.KEEP,
                rationale="Skäl", decided_by="G", decided="2026-03-02",
            ),
        ),
        view_states={(1, "hinder"): AnswerState.NOT_MET},
        claims=(Claim("plan", 1, "3", "Ord", "2026-03-01", "Chefen", "Norra kontoret", "Skäl"),),
        dispatches=(Dispatch(1, "0123456789abcdef", "Norra kontoret", "Chefen", "2026-02-01", "2026-03-01"),),
        sentences=(EditedSentence("hinder", "Egen mening"),),
        notes=(ReviewNote(1, "hinder", 1, text="Anteckning", reply="Svar", by="Andra läsaren", day="2026-03-03"),),
    )  # fmt: skip
