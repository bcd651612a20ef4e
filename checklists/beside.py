"""Tables that stand beside a checklist: `.csv` files in the folder of its workbook."""

from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from aktgranskning.domain.checklist import Table
from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.tables import read_tables

SUFFIX = ".csv"


@dataclass(frozen=True, slots=True)
class BesideFile:
    """A file that was read: its name and bytes, its table, and the number in the file of each of the table's rows."""

    file_name: str
    content: bytes
    table: Table
    numbers: tuple[int, ...]


class BesideFiles:
    """The files of a folder, each read when it is first asked for; `read` holds them by the name asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.read: dict[str, BesideFile] = {}

    def file(self, name: str) -> BesideFile:
        """Read a file of the folder, named in capitals or not, with or without its suffix.

        AuditError where there is none of that name, or where it cannot be read.
        """
        if name not in self.read:
            wanted = name if name.casefold().endswith(SUFFIX) else name + SUFFIX
            path = self._find(wanted)
            if path is None:
                raise AuditError("checklist.file_missing", file=wanted)
            self.read[name] = _read(path)
        return self.read[name]

    def contents(self) -> tuple[tuple[str, bytes], ...]:
        """Return name and bytes of every file that was read, each once."""
        return tuple({file.file_name: file.content for file in self.read.values()}.items())

    def _find(self, wanted: str) -> Path | None:
        """Find the file among those that stand directly in the folder, so that no name leads out of it."""
        try:
            named = [path for path in self._folder.iterdir() if _folded(path.name) == _folded(wanted)]
        except OSError:
            return None
        return next((path for path in named if path.name == wanted), named[0] if named else None)


def _folded(name: str) -> str:
    return normalize("NFC", name).casefold()


def _read(path: Path) -> BesideFile:
    """Read a table; columns without a heading are left out, and of several with one heading all but the first."""
    file = read_tables(path)
    headings, *rows = file.sheets[0].rows or ((),)
    columns = {heading: index for index, heading in reversed(list(enumerate(headings))) if heading}
    places = sorted(columns.values())
    filled = [(number, row) for number, row in enumerate(rows, start=2) if any(row)]
    table = Table(
        path.stem,
        tuple(headings[place] for place in places),
        tuple(tuple(row[place] if place < len(row) else "" for place in places) for _, row in filled),
    )
    return BesideFile(path.name, file.content, table, tuple(number for number, _ in filled))
