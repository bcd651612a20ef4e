"""Tables that stand beside a checklist: `.csv` files in the folder of its workbook."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from aktgranskning.domain.checklist import Table
from aktgranskning.domain.errors import AuditError
from aktgranskning.intake import tables

SUFFIX = ".csv"


@dataclass(frozen=True, slots=True)
class BesideFile:
    """A file that was read: its name and bytes, its table, and the number in the file of each of the table's rows."""

    file_name: str
    content: bytes
    table: Table
    numbers: tuple[int, ...]


class BesideFiles:
    """The files beside a checklist, each read when it is first asked for; `read` holds them by the name asked for."""

    def __init__(self, names: Callable[[], Iterable[str]], table: Callable[[str], tables.Table]) -> None:
        self._names = names
        self._table = table
        self.read: dict[str, BesideFile] = {}

    def file(self, name: str) -> BesideFile:
        """Read one of the files, named in capitals or not, with or without its suffix.

        AuditError where there is none of that name, or where it cannot be read.
        """
        if name not in self.read:
            wanted = name if name.casefold().endswith(SUFFIX) else name + SUFFIX
            found = self._find(wanted)
            if found is None:
                raise AuditError("checklist.file_missing", file=wanted)
            self.read[name] = _read(self._table(found))
        return self.read[name]

    def contents(self) -> tuple[tuple[str, bytes], ...]:
        """Return name and bytes of every file that was read, each once."""
        return tuple({file.file_name: file.content for file in self.read.values()}.items())

    def _find(self, wanted: str) -> str | None:
        """Find the file among those that there are, so that no name leads out of their folder."""
        named = [name for name in self._names() if _folded(name) == _folded(wanted)]
        return wanted if wanted in named else next(iter(named), None)


def in_folder(folder: Path) -> BesideFiles:
    """Return the files that stand directly in a folder."""

    def names() -> list[str]:
        try:
            return [path.name for path in folder.iterdir()]
        except OSError:
            return []

    return BesideFiles(names, lambda name: tables.read_tables(folder / name))


def of_contents(files: Iterable[tuple[str, bytes]]) -> BesideFiles:
    """Return files whose names and bytes are at hand."""
    contents = dict(files)
    return BesideFiles(lambda: contents, lambda name: tables.tables_of(contents[name], name))


def _folded(name: str) -> str:
    return normalize("NFC", name).casefold()


def _read(file: tables.Table) -> BesideFile:
    """Read a table; columns without a heading are left out, and of several with one heading all but the first."""
    headings, *rows = file.sheets[0].rows or ((),)
    columns = {heading: index for index, heading in reversed(list(enumerate(headings))) if heading}
    places = sorted(columns.values())
    filled = [(number, row) for number, row in enumerate(rows, start=2) if any(row)]
    table = Table(
        Path(file.file_name).stem,
        tuple(headings[place] for place in places),
        tuple(tuple(row[place] if place < len(row) else "" for place in places) for _, row in filled),
    )
    return BesideFile(file.file_name, file.content, table, tuple(number for number, _ in filled))
