"""How high a row must be for its wrapped texts: not every program works that out when it opens a workbook."""

from collections.abc import Sequence
from textwrap import wrap

from exports.sheet import UNWRAPPED, Look, Row

LINE, TITLE, GREATEST = 14.0, 22.0, 409.0
"""Points: of a line of text and of a title; a row can be no higher than the greatest."""

_MOST_CHARACTERS = 4_000


def row_height(row: Row, widths: Sequence[float]) -> float | None:
    """Return the height in points that a row needs; None where one line is enough."""
    if row and row[0].look is Look.TITLE:
        return TITLE
    lines = max(
        (
            line_count(cell.value, width)
            for cell, width in zip(row, widths, strict=False)
            if isinstance(cell.value, str) and cell.look not in UNWRAPPED
        ),
        default=1,
    )
    return min(lines * LINE + 1, GREATEST) if lines > 1 else None


def line_count(text: str, width: float) -> int:
    """Estimate how many lines a text takes in a column that is `width` characters wide."""
    if len(text) <= width and "\n" not in text:
        return 1
    if len(text) > _MOST_CHARACTERS:
        return int(GREATEST / LINE)
    return sum(max(1, len(wrap(line, int(width)))) for line in text.split("\n"))
