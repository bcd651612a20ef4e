"""Opening and closing an audit from the window; what reads files is imported when the first one is opened."""

import gc
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from aktgranskning.domain.errors import AuditError
from ui.folders import documents
from ui.settings import Settings

if TYPE_CHECKING:
    from aktgranskning.session import Session
    from ui.audit_view import AuditView


class Opening(QObject):
    """Holds the view of the open audit, if there is one."""

    opened = Signal()
    closed = Signal()

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self.view: AuditView | None = None
        self._window = window
        self._settings = settings

    def create(self, checklist: Path | None) -> None:
        """Ask for what a new audit needs, make it and show it."""
        from ui.dialogs.new_audit import ask_for_new_audit

        if not self.may_close():
            return
        session = ask_for_new_audit(self._window, self._settings, checklist)
        if session:
            self._try(lambda: session)

    def create_follow_up(self) -> None:
        """Ask for an older audit and what the one that follows it up needs, make that and show it."""
        from ui.dialogs.new_follow_up import ask_for_follow_up

        if not self.may_close():
            return
        shown = self.view.workspace.session if self.view else None
        before = shown.path if shown else None
        session = ask_for_follow_up(self._window, self._settings, shown, self._let_go)
        if session:
            self._try(lambda: session)
        elif before and self.view is None:
            self.open(before)

    def _let_go(self, path: Path) -> None:
        """Close the open audit where it is this file, which is in use as long as it is open."""
        if self.view and self.view.workspace.session.path.resolve() == path.resolve():
            self.close()

    def choose(self) -> None:
        """Ask for an audit file and show it."""
        from ui.dialogs.files import AUDITS, choose_file_to_open

        recent = self._settings.recent_files()
        folder = recent[0].parent if recent else documents()
        path = choose_file_to_open(self._window, "Öppna granskning", folder, AUDITS)
        if path:
            self.open(path)

    def open(self, path: Path) -> None:
        """Show an audit file; where it is refused, say why and keep what is open."""
        from aktgranskning.engagement import open_audit, open_copy

        path, shown = path.resolve(), self.view.workspace.session if self.view else None
        if shown and shown.path.resolve() == path and not shown.is_copy:
            return
        if self.may_close():
            self._try(lambda: self._signed(open_audit(path)), lambda: open_copy(path))

    def _signed(self, session: "Session") -> "Session":
        """Let everything from now on be logged under who reviews on this computer, asked for the first time."""
        from aktgranskning.engagement import set_reviewer
        from aktgranskning.session import Reviewer
        from ui.dialogs.ask import ask_reviewer

        with session.file.reading():
            name, initials = self._settings.reviewer()
            if not name:
                name, initials = ask_reviewer(self._window, session.reviewer.name)
                self._settings.set_reviewer(name, initials)
            if session.reviewer != Reviewer(name, initials):
                set_reviewer(session, Reviewer(name, initials))
        return session

    def open_example(self) -> None:
        """Show the example audit in the documents folder, writing it where there is none."""
        from aktgranskning.commands.example import open_or_write_example

        folder = documents() / "aktgranskning-exempel"
        if self.may_close():
            self._try(lambda: open_or_write_example(folder))

    def may_close(self) -> bool:
        """Say whether the open audit, if there is one, may be closed: asked where something in it is not written."""
        return self.view is None or self.view.may_close()

    def _close_if_allowed(self) -> None:
        if self.may_close():
            self.close()

    def close(self) -> None:
        """Close the open audit; everything is on disk already, but for the text being typed."""
        if self.view is None:
            return
        view, self.view = self.view, None
        view.settle()
        view.workspace.session.close()
        view.setParent(None)
        view.deleteLater()
        gc.unfreeze()
        self.closed.emit()

    def _try(self, opened: "Callable[[], Session]", copied: "Callable[[], Session] | None" = None) -> None:
        """Show the audit that is opened; where it is refused or cannot be shown, say why and keep what is open.

        One that can only be read now is offered as a copy, where there is a way to it.
        """
        try:
            view = self._view_of(opened())
        except AuditError as error:
            from ui.dialogs.not_opened import tell_not_opened

            if tell_not_opened(self._window, error, may_copy=copied is not None) and copied:
                self._try(copied)
            return
        self.close()
        self._settings.add_recent_file(view.workspace.session.path)
        self.view = view
        view.close_requested.connect(self._close_if_allowed)
        # What an audit holds stays for hours: a full collection that walks it takes longer than a frame.
        gc.collect()
        gc.freeze()
        self.opened.emit()

    def _view_of(self, session: "Session") -> "AuditView":
        """Build the view of an audit, which is closed where that fails, and so lets go of its file."""
        from ui.audit_view import AuditView
        from ui.dialogs.ask import DialogAsk
        from ui.workspace import Workspace

        with session.file.reading():
            return AuditView(Workspace(session), self._settings, DialogAsk(self._window))
