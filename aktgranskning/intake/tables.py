"""Every table from outside comes in here: a file becomes sheets of plain text cells."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.delimited import read_delimited
from aktgranskning.intake.markdown import read_markdown
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.workbook import read_workbook

MOST_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class Table:
    """A file that was read: its name, its bytes, its sheets (a delimited text has one, without a name)."""

    file_name: str
    content: bytes
    sheets: tuple[Sheet, ...]

    def sheet(self, name: str) -> Sheet | None:
        """Return the sheet of that name, in capitals or not; None where there is none."""
        wanted = name.casefold()
        return next((sheet for sheet in self.sheets if sheet.name.strip().casefold() == wanted), None)


def read_tables(path: Path) -> Table:
    """Read an .xlsx workbook, Markdown tables (.md) or a delimited text (.csv).

    Dates come as YYYY-MM-DD, whole numbers without decimals. Raises AuditError, and nothing else, where the
    file is missing, cannot be read, is damaged, too large or of another kind.
    """
    _reader(path.name)  # before it is opened: closing an open audit's file would drop SQLite's lock
    return tables_of(_content(path), path.name)


def tables_of(content: bytes, file_name: str) -> Table:
    """Read a file whose bytes are at hand, of the kind that its name ends with; AuditError as `read_tables`."""
    return Table(file_name, content, _reader(file_name)(content, file_name))


def _read_csv(content: bytes, file_name: str) -> tuple[Sheet, ...]:
    return (read_delimited(content, file_name),)


_Reader = Callable[[bytes, str], tuple[Sheet, ...]]
_READERS: dict[str, _Reader] = {".xlsx": read_workbook, ".md": read_markdown, ".csv": _read_csv}


def _reader(file_name: str) -> _Reader:
    read = _READERS.get(Path(file_name).suffix.lower())
    if read is None:
        raise AuditError("intake.unknown_kind", file=file_name)
    return read


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise AuditError("file.missing", path=path) from error
    except (OSError, ValueError) as error:
        raise AuditError("intake.unreadable", file=path.name) from error
    if len(content) > MOST_BYTES:
        raise AuditError("intake.too_large", file=path.name, most=MOST_BYTES // 1_000_000)
    return content
