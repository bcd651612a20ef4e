"""What a sheet of the workbook is before it is written: plain rows of values, each with its look."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import NamedTuple

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.measures import read_date, read_moment, read_number, read_time
from exports.bars import Bars
from exports.curves import Curves

MOST_DIGITS = 17
"""Numbers with more digits than a double can tell apart are written as text."""

FIRST_DAY = date(1900, 3, 1)
"""Days before this one, or of a year that never was a leap year, have no number in a workbook."""


class Look(StrEnum):
    """How a cell is meant to be seen."""

    TITLE = "title"
    LEAD = "lead"
    NOTE = "note"
    HEADER = "header"
    CENTRED_HEADER = "centred_header"
    SECTION = "section"
    TEXT = "text"
    STRONG = "strong"
    SUBORDINATE = "subordinate"
    OPEN = "open"
    """To be filled in by whoever gets the workbook, where the rest of the sheet is locked."""


UNWRAPPED = frozenset({Look.TITLE, Look.LEAD, Look.NOTE, Look.SECTION})
"""The looks of texts that run on over the empty cells beside them."""


class Formula(NamedTuple):
    """A formula, which no text from an audit can become; `text` begins with "="."""

    text: str


Value = str | int | float | date | datetime | time | Formula | None


class Cell(NamedTuple):
    """A value, its look, and the state whose colour it has, or a colour of its own (`fill`, as #rrggbb).

    A number is shown with so many `decimals`, and its thousands apart; as it is where they are None.
    """

    value: Value
    look: Look = Look.TEXT
    state: AnswerState | None = None
    fill: str = ""
    decimals: int | None = None


Row = Sequence[Cell]


class DropDown(NamedTuple):
    """Cells that offer a list to choose from, `source` the range that holds it; what is not in a closed one is refused.

    `cells` are addresses, or ranges of them.
    """

    cells: Sequence[str]
    source: str
    is_closed: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows from row 1 on, and how it is laid out on screen and paper.

    `widths` are in characters, one a column, and no row has more cells. Rows up to `header_row` (and `frozen_columns`
    columns) stay in view; the rows from `first_header_row` to it are repeated on every page. `heights` are in points,
    of the rows (numbered from 1) that must not be as high as their own texts ask for. In a locked sheet only cells of
    the look OPEN can be changed; `hidden_columns` are counted from 1. A page ends below each row of `page_breaks`.
    """

    title: str
    widths: Sequence[float]
    rows: Iterable[Row]
    row_count: int
    header_row: int = 0
    first_header_row: int = 1
    frozen_columns: int = 0
    filtered: bool = False
    merged: Sequence[str] = ()
    heights: Mapping[int, float] = field(default_factory=dict)
    pages_wide: int = 1
    is_portrait: bool = False
    is_locked: bool = False
    is_hidden: bool = False
    hidden_columns: Sequence[int] = ()
    drop_downs: Sequence[DropDown] = ()
    charts: Sequence[Bars | Curves] = ()
    page_breaks: Sequence[int] = ()


def measured(value: str) -> Value:
    """Return a value of an item as a cell holds it: a number, a day, a moment, a time, or the text where it is none."""
    number = read_number(value)
    if number is not None and len(number.as_tuple().digits) <= MOST_DIGITS:
        return int(number) if number == int(number) else float(number)
    if (day := read_date(value)) and day >= FIRST_DAY:
        return day
    if (moment := read_moment(value)) and moment.date() >= FIRST_DAY:
        return moment
    clock = read_time(value)
    return value if clock is None else clock


def header(*texts: str, centred: Container[str] = ()) -> Row:
    """Return a row of column headings; those of figures, named in `centred`, stand in the middle as figures do."""
    return [Cell(text, Look.CENTRED_HEADER if text in centred else Look.HEADER) for text in texts]


def section(text: str, columns: int) -> Row:
    """Return a row that heads what follows, across all columns."""
    return [Cell(text, Look.SECTION), *[Cell(None, Look.SECTION)] * (columns - 1)]
