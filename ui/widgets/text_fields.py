"""Text fields whose content is on disk at most half a second after a keystroke, and when they are left."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.widgets.completion import Suggestions

THROTTLE_MS = 500
"""The first keystroke starts the clock and later ones do not put it off: half of the second that is promised."""


_OF_TEXT = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo, QKeySequence.StandardKey.Cut)
"""What a field does to its own text; Cut is Shift+Delete too."""


_TO_A_PLACE = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
"""The ways to a field by which the cursor stays where it was set."""


def typed_text(event: QKeyEvent) -> str:
    """Return what a key press types, '' where it is no text or the key is held down."""
    kept = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    is_alone = not event.modifiers() & ~kept and not event.isAutoRepeat()
    return event.text().strip() if is_alone and event.text().isprintable() else ""


class Throttle(QObject):
    """Passes on what is typed in a field: not at every keystroke, never late, and at once when the field is left."""

    typed = Signal(str)

    def __init__(self, read: Callable[[], str], field: QWidget) -> None:
        super().__init__(field)
        self._read = read
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(THROTTLE_MS)
        self._timer.timeout.connect(self.pass_on)
        self._waiting = False
        field.installEventFilter(self)

    def note(self) -> None:
        """Take notice of a keystroke."""
        self._waiting = True
        if not self._timer.isActive():
            self._timer.start()

    def pass_on(self) -> None:
        """Pass on what was typed since the last time, if anything."""
        self._timer.stop()
        if self._waiting:
            self._waiting = False
            self.typed.emit(self._read())

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        """Pass on what was typed when the field is left."""
        if event.type() == QEvent.Type.FocusOut:
            self.pass_on()
        return False


class LineField(QLineEdit):
    """One line of text; Enter ends the typing."""

    finished = Signal()
    """The reviewer pressed Enter; what was typed has been passed on."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.throttle = Throttle(self.text, self)
        self.textEdited.connect(self.throttle.note)
        self._suggestions: Suggestions | None = None

    def suggest(self, labels: Sequence[str], *, several: bool) -> None:
        """Suggest labels while a part of one is typed; () for none."""
        if labels and self._suggestions is None:
            self._suggestions = Suggestions(self)
            self.setCompleter(self._suggestions)
            self._suggestions.highlighted.connect(self.throttle.note)
            self._suggestions.activated.connect(self.throttle.note)
        if self._suggestions:
            self._suggestions.offer(labels, several=several)

    def begin_with(self, text: str) -> None:
        """Type a text in the place of what stands here."""
        self.selectAll()
        self.insert(text)
        self.throttle.note()

    def show_text(self, text: str) -> None:
        """Show what is on disk, unless the reviewer is typing here."""
        if not self.hasFocus() and self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)  # of a long one the beginning is seen

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go on writing behind what stands here, unless a place in it was chosen."""
        super().focusInEvent(event)
        if event.reason() not in _TO_A_PLACE and not self.hasSelectedText() and self.cursorPosition() == 0:
            self.end(False)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where there is no text that they could be about."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_for_page(event):
            event.ignore()
            return False
        return super().event(event)

    def _is_for_page(self, event: QKeyEvent) -> bool:
        return not self.text() and any(event.matches(key) for key in _OF_TEXT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter; leave what is no text to the page."""
        if self._is_for_page(event):
            event.ignore()
            return
        is_alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not is_alone or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            if self._suggestions and self._suggestions.take_only_one():
                self.throttle.note()
            self.throttle.pass_on()
            self.finished.emit()


class TextField(QPlainTextEdit):
    """Some lines of text; Enter begins a new one, so that letters typed after it never become answers."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setTabChangesFocus(True)
        self.throttle = Throttle(self.toPlainText, self)
        self.textChanged.connect(self.throttle.note)

    def begin_with(self, text: str) -> None:
        """Type a text in the place of what stands here."""
        self.selectAll()
        self.insertPlainText(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go on writing behind what stands here, unless a place in it was chosen."""
        super().focusInEvent(event)
        if event.reason() not in _TO_A_PLACE and self.textCursor().atStart():
            self.moveCursor(QTextCursor.MoveOperation.End)

    def show_text(self, text: str) -> None:
        """Show what is on disk, unless the reviewer is typing here."""
        if not self.hasFocus() and self.toPlainText() != text:
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
