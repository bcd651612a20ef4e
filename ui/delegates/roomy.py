"""Rows of a table that are read in full: all of their text, and room between one and the next."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import GRID


class RoomyDelegate(QStyledItemDelegate):
    """As high as the text, and some room."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return what the text needs in a column less its padding, which Qt leaves out, and half a line more."""
        narrower = QStyleOptionViewItem(option)
        narrower.rect = option.rect.adjusted(0, 0, -2 * GRID, 0)
        return super().sizeHint(narrower, index) + QSize(0, GRID)
