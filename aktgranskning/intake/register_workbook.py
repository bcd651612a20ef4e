"""A register as a workbook (.xlsx, .ods), read by calamine once its archive is known to be harmless."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.markup import root_of
from aktgranskning.intake.package import beginnings
from aktgranskning.intake.source import RegisterSource, Source

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_ENCRYPTED = b"<manifest:encryption-data"  # of an OpenDocument's part with a password


def open_workbook(content: bytes, source: RegisterSource) -> "CalamineWorkbook":
    """Return a workbook whose archive was weighed; AuditError where it is locked or unusual, others where damaged."""
    from python_calamine import CalamineWorkbook

    archive = Source(source.file_name, content, source.limits)
    parts = beginnings(archive)
    if any(_ENCRYPTED in part for part in parts):
        raise AuditError("intake.locked", file=source.file_name)
    for part in parts:
        root_of(part, archive)  # without a DTD, and so without entities
    return CalamineWorkbook.from_filelike(BytesIO(content))


def sheet_names(workbook: "CalamineWorkbook", source: RegisterSource) -> tuple[str, ...]:
    """Return the names of the sheets that hold cells; AuditError where there are too many, or none."""
    from python_calamine import SheetTypeEnum

    names = tuple(sheet.name for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet)
    if len(names) > source.limits.sheets:
        raise AuditError("intake.too_many_sheets", file=source.file_name, most=source.limits.sheets)
    if not names:
        raise AuditError("intake.empty", file=source.file_name)
    return names


def find_sheet(wanted: str, names: Sequence[str], source: RegisterSource) -> str:
    """Return the name of a sheet as it is written, of the first where '' is wanted; AuditError where there is none."""
    if not wanted:
        return names[0]
    for name in names:
        if name.strip().casefold() == wanted.strip().casefold():
            return name
    raise AuditError("register.no_sheet", file=source.file_name, sheet=wanted, known="; ".join(names))


def count_rows(sheet: "CalamineSheet", most: int, source: RegisterSource) -> int:
    """Return how many rows a sheet has, up to the last filled one; AuditError where a cell stands beyond the limits."""
    if sheet.end is None:
        return 0
    last_row, last_column = sheet.end
    if last_row >= most:
        raise AuditError("intake.too_many_rows", file=source.file_name, most=source.limits.rows)
    if last_column >= source.limits.columns:
        raise AuditError("intake.too_many_columns", file=source.file_name, most=source.limits.columns)
    return last_row + 1
