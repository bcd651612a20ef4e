"""Recommendations, what the boards that they are addressed to answer, and what becomes of them."""

from dataclasses import dataclass
from enum import StrEnum


class Priority(StrEnum):
    """How urgent a recommendation is."""

    UNSAID = ""
    HIGH = "hög"
    MEDIUM = "medel"
    LOW = "låg"


class RecommendationStatus(StrEnum):
    """What has become of a recommendation."""

    OPEN = "öppen"
    ANSWERED = "besvarad"
    UNDER_WAY = "pågår"
    DONE = "genomförd"
    REJECTED = "avvisad"


class Agreement(StrEnum):
    """Whether an addressee agrees with a recommendation."""

    UNSAID = ""
    YES = "ja"
    PARTLY = "delvis"
    NO = "nej"


def lines_of(text: str) -> tuple[str, ...]:
    """Return the entries of a list that is kept with one on each line."""
    return tuple(line for line in text.split("\n") if line)


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What the audit asks for. `number` is what the file knows it by, `label` the number that is read, in digits.

    `addressees` (boards) and `questions` (names of those that it rests on) have one on each line, see `lines_of`; the
    items that it rests on are links (`ItemLink`). `status_day` and `status_note` are of the latest change of status.
    `earlier` is, of one taken over from an earlier audit, what became of it there, as `earlier_statuses` reads it.
    """

    number: int
    label: str = ""
    text: str = ""
    addressees: str = ""
    questions: str = ""
    priority: Priority = Priority.UNSAID
    status: RecommendationStatus = RecommendationStatus.OPEN
    status_day: str = ""
    status_note: str = ""
    earlier: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """What one addressee answers to one recommendation, whose `Recommendation.number` is `recommendation`.

    `responsible` carries the `action` out until `due`; `decided` and `section` are the day and the § of the decision.
    `form` is the number of the form that it came back with, '' where it came otherwise.
    """

    number: int
    recommendation: str = ""
    addressee: str = ""
    text: str = ""
    agrees: Agreement = Agreement.UNSAID
    action: str = ""
    responsible: str = ""
    due: str = ""
    decided: str = ""
    section: str = ""
    form: str = ""

    @property
    def is_due_before_decision(self) -> bool:
        """Whether the action is to be carried out before the day of the decision, which may be a slip."""
        return bool(self.due) and self.due < self.decided


@dataclass(frozen=True, slots=True)
class ResponseForm:
    """A form that went to an addressee to be answered.

    `token` tells its file from all others; `sent`, `deadline` and `answered` are days. `rows` is what was asked, in
    order, as JSON. `returned` is the SHA-256 of the file that came back, in hex.
    """

    number: int
    token: str = ""
    addressee: str = ""
    sent: str = ""
    deadline: str = ""
    answered: str = ""
    rows: str = ""
    returned: str = ""
