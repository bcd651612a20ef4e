"""A sentence about what just happened, shown for a while below what it is about."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.readers import announce
from ui.theme import GRID

_SHOWN_MS = 12_000


class Notice(QLabel):
    """Hidden until there is something to tell.

    `room` is kept free for one line, so that nothing moves for most of what is told; for more lines it grows.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("role", "warning")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.room = QWidget(parent)
        self.hide()
        self._lie_over_room()
        self.room.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no more room than for one line."""
        super().hideEvent(event)
        self._lie_over_room()

    def tell(self, sentence: str) -> None:
        """Show a sentence for a while; '' for none any longer."""
        self.setText(sentence)
        self.setVisible(bool(sentence))
        self._lie_over_room()
        self.raise_()
        self._timer.start()
        announce(self, sentence, urgent=True)

    def eventFilter(self, _room: QObject, event: QEvent) -> bool:
        """Follow the room that is kept."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._lie_over_room()
        return False

    def _lie_over_room(self) -> None:
        asked = 0 if self.isHidden() else self.heightForWidth(self.room.width())
        self.room.setFixedHeight(max(asked, self.fontMetrics().height() + 2 * GRID))
        self.setGeometry(self.room.geometry())
