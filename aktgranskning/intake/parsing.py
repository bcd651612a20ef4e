"""From the bytes of a file to its cells: what the process that reads tables does."""

from collections.abc import Callable
from pathlib import PurePath

from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.delimited import read_delimited
from aktgranskning.intake.document import read_document
from aktgranskning.intake.figure_json import read_figure_json
from aktgranskning.intake.markdown import read_markdown
from aktgranskning.intake.marks import read_document_marks, read_workbook_marks
from aktgranskning.intake.package_file import is_package, read_package
from aktgranskning.intake.sheet import Reading
from aktgranskning.intake.source import Source, Wanted
from aktgranskning.intake.workbook import read_workbook

_READERS: dict[str, Callable[[Source], Reading]] = {
    ".xlsx": read_workbook,
    ".md": read_markdown,
    ".csv": read_delimited,
}

_MARKS: dict[str, Callable[[Source], Reading]] = {
    ".xlsx": read_workbook_marks,
    ".docx": read_document_marks,
}


def is_readable(file_name: str) -> bool:
    """Say whether a file of that name is of a kind that is read."""
    return _kind(file_name) in _READERS


def may_be_package(file_name: str) -> bool:
    """Say whether a file of that name is a JSON package, or none at all."""
    return _kind(file_name) == ".json"


def may_be_form(file_name: str) -> bool:
    """Say whether a file of that name is of a kind that forms are sent out as."""
    return _kind(file_name) == ".xlsx" or is_document(file_name)


def is_document(file_name: str) -> bool:
    """Say whether a file of that name is a Word document."""
    return _kind(file_name) == ".docx"


def parse(source: Source) -> Reading:
    """Read a file of a readable kind, a form or a JSON package; AuditError where it is damaged or breaks a limit."""
    try:
        reading = _reader(source)(source)
    except (AuditError, MemoryError):
        raise
    except Exception as error:  # what a damaged workbook lets out of zipfile, expat and openpyxl cannot be listed
        raise AuditError("intake.damaged", file=source.file_name) from error
    _check_size(reading, source)
    return reading


def _reader(source: Source) -> Callable[[Source], Reading]:
    if source.wanted is Wanted.MARKS:
        return _MARKS[_kind(source.file_name)]
    if source.wanted is Wanted.KEY_FIGURES and may_be_package(source.file_name):
        return read_figure_json
    if may_be_package(source.file_name) or is_package(source.content):
        return read_package
    if is_document(source.file_name):
        return read_document
    return _READERS[_kind(source.file_name)]


def _kind(file_name: str) -> str:
    return PurePath(file_name).suffix.lower()


def _check_size(reading: Reading, source: Source) -> None:
    """Refuse what is too much in all, of any kind; many cells of a workbook may share one long text."""
    limits = source.limits
    if len(reading.sheets) > limits.sheets:
        raise AuditError("intake.too_many_sheets", file=source.file_name, most=limits.sheets)
    rows = [row for sheet in reading.sheets for row in sheet.rows]
    if sum(map(len, rows)) > limits.cells:
        raise AuditError("intake.too_many_cells", file=source.file_name, most=limits.cells)
    if sum(len(cell) for row in rows for cell in row) > limits.unpacked_bytes:
        most = limits.unpacked_bytes // 1_000_000
        raise AuditError("intake.too_large_unpacked", file=source.file_name, most=most)
