"""Every register from outside comes in here: a list of cases, read row by row in a process of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.register import RegisterChoices, RegisterCount
from aktgranskning.domain.sampling_json import read_choices
from aktgranskning.intake.messages import read_part
from aktgranskning.intake.reading import ReadingProcess
from aktgranskning.intake.register_file import is_register, is_text
from aktgranskning.intake.source import Limits, RegisterSource

__all__ = [
    "REGISTER_LIMITS",
    "RegisterPreview",
    "RegisterRow",
    "is_register",
    "is_text",
    "preview_register",
    "read_register",
]

REGISTER_LIMITS = Limits(
    file_bytes=200_000_000,
    unpacked_bytes=2_000_000_000,
    part_bytes=2_000_000_000,
    rows=1_000_000,
    columns=500,
    cells=500_000_000,
    memory_bytes=4 * 2**30,  # a sheet is held with its empty cells
    seconds=600.0,
)
"""`rows` are those below the headings, `seconds` without a message; how many cells there may be, the memory decides."""

RegisterRow = tuple[int, str, str, str, str]
"""A row of the frame: its number in the file, its identity, unit, stratum, and the cells that prefill items as JSON."""


@dataclass(frozen=True, slots=True)
class RegisterPreview:
    """The first rows of a register, cells as text; `header_row`, counted from 1, is where the headings seem to stand.

    `sheets` are the names of a workbook's sheets and `sheet` the one shown; a delimited text has none, and ''.
    """

    file_name: str
    sheets: tuple[str, ...]
    sheet: str
    rows: tuple[tuple[str, ...], ...]
    header_row: int


def preview_register(path: Path, sheet: str = "", limits: Limits = REGISTER_LIMITS) -> RegisterPreview:
    """Read the first 50 rows of a register, of its first sheet where none is named; AuditError as `read_register`."""
    parts = []

    def receive(message: bytes) -> bool:
        parts.append(read_part(message))
        return False

    _follow(RegisterSource(str(path), limits, sheet), receive, lambda: None)
    (part,) = parts
    rows = tuple(map(tuple, part["rows"]))
    return RegisterPreview(path.name, tuple(part["sheets"]), part["sheet"], rows, _header_row(rows))


def read_register(
    path: Path,
    choices: RegisterChoices,
    take: Callable[[list[RegisterRow]], None],
    progress: Callable[[int, int], None],
    limits: Limits = REGISTER_LIMITS,
) -> tuple[RegisterChoices, RegisterCount]:
    """Read the rows of a register that belong to the frame, and have them taken, a thousand at a time at most.

    Returns the choices with the columns called as in the file, and what was counted.

    A row without an identity comes with ''; one that is empty is no row. `progress` is told how much is done of how
    much, in bytes of a text and rows of a workbook, and of 0 while the file is opened, several times a second. What it
    or `take` raises ends the reading. Raises AuditError besides where the file is missing, cannot be read, is damaged,
    breaks a limit, is of another kind, or lacks a sheet, headings or columns that are chosen.
    """
    found = []
    done = whole = 0

    def receive(message: bytes) -> bool:
        nonlocal done, whole
        part = read_part(message)
        if "count" in part:
            found.append((read_choices(part["choices"]), RegisterCount(**part["count"])))
            return False
        done, whole = part["done"], part["whole"]
        if part["rows"][0]:
            take(list(zip(*part["rows"], strict=True)))
        progress(done, whole)
        return True

    _follow(RegisterSource(str(path), limits, choices=choices), receive, lambda: progress(done, whole))
    return found[0]


def _follow(source: RegisterSource, receive: Callable[[bytes], bool], wait: Callable[[], None]) -> None:
    """Have a register read by a process that ends with it: what a large workbook took may never come back."""
    if not is_register(source.file_name):
        raise AuditError("register.unknown_kind", file=source.file_name)
    process = ReadingProcess()
    try:
        process.follow(source, receive, wait)
    finally:
        process.stop()


def _header_row(rows: tuple[tuple[str, ...], ...]) -> int:
    """Return the number of the first row that is filled more than half as far as the fullest: above it stand titles."""
    filled = [sum(map(bool, row)) for row in rows]
    return next((number for number, count in enumerate(filled, 1) if 2 * count > max(filled)), 1)
