"""The backups of the open audit: one is made in time, on a thread of its own, and what became of it is told."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from aktgranskning.backing_up import Worked, back_up_beside, back_up_if_due, find_latest, worked
from aktgranskning.catalogue import message, text
from aktgranskning.domain.errors import AuditError
from aktgranskning.session import Session
from aktgranskning.store.backing import not_told
from aktgranskning.store.shared_folders import Shared, sharing_of
from ui.background import BackgroundWork, Progress
from ui.presenters.locale_words import shown_day
from ui.settings import Settings
from ui.translating import later, tr

_LOOK_EVERY_MS = 60_000
_PATIENCE = 5.0
"""Seconds."""

_NONE_YET = later("Ingen säkerhetskopia än")
_FAILED = later("Säkerhetskopian blev inte av")


class BackupsPresenter(QObject):
    """Looks every minute whether a backup is due; `close` it before the audit is closed."""

    changed = Signal()
    """Emitted when a backup was made, or could not be: ask for `state` then."""

    noted = Signal(str)
    """Emitted with what the user should know of the file's place."""

    warned = Signal(str)
    """Emitted with why a backup was not made, or not where it should be; once, until one is made again."""

    _failed = Signal(object)

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session = session
        self._settings = settings
        self._work: BackgroundWork | None = None
        self._last_warning = ""
        self._failed.connect(self._tell)  # which leads from any thread to the window's
        session.backing.folder = settings.backup_folder()
        session.backing.tell = self._failed.emit
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._looking = BackgroundWork(partial(_look_around, session))
        self._looking.succeeded.connect(self._tell_place)
        self._looking.start()

    def look(self) -> None:
        """Make a backup on a thread of its own where one is due."""
        if self.session.backing.is_on:
            self._begin(partial(_if_due, self.session, worked(self.session)))

    def back_up_now(self) -> None:
        """Make a backup on a thread of its own."""
        self._begin(partial(_now, self.session))

    def put_in(self, folder: Path | None) -> None:
        """Put backups in a folder from now on, None for beside the audit file."""
        self._settings.set_backup_folder(folder)
        self.session.backing.folder = folder

    @property
    def is_at_work(self) -> bool:
        """Whether a backup is being made."""
        return self._work is not None

    def _begin(self, work: "partial[object]") -> None:
        if self._work is None:
            self._work = BackgroundWork(work)
            self._work.succeeded.connect(self._end)
            self._work.failed.connect(self._end_in_failure)
            self._work.start()

    def _end(self, backup: object) -> None:
        self._work = None
        if backup and not self.session.backing.failure:
            self._last_warning = ""
        self.changed.emit()

    def _end_in_failure(self, error: Exception) -> None:
        self._work = None
        if not isinstance(error, AuditError):
            raise error
        self.session.backing.failure = error
        self._tell(error)

    def _tell(self, error: AuditError) -> None:
        words = message(error)
        if words != self._last_warning:
            self._last_warning = words
            self.warned.emit(words)
        self.changed.emit()

    def _tell_place(self, shared: object) -> None:
        if isinstance(shared, Shared):
            self.noted.emit(text(f"place.{shared.kind}", path=self.session.path, name=shared.name))
        self.changed.emit()

    def state(self) -> str:
        """Say in a few words when the latest backup was made, or that it could not be; '' where there can be none."""
        backing = self.session.backing
        if not backing.is_on:
            return ""
        if backing.failure and backing.failure.code == "file.backup_failed":
            return tr(_FAILED)
        if backing.latest is None:
            return tr(_NONE_YET)
        made, today = backing.latest.made.astimezone(), self.session.today()
        when = f"{made:%H:%M}" if made.date() == today else shown_day(made)
        return tr("Säkerhetskopia {when}").format(when=when)

    def close(self) -> None:
        """Wait for a backup that is being made, but not for a folder that never answers; make none any more."""
        self._timer.stop()
        backing = self.session.backing
        if backing.at_work.acquire(timeout=_PATIENCE):
            backing.at_work.release()
        backing.is_on = False
        backing.tell = not_told


def _look_around(session: Session, _progress: Progress) -> Shared | None:
    """Find the latest backup, and return how the file's folder is shared."""
    if not session.backing.is_on:
        return None
    find_latest(session)
    return sharing_of(session.path)


def _if_due(session: Session, come: Worked, _progress: Progress) -> object:
    return back_up_if_due(session, come)


def _now(session: Session, _progress: Progress) -> object:
    return back_up_beside(session)
