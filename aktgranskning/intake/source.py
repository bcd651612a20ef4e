"""What is read: a file's name and bytes, or the path of a register, and how much of it there may be."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from aktgranskning.domain.register import RegisterChoices


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a table from outside may be, and what reading it may cost.

    `unpacked_bytes` is for all parts of a workbook together, and for the text of all cells; `ratio` is how many bytes
    one packed byte of a part becomes. `rows` and `columns` are those of a sheet, `cells` those of all sheets, each row
    up to its last filled cell. `cell_characters` is what a cell of Excel can hold.
    """

    file_bytes: int = 10_000_000
    unpacked_bytes: int = 64_000_000
    part_bytes: int = 32_000_000
    ratio: int = 250
    entries: int = 1_000
    sheets: int = 50
    rows: int = 20_000
    columns: int = 100
    cells: int = 500_000
    cell_characters: int = 32_767
    memory_bytes: int = 2**30
    seconds: float = 20.0


class Wanted(StrEnum):
    """What is to be read of a file: all of it, as JSON key figures, or only by what an export is known again."""

    TABLES = "tables"
    KEY_FIGURES = "key_figures"
    MARKS = "marks"


@dataclass(frozen=True, slots=True)
class Source:
    """A file that is to be read; the ending of its name says of what kind it is.

    JSON is a package of answers, or key figures where those are `wanted`.
    """

    file_name: str
    content: bytes
    limits: Limits
    wanted: Wanted = Wanted.TABLES


@dataclass(frozen=True, slots=True)
class RegisterSource:
    """A register that is to be read where it lies; without `choices` only its first rows, of the sheet of that name."""

    path: str
    limits: Limits
    sheet: str = ""
    choices: RegisterChoices | None = None

    @property
    def file_name(self) -> str:
        """The name of the file, without its folders."""
        return PurePath(self.path).name
