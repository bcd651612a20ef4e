"""Two columns of cards, which stand below one another where there is no room for two."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.theme import GRID
from ui.widgets.letter_room import letter_room

_WIDTH_OF_TWO = 110 * GRID


def card_columns(left: Sequence[QWidget], right: Sequence[QWidget]) -> QBoxLayout:
    """Lay cards out in two columns; one that has its column alone is as high as the other."""
    columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    columns.setSpacing(2 * GRID)
    columns.setContentsMargins(3 * GRID, 0, 3 * GRID, 3 * GRID)
    for cards in (left, right):
        column = QVBoxLayout()
        column.setSpacing(2 * GRID)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1 if len(cards) > 1 else 0)
        columns.addLayout(column, 1)
    return columns


def fold(columns: QBoxLayout, width: int) -> None:
    """Set the columns beside one another where a page of this width, in pixels, has room for both."""
    wide = width >= letter_room(_WIDTH_OF_TWO)
    columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
    columns.setStretch(0, 1 if wide else 0)  # or the room that is left would stand between the two
