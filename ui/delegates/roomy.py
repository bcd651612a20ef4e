"""Rows of a table that are read in full: with room between the texts of one and the next."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import GRID


class RoomyDelegate(QStyledItemDelegate):
    """As high as the text, and some room."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return what the text needs, and half a line more."""
        return super().sizeHint(option, index) + QSize(0, GRID)
