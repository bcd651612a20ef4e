"""A sentence about what just happened, shown for a while below what it is about, so that nothing moves."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import GRID

_SHOWN_MS = 12_000


class Notice(QLabel):
    """Hidden until there is something to tell. `room` is kept free for one line; more lines lie over what is above."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("role", "warning")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.hide()
        self.room = QWidget(parent)
        self.room.setFixedHeight(self.fontMetrics().height() + 2 * GRID)
        self.room.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)

    def tell(self, sentence: str) -> None:
        """Show a sentence for a while; '' for none any longer."""
        self.setText(sentence)
        self._lie_over_room()
        self.raise_()
        self.setVisible(bool(sentence))
        self._timer.start()

    def eventFilter(self, _room: QObject, event: QEvent) -> bool:
        """Follow the room that is kept."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._lie_over_room()
        return False

    def _lie_over_room(self) -> None:
        box = self.room.geometry()
        box.setTop(box.bottom() + 1 - max(box.height(), self.heightForWidth(box.width())))
        self.setGeometry(box)
