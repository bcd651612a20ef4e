"""The figures of a cross-table; the headings of the rows stay while the columns are scrolled."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView

from ui.models.cross_table import CrossTableModel
from ui.theme import GRID
from ui.widgets.figure_views import FiguresView

_COLUMN_WIDTH = 14 * GRID
_ROW_HEIGHT = 5 * GRID
_HEADINGS_WIDTH = 24 * GRID
_HEADINGS_HEIGHT = 8 * GRID
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = Qt.AlignmentFlag(Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value)


class CrossTableView(FiguresView):
    """All cells have the same size."""

    def __init__(self, model: CrossTableModel) -> None:
        super().__init__("cross_table_view", "Korstabell", model)
        self.setProperty("role", "form")
        self.setShowGrid(True)
        self.setCornerButtonEnabled(False)
        columns, rows = self.horizontalHeader(), self.verticalHeader()
        for header, size, side in ((columns, _COLUMN_WIDTH, _WRAPPED), (rows, _ROW_HEIGHT, _LEFT)):
            header.setSectionsClickable(False)
            header.setHighlightSections(True)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setDefaultSectionSize(size)
            header.setDefaultAlignment(side)
        columns.setFixedHeight(_HEADINGS_HEIGHT)
        rows.setFixedWidth(_HEADINGS_WIDTH)
