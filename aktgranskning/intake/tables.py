"""Every table from outside comes in here: a file becomes sheets of plain text cells."""

from dataclasses import dataclass
from pathlib import Path

from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.intake.parsing import is_readable, may_be_form, may_be_package
from aktgranskning.intake.reading import ReadingProcess
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.source import Limits, Source, Wanted

LIMITS = Limits()
ANSWER_LIMITS = Limits(
    file_bytes=50_000_000,
    rows=200_000,
    cells=2_000_000,
    cell_characters=1_000_000,
    memory_bytes=2 * 2**30,
    seconds=60.0,
)
"""Of answers, which in the long form have a line each."""
FIGURE_LIMITS = Limits(
    file_bytes=50_000_000,
    unpacked_bytes=200_000_000,
    part_bytes=100_000_000,
    rows=300_000,
    cells=2_500_000,
    memory_bytes=2 * 2**30,
    seconds=60.0,
)
"""Of key figures: those of every municipality for many years are some hundred thousand values."""

FORM_LIMITS = Limits(sheets=1_000)
"""Of a form, which as a document has a table for each recommendation."""

MARK_LIMITS = Limits(
    file_bytes=100_000_000,
    unpacked_bytes=400_000_000,
    part_bytes=200_000_000,
    ratio=1_100,
    sheets=10_000,
    rows=1_000_000,
    cells=10_000_000,
    cell_characters=10_000_000,
    memory_bytes=3 * 2**30,
    seconds=60.0,
)
"""Of an export that is to be replaced: what a large audit gives, packed as well as it can be."""

_PROCESS = ReadingProcess()


@dataclass(frozen=True, slots=True)
class Table:
    """A file that was read: its name, its bytes, its sheets (a delimited text has one, without a name).

    `problems` names each cell that reads as '' although it is not empty: whoever uses the table must refuse it then.
    """

    file_name: str
    content: bytes
    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...] = ()

    def sheet(self, name: str) -> Sheet | None:
        """Return the sheet of that name, in capitals or not; None where there is none."""
        wanted = name.casefold()
        return next((sheet for sheet in self.sheets if sheet.name.strip().casefold() == wanted), None)


def read_tables(path: Path, limits: Limits = LIMITS) -> Table:
    """Read an .xlsx workbook, Markdown tables (.md) or a delimited text (.csv), in a process of its own.

    Dates come as YYYY-MM-DD, whole numbers without decimals. Raises AuditError, and nothing else, where the
    file is missing, cannot be read, is damaged, breaks a limit or is of another kind.
    """
    if not is_readable(path.name):  # before it is opened: closing an open audit's file would drop SQLite's lock
        raise AuditError("intake.unknown_kind", file=path.name)
    return tables_of(_content(path, limits), path.name, limits)


def read_answer_tables(path: Path) -> Table:
    """Read a file of answers: as `read_tables`, or a JSON package (.json), which has a sheet for each of its parts."""
    if not (is_readable(path.name) or may_be_package(path.name)):
        raise AuditError("import.unknown_kind", file=path.name)
    content = _content(path, ANSWER_LIMITS)
    reading = _PROCESS.read(Source(path.name, content, ANSWER_LIMITS))
    return Table(path.name, content, reading.sheets, reading.problems)


def read_form(path: Path) -> Table:
    """Read a form that came back: a workbook (.xlsx), or a document (.docx), see `read_document`; as `read_tables`."""
    if not may_be_form(path.name):
        raise AuditError("response_form.unknown_kind", file=path.name)
    content = _content(path, FORM_LIMITS)
    reading = _PROCESS.read(Source(path.name, content, FORM_LIMITS))
    return Table(path.name, content, reading.sheets, reading.problems)


def read_figure_tables(path: Path) -> Table:
    """Read a file of key figures: as `read_tables`, or JSON, which comes as the sheets of `figure_json`."""
    if not (is_readable(path.name) or may_be_package(path.name)):
        raise AuditError("key_figures.unknown_kind", file=path.name)
    return figure_tables_of(_content(path, FIGURE_LIMITS), path.name)


def figure_tables_of(content: bytes, file_name: str) -> Table:
    """Read key figures whose bytes are at hand, of the kind that the name ends with; AuditError as `read_tables`."""
    reading = _PROCESS.read(Source(file_name, content, FIGURE_LIMITS, Wanted.KEY_FIGURES))
    return Table(file_name, content, reading.sheets, reading.problems)


def read_marks(path: Path) -> tuple[Sheet, ...]:
    """Read by what an exported workbook (.xlsx) or document (.docx) is known again, see `intake.marks`."""
    if not may_be_form(path.name):
        raise AuditError("intake.unknown_kind", file=path.name)
    return _PROCESS.read(Source(path.name, _content(path, MARK_LIMITS), MARK_LIMITS, Wanted.MARKS)).sheets


def tables_of(content: bytes, file_name: str, limits: Limits = LIMITS) -> Table:
    """Read a file whose bytes are at hand, of the kind that its name ends with; AuditError as `read_tables`."""
    if not is_readable(file_name):
        raise AuditError("intake.unknown_kind", file=file_name)
    reading = _PROCESS.read(Source(file_name, content, limits))
    return Table(file_name, content, reading.sheets, reading.problems)


def _content(path: Path, limits: Limits) -> bytes:
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise AuditError("intake.unreadable", file=path.name)
        with path.open("rb") as file:
            content = file.read(limits.file_bytes + 1)
    except FileNotFoundError as error:
        raise AuditError("file.missing", path=path) from error
    except (OSError, ValueError) as error:
        raise AuditError("intake.unreadable", file=path.name) from error
    if len(content) > limits.file_bytes:
        raise AuditError("intake.too_large", file=path.name, most=limits.file_bytes // 1_000_000)
    return content
