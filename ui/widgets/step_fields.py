"""The fields of one step of a scale: its light, its word, its colour and its shape."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QColorDialog, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from aktgranskning.domain.conclusions.scales import Shape, Step
from ui.presenters.own_scale import PALETTE, SHAPES
from ui.theme import GRID
from ui.widgets.light import paint_light
from ui.widgets.parts import named

_LIGHT = 2 * GRID


class StepFields(QWidget):
    """A step keeps its name while its word changes: assessments that were made on it stay so."""

    changed = Signal()

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.setAccessibleName("Steg")
        self._name, self._colour = step.name, step.colour
        self._word = named("step_word", QLineEdit(step.word, placeholderText="Ord"))
        self._word.setAccessibleName("Stegets ord")
        self._choose = named("step_colour", _ColourButton(step))
        self._shape = named("step_shape", QComboBox())
        self._shape.setAccessibleName("Stegets form")
        for shape, words in SHAPES.items():
            self._shape.addItem(words, shape)
        self._shape.setCurrentIndex(self._shape.findData(step.shape))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(self._word, 1)
        line.addWidget(self._choose)
        line.addWidget(self._shape)
        self._word.textChanged.connect(self.changed)
        self._shape.currentIndexChanged.connect(self._follow)
        self._choose.clicked.connect(self._choose_colour)

    def step(self) -> Step:
        """Return the step as it is written."""
        return Step(self._name, self._word.text().strip(), self._colour, Shape(self._shape.currentData()))

    def _follow(self) -> None:
        self._choose.show_step(self.step())
        self.changed.emit()

    def _choose_colour(self) -> None:
        dialog = QColorDialog(QColor(self._colour), self)
        dialog.setObjectName("step_colour_dialog")
        dialog.setWindowTitle("Stegets färg")
        for at, one in enumerate(PALETTE):
            QColorDialog.setCustomColor(at, QColor(one))
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        if dialog.exec():
            self._colour = dialog.currentColor().name()
            self._follow()
        dialog.deleteLater()


class _ColourButton(QPushButton):
    """Shows the light."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_step(step)

    def show_step(self, step: Step) -> None:
        """Show another light."""
        self._step = step
        self.setAccessibleName(f"Stegets färg, {step.colour}")
        self.setToolTip("Välj färg…")
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the light."""
        return QSize(_LIGHT + 3 * GRID, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the light upon the button."""
        super().paintEvent(event)
        left, top = (self.width() - _LIGHT) / 2, (self.height() - _LIGHT) / 2
        paint_light(QPainter(self), QRectF(left, top, _LIGHT, _LIGHT), self._step)
