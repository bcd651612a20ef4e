"""How the page Sammanställning behaves: its figures, and the cases behind each of them. It holds no widget."""

from collections.abc import Callable
from dataclasses import dataclass

from aktgranskning.catalogue import text
from aktgranskning.domain.audit import Answer, AnswerState, Case, Snapshot
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.tally import COUNTED, SEVEN_STATES, SILENT, chosen
from aktgranskning.domain.wording import STATE_WORDS, choice_label
from aktgranskning.session import Session
from ui.collation import ordered
from ui.presenters.tally_rows import LineKind, TallyLine, tally_lines

QUESTION, OUTCOME, BAR, FIRST_FIGURE = range(4)
"""The columns of the table; from FIRST_FIGURE on there is one for each of the seven states."""

HEADINGS = ("Fråga", "Utfall", "Fördelning", *(STATE_WORDS[state] for state in SEVEN_STATES))


@dataclass(frozen=True, slots=True)
class CaseBehind:
    """A case that a figure counts, with what it has for the item; never its confidential reference."""

    case_id: int
    item: str
    label: str
    unit: str
    state: AnswerState
    answer: str
    comment: str
    evidence: str


class TallyPresenter:
    """The figures as they were at the latest `refresh`."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._snapshot: Snapshot | None = None
        self.lines: list[TallyLine] = []
        self.guidance = ""
        """What to do before there is anything to show; '' where there is."""

    def refresh(self) -> None:
        """Count anew."""
        self._snapshot = self._session.snapshot() if self._session.checklist else None
        self.lines = tally_lines(self._snapshot) if self._snapshot else []
        self.guidance = self._guidance()

    def is_figure(self, line: TallyLine, column: int) -> bool:
        """Say whether a cell holds a figure that has cases behind it, be they none."""
        if column == OUTCOME:
            return line.kind is not LineKind.SECTION
        return column >= FIRST_FIGURE and line.figures[column - FIRST_FIGURE] is not None

    def title(self, line: TallyLine, column: int) -> str:
        """Name a figure in two lines: the question, and what is counted of it."""
        assert self._snapshot is not None
        item = self._snapshot.checklist.item(line.item)
        if column >= FIRST_FIGURE:
            what = HEADINGS[column]
        elif line.kind is LineKind.CHOICE:
            what = line.label
        else:
            what = "I nämnaren" if line.kind is LineKind.ITEM and item.has_outcome else STATE_WORDS[_ANSWERED]
        return f"{item.label}\n{what}"

    def cases_behind(self, line: TallyLine, column: int) -> list[CaseBehind]:
        """Return the cases that a figure counts, in the order of their labels; none where the cell has no figure."""
        if self._snapshot is None or not self.is_figure(line, column):
            return []
        item = self._snapshot.checklist.item(line.item)
        counts = _condition(item, line, column)
        answers = self._snapshot.answers
        return [
            _behind(case, item, answers[case.id][item.name])
            for case in ordered(self._snapshot.cases)
            if counts(answers[case.id][item.name])
        ]

    def _guidance(self) -> str:
        snapshot = self._snapshot
        if snapshot is None:
            return text("review.no_checklist")
        if not snapshot.cases:
            return "Granskningen har inga akter än. Lägg till dem på sidan Granskning (Ctrl+1)."
        if not self.lines:
            return "Checklistan har ingen fråga som räknas, så det finns inget att sammanställa."
        if not any(answer.value for of_case in snapshot.answers.values() for answer in of_case.values()):
            return "Inget är besvarat än. Börja i en akt på sidan Akter (Ctrl+3), så räknas svaren här."
        return ""


_ANSWERED = AnswerState.RECORDED


def _condition(item: Item, line: TallyLine, column: int) -> Callable[[Answer], bool]:
    """Return what an answer must be like to be counted by a figure."""
    if column >= FIRST_FIGURE:
        state = SEVEN_STATES[column - FIRST_FIGURE]
        return lambda answer: answer.state is state
    if line.kind is LineKind.CHOICE:
        return lambda answer: answer.state not in SILENT and line.choice in chosen(item, answer.value)
    if line.kind is LineKind.ITEM and item.has_outcome:
        return lambda answer: answer.state in COUNTED
    return lambda answer: answer.state not in SILENT


def _behind(case: Case, item: Item, answer: Answer) -> CaseBehind:
    value = "" if answer.state in SILENT else choice_label(item, answer.value)
    shown = value or STATE_WORDS[answer.state]
    return CaseBehind(case.id, item.name, case.label, case.unit, answer.state, shown, answer.comment, answer.evidence)
