"""A sentence about what just happened, shown for a while below what it is about, so that nothing moves."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

_SHOWN_MS = 12_000


class Notice(QLabel):
    """Hidden until there is something to tell."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setProperty("role", "warning")
        self.setWordWrap(True)
        self.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)

    def tell(self, sentence: str) -> None:
        """Show a sentence for a while."""
        self.setText(sentence)
        self.show()
        self._timer.start()
