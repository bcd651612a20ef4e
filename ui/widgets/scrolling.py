"""What scrolls a page of fields."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def scrolling(inside: QWidget) -> QScrollArea:
    """Return what scrolls a page up and down; it takes no focus of its own."""
    area = _Area(widgetResizable=True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area


class _Area(QScrollArea):
    """Asks for the whole of what it scrolls; Qt's own asks for a part."""

    def sizeHint(self) -> QSize:
        """As large as what is inside."""
        inside = self.widget()
        return inside.sizeHint() if inside else super().sizeHint()
