"""The rest of a phrase, shown pale behind what is typed; the key that does nothing there otherwise takes it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from ui.theme import GRID
from ui.translating import tr
from ui.typed_fields import TypedField, text_of
from ui.widgets.parts import named

_TAKEN_BY = "→"


class Ghost(QObject):
    """Follows one field; what it shows is no part of the field's text until → is pressed at its end.

    `propose` returns the whole phrase for what is typed, '' for none.
    """

    def __init__(self, field: TypedField, propose: Callable[[str], str]) -> None:
        super().__init__(field)
        self._field = field
        self._propose = propose
        self._phrase = ""
        self._inside = field if isinstance(field, QLineEdit) else field.viewport()
        self._label = named("ghost", QLabel(self._inside))
        self._label.setProperty("role", "ghost")
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._label.hide()
        field.installEventFilter(self)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(self._look)
            field.textChanged.connect(self._hide_where_not_typed)
        else:
            field.textChanged.connect(self._look)
        field.cursorPositionChanged.connect(self._follow_cursor)

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        """Take the phrase by → and drop it where the field is left; every other key is the field's own."""
        if event.type() == QEvent.Type.FocusOut:
            self._show("")
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._is_taken_by(event):
            self._take()
            return True
        return False

    def _is_taken_by(self, event: QKeyEvent) -> bool:
        alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return bool(self._phrase) and alone and event.key() == Qt.Key.Key_Right and self._is_at_end()

    def _take(self) -> None:
        """Type the phrase in the place of what stands here, as one step that the field can undo."""
        field, phrase = self._field, self._phrase
        field.selectAll()
        if isinstance(field, QLineEdit):
            field.insert(phrase)
            field.textEdited.emit(phrase)  # whoever keeps what is typed keeps this too, and the next phrase is offered
        else:
            field.insertPlainText(phrase)

    def _look(self) -> None:
        typed = text_of(self._field)
        is_typed = self._field.hasFocus() and not self._field.isReadOnly() and self._is_at_end()
        self._show(self._propose(typed) if is_typed else "")

    def _hide_where_not_typed(self, text: str) -> None:
        if self._phrase[: len(text)].casefold() != text.casefold():
            self._show("")

    def _follow_cursor(self) -> None:
        if self._phrase and not self._is_at_end():
            self._show("")

    def _is_at_end(self) -> bool:
        field = self._field
        if isinstance(field, QLineEdit):
            return not field.hasSelectedText() and field.cursorPosition() == len(field.text())
        return not field.textCursor().hasSelection() and field.textCursor().atEnd()

    def _show(self, phrase: str) -> None:
        """Show what a phrase adds to what is typed, as far as there is room for it."""
        self._phrase = phrase
        said = tr("Förslag: {phrase}. Högerpil tar det.").format(phrase=phrase) if phrase else ""
        if self._field.accessibleDescription() != said:
            self._field.setAccessibleDescription(said)
        if not phrase:
            self._label.hide()
            return
        rest = phrase[len(text_of(self._field)) :].replace("\n", " ")
        place = self._behind_typed()
        metrics = QFontMetrics(self._field.font())
        room = self._inside.width() - place.left() - GRID
        mark = f"  {_TAKEN_BY}"
        shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room - metrics.horizontalAdvance(mark)) + mark
        self._label.setFont(self._field.font())
        self._label.setText(shown)
        self._label.setGeometry(place.left(), place.top(), max(0, room), place.height())
        self._label.setVisible(room > metrics.horizontalAdvance(mark) + metrics.averageCharWidth())

    def _behind_typed(self) -> QRect:
        cursor = self._field.cursorRect()
        if isinstance(self._field, QLineEdit):
            return QRect(cursor.center().x() + 2, 0, cursor.width(), self._field.height() - 1)
        return cursor.translated(cursor.width(), 0)
