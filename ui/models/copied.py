"""What a table is when it is copied: its cells with their look, a number where one shows a number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from exports.sheet import Cell, Look, Row
from ui.presenters.locale_words import number_marks

CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 90
"""Gives the `Cell` to copy, where that is more than the text that is shown."""

_INSIDE: dict[str, str | int | None] = {"\u2060": "", "\xa0": "", "\u202f": "", " ": "", "\u2212": "-"}
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.([0-9]+))?")


@dataclass(frozen=True, slots=True)
class Copied:
    """Rows under headings, in columns of so many pixels."""

    headings: Sequence[str]
    rows: Sequence[Row]
    widths: Sequence[int]

    @property
    def all_rows(self) -> Sequence[Row]:
        """The headings and the rows; over figures a heading stands as they do."""
        return [[Cell(text, self._look(at)) for at, text in enumerate(self.headings)], *self.rows]

    def _look(self, column: int) -> Look:
        is_of_figures = any(isinstance(row[column].value, int | float) for row in self.rows)
        return Look.CENTRED_HEADER if is_of_figures else Look.HEADER


def shown_number(text: str) -> Cell:
    """Return the number that a text shows ("1 204,5", in English "1,204.5"), with as many decimals; else the text."""
    group, point = number_marks()
    inside = str.maketrans(_INSIDE | {group: "", point: "."})
    found = _NUMBER.fullmatch(text.translate(inside))
    if not found:
        return Cell(text)
    decimals = len(found[1] or "")
    return Cell(float(found[0]), decimals=decimals) if decimals else Cell(int(found[0]))
