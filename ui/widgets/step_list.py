"""The steps of a scale: a new one goes below the one that is current, and each can be moved."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.looks.step_palette import PALETTE
from ui.widgets.row_list import RowList
from ui.widgets.step_fields import StepFields


class StepList(RowList[StepFields]):
    """Alt and the arrows move a step, as the buttons of its row do."""

    changed = Signal()
    """A step came, went or was moved."""

    def __init__(self, name: str, add_words: str, make: Callable[[], StepFields]) -> None:
        super().__init__(name, add_words, make)
        self._current: StepFields | None = None

    def place(self) -> int:
        """Return where a new step goes: below the current one."""
        rows = self.rows()
        return rows.index(self._current) + 1 if self._current in rows else len(rows)

    def add(self) -> StepFields:
        """Add a step below the current one, and go there."""
        fields = super().add()
        for control in (fields, *fields.findChildren(QWidget)):
            control.installEventFilter(self)
        for button, by in zip(fields.movers, (-1, 1), strict=True):
            button.clicked.connect(partial(self.move_row, fields, by))
        self._current = fields
        self._follow()
        return fields

    def move_row(self, fields: StepFields, by: int, _checked: bool = False) -> None:
        """Move a step so many places down, up where it is below zero."""
        super().move_row(fields, by)
        self._follow()

    def _remove(self, fields: StepFields) -> None:
        super()._remove(fields)
        self._follow()

    def _follow(self) -> None:
        rows = self.rows()
        for at, fields in enumerate(rows):
            fields.let_move(up=at > 0, down=at < len(rows) - 1)
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note which step is current, and move it by the keys."""
        within = watched if isinstance(watched, QWidget) else None
        fields = next((row for row in self.rows() if within and (within is row or row.isAncestorOf(within))), None)
        if fields and event.type() == QEvent.Type.FocusIn:
            self._current = fields
        elif fields and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.move_row(fields, by)
                return True
        return False


def colour_between(above: str, below: str, taken: set[str]) -> str:
    """Propose the colour of a new step, as #rrggbb, from those of the steps above and below it, '' for none.

    Between two it is the mean of theirs, else the first of the palette that is not `taken`.
    """
    if above and below:
        one, other = QColor(above), QColor(below)
        means = ((getattr(one, part)() + getattr(other, part)()) // 2 for part in ("red", "green", "blue"))
        return QColor(*means).name()
    return next((colour for colour in PALETTE if colour not in taken), PALETTE[-1])
