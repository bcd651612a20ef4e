"""The figures of a cross-table; the headings of the rows stay while the columns are scrolled."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView

from ui.delegates.cross_table import CrossTableDelegate
from ui.models.cross_table import CrossTableModel
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.figure_views import FiguresView
from ui.widgets.wrapped_header import WrappedHeader

_COLUMN_WIDTH = 10 * GRID
_WIDEST_COLUMN = 22 * GRID
_ROW_HEIGHT = 4 * GRID
_HEADINGS_WIDTH = 24 * GRID
_LEAST_HEADINGS_WIDTH = 12 * GRID


class CrossTableView(FiguresView):
    """Columns are as wide as the words of their headings."""

    def __init__(self, model: CrossTableModel) -> None:
        super().__init__("cross_table_view", tr("Korstabell"), model)
        self.setItemDelegate(CrossTableDelegate(self))
        self.setCornerButtonEnabled(False)
        self._headings = WrappedHeader("cross_headings", self)
        self._headings.setDefaultAlignment(Qt.AlignmentFlag.AlignHCenter)  # as the figures are
        self.setHorizontalHeader(self._headings)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW_HEIGHT)
        rows.setSectionsClickable(False)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        model.modelReset.connect(self._lay_out)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width that there is."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def _lay_out(self) -> None:
        words = [self._headings.word_width(column) for column in range(self.model().columnCount())]
        left = self.width() - 2 * self.frameWidth() - sum(words)
        widest = min(_HEADINGS_WIDTH, self.width() // 3)
        self.verticalHeader().setFixedWidth(min(max(left, _LEAST_HEADINGS_WIDTH), widest))
        least = min(_COLUMN_WIDTH, _even_width(words, self.viewport().width()))
        for column, word in enumerate(words):
            self.setColumnWidth(column, min(max(word, least), _WIDEST_COLUMN))


def _even_width(words: Sequence[int], room: int) -> int:
    """Return how wide the columns can be that are no wider than they must for their words, 0 where none is."""
    narrow = list(words)
    while narrow:
        even = max(room - sum(words) + sum(narrow), 0) // len(narrow)
        if max(narrow) <= even:
            return even
        narrow = [word for word in narrow if word <= even]
    return 0
