"""What an addressee filled in, read from the form that came back; whether it fits the audit is not judged."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from aktgranskning.domain.check_rows import KEY
from aktgranskning.domain.conclusions.form_rows import (
    NUMBER,
    OPEN_COLUMNS,
    PLACEHOLDERS,
    PRIORITY,
    RECOMMENDATION,
    REFERENCE,
)
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.intake.headed_rows import headed_rows, number_in, token_of
from aktgranskning.intake.parsing import is_document
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import Table

_COLUMNS = (KEY, NUMBER, RECOMMENDATION, *OPEN_COLUMNS)
_KEYWORD = re.compile(r"\b([0-9a-f]{16})\b")
_REFERENCE = re.compile(rf"{REFERENCE}:\s*([0-9a-f]{{16}})\b")
_HEAD = re.compile(rf"{RECOMMENDATION}\s+([0-9]{{1,7}})", re.IGNORECASE)
_FIELDS = {heading.casefold(): heading for heading in (PRIORITY, *OPEN_COLUMNS)}


@dataclass(frozen=True, slots=True)
class FilledRow:
    """What stands in the form at one recommendation: its label as a number, and what it holds by heading.

    `number` is 0 where it names none. `rows` tells in which row, counted from 1, what a heading names stands; `sheet`
    is the name of the sheet, '' in a document, where `place` says which table it is.
    """

    number: int
    cells: Mapping[str, str]
    rows: Mapping[str, int]
    sheet: str = ""
    place: str = ""

    @property
    def is_filled(self) -> bool:
        """Whether anything was written in it."""
        return any(self.cells.get(heading) for heading in OPEN_COLUMNS)

    def problem(self, code: str, heading: str, **parameters: object) -> Problem:
        """Return what is wrong in what a heading names."""
        row, cell = self.rows.get(heading, 0), self.cells.get(heading, "")
        return Problem(code, self.sheet, row, heading, cell, parameters, self.place)


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form that came back: its token, its rows, the mistakes and the remarks found on the way.

    `beside` is all text outside the rows, each with its place: the form's own, and what somebody added to it.
    """

    token: str
    rows: tuple[FilledRow, ...]
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    beside: tuple[Problem, ...] = ()


def read_filled_form(table: Table) -> FilledForm:
    """Read what was filled in; AuditError "response_form.not_a_form" where the file is none of ours."""
    form = _in_document(table) if is_document(table.file_name) else _in_workbook(table)
    if form is None:
        raise AuditError("response_form.not_a_form", file=table.file_name)
    return form


def _in_workbook(table: Table) -> FilledForm | None:
    """Read the rows under the headings; a row without a key that holds words was added for a remark."""
    found = headed_rows(table, _COLUMNS, (PRIORITY,))
    token = token_of(cells[KEY] for _, cells in found.rows) if found else ""
    if not found or not token:
        return None
    filled, remarks = [], []
    for row, cells in found.rows:
        one = FilledRow(number_in(token, cells[KEY]), cells, dict.fromkeys(cells, row), found.sheet)
        if cells[KEY]:
            filled.append(one)
        else:
            remarks.append(one.problem("returned.remark", next(heading for heading in cells if cells[heading])))
    return FilledForm(token, tuple(filled), found.problems, tuple(remarks), found.beside)


def _in_document(table: Table) -> FilledForm | None:
    """Read the tables, each part of them that a recommendation's number heads; other rows are remarks."""
    keywords, before, beside, edges, *tables = table.sheets
    token = _token_in(_KEYWORD, keywords) or _token_in(_REFERENCE, before) or _token_in(_REFERENCE, beside)
    blocks = [block for sheet in tables for block in _blocks(sheet)]
    if not token or not blocks:
        return None
    remarks = [remark for sheet in tables for remark in _remarks_above(sheet)]
    remarks += [remark for _, of_block in blocks for remark in of_block]
    lines = [(sheet.name, line) for sheet in (before, beside) for (line,) in sheet.rows]
    around = [Problem("returned.beside", cell=line, case=where.capitalize()) for where, line in (*lines, *edges.rows)]
    return FilledForm(token, tuple(block for block, _ in blocks), (), tuple(remarks), tuple(around))


def _token_in(pattern: re.Pattern[str], sheet: Sheet) -> str:
    found = (pattern.search(cell) for row in sheet.rows for cell in row)
    return next((match[1] for match in found if match), "")


def _remark(place: str, row: int, words: str, heading: str = "") -> Problem:
    """Return what is told of words that are no answer to a recommendation."""
    return Problem("returned.remark", row=row, column=heading, cell=words, case=place)


def _heads(sheet: Sheet) -> list[int]:
    """Return where in a table the rows stand that name a recommendation, counted from 0."""
    return [number for number, cells in enumerate(sheet.rows) if cells and _HEAD.fullmatch(_said(cells[0]))]


def _remarks_above(sheet: Sheet) -> Iterator[Problem]:
    """Yield what a table says before it names a recommendation: all of it, in one that somebody added."""
    first = next(iter(_heads(sheet)), len(sheet.rows))
    for number, cells in enumerate(sheet.rows[:first], 1):
        if words := _whole(cells):
            yield _remark(sheet.name.capitalize(), number, words)


def _blocks(sheet: Sheet) -> Iterator[tuple[FilledRow, list[Problem]]]:
    """Yield what stands at each recommendation in a table, with the rows in it that are none of the form's."""
    heads = _heads(sheet)
    for start, end in zip(heads, [*heads[1:], len(sheet.rows)], strict=False):
        yield _block(sheet, start, end)


def _block(sheet: Sheet, start: int, end: int) -> tuple[FilledRow, list[Problem]]:
    """Return what stands in rows of a table, counted from 0, of which the first names the recommendation."""
    head = _HEAD.fullmatch(_said(sheet.rows[start][0]))
    number = int(head[1]) if head else 0
    place = f"Tabellen för rekommendation {number}"
    cells, rows, remarks = {RECOMMENDATION: _beside(sheet.rows[start])}, {RECOMMENDATION: start + 1}, []
    for row, line in enumerate(sheet.rows[start + 1 : end], start + 2):
        heading = _FIELDS.get(_said(line[0]).casefold(), "") if line else ""
        if heading and heading not in cells:
            cells[heading], rows[heading] = _filled_in(heading, _beside(line)), row
        elif words := _beside(line) if heading else _whole(line):
            remarks.append(_remark(place, row, words, heading))
    return FilledRow(number, cells, rows, place=place), remarks


def _filled_in(heading: str, words: str) -> str:
    """Return what was filled in, without what says what the field is for: some programs make it text like any."""
    return words.replace(PLACEHOLDERS.get(heading, ""), "").strip()


def _whole(line: tuple[str, ...]) -> str:
    return " ".join(filter(None, line))


def _beside(line: tuple[str, ...]) -> str:
    """Return what stands beside the first cell of a row."""
    return "\n".join(cell for cell in line[1:] if cell)


def _said(cell: str) -> str:
    return " ".join(cell.split()).rstrip(":")
