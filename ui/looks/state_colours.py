"""How each state of an answer is drawn, in every theme: apart from the themes, which the start page needs."""

from collections.abc import Mapping
from dataclasses import dataclass

from aktgranskning.domain.audit import AnswerState
from ui.theme import current


@dataclass(frozen=True, slots=True)
class StateColours:
    """How an answer's state is drawn: text on a ground, and the solid part of a bar."""

    text: str
    ground: str
    bar: str


_OF_LIGHT = {
    AnswerState.MET: StateColours("#12633a", "#d9f0e2", "#1b7f4b"),
    AnswerState.PARTLY: StateColours("#6f4e00", "#fbeabf", "#a57300"),
    AnswerState.NOT_MET: StateColours("#9c231a", "#fbdcd8", "#b3261e"),
    AnswerState.NOT_APPLICABLE: StateColours("#454f61", "#e4e8ee", "#5d6779"),
    AnswerState.NOT_ASSESSABLE: StateColours("#57388c", "#ebe3f8", "#7d5bb8"),
    AnswerState.UNANSWERED: StateColours("#566173", "#f4f6f9", "#7a8496"),
    AnswerState.NOT_ASKED: StateColours("#656f80", "#f4f6f9", "#f4f6f9"),
    AnswerState.RECORDED: StateColours("#17468f", "#e0ebfb", "#1a58bd"),
}

_OF_DARK = {
    AnswerState.MET: StateColours("#8be0b0", "#173a29", "#3fae75"),
    AnswerState.PARTLY: StateColours("#f4cf78", "#40340f", "#d9a42a"),
    AnswerState.NOT_MET: StateColours("#ffb0a8", "#4a211e", "#e0645a"),
    AnswerState.NOT_APPLICABLE: StateColours("#c3cad6", "#323946", "#98a2b3"),
    AnswerState.NOT_ASSESSABLE: StateColours("#d3bff5", "#37294f", "#a98be0"),
    AnswerState.UNANSWERED: StateColours("#a9b2c0", "#14171c", "#7d8799"),
    AnswerState.NOT_ASKED: StateColours("#959eae", "#14171c", "#14171c"),
    AnswerState.RECORDED: StateColours("#a9c9ff", "#1f3355", "#82b1ff"),
}

_OF_HIGH_LIGHT = {
    AnswerState.MET: StateColours("#00401f", "#dcf5e6", "#00572b"),
    AnswerState.PARTLY: StateColours("#473100", "#fff1c2", "#6b4a00"),
    AnswerState.NOT_MET: StateColours("#7a0c06", "#ffe5e2", "#8f0f08"),
    AnswerState.NOT_APPLICABLE: StateColours("#2b2b2b", "#f0f0f0", "#454545"),
    AnswerState.NOT_ASSESSABLE: StateColours("#3c1f70", "#f1e8ff", "#4f2a94"),
    AnswerState.UNANSWERED: StateColours("#2b2b2b", "#ffffff", "#595959"),
    AnswerState.NOT_ASKED: StateColours("#454545", "#ffffff", "#ffffff"),
    AnswerState.RECORDED: StateColours("#002a80", "#dbe7ff", "#00349c"),
}

_OF_HIGH_DARK = {
    AnswerState.MET: StateColours("#a6f0c6", "#0b2e1d", "#6fdca0"),
    AnswerState.PARTLY: StateColours("#ffe08a", "#332700", "#ffc940"),
    AnswerState.NOT_MET: StateColours("#ffc9c4", "#4a0f0b", "#ff9a91"),
    AnswerState.NOT_APPLICABLE: StateColours("#e6e6e6", "#262626", "#c4c4c4"),
    AnswerState.NOT_ASSESSABLE: StateColours("#e6d6ff", "#2a1a47", "#c9abff"),
    AnswerState.UNANSWERED: StateColours("#e6e6e6", "#000000", "#b8b8b8"),
    AnswerState.NOT_ASKED: StateColours("#c9c9c9", "#000000", "#000000"),
    AnswerState.RECORDED: StateColours("#c2dcff", "#0c2f63", "#9cc8ff"),
}

STATE_COLOURS: Mapping[str, Mapping[AnswerState, StateColours]] = {
    "light": _OF_LIGHT,
    "dark": _OF_DARK,
    "high_light": _OF_HIGH_LIGHT,
    "high_dark": _OF_HIGH_DARK,
}
"""By the name of the theme."""


def state_colours(state: AnswerState) -> StateColours:
    """Return the colours of a state in the theme in force."""
    return STATE_COLOURS[current().name][state]
