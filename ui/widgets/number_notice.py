"""What is said of an identity number near the field in which it is typed; nothing moves for it."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ui.looks.icons import icon_label
from ui.readers import announce
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.item_row import ItemRowWidget
from ui.widgets.parts import button, named

_WIDTH = 56 * GRID
_GAP = GRID // 4
_NEEDED = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, ItemRowWidget)
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_MOVED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide)


class NumberNotice(QFrame):
    """Lies above a field, or where it covers least of what is needed next, for as long as it is shown."""

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
        remove = button("number_remove", tr("Ta bort"))
        remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the keys; its key does the same
        remove.setAccessibleName(tr("Ta bort personnumret"))
        remove.clicked.connect(self.removal_requested)
        line = QHBoxLayout(self)
        line.setContentsMargins(GRID, GRID // 2, GRID // 2, GRID // 2)
        line.setSpacing(GRID)
        line.addWidget(icon_label("triangle-alert", "warning_text"))
        line.addWidget(self._words, 1)
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line = line
        for widget in _with_parents(field):
            widget.installEventFilter(self)

    def tell(self, words: str) -> None:
        """Show a sentence, and let a screen reader say it where it is another one."""
        if words != self._words.text():
            self._words.setText(words)
            self.setAccessibleName(words)
            announce(self, words, urgent=True)
        self._lie_near()
        self.show()
        self.raise_()

    def end(self) -> None:
        """Be gone; of what it watched, nothing need be left."""
        self.hide()
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the field where it is moved or scrolled; take the key, in a dialog too."""
        if self.isHidden():  # it has ended
            return False
        if event.type() in _MOVED:
            self._lie_near()
        elif event.type() in _KEYS and isinstance(event, QKeyEvent) and self._is_key(event):
            event.accept()
            if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                self.removal_requested.emit()
            return True
        return False

    def _is_key(self, event: QKeyEvent) -> bool:
        pressed = QKeySequence(QKeyCombination(event.modifiers(), Qt.Key(event.key())))
        return pressed.matches(self._key) is QKeySequence.SequenceMatch.ExactMatch

    def _lie_near(self) -> None:
        window = self._field.window()
        room = window.rect().adjusted(GRID, GRID, -GRID, -GRID)
        field = _seen(self._field, window)
        width = min(max(_WIDTH, field.width()), room.width())
        height = self._line.totalHeightForWidth(width)
        left = max(room.left(), min(field.left(), room.right() + 1 - width))
        beneath = QRect(left, field.bottom() + 1 + _GAP, width, height)
        above = beneath.translated(0, field.top() - _GAP - height - beneath.top())
        foot = QRect(left, room.bottom() + 1 - height, width, height)
        head = QRect(left, room.top(), width, height)
        places = [place for place in (above, beneath, foot, head) if room.contains(place)]
        self.setGeometry(min(places or [beneath], key=self._covered))

    def _covered(self, place: QRect) -> int:
        """Return how many pixels a place has of what is answered, typed in or pressed; the words of a page may wait."""
        window = self.window()
        return sum(
            _area(place.intersected(_seen(one, window)))
            for kind in _NEEDED
            for one in window.findChildren(kind)
            if one.isVisible() and not self.isAncestorOf(one)
        )


def _seen(widget: QWidget, window: QWidget) -> QRect:
    """Return where a widget is in its window, less what is scrolled away."""
    seen = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(window, seen.topLeft()), seen.size())


def _area(covered: QRect) -> int:
    return covered.width() * covered.height()


def _with_parents(field: QWidget) -> Iterator[QWidget]:
    """Yield a field and everything that it stands in, up to its window: what may move it."""
    widget: QWidget | None = field
    while widget:
        yield widget
        widget = None if widget.isWindow() else widget.parentWidget()
