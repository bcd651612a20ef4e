"""A table of texts as high as its rows, up to a number of them; it stands among other things on a page."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView

from ui.models.text_table import TextTableModel
from ui.theme import GRID
from ui.widgets.text_table import TextTable

_ROW_HEIGHT = 3 * GRID + GRID // 2


class ShortTable(TextTable):
    """The columns `wide` share what the others leave of the width, so that nothing is ever beyond the edge."""

    def __init__(
        self, name: str, title: str, headings: Sequence[str], *, most_rows: int, wide: Collection[int]
    ) -> None:
        self._model = TextTableModel(headings)
        super().__init__(name, title, self._model)
        self._most_rows = most_rows
        self.setWordWrap(False)
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(5 * GRID)
        for column in range(len(headings)):
            by = QHeaderView.ResizeMode.Stretch if column in wide else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, by)
        header.setResizeContentsPrecision(_MOST_MEASURED)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other rows."""
        self._model.show_rows(rows)
        lines = min(max(len(rows), 1), self._most_rows)
        self.setFixedHeight(
            self.horizontalHeader().sizeHint().height() + lines * _ROW_HEIGHT + 2 * self.frameWidth() + 2
        )


_MOST_MEASURED = 100
"""How many rows a column's width is measured by: all of a large sample would take long."""
