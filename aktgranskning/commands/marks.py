"""Who made an exported file, and what it says it is: what tells the program's own from somebody else's."""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass
from pathlib import Path

_MOST_ABOVE = 200
"""The headings of a form are looked for in so many rows of a sheet: somebody may have written above them."""

Row = Container[object]
"""The values of a row's cells."""


@dataclass(frozen=True, slots=True)
class Marks:
    """A workbook's creator and category, '' where it names none."""

    creator: str = ""
    category: str = ""


def read_marks(workbook: Path) -> Marks:
    """Read the marks of a workbook; those of no program where it cannot be read."""
    from openpyxl import load_workbook

    try:
        opened = load_workbook(workbook, read_only=True)
        properties = opened.properties
        opened.close()
    except Exception:  # what openpyxl raises of a damaged file is not listed anywhere
        return Marks()
    return Marks(properties.creator or "", properties.category or "")


def is_ours(path: Path) -> bool:
    """Say whether a file at hand is an export of this program, and may be replaced by a newer one."""
    return _IS_OURS[path.suffix.lower()](path)


def holds_fact_check(path: Path) -> bool:
    """Say whether a file at hand is a workbook of the fact-check, whoever saved it last.

    It may be the only copy of what the administration filled in, so what cannot be read is held to be one.
    """
    from aktgranskning.domain.check_rows import KEY, OPINION, PRESENT

    def is_head(_title: str, row: Row) -> bool:
        return OPINION in row and (KEY in row or PRESENT in row)  # somebody may delete the key

    return path.suffix.lower() == ".xlsx" and _has_row(path, is_head)


def holds_response_form(path: Path) -> bool:
    """Say whether a file at hand is a form for responses to recommendations, whoever saved it last.

    As of a fact-check, it may be the only copy of what was filled in.
    """
    from aktgranskning.domain.check_rows import KEY
    from aktgranskning.domain.conclusions.form_rows import AGREES, TITLE

    def is_head(title: str, row: Row) -> bool:
        return AGREES in row and (KEY in row or title == TITLE)

    match path.suffix.lower():
        case ".xlsx":
            return _has_row(path, is_head)
        case ".docx":
            return _is_form_document(path)
    return False


def _is_form_document(path: Path) -> bool:
    from docx import Document

    from aktgranskning.domain.conclusions.form_rows import REFERENCE, TITLE

    try:
        document = Document(str(path))
        is_said = any(REFERENCE in paragraph.text for paragraph in document.paragraphs)
        return is_said or document.core_properties.subject == TITLE
    except Exception:  # as in `_has_row`
        return True


def _has_row(path: Path, is_wanted: Callable[[str, Row], bool]) -> bool:
    """Say whether a workbook has a row that is wanted, by its sheet's title and its cells; also of one not readable."""
    from openpyxl import load_workbook

    try:
        opened = load_workbook(path, read_only=True, data_only=True)
        found = any(
            is_wanted(sheet.title, row)
            for sheet in opened.worksheets
            for row in sheet.iter_rows(max_row=_MOST_ABOVE, values_only=True)
        )
        opened.close()
    except Exception:  # as in `read_marks`
        return True
    return found


def _is_our_workbook(path: Path) -> bool:
    from exports.target import CREATOR

    return read_marks(path).creator.startswith(CREATOR)


def _is_our_document(path: Path) -> bool:
    from docx import Document

    from exports.target import CREATOR

    try:
        author: str = Document(str(path)).core_properties.author
    except Exception:  # nor is what python-docx raises of one
        return False
    return author.startswith(CREATOR)


def _is_our_table(path: Path) -> bool:
    """Say whether the first line is byte by byte as it is written; one that a spreadsheet saved since seldom is."""
    from aktgranskning.domain.long_form import HEADINGS, REFERENCE

    first = _first_bytes(path).partition(b"\n")[0]
    return first in [f"\ufeff{','.join(one)}\r".encode() for one in (HEADINGS, (*HEADINGS, REFERENCE))]


def _is_our_package(path: Path) -> bool:
    """Say whether a package names this program where it is written: a key alone anybody can write."""
    from aktgranskning.domain.long_form import PACKAGE_KEY
    from exports.target import CREATOR

    mark = rf'\{{"{PACKAGE_KEY}": [0-9]+,\n"program": "{CREATOR} '
    return bool(re.match(mark.encode(), _first_bytes(path)))


def _first_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(1_000)


_IS_OURS: dict[str, Callable[[Path], bool]] = {
    ".xlsx": _is_our_workbook,
    ".docx": _is_our_document,
    ".csv": _is_our_table,
    ".json": _is_our_package,
}
