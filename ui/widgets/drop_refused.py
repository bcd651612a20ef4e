"""Says on a page that what was dropped there is not taken, and what can be dropped."""

from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel

from ui.drops import words_of_refused


class DropRefused(QLabel):
    """Hidden until something is dropped that is not taken."""

    def __init__(self) -> None:
        super().__init__(wordWrap=True)
        self.setObjectName("drop_refused")
        self.setProperty("role", "warning")
        self.hide()

    def tell(self, event: QDropEvent) -> None:
        """Say what was not taken; nothing where the drop is none of ours, or was taken."""
        words = words_of_refused(event)
        self.setText(words)
        self.setVisible(bool(words))
