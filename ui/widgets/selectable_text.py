"""Words that are read, and can be selected with the mouse."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPaintEvent, QPalette, QTextDocument
from PySide6.QtWidgets import QLabel


class SelectableText(QLabel):
    """They wrap, and nothing in them is taken for markup.

    Qt clips what can be selected at the height that the font says, which the ring of "Å" reaches beyond: what is cut
    off is painted into the room above, which the style sheet gives every label.
    """

    def __init__(self, name: str, role: str = "") -> None:
        super().__init__(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and what reaches above their first line."""
        super().paintEvent(event)
        words = self.findChild(QTextDocument)
        if words is None:
            return
        inside = self.contentsRect()
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = self.palette()
        palette.setBrush(QPalette.ColorRole.Text, palette.brush(self.foregroundRole()))
        context.palette = palette
        painter = QPainter(self)
        painter.setClipRect(inside.left(), 0, inside.width(), inside.top())
        painter.translate(inside.topLeft())
        words.documentLayout().draw(painter, context)
