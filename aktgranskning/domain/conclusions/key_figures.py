"""Key figures (nyckeltal) by municipality and year, as they were read in, and what they are compared with."""

from dataclasses import dataclass
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
