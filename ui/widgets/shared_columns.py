"""A table that is read in full at any width: its columns share the room, and every text wraps."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView

from ui.delegates.roomy import RoomyDelegate
from ui.models.text_table import TextTableModel
from ui.theme import GRID
from ui.widgets.text_table import ChoosableTable

_PADDING = 3 * GRID
"""Beside the words of a cell: that of the style, and what Qt leaves around a text."""


class SharedColumns(ChoosableTable):
    """Each column has its share of the width; `shares` are one for each of them, in any unit.

    Where a `roomy` column is named, the others take no more than their words need, and it has what they leave.
    """

    def __init__(
        self, name: str, title: str, model: TextTableModel, shares: Sequence[int], roomy: int | None = None
    ) -> None:
        super().__init__(name, title, model)
        self._shares, self._roomy = shares, roomy
        self._least: list[int] = [0] * len(shares)
        self.setItemDelegate(RoomyDelegate(self))
        self.setWordWrap(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setMinimumSectionSize(1)
        model.modelReset.connect(self._measure)
        model.modelReset.connect(self._share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        for column, width in enumerate(self._widths()):
            self.horizontalHeader().resizeSection(column, width)

    def _widths(self) -> list[int]:
        width, whole = self.viewport().width(), sum(self._shares)
        shared = [width * share // whole for share in self._shares[:-1]]
        shared.append(width - sum(shared))
        if self._roomy is None:
            return self._with_whole_words(shared)
        widths = [min(share, self._needed(column)) for column, share in enumerate(shared)]
        widths[self._roomy] += width - sum(widths)
        return widths

    def _measure(self) -> None:
        """Find how wide each column is whose words all stand on lines of their own."""
        model, wide = self.model(), self.fontMetrics().horizontalAdvance
        for column in range(len(self._shares)):
            texts = [self.model().index(row, column).data() or "" for row in range(model.rowCount())]
            words = {word for text in texts for word in text.split()}
            self._least[column] = max(map(wide, words), default=0) + _PADDING

    def _with_whole_words(self, shared: list[int]) -> list[int]:
        """Return the widths such that no word is broken for which the widest column can spare the room."""
        grown = [max(share, least) for share, least in zip(shared, self._least, strict=True)]
        widest, over = grown.index(max(grown)), sum(grown) - sum(shared)
        spared = grown[widest] - over
        if spared < max(self._least[widest], shared[widest] // 2):
            return shared
        grown[widest] = spared
        return grown

    def _needed(self, column: int) -> int:
        """Return how wide a column is that has its heading and every text on one line."""
        texts = (self.model().index(row, column).data() for row in range(self.model().rowCount()))
        longest = max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
        return max(longest + _PADDING, self.horizontalHeader().sectionSizeHint(column))
