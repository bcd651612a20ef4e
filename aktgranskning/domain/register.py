"""What a register is: a file, how its rows are read, and the frame that a sample is drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Duplicates(StrEnum):
    """What was made of the rows that share an identity: all of them left out, or the first of them kept."""

    LEFT_OUT = "left_out"
    FIRST_KEPT = "first_kept"


class Protected(StrEnum):
    """Whether the register holds people with a protected identity."""

    UNKNOWN = "unknown"
    LEFT_OUT = "left_out"
    INCLUDED = "included"


@dataclass(frozen=True, slots=True)
class Condition:
    """One comparison of a filter; `operator` is one of = != < <= > >=, `value` as it was written."""

    column: str
    operator: str
    value: str


@dataclass(frozen=True, slots=True)
class StratumColumn:
    """A column that strata are made from: each of its values one, or the ranges between `cuts` (amounts or dates)."""

    column: str
    cuts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prefill:
    """A column whose cells are the first answers to an item of the checklist."""

    column: str
    item: str


@dataclass(frozen=True, slots=True)
class RegisterChoices:
    """How a register is read. Columns are called as `column_names` calls them; '' is the first sheet.

    A row belongs to the frame where every condition of `where` holds.
    """

    identity: str
    unit: str = ""
    strata: tuple[StratumColumn, ...] = ()
    prefill: tuple[Prefill, ...] = ()
    where: tuple[Condition, ...] = ()
    sheet: str = ""
    header_row: int = 1


@dataclass(frozen=True, slots=True)
class Settlement:
    """What the auditor decided and noted about a register; `duplicates` is None where there was nothing to decide.

    `empty_left_out` is whether rows without an identity may be left out; `completeness` is how it was checked that the
    register holds every case.
    """

    duplicates: Duplicates | None = None
    empty_left_out: bool = False
    completeness: str = ""
    protected: Protected = Protected.UNKNOWN


@dataclass(frozen=True, slots=True)
class RegisterCount:
    """What reading a register found: `rows` under its headings, and how many the filter `left`.

    By column, rows whose cell holds no number or date where one is asked for: `unfit` are left out, because a condition
    on it cannot be judged; `unread` are among those `left`, in a stratum of such rows, because no range holds it.
    """

    sha256: str
    rows: int
    left: int
    unfit: Mapping[str, int] = field(default_factory=dict)
    unread: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Register:
    """A register that was read into the audit: facts only, its identities stay in the file.

    `strata` is the number of cases by stratum in the frame, in order, with the one stratum '' where there are none;
    their sum is N. `duplicates` and `empty` are the rows that were left out. `frame_hash` as `sampling.frame_hash`, ''
    where only a part of the frame is told of.
    """

    id: int
    file_name: str
    choices: RegisterChoices
    count: RegisterCount
    settlement: Settlement
    duplicates: int
    empty: int
    strata: Mapping[str, int]
    frame_hash: str
    reviewer: str
    at: datetime

    @property
    def size(self) -> int:
        """The number of cases in the frame, N."""
        return sum(self.strata.values())
