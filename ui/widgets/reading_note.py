"""How the current item is to be read: its interpretations, and whether its answer should be looked at again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.presenters.open_item import OpenItem
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import button, named
from ui.widgets.selectable_text import SelectableText
from ui.widgets.visibility import show_if

_BEFORE = later("Svaret gavs innan frågan tolkades eller ändrades. Svara på nytt, eller låt det stå.")


class ReadingNote(QWidget):
    """Hidden where an item has no interpretation."""

    confirmed = Signal()
    """The mouse, or the space bar, lets the answer stand."""

    def __init__(self) -> None:
        super().__init__()
        self._texts = SelectableText("interpretations")
        self._before = named("second_look", QLabel(tr(_BEFORE), wordWrap=True))
        self._before.setProperty("role", "warning")
        self._confirm = button("confirm_answer", tr("Låt svaret stå   Ctrl+B"))
        self._confirm.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._confirm.clicked.connect(self.confirmed)
        self._again = QWidget()
        row = QHBoxLayout(self._again)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._before, 1)
        row.addWidget(self._confirm, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._texts)
        column.addWidget(self._again)

    def show_item(self, opened: OpenItem) -> None:
        """Show how an item is read."""
        texts = "\n".join(tr("Tolkning {text}").format(text=text) for text in opened.interpretations)
        if self._texts.text() != texts:
            self._texts.setText(texts)
        show_if(self._texts, bool(texts))
        show_if(self._again, opened.row.second_look)
        show_if(self, bool(texts) or opened.row.second_look)
