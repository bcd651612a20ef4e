"""What is noted beside the answers, a record a thing, as the changes of the log make and alter them."""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from aktgranskning.domain.acts import ERASED, Change, Field
from aktgranskning.domain.audit import DocumentRequest
from aktgranskning.domain.conclusions.kinds import CONCLUSION_KINDS, READ_CONCLUSIONS
from aktgranskning.domain.fact_check import Claim, Decision, Dispatch, EditedSentence, Presence, View
from aktgranskning.domain.places import renamed
from aktgranskning.domain.record_kind import Key, RecordKind, Records
from aktgranskning.domain.sign_off import NoteState, ReviewNote

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_Record = TypeVar("_Record", bound="DataclassInstance")

REQUESTS = RecordKind(
    "requests",
    DocumentRequest,
    ("case_id", "number"),
    {
        Field.REQUEST_WHAT: "what",
        Field.REQUEST_WHOM: "whom",
        Field.REQUEST_ASKED: "asked",
        Field.REQUEST_RECEIVED: "received",
    },
    frozenset({Field.REQUEST_WHAT, Field.REQUEST_WHOM}),
    "what",
)
VIEWS = RecordKind(
    "views",
    View,
    ("case_id", "item", "row"),
    {
        Field.VIEW_VALUE: "value",
        Field.VIEW_WORDS: "words",
        Field.VIEW_EVIDENCE: "evidence",
        Field.VIEW_DAY: "day",
        Field.VIEW_WHO: "who",
        Field.VIEW_PRESENCE: "presence",
        Field.VIEW_ANSWER: "answer",
        Field.VIEW_DISPATCH: "dispatch",
        Field.VIEW_DECISION: "decision",
        Field.VIEW_RATIONALE: "rationale",
        Field.VIEW_DECIDED_BY: "decided_by",
        Field.VIEW_DECIDED: "decided",
    },
    frozenset(
        {
            Field.VIEW_VALUE,
            Field.VIEW_WORDS,
            Field.VIEW_EVIDENCE,
            Field.VIEW_WHO,
            Field.VIEW_ANSWER,
            Field.VIEW_RATIONALE,
        }
    ),
    "day",
)
CLAIMS = RecordKind(
    "claims",
    Claim,
    ("item", "number"),
    {
        Field.CLAIM_MORE: "more",
        Field.CLAIM_WORDS: "words",
        Field.CLAIM_DAY: "day",
        Field.CLAIM_WHO: "who",
        Field.CLAIM_UNIT: "unit",
        Field.CLAIM_RATIONALE: "rationale",
    },
    frozenset({Field.CLAIM_WORDS, Field.CLAIM_WHO, Field.CLAIM_RATIONALE}),
    "more",
)
DISPATCHES = RecordKind(
    "dispatches",
    Dispatch,
    ("number",),
    {
        Field.DISPATCH_TOKEN: "token",
        Field.DISPATCH_UNIT: "unit",
        Field.DISPATCH_WHOM: "whom",
        Field.DISPATCH_SENT: "sent",
        Field.DISPATCH_DEADLINE: "deadline",
        Field.DISPATCH_ANSWERED: "answered",
        Field.DISPATCH_ROWS: "rows",
        Field.DISPATCH_RETURNED: "returned",
    },
    frozenset({Field.DISPATCH_WHOM, Field.DISPATCH_ROWS}),
    "sent",
)
SENTENCES = RecordKind(
    "sentences",
    EditedSentence,
    ("item",),
    {Field.SENTENCE_TEXT: "text", Field.SENTENCE_FIGURES: "figures"},
    frozenset({Field.SENTENCE_TEXT}),
    "text",
)
NOTES = RecordKind(
    "review_notes",
    ReviewNote,
    ("case_id", "item", "number"),
    {
        Field.NOTE_ROW: "row",
        Field.NOTE_TEXT: "text",
        Field.NOTE_REPLY: "reply",
        Field.NOTE_STATE: "state",
        Field.NOTE_BY: "by",
        Field.NOTE_DAY: "day",
    },
    frozenset({Field.NOTE_ROW, Field.NOTE_TEXT, Field.NOTE_REPLY}),
    "day",
    {Field.NOTE_ROW: renamed},
)

RECORD_KINDS: tuple[RecordKind[Any], ...] = (REQUESTS, VIEWS, CLAIMS, DISPATCHES, SENTENCES, NOTES, *CONCLUSION_KINDS)

KIND_OF_FIELD = {field: kind for kind in RECORD_KINDS for field in kind.attributes}
"""The kind of record that a field of the log sets something of."""

TEXT_FIELDS = frozenset(
    {
        Field.DRAFT,
        Field.COMMENT,
        Field.EVIDENCE,
        Field.REFERENCE,
        Field.ABSENCE_REASON,
        Field.OBSERVATIONS,
        Field.INTERPRETATION,
        Field.REASON,
        Field.SOURCE_SYSTEM,
        Field.PERIOD_READ,
        Field.NAME,
        Field.AUDITEE,
        Field.PERIOD,
        Field.PURPOSE,
        Field.RETENTION_GROUND,
        Field.DISPOSAL_DECISION,
    }.union(*(kind.texts for kind in RECORD_KINDS))
)
"""What somebody writes freely: file and log refer to it, so that it can be erased; of a value the item decides."""

_READ: Mapping[Field, Callable[[str], object]] = {
    Field.VIEW_PRESENCE: Presence,
    Field.VIEW_DECISION: Decision,
    Field.NOTE_STATE: lambda held: NoteState(held or NoteState.OPEN),
    **READ_CONCLUSIONS,
}
"""How what the log says of a field becomes the attribute, where it is not the text itself."""


JSON_FIELDS = frozenset(
    {
        Field.DISPATCH_ROWS,
        Field.ASSESSMENT_FIGURES,
        Field.RECOMMENDATION_EARLIER,
        Field.RESPONSE_FORM_ROWS,
        Field.EARLIER_TALLY,
        Field.EARLIER_ANSWERS,
    }
)
"""Those whose texts are JSON, in which words of somebody can stand."""


def read_content(field: Field, content: str) -> object:
    """Return the attribute of a record that a field of the log means by its content."""
    if content == ERASED and field in JSON_FIELDS:
        return ""
    return _READ.get(field, str)(content)


def with_records(records: Records, changes: Iterable[Change]) -> Records:
    """Return the records after those of the changes that concern one."""
    after = dict(records)
    by_kind: dict[str, dict[Key, Any]] = {}
    for change in changes:
        kind = KIND_OF_FIELD.get(change.field)
        if kind is None:
            continue
        held = by_kind.setdefault(kind.table, {kind.key_in(one): one for one in after.get(kind.table, ())})
        key = kind.key_of(change)
        content = {kind.attributes[change.field]: read_content(change.field, change.new)}
        held[key] = replace(held.get(key) or kind.make(*key), **content)
    for kind in RECORD_KINDS:
        if kind.table in by_kind:
            held = by_kind[kind.table]
            after[kind.table] = tuple(held[key] for key in sorted(held) if getattr(held[key], kind.essential))
    return after


def without_cases(records: Records, case_ids: Container[int]) -> Records:
    """Return the records but for those of these cases."""
    return {
        kind.table: tuple(
            one for one in records[kind.table] if "case_id" not in kind.key or one.case_id not in case_ids
        )
        for kind in RECORD_KINDS
    }


def with_items_renamed(records: Records, names: Mapping[str, str]) -> Records:
    """Return the records with the items that they are about under other names; `names` are new by old ones."""
    return {
        kind.table: tuple(sorted((_renamed(kind, one, names) for one in records[kind.table]), key=kind.key_in))
        for kind in RECORD_KINDS
    }


def items_of(records: Records) -> set[str]:
    """Return the names of the items that records are about."""
    return {one.item for kind in RECORD_KINDS if "item" in kind.key for one in records[kind.table]}


def _renamed(kind: RecordKind[_Record], record: _Record, names: Mapping[str, str]) -> _Record:
    parts = {name: getattr(record, name) for name in ("item", "row") if name in kind.key}
    moved = {name: renamed(held, names) if held else "" for name, held in parts.items()}
    texts = {kind.attributes[field]: renaming for field, renaming in kind.naming.items()}
    return replace(record, **moved, **{name: said(getattr(record, name), names) for name, said in texts.items()})


def present_content(records: Records, change: Change) -> str:
    """Return what a field of the log holds now of the record that a change concerns."""
    kind = KIND_OF_FIELD[change.field]
    return str(getattr(kind.held(records, kind.key_of(change)), kind.attributes[change.field]))


def differences(kind: RecordKind[_Record], before: _Record, after: _Record) -> Iterable[Change]:
    """Yield the changes that make one record of another with the same key."""
    key = dict(zip(kind.key, kind.key_in(after), strict=True))
    row = str(key.get("row", key.get("number", "")))
    for field, attribute in kind.attributes.items():
        old, new = str(getattr(before, attribute)), str(getattr(after, attribute))
        yield Change(field, old, new, key.get("case_id", 0), key.get("item", ""), row)
