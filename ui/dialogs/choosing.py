"""Dialogs in which something is chosen from a long list: one of them, or any number."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.dialogs.fitting import open_within_parent
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.filtered_list import Choice, FilteredChecks, FilteredList
from ui.widgets.parts import button

_SIZE = QSize(56 * GRID, 64 * GRID)


class ChoosingDialog(QDialog):
    """A list under the words that say what is chosen; Enter chooses."""

    def __init__(self, title: str, words: str, listed: FilteredList, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("choosing_dialog")
        self.setWindowTitle(title)
        choose, cancel = button("choose", tr("Välj"), "primary"), button("cancel", tr("Avbryt"))
        choose.setDefault(True)
        choose.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(choose)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        whole.setSpacing(GRID)
        whole.addWidget(QLabel(words, wordWrap=True))
        whole.addWidget(listed, 1)
        whole.addLayout(buttons)
        open_within_parent(self, _SIZE)
        listed.setFocus()


def choose_one(parent: QWidget, title: str, words: str, choices: Sequence[Choice], current: str) -> str:
    """Let one be chosen and return what it is known by; '' where the user cancelled."""
    listed = FilteredList("choosing", title, choices, current)
    dialog = ChoosingDialog(title, words, listed, parent)
    chosen = listed.current() if dialog.exec() else ""
    dialog.deleteLater()
    return chosen


def choose_some(
    parent: QWidget, title: str, words: str, choices: Sequence[Choice], checked: Collection[str]
) -> list[str] | None:
    """Let any number be chosen and return what they are known by, in order; None where the user cancelled."""
    listed = FilteredChecks("choosing", title, choices, checked)
    dialog = ChoosingDialog(title, words, listed, parent)
    chosen = listed.checked() if dialog.exec() else None
    dialog.deleteLater()
    return chosen
