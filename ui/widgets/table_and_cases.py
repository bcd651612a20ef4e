"""A table of figures and the cases behind one of them, beside each other or, where it is narrow, under each other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from ui.theme import GRID
from ui.widgets.figure_pane import FigurePane

_WIDTHS = [80 * GRID, 32 * GRID]
"""How they share the width at first."""

_MOST_OF_HEIGHT = 0.4
"""The most that the cases take of the height under a table."""


class TableAndCases(QSplitter):
    """The table gets what the window grows by; under it the cases take no more height than they need."""

    def __init__(self, table: QWidget, cases: FigurePane) -> None:
        super().__init__()
        self._table, self._cases = table, cases
        self.addWidget(table)
        self.addWidget(cases)
        self.setStretchFactor(0, 1)
        self.setSizes(_WIDTHS)
        self.setChildrenCollapsible(False)

    def stack(self) -> None:
        """Put the cases under the table."""
        self.setOrientation(Qt.Orientation.Vertical)
        left = self.height() - self._table.heightForWidth(self.width())
        most = max(min(left, int(_MOST_OF_HEIGHT * self.height())), 0)
        needed = min(self._cases.needed_height(self.width()), most)
        self.setSizes([self.height() - needed, needed])

    def set_side_by_side(self) -> None:
        """Put the cases beside the table; there the share that the reviewer chose is kept."""
        if self.orientation() is Qt.Orientation.Vertical:
            self.setOrientation(Qt.Orientation.Horizontal)
            self.setSizes(_WIDTHS)
