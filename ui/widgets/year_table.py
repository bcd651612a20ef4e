"""A table of values by year that is as high as its rows, and scrolls sideways where the years have no room."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent

from ui.delegates.roomy import RoomyDelegate
from ui.models.year_table import YearTableModel
from ui.presenters.key_figures import YearCell
from ui.theme import GRID
from ui.widgets.text_table import TextTable

_ROW_HEIGHT = 3 * GRID + GRID // 2
_LEAST_YEAR = 7 * GRID
_LEAST_NAME = 17 * GRID


class YearTable(TextTable):
    """The years are of one width; the names take what these leave, and never less than they need to be told apart."""

    def __init__(self, name: str, title: str) -> None:
        self._model = YearTableModel()
        super().__init__(name, title, self._model)
        self.setItemDelegate(RoomyDelegate(self))
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setSelectionBehavior(self.SelectionBehavior.SelectItems)
        self.verticalHeader().setMinimumSectionSize(_ROW_HEIGHT)
        self.horizontalHeader().setMinimumSectionSize(_LEAST_YEAR)

    def show_years(self, headings: Sequence[str], rows: Sequence[tuple[str, Sequence[YearCell]]]) -> None:
        """Show other years and rows."""
        self._model.show_years(headings, rows)
        header, years = self.horizontalHeader(), range(1, len(headings))
        wanted = (max(self.sizeHintForColumn(column), header.sectionSizeHint(column)) for column in years)
        widest = max(wanted, default=0)
        for column in years:
            header.resizeSection(column, widest)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names what the years leave."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        header = self.horizontalHeader()
        years = sum(header.sectionSize(column) for column in range(1, header.count()))
        left = self.viewport().width() - years
        if header.count():
            header.resizeSection(0, max(left, _LEAST_NAME))
        scroll_bar = self.horizontalScrollBar().sizeHint().height() if left < _LEAST_NAME else 0
        self.resizeRowsToContents()
        rows = self.verticalHeader().length()
        self.setFixedHeight(header.sizeHint().height() + rows + scroll_bar + 2 * self.frameWidth() + 2)
