"""The answers of a scale as buttons: light, word and the key that gives each."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from aktgranskning.domain.conclusions.scales import Scale, Step
from ui.theme import GRID, NORMAL, SMALL, colour, current, scaled
from ui.translating import tr
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.light import paint_light

_LIGHT = 2 * GRID
_OUTSIDE_KEY = "0"


def keys_of_scale(scale: Scale) -> dict[str, str]:
    """Return for each key the name of the step that it gives: 1, 2, 3 … from the best, 0 outside the steps."""
    return {str(at): step.name for at, step in enumerate(scale.steps, 1)} | {_OUTSIDE_KEY: scale.outside.name}


def no_such_step(key: str, scale: Scale) -> str:
    """Say that a digit gives no step, and which digits do."""
    steps = tr("1–{steps}, och {outside_key} för ”{word}”").format(
        steps=len(scale.steps), outside_key=_OUTSIDE_KEY, word=scale.outside.word
    )
    return tr("{key} är inget steg på skalan. Siffrorna är {steps}.").format(key=key, steps=steps)


class StepButton(QAbstractButton):
    """One answer; it is checked while that is the assessment."""

    def __init__(self, step: Step, key: str) -> None:
        super().__init__()
        self.step = step
        self._key = key
        self.setText(step.word)
        self.setCheckable(True)
        self.setObjectName(f"step_{step.name}")
        self.setAccessibleName(tr("{word}, tangent {key}").format(word=step.word, key=key))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Leave the check mark alone: it follows the assessment on disk, not the click."""

    def sizeHint(self) -> QSize:
        """Room for the light, the word and the key."""
        metrics = QFontMetrics(scaled(self.font(), NORMAL, bold=True))
        width = _LIGHT + metrics.horizontalAdvance(self.text()) + self._key_width() + 5 * GRID
        return QSize(width, metrics.height() + 2 * GRID)

    def _key_width(self) -> int:
        return QFontMetrics(scaled(self.font(), SMALL)).horizontalAdvance(self._key) + GRID

    def event(self, event: QEvent) -> bool:
        """Paint anew when the mouse comes or goes."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the light, the word and the key."""
        theme, chosen = current(), self.isChecked()
        is_hovered = self.underMouse() and self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self.rect().adjusted(1, 1, -1, -1)
        painter.setPen(QPen(colour(theme.accent if chosen else theme.strong_border), 2 if chosen else 1))
        painter.setBrush(colour(theme.accent_soft if chosen else theme.hover if is_hovered else theme.surface))
        painter.drawRoundedRect(frame, 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colour(theme.accent))
            painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), 4, 4)
        left = int(1.5 * GRID)
        paint_light(painter, QRectF(left, (self.height() - _LIGHT) / 2, _LIGHT, _LIGHT), self.step)
        painter.setFont(scaled(self.font(), NORMAL, bold=chosen))
        painter.setPen(colour(theme.text if self.isEnabled() or chosen else theme.faint))
        words = self.rect().adjusted(left + _LIGHT + GRID, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        self._paint_key(painter)

    def _paint_key(self, painter: QPainter) -> None:
        theme = current()
        painter.setFont(scaled(self.font(), SMALL))
        height = painter.fontMetrics().height() + 2
        box = QRect(self.width() - self._key_width() - GRID, (self.height() - height) // 2, self._key_width(), height)
        painter.setPen(colour(theme.strong_border))
        painter.setBrush(colour(theme.surface))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(colour(theme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)


class ScaleButtons(QWidget):
    """One button for each answer of the scale, in lines as there is room."""

    rated = Signal(str)
    """Emitted with the name of a step."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scale_buttons")
        self.setAccessibleName(tr("Bedömning"))
        self._scale: Scale | None = None
        self.buttons: list[StepButton] = []
        self._flow = FlowLayout()
        self.setLayout(self._flow)

    def show_scale(self, scale: Scale, chosen: str) -> bool:
        """Show the answers of a scale, one of them as the assessment; say whether the buttons are other ones now."""
        is_other = scale != self._scale
        if is_other:
            self._make(scale)
        for one in self.buttons:
            one.setChecked(one.step.name == chosen)
        return is_other

    def _make(self, scale: Scale) -> None:
        for old in self.buttons:
            self._flow.removeWidget(old)
            old.deleteLater()
        self._scale = scale
        keys = {name: key for key, name in keys_of_scale(scale).items()}
        self.buttons = [StepButton(step, keys[step.name]) for step in scale.answers]
        for one in self.buttons:
            one.clicked.connect(lambda _=False, name=one.step.name: self.rated.emit(name))
            self._flow.addWidget(one)
        self.updateGeometry()
