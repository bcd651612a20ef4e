"""Contact sheets: many pictures on one, to be looked at at once."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

_COLUMN, _GAP, _TITLE = 680, 8, 20
"""The width of a picture on the sheet, the room between two, and that of the line above each, in pixels."""


def write_sheet(pictures: Sequence[Path], path: Path, columns: int = 2) -> None:
    """Write the pictures onto one sheet, each under its name, in rows as high as the highest in them."""
    scaled = [_on_sheet(QImage(str(picture))) for picture in pictures]
    rows = [range(at, min(at + columns, len(scaled))) for at in range(0, len(scaled), columns)]
    heights = [max(scaled[at].height() for at in row) + _TITLE + _GAP for row in rows]
    sheet = QImage(columns * (_COLUMN + _GAP), sum(heights), QImage.Format.Format_RGB32)
    sheet.fill(QColor("gray"))
    painter = QPainter(sheet)
    for row, top in zip(rows, (sum(heights[:at]) for at in range(len(heights))), strict=True):
        for at in row:
            left = (at - row.start) * (_COLUMN + _GAP)
            painter.drawText(QRect(left, top, _COLUMN, _TITLE), Qt.AlignmentFlag.AlignVCenter, pictures[at].stem)
            painter.drawImage(left, top + _TITLE, scaled[at])
    painter.end()
    sheet.save(str(path))


def _on_sheet(image: QImage) -> QImage:
    return image.scaledToWidth(min(_COLUMN, image.width()), Qt.TransformationMode.SmoothTransformation)


def write_sheets(pictures: Sequence[Path], folder: Path, name: str, *, columns: int = 2, on_each: int = 6) -> None:
    """Write as many sheets as the pictures need."""
    for number, at in enumerate(range(0, len(pictures), on_each), 1):
        write_sheet(pictures[at : at + on_each], folder / f"{name}-{number:02}.png", columns)
