"""What a document consists of, before any file format: headings, paragraphs, tables and charts."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Style(StrEnum):
    """The styles of the document by what they are for; Word's own names where Word has such a style."""

    TITLE = "Title"
    SUBTITLE = "Subtitle"
    SECTION = "Heading 1"
    PART = "Heading 2"
    DETAIL = "Heading 3"
    BODY = "Body Text"
    BULLET = "List Bullet"
    CAPTION = "Caption"
    NOTE = "Anmärkning"
    TABLE = "Granskningstabell"
    HEADING_CELL = "Tabellrubrik"
    HEADING_FIGURE = "Tabellrubrik siffra"
    TEXT_CELL = "Tabelltext"
    MUTED_CELL = "Tabelltext svag"
    FIGURE_CELL = "Tabellsiffra"
    HEADER = "Header"
    FOOTER = "Footer"

    @property
    def id(self) -> str:
        """What the document's own parts call the style by."""
        return self.value.replace(" ", "")


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph of one style, a heading too; line feeds in it are line breaks.

    One that keeps with the next stands on the same page as the block that follows, as headings always do.
    """

    words: str
    style: Style = Style.BODY
    keeps_next: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, its width in centimetres, and whether it holds figures.

    A heading that stands upright, read from below, has so many centimetres for it.
    """

    heading: str
    width: float
    is_figures: bool = False
    upright: float = 0


class Light(NamedTuple):
    """A cell of a table that is filled with a colour, as #rrggbb; where that is '' its words are muted."""

    words: str
    colour: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading row, under its caption; `description` tells those who cannot see it what it shows.

    One that keeps with the next stands whole on the page of the block that follows, where a page can hold both.
    """

    caption: str
    description: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[str | Light]]
    keeps_next: bool = False


class Line(NamedTuple):
    """A line of a chart: its name, and a value for each year, None where it is missing and the line has a gap."""

    name: str
    values: Sequence[float | None]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of lines over years; `unit` is what the values are in, `description` as of a table.

    `grid` is where its grid lines stand.
    """

    title: str
    unit: str
    description: str
    years: Sequence[str]
    lines: Sequence[Line]
    grid: Sequence[float]


Block = Text | Table | Chart

WIDTH = 17.0
"""How wide the text of a page is, in centimetres: A4 with margins of two."""


def steps(block: Block) -> int:
    """Return how many steps it takes to write a block: one a paragraph or a chart, and one a row."""
    return len(block.rows) + 1 if isinstance(block, Table) else 1
