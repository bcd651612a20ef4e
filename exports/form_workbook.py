"""A workbook that goes out to be filled in: the fact-check's, and the form for responses to recommendations."""

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from openpyxl import Workbook

from aktgranskning.domain.errors import Problem
from exports.identity_numbers import refuse_numbers, watched
from exports.safe_text import visible
from exports.saving import save_workbook
from exports.sheet import Sheet
from exports.target import CREATOR, written_beside
from exports.workbook import SUFFIX
from exports.writer import check_size, write_sheet


def write_form_workbook(
    sheets: Sequence[Sheet],
    path: Path,
    title: str,
    page_header: str = "",
    *,
    head: str,
    with_identity_numbers: bool = False,
) -> None:
    """Write sheets to `path` (.xlsx) under a title; `head` is the hash that the log ended in.

    AuditError with a code that begins with "export.", or where identity numbers are in it and were not asked for.
    """
    found: list[Problem] = []
    sheets = watched(sheets, found)
    for sheet in sheets:
        check_size(sheet)
    with written_beside(path, SUFFIX) as temporary:
        workbook = Workbook(write_only=True)
        workbook.properties.creator = f"{CREATOR} {version('aktgranskning')}"
        workbook.properties.title = visible(title)
        workbook.properties.identifier = head
        for sheet in sheets:
            write_sheet(workbook, sheet, page_header, lambda: None)
        refuse_numbers(path.name, found, are_told=with_identity_numbers)
        save_workbook(workbook, temporary)
