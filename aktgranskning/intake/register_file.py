"""A register that is open in the process that reads it: a text is read piece by piece, a workbook as a whole."""

import csv
import os
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from itertools import islice
from pathlib import PurePath
from typing import Any, BinaryIO

from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.plain_text import composed
from aktgranskning.domain.sampling import normalized
from aktgranskning.intake.register_text import read_text_rows
from aktgranskning.intake.register_workbook import count_rows, find_sheet, open_workbook, sheet_names
from aktgranskning.intake.sheet import cell_text
from aktgranskning.intake.source import RegisterSource

_TEXT, _WORKBOOKS = ".csv", (".xlsx", ".ods")

Row = Sequence[object]
_Form = Callable[[str], str]


class RegisterFile:
    """An open register: its sheets (a text has none), the rows of one of them, and how far they have been read.

    `done` and `whole` are bytes of a text, rows of a workbook.
    """

    def __init__(self, file: BinaryIO, sheet: str, heading_rows: int, source: RegisterSource) -> None:
        self._file, self._source = file, source
        self._hash = sha256()
        self._size = os.fstat(file.fileno()).st_size
        self._read = 0
        self._taken = 0
        self.sheets: tuple[str, ...] = ()
        self.sheet = ""
        self._rows: Iterator[Row]
        _check(self._size, source)
        if is_text(source.file_name):
            self._open_text(file, sheet)
        else:
            self._open_workbook(file.read(source.limits.file_bytes), sheet, heading_rows)

    def _open_text(self, file: BinaryIO, sheet: str) -> None:
        if sheet.strip():
            raise AuditError("register.no_sheets", file=self._source.file_name)
        self.done, self.whole = 0, self._size
        self._rows = read_text_rows(file, self._source, self._note)

    def _note(self, chunk: bytes) -> None:
        self._hash.update(chunk)
        self._read += len(chunk)
        self.done = self._read

    def _open_workbook(self, content: bytes, sheet: str, heading_rows: int) -> None:
        self._hash.update(content)
        self._read = len(content)
        self.check_unchanged()
        workbook = open_workbook(content, self._source)
        self.sheets = sheet_names(workbook, self._source)
        self.sheet = find_sheet(sheet, self.sheets, self._source)
        opened = workbook.get_sheet_by_name(self.sheet)
        self.done, self.whole = 0, count_rows(opened, heading_rows + self._source.limits.rows, self._source)
        self._rows = opened.iter_rows() if self.whole else iter(())

    def take(self, count: int) -> list[Row]:
        """Return the next rows, so many or those that are left; AuditError where a cell or a row is too long."""
        rows: list[Row] = []
        try:
            rows.extend(islice(self._rows, count))
        except csv.Error as error:
            if "field limit" not in str(error):
                raise
            raise self._too_long(self._taken + len(rows) + 1) from error
        self._taken += len(rows)
        if self.sheets:
            self.done = self._taken
        if max(map(len, rows), default=0) > self._source.limits.columns:
            self._check_widths(rows)
        return rows

    def texts_of(self, cells: Sequence[Any]) -> list[str]:
        """Return the texts of cells, composed."""
        return _formed(self._written(cells), composed)

    def column(self, place: int, rows: Sequence[Row], numbers: Sequence[int]) -> list[str]:
        """Return the texts of a column, counted from 0, in rows of those numbers; AuditError where one is too long."""
        return self._column(place, rows, numbers, composed)

    def identities(self, place: int, rows: Sequence[Row], numbers: Sequence[int]) -> list[str]:
        """Return the normalized identities in a column, as `column` the texts."""
        return self._column(place, rows, numbers, normalized)

    def _column(self, place: int, rows: Sequence[Row], numbers: Sequence[int], form: _Form) -> list[str]:
        try:
            cells = [row[place] for row in rows]
        except IndexError:  # rows of a text differ in length
            cells = [row[place] if place < len(row) else "" for row in rows]
        texts = _formed(self._written(cells), form)
        most = self._source.limits.cell_characters
        if max(map(len, texts), default=0) > most:
            raise self._too_long(next(row for row, text in zip(numbers, texts, strict=True) if len(text) > most))
        return texts

    def _written(self, cells: Sequence[Any]) -> Sequence[str]:
        return _written_values(cells) if self.sheets else cells

    def check_unchanged(self) -> None:
        """Refuse a file that shrank or grew while all of it was read, AuditError."""
        if not self._size == self._read == os.fstat(self._file.fileno()).st_size:
            raise AuditError("register.changed", file=self._source.file_name)

    def hash(self) -> str:
        """Return the SHA-256 of the bytes that were read: of the file, once all rows were taken."""
        return self._hash.hexdigest()

    def _check_widths(self, rows: Sequence[Row]) -> None:
        most = self._source.limits.columns
        if any(any(self.texts_of(row[most:])) for row in rows):
            raise AuditError("intake.too_many_columns", file=self._source.file_name, most=most)

    def _too_long(self, row: int) -> AuditError:
        most = self._source.limits.cell_characters
        return AuditError("intake.cell_too_long", file=self._source.file_name, row=row, most=most)


def _formed(texts: Sequence[str], form: _Form) -> list[str]:
    """Return texts in a form; most columns hold few different ones, or plain digits, which are the same in each."""
    together = "".join(texts)
    if together.isascii() and together.isprintable():
        return [text.strip() for text in texts]
    known = {text: form(text) for text in set(texts)}
    return [known[text] for text in texts]


def _written_values(cells: Sequence[Any]) -> Sequence[str]:
    """Return the texts of a workbook's cells, what is text as it stands there."""
    kinds = set(map(type, cells))
    if kinds == {str}:
        return cells
    if kinds == {float}:
        return list(map(cell_text, cells))
    return [cell if isinstance(cell, str) else _text_of_value(cell) for cell in cells]


# 1, 1.0 and true are equal, and read otherwise
_text_of_value = lru_cache(4_096, typed=True)(cell_text)


def is_register(file_name: str) -> bool:
    """Say whether a file of that name is of a kind that registers are read from."""
    return is_text(file_name) or _ending(file_name) in _WORKBOOKS


def is_text(file_name: str) -> bool:
    """Say whether a file of that name is a delimited text."""
    return _ending(file_name) == _TEXT


def _ending(file_name: str) -> str:
    return PurePath(file_name).suffix.lower()


def _check(size: int, source: RegisterSource) -> None:
    """Refuse what is empty and what is too large."""
    if not size:
        raise AuditError("intake.empty", file=source.file_name)
    if size > source.limits.file_bytes:
        raise AuditError("intake.too_large", file=source.file_name, most=source.limits.file_bytes // 1_000_000)
