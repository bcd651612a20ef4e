"""A bar chart before it is written: which cells it takes its bars from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Part(NamedTuple):
    """What a chart shows of each bar: the addresses of its name and its numbers, and which of them (from 0) are 0."""

    name: str
    numbers: str
    zeros: Sequence[int]


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart of horizontal bars, one below the other: `count` of them, named by the cells at `labels`.

    With several parts each bar is divided into them and stands for the whole; with one, it is as long as its number.
    `row` is that of the sheet where the chart begins.
    """

    title: str
    labels: str
    parts: Sequence[Part]
    count: int
    row: int
