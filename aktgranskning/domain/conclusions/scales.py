"""The scales that audit questions are answered on: steps with word, colour and shape, and an answer beside them."""

import json
import re
from dataclasses import asdict, dataclass
from enum import StrEnum

from aktgranskning.domain.one_line import on_one_line


class Shape(StrEnum):
    """What a light looks like where colours cannot be told apart; the value is the character that is written for it."""

    CIRCLE = "●"
    DIAMOND = "◆"
    TRIANGLE = "▲"
    SQUARE = "■"
    STAR = "★"
    CROSS = "✚"
    TRIANGLE_DOWN = "▼"
    RING = "○"
    """The answer outside the steps."""

    NONE = "–"
    """There is no assessment yet."""


@dataclass(frozen=True, slots=True)
class Step:
    """One answer: `name` is what is stored, `word` what is read, `colour` as #rrggbb."""

    name: str
    word: str
    colour: str
    shape: Shape


COLOUR = re.compile("#[0-9a-f]{6}")

OUTSIDE = Step("kan_inte_styrkas", "Kan inte styrkas", "#6b7280", Shape.RING)
"""The answer outside the steps of every scale, by the word that is usual."""

NOT_ASSESSED = Step("", "Inte bedömd", "#9ca3af", Shape.NONE)


@dataclass(frozen=True, slots=True)
class Scale:
    """Steps from the best to the worst, and the answer outside them."""

    steps: tuple[Step, ...]
    outside: Step = OUTSIDE

    @property
    def answers(self) -> tuple[Step, ...]:
        """Every answer that can be given, the one outside the steps last."""
        return (*self.steps, self.outside)

    def step(self, name: str) -> Step | None:
        """Return the answer of that name; None where the scale has none."""
        return next((one for one in self.answers if one.name == name), None)

    def called(self, typed: str) -> Step | None:
        """Return the answer that somebody means by its word or its name, in whatever case; None where there is none."""
        folded = on_one_line(typed).casefold()
        return next((one for one in self.answers if folded in (one.word.casefold(), one.name.casefold())), None)


THREE_STEPS = Scale(
    (
        Step("ja", "Ja", "#2e7d32", Shape.CIRCLE),
        Step("delvis", "Delvis", "#f2b705", Shape.TRIANGLE),
        Step("nej", "Nej", "#c62828", Shape.SQUARE),
    )
)
FOUR_STEPS = Scale(
    (
        Step("ja", "Ja", "#2e7d32", Shape.CIRCLE),
        Step("till_overvagande_del", "Till övervägande del", "#9bc53d", Shape.DIAMOND),
        Step("i_begransad_utstrackning", "I begränsad utsträckning", "#f28c28", Shape.TRIANGLE),
        Step("nej", "Nej", "#c62828", Shape.SQUARE),
    )
)
SCALES = (THREE_STEPS, FOUR_STEPS)
"""Those to choose from; an audit can have one of its own."""


def write_scale(scale: Scale) -> str:
    """Write a scale as the audit file keeps it, in JSON."""
    return json.dumps(asdict(scale), ensure_ascii=False, separators=(",", ":"))


def read_scale(text: str) -> Scale:
    """Read what `write_scale` wrote; three steps where nothing is written.

    ValueError, LookupError or TypeError where it is not that, ValueError where a colour is none.
    """
    if not text:
        return THREE_STEPS
    held = json.loads(text)
    steps = (Step(**(one | {"shape": Shape(one["shape"])})) for one in (*held["steps"], held["outside"]))
    *inside, outside = steps
    if not all(COLOUR.fullmatch(one.colour) for one in (*inside, outside)):
        raise ValueError("colour")
    return Scale(tuple(inside), outside)
