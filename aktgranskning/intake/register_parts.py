"""What the process that reads a register sends of it, part by part: its first rows, or the rows of the frame."""

import os
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress
from stat import S_ISREG
from typing import BinaryIO

from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.register import RegisterChoices, RegisterCount
from aktgranskning.domain.register_columns import column_names
from aktgranskning.domain.register_rows import FrameRows, Selection
from aktgranskning.intake.messages import write_part
from aktgranskning.intake.register_file import RegisterFile, Row
from aktgranskning.intake.source import RegisterSource

_PREVIEWED = 50
_BATCH = 1_000


def read_register_parts(source: RegisterSource) -> Iterator[bytes]:
    """Yield the messages that tell of a register.

    A preview is one: `sheets`, `sheet`, `rows`. Otherwise there is one for every thousand rows: `rows`, the fields
    of `FrameRows` in order, with how much is `done` of the `whole`; and at the end `choices` and `count`. AuditError
    where the file cannot be read, breaks a limit or lacks what was chosen.
    """
    with _opened(source) as file:
        yield from _parts(file, source)


def _opened(source: RegisterSource) -> BinaryIO:
    """Open a file, and nothing else, such as a pipe: opening that may wait for ever."""
    try:
        if S_ISREG(os.stat(source.path).st_mode):
            return open(source.path, "rb")
    except FileNotFoundError as error:
        raise AuditError("file.missing", path=source.path) from error
    except (OSError, ValueError) as error:
        raise AuditError("intake.unreadable", file=source.file_name) from error
    raise AuditError("intake.unreadable", file=source.file_name)


def _parts(file: BinaryIO, source: RegisterSource) -> Iterator[bytes]:
    choices = source.choices
    try:
        if choices is None:
            yield _preview(RegisterFile(file, source.sheet, _PREVIEWED, source))
        else:
            yield from _frame(RegisterFile(file, choices.sheet, choices.header_row, source), source, choices)
    except (AuditError, MemoryError, GeneratorExit):
        raise
    except OSError as error:
        raise AuditError("intake.unreadable", file=source.file_name) from error
    except BaseException as error:  # a panic of calamine, which is written in Rust, is no Exception
        raise AuditError("intake.damaged", file=source.file_name) from error


def _preview(register: RegisterFile) -> bytes:
    rows = [register.texts_of(row) for row in register.take(_PREVIEWED)]
    return write_part({"sheets": register.sheets, "sheet": register.sheet, "rows": rows})


def _frame(register: RegisterFile, source: RegisterSource, choices: RegisterChoices) -> Iterator[bytes]:
    selection = Selection(column_names(_headings(register, choices.header_row, source)), choices)
    first = choices.header_row + 1
    while rows := register.take(_BATCH):
        frame = _select(selection, rows, range(first, first + len(rows)), register)
        yield write_part({"rows": frame, "done": register.done, "whole": register.whole})
        first += len(rows)
        if selection.rows > source.limits.rows:
            raise AuditError("intake.too_many_rows", file=source.file_name, most=source.limits.rows)
    register.check_unchanged()
    unfit, unread = dict(selection.unfit), dict(selection.unread)
    count = RegisterCount(register.hash(), selection.rows, selection.left, unfit, unread)
    yield write_part({"choices": selection.choices, "count": count})


def _headings(register: RegisterFile, header_row: int, source: RegisterSource) -> list[str]:
    rows = register.take(max(header_row, 0))
    headings = register.texts_of(rows[-1]) if rows and len(rows) == header_row else []
    while headings and not headings[-1]:
        headings.pop()
    if not headings:
        raise AuditError("register.no_headings", file=source.file_name, row=header_row)
    return headings


def _select(selection: Selection, rows: Sequence[Row], numbers: Sequence[int], register: RegisterFile) -> FrameRows:
    """Return the rows that belong to the frame; those without an identity are looked at more closely: are they rows?"""
    identities = register.identities(selection.identity, rows, numbers)
    if not all(identities):
        filled = [any(register.texts_of(row)) for row in rows]
        rows, numbers = list(compress(rows, filled)), list(compress(numbers, filled))
        identities = list(compress(identities, filled))
    return selection.select(numbers, identities, cache(lambda place: register.column(place, rows, numbers)))
