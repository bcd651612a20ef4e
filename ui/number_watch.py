"""Notices identity numbers in whichever field somebody types, and takes them out when told to."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QObject
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtWidgets import QApplication, QLineEdit

from aktgranskning.domain.identity_numbers import found_in, has_any
from ui.actions import action
from ui.presenters.typed_numbers import figures_of, told_of
from ui.typed_fields import TypedField, changed_text, take_out, text_of, watched_field
from ui.widgets.text_fields import LineField, TextField

if TYPE_CHECKING:
    from ui.presenters.number_erasing import NumberErasing
    from ui.widgets.number_notice import NumberNotice


class NumberWatch(QObject):
    """Watches the one field that has the focus, in every window of the program; typing is never held up.

    `erasing` returns how numbers are erased from the open audit, None where none is open.
    """

    def __init__(self, erasing: "Callable[[], NumberErasing | None]", parent: QObject) -> None:
        super().__init__(parent)
        self._erasing = erasing
        self._field: TypedField | None = None
        self._connection: QMetaObject.Connection | None = None
        self._notice: NumberNotice | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        self._follow_focus()

    def remove(self) -> None:
        """Take the numbers that are told of out of the field and, where they stand in it, out of the open audit."""
        field = self._field
        if field is None or self._notice is None:
            return
        figures = figures_of(found_in(text_of(field)))
        take_out(field, figures)
        typed = text_of(field)
        if isinstance(field, LineField | TextField):
            field.throttle.pass_on()  # now, so that nothing is stored while the audit is searched
            typed = ""
        erasing = self._erasing()
        if erasing:
            erasing.erase(figures, typed)

    def _follow_focus(self) -> None:
        field = watched_field()
        if field is self._field:
            return
        if self._connection:
            QObject.disconnect(self._connection)
        self._connection = None
        self._end_notice()
        self._field = field
        if isinstance(field, QLineEdit):
            self._connection = field.textChanged.connect(self._look)
        elif field:
            document = field.document()
            self._connection = document.contentsChange.connect(partial(self._look_at_change, document))
        if field:
            self._look(text_of(field))

    def _look_at_change(self, document: QTextDocument, position: int, _removed: int, added: int) -> None:
        self._look(changed_text(document, position, added))

    def _look(self, changed: str) -> None:
        """Look at what was changed; at the whole text only where there is or was something to tell."""
        if self._field and (self._notice or has_any(changed)):
            words = told_of(text_of(self._field), is_audit_open=self._erasing() is not None)
            if words and not self._field.isReadOnly():
                self._tell(self._field, words)
            else:
                self._end_notice()

    def _tell(self, field: TypedField, words: str) -> None:
        if self._notice is None:
            from ui.widgets.number_notice import NumberNotice

            self._notice = NumberNotice(field, QKeySequence(action("remove_number").shortcut))
            self._notice.removal_requested.connect(self.remove)
            self._notice.destroyed.connect(self._forget_notice)
        self._notice.tell(words)

    def _end_notice(self) -> None:
        notice, self._notice = self._notice, None
        if notice:
            notice.destroyed.disconnect(self._forget_notice)
            notice.end()

    def _forget_notice(self) -> None:
        self._notice = None
