"""One pass over the cells of a sheet before they are read: how far they reach, and which would read falsely.

openpyxl believes what a sheet says of its rows: one cell in the last row and column would make 17 billion, a row number
out of order would be left out. And it reads a formula that no program has worked out as an empty cell, and an error
as words that somebody wrote.
"""

import re
from dataclasses import dataclass, field
from xml.parsers.expat import XMLParserType

from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.markup import MAIN, new_parser
from aktgranskning.intake.source import Source

_ROW, _CELL, _FORMULA, _VALUE, _TEXT = (f"{MAIN} {name}" for name in ("row", "c", "f", "v", "t"))
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,12})")
_NUMBER = re.compile(r"[0-9]{1,12}")
_SHOWN = 60
_MOST_UNREAD = 1_000  # nobody reads more, and the table is refused because of one


@dataclass(frozen=True, slots=True)
class UnreadCell:
    """A cell that has no value: the code that says why, its row and column, counted from 1, and how it begins."""

    code: str
    row: int
    column: int
    text: str


@dataclass(slots=True)
class Extent:
    """How far a sheet reaches: its last filled row and column, its cells up to the last filled one of each row.

    `unread` are those without a value.
    """

    rows: int = 0
    columns: int = 0
    cells: int = 0
    unread: list[UnreadCell] = field(default_factory=list)


def measure_cells(xml: bytes, source: Source) -> Extent:
    """Return how far a sheet's filled cells reach; empty ones, with formatting, may stand anywhere.

    Source: ECMA-376, part 1, 18.3.1.4 (cell) and 18.3.1.73 (row). AuditError where they reach beyond the limits, hold
    too much, or do not stand in order.
    """
    parser = new_parser(source)
    scan = _Scan(parser, source)
    parser.StartElementHandler = scan.begin
    parser.EndElementHandler = scan.end
    parser.Parse(xml, True)
    return scan.extent


class _Scan:
    """Where the parser is in a sheet: the row, the cell, and what is known of it so far."""

    def __init__(self, parser: XMLParserType, source: Source) -> None:
        self.extent = Extent()
        self._parser = parser
        self._source = source
        self._row = self._column = self._filled_to = 0
        self._characters = 0
        self._kind = ""
        self._formula = self._error = ""

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if name == _CELL:
            self._begin_cell(attributes)
        elif name == _ROW:
            self._begin_row(attributes.get("r"))
        elif name == _FORMULA:
            self._formula = "="
            self._parser.CharacterDataHandler = self._take_formula
        elif name == (_TEXT if self._kind == "inlineStr" else _VALUE):
            self._parser.CharacterDataHandler = self._take_error if self._kind == "e" else self._take_value

    def end(self, name: str) -> None:
        self._parser.CharacterDataHandler = None
        if name == _CELL:
            self._end_cell()
        elif name == _ROW:
            self.extent.cells += self._filled_to
            if self.extent.cells > self._source.limits.cells:
                raise AuditError("intake.too_many_cells", file=self._source.file_name, most=self._source.limits.cells)

    def _begin_row(self, number: str | None) -> None:
        if number is not None and not _NUMBER.fullmatch(number):
            raise self._damaged()
        row = self._row + 1 if number is None else int(number)
        if row <= self._row:
            raise self._damaged()
        self._row, self._column, self._filled_to = row, 0, 0

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        column = self._column + 1
        if "r" in attributes:
            place = _PLACE.fullmatch(attributes["r"])
            if not place or int(place[2]) != self._row:
                raise self._damaged()
            column = _column_number(place[1])
        if column <= self._column:
            raise self._damaged()
        self._column, self._characters = column, 0
        self._formula = self._error = ""
        self._kind = attributes.get("t", "n")

    def _end_cell(self) -> None:
        if not self._characters and not self._formula:
            return
        limits, extent = self._source.limits, self.extent
        if self._row > limits.rows:
            raise AuditError("intake.too_many_rows", file=self._source.file_name, most=limits.rows)
        if self._column > limits.columns:
            raise AuditError("intake.too_many_columns", file=self._source.file_name, most=limits.columns)
        extent.rows, self._filled_to = self._row, self._column
        extent.columns = max(extent.columns, self._column)
        # an empty text is a value too, and then the cell says that it holds a text (`t="str"`)
        is_unsaved = self._formula and not self._characters and self._kind != "str"
        if (is_unsaved or self._error) and len(extent.unread) < _MOST_UNREAD:
            code = "intake.error_value" if self._error else "intake.formula_without_value"
            extent.unread.append(UnreadCell(code, self._row, self._column, self._error or self._formula))

    def _take_formula(self, text: str) -> None:
        self._formula = (self._formula + text[:_SHOWN])[:_SHOWN]

    def _take_error(self, text: str) -> None:
        self._take_value(text)
        self._error = (self._error + text)[:_SHOWN]

    def _take_value(self, text: str) -> None:
        self._characters += len(text)
        most = self._source.limits.cell_characters
        if self._characters > most:
            raise AuditError("intake.cell_too_long", file=self._source.file_name, row=self._row, most=most)

    def _damaged(self) -> AuditError:
        return AuditError("intake.damaged", file=self._source.file_name)


def _column_number(letters: str) -> int:
    """Return the number of a column, counted from 1: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
