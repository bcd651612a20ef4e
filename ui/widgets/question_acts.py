"""What can be done with the list of audit questions: buttons, each with the key that does the same in the list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ui.actions import shown_key
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.letter_room import letter_room
from ui.widgets.parts import button

_Keys = tuple[Qt.KeyboardModifier, Qt.Key]

_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True, slots=True)
class _Act:
    words: str
    says: str
    shortcut: str
    keys: _Keys


ACTS: Mapping[str, _Act] = {
    "add": _Act(later("Ny fråga…"), later("Ny revisionsfråga"), "Insert", (_PLAIN, Qt.Key.Key_Insert)),
    "add_part": _Act(later("Ny delfråga…"), later("Ny delfråga till den valda"), "Shift+Insert",
                     (_SHIFT, Qt.Key.Key_Insert)),
    "edit": _Act(later("Ändra…"), later("Ändra revisionsfrågan"), "Ctrl+Return",
                 (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return)),
    "remove": _Act(later("Ta bort"), later("Ta bort revisionsfrågan"), "Del", (_PLAIN, Qt.Key.Key_Delete)),
    "up": _Act("↑", later("Flytta upp"), "Alt+Up", (_ALT, Qt.Key.Key_Up)),
    "down": _Act("↓", later("Flytta ned"), "Alt+Down", (_ALT, Qt.Key.Key_Down)),
    "nest": _Act("→", later("Gör till delfråga till den ovanför"), "Alt+Right", (_ALT, Qt.Key.Key_Right)),
    "lift": _Act("←", later("Gör till en fråga för sig"), "Alt+Left", (_ALT, Qt.Key.Key_Left)),
}  # fmt: skip
"""Each act by its name, in the order of the buttons."""


class QuestionActs(QWidget):
    """`do` has a function for each of ACTS."""

    def __init__(self, do: Mapping[str, Callable[[], None]]) -> None:
        super().__init__()
        self.setObjectName("question_acts")
        self.setAccessibleName(tr("Ändra listan med revisionsfrågor"))
        self._buttons: dict[str, QPushButton] = {}
        flow = FlowLayout()
        flow.setSpacing(GRID // 2)
        height = letter_room(3 * GRID + GRID // 4)
        self.setLayout(flow)
        for name, act in ACTS.items():
            made = button(f"question_{name}", tr(act.words), "chip" if len(act.words) == 1 else "")
            made.setToolTip(f"{tr(act.says)}   {shown_key(act.shortcut)}")
            made.setAccessibleName(tr(act.says))
            made.clicked.connect(lambda _=False, name=name: do[name]())
            made.setFixedHeight(height)
            self._buttons[name] = made
            flow.addWidget(made)

    def let(self, name: str, possible: bool, why_not: str = "") -> None:
        """Let an act be done or not, and say why not."""
        act = ACTS[name]
        self._buttons[name].setEnabled(possible)
        self._buttons[name].setToolTip(why_not or f"{tr(act.says)}   {shown_key(act.shortcut)}")
        self._buttons[name].setAccessibleDescription(why_not)
