"""Looks at everything that an export is about to write: where an identity number would go out, nothing is written.

References of cases are let through: they are confidential as a whole, and asked for by themselves.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from openpyxl.utils import get_column_letter

from aktgranskning.domain.errors import Problem, RefusedError
from aktgranskning.domain.identity_numbers import LEAST_FIGURES, masked_numbers
from aktgranskning.domain.long_form import REFERENCE as REFERENCE_FIELD
from exports.document_parts.blocks import Block, Chart, Light, Table, Text
from exports.grid import REFERENCE
from exports.sheet import Look, Row, Sheet

IN_CELL = "identity_number.in_cell"
_TEN_FIGURES = 10 ** (LEAST_FIGURES - 1)
_HEADINGS = frozenset({Look.HEADER, Look.CENTRED_HEADER})


def refuse_numbers(file: str, found: Sequence[Problem], *, are_told: bool) -> None:
    """Raise RefusedError with every cell that holds a number, unless these are to be told."""
    if found and not are_told:
        raise RefusedError("identity_number.export_refused", found, file=file, count=len(found))


def in_text(text: object, *, place: str = "", sheet: str = "", row: int = 0, column: str = "") -> Iterator[Problem]:
    """Yield each number in what a cell holds, as a problem of that cell; whole numbers are read as they are shown."""
    if _is_long_enough(text):
        for number in masked_numbers(str(text)):
            yield Problem(IN_CELL, sheet, row, column, number, case=place)


def _is_long_enough(value: object) -> bool:
    """Say whether a value can hold a number at all: most cells are short, and there can be very many."""
    return len(value) >= LEAST_FIGURES if isinstance(value, str) else isinstance(value, int) and value >= _TEN_FIGURES


def watched(sheets: Iterable[Sheet], found: list[Problem]) -> list[Sheet]:
    """Return the sheets of a workbook so that the numbers in their rows come into `found` as these are read."""
    return [replace(sheet, rows=_watched_rows(sheet, found)) for sheet in sheets]


def _watched_rows(sheet: Sheet, found: list[Problem]) -> Iterator[Row]:
    references: set[int] = set()
    for number, row in enumerate(sheet.rows, 1):
        headed = {column for column, cell in enumerate(row) if cell.look in _HEADINGS and cell.value == REFERENCE}
        references = headed or references
        for column, cell in enumerate(row):
            if _is_long_enough(cell.value) and column not in references:
                letter = get_column_letter(column + 1)
                found += in_text(cell.value, sheet=sheet.title, row=number, column=letter)
        yield row


def in_blocks(blocks: Iterable[Block]) -> Iterator[Problem]:
    """Yield the numbers in a document; paragraphs, tables and charts are each counted from 1."""
    paragraphs = tables = charts = 0
    for block in blocks:
        match block:
            case Text():
                paragraphs += 1
                yield from in_text(block.words, place=f"stycke {paragraphs}")
            case Table():
                tables += 1
                yield from _in_table(block, f"tabell {tables}")
            case Chart():
                charts += 1
                words = [block.title, block.description, *(line.name for line in block.lines)]
                yield from in_text("\n".join(words), place=f"diagram {charts}")


def _in_table(table: Table, place: str) -> Iterator[Problem]:
    yield from in_text(f"{table.caption}\n{table.description}", place=place)
    for number, row in enumerate(table.rows, 1):
        for column, cell in zip(table.columns, row, strict=True):
            if column.heading != REFERENCE:
                words = cell.words if isinstance(cell, Light) else cell
                yield from in_text(words, place=place, row=number, column=column.heading)


def in_line(headings: Sequence[str], cells: Sequence[str], row: int) -> Iterator[Problem]:
    """Yield the numbers in a line of a long table; `row` counts from 1, the headings among them."""
    for heading, cell in zip(headings, cells, strict=True):
        if heading != REFERENCE_FIELD:
            yield from in_text(cell, row=row, column=heading)


def in_record(value: object, place: str, field: str = "") -> Iterator[Problem]:
    """Yield the numbers in a part of a package, with the field that each stands in."""
    match value:
        case Mapping():
            for key, part in value.items():
                if key != REFERENCE_FIELD:
                    yield from in_record(part, place, f"{field}.{key}".lstrip("."))
        case list() | tuple():
            for position, part in enumerate(value, 1):
                yield from in_record(part, place, f"{field}[{position}]")
        case _:
            yield from in_text(value, place=place, column=field)
