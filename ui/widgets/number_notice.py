"""What is said of an identity number beneath the field in which it is typed; nothing moves for it."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui.theme import GRID
from ui.widgets.parts import button, named

_WIDTH = 56 * GRID
_GAP = GRID // 4
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_MOVED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide)


class NumberNotice(QFrame):
    """Lies over what stands beneath a field, or above it where there is no room, for as long as it is shown."""

    removal_requested = Signal()

    def __init__(self, field: QWidget, key: QKeySequence) -> None:
        super().__init__(field.window())
        self.setObjectName("number_notice")
        self.setProperty("role", "alarm")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._field = field
        self._key = key
        self._words = named("number_notice_words", QLabel(wordWrap=True))
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        remove = button("number_remove", "Ta bort")
        remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the keys; its key does the same
        remove.setAccessibleName("Ta bort personnumret")
        remove.clicked.connect(self.removal_requested)
        line = QHBoxLayout(self)
        line.setContentsMargins(GRID, GRID // 2, GRID // 2, GRID // 2)
        line.setSpacing(GRID)
        line.addWidget(self._words, 1)
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line = line
        self._watched = [*_with_parents(field)]
        for widget in self._watched:
            widget.installEventFilter(self)

    def tell(self, words: str) -> None:
        """Show a sentence, and let a screen reader say it where it is another one."""
        if words != self._words.text():
            self._words.setText(words)
            self.setAccessibleName(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self._lie_beneath()
        self.show()
        self.raise_()

    def end(self) -> None:
        """Be gone."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the field where it is moved or scrolled; take the key, in a dialog too."""
        if event.type() in _MOVED:
            self._lie_beneath()
        elif event.type() in _KEYS and isinstance(event, QKeyEvent) and self._is_key(event):
            event.accept()
            if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                self.removal_requested.emit()
            return True
        return False

    def _is_key(self, event: QKeyEvent) -> bool:
        pressed = QKeySequence(QKeyCombination(event.modifiers(), Qt.Key(event.key())))
        return pressed.matches(self._key) is QKeySequence.SequenceMatch.ExactMatch

    def _lie_beneath(self) -> None:
        window = self._field.window()
        room = window.rect().adjusted(GRID, GRID, -GRID, -GRID)
        seen = self._field.visibleRegion().boundingRect()
        field = QRect(self._field.mapTo(window, seen.topLeft()), seen.size())
        width = min(max(_WIDTH, field.width()), room.width())
        height = self._line.totalHeightForWidth(width)
        left = max(room.left(), min(field.left(), room.right() + 1 - width))
        beneath = QRect(left, field.bottom() + 1 + _GAP, width, height)
        above = beneath.translated(0, field.top() - _GAP - height - beneath.top())
        is_above = above.top() >= room.top() and (beneath.bottom() > room.bottom() or self._covers_button(beneath))
        self.setGeometry(above if is_above else beneath)

    def _covers_button(self, place: QRect) -> bool:
        window = self.window()
        return any(
            place.intersects(QRect(one.mapTo(window, QPoint()), one.size()))
            for one in window.findChildren(QPushButton)
            if one.isVisible() and not self.isAncestorOf(one)
        )


def _with_parents(field: QWidget) -> Iterator[QWidget]:
    """Yield a field and everything that it stands in, up to its window: what may move it."""
    widget: QWidget | None = field
    while widget:
        yield widget
        widget = None if widget.isWindow() else widget.parentWidget()
