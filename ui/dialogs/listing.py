"""What the dialogs that list something have in common: chips that choose what, how many there are, the list itself."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from ui.theme import GRID, LARGE
from ui.translating import tr
from ui.widgets.parts import button, heading


def chip(name: str, words: str, *, chosen: bool, show: Callable[[], None]) -> QPushButton:
    """Return a button that chooses what is listed."""
    made = button(name, words, "chip")
    made.setCheckable(True)
    made.setChecked(chosen)
    made.clicked.connect(lambda: show())
    return made


def lay_out_listing(
    dialog: QDialog,
    chips: Iterable[QPushButton],
    count: QLabel,
    listed: QWidget,
    close: str,
    below: QLayout | None = None,
) -> None:
    """Lay a dialog out under its own title; `close` is the name of the button that ends it, `Stäng`.

    `below` stands under the list.
    """
    head = QHBoxLayout()
    head.setSpacing(GRID)
    head.addWidget(heading(dialog.windowTitle(), LARGE))
    head.addSpacing(GRID)
    group = QButtonGroup(dialog)
    for one in chips:
        group.addButton(one)
        head.addWidget(one)
    head.addStretch(1)
    end = button(close, tr("Stäng"))
    end.clicked.connect(dialog.reject)
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
    whole.setSpacing(GRID)
    whole.addLayout(head)
    whole.addWidget(count)
    whole.addWidget(listed, 1)
    if below:
        whole.addLayout(below)
    whole.addWidget(end, 0, Qt.AlignmentFlag.AlignRight)
