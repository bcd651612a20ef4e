"""What a replay of the log leaves of each thing that an audit file holds."""

from dataclasses import dataclass, field
from typing import Any

from aktgranskning.domain.sample import DrawState

Spot = tuple[str, str]
"""Where in a case something stands: item and path of the row."""

Giver = tuple[str, str]
"""Who gave an answer, and when."""

NOBODY: Giver = ("", "")


@dataclass(slots=True)
class ReplayedCase:
    """A case as the log leaves it: its columns, the moment of its logic, its rows, and what was given in each place.

    `givers` are who may stand as the giver of an answer: one, but where a change of the checklist touched it.
    """

    columns: dict[str, str]
    moment: str
    rows: set[str] = field(default_factory=set)
    contents: dict[Spot, dict[str, str]] = field(default_factory=dict)
    givers: dict[Spot, tuple[Giver, ...]] = field(default_factory=dict)

    def forget_answers(self) -> None:
        """Let there be no rows, and nothing given."""
        self.rows, self.contents, self.givers = set(), {}, {}


@dataclass(slots=True)
class ReplayedDraw:
    """A draw as the log leaves it."""

    plan: str
    reviewer: str
    at: str
    state: DrawState = DrawState.DRAWN


@dataclass(slots=True)
class ReplayedChecklist:
    """A checklist that was put in force for the first time; '' where the log does not say a hash."""

    sha256: str = ""
    fingerprint: str = ""


Records = dict[tuple[Any, ...], dict[str, str]]
