"""How large a sample must be, and what it supports: opened where it is asked for."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.presenters.size_help import SizeHelpPresenter, SizeQuestion
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import USUAL_CASES, button, muted, named, number_field

_CLOSED, _OPEN = later("▸ Hur stort behöver urvalet vara?"), later("▾ Hur stort behöver urvalet vara?")
_USUAL_SHARE = 20


class SizeHelp(QWidget):
    """Works nothing out while it is closed."""

    def __init__(self) -> None:
        super().__init__()
        self._presenter = SizeHelpPresenter(self)
        self._register, self._sample = 0, USUAL_CASES
        self._toggle = button("size_help", tr(_CLOSED), "link")
        self._toggle.setCheckable(True)
        self._share = number_field("tolerable_share", 1, 99, _USUAL_SHARE)
        self._share.setSuffix(" %")
        self._share.setAccessibleName(tr("Högsta godtagbara andel avvikelser"))
        self._words = named("size_words", muted())
        self._pane = QWidget()
        self._lay_out()
        self._toggle.toggled.connect(self._open)
        self._share.valueChanged.connect(self._ask)
        self._presenter.answered.connect(self._words.setText)

    def ask_about_register(self, size: int) -> None:
        """Let the sentences be about a register of so many cases."""
        self._register = size
        self._ask()

    def ask_about_sample(self, size: int) -> None:
        """Let the sentences be about a sample of so many cases."""
        self._sample = size
        self._ask()

    def _open(self, opened: bool) -> None:
        self._toggle.setText(tr(_OPEN) if opened else tr(_CLOSED))
        self._pane.setVisible(opened)
        self._ask()

    def _ask(self) -> None:
        if self._toggle.isChecked() and self._register and self._sample:
            self._presenter.ask(SizeQuestion(self._register, self._sample, self._share.value()))

    def _lay_out(self) -> None:
        label = QLabel(tr("Högsta andel avvikelser som kan godtas i hela urvalsramen"))
        label.setWordWrap(True)
        label.setBuddy(self._share)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(label, 1)
        line.addWidget(self._share)
        pane = QVBoxLayout(self._pane)
        pane.setContentsMargins(0, 0, 0, 0)
        pane.setSpacing(GRID // 2)
        pane.addLayout(line)
        pane.addWidget(self._words)
        self._pane.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID // 2)
        whole.addWidget(self._toggle)
        whole.addWidget(self._pane)
