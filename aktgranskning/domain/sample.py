"""What a sample is: how it is to be drawn, and what was drawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


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


@dataclass(frozen=True, slots=True)
class Draw:
    """A draw that was made: `allotted` is the size of the sample by stratum, `register` the number of its register.

    `is_thrown_away` is whether its cases were not taken, or taken back, and another draw may have followed.
    """

    id: int
    register: int
    plan: DrawPlan
    allotted: Mapping[str, int]
    reviewer: str
    at: datetime
    is_thrown_away: bool = False

    @property
    def size(self) -> int:
        """The number of cases that were drawn, n."""
        return sum(self.allotted.values())
