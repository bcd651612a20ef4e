"""Key figures (nyckeltal) by municipality and year, as they were read in, and what they are compared with."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Measure(StrEnum):
    """What a comparison group is summed up by."""

    AVERAGE = "average"
    MEDIAN = "median"


@dataclass(frozen=True, slots=True)
class KeyFigureSet:
    """What one import brought: where it is from, on which day it was retrieved, and its `content` as JSON.

    `file` is the file's name and `sha256` of its bytes, in hex; both '' where it came over the network.
    """

    number: int
    source: str = ""
    retrieved: str = ""
    file: str = ""
    sha256: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True)
class ComparisonGroup:
    """Chosen municipalities, one on each line of `members`, and what they are summed up by; all where there is none."""

    number: int
    name: str = ""
    measure: Measure = Measure.AVERAGE
    members: str = ""


class Gender(StrEnum):
    """Whom a value is of: everybody, women or men, by the letters that the open data use."""

    ALL = "T"
    WOMEN = "K"
    MEN = "M"


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A key figure: `id` is "N12345", or its title where nothing else names it; `unit` is "%", "kr/inv" or ''."""

    id: str
    title: str = ""
    unit: str = ""
    is_yes_no: bool = False

    @property
    def name(self) -> str:
        """What it is called: its title, else its id."""
        return self.title or self.id


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality: `id` is of four digits, or its name where nothing else names it.

    `kind` is "K" of a municipality, "L" of a region, '' where nothing is said.
    """

    id: str
    title: str = ""
    kind: str = ""

    @property
    def name(self) -> str:
        """What it is called: its name, else its id."""
        return self.title or self.id


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value is from: the number of the set that brought it, its source, and the day of retrieval."""

    number: int
    source: str
    retrieved: str


@dataclass(frozen=True, slots=True)
class FigureValue:
    """What a key figure is in one municipality and year; `value` is None where it is missing.

    `status` is what the source says of it, such as "Missing". `origin` is None until it is stored.
    """

    figure: str
    municipality: str
    year: int
    gender: Gender = Gender.ALL
    value: Decimal | None = None
    status: str = ""
    origin: Origin | None = None
