"""The long form of answers, a line a place: its columns, how rows of repeats are called, and cells that are safe.

Spreadsheets compute a cell that begins with `=`, `+`, `-` or `@`, some also behind white space. Such a text gets an
apostrophe before it where it is written, which is taken away again where it is read; numbers are left alone, for
nothing in them can be computed.
"""

import re
from collections.abc import Iterable

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
_COMPUTED = re.compile(r"['\s]*[=+\-@]")
_GUARDED = re.compile(r"'['\s]*[=+\-@]")
_NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")


def has_long_form(headings: Iterable[str]) -> bool:
    """Say whether a table with these headings is in the long form."""
    return {heading.casefold() for heading in headings} >= _NEEDED


def guarded(text: str) -> str:
    """Return a text as a cell that no spreadsheet computes; `unguarded` gives the text back."""
    return f"'{text}" if _COMPUTED.match(text) and not _NUMBER.fullmatch(text) else text


def unguarded(cell: str) -> str:
    """Return the text of a cell that `guarded` made."""
    return cell[1:] if _GUARDED.match(cell) else cell
