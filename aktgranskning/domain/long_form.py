"""The long form of answers, a line a place: its columns, how rows of repeats are called, and cells that are safe.

Spreadsheets compute a cell that begins with `=`, `+`, `-` or `@`, some also with these in full width or behind white
space, and one that expects another delimiter than commas begins a cell in the middle of a text. Apostrophes that are
written there are taken away again where the table is read; numbers are left alone, for nothing in them can be computed.
Source: OWASP, "CSV Injection".
"""

import re
from collections.abc import Iterable

from aktgranskning.domain.plain_text import FORMULA_SIGNS

HEADINGS = ("case", "item", "row", "value", "comment", "evidence", "reviewer", "time")
"""The columns of a long table, in order."""

FREE_COLUMNS = ("value", "comment", "evidence")
"""Those that can hold what somebody wrote, with white space around it."""

REFERENCE = "reference"
"""A last column, where references are asked for."""

LEFT_OUT = "(fritext utelämnad)"
"""What stands for a free text that is not told, so that the item still counts as answered."""

VIEW_FACTS = ("value", "answer", "presence", "day", "decision", "decided")
VIEW_WORDS = ("words", "evidence", "who", "rationale", "decided_by")
"""What a package tells of a view of the administration's, by its attributes: always, and in a working paper alone."""

CLAIM_FACTS = ("number", "more", "unit", "day")
CLAIM_WORDS = ("words", "who", "rationale")
"""The same of a number that it claims without naming cases."""

PACKAGE_KEY = "aktgranskning_package"
"""The first key of a JSON package; it holds the number of the format."""

PACKAGE_FORMAT = 1
"""The format that is written; higher numbers belong to later programs."""

_NEEDED = frozenset(HEADINGS[:4])
_FIRST = re.compile(rf"""['"\s]*(?:[{FORMULA_SIGNS}]|(?<=[\t\r\n]))""")
"""How a cell begins that is guarded: any further apostrophe before it leaves it one that does."""

_INSIDE = re.compile(rf"""([;\t\r\n]['"\s]*)([{FORMULA_SIGNS}])?""")
"""Where a cell may begin inside a text, for a spreadsheet that divides by semicolons, tabs or lines."""

_NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")


def has_long_form(headings: Iterable[str]) -> bool:
    """Say whether a table with these headings is in the long form."""
    return {heading.casefold() for heading in headings} >= _NEEDED


def guarded(text: str) -> str:
    """Return a text as a cell that no spreadsheet computes; `unguarded` gives the text back."""
    if _NUMBER.fullmatch(text):
        return text
    first = "'" if _FIRST.match(text) else ""
    return first + _INSIDE.sub(lambda found: f"{found[1]}'{found[2]}" if found[2] else found[1], text)


def unguarded(cell: str) -> str:
    """Return the text of a cell that `guarded` made."""
    text = cell[1:] if cell.startswith("'") and _FIRST.match(cell) else cell
    return _INSIDE.sub(lambda found: found[1].removesuffix("'") + found[2] if found[2] else found[1], text)
