"""The page Akter: cases to the left, the checklist of one case in the middle, what helps to answer to the right."""

from PySide6.QtCore import QKeyCombination, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from ui.actions import ACTIONS, Action, Scope
from ui.dialogs.ask import Ask
from ui.presenters.review import ReviewPresenter
from ui.settings import Settings
from ui.theme import GRID
from ui.widgets.case_view import CaseView
from ui.widgets.left_pane import CASES_WIDTH, LeftPane
from ui.widgets.side_pane import SidePane

_SIDE_FOLDS_BELOW = 120 * GRID
_CASES_FOLD_BELOW = 88 * GRID
_HIGHEST_NUMBER = 99_999
_REFERENCE_MS = 10_000
_WORKS_IN_FIELDS = frozenset({"leave_field", "show_reference"})
_WORKS_IN_LINES = _WORKS_IN_FIELDS | {"previous_item", "next_item"}
_WORKS_IN_EMPTY_LINES = _WORKS_IN_LINES | {"remove_row"}
_MAY_REPEAT = frozenset({"previous_item", "next_item"})


class ReviewPage(QWidget):
    """Where the auditor reads a case and answers."""

    def __init__(self, presenter: ReviewPresenter, settings: Settings, ask: Ask) -> None:
        super().__init__()
        self.setObjectName("review_page")
        self.presenter = presenter
        self._settings = settings
        self._ask = ask
        self._keys = {row.shortcut: row for row in ACTIONS if row.scope is Scope.ITEMS and row.shortcut}
        self._wanted: dict[QWidget, bool] = {}
        self._room = (True, True)
        self._released = (0, 0)
        self.left_pane = LeftPane(presenter)
        self.case_view = CaseView(presenter)
        self.side_pane = SidePane()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self.left_pane)
        self._line.addWidget(self.case_view, 1)
        self._line.addWidget(self.side_pane)
        self.setFocusProxy(self.case_view.item_list)
        self.left_pane.chosen.connect(self._open_case)
        self.case_view.item_list.removal_requested.connect(self.remove_row)
        presenter.case_shown.connect(self._enable_side)
        presenter.walk_changed.connect(self._show_walk)
        # Once a key press, though an answer changes both the answers and the item.
        self._side_soon = QTimer(self)
        self._side_soon.setSingleShot(True)
        self._side_soon.setInterval(0)
        self._side_soon.timeout.connect(self._show_side)
        for signal in (presenter.case_shown, presenter.item_moved, presenter.answers_changed):
            signal.connect(lambda *_: self._side_soon.start())
        self.case_view.show_case()
        self._enable_side()

    # What the actions call

    def move_case(self, step: int) -> None:
        """Show the case before or after."""
        self.case_view.focus_items()
        self.presenter.move_case(step)

    def go_to_case(self) -> None:
        """Ask for a number and show that case."""
        self.case_view.focus_items()
        number = self._ask.ask_number("Gå till akt", "Aktens nummer:", 1, _HIGHEST_NUMBER, 1)
        if number is not None:
            self.presenter.open_case_by_number(number)

    def move_item(self, step: int) -> None:
        """Make the item before or after current."""
        self.presenter.move_item(step)

    def walk_item(self) -> None:
        """Walk the current item through all cases; where one is walked, no longer."""
        self.case_view.focus_items()
        if self.presenter.walked:
            self.presenter.end_walk()
        else:
            self.presenter.walk_item()

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
        """Open a closed case again."""
        self.presenter.reopen()

    def show_reference(self) -> None:
        """Show the confidential reference until the key is let go; from the menu, for a while."""
        self.case_view.header.show_reference()
        QTimer.singleShot(_REFERENCE_MS, self, self.case_view.header.hide_reference)

    def edit_comment(self) -> None:
        """Go to the comment of the current item."""
        if self.presenter.may_write():
            self.case_view.card.comment_field.setFocus()

    def edit_evidence(self) -> None:
        """Go to where in the file the answer stands."""
        if self.presenter.may_write():
            self.case_view.card.evidence_field.setFocus()

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
        if removal and self._ask.confirm("Ta bort rad", removal.question, "Ta bort"):
            self.presenter.remove_row(removal.row)

    def leave_field(self) -> None:
        """Go back to the items, what was typed being stored; from there, end the walk of an item."""
        if self.presenter.walked and not self._in_field():
            self.presenter.end_walk()
        self.case_view.focus_items()

    def toggle_cases_pane(self) -> None:
        """Show or hide the list of cases."""
        self._toggle(self.left_pane)
        (self.left_pane.view if self.left_pane.isVisibleTo(self) else self.case_view.item_list).setFocus()

    def toggle_side_pane(self) -> None:
        """Show or hide the pane to the right."""
        self._toggle(self.side_pane)
        if not self._in_field():
            self.case_view.item_list.setFocus()  # where the list of cases made room, it had the keys

    def toggle_tally(self) -> None:
        """Hide the tally so far until a case is answered, or show it always."""
        self._settings.set_tally_hidden(not self._settings.tally_hidden())
        self._show_side()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Carry out what the table of actions gives to a key, or answer by it."""
        row = self._action_of(event)
        if row:
            if not self._repeats(event) or row.id in _MAY_REPEAT:
                self.case_view.notice.hide()
                row.function(self)
        elif self._in_field() or self.left_pane.view.hasFocus() or not self._answer(event):
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
        if row and self._in_field() and row.id not in self._working_in_field():
            if row.id == "complete":
                self.case_view.notice.tell("Lämna textfältet med Esc; sedan klarmarkerar Ctrl+Retur akten.")
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
        self.case_view.notice.hide()
        return self.presenter.press(text) or self.case_view.start_typing(text)

    def _working_in_field(self) -> frozenset[str]:
        field = self.focusWidget()
        if not isinstance(field, QLineEdit):
            return _WORKS_IN_FIELDS
        return _WORKS_IN_LINES if field.text() else _WORKS_IN_EMPTY_LINES

    def _in_field(self) -> bool:
        return isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit)

    # Showing

    def showEvent(self, event: QShowEvent) -> None:
        """Take the answer keys when the page comes up."""
        super().showEvent(event)
        self.case_view.item_list.setFocus()
        self._show_side()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the panes away beside another program's window."""
        super().resizeEvent(event)
        self._fold()

    def _open_case(self, case_id: int, place: str) -> None:
        self.presenter.open_case(case_id, place)
        self.case_view.focus_items()

    def _enable_side(self) -> None:
        self.side_pane.setEnabled(self.presenter.case is not None)

    def _show_side(self) -> None:
        case, current = self.presenter.case, self.presenter.current
        if case and current and self.side_pane.isVisibleTo(self):
            hidden = self._settings.tally_hidden()
            self.side_pane.show_item(self.presenter.session, case.id, current, tally_hidden=hidden)

    def _toggle(self, pane: QWidget) -> None:
        shown = not pane.isVisibleTo(self)
        if shown and self.width() < _CASES_FOLD_BELOW:
            self._wanted.clear()  # there is room for one of them
        self._wanted[pane] = shown
        self._fold()

    def _show_walk(self) -> None:
        """Show the list that goes with the walk, or with its end, where there is room, though it was put away."""
        if not self._wanted.get(self.left_pane, True):
            del self._wanted[self.left_pane]
        self._fold()
        self._line.activate()
        self.left_pane.show_list()

    def _fold(self) -> None:
        """Show the panes that there is room for, and those asked for since the room last changed."""
        self.left_pane.fit(self.width())
        wider = self.left_pane.width() - CASES_WIDTH
        room = (self.width() >= _CASES_FOLD_BELOW, self.width() >= _SIDE_FOLDS_BELOW + wider)
        if room != self._room:
            self._room = room
            self._wanted.clear()
        was_shown = self.side_pane.isVisibleTo(self)
        for pane, fits in zip((self.left_pane, self.side_pane), room, strict=True):
            pane.setVisible(self._wanted.get(pane, fits))
        if not was_shown:
            self._show_side()
