"""The fields of one step of a scale: its word and its colour."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from ui.looks.step_palette import PALETTE
from ui.theme import GRID, colour, current
from ui.translating import tr
from ui.widgets.parts import button, named

_SWATCH = QSize(4 * GRID, 2 * GRID)


class StepFields(QWidget):
    """A step has its shape from where it stands among the others."""

    changed = Signal()

    def __init__(self, word: str, colour_name: str, name: str = "") -> None:
        """`name` is what the step is stored by, '' for a new one."""
        super().__init__()
        self.name = name
        self.setAccessibleName(word or tr("nytt steg"))
        self._word = named("step_word", QLineEdit(word, placeholderText=tr("Ord")))
        self._word.setAccessibleName(tr("Stegets ord"))
        self._colour = named("step_colour", _ColourButton(colour_name))
        self.movers = tuple(button(f"step_{way}", arrow, "chip") for way, arrow in (("up", "↑"), ("down", "↓")))
        up, down = self.movers
        up.setAccessibleName(tr("Flytta steget upp"))
        up.setToolTip(tr("Flytta upp") + "   Alt+↑")
        down.setAccessibleName(tr("Flytta steget ned"))
        down.setToolTip(tr("Flytta ned") + "   Alt+↓")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(self._word, 1)
        line.addWidget(self._colour)
        for mover in self.movers:
            line.addWidget(mover)
        self._word.textChanged.connect(self.changed)
        self._colour.clicked.connect(self._choose_colour)

    def step(self) -> tuple[str, str]:
        """Return the word and the colour as they are written."""
        return self._word.text(), self._colour.name

    def let_move(self, *, up: bool, down: bool) -> None:
        """Let the step be moved up and down, or not."""
        for mover, possible in zip(self.movers, (up, down), strict=True):
            mover.setEnabled(possible)

    def _choose_colour(self) -> None:
        dialog = QColorDialog(QColor(self._colour.name), self)
        dialog.setObjectName("step_colour_dialog")
        dialog.setWindowTitle(tr("Stegets färg"))
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        for at, one in enumerate(PALETTE):
            QColorDialog.setCustomColor(at, QColor(one))
        if dialog.exec():
            self._colour.show_colour(dialog.currentColor().name())
            self.changed.emit()
        dialog.deleteLater()


class _ColourButton(QPushButton):
    """Shows the colour."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Välj färg…"))
        self.show_colour(name)

    def show_colour(self, name: str) -> None:
        """Show another colour."""
        self.name = name
        self.setAccessibleName(tr("Stegets färg, {name}").format(name=name))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the colour."""
        return QSize(_SWATCH.width() + 3 * GRID, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the colour upon the button."""
        super().paintEvent(event)
        painter = QPainter(self)
        box = QRect(0, 0, _SWATCH.width(), _SWATCH.height())
        box.moveCenter(self.rect().center())
        painter.setPen(colour(current().text))
        painter.setBrush(QColor(self.name))
        painter.drawRect(box)
