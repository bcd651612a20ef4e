"""Some choices of which one is made: by the arrows, by Alt and the underlined letter, or from without."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.flow_layout import FlowLayout
from ui.widgets.radio_choice import RadioChoice

_Key = TypeVar("_Key", bound=str)


def with_letters(words: Mapping[_Key, str]) -> dict[_Key, str]:
    """Let Alt and its first letter choose each, too."""
    return {key: f"&{text}" for key, text in words.items()}


class RadioGroup(QWidget, Generic[_Key]):
    """One button for each key, in lines as there is room."""

    chosen = Signal()
    """Another one is chosen."""

    picked = Signal()
    """One was chosen by the mouse, Space or its letter: not by an arrow, which may be on its way to the next."""

    def __init__(self, name: str, words: Mapping[_Key, str]) -> None:
        super().__init__()
        self.setObjectName(name)
        self._buttons = {key: RadioChoice(text) for key, text in words.items()}
        layout = FlowLayout()
        self.setLayout(layout)
        for key, one in self._buttons.items():
            one.setObjectName(f"{name}_{key or 'none'}")
            one.toggled.connect(self._follow)
            one.clicked.connect(self._tell_picked)
            layout.addWidget(one)

    def key(self) -> _Key:
        """Return what is chosen; the first where nothing is."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), next(iter(self._buttons)))

    def choose(self, key: _Key) -> None:
        """Choose one from without."""
        self._buttons[key].setChecked(True)

    def let_choose(self, key: _Key, why_not: str) -> None:
        """Let one be chosen, or say why it cannot; '' where it can."""
        self._buttons[key].setEnabled(not why_not)
        self._buttons[key].setToolTip(why_not)
        self._buttons[key].setAccessibleDescription(why_not)

    def take_keys(self) -> None:
        """Take the focus, upon what is chosen."""
        self._buttons[self.key()].setFocus()

    def _follow(self, on: bool) -> None:
        if on:
            for one in self._buttons.values():  # Tab goes to what is chosen: Qt sees to it from the first focus on
                one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one.isChecked() else Qt.FocusPolicy.ClickFocus)
            self.chosen.emit()

    def _tell_picked(self) -> None:
        if self.sender() is self.window().focusWidget():  # an arrow chooses before it goes there
            self.picked.emit()
