"""A checklist tried on an invented case, before it is taken or without any audit; nothing that is answered is kept."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from aktgranskning.domain.checklist import Checklist
from aktgranskning.preview import begin_preview
from aktgranskning.session import Session
from ui.actions import action
from ui.dialogs.ask import Ask, DialogAsk
from ui.dialogs.keys import show_keys
from ui.pages.case_page import CasePage
from ui.presenters.review import ReviewPresenter
from ui.theme import GRID, LARGE
from ui.translating import later, tr
from ui.widgets.letter_room import letter_room
from ui.widgets.parts import button, heading, muted, named
from ui.widgets.preview_pane import PreviewPane
from ui.workspace import Workspace

if TYPE_CHECKING:
    from checklists.reader import LoadedChecklist

Preview = Callable[[QWidget, "LoadedChecklist"], bool]
"""Shows a checklist over a window, and returns whether the user wants it; `preview` is one."""

_SIZE = QSize(156 * GRID, 86 * GRID)
_NARROW = 104 * GRID
_PANE_WIDTH = 46 * GRID
_NO_REASON = later("Förhandsgranskning")
_NOT_KEPT = later("Svara i den påhittade akten med samma tangenter som på sidan Akter. Inget som du svarar här sparas.")


def preview(parent: QWidget, read: "LoadedChecklist") -> bool:
    """Let the user try a checklist that was read, and return whether it is to be taken."""

    def add_buttons(dialog: PreviewDialog) -> None:
        dialog.add_button("cancel_preview", tr("Avbryt")).clicked.connect(dialog.reject)
        dialog.add_button("take_checklist", tr("Använd checklistan"), "primary").clicked.connect(dialog.accept)

    return _show(parent, read, add_buttons)


def show_preview(parent: QWidget, read: "LoadedChecklist") -> None:
    """Let the user try a checklist that was read; there is nothing to decide."""

    def add_buttons(dialog: PreviewDialog) -> None:
        dialog.add_button("close_preview", tr("Stäng"), "primary").clicked.connect(dialog.reject)

    _show(parent, read, add_buttons)


def _show(parent: QWidget, read: "LoadedChecklist", add_buttons: "Callable[[PreviewDialog], None]") -> bool:
    with begin_preview(read.checklist) as session:
        dialog = PreviewDialog(session, read, parent)
        add_buttons(dialog)
        is_taken = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
    return is_taken


class PreviewDialog(QDialog):
    """The invented case, and beside it, or below where it is narrow, what becomes of its answers."""

    def __init__(self, session: Session, read: "LoadedChecklist", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview_dialog")
        self.setWindowTitle(tr("Förhandsgranskning: {file_name}").format(file_name=read.file.file_name))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._presenter = ReviewPresenter(Workspace(session))
        self._page = _InventedCase(self._presenter, DialogAsk(self))
        self._parts = QSplitter()
        self._buttons = QHBoxLayout()
        self._lay_out(read)
        self._page.left.connect(self.reject)
        self._bind_keys()
        self._presenter.begin()
        self._page.place_of_keys.setFocus()
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))

    def add_button(self, name: str, words: str, role: str = "") -> QPushButton:
        """Add a button at the foot, and return it; Enter presses it only while it has the focus."""
        made = button(name, words, role)
        self._buttons.addWidget(made)
        return made

    def _lay_out(self, read: "LoadedChecklist") -> None:
        self._parts.addWidget(self._page)
        self._parts.addWidget(PreviewPane(self._presenter, read.warnings))
        self._parts.setStretchFactor(0, 1)
        self._parts.setChildrenCollapsible(False)
        self._buttons.setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
        self._buttons.setSpacing(GRID)
        self._buttons.addWidget(muted(tr("F1 visar alla tangenter.")), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(_head(read.checklist))
        column.addWidget(self._parts, 1)
        column.addLayout(self._buttons)

    def _bind_keys(self) -> None:
        for id_, function in (
            ("undo", self._presenter.undo),
            ("redo", self._presenter.redo),
            ("reopen", self._page.reopen),
            ("keys", partial(show_keys, self)),
        ):
            QShortcut(QKeySequence(action(id_).shortcut), self).activated.connect(function)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the button that has the focus: elsewhere it answers, and never takes the checklist."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the two parts below one another where there is no room beside."""
        super().resizeEvent(event)
        narrow = self.width() < letter_room(_NARROW)
        orientation = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if orientation is not self._parts.orientation() or not event.oldSize().isValid():
            self._parts.setOrientation(orientation)
            length, pane = (self.height(), self.height() // 3) if narrow else (self.width(), _PANE_WIDTH)
            self._parts.setSizes([length - pane, pane])

    def done(self, result: int) -> None:
        """Close, after what is being typed was passed on: the audit in memory is gone then."""
        self._presenter.leave()
        super().done(result)


class _InventedCase(CasePage):
    """The page of the case; Esc leaves a text field, and pressed twice among the items it leaves the preview."""

    left = Signal()

    def __init__(self, presenter: ReviewPresenter, ask: Ask) -> None:
        super().__init__(presenter, ask)
        self.setObjectName("preview_case")
        self._is_leaving = False
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.case_view)

    def reopen(self) -> None:
        """Open the invented case again, without asking why: nothing of it is kept."""
        self.presenter.reopen(tr(_NO_REASON))

    def leave_field(self) -> None:
        """Go back to the items; from there, tell how to leave the first time, and leave the second."""
        if self.in_field():
            super().leave_field()
        elif self._is_leaving:
            self.left.emit()
        else:
            self._is_leaving = True
            self.presenter.noticed.emit(tr("Tryck Esc igen för att lämna förhandsgranskningen."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every other key for a wish to stay."""
        self._is_leaving = self._is_leaving and event.key() == Qt.Key.Key_Escape
        super().keyPressEvent(event)


def _head(checklist: Checklist) -> QVBoxLayout:
    title = heading(checklist.title, LARGE)
    title.setWordWrap(True)
    words = QVBoxLayout()
    words.setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
    words.setSpacing(GRID // 2)
    words.addWidget(named("preview_title", title))
    questions = tr("%n frågor att besvara.", None, checklist.count_to_answer)
    version = tr("Version {version} · ").format(version=checklist.version) if checklist.version else ""
    facts = f"{version}{questions} {tr(_NOT_KEPT)}"
    words.addWidget(named("preview_facts", muted(facts)))
    return words
