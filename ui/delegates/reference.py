"""The field in which the reference of a case is edited in a table."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.widgets.parts import unwatched


class ReferenceDelegate(QStyledItemDelegate):
    """Lets an identity number stand: many authorities file cases under it."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Return the usual field, in which numbers are not watched for."""
        return unwatched(super().createEditor(parent, option, index))
