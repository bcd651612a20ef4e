"""A table that is read in full at any width: its columns share the room, and every text wraps."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView

from ui.delegates.roomy import RoomyDelegate
from ui.models.text_table import TextTableModel
from ui.widgets.text_table import ChoosableTable


class SharedColumns(ChoosableTable):
    """Each column has its share of the width; `shares` are one for each of them, in any unit."""

    def __init__(self, name: str, title: str, model: TextTableModel, shares: Sequence[int]) -> None:
        super().__init__(name, title, model)
        self._shares = shares
        self.setItemDelegate(RoomyDelegate(self))
        self.setWordWrap(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setMinimumSectionSize(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        width, whole = self.viewport().width(), sum(self._shares)
        for column, share in enumerate(self._shares[:-1]):  # the last takes what is left
            self.horizontalHeader().resizeSection(column, width * share // whole)
