"""Opening and closing an audit from the window; what reads files is imported when the first one is opened."""

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Signal
from PySide6.QtWidgets import QWidget

from aktgranskning.domain.errors import AuditError
from ui.folders import documents
from ui.settings import Settings
from ui.translating import later, tr

if TYPE_CHECKING:
    from aktgranskning.domain.disposal import Disposal
    from aktgranskning.session import Session
    from aktgranskning.store.secrets import FileKey, Secret
    from ui.audit_view import AuditView
    from ui.background import Progress
    from ui.dialogs.opening import OpeningDialog
    from ui.restoring import Chosen

_MENDED_BY_A_BACKUP = frozenset(
    {"file.damaged", "file.missing", "file.not_an_audit", "file.unrecognised", "checklist.json_damaged"}
)
"""Why a file is not opened that may be as it should be in a backup."""

_ABOUT_EXAMPLE = later(
    "Det här är ett exempel: akterna är påhittade och redan granskade. Lägg till en akt att öva på, på sidan Granskning"
    " (Ctrl+1), eller se siffrorna på sidan Sammanställning (Ctrl+4)."
)


_ABOUT_BACKUP = later(
    "Det här är en säkerhetskopia av {name}, öppnad för att läsas: inget sparas i den. Öppna granskningen själv för att"
    " arbeta, eller för att gå tillbaka hit med Arkiv → Återställ…. Är den borta: kopiera filen till ett annat namn och"
    " öppna det."
)


class Opening(QObject):
    """Holds the view of the open audit, if there is one."""

    opened = Signal()
    closed = Signal()

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self.view: AuditView | None = None
        self._waiting: OpeningDialog | None = None
        self._window = window
        self._settings = settings

    def create(self, checklist: Path | None) -> None:
        """Ask for what a new audit needs, make it and show it."""
        from ui.dialogs.new_audit import ask_for_new_audit

        if not self.may_close():
            return
        made = ask_for_new_audit(self._window, self._settings, checklist)
        if made:
            self._show_new(made.session)
            if self.view and self.view.workspace.session is made.session:
                self.view.lead_on(draws=made.draws)
        elif self.view is None:
            self.closed.emit()  # what was left of it is offered on the start page

    def create_follow_up(self) -> None:
        """Ask for an older audit and what the one that follows it up needs, make that and show it."""
        from ui.dialogs.new_follow_up import ask_for_follow_up

        if not self.may_close():
            return
        shown = self.view.workspace.session if self.view else None
        before = shown.path if shown else None
        key = shown.file.key if shown else None
        session = ask_for_follow_up(self._window, self._settings, shown, self._let_go)
        if session:
            self._show_new(session)
        elif before and self.view is None:
            self._open(before, key)

    def _show_new(self, session: "Session") -> None:
        """Show an audit that was made, and its recovery key where it is encrypted."""
        self._try(lambda: session)
        if self.view and self.view.workspace.session is session and session.file.is_encrypted:
            from ui.dialogs.recovery_key import show_recovery_key

            # the window is painted behind it, and both at once would keep it from answering
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            show_recovery_key(self._window, session)

    def _let_go(self, path: Path) -> None:
        """Close the open audit where it is this file, which is in use as long as it is open."""
        if self._is_shown(path.resolve()):
            self.close()

    def choose(self) -> None:
        """Ask for an audit file and show it."""
        path = self._ask_for_file(tr("Öppna granskning"))
        if path:
            self.open(path)

    def _ask_for_file(self, title: str) -> Path | None:
        from ui.dialogs.files import AUDITS, choose_file_to_open

        recent = self._settings.recent_files()
        folder = recent[0].parent if recent else documents()
        return choose_file_to_open(self._window, title, folder, AUDITS)

    def open(self, path: Path) -> None:
        """Show an audit file; where it is refused, say why and keep what is open."""
        path = path.resolve()
        if self._is_shown(path) or not self.may_close():
            return
        from aktgranskning.store.backups import backed_up_name

        if name := backed_up_name(path):
            self._read_backup(path, name)
        elif not self._is_being_disposed(path):
            self._open(path)

    def _read_backup(self, path: Path, name: str) -> None:
        """Show a backup to be read only: what was answered in it would be gone with it, once newer ones replace it."""
        self._try(lambda: self._opened(path, partial(_read_copy, path)))
        if self.view and self.view.workspace.session.path.resolve() == path:
            self.view.banner.warn(tr(_ABOUT_BACKUP).format(name=name))

    def _is_being_disposed(self, path: Path) -> bool:
        """Say whether the disposal of a file was begun and interrupted; the user is asked whether it goes on."""
        from aktgranskning.begun_disposals import begun_disposal

        begun = begun_disposal(path, self._settings.backup_folder())
        if begun is None:
            return False
        from ui.dialogs.begun_disposal import asks_to_go_on

        disposal = self._left_to_destroy(path, begun)
        if disposal and asks_to_go_on(self._window, disposal):
            self._dispose(disposal)
        return True

    def _left_to_destroy(self, path: Path, begun: "Disposal") -> "Disposal | None":
        """Return what a disposal that was begun still has to destroy, as the audit says where it can be opened.

        None where the user cancelled, or was told why it is not opened.
        """
        from aktgranskning.begun_disposals import carried_on, goes_on_without_audit
        from aktgranskning.disposing import prepare_disposal

        try:
            session = self._opened(path, partial(_read, path))
            if session is None:
                return None
            with session:
                session.backing.folder = self._settings.backup_folder()
                return carried_on(prepare_disposal(session, begun.decision), begun)
        except AuditError as error:
            if goes_on_without_audit(error):
                return begun
            self._tell(error, None)
            return None

    def _open(self, path: Path, key: "FileKey | None" = None) -> None:
        """Show an audit file; `key` is what opens it, where that is known."""
        self._try(
            lambda: self._signed(self._opened_to_write(path, key)),
            lambda: self._opened(path, partial(_read_copy, path), key),
        )

    def _opened_to_write(self, path: Path, key: "FileKey | None") -> "Session | None":
        """Open a file; where another program has it, that is told before its passphrase is asked for in vain."""
        from aktgranskning.store.header import is_encrypted
        from aktgranskning.store.lock import locked

        if key is None and is_encrypted(path):
            with locked(path):
                pass
        return self._opened(path, partial(_read, path), key)

    def _is_shown(self, path: Path) -> bool:
        """Say whether it is the open audit; one that is only read can be tried again."""
        shown = self.view.workspace.session if self.view else None
        return shown is not None and not shown.is_copy and shown.path.resolve() == path

    def _opened(
        self, path: Path, work: "Callable[[Secret | None, Progress], Session]", key: "FileKey | None" = None
    ) -> "Session | None":
        """Open a file beside the window; None where the user cancelled, or closed the window meanwhile."""
        from aktgranskning.store.secrets import RecoveryKey
        from ui.dialogs.opening import open_beside

        if self._waiting:  # for another one, or for the same
            return None
        known = RecoveryKey(key.key) if key else None
        return open_beside(self._window, tr("Öppnar granskningen …"), path, work, self._wait_for, known)

    def _wait_for(self, dialog: "OpeningDialog | None") -> None:
        self._waiting = dialog

    def _signed(self, session: "Session | None") -> "Session | None":
        """Let everything from now on be logged under who reviews on this computer, asked for the first time."""
        if session is None:
            return None
        from aktgranskning.domain.identity_numbers import has_any
        from aktgranskning.engagement import set_reviewer
        from aktgranskning.session import Reviewer
        from ui.dialogs.ask import ask_reviewer

        with session.file.reading():
            name, initials = self._settings.reviewer()
            if not name:
                name, initials = ask_reviewer(self._window, session.reviewer.name)
                self._settings.set_reviewer(name, initials)
            if session.reviewer != Reviewer(name, initials) and not has_any(name):  # or the last one goes on
                set_reviewer(session, Reviewer(name, initials))
        return session

    def restore(self, path: Path | None) -> None:
        """Show the backups of a file, of the open audit or of one that is asked for, and go back to the chosen one."""
        path = path or (
            self.view.workspace.session.path if self.view else self._ask_for_file(tr("Återställ granskning"))
        )
        if path is None:
            return
        if self.view and self.view.workspace.session.path.resolve() == path.resolve():
            self.view.show_backups()
            return
        from ui.restoring import choose_backup

        chosen = choose_backup(self._window, self._settings, path)
        if chosen:
            self._restore(chosen)

    def _restore(self, chosen: "Chosen") -> None:
        """Go back to a backup; the audit is closed meanwhile, and opened as it was where that is refused."""
        from ui.restoring import restore_beside

        was_open, said = self.view is not None, ""

        def restored() -> "Session | None":
            nonlocal said
            session, said = restore_beside(self._window, chosen, self._settings) or (None, "")
            return self._signed(session)

        self._let_go(chosen.path)
        self._try(restored)
        if self.view and said:
            self.view.banner.tell_for_now(said)
        elif was_open and self.view is None:
            self.open(chosen.path)

    def open_example(self) -> None:
        """Show the example audit in the documents folder, writing it where there is none."""
        from aktgranskning.commands.example import AUDIT_NAME

        folder = documents() / "aktgranskning-exempel"
        path = (folder / AUDIT_NAME).resolve()
        if not self._is_shown(path) and self.may_close():
            self._try(lambda: self._opened(path, partial(_open_example, folder)))
            if self.view and self._is_shown(path):
                self.view.banner.tell(tr(_ABOUT_EXAMPLE))

    def may_close(self) -> bool:
        """Say whether the open audit, if there is one, may be closed: asked where something in it is not written."""
        return self.view is None or self.view.may_close()

    def _close_if_allowed(self) -> None:
        if self.may_close():
            self.close()

    def _dispose(self, disposal: "Disposal") -> None:
        """Close the audit and destroy it; the list of recent files forgets it."""
        from ui.dialogs.disposing import dispose_beside

        self.close()
        if dispose_beside(self._window, disposal).is_complete:
            self._settings.remove_recent_file(Path(disposal.path))
            self.closed.emit()  # once more, now that the list is another

    def close(self) -> None:
        """Close the open audit, and open none that is on its way.

        Everything is on disk already, but for the text being typed.
        """
        if self._waiting:
            self._waiting.reject()
        if self.view is None:
            return
        view, self.view = self.view, None
        view.settle()
        view.workspace.session.close()
        view.setParent(None)
        view.deleteLater()
        gc.unfreeze()
        self.closed.emit()

    def _try(
        self, opened: "Callable[[], Session | None]", copied: "Callable[[], Session | None] | None" = None
    ) -> None:
        """Show the audit that is opened; where it is refused or cannot be shown, say why and keep what is open.

        One that can only be read now is offered as a copy, where there is a way to it; one that is damaged or gone and
        has backups, to go back to one of them.
        """
        try:
            session = opened()
            if session is None:
                return
            view = self._view_of(session)
        except AuditError as error:
            self._tell(error, copied)
            return
        self.close()
        self._remember(view.workspace.session)
        self.view = view
        view.close_requested.connect(self._close_if_allowed)
        view.disposal_requested.connect(self._dispose)
        view.restore_requested.connect(self._restore)
        # What an audit holds stays for hours: a full collection that walks it takes longer than a frame, here too.
        gc.collect(1)
        gc.freeze()
        self.opened.emit()

    def _remember(self, session: "Session") -> None:
        """Put a file first among the recent ones, unless it is a backup."""
        from aktgranskning.store.backups import backed_up_name

        if not backed_up_name(session.path):
            self._settings.add_recent_file(session.path)

    def _tell(self, error: AuditError, copied: "Callable[[], Session | None] | None") -> None:
        """Say why a file was not opened, and do instead what the user chooses of what can be done."""
        from aktgranskning.store.lock import LOCKED_OUT
        from ui.dialogs.not_opened import Instead, tell_not_opened

        if copied and error.code in LOCKED_OUT:
            if tell_not_opened(self._window, error, Instead.COPY):
                self._try(copied)
        elif path := self._has_backups(error):
            if tell_not_opened(self._window, error, Instead.RESTORE):
                self.restore(path)
        else:
            tell_not_opened(self._window, error, Instead.NOTHING)

    def _has_backups(self, error: AuditError) -> Path | None:
        """Return the file that was refused where a backup of it may be as it should be; None for none."""
        from aktgranskning.store.backups import backups_of
        from aktgranskning.store.way_back import show_the_way_back

        path = error.parameters.get("path")
        if error.code not in _MENDED_BY_A_BACKUP or not isinstance(path, Path):
            return None
        folder = self._settings.backup_folder()
        show_the_way_back(error, path, folder)
        return path if backups_of(path, folder) else None

    def _view_of(self, session: "Session") -> "AuditView":
        """Build the view of an audit, which is closed where that fails, and so lets go of its file."""
        from ui.audit_view import AuditView
        from ui.dialogs.ask import DialogAsk
        from ui.workspace import Workspace

        with session.file.reading():
            return AuditView(Workspace(session), self._settings, DialogAsk(self._window))


def _read(path: Path, secret: "Secret | None", progress: "Progress") -> "Session":
    import ui.audit_view  # noqa: F401 - slow to load the first time, and this runs beside the window
    from aktgranskning.domain.number_words import in_words
    from aktgranskning.engagement import open_audit

    in_words(0)  # what spells numbers is slow to load too
    return _unless_cancelled(open_audit(path, secret=secret, progress=progress), progress)


def _read_copy(path: Path, secret: "Secret | None", progress: "Progress") -> "Session":
    from aktgranskning.engagement import open_copy

    return _unless_cancelled(open_copy(path, secret=secret), progress)


def _open_example(folder: Path, secret: "Secret | None", progress: "Progress") -> "Session":
    from aktgranskning.commands.example import open_or_write_example

    return _unless_cancelled(open_or_write_example(folder, secret), progress)


def _unless_cancelled(session: "Session", progress: "Progress") -> "Session":
    """Return a session that is still wanted; another one is closed, and so lets go of its file."""
    try:
        progress(1, 1)
    except BaseException:
        session.close()
        raise
    return session
