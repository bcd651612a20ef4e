"""The whole log in words, a line for each thing that was set."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import overload

from aktgranskning.domain.acts import ANSWER_FIELDS, ERASED, ActKind, Field
from aktgranskning.domain.audit import Absence, CaseStatus
from aktgranskning.domain.check_rows import rows_from_json
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.conclusions.figure_content import count_of_values
from aktgranskning.domain.conclusions.figure_words import MEASURE_WORDS, values_in_words
from aktgranskning.domain.conclusions.key_figures import Measure
from aktgranskning.domain.fact_check import Decision, Presence
from aktgranskning.domain.places import number_of
from aktgranskning.domain.records import CLAIMS, DISPATCHES, KIND_OF_FIELD, NOTES, REQUESTS
from aktgranskning.domain.sample import DrawState
from aktgranskning.domain.sampling_json import draw_from_json, register_from_json
from aktgranskning.domain.sign_off import SecondReading, read_lock, read_second_reading
from aktgranskning.domain.sign_off_words import lock_in_words, second_reading_in_words
from aktgranskning.domain.wording import (
    ABSENCE_WORDS,
    DECISION_WORDS,
    METHOD_WORDS,
    PRESENCE_WORDS,
    STATUS_WORDS,
    shown_answer,
)
from aktgranskning.log_entries import LogEntry
from ui.presenters.conclusion_words import CONCLUSION_RECORDS, CONCLUSION_WORDS

_KINDS = {
    ActKind.UNDO: "Ångrat: ",
    ActKind.REDO: "Gjort igen: ",
    ActKind.IMPORT: "Inläst: ",
    ActKind.IMPORT_VIEWS: "Inläst: ",
    ActKind.CHANGE_CHECKLIST: "Byte av version: ",
    ActKind.ERASE: "Personnummer raderat: ",
}
FIELD_WORDS = {
    Field.VALUE: "Svar",
    Field.DRAFT: "Skrivet som inte är ett svar",
    Field.COMMENT: "Kommentar",
    Field.EVIDENCE: "Var i akten",
    Field.SECOND_LOOK: "Att se om",
    Field.ROW: "Rad",
    Field.STATUS: "Läge",
    Field.CASE_REVIEWER: "Aktens granskare",
    Field.LABEL: "Aktens namn",
    Field.REFERENCE: "Diarienummer",
    Field.UNIT: "Enhet",
    Field.STRATUM: "Stratum",
    Field.RANK: "Rangnummer",
    Field.REPLACES: "Ersätter",
    Field.ABSENCE: "Kan inte läsas",
    Field.ABSENCE_REASON: "Orsak till att akten inte kan läsas",
    Field.ASSIGNED: "Tilldelad",
    Field.SOURCE_SYSTEM: "Källsystem",
    Field.PERIOD_READ: "Läst period",
    Field.DOCUMENTS: "Antal handlingar",
    Field.PAGES: "Antal sidor",
    Field.OBSERVATIONS: "Iakttagelser utanför checklistan",
    Field.FOR_REPORT: "Till rapporten",
    Field.URGENT: "Lyft genast",
    Field.SECOND_READER: "Andra läsare",
    Field.SECOND_READ: "Läst av andra läsare",
    Field.REASON: "Orsak",
    Field.NOTE_ROW: "Granskningsanteckningens rad",
    Field.NOTE_TEXT: "Granskningsanteckning",
    Field.NOTE_REPLY: "Svar på granskningsanteckning",
    Field.NOTE_STATE: "Granskningsanteckningens läge",
    Field.NOTE_BY: "Granskningsanteckning av",
    Field.NOTE_DAY: "Granskningsanteckningens datum",
    Field.REQUEST_WHAT: "Väntar på handling",
    Field.REQUEST_WHOM: "Begärd från",
    Field.REQUEST_ASKED: "Begärd den",
    Field.REQUEST_RECEIVED: "Kom in den",
    Field.VIEW_VALUE: "Förvaltningens svar",
    Field.VIEW_WORDS: "Förvaltningens synpunkt",
    Field.VIEW_EVIDENCE: "Förvaltningen: var i akten",
    Field.VIEW_DAY: "Synpunktens datum",
    Field.VIEW_WHO: "Synpunkt från",
    Field.VIEW_PRESENCE: "Fanns vid granskningen",
    Field.VIEW_ANSWER: "Svar som synpunkten gäller",
    Field.VIEW_DISPATCH: "Synpunkt i utskick nr",
    Field.VIEW_DECISION: "Ställningstagande till synpunkten",
    Field.VIEW_RATIONALE: "Motivering till ställningstagandet",
    Field.VIEW_DECIDED_BY: "Ställningstagande av",
    Field.VIEW_DECIDED: "Ställningstagandets datum",
    Field.CLAIM_MORE: "Ytterligare enligt förvaltningen",
    Field.CLAIM_WORDS: "Förvaltningens synpunkt",
    Field.CLAIM_DAY: "Synpunktens datum",
    Field.CLAIM_WHO: "Synpunkt från",
    Field.CLAIM_UNIT: "Synpunktens enhet",
    Field.CLAIM_RATIONALE: "Motivering till ställningstagandet",
    Field.DISPATCH_TOKEN: "Utskickets kännetecken",
    Field.DISPATCH_UNIT: "Utskickets enhet",
    Field.DISPATCH_WHOM: "Skickat till",
    Field.DISPATCH_SENT: "Skickat den",
    Field.DISPATCH_DEADLINE: "Svar senast",
    Field.DISPATCH_ANSWERED: "Besvarat den",
    Field.DISPATCH_ROWS: "Svar att granska",
    Field.DISPATCH_RETURNED: "Fil som kom tillbaka",
    Field.SENTENCE_TEXT: "Formulering",
    Field.SENTENCE_FIGURES: "Siffror som formuleringen skrevs för",
    Field.REGISTER: "Register",
    Field.DRAW: "Dragning",
    Field.SAMPLE: "Urvalets akter, ur dragning nr",
    Field.CASE: "Akt",
    Field.CHECKLIST: "Checklista",
    Field.FROZEN: "Checklistans kontrollsumma",
    Field.VERSION: "Checklistans version",
    Field.ITEM_NAME: "Frågans namn",
    Field.INTERPRETATION: "Tolkning",
    Field.NAME: "Granskningens namn",
    Field.AUDITEE: "Granskad verksamhet",
    Field.PERIOD: "Period",
    Field.EXAMPLE: "Exempel",
    Field.NOUN: "Det som räknas",
    Field.FACT_CHECK: "Ord för granskningen av fakta",
    Field.CONFIDENCE: "Konfidensnivå i procent",
    Field.SECOND_READING: "Andra läsning",
    Field.LOCK: "Granskningens lås",
    Field.ERASURE: "Tidigare lydelse",
    Field.ENCRYPTION: "Krypterad (lösenfrasen ändrad)",
    Field.RESTORED: "Återställd från säkerhetskopia (loggens kontrollsumma)",
    **CONCLUSION_WORDS,
}
"""What each thing that can be set is called."""

_HIDDEN = "(visas inte)"
_HASH = 12


class LogFilter(StrEnum):
    """Which lines are listed."""

    ALL = "Allt"
    ANSWERS = "Svar"
    RETIRED = "Utgångna svar"


HEADINGS = ("Tid", "Vem", "Akt", "Fråga", "Vad", "Före", "Efter")

LogLine = tuple[str, ...]
"""One line: when, who, in which case and item, what was set, from what and to what."""


class LogLines(Sequence[LogLine]):
    """The lines of entries, each put into words when it is read: of a hundred thousand a screen shows thirty."""

    def __init__(self, entries: Sequence[LogEntry]) -> None:
        self._entries = entries

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, at: int) -> LogLine: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[LogLine]: ...
    def __getitem__(self, at: int | slice) -> LogLine | Sequence[LogLine]:
        return LogLines(self._entries[at]) if isinstance(at, slice) else _line(self._entries[at])

    def never_cut(self) -> dict[str, set[str]]:
        """Return what must have room in the columns that are never cut, by their heading: each thing once."""
        set_ = {(entry.kind, entry.field) for entry in self._entries}
        return {
            "Tid": {_time(entry) for entry in self._entries[:1]},  # all are as wide
            "Vem": {entry.reviewer for entry in self._entries},
            "Vad": {set_in_words(*one) for one in set_},
        }


def log_lines(entries: Sequence[LogEntry], by: LogFilter) -> LogLines:
    """Return the lines that a filter lets through, the latest first."""
    return LogLines([entry for entry in reversed(entries) if _passes(entry, by)])


def _passes(entry: LogEntry, by: LogFilter) -> bool:
    if by is LogFilter.RETIRED:
        return entry.is_retiring
    return by is LogFilter.ALL or entry.field in ANSWER_FIELDS


def _line(entry: LogEntry) -> LogLine:
    item = entry.item.label if entry.item else ""
    kind = KIND_OF_FIELD.get(entry.field)
    if kind is REQUESTS:
        item = f"Handling nr {entry.row_path}"
    elif kind is DISPATCHES:
        item = f"Utskick nr {entry.row_path}"
    elif kind and kind.table in CONCLUSION_RECORDS:
        of_record = f"{CONCLUSION_RECORDS[kind.table]} nr {entry.row_path}"
        item = f"{item} ({of_record})" if item else of_record
    elif kind is NOTES:
        item = f"{item} (anteckning nr {entry.row_path})"
    elif kind is CLAIMS:
        item = f"{item} (uppgift nr {entry.row_path})"
    elif entry.row_path and entry.field is not Field.INTERPRETATION:
        item = f"{item} (rad nr {number_of(entry.row_path)})"
    return (
        _time(entry),
        entry.reviewer,
        entry.case,
        item,
        set_in_words(entry.kind, entry.field),
        _shown(entry, entry.item_before or entry.item, entry.old),
        _shown(entry, entry.item, entry.new),
    )


def _time(entry: LogEntry) -> str:
    return f"{entry.at.astimezone():%Y-%m-%d %H:%M:%S}"


def set_in_words(kind: ActKind, field: Field) -> str:
    """Say what an act of a kind set."""
    return _KINDS.get(kind, "") + FIELD_WORDS[field]


def _shown(entry: LogEntry, item: Item | None, content: str) -> str:
    """Write what a field held; never a confidential reference."""
    if content in ("", ERASED):
        return content
    match entry.field:
        case Field.VALUE | Field.VIEW_VALUE | Field.VIEW_ANSWER if item:
            return shown_answer(item, content)
        case Field.STATUS:
            return STATUS_WORDS[CaseStatus(content)]
        case Field.SECOND_READ:
            return f"{datetime.fromisoformat(content).astimezone():%Y-%m-%d %H:%M}"
        case Field.SECOND_READING:
            return _second_reading(read_second_reading(content))
        case Field.LOCK:
            return lock_in_words(read_lock(content))
        case Field.VIEW_PRESENCE:
            return PRESENCE_WORDS[Presence(content)]
        case Field.VIEW_DECISION:
            return DECISION_WORDS[Decision(content)]
        case Field.DISPATCH_ROWS:
            return f"{len(rows_from_json(content))} svar"
        case Field.KEY_FIGURES_CONTENT:
            return values_in_words(*count_of_values(content))
        case Field.COMPARISON_GROUP_MEASURE:
            return MEASURE_WORDS[Measure(content)]
        case Field.REFERENCE:
            return _HIDDEN
        case (
            Field.CHECKLIST
            | Field.FROZEN
            | Field.DISPATCH_RETURNED
            | Field.RESPONSE_FORM_RETURNED
            | Field.KEY_FIGURES_SHA256
        ):
            return f"{content[:_HASH]}…"
        case Field.ABSENCE:
            return ABSENCE_WORDS[Absence(content)]
        case Field.REGISTER:
            register = register_from_json(content, 0, entry.reviewer, entry.at)
            return f"{register.file_name}, N = {register.size}"
        case Field.DRAW:
            return _drawn(entry, content)
        case Field.SECOND_LOOK | Field.ROW | Field.EXAMPLE | Field.FOR_REPORT | Field.URGENT | Field.ENCRYPTION:
            return "ja"
    return content


def _second_reading(plan: SecondReading | None) -> str:
    return ": ".join(filter(None, (second_reading_in_words(plan), ", ".join(plan.drawn if plan else ()))))


def _drawn(entry: LogEntry, content: str) -> str:
    draw = draw_from_json(content, 0, DrawState.DRAWN, entry.reviewer, entry.at)
    seed = f"frö {draw.plan.seed}" if draw.plan.seed else ""
    return ", ".join(filter(None, (METHOD_WORDS[draw.plan.method].lower(), seed, f"n = {draw.size}")))
