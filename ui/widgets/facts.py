"""Facts below one another, each with what it is called before it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.theme import GRID
from ui.widgets.parts import muted
from ui.widgets.selectable_text import SelectableText

_TOP = Qt.AlignmentFlag.AlignTop


class Facts(QWidget):
    """To read, and to select with the mouse."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[tuple[QLabel, QLabel]] = []

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show other facts."""
        while len(self._labels) < len(facts):
            self._add()
        for number, (words, value) in enumerate(self._labels):
            is_used = number < len(facts)
            words.setText(facts[number][0] if is_used else "")
            value.setText(facts[number][1] if is_used else "")
            for label in (words, value):
                label.setVisible(is_used)

    def _add(self) -> None:
        words, value = muted(), SelectableText("fact")
        words.setWordWrap(False)
        row = len(self._labels)
        self._grid.addWidget(words, row, 0, _TOP)
        self._grid.addWidget(value, row, 1, _TOP)
        self._labels.append((words, value))
