"""How long the hands are at work in three ways to review, by the keystroke-level model.

Source: Card, Moran and Newell, "The keystroke-level model for user performance time with interactive systems",
Communications of the ACM 23 (7), 1980, pp. 396-410.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from benchmarks.example import CASES, ITEMS
from benchmarks.keys import Pressed


class Operator(StrEnum):
    """What a user does, by the letter of the model; B is half of the click that the model itself counts as a K."""

    KEY = "K"
    POINT = "P"
    BUTTON = "B"
    HOME = "H"
    PREPARE = "M"


SECONDS: Mapping[Operator, float] = {
    Operator.KEY: 0.20,
    Operator.POINT: 1.10,
    Operator.BUTTON: 0.10,
    Operator.HOME: 0.40,
    Operator.PREPARE: 1.35,
}
"""The published times; K is that of an average skilled typist, 55 words a minute."""

ITEMS_ON_SCREEN = 6
"""How many items of a form can be seen at once, so that it is scrolled once in a case of twelve."""

_CLICK = (Operator.POINT, Operator.BUTTON, Operator.BUTTON)
_DRAG = (Operator.POINT, Operator.BUTTON, Operator.POINT, Operator.BUTTON)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to review, and how often each operator occurs in the whole of it."""

    name: str
    operators: Mapping[Operator, int]

    @property
    def seconds(self) -> float:
        """The estimate."""
        return sum(SECONDS[operator] * count for operator, count in self.operators.items())

    @property
    def seconds_of_hands(self) -> float:
        """The estimate without the mental preparation, which no program takes away."""
        return self.seconds - SECONDS[Operator.PREPARE] * self.operators[Operator.PREPARE]


def ways(pressed: Pressed) -> tuple[Way, Way, Way]:
    """Return the program's way, by what was pressed in its window, and the two that it is compared with."""
    return _program(pressed), _matrix(), _form()


def _program(pressed: Pressed) -> Way:
    presses = pressed.answering + pressed.starting + pressed.closing
    counted = {
        Operator.HOME: CASES,
        Operator.PREPARE: presses,
        Operator.KEY: presses + pressed.modifiers,
    }
    return Way("Aktgranskning, by keys", Counter(counted))


def _matrix() -> Way:
    """Count a letter and a move for each item, of which the last leads to the next row, and Ctrl+S for each case."""
    begin = (Operator.HOME, Operator.PREPARE)
    answer = (Operator.PREPARE, Operator.KEY, Operator.KEY)
    save = (Operator.PREPARE, Operator.KEY, Operator.KEY)
    return _of_cases("Excel matrix, by keys", (*begin, *answer * ITEMS, *save))


def _form() -> Way:
    """Count a click for each item, the scroll bar drawn once for each further screen, and a click on "next"."""
    begin = (Operator.HOME, Operator.PREPARE)
    answer = (Operator.PREPARE, *_CLICK)
    screens = -(-ITEMS // ITEMS_ON_SCREEN)
    following = (Operator.PREPARE, *_CLICK)
    return _of_cases("form, by mouse", (*begin, *answer * ITEMS, *_DRAG * (screens - 1), *following))


def _of_cases(name: str, of_case: tuple[Operator, ...]) -> Way:
    return Way(name, Counter({operator: count * CASES for operator, count in Counter(of_case).items()}))
