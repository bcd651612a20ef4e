"""The filled rows of a checklist's sheets, read by the names of their columns."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from aktgranskning.domain.errors import Problem
from aktgranskning.intake.sheet import Sheet
from checklists.columns import COLUMNS, EXPRESSIONS, NEEDED, Heading, read_heading
from checklists.headings import is_misspelt, meant_column, place_of_headings

YES = frozenset({"yes", "ja", "true", "sant", "true()"})
NO = frozenset({"", "no", "nej", "false", "falskt", "false()"})
"""What a cell says, in small letters, that holds yes or no."""

_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
"""Word processors curve quotation marks; XLSForm reads them as straight ones."""

_Wrong = tuple[str, str, dict[str, object]]
"""What is wrong with a heading: the code, the heading as written, the code's parameters."""


@dataclass(frozen=True, slots=True)
class Row:
    """One filled row: its number in the sheet, its cells by column, and the headings as written.

    `others` holds, by heading, the cells that only choice filters look at.
    """

    sheet: str
    number: int
    cells: Mapping[str, str]
    headings: Mapping[str, str] = field(repr=False)
    others: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def says_yes(self, column: str) -> bool:
        """Say whether a cell holds a plain yes."""
        return self[column].casefold() in YES

    def problem(self, code: str, column: str, **parameters: object) -> Problem:
        """Describe a mistake in one of the row's cells; `code` with its prefix."""
        return Problem(code, self.sheet, self.number, self.headings.get(column, column), self[column], parameters)


def read_rows(sheet: Sheet, kind: str, default_language: str = "") -> tuple[list[Row], list[Problem]]:
    """Read the filled rows of one of a checklist's sheets, and list what is wrong with its headings.

    `kind` is the sheet's name in `COLUMNS`. Of a cell in several languages the Swedish one is read, or else the one
    without a language, that of the default language, the first; an empty one gives way to the next.
    """
    place = place_of_headings(sheet, kind)
    first = sheet.rows[place] if sheet.rows else ()
    headings = {index: read_heading(text, kind) for index, text in enumerate(first) if text}
    wrong = [*_unknown(headings.values(), kind), *_taken(headings.values())]
    headings = _as_meant(headings, kind)
    columns = _columns(headings, kind, default_language.casefold())
    others = {index: heading.text for index, heading in headings.items() if heading.is_of_choices}
    shown = {column: headings[places[0]].text for column, places in columns.items()}
    rows = []
    for number, cells in enumerate(sheet.rows[place + 1 :], start=place + 2):
        found = _found(cells, columns)
        if found:
            rest = _filled(cells, others) if kind == "choices" else {}
            rows.append(Row(sheet.name, number, found, shown, rest))
    problems = [
        *_above(sheet, place),
        *_missing(columns, sheet, kind),
        *(Problem(code, sheet.name, place + 1, heading, "", said) for code, heading, said in wrong),
        *_not_supported(headings, sheet, place),
    ]
    return rows, problems


def _columns(headings: Mapping[int, Heading], kind: str, default_language: str) -> dict[str, list[int]]:
    """Return where each column stands, and in which order its languages are looked at."""

    def turn(index: int) -> int:
        heading = headings[index]
        if heading.is_swedish:
            return 0
        return 1 if not heading.language else 2 if heading.language == default_language else 3

    columns: dict[str, list[int]] = {}
    for index in sorted(headings, key=turn):
        columns.setdefault(headings[index].column, []).append(index)
    return {column: columns[column] for column in COLUMNS[kind] if column in columns}


def _found(cells: Sequence[str], columns: Mapping[str, list[int]]) -> dict[str, str]:
    found = {}
    for column, places in columns.items():
        cell = next((cells[index] for index in places if index < len(cells) and cells[index]), "")
        if cell:
            found[column] = cell.translate(_STRAIGHT) if column in EXPRESSIONS else cell
    return found


def _filled(cells: Sequence[str], headings: Mapping[int, str]) -> dict[str, str]:
    return {heading: cells[index] for index, heading in headings.items() if index < len(cells) and cells[index]}


def _above(sheet: Sheet, place: int) -> list[Problem]:
    if not place:
        return []
    above = next((cell for cell in sheet.rows[0] if cell), "")
    return [Problem("checklist.headings_below", sheet.name, 1, "", above, {"row": place + 1})]


def _missing(columns: Mapping[str, list[int]], sheet: Sheet, kind: str) -> list[Problem]:
    missing = [column for column in NEEDED[kind] if column not in columns]
    return [Problem("checklist.column_missing", sheet.name, column=column) for column in missing]


def _unknown(headings: Collection[Heading], kind: str) -> Iterator[_Wrong]:
    """Yield headings given twice, and those that look like a column of ours but are none."""
    columns = {heading.column for heading in headings}.intersection(COLUMNS[kind])
    seen: set[tuple[str, str]] = set()
    for heading in headings:
        column = heading.column
        if column in columns and (column, heading.language) in seen:
            yield "checklist.column_twice", heading.text, {}
        elif column not in columns and is_misspelt(column, kind, columns):
            yield "checklist.column_unknown", heading.text, {"nearest": meant_column(column, kind)}
        seen.add((column, heading.language))


def _taken(headings: Iterable[Heading]) -> Iterator[_Wrong]:
    for heading in headings:
        if heading.is_taken:
            yield "checklist.column_taken", heading.text, {}


def _as_meant(headings: Mapping[int, Heading], kind: str) -> dict[int, Heading]:
    """Return the headings with those that are misspelt as they were meant, so that what stands below is checked too."""
    meant = dict(headings)
    for index, heading in headings.items():
        taken = {other.column for other in meant.values()}.intersection(COLUMNS[kind])
        guess = meant_column(heading.column, kind)
        if heading.column not in taken and is_misspelt(heading.column, kind, taken) and guess and guess not in taken:
            meant[index] = replace(heading, column=guess)
    return meant


def _not_supported(headings: Mapping[int, Heading], sheet: Sheet, place: int) -> list[Problem]:
    refused = {index: heading.text for index, heading in headings.items() if heading.is_refused}
    return [
        Problem("checklist.column_not_supported", sheet.name, number, heading, cell)
        for number, row in enumerate(sheet.rows[place + 1 :], start=place + 2)
        for heading, cell in _filled(row, refused).items()
    ]
