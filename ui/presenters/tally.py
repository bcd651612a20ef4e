"""How the page Sammanställning behaves: its figures, and the cases behind each of them. It holds no widget."""

from collections.abc import Callable
from dataclasses import dataclass

from aktgranskning.catalogue import text
from aktgranskning.domain.audit import Answer, AnswerState, Case, Snapshot
from aktgranskning.domain.checklist import Item, ItemKind
from aktgranskning.domain.places import row_of
from aktgranskning.domain.tally import (
    COUNTED,
    ROWS_UNKNOWN,
    SEVEN_STATES,
    SILENT,
    Counted,
    counted_choices,
    places_of,
)
from aktgranskning.domain.wording import STATE_WORDS, rows_in_words, shown_answer
from aktgranskning.session import Session
from ui.collation import ordered
from ui.presenters.no_cases import no_cases_yet
from ui.presenters.placed_items import position
from ui.presenters.tally_rows import LineKind, TallyLine, tally_lines

QUESTION, OUTCOME, BAR, FIRST_FIGURE = range(4)
"""The columns of the table; from FIRST_FIGURE on there is one for each of the seven states."""

HEADINGS = ("Fråga", "Utfall", "Fördelning", *(STATE_WORDS[state] for state in SEVEN_STATES))


@dataclass(frozen=True, slots=True)
class CaseBehind:
    """A case, or a row in it, that a figure counts, with what it has for the item; never its confidential reference."""

    case_id: int
    place: str
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
        """Return the cases, or their rows, that a figure counts, in the order of the cases' labels.

        None where the cell has no figure.
        """
        if self._snapshot is None or not self.is_figure(line, column):
            return []
        snapshot, checklist = self._snapshot, self._snapshot.checklist
        item = checklist.item(line.item)
        repeats = checklist.repeats_around(item)
        counts = _condition(item, line, column)
        return [
            _behind(snapshot, case, item, place)
            for case in ordered(snapshot.cases)
            for place in places_of(item, repeats, snapshot.rows.get(case.id, ()))
            if counts(snapshot.answers[case.id][place])
        ]

    def _guidance(self) -> str:
        snapshot = self._snapshot
        if snapshot is None:
            return text("review.no_checklist")
        if not snapshot.cases:
            return no_cases_yet(snapshot.sampling)
        if not self.lines:
            return "Checklistan har ingen fråga som räknas, så det finns inget att sammanställa."
        if not any(answer.state not in SILENT for of_case in snapshot.answers.values() for answer in of_case.values()):
            return "Inget är besvarat än. Börja i en akt på sidan Akter (Ctrl+3), så räknas svaren här."
        return ""


_ANSWERED = AnswerState.RECORDED


def number_in_words(line: TallyLine, behind: list[CaseBehind]) -> str:
    """Say how many stand behind a figure: "3 akter", "5 rader i 3 akter"."""
    count = len({found.case_id for found in behind})
    cases = "1 akt" if count == 1 else f"{count} akter"
    return cases if line.counted is Counted.CASES else f"{rows_in_words(len(behind))} i {cases}"


def _condition(item: Item, line: TallyLine, column: int) -> Callable[[Answer], bool]:
    """Return what an answer must be like to be counted by a figure."""
    if column >= FIRST_FIGURE:
        state = SEVEN_STATES[column - FIRST_FIGURE]
        return lambda answer: answer.state is state
    if line.kind is LineKind.CHOICE:
        return lambda answer: answer.state not in SILENT and line.choice in counted_choices(item, answer.value)
    if line.kind is LineKind.ITEM and item.has_outcome:
        return lambda answer: answer.state in COUNTED
    left_out = ROWS_UNKNOWN if item.kind is ItemKind.REPEAT else SILENT
    return lambda answer: answer.state not in left_out


def _behind(snapshot: Snapshot, case: Case, item: Item, place: str) -> CaseBehind:
    answer, row = snapshot.answers[case.id][place], row_of(place)
    label = f"{case.label}, rad {position(snapshot.rows[case.id], row)}" if row else case.label
    value = "" if answer.state in SILENT else shown_answer(item, answer.value)
    shown = value or STATE_WORDS[answer.state]
    return CaseBehind(case.id, place, label, case.unit, answer.state, shown, answer.comment, answer.evidence)
