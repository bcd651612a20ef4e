"""A choice as a button: its words, the key that gives it, and in a rank which one it is."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import Choice
from ui.looks.state_colours import state_colours
from ui.theme import GRID, NORMAL, SMALL, colour, current, scaled
from ui.translating import tr

_EDGE = int(1.25 * GRID)
_BESIDE = 2 * _EDGE + GRID
"""What the edges, and the room between the words and the key, take of the width."""


class ChoiceButton(QAbstractButton):
    """Painted in the colours of its outcome once it is chosen; its key stands in a frame of its own."""

    def __init__(self, choice: Choice, key: str) -> None:
        super().__init__()
        self.choice = choice
        self.key = key
        self.setText(choice.label)
        self.setCheckable(True)
        self.setObjectName(f"choice_{choice.name}")
        self._name(choice.label)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_rank(self, rank: int) -> None:
        """Write in front of the words which one it is, counted from 1; 0 for none."""
        words = f"{rank}. {self.choice.label}" if rank else self.choice.label
        if words != self.text():
            self.setText(words)
            self._name(words)
            self.updateGeometry()

    def _name(self, words: str) -> None:
        self.setAccessibleName(tr("{words}, tangent {key}").format(words=words, key=self.key) if self.key else words)

    def nextCheckState(self) -> None:
        """Leave the check mark alone: it follows the answer on disk, not the click."""

    def sizeHint(self) -> QSize:
        """Room for the words and the key."""
        metrics = QFontMetrics(scaled(self.font(), NORMAL, bold=True))
        width = metrics.horizontalAdvance(self.text()) + self._key_width() + _BESIDE
        return QSize(width, metrics.height() + 2 * GRID)

    def heightForWidth(self, width: int) -> int:
        """Room for words that wrap where they are longer than a line."""
        hint = self.sizeHint()
        if width >= hint.width():
            return hint.height()
        metrics = QFontMetrics(scaled(self.font(), NORMAL, bold=True))
        room = QRect(0, 0, width - self._key_width() - _BESIDE, 0)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height() + 2 * GRID

    def _key_width(self) -> int:
        return QFontMetrics(scaled(self.font(), SMALL)).horizontalAdvance(self.key) + GRID if self.key else 0

    def event(self, event: QEvent) -> bool:
        """Paint anew when the mouse comes or goes."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the words and the key."""
        theme = current()
        outcome = self.choice.outcome
        colours = state_colours(AnswerState(outcome.value) if outcome else AnswerState.RECORDED)
        chosen = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour(colours.bar if chosen else theme.strong_border))
        ground = colours.ground if chosen else theme.hover if self.underMouse() and self.isEnabled() else theme.surface
        painter.setBrush(colour(ground))
        frame = self.rect().adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colour(theme.accent))
            painter.drawRoundedRect(frame.adjusted(2, 2, -2, -2), 4, 4)
        painter.setFont(scaled(self.font(), NORMAL, bold=chosen))
        painter.setPen(colour(colours.text if chosen else theme.text if self.isEnabled() else theme.faint))
        words = self.rect().adjusted(_EDGE, 0, -self._key_width() - _EDGE, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.text())
        if self.key:
            self._paint_key(painter)

    def _paint_key(self, painter: QPainter) -> None:
        theme = current()
        painter.setFont(scaled(self.font(), SMALL))
        height = painter.fontMetrics().height() + 2
        left = self.width() - self._key_width() - _EDGE
        box = QRect(left, (self.height() - height) // 2, self._key_width(), height)
        painter.setPen(colour(theme.strong_border))
        painter.setBrush(colour(theme.surface))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(colour(theme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.key)
