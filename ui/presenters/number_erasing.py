"""Erases identity numbers from the open audit, and from its backups on a thread of its own."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from aktgranskning.catalogue import message
from aktgranskning.domain.acts import Changes
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.identity_numbers import Only
from aktgranskning.erasing import erase_identity_numbers, erasing_in_backups
from aktgranskning.session import Session
from ui.background import BackgroundWork, Progress
from ui.presenters.identity_numbers import erased_elsewhere
from ui.workspace import Workspace

_MUCH = 2_000
"""Rows of a log: an audit with more is searched beside the window, as that takes more than a tenth of a second."""

Wait = Callable[[Callable[[], Changes]], Changes]
"""Does some work beside the window, which waits for it, and returns what came of it."""


class NumberErasing(QObject):
    """`close` it before the audit is closed: no backup keeps what was erased."""

    warned = Signal(str)
    """Emitted with which backups could not be written."""

    told = Signal(str)
    """Emitted with where else a number was taken out than where it was told to be."""

    def __init__(self, workspace: Workspace, wait: Wait) -> None:
        super().__init__()
        self._workspace = workspace
        self._wait = wait
        self._works: list[BackgroundWork] = []
        self.left: AuditError | None = None
        """What was told last of backups that could not be written."""

    @property
    def is_at_work(self) -> bool:
        """Whether backups are being brought to it."""
        return bool(self._works)

    def erase(self, only: Only, typed: str) -> None:
        """Erase these numbers from the audit, and begin with the backups.

        `typed` is what the field holds now in which it was told to, '' where that is stored already.
        """
        changes = self._workspace.perform(self._erased, only)
        if changes and changes.act:
            elsewhere = erased_elsewhere(self._workspace.session, changes.act, typed)
            if elsewhere:
                self.told.emit(elsewhere)
            self.erase_in_backups(only)

    def _erased(self, session: Session, only: Only) -> Changes:
        register = session.sampling.register
        if session.log.last_id > _MUCH or (register and register.choices.prefill):
            return self._wait(partial(erase_identity_numbers, session, only))
        return erase_identity_numbers(session, only)

    def erase_in_backups(self, only: Only) -> None:
        """Bring the backups to what was erased."""
        work = BackgroundWork(partial(_in_backups, erasing_in_backups(self._workspace.session, only)))
        self._works.append(work)
        work.succeeded.connect(partial(self._end, work))
        work.failed.connect(partial(self._fail, work))
        work.start()

    def _end(self, work: BackgroundWork, left: object) -> None:
        self._works.remove(work)
        assert isinstance(left, list)
        if left:
            self.left = AuditError("identity_number.left_in_backups", backups=", ".join(map(str, left)))
            self.warned.emit(message(self.left))

    def _fail(self, work: BackgroundWork, error: Exception) -> None:
        self._works.remove(work)
        raise error

    def close(self) -> None:
        """Wait for the backups that are being brought to it; from any thread."""
        for work in [*self._works]:
            work.wait()


def _in_backups(erase: Callable[[], list[Path]], _progress: Progress) -> object:
    return erase()
