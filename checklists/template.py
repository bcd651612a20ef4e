"""Writes a workbook to start one's own checklist from; its texts stand in the library's `mall.md`."""

from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.tables import read_tables
from checklists.new_files import write_new_files
from checklists.shipped import template_tables
from checklists.workbook import workbook_of


def write_template(path: Path) -> None:
    """Write a workbook (.xlsx) with a small checklist that works, and a sheet that explains every column.

    Raises AuditError where the path has another ending, exists already, or cannot be written.
    """
    if path.suffix.lower() != ".xlsx":
        raise AuditError("checklist.template_ending", path=path)
    write_new_files({path: workbook_of(read_tables(template_tables()).sheets)})
