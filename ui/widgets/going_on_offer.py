"""Offers on the start page to go on where the program was when it ended by itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.theme import GRID, NORMAL
from ui.translating import tr
from ui.widgets.parts import button, heading
from ui.widgets.selectable_text import SelectableText
from ui.widgets.visibility import show_if


class GoingOnOffer(QFrame):
    """Hidden until there is something to offer; Enter takes it."""

    accepted = Signal()
    declined = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("going_on_offer")
        self.setProperty("role", "begin")
        self._question = heading("", NORMAL)
        self._question.setObjectName("going_on_question")
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        self._question.setWordWrap(True)
        self._words = SelectableText("going_on_words")
        self._go_on = button("going_on", tr("Fortsätt"), "primary")
        self._not_now = button("going_on_not_now", tr("Inte nu"))
        self._go_on.clicked.connect(self._accept)
        self._not_now.clicked.connect(self._decline)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._go_on)
        row.addWidget(self._not_now)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        whole.addWidget(self._question)
        whole.addWidget(self._words)
        whole.addLayout(row)
        self.hide()

    def offer(self, question: str, words: str, *, can_go_on: bool) -> None:
        """Show the question and take the keys; where nothing was open there is only something to read."""
        self._question.setText(question)
        self._words.setText(words)
        self._go_on.setAccessibleDescription(f"{question} {words}")
        self._not_now.setAccessibleDescription(f"{question} {words}")
        self._not_now.setText(tr("Inte nu") if can_go_on else tr("Jag har läst"))
        show_if(self._go_on, can_go_on)
        self.show()
        (self._go_on if can_go_on else self._not_now).setFocus()

    def _accept(self) -> None:
        self._leave()
        self.accepted.emit()

    def _decline(self) -> None:
        self._leave()
        self.declined.emit()

    def _leave(self) -> None:
        parent = self.parentWidget()
        self.hide()
        if parent:
            parent.setFocus()
            parent.focusNextChild()
