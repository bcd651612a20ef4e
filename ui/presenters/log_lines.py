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
from aktgranskning.domain.conclusions.figure_words import MEASURE_WORDS
from aktgranskning.domain.conclusions.key_figures import Measure
from aktgranskning.domain.fact_check import Decision, Presence
from aktgranskning.domain.places import number_of
from aktgranskning.domain.records import CLAIMS, DISPATCHES, KIND_OF_FIELD, NOTES, REQUESTS
from aktgranskning.domain.sample import DrawState
from aktgranskning.domain.sampling_json import draw_from_json, register_from_json
from aktgranskning.domain.sign_off import SecondReading, read_lock, read_second_reading
from aktgranskning.domain.wording import (
    ABSENCE_WORDS,
    DECISION_WORDS,
    METHOD_WORDS,
    PRESENCE_WORDS,
    STATUS_WORDS,
)
from aktgranskning.log_entries import LogEntry
from ui.presenters.conclusion_words import CONCLUSION_RECORDS, CONCLUSION_WORDS
from ui.presenters.counted_words import shown_answer
from ui.presenters.figure_sets import values_in_words
from ui.presenters.locale_words import shown_day, shown_moment, shown_second
from ui.presenters.locking_words import lock_in_words, second_reading_in_words
from ui.translating import later, tr

_KINDS = {
    ActKind.UNDO: later("Ångrat: "),
    ActKind.REDO: later("Gjort igen: "),
    ActKind.IMPORT: later("Inläst: "),
    ActKind.IMPORT_VIEWS: later("Inläst: "),
    ActKind.CHANGE_CHECKLIST: later("Byte av version: "),
    ActKind.ERASE: later("Personnummer raderat: "),
}
FIELD_WORDS = {
    Field.VALUE: later("Svar"),
    Field.DRAFT: later("Skrivet som inte är ett svar"),
    Field.COMMENT: later("Kommentar"),
    Field.EVIDENCE: later("Var i akten"),
    Field.SECOND_LOOK: later("Att se om"),
    Field.ROW: later("Rad"),
    Field.STATUS: later("Läge"),
    Field.CASE_REVIEWER: later("Aktens granskare"),
    Field.LABEL: later("Aktens namn"),
    Field.REFERENCE: later("Diarienummer"),
    Field.UNIT: later("Enhet"),
    Field.STRATUM: later("Stratum"),
    Field.RANK: later("Rangnummer"),
    Field.REPLACES: later("Ersätter"),
    Field.ABSENCE: later("Kan inte läsas"),
    Field.ABSENCE_REASON: later("Orsak till att akten inte kan läsas"),
    Field.ASSIGNED: later("Tilldelad"),
    Field.SOURCE_SYSTEM: later("Källsystem"),
    Field.PERIOD_READ: later("Läst period"),
    Field.DOCUMENTS: later("Antal handlingar"),
    Field.PAGES: later("Antal sidor"),
    Field.OBSERVATIONS: later("Iakttagelser utanför checklistan"),
    Field.FOR_REPORT: later("Till rapporten"),
    Field.URGENT: later("Lyft genast"),
    Field.SECOND_READER: later("Andra läsare"),
    Field.SECOND_READ: later("Läst av andra läsare"),
    Field.REASON: later("Orsak"),
    Field.NOTE_ROW: later("Granskningsanteckningens rad"),
    Field.NOTE_TEXT: later("Granskningsanteckning"),
    Field.NOTE_REPLY: later("Svar på granskningsanteckning"),
    Field.NOTE_STATE: later("Granskningsanteckningens läge"),
    Field.NOTE_BY: later("Granskningsanteckning av"),
    Field.NOTE_DAY: later("Granskningsanteckningens datum"),
    Field.REQUEST_WHAT: later("Väntar på handling"),
    Field.REQUEST_WHOM: later("Begärd från"),
    Field.REQUEST_ASKED: later("Begärd den"),
    Field.REQUEST_RECEIVED: later("Kom in den"),
    Field.VIEW_VALUE: later("Förvaltningens svar"),
    Field.VIEW_WORDS: later("Förvaltningens synpunkt"),
    Field.VIEW_EVIDENCE: later("Förvaltningen: var i akten"),
    Field.VIEW_DAY: later("Synpunktens datum"),
    Field.VIEW_WHO: later("Synpunkt från"),
    Field.VIEW_PRESENCE: later("Fanns vid granskningen"),
    Field.VIEW_ANSWER: later("Svar som synpunkten gäller"),
    Field.VIEW_DISPATCH: later("Synpunkt i utskick nr"),
    Field.VIEW_DECISION: later("Ställningstagande till synpunkten"),
    Field.VIEW_RATIONALE: later("Motivering till ställningstagandet"),
    Field.VIEW_DECIDED_BY: later("Ställningstagande av"),
    Field.VIEW_DECIDED: later("Ställningstagandets datum"),
    Field.CLAIM_MORE: later("Ytterligare enligt förvaltningen"),
    Field.CLAIM_WORDS: later("Förvaltningens synpunkt"),
    Field.CLAIM_DAY: later("Synpunktens datum"),
    Field.CLAIM_WHO: later("Synpunkt från"),
    Field.CLAIM_UNIT: later("Synpunktens enhet"),
    Field.CLAIM_RATIONALE: later("Motivering till ställningstagandet"),
    Field.DISPATCH_TOKEN: later("Utskickets kännetecken"),
    Field.DISPATCH_UNIT: later("Utskickets enhet"),
    Field.DISPATCH_WHOM: later("Skickat till"),
    Field.DISPATCH_SENT: later("Skickat den"),
    Field.DISPATCH_DEADLINE: later("Svar senast"),
    Field.DISPATCH_ANSWERED: later("Besvarat den"),
    Field.DISPATCH_ROWS: later("Svar att granska"),
    Field.DISPATCH_RETURNED: later("Fil som kom tillbaka"),
    Field.SENTENCE_TEXT: later("Formulering"),
    Field.SENTENCE_FIGURES: later("Siffror som formuleringen skrevs för"),
    Field.REGISTER: later("Register"),
    Field.DRAW: later("Dragning"),
    Field.SAMPLE: later("Urvalets akter, ur dragning nr"),
    Field.CASE: later("Akt"),
    Field.CHECKLIST: later("Checklista"),
    Field.FROZEN: later("Checklistans kontrollsumma"),
    Field.VERSION: later("Checklistans version"),
    Field.ITEM_NAME: later("Frågans namn"),
    Field.INTERPRETATION: later("Tolkning"),
    Field.NAME: later("Granskningens namn"),
    Field.AUDITEE: later("Granskad verksamhet"),
    Field.PERIOD: later("Period"),
    Field.EXAMPLE: later("Exempel"),
    Field.NOUN: later("Det som räknas"),
    Field.FACT_CHECK: later("Ord för granskningen av fakta"),
    Field.CONFIDENCE: later("Konfidensnivå i procent"),
    Field.SECOND_READING: later("Andra läsning"),
    Field.LOCK: later("Granskningens lås"),
    Field.ERASURE: later("Tidigare lydelse"),
    Field.ENCRYPTION: later("Krypterad (lösenfrasen ändrad)"),
    Field.RESTORED: later("Återställd från säkerhetskopia (loggens kontrollsumma)"),
    **CONCLUSION_WORDS,
}
"""What each thing that can be set is called."""

_DAYS = frozenset(
    {
        Field.NOTE_DAY,
        Field.REQUEST_ASKED,
        Field.REQUEST_RECEIVED,
        Field.VIEW_DAY,
        Field.VIEW_DECIDED,
        Field.CLAIM_DAY,
        Field.DISPATCH_SENT,
        Field.DISPATCH_DEADLINE,
        Field.DISPATCH_ANSWERED,
        Field.CRITERION_VALID_FROM,
        Field.CRITERION_VALID_TO,
        Field.GROUND_DAY,
        Field.ASSESSMENT_DAY,
        Field.RECOMMENDATION_STATUS_DAY,
        Field.RESPONSE_DUE,
        Field.RESPONSE_DECIDED,
        Field.RESPONSE_FORM_SENT,
        Field.RESPONSE_FORM_DEADLINE,
        Field.RESPONSE_FORM_ANSWERED,
        Field.KEY_FIGURES_RETRIEVED,
        Field.EARLIER_TAKEN,
        Field.RETAINED_UNTIL,
    }
)
"""What holds a day."""

_HIDDEN = later("(visas inte)")
_HASH = 12


class LogFilter(StrEnum):
    """Which lines are listed."""

    ALL = later("Allt")
    ANSWERS = later("Svar")
    RETIRED = later("Utgångna svar")


HEADINGS = (later("Tid"), later("Vem"), later("Akt"), later("Fråga"), later("Vad"), later("Före"), later("Efter"))

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
        item = tr("Handling nr {number}").format(number=entry.row_path)
    elif kind is DISPATCHES:
        item = tr("Utskick nr {number}").format(number=entry.row_path)
    elif kind and kind.table in CONCLUSION_RECORDS:
        of_record = tr("{record} nr {number}").format(record=tr(CONCLUSION_RECORDS[kind.table]), number=entry.row_path)
        item = f"{item} ({of_record})" if item else of_record
    elif kind is NOTES:
        item = tr("{item} (anteckning nr {number})").format(item=item, number=entry.row_path)
    elif kind is CLAIMS:
        item = tr("{item} (uppgift nr {number})").format(item=item, number=entry.row_path)
    elif entry.row_path and entry.field is not Field.INTERPRETATION:
        item = tr("{item} (rad nr {number})").format(item=item, number=number_of(entry.row_path))
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
    return shown_second(entry.at)


def set_in_words(kind: ActKind, field: Field) -> str:
    """Say what an act of a kind set."""
    return f"{tr(_KINDS[kind]) if kind in _KINDS else ''}{tr(FIELD_WORDS[field])}"


def _shown(entry: LogEntry, item: Item | None, content: str) -> str:
    """Write what a field held; never a confidential reference."""
    if content in ("", ERASED):
        return content
    match entry.field:
        case Field.VALUE | Field.VIEW_VALUE | Field.VIEW_ANSWER if item:
            return shown_answer(item, content)
        case Field.STATUS:
            return tr(STATUS_WORDS[CaseStatus(content)])
        case Field.SECOND_READ:
            return shown_moment(datetime.fromisoformat(content))
        case Field.SECOND_READING:
            return _second_reading(read_second_reading(content))
        case Field.LOCK:
            return lock_in_words(read_lock(content))
        case Field.VIEW_PRESENCE:
            return tr(PRESENCE_WORDS[Presence(content)])
        case Field.VIEW_DECISION:
            return tr(DECISION_WORDS[Decision(content)])
        case (
            Field.CRITERION_STRENGTH
            | Field.RECOMMENDATION_PRIORITY
            | Field.RECOMMENDATION_STATUS
            | Field.RESPONSE_AGREES
        ):
            return tr(content)
        case Field.DISPATCH_ROWS:
            return tr("%n svar", None, len(rows_from_json(content)))
        case Field.KEY_FIGURES_CONTENT:
            return values_in_words(*count_of_values(content))
        case Field.COMPARISON_GROUP_MEASURE:
            return tr(MEASURE_WORDS[Measure(content)])
        case Field.REFERENCE:
            return tr(_HIDDEN)
        case (
            Field.CHECKLIST
            | Field.FROZEN
            | Field.DISPATCH_RETURNED
            | Field.RESPONSE_FORM_RETURNED
            | Field.KEY_FIGURES_SHA256
        ):
            return f"{content[:_HASH]}…"
        case Field.ABSENCE:
            return tr(ABSENCE_WORDS[Absence(content)])
        case Field.REGISTER:
            register = register_from_json(content, 0, entry.reviewer, entry.at)
            return f"{register.file_name}, N = {register.size}"
        case Field.DRAW:
            return _drawn(entry, content)
        case Field.SECOND_LOOK | Field.ROW | Field.EXAMPLE | Field.FOR_REPORT | Field.URGENT | Field.ENCRYPTION:
            return tr("ja")
    return shown_day(content) if entry.field in _DAYS else content


def _second_reading(plan: SecondReading | None) -> str:
    return ": ".join(filter(None, (second_reading_in_words(plan), ", ".join(plan.drawn if plan else ()))))


def _drawn(entry: LogEntry, content: str) -> str:
    draw = draw_from_json(content, 0, DrawState.DRAWN, entry.reviewer, entry.at)
    seed = tr("frö {seed}").format(seed=draw.plan.seed) if draw.plan.seed else ""
    return ", ".join(filter(None, (tr(METHOD_WORDS[draw.plan.method]).lower(), seed, f"n = {draw.size}")))
