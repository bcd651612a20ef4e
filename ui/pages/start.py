"""The page without an audit: begin one, open one, or go on with a recent one."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aktgranskning.store.header import AUDIT_SUFFIX
from ui.background import BackgroundWork, Progress
from ui.drops import ALL_SUFFIXES, dropped_file, foreign_files
from ui.looks.icons import show_icon
from ui.settings import Settings
from ui.theme import GRID, LARGE
from ui.translating import later, tr
from ui.widgets.drop_refused import DropRefused
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.going_on_offer import GoingOnOffer
from ui.widgets.letter_room import letter_room
from ui.widgets.parts import Card, button, heading, muted, named

if TYPE_CHECKING:
    from aktgranskning.file_state import FileState
    from ui.widgets.recent_file import RecentFile

_WIDTH = 80 * GRID
_PURPOSE = later("Läs akter mot en checklista, en tangent per svar, och få svaren räknade medan du arbetar.")
_FIRST_TIME = later("Första gången? Öppna exemplet: påhittade akter att prova på, som ingen kan förstöra.")
_DROP_HINT = later("Du kan också släppa en granskning eller en checklista (Excel) här.")


class StartPage(QWidget):
    """Emits what the user wants; opens nothing itself."""

    new_requested = Signal()
    open_requested = Signal()
    example_requested = Signal()
    new_checklist_requested = Signal()

    file_requested = Signal(object)
    """Emitted with the `Path` of an audit file: a recent one, or one that was dropped."""

    restore_requested = Signal(object)
    """Emitted with the `Path` of a recent audit file, to go back to one of its backups."""

    checklist_dropped = Signal(object)
    """Emitted with the `Path` of a checklist, to begin an audit with."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("start_page")
        self.setAccessibleName(tr("Start"))
        self.setAcceptDrops(True)
        self._settings = settings
        self._looking: BackgroundWork | None = None
        self._look_later = QTimer(self, singleShot=True)  # once the page is painted
        self._look_later.timeout.connect(self._look)
        self._files: list[RecentFile] = []
        self._new = button("new_audit", tr("Ny granskning"), "primary")
        self._example = button("open_example", tr("Öppna exempel"))
        self._continue = button("continue_new", "", "primary")
        self._likely = self._new
        self._first_time = named("first_time", muted(tr(_FIRST_TIME)))
        self._recent = Card("recent_files", tr("Senaste granskningar"))
        self._recent.content.setSpacing(GRID // 2)
        self._refused = DropRefused()
        self.going_on = GoingOnOffer()
        self._lay_out()

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setMaximumWidth(letter_room(_WIDTH))
        column = QVBoxLayout(middle)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(GRID)
        column.addStretch(2)
        column.addWidget(named("program_name", heading(tr("Aktgranskning"), LARGE)))
        column.addWidget(named("purpose", muted(tr(_PURPOSE))))
        column.addWidget(self.going_on)
        column.addSpacing(2 * GRID)
        column.addWidget(self._continue)
        column.addLayout(self._buttons())
        column.addWidget(self._first_time)
        column.addSpacing(2 * GRID)
        column.addWidget(self._recent)
        column.addSpacing(GRID)
        column.addWidget(self._refused)
        column.addWidget(muted(tr(_DROP_HINT)))
        column.addStretch(3)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addStretch(1)
        whole.addWidget(middle, 100)
        whole.addStretch(1)

    def _buttons(self) -> FlowLayout:
        self._continue.clicked.connect(self.new_requested)
        self._continue.setMinimumHeight(5 * GRID)
        row = FlowLayout()
        row.setSpacing(GRID)
        for made, icon, ink, wish in (
            (self._new, "plus", "muted", self.new_requested),
            (button("open_audit", tr("Öppna…")), "folder-open", "muted", self.open_requested),
            (self._example, "book-open", "muted", self.example_requested),
            (button("new_checklist", tr("Ny checklista…")), "list-checks", "muted", self.new_checklist_requested),
        ):
            show_icon(made, icon, ink)
            made.clicked.connect(wish)
            made.setMinimumHeight(5 * GRID)
            row.addWidget(made)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """List the recent files as they are now."""
        super().showEvent(event)
        self.refresh()
        self._likely.setFocus()

    def refresh(self) -> None:
        """Say what can be gone on with; what the state of each recent file is follows as soon as that is known."""
        paths = self._settings.recent_files()
        for widget in self._files:
            widget.hide()
            widget.deleteLater()
        self._files = [self._recent_file(path) for path in paths]
        self._recent.setVisible(bool(paths))
        begun = self._offer_to_go_on()
        self._first_time.setVisible(not paths and not begun)
        self._lead_to(self._continue if begun else self._new if paths else self._example)
        self._look_later.start()

    def _offer_to_go_on(self) -> bool:
        """Offer to go on with a new audit that was begun and left, where there is one."""
        kept = self._settings.begun_audit()
        if kept:
            from ui.presenters.begun_audit import begun_audit, offer_to_go_on

            begun = begun_audit(self._settings)
            assert begun is not None
            self._continue.setText(offer_to_go_on(begun))
        self._continue.setVisible(bool(kept))
        return bool(kept)

    def _lead_to(self, likely: QPushButton) -> None:
        """Let the button that most will want next stand out."""
        self._likely = likely
        for one, icon in ((self._continue, "plus"), (self._new, "plus"), (self._example, "book-open")):
            one.setProperty("role", "primary" if one is likely else "")
            show_icon(one, icon, "on_accent" if one is likely else "muted")
            one.style().unpolish(one)
            one.style().polish(one)

    def _look(self) -> None:
        paths = [widget.path for widget in self._files]
        if not paths or not self.isVisible():  # the window may be closed by now
            return
        # a folder on a network that does not answer must not keep the window waiting
        self._looking = BackgroundWork(partial(_states, paths))
        self._looking.succeeded.connect(self._tell_states)
        self._looking.start()

    def _recent_file(self, path: Path) -> "RecentFile":
        from ui.widgets.recent_file import RecentFile  # the first start has none

        widget = RecentFile(path)
        widget.chosen.connect(self.file_requested)
        widget.removed.connect(self._forget)
        widget.restore_wanted.connect(self.restore_requested)
        self._recent.content.addWidget(widget)
        return widget

    def _tell_states(self, states: "Mapping[Path, FileState]") -> None:
        from ui.presenters.recent_files import told

        now = datetime.now().astimezone()
        for widget in self._files:
            if state := states.get(widget.path):
                widget.tell(told(state, widget.path, now), is_there=state.is_there or state.is_being_disposed)

    def _forget(self, path: Path) -> None:
        self._settings.remove_recent_file(path)
        self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take an audit or a checklist; other files too, to say what can be dropped."""
        if dropped_file(event, ALL_SUFFIXES) or foreign_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the audit that was dropped, or for a new one with the checklist that was."""
        self._refused.tell(event)
        path = dropped_file(event, ALL_SUFFIXES)
        if path:
            event.acceptProposedAction()
            wish = self.file_requested if path.suffix.lower() == AUDIT_SUFFIX else self.checklist_dropped
            wish.emit(path)


def _states(paths: Sequence[Path], progress: Progress) -> "dict[Path, FileState]":
    from ui.presenters.recent_files import look_at

    return look_at(paths)
