"""Who made an exported file, and what it says it is: what tells the program's own from somebody else's."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from aktgranskning.domain.errors import AuditError

if TYPE_CHECKING:
    from aktgranskning.intake.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Marks:
    """A file's creator, category and subject, '' where it names none, and how its sheets or its text begin."""

    creator: str = ""
    category: str = ""
    subject: str = ""
    sheets: "Sequence[Sheet]" = ()


def read_marks(path: Path) -> Marks:
    """Read the marks of a workbook or a document; those of no program where it cannot be read."""
    from aktgranskning.intake import tables

    try:
        properties, *sheets = tables.read_marks(path)
    except AuditError:
        return Marks()
    said = {row[0]: row[1] for row in properties.rows if len(row) == 2}
    return Marks(said.get("creator", ""), said.get("category", ""), said.get("subject", ""), sheets)


def check_is_export(path: Path) -> None:
    """Refuse a file that no newer export may replace: one of another program, or a form that was filled in.

    Whoever saved such a form last, it may be the only copy of what somebody wrote into it.
    """
    from exports.target import CREATOR

    is_ours = _IS_OURS.get(path.suffix.lower())
    if is_ours:
        if not is_ours(path):
            raise AuditError("command.not_ours", path=path)
        return
    marks = read_marks(path)
    if not marks.creator.startswith(CREATOR):
        raise AuditError("command.not_ours", path=path)
    if _holds_fact_check(marks):
        raise AuditError("command.fact_check", path=path)
    if _holds_response_form(marks):
        raise AuditError("command.response_form", path=path)


def _holds_fact_check(marks: Marks) -> bool:
    from aktgranskning.domain.check_rows import KEY, OPINION, PRESENT

    rows = (row for sheet in marks.sheets for row in sheet.rows)
    return any(OPINION in row and (KEY in row or PRESENT in row) for row in rows)  # somebody may delete the key


def _holds_response_form(marks: Marks) -> bool:
    from aktgranskning.domain.check_rows import KEY
    from aktgranskning.domain.conclusions.form_rows import AGREES, REFERENCE, TITLE
    from aktgranskning.intake.document import BEFORE, BESIDE

    rows = [(sheet.name, row) for sheet in marks.sheets for row in sheet.rows]
    is_workbook = any(AGREES in row and (KEY in row or name == TITLE) for name, row in rows)
    said = (line for name, row in rows if name in (BEFORE, BESIDE) for line in row)
    return is_workbook or marks.subject == TITLE or any(REFERENCE in line for line in said)


def _is_our_table(path: Path) -> bool:
    """Say whether the first line is byte by byte as it is written; one that a spreadsheet saved since seldom is."""
    from aktgranskning.domain.log_heads import HEAD_COLUMN
    from aktgranskning.domain.long_form import HEADINGS, REFERENCE

    first = _first_bytes(path).partition(b"\n")[0]
    written = [*HEADINGS, HEAD_COLUMN], [*HEADINGS, REFERENCE, HEAD_COLUMN]
    return first in [f"\ufeff{','.join(one)}\r".encode() for one in written]


def _is_our_package(path: Path) -> bool:
    """Say whether a package names this program where it is written: a key alone anybody can write."""
    from aktgranskning.domain.long_form import PACKAGE_KEY
    from exports.target import CREATOR

    mark = rf'\{{"{PACKAGE_KEY}": [0-9]+,\n"program": "{CREATOR} '
    return bool(re.match(mark.encode(), _first_bytes(path)))


def _first_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(1_000)


_IS_OURS: dict[str, Callable[[Path], bool]] = {".csv": _is_our_table, ".json": _is_our_package}
