r"""Tables in Markdown, in the style of pyxform.

A row with a name in its first cell opens the sheet of that name; the other rows leave that cell empty:

    | survey |
    |        | type | name | label        |
    |        | text | note | Anteckningar |

Lines that begin with # and lines without a table are left out. Within a cell `\|` is a `|`, `<br>` a new line, `\<br>`
the characters `<br>`, and a `\` before a cell of nothing but - and : keeps it from being the line under a heading.
"""

import re
from collections.abc import Iterable

from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.plain_text import plain
from aktgranskning.intake.sheet import Reading, Sheet, read_sheet
from aktgranskning.intake.source import Source

_TABLE_ROW = re.compile(r"\s*\|(.*)\|\s*")
_SEPARATOR = re.compile(r"[\s|:-]+")
_COLUMN_END = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"(?<!\\)(\\*)<br>")
_LINE_END = re.compile(r"(?<!\\)(\\*)(<br>|\n)")
_DASHES = re.compile(r"\\*[:-]+")


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
        sheet, *cells = (_cell(part.strip()) for part in _COLUMN_END.split(match[1]))
        if sheet:
            rows = sheets.setdefault(sheet, [])
        if any(cells):
            rows.append(cells)
    return Reading(tuple(read_sheet(name, rows, source) for name, rows in sheets.items()))


def write_markdown(title: str, sheets: Iterable[Sheet]) -> bytes:
    """Write sheets as `read_markdown` reads them, but for rows without a filled cell, under a heading."""
    tables = ["\n".join([f"| {_escaped(sheet.name)} |", *map(_line, filter(None, sheet.rows))]) for sheet in sheets]
    return "\n\n".join([f"# {' '.join(title.split())}", *tables, ""]).encode()


def _line(row: Iterable[str]) -> str:
    return f"| | {' | '.join(map(_escaped, row))} |"


def _cell(part: str) -> str:
    """Return what a part of a line says; `\\` counts for nothing but before what it keeps from being read."""
    if part.startswith("\\") and _DASHES.fullmatch(part):
        return part[1:]
    return plain(_BREAK.sub(_line_end, part.replace(r"\|", "|")))


def _line_end(match: re.Match[str]) -> str:
    before = match[1]
    return before[: len(before) // 2] + ("<br>" if len(before) % 2 else "\n")


def _escaped(text: str) -> str:
    if _DASHES.fullmatch(text):
        return f"\\{text}"
    return _LINE_END.sub(_line_end_escaped, text).replace("|", r"\|")


def _line_end_escaped(match: re.Match[str]) -> str:
    before, end = match.groups()
    return 2 * before + ("<br>" if end == "\n" else r"\<br>")
