"""The figures that the workbook shows of each item, and checks: which states each of them counts."""

from dataclasses import dataclass

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import Item, TallyKind
from aktgranskning.domain.tally import COUNTED, SILENT, ItemTally
from aktgranskning.domain.wording import STATE_WORDS


@dataclass(frozen=True, slots=True)
class Figure:
    """A column of figures: its heading, and the states that it counts."""

    heading: str
    states: tuple[AnswerState, ...]

    def of(self, tally: ItemTally) -> int | None:
        """Return the figure of an item; None where it says nothing about such an item."""
        if not self._concerns(tally.item):
            return None
        return sum(tally.states[state] for state in self.states)

    def _concerns(self, item: Item) -> bool:
        if self is ANSWERED:
            return item.tally in (TallyKind.DISTRIBUTION, TallyKind.STATISTIC)
        if self.states == (AnswerState.NOT_APPLICABLE,):
            return item.has_outcome or bool(item.not_applicable)
        return item.has_outcome or set(self.states) <= set(SILENT)


def _of_state(state: AnswerState) -> Figure:
    return Figure(STATE_WORDS[state], (state,))


OF = Figure("Av", COUNTED)
ANSWERED = Figure("Antal svar", tuple(state for state in AnswerState if state not in SILENT))

FIGURES = (
    *(_of_state(state) for state in COUNTED),
    OF,
    _of_state(AnswerState.NOT_APPLICABLE),
    _of_state(AnswerState.NOT_ASSESSABLE),
    _of_state(AnswerState.NOT_ASKED),
    _of_state(AnswerState.UNANSWERED),
    ANSWERED,
)

WITH_ROWS, WITH_ROWS_OF, ROWS = "Minst en rad", "Av (minst en rad)", "Rader i allt"
"""What the figures of a repeat are called that do not count states."""
