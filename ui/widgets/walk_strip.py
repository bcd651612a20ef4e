"""Above the case while an item is walked: which one, how far, and the button that ends it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button, named


class WalkStrip(QWidget):
    """Hidden while no item is walked."""

    end_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = named("walk_words", QLabel())
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._position = named("walk_position", QLabel())
        self._position.setProperty("role", "muted")
        end = button("walk_end", tr("Avsluta   Ctrl+I"), "link")
        end.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        end.clicked.connect(self.end_requested)
        frame = QFrame()
        frame.setProperty("role", "walk")
        line = QHBoxLayout(frame)
        line.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        line.setSpacing(2 * GRID)
        line.addWidget(self._words, 1)
        line.addWidget(self._position)
        line.addWidget(end)
        outside = QHBoxLayout(self)
        outside.setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
        outside.addWidget(frame)
        self.hide()

    def show_walk(self, label: str, number: int, of: int) -> None:
        """Say which question is walked, and that its case is the one of that number."""
        self._words.setText(tr("Samma fråga i alla akter: {label}").format(label=label))
        self._position.setText(tr("{number} av {of}").format(number=number, of=of))
