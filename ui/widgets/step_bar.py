"""The steps of a guided way at its top, each with its state; those that were reached can be gone to."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button


class StepBar(QWidget):
    """A button a step."""

    chosen = Signal(int)
    """Emitted with the number of the step that was clicked, from 0."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("step_bar")
        self.setAccessibleName(tr("Steg"))
        self._titles = tuple(titles)
        self._buttons = [button(f"step_{number}", "", "page") for number in range(1, len(titles) + 1)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for number, one in enumerate(self._buttons):
            one.setCheckable(True)
            one.setAutoDefault(False)  # Enter goes on
            one.clicked.connect(partial(self._choose, number))
            row.addWidget(one, 1)

    def show_state(self, at: int, reached: int) -> None:
        """Show which step is open, and which are done: those before the furthest that was reached."""
        for number, one in enumerate(self._buttons):
            state = _state(number, at, reached)
            one.setText(f"{number + 1}. {self._titles[number]}\n{state}")
            one.setChecked(number == at)
            one.setEnabled(number <= reached)
            words = tr("Steg {number} av {steps}: {title}, {state}")
            one.setAccessibleName(
                words.format(number=number + 1, steps=len(self._buttons), title=self._titles[number], state=state)
            )

    def _choose(self, number: int) -> None:
        self._buttons[number].setChecked(True)  # a click on the open one would take its mark away
        self.chosen.emit(number)


def _state(number: int, at: int, reached: int) -> str:
    if number == at:
        return tr("här är du")
    if number < reached:
        return tr("klart ✓")
    return tr("att fylla i") if number == reached else tr("återstår")
