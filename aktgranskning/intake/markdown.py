r"""Tables in Markdown, in the style of pyxform.

A row with a name in its first cell opens the sheet of that name; the other rows leave that cell empty:

    | survey |
    |        | type | name | label        |
    |        | text | note | Anteckningar |

Lines that begin with # and lines without a table are left out; a `|` within a cell is written `\|`.
"""

import re

from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.sheet import Reading, read_sheet
from aktgranskning.intake.source import Source

_TABLE_ROW = re.compile(r"\s*\|(.*)\|\s*")
_SEPARATOR = re.compile(r"[\s|:-]+")
_COLUMN_END = re.compile(r"(?<!\\)\|")


def read_markdown(source: Source) -> Reading:
    """Read the sheets of a Markdown text in UTF-8; a sheet's rows are counted from its first row of cells."""
    try:
        lines = source.content.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise AuditError("intake.not_utf8", file=source.file_name) from error
    sheets: dict[str, list[list[str]]] = {}
    rows: list[list[str]] = []
    for line in lines:
        match = _TABLE_ROW.fullmatch(line)
        if not match or _SEPARATOR.fullmatch(match[1]):
            continue
        sheet, *cells = (_cell(part) for part in _COLUMN_END.split(match[1]))
        if sheet:
            rows = sheets.setdefault(sheet, [])
        if any(cells):
            rows.append(cells)
    return Reading(tuple(read_sheet(name, rows, source) for name, rows in sheets.items()))


def _cell(part: str) -> str:
    return part.strip().replace(r"\|", "|")
