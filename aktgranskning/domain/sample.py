"""What a sample is: how it is to be drawn, and what was drawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from aktgranskning.domain.register import Register


class Method(StrEnum):
    """How cases are chosen from the frame."""

    SIMPLE = "simple"
    STRATIFIED = "stratified"
    SYSTEMATIC = "systematic"
    ALL = "all"
    BY_HAND = "by_hand"


class Allocation(StrEnum):
    """How a stratified sample is divided between the strata."""

    EQUAL = "equal"
    PROPORTIONAL = "proportional"
    BY_STRATUM = "by_stratum"


@dataclass(frozen=True, slots=True)
class DrawPlan:
    """How a sample is drawn.

    `size` is of the whole sample, with equal allocation of each stratum; `sizes` are the numbers of each stratum where
    they are given one by one. `spares` are those of each stratum, of the whole where there are none. `picked` are the
    identities of a sample by hand, which has no seed. `seed` is one line without space around.
    """

    method: Method
    size: int = 0
    seed: str = ""
    allocation: Allocation | None = None
    sizes: Mapping[str, int] = field(default_factory=dict)
    spares: int = 5
    picked: tuple[str, ...] = ()

    def queue_of(self, stratum: str) -> str:
        """Return the queue that cases of a stratum stand in: each stratum its own, or all cases in the one queue ''."""
        return stratum if self.method is Method.STRATIFIED else ""


class FrameCase(NamedTuple):
    """A case of the frame: its row in the register, its identity and stratum."""

    row: int
    identity: str
    stratum: str


@dataclass(frozen=True, slots=True)
class Member:
    """A drawn case, or a spare; `rank` counts from 1 in its stratum."""

    case: FrameCase
    rank: int
    is_spare: bool


class DrawState(StrEnum):
    """What became of a draw: it waits to be taken, its cases are those of the audit, or it was thrown away."""

    DRAWN = "drawn"
    TAKEN = "taken"
    THROWN_AWAY = "thrown_away"


@dataclass(frozen=True, slots=True)
class Draw:
    """A draw that was made: `allotted` is the size of the sample by queue, `register` the number of its register.

    Each stratum of a stratified sample has a queue, any other sample the one queue ''. `sizes_before` are the sizes of
    the whole sample before each of its extensions, in order.
    """

    id: int
    register: int
    plan: DrawPlan
    allotted: Mapping[str, int]
    reviewer: str
    at: datetime
    state: DrawState = DrawState.DRAWN
    sizes_before: tuple[int, ...] = ()

    @property
    def size(self) -> int:
        """The number of cases that were drawn, n."""
        return sum(self.allotted.values())


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the cases of an audit came to be chosen: every register that was read, every draw, in order."""

    registers: tuple[Register, ...] = ()
    draws: tuple[Draw, ...] = ()

    @property
    def register(self) -> Register | None:
        """The register in force, which was read last; None where there is none."""
        return self.registers[-1] if self.registers else None

    @property
    def draw(self) -> Draw | None:
        """The draw that is not thrown away; None where there is none."""
        return next((draw for draw in reversed(self.draws) if draw.state is not DrawState.THROWN_AWAY), None)

    @property
    def sample(self) -> Draw | None:
        """The draw whose cases are those of the audit; None where there is none."""
        draw = self.draw
        return draw if draw and draw.state is DrawState.TAKEN else None
