"""A table of values by year that is as high as its rows, and scrolls sideways where the years have no room."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHeaderView

from ui.models.year_table import YearTableModel
from ui.presenters.key_figures import YearCell
from ui.theme import GRID
from ui.widgets.text_table import TextTable

_ROW_HEIGHT = 3 * GRID + GRID // 2
_LEAST_YEAR = 9 * GRID


class YearTable(TextTable):
    """The names take what the years leave of the width."""

    def __init__(self, name: str, title: str) -> None:
        self._model = YearTableModel()
        super().__init__(name, title, self._model)
        self.setWordWrap(False)
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setSelectionBehavior(self.SelectionBehavior.SelectItems)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.horizontalHeader().setMinimumSectionSize(_LEAST_YEAR)

    def show_years(self, headings: Sequence[str], rows: Sequence[tuple[str, Sequence[YearCell]]]) -> None:
        """Show other years and rows."""
        self._model.show_years(headings, rows)
        header = self.horizontalHeader()
        for column in range(len(headings)):
            by = QHeaderView.ResizeMode.ResizeToContents if column else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, by)
        self.setFixedHeight(header.sizeHint().height() + len(rows) * _ROW_HEIGHT + 2 * self.frameWidth() + 2)
