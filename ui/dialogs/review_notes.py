"""The review notes on one answer: to read, to write, to answer, and to be done with."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from aktgranskning import review_notes
from aktgranskning.domain.acts import Changes
from aktgranskning.domain.sign_off import NoteState, ReviewNote
from aktgranskning.session import Session
from ui.dialogs.ask import Ask, DialogAsk
from ui.dialogs.case_dialog import CaseDialog
from ui.dialogs.fitting import fit_on_screen
from ui.presenters.placed_items import PlacedItem
from ui.presenters.review_notes import note_line
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import button, labelled, muted, text_box
from ui.widgets.scrolling import scrolling
from ui.workspace import Workspace

_WIDTH = 76 * GRID
_LINES = 3
_MOST_OF_SCREEN = 0.5
"""The most of the screen's height that the notes take, so that the field beneath them stays in sight."""

_UNSAVED = later("Anteckningen som du har skrivit sparas inte om du stänger.")


class NotesDialog(CaseDialog):
    """The notes above one another, each with what can be done with it; a new one is written beneath."""

    def __init__(
        self,
        workspace: Workspace,
        case_id: int,
        placed: PlacedItem,
        parent: QWidget | None = None,
        ask: Ask | None = None,
    ) -> None:
        super().__init__("review_notes", tr("Granskningsanteckningar"), _WIDTH, workspace, case_id, parent)
        self._placed = placed
        self._ask = ask or DialogAsk(self)
        self.whole.addWidget(muted(placed.item.label))
        self._notes = QVBoxLayout()
        self._notes.setContentsMargins(0, 0, 0, 0)
        self._notes.setSpacing(GRID)
        inside = QWidget()
        inside.setLayout(self._notes)
        self._scroll = scrolling(inside)
        self.whole.addWidget(self._scroll, 1)
        self._field = text_box("note_text", _LINES)
        self._field.textChanged.connect(self._follow)
        self.whole.addLayout(labelled(tr("Ny anteckning"), self._field))
        self._add = button("note_add", tr("Lägg till   Ctrl+Retur"), "primary")
        self._add.clicked.connect(self._write)
        close = button("notes_close", tr("Stäng"))
        close.clicked.connect(self.reject)
        self.end_with(close, self._add)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._add.click)
        self._show_notes()
        self._follow()
        self._field.setFocus()

    def _show_notes(self) -> None:
        while (item := self._notes.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        notes = review_notes.notes_at(self.workspace.session, self.case.id, self._placed.place)
        for note in notes:
            card = self._card(note)
            self._notes.addWidget(card)
            card.show()  # now: what is yet to be shown takes no room
        self._notes.addStretch(1)
        self._scroll.setVisible(bool(notes))
        self._give_room()

    def _give_room(self) -> None:
        """Be high enough for all notes, or for as many as the screen has room for."""
        most = int(self.screen().availableGeometry().height() * _MOST_OF_SCREEN)
        wanted = self._notes.totalHeightForWidth(self._scroll.viewport().width()) + GRID // 2
        self._scroll.setMinimumHeight(min(wanted, most) if self._scroll.isVisibleTo(self) else 0)
        if self.isVisible():
            fit_on_screen(self, self._height() - self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give room anew: at another width the notes take other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._give_room()

    def _card(self, note: ReviewNote) -> QFrame:
        card = QFrame()
        card.setObjectName(f"note_{note.number}")
        card.setProperty("role", "card")
        line = note_line(self.workspace.session, note)
        card.setAccessibleName(tr("Anteckning {number}, {state}").format(number=note.number, state=line.state.lower()))
        column = QVBoxLayout(card)
        column.setSpacing(GRID // 2)
        column.addWidget(muted(f"{line.state} · {line.about}"))
        for words in filter(None, (line.text, line.reply)):
            label = QLabel(words, wordWrap=True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for made in self._buttons(note):
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)
        return card

    def _buttons(self, note: ReviewNote) -> list[QPushButton]:
        number = note.number
        if note.state is NoteState.CLOSED:
            return [self._act(f"note_reopen_{number}", tr("Öppna igen"), review_notes.reopen_note, note)]
        answer = button(f"note_answer_{number}", tr("Ändra svaret…") if note.reply else tr("Svara…"))
        answer.clicked.connect(partial(self._answer, note))
        if not review_notes.may_close(self.workspace.session, note):
            return [answer]
        return [answer, self._act(f"note_close_{number}", tr("Stäng anteckningen"), review_notes.close_note, note)]

    def _act(
        self, name: str, words: str, act: Callable[[Session, ReviewNote], Changes], note: ReviewNote
    ) -> QPushButton:
        made = button(name, words)
        made.clicked.connect(partial(self._perform, act, note))
        return made

    def _perform(self, act: Callable[[Session, ReviewNote], Changes], note: ReviewNote) -> None:
        if self.workspace.perform(act, note):
            self._show_notes()
            self._field.setFocus()

    def _answer(self, note: ReviewNote) -> None:
        reply = self._ask.ask_lines(tr("Svara på anteckningen"), note.text, tr("Spara svaret"))
        if reply and self.workspace.perform(review_notes.answer_note, note, reply):
            self._show_notes()

    def _follow(self) -> None:
        self.problem.hide()
        self._add.setEnabled(bool(self._field.toPlainText().strip()))

    def _write(self) -> None:
        written = self._field.toPlainText()
        if self.workspace.perform(review_notes.add_note, self.case.id, self._placed.place, written):
            self._field.clear()
            self._show_notes()

    def reject(self) -> None:
        """Close, after a question where a note is written and not added."""
        written = self._field.toPlainText().strip()
        if not written or self._ask.confirm(tr("Anteckningen är inte sparad"), tr(_UNSAVED), tr("Stäng ändå")):
            super().reject()


def show_notes(parent: QWidget, workspace: Workspace, case_id: int, placed: PlacedItem) -> None:
    """Show the notes on an answer until they are closed."""
    dialog = NotesDialog(workspace, case_id, placed, parent)
    dialog.exec()
    dialog.deleteLater()
