"""An audit as an Excel workbook: all its sheets, written beside the target and moved into place."""

import errno
import os
import tempfile
from collections.abc import Callable
from datetime import UTC
from pathlib import Path

from openpyxl import Workbook

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.tally import tally
from exports.about import KIND_WORDS, about_sheet
from exports.cases import cases_sheet
from exports.check import check_sheet
from exports.checklist import checklist_sheet
from exports.comments import comments_sheet
from exports.matrix import matrix_grid, matrix_sheet
from exports.options import ExportOptions, Kind, concealed
from exports.repeats import repeat_grids, repeat_sheet
from exports.retired import retired_sheet
from exports.safe_text import visible
from exports.sample import sample_sheet
from exports.sheet import Sheet
from exports.summary import summary_sheet
from exports.writer import check_size, discard, write_sheet

CREATOR = "Aktgranskning"
"""The creator, among a workbook's properties, without the version."""

EXAMPLE_MARK = "Aktgranskning: påhittat exempel"
"""The category, among a workbook's properties, of one that holds the invented example."""

Progress = Callable[[int, int], None]


class CancelledError(Exception):
    """The user stopped the work; what it had written is gone."""


def no_progress(_done: int, _all: int) -> None:
    """Tell nobody."""


def export_workbook(snapshot: Snapshot, path: Path, options: ExportOptions, progress: Progress = no_progress) -> None:
    """Write the workbook to `path` (.xlsx), in place of what was there.

    `progress` gets the rows written and all there are, and may raise CancelledError. Unless all goes well, nothing
    at `path` changes and no other file is left. Raises AuditError with a code that begins with "export.".
    """
    sheets = workbook_sheets(snapshot, options)
    for sheet in sheets:
        check_size(sheet)
    _check_target(path)
    try:
        temporary = _temporary_beside(path)
    except OSError as error:
        raise _not_written(error, path, "export.folder_closed") from error
    try:
        _write(temporary, snapshot, sheets, options, progress)
        os.replace(temporary, path)
    except OSError as error:
        raise _not_written(error, path, "export.open_elsewhere") from error
    finally:
        temporary.unlink(missing_ok=True)


def workbook_sheets(snapshot: Snapshot, options: ExportOptions) -> list[Sheet]:
    """Return the sheets of a workbook in order; their rows can be read once."""
    hidden = concealed(snapshot.checklist, options)
    matrix = matrix_grid(snapshot, hidden, options.with_references)
    repeats = repeat_grids(snapshot, hidden, options.with_references)
    tallies = tally(snapshot)
    sheets = [
        summary_sheet(snapshot, tallies, hidden),
        matrix_sheet(snapshot, matrix),
        *(repeat_sheet(snapshot, repeat, grid) for repeat, grid in repeats),
        checklist_sheet(snapshot),
        check_sheet(tallies, [matrix, *(grid for _, grid in repeats)]),
        sample_sheet(snapshot, options),
    ]
    if options.kind is Kind.WORKING_PAPER:
        sheets.append(cases_sheet(snapshot, options.with_references))
        sheets.append(comments_sheet(snapshot, options.with_references))
        if snapshot.retired:
            sheets.append(retired_sheet(snapshot.retired))
    return [*sheets, about_sheet(snapshot, options)]


def _write(
    temporary: Path, snapshot: Snapshot, sheets: list[Sheet], options: ExportOptions, progress: Progress
) -> None:
    workbook = Workbook(write_only=True)
    workbook.properties.creator = f"{CREATOR} {options.program_version}"
    workbook.properties.title = visible(snapshot.audit.name)
    workbook.properties.category = EXAMPLE_MARK if snapshot.audit.is_example else None
    workbook.properties.created = options.exported_at.astimezone(UTC).replace(tzinfo=None)
    rows, done = sum(sheet.row_count for sheet in sheets), 0

    def row_written() -> None:
        nonlocal done
        done += 1
        progress(done, rows)

    try:
        for sheet in sheets:
            write_sheet(workbook, sheet, _page_header(options), row_written)
        workbook.save(temporary)
    except BaseException:
        discard(workbook)
        raise


def _page_header(options: ExportOptions) -> str:
    if options.kind is Kind.WORKING_PAPER or options.with_references:
        return f"{KIND_WORDS[options.kind]} – kan innehålla sekretessbelagda uppgifter"
    return ""


def _check_target(path: Path) -> None:
    if path.suffix.lower() != ".xlsx":  # or a slip of the hand would replace the audit file itself
        raise AuditError("export.wrong_suffix", file=path.name)
    if path.is_dir():
        raise AuditError("export.is_folder", file=path.name)
    if not path.parent.is_dir():
        raise AuditError("export.folder_missing", folder=path.parent)
    if (path.parent / f".~lock.{path.name}#").exists():
        raise AuditError("export.open_elsewhere", file=path.name)


def _temporary_beside(path: Path) -> Path:
    handle, name = tempfile.mkstemp(prefix=".aktgranskning-", suffix=".tmp", dir=path.parent)
    os.close(handle)
    return Path(name)


def _not_written(error: OSError, path: Path, where_refused: str) -> AuditError:
    if isinstance(error, PermissionError):
        return AuditError(where_refused, file=path.name, folder=path.parent)
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return AuditError("export.disk_full", file=path.name)
    return AuditError("export.not_written", file=path.name, reason=error)
