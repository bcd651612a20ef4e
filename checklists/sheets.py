"""Which sheets a checklist has: those that are missing, misspelt, left out, or go on where other programs stop."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from itertools import groupby

from aktgranskning.domain.errors import Problem
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import Table
from checklists.columns import COLUMNS, REFUSED_SHEETS
from checklists.rows import Row
from checklists.survey import Survey
from checklists.types import read_type

MOST_BLANK_ROWS = 60
MOST_BLANK_COLUMNS = 20
"""What pyxform and the programs built on it read past in a workbook; behind more they read nothing."""

_ALMOST = 0.75
_IN_SWEDISH = {
    "frågor": "survey",
    "checklista": "survey",
    "svar": "choices",
    "svarsalternativ": "choices",
    "alternativ": "choices",
    "inställningar": "settings",
    "revisionsfrågor": "audit_questions",
}


def check_sheets(table: Table, rows: Iterable[Row], survey: Survey) -> list[Problem]:
    """List the sheets that are not supported, and those that the rows of the survey need and that are not there."""
    needed = _needed(rows, survey)
    problems = []
    for sheet in table.sheets:
        if _plain(sheet) in REFUSED_SHEETS and len(sheet.rows) > 1:
            problems.append(Problem("checklist.sheet_not_supported", sheet.name))
        elif (meant := _meant(sheet, table)) in needed:
            problems.append(Problem("checklist.sheet_misspelt", sheet.name, parameters={"nearest": meant}))
    problems += [Problem("checklist.sheet_missing", name) for name in needed if not table.sheet(name)]
    if not survey.items and not survey.problems and table.sheet("survey"):
        problems.append(Problem("checklist.no_items", "survey"))
    return problems


def remarkable_sheets(table: Table, rows: Iterable[Row], survey: Survey) -> Iterator[Problem]:
    """Yield the sheets that are left out and look like one that is missing, and what other programs would not read."""
    needed = _needed(rows, survey)
    for sheet in table.sheets:
        meant = _meant(sheet, table)
        if meant and meant not in needed:
            yield Problem("checklist.sheet_left_out", sheet.name, parameters={"nearest": meant})
        if _plain(sheet) in COLUMNS and sheet.rows:
            yield from _unread(sheet)


def _needed(rows: Iterable[Row], survey: Survey) -> list[str]:
    needed = {
        "survey": True,
        "choices": any(read_type(row["type"]).needs_sheet for row in rows),
        "audit_questions": any(item.audit_question for _, item in survey.items),
    }
    return [name for name, is_needed in needed.items() if is_needed]


def _plain(sheet: Sheet) -> str:
    return sheet.name.strip().casefold()


def _meant(sheet: Sheet, table: Table) -> str:
    """Return the sheet of a checklist that one looks like and that is missing; '' for none."""
    missing = [name for name in COLUMNS if not table.sheet(name)]
    in_english = _IN_SWEDISH.get(_plain(sheet), _plain(sheet))
    return next(iter(get_close_matches(in_english, missing, n=1, cutoff=_ALMOST)), "")


def _unread(sheet: Sheet) -> Iterator[Problem]:
    """Yield the first row and the first column behind so many blank ones that other programs stop before it."""
    headings = sheet.rows[0]
    row = _behind(list(map(any, sheet.rows)), MOST_BLANK_ROWS)
    if row:
        first = next(filter(None, sheet.rows[row]))
        blank: dict[str, object] = {"blank": MOST_BLANK_ROWS}
        yield Problem("checklist.after_blank_rows", sheet.name, row + 1, "", first, blank)
    column = _behind(list(map(bool, headings)), MOST_BLANK_COLUMNS)
    if column:
        blank = {"blank": MOST_BLANK_COLUMNS}
        yield Problem("checklist.after_blank_columns", sheet.name, 1, headings[column], "", blank)


def _behind(filled: Sequence[bool], most: int) -> int:
    """Return the index of the first that is filled behind more than so many that are not; 0 where there is none."""
    place = 0
    for is_filled, run in groupby(filled):
        length = len(list(run))
        if not is_filled and length > most:
            return place + length if place + length < len(filled) else 0
        place += length
    return 0
