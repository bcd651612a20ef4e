"""The choice among the checklists that come with the program."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox

from ui.theme import GRID, colour, current
from ui.widgets.parts import named

_LETTERS_SHOWN = 40


def shipped_checklists_field(name: str) -> QComboBox:
    """Return a field with the titles of the shipped checklists; the data of each is its path."""
    from checklists.shipped import shipped_checklists, title_of

    field = named(name, _Field())
    field.setAccessibleName("Medföljande checklista")
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(_LETTERS_SHOWN)
    for path in shipped_checklists():
        field.addItem(title_of(path), path)
    return field


class _Field(QComboBox):
    """Looks like a text field, with a chevron: a style sheet has no way to draw one."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and its chevron."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(current().muted), 1.5, c=Qt.PenCapStyle.RoundCap))
        middle, size = QPointF(self.width() - 2 * GRID, self.height() / 2 + 2), GRID / 2
        painter.drawPolyline([middle + QPointF(-size, -size), middle, middle + QPointF(size, -size)])
