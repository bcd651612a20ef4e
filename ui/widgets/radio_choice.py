"""One of several choices of which none need be made at first."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QRadioButton

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class RadioChoice(QRadioButton):
    """An arrow key chooses what it goes to, also where none was chosen; Qt's own then only goes there."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move as Qt does, and choose."""
        super().keyPressEvent(event)
        reached = self.window().focusWidget()
        if event.key() in _ARROWS and isinstance(reached, RadioChoice):
            reached.setChecked(True)
