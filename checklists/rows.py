"""The filled rows of a checklist's sheets, read by the names of their columns."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from aktgranskning.domain.errors import Problem
from aktgranskning.domain.spelling import nearest
from aktgranskning.intake.sheet import Sheet
from checklists.columns import COLUMNS, NEEDED, REFUSED, TRANSLATED, column_of

_SWEDISH = re.compile(r"\b(sv|svenska|swedish)\b")


@dataclass(frozen=True, slots=True)
class Row:
    """One filled row: its number in the sheet, its cells by column, and the headings as written."""

    sheet: str
    number: int
    cells: Mapping[str, str]
    headings: Mapping[str, str] = field(repr=False)

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def problem(self, code: str, column: str, **parameters: object) -> Problem:
        """Describe a mistake in one of the row's cells; `code` with its prefix."""
        return Problem(code, self.sheet, self.number, self.headings.get(column, column), self[column], parameters)


def read_rows(sheet: Sheet, kind: str) -> tuple[list[Row], list[Problem]]:
    """Read the filled rows of one of a checklist's sheets, and list what is wrong with its headings.

    `kind` is the sheet's name in `COLUMNS`. Columns that are not known are left out.
    """
    first = sheet.rows[0] if sheet.rows else ()
    headings = {index: heading for index, heading in enumerate(first) if heading}
    columns = _columns(headings, COLUMNS[kind])
    shown = {column: headings[index] for column, index in columns.items()}
    rows = []
    for number, cells in enumerate(sheet.rows[1:], start=2):
        found = {column: cells[index] for column, index in columns.items() if index < len(cells) and cells[index]}
        if found:
            rows.append(Row(sheet.name, number, found, shown))
    problems = [
        *_missing(columns, sheet, kind),
        *_unknown(headings.values(), columns, sheet, kind),
        *_not_supported(headings, sheet),
    ]
    return rows, problems


def _columns(headings: Mapping[int, str], known: Iterable[str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for index, heading in headings.items():
        columns.setdefault(column_of(heading), index)
    for column in TRANSLATED:
        translation = _translation(column, headings)
        if translation is not None:
            columns.setdefault(column, translation)
    return {column: columns[column] for column in known if column in columns}


def _translation(column: str, headings: Mapping[int, str]) -> int | None:
    """Find the Swedish one of a column's translations, or else the first."""
    languages = {}
    for index, heading in headings.items():
        name, _, language = heading.casefold().partition("::")
        if language and column_of(name) == column:
            languages[index] = language
    swedish = (index for index, language in languages.items() if _SWEDISH.search(language))
    return next(swedish, next(iter(languages), None))


def _missing(columns: Mapping[str, int], sheet: Sheet, kind: str) -> list[Problem]:
    missing = [column for column in NEEDED[kind] if column not in columns]
    return [Problem("checklist.column_missing", sheet.name, column=column) for column in missing]


def _unknown(headings: Iterable[str], columns: Mapping[str, int], sheet: Sheet, kind: str) -> list[Problem]:
    """List headings given twice, and those that look like a column of ours but are none.

    XLSForm has many more columns, and authors add their own: only what is almost one of ours is a mistake.
    """
    problems = []
    seen: set[str] = set()
    free = [column for column in COLUMNS[kind] if column not in columns]
    for heading in headings:
        column = column_of(heading)
        likely = column.startswith("audit_") or get_close_matches(column, free, n=1, cutoff=0.85)
        if column in columns and column in seen:
            problems.append(Problem("checklist.column_twice", sheet.name, 1, heading))
        elif column not in columns and likely:
            guess = nearest(column, COLUMNS[kind])
            problems.append(Problem("checklist.column_unknown", sheet.name, 1, heading, "", {"nearest": guess}))
        seen.add(column)
    return problems


def _not_supported(headings: Mapping[int, str], sheet: Sheet) -> list[Problem]:
    refused = {index: text for index, text in headings.items() if column_of(text.partition(":")[0]) in REFUSED}
    return [
        Problem("checklist.column_not_supported", sheet.name, number, heading, row[index])
        for number, row in enumerate(sheet.rows[1:], start=2)
        for index, heading in refused.items()
        if index < len(row) and row[index]
    ]
