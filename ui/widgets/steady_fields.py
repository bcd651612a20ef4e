"""Fields that the wheel only turns while they have the focus: it scrolls the page past all others."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox


class ChoiceField(QComboBox):
    """One of several to choose; every combo box of the program is one of these."""

    def __init__(self, *, editable: bool = False) -> None:
        super().__init__(editable=editable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt's own takes the focus at the wheel, before it is asked

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the keys are here too."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NumberField(QSpinBox):
    """A number to step; every spin box of the program is one of these."""

    def __init__(self, *, minimum: int, maximum: int, value: int) -> None:
        super().__init__(minimum=minimum, maximum=maximum, value=value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the keys are here too."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
