"""A label whose words a screen reader says when they come: what was refused, what must be put right."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel

from ui.readers import announce


class Told(QLabel):
    """Tells its words as they are shown, and other words while it is."""

    def setText(self, words: str) -> None:
        """Show other words."""
        is_new = words != self.text()
        super().setText(words)
        if is_new and self.isVisible():
            self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell what stands here."""
        super().showEvent(event)
        if not event.spontaneous():
            self._tell()

    def _tell(self) -> None:
        announce(self, self.text(), urgent=self.property("role") != "muted")
