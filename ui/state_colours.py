"""How each state of an answer is drawn, in light and dark: apart from the theme, which the start page needs."""

from dataclasses import dataclass

from aktgranskning.domain.audit import AnswerState
from ui.theme import DARK, current


@dataclass(frozen=True, slots=True)
class StateColours:
    """How an answer's state is drawn: text on a ground, and the solid part of a bar."""

    text: str
    ground: str
    bar: str


ON_LIGHT = {
    AnswerState.MET: StateColours("#12633a", "#d9f0e2", "#1b7f4b"),
    AnswerState.PARTLY: StateColours("#6f4e00", "#fbeabf", "#d99f12"),
    AnswerState.NOT_MET: StateColours("#9c231a", "#fbdcd8", "#b3261e"),
    AnswerState.NOT_APPLICABLE: StateColours("#454f61", "#e4e8ee", "#9aa4b5"),
    AnswerState.NOT_ASSESSABLE: StateColours("#57388c", "#ebe3f8", "#7d5bb8"),
    AnswerState.UNANSWERED: StateColours("#566173", "#f4f6f9", "#dfe3ea"),
    AnswerState.NOT_ASKED: StateColours("#656f80", "#f4f6f9", "#eceff4"),
    AnswerState.RECORDED: StateColours("#17468f", "#e0ebfb", "#1a58bd"),
}

ON_DARK = {
    AnswerState.MET: StateColours("#8be0b0", "#173a29", "#3fae75"),
    AnswerState.PARTLY: StateColours("#f4cf78", "#40340f", "#d9a42a"),
    AnswerState.NOT_MET: StateColours("#ffb0a8", "#4a211e", "#e0645a"),
    AnswerState.NOT_APPLICABLE: StateColours("#c3cad6", "#323946", "#6b7688"),
    AnswerState.NOT_ASSESSABLE: StateColours("#d3bff5", "#37294f", "#9a7ad1"),
    AnswerState.UNANSWERED: StateColours("#a9b2c0", "#14171c", "#353c48"),
    AnswerState.NOT_ASKED: StateColours("#959eae", "#14171c", "#2a303a"),
    AnswerState.RECORDED: StateColours("#a9c9ff", "#1f3355", "#82b1ff"),
}


def state_colours(state: AnswerState) -> StateColours:
    """Return the colours of a state in the theme in force."""
    return (ON_DARK if current() is DARK else ON_LIGHT)[state]
