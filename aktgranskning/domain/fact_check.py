"""The fact-check: what the audited administration says of the answers, and what the auditor makes of that."""

from dataclasses import dataclass
from enum import StrEnum

from aktgranskning.domain.places import place_of


class FactCheckWord(StrEnum):
    """What an audit calls the fact-check on the screen and on paper."""

    SAKGRANSKNING = "sakgranskning"
    FAKTAKONTROLL = "faktakontroll"


class Presence(StrEnum):
    """Whether the document that the administration points at was in the file on the day of the review."""

    UNKNOWN = ""
    """Nothing has been said of it."""

    THERE = "there"
    LATER = "later"
    """It was made, or handed in, afterwards: it is reported, and changes no answer and no count."""

    UNSURE = "unsure"
    """The administration was asked, and does not know."""


class Decision(StrEnum):
    """What the auditor made of a view."""

    OPEN = ""
    KEEP = "keep"
    CHANGE = "change"


class ViewOutcome(StrEnum):
    """What became of a view: each is in one of these."""

    OPEN = "open"
    AGREEMENT = "agreement"
    """The administration gives the answer that it saw, and there is nothing to decide."""

    KEPT = "kept"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class View:
    """What the administration says of one answer.

    `value` is the answer that it would give, as values are stored, '' where it gives none; `answer` is the one that it
    saw. `words`, `evidence` (where in the file) and `who` are its own; `day` is YYYY-MM-DD. `dispatch` is the number of
    the dispatch that it came back with, '' where it came otherwise. `rationale`, `decided_by` and `decided` (a day) are
    the auditor's.
    """

    case_id: int
    item: str
    row: str
    value: str = ""
    words: str = ""
    evidence: str = ""
    day: str = ""
    who: str = ""
    presence: Presence = Presence.UNKNOWN
    answer: str = ""
    dispatch: str = ""
    decision: Decision = Decision.OPEN
    rationale: str = ""
    decided_by: str = ""
    decided: str = ""

    @property
    def place(self) -> str:
        """Where in the case the answer stands."""
        return place_of(self.item, self.row)

    @property
    def outcome(self) -> ViewOutcome:
        """What became of it, whether its document was there or came afterwards."""
        if self.decision is Decision.KEEP:
            return ViewOutcome.KEPT
        if self.decision is Decision.CHANGE:
            return ViewOutcome.CHANGED
        return ViewOutcome.AGREEMENT if self.value and self.value == self.answer else ViewOutcome.OPEN


@dataclass(frozen=True, slots=True)
class Claim:
    """A number that the administration holds to be met beside those counted, without naming the cases.

    It cannot be verified, and is always shown as that. `more` is in digits, `unit` '' where it is of the whole.
    """

    item: str
    number: int
    more: str = ""
    words: str = ""
    day: str = ""
    who: str = ""
    unit: str = ""
    rationale: str = ""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """A workbook that went to the administration to be checked.

    `token` tells its file from all others; `unit` is '' where it is of the whole. `sent`, `deadline` and `answered` are
    days. `rows` is what was to be checked, in order, as `check_rows` writes it. `returned` is the
    SHA-256 of the file that came back, in hex. Silence is not agreement: what did not come back says nothing.
    """

    number: int
    token: str = ""
    unit: str = ""
    whom: str = ""
    sent: str = ""
    deadline: str = ""
    answered: str = ""
    rows: str = ""
    returned: str = ""


@dataclass(frozen=True, slots=True)
class EditedSentence:
    """A sentence that the auditor wrote instead of the program's; `figures` are those that it was written for."""

    item: str
    text: str = ""
    figures: str = ""
