"""A page on which one case is answered by keys; what else stands on it, the page itself lays out."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from aktgranskning.domain.acts import Field
from aktgranskning.domain.audit import CaseStatus
from aktgranskning.review import reasons_to_reopen
from ui.actions import ACTIONS, Action, Scope
from ui.dialogs.ask import Ask
from ui.once import once
from ui.presenters import notices
from ui.presenters.review import ReviewPresenter
from ui.translating import tr
from ui.widgets.case_view import CaseView

_REFERENCE_MS = 10_000
_WORKS_IN_FIELDS = frozenset({"leave_field", "show_reference"})
_WORKS_IN_LINES = _WORKS_IN_FIELDS | {"previous_item", "next_item"}
_WORKS_IN_EMPTY_LINES = _WORKS_IN_LINES | {"remove_row"}
_MAY_REPEAT = frozenset({"previous_item", "next_item"})


class CasePage(QWidget):
    """Takes the keys that act upon items (`Scope.ITEMS`) and those that answer, wherever on it the focus is."""

    def __init__(self, presenter: ReviewPresenter, ask: Ask) -> None:
        super().__init__()
        self.presenter = presenter
        self._ask = ask
        self._keys = {row.shortcut: row for row in ACTIONS if row.scope is Scope.ITEMS and row.shortcut}
        self._released = (0, 0)
        self.case_view = CaseView(presenter)
        self.case_view.item_list.removal_requested.connect(self.remove_row)
        self.case_view.begin_bar.reopen_requested.connect(self.reopen)
        self.case_view.show_case()

    @property
    def place_of_keys(self) -> QWidget:
        """What takes the keys as the page is shown."""
        return self.case_view.item_list

    # What the actions call

    def move_item(self, step: int) -> None:
        """Make the item before or after current."""
        self.presenter.move_item(step)

    def begin_or_go_on(self) -> None:
        """Begin the case; once it is begun, type into a field or go on."""
        if not self.presenter.armed:
            self.presenter.begin()
        elif self.case_view.waits_for_typing():
            self.case_view.card.typing_field().setFocus()
        else:
            self.presenter.go_on()

    def complete(self) -> None:
        """Close the case."""
        self.presenter.complete()

    def reopen(self) -> None:
        """Ask why, and open a closed case again."""
        case, session = self.presenter.case, self.presenter.session
        self.case_view.focus_items()
        if case is None or case.status is not CaseStatus.DONE or not self.presenter.workspace.may_change():
            return
        about = tr("{signed} Varför öppnas den igen?").format(signed=notices.signed(session, case))
        reason = self._ask.ask_reason(tr("Öppna akten igen"), about, tr("Öppna igen"), reasons_to_reopen(session))
        if reason:
            self.presenter.reopen(reason)

    def show_reference(self) -> None:
        """Show the confidential reference until the key is let go; from the menu, for a while."""
        self.case_view.header.show_reference()
        once(self, self.case_view.header.hide_reference, _REFERENCE_MS)

    def edit_comment(self) -> None:
        """Go to the comment of the current item."""
        if self.presenter.may_write_notes(Field.COMMENT):
            self.case_view.card.comment_field.setFocus()

    def edit_evidence(self) -> None:
        """Go to where in the file the answer stands."""
        if self.presenter.may_write_notes(Field.EVIDENCE):
            self.case_view.card.evidence_field.setFocus()

    def note_view(self) -> None:
        """Note the administration's view of the current answer, and decide what it changes; in a closed case too."""
        from ui.dialogs.view import show_view

        self.case_view.focus_items()
        if self.presenter.case and self.presenter.may_note_view():
            told = show_view(self, self.presenter.workspace, self.presenter.case.id, self.presenter.place)
            if told:
                self.presenter.noticed.emit(told)

    def clear_answer(self) -> None:
        """Clear the value of the current item; where it has none, ask to remove the row that it stands in."""
        if not self.presenter.clear() and self.presenter.current and self.presenter.current.row:
            self.remove_row()

    def add_row(self) -> None:
        """Add a row to the repeat that is current, or that the current item stands in."""
        self.case_view.add_row()

    def remove_row(self, row: str = "") -> None:
        """Ask, and remove a row: the one around the current item unless another is given."""
        removal = self.presenter.removal(row)
        if removal and self._ask.confirm(tr("Ta bort rad"), removal.question, tr("Ta bort")):
            self.presenter.remove_row(removal.row)

    def leave_field(self) -> None:
        """Go back to the items; what was typed is stored."""
        self.case_view.focus_items()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Carry out what the table of actions gives to a key, or answer by it."""
        row = self._action_of(event)
        if row:
            if not self._repeats(event) or row.id in _MAY_REPEAT:
                if row.id != "complete":
                    self.presenter.forget_lacking()
                self.case_view.notice.hide()
                row.function(self)
        elif not self.takes_answers() or not self._answer(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take the confidential reference away when its key is let go."""
        row = self._action_of(event)
        if row and row.id == "show_reference" and not event.isAutoRepeat():
            self.case_view.header.hide_reference()
        self._released = (event.key(), event.timestamp())
        super().keyReleaseEvent(event)

    def _action_of(self, event: QKeyEvent) -> Action | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else Qt.Key(event.key())
        written = QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.PortableText)
        row = self._keys.get(written)
        if row and self.in_field() and row.id not in self._working_in_field():
            if row.id == "complete":
                self.case_view.notice.tell(tr("Lämna textfältet med Esc; sedan klarmarkerar Ctrl+Retur akten."))
            return None
        return row

    def _repeats(self, event: QKeyEvent) -> bool:
        """Say whether a key is held down rather than pressed anew.

        X11 repeats a key as a release and a press of the same moment, and Qt sometimes misses that they belong
        together.
        """
        on_x11 = QGuiApplication.platformName() == "xcb"
        return event.isAutoRepeat() or (on_x11 and self._released == (event.key(), event.timestamp()))

    def _answer(self, event: QKeyEvent) -> bool:
        text = event.text()
        kept = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        if self._repeats(event) or event.modifiers() & ~kept or not (text.strip() and text.isprintable()):
            return False
        self.presenter.forget_lacking()
        if self.presenter.takes_answer():  # else what was told stays until something else is
            self.case_view.notice.hide()
        return self.presenter.press(text) or self.case_view.start_typing(text)

    def _working_in_field(self) -> frozenset[str]:
        field = self.focusWidget()
        if not isinstance(field, QLineEdit):
            return _WORKS_IN_FIELDS
        return _WORKS_IN_LINES if field.text() else _WORKS_IN_EMPTY_LINES

    def takes_answers(self) -> bool:
        """Say whether a letter answers where the focus is."""
        return not self.in_field()

    def in_field(self) -> bool:
        """Say whether text is being typed."""
        field = self.focusWidget()
        return isinstance(field, QLineEdit | QPlainTextEdit) and not field.isReadOnly()
