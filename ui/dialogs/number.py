"""Asks for a whole number."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button, labelled, number_field

_LEAST_WIDTH = 40 * GRID


class NumberDialog(QDialog):
    """Enter agrees; `number` is then what was typed."""

    def __init__(
        self, title: str, words: str, lowest: int, highest: int, proposed: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ask_number")
        self.setWindowTitle(title)
        self.setMinimumWidth(_LEAST_WIDTH)
        self._number = number_field("number", lowest, highest, proposed)
        agree, cancel = button("number_agree", tr("Välj"), "primary"), button("number_cancel", tr("Avbryt"))
        agree.setDefault(True)
        agree.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(agree)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        whole.setSpacing(2 * GRID)
        whole.addLayout(labelled(words, self._number))
        whole.addLayout(buttons)
        self._number.setFocus()
        self._number.selectAll()

    @property
    def number(self) -> int:
        """What is typed."""
        return self._number.value()
