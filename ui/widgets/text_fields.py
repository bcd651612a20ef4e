"""Text fields whose content is on disk at most half a second after a keystroke, and when they are left."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

THROTTLE_MS = 500
"""The first keystroke starts the clock and later ones do not put it off: half of the second that is promised."""


class Throttle(QObject):
    """Passes typed text on: not at every keystroke, but never late."""

    typed = Signal(str)

    def __init__(self, read: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._read = read
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(THROTTLE_MS)
        self._timer.timeout.connect(self.pass_on)
        self._waiting = False

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


class LineField(QLineEdit):
    """One line of text."""

    finished = Signal()
    """The reviewer pressed Enter; what was typed has been passed on."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.throttle = Throttle(self.text, self)
        self.textEdited.connect(self.throttle.note)

    def show_text(self, text: str) -> None:
        """Show what is on disk, unless the reviewer is typing here."""
        if not self.hasFocus() and self.text() != text:
            self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter end the typing; leave what is no text to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            if not event.isAutoRepeat():
                self.throttle.pass_on()
                self.finished.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Pass on what was typed."""
        self.throttle.pass_on()
        super().focusOutEvent(event)


class TextField(QPlainTextEdit):
    """Some lines of text; Enter ends the typing, Shift+Enter begins a new line."""

    finished = Signal()
    """The reviewer pressed Enter; what was typed has been passed on."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setTabChangesFocus(True)
        self.throttle = Throttle(self.toPlainText, self)
        self.textChanged.connect(self.throttle.note)

    def show_text(self, text: str) -> None:
        """Show what is on disk, unless the reviewer is typing here."""
        if not self.hasFocus() and self.toPlainText() != text:
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter end the typing; leave what is no text to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            if not event.isAutoRepeat():
                self.throttle.pass_on()
                self.finished.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Pass on what was typed."""
        self.throttle.pass_on()
        super().focusOutEvent(event)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
