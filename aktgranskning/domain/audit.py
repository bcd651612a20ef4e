"""What an audit holds: cases, their answers, and a whole picture of it at one moment."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from aktgranskning.domain.checklist import Checklist, Item
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.scales import THREE_STEPS, Scale
from aktgranskning.domain.conclusions.statuses import StatusEntry
from aktgranskning.domain.fact_check import Claim, Dispatch, EditedSentence, FactCheckWord, View
from aktgranskning.domain.nouns import CASE_FILE, Noun
from aktgranskning.domain.sample import Sampling
from aktgranskning.domain.sign_off import Lock, ReviewNote, SecondReading


class CaseStatus(StrEnum):
    """How far the review of a case has come."""

    NOT_BEGUN = "not_begun"
    BEGUN = "begun"
    DONE = "done"


class Absence(StrEnum):
    """Why a case is not read: outside the population, or a missing file (missing, or withheld from the auditors)."""

    PRESENT = ""
    OUTSIDE = "outside"
    MISSING = "missing"
    WITHHELD = "withheld"


class AnswerState(StrEnum):
    """The seven states of an answer, and RECORDED: an answer to an item that has no outcome."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"
    NOT_ASSESSABLE = "not_assessable"
    UNANSWERED = "unanswered"
    NOT_ASKED = "not_asked"
    RECORDED = "recorded"


@dataclass(frozen=True, slots=True)
class Audit:
    """One engagement; `is_example` where it is the program's own invented one.

    `noun` is what its sentences count, `fact_check` what it calls the fact-check; `confidence` is of the intervals
    that are shown, in per cent, 0 where none are. `purpose` is why it is made, `scale` what its questions are answered
    on, `municipality` whose key figures are its own. `second_reading` is which cases are read by a second reader, None
    before that is planned; `lock` is who signed the audit off, None while it can be changed. `retained_until`
    (YYYY-MM-DD) is when it is to be destroyed, `retention_ground` why then, and `disposal_decision` who decided that it
    may be. `copy_of` is the head of the log that an anonymised copy was made by.
    """

    name: str = ""
    auditee: str = ""
    period: str = ""
    is_example: bool = False
    noun: Noun = CASE_FILE
    fact_check: FactCheckWord = FactCheckWord.SAKGRANSKNING
    confidence: int = 0
    purpose: str = ""
    scale: Scale = THREE_STEPS
    municipality: str = ""
    retained_until: str = ""
    retention_ground: str = ""
    disposal_decision: str = ""
    copy_of: str = ""
    second_reading: SecondReading | None = None
    lock: Lock | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One case file: a neutral label, and the confidential reference of the authority's own system.

    `rank` is its place in the queue of its stratum, from 1, where it was drawn from a register, else 0; `replaces` is
    the id of the case that it was drawn for, else 0. `absence_reason` is why it is absent, or was. `assigned` is who is
    to review it, `reviewer` who began to. `period_read`, `documents` and `pages` say what was read, the latter two in
    digits. `observations` are notes outside the checklist; `for_report` and `urgent` mark them by "1". `second_reader`
    is who read the closed case after its reviewer, `second_read` when (ISO 8601, UTC), '' where nobody has.
    """

    id: int
    label: str
    reference: str = ""
    unit: str = ""
    status: CaseStatus = CaseStatus.NOT_BEGUN
    reviewer: str = ""
    stratum: str = ""
    rank: int = 0
    replaces: int = 0
    absence: Absence = Absence.PRESENT
    absence_reason: str = ""
    assigned: str = ""
    source_system: str = ""
    period_read: str = ""
    documents: str = ""
    pages: str = ""
    observations: str = ""
    for_report: str = ""
    urgent: str = ""
    second_reader: str = ""
    second_read: str = ""

    @property
    def is_absent(self) -> bool:
        """Whether the case cannot be read, and is left out of every count."""
        return self.absence is not Absence.PRESENT


CaseDates = tuple[datetime | None, datetime | None]
"""When a case was begun, and when it was closed; None where it is not."""


@dataclass(frozen=True, slots=True)
class DocumentRequest:
    """A document that a case waits for; `number` counts those of the case from 1, days are '' where there is none."""

    case_id: int
    number: int
    what: str = ""
    whom: str = ""
    asked: str = ""
    received: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one case has for one item.

    `value` is written as XForms writes it: a choice's name, names separated by spaces, a number, a date as
    YYYY-MM-DD, a time as HH:MM:SS, both with a T between; of a repeat the number of its rows; '' is empty. `draft` is
    typed text that is not (yet) a value. `second_look` is "1" where the item has been interpreted after the answer was
    given, so that it should be looked at again, else ''. `reviewer` and `at` (UTC) are of the latest act upon it, ''
    and None where there was none.
    """

    value: str = ""
    draft: str = ""
    comment: str = ""
    evidence: str = ""
    second_look: str = ""
    state: AnswerState = AnswerState.UNANSWERED
    reviewer: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Interpretation:
    """A note, made during the review, on how an item is to be read; `number` counts those of the item from 1."""

    item: str
    number: int
    text: str
    reviewer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RetiredAnswer:
    """What a change of the checklist emptied: an answer to an item that is gone, or one that no longer fits.

    Without a case it is how an item that is gone was read, which `comment` then holds. `value` and `draft` as in
    `Answer`; `reviewer` and `at` are of the latest act upon its contents before, `retired` is when the
    checklist changed.
    """

    case: str
    item: Item
    row_path: str
    value: str
    draft: str
    comment: str
    evidence: str
    reviewer: str
    at: datetime
    retired: datetime


@dataclass(frozen=True, slots=True)
class ChecklistSource:
    """Where a frozen checklist came from: its workbook's file name and the SHA-256 of its bytes, in hex."""

    file_name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ChecklistFile:
    """The file that a checklist was read from: its name and bytes, and those of the tables beside it."""

    file_name: str
    content: bytes
    files: tuple[tuple[str, bytes], ...] = ()

    @property
    def source(self) -> ChecklistSource:
        """What is said of where the checklist came from."""
        return ChecklistSource(self.file_name, hashlib.sha256(self.content).hexdigest())


@dataclass(frozen=True, slots=True)
class ChecklistChange:
    """A change of the checklist in the running audit: when, and the versions before and after."""

    at: datetime
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything that a tally or an export needs, as it was at one moment.

    `cases` in order, those left out that are `absent`; `answers[case.id][place]` for every item of a case, in every row
    where it stands in a repeat (see `places`; outside repeats the place is the item's name). `rows[case.id]` are the
    paths of the case's rows in order. `interpretations` stand in the order in which they were made; `retired` is what
    changes of the checklist emptied, which `checklist_changes` are. `sampling` is how the cases came to be chosen,
    `requests` are the documents that cases wait or waited for, `dates` when each case was begun and closed. `views` are
    what the administration says of answers, those of absent cases and of places that are no more left out, and
    `view_states[case id, place]` what each of them would mean for the tally; `claims` are its numbers without cases.
    `dispatches` are what was sent to it, `sentences` those that the auditor wrote. `closers` are who closed each case
    that is closed, `notes` what those who check the cases noted of answers.
    `conclusions` are what leads from there to the audit's answer, `statuses` every status of each recommendation, by
    its number. `flags` are in the snapshot of one unit what its assessments rested on in the whole audit and do not
    any more, by question; None in that of the whole, which itself holds what they follow from. `head` is the hash that
    the log ended in.
    """

    audit: Audit
    checklist: Checklist
    source: ChecklistSource
    cases: tuple[Case, ...] = ()
    answers: Mapping[int, Mapping[str, Answer]] = field(default_factory=dict)
    rows: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    interpretations: tuple[Interpretation, ...] = ()
    retired: tuple[RetiredAnswer, ...] = ()
    checklist_changes: tuple[ChecklistChange, ...] = ()
    absent: tuple[Case, ...] = ()
    requests: tuple[DocumentRequest, ...] = ()
    dates: Mapping[int, CaseDates] = field(default_factory=dict)
    sampling: Sampling = field(default_factory=Sampling)
    views: tuple[View, ...] = ()
    view_states: Mapping[tuple[int, str], AnswerState] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    dispatches: tuple[Dispatch, ...] = ()
    sentences: tuple[EditedSentence, ...] = ()
    conclusions: Conclusions = field(default_factory=Conclusions)
    statuses: Mapping[int, tuple[StatusEntry, ...]] = field(default_factory=dict)
    flags: Mapping[str, tuple[str, ...]] | None = None
    head: str = ""
    closers: Mapping[int, str] = field(default_factory=dict)
    notes: tuple[ReviewNote, ...] = ()

    @property
    def all_cases(self) -> tuple[Case, ...]:
        """Every case in order, absent ones too."""
        return tuple(sorted((*self.cases, *self.absent), key=lambda case: case.id))
