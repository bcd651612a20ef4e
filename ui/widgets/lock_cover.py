"""What lies over the content of a window while the program is locked: nothing is seen through it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.theme import LARGE
from ui.translating import tr
from ui.widgets.parts import heading, named


class LockCover(QWidget):
    """Covers a whole window, whose widgets stay as they are beneath it: hiding them would end a dialog."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("lock_cover")
        self.setAutoFillBackground(True)
        words: QLabel = named("lock_cover_words", heading(tr("Låst"), LARGE))
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        whole = QVBoxLayout(self)
        whole.addWidget(words)
        self.follow()
        self.show()

    def follow(self) -> None:
        """Cover all of the window, and whatever was added to it."""
        self.setGeometry(self.window().rect())
        self.raise_()

    def minimumSizeHint(self) -> QSize:
        """Let the window beneath be as small as it was."""
        return QSize(0, 0)
