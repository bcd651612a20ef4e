"""Erases identity numbers from the open audit at once, and from its backups on a thread of its own."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from aktgranskning.catalogue import text
from aktgranskning.domain.identity_numbers import Only
from aktgranskning.erasing import erase_identity_numbers, erase_in_backups
from aktgranskning.session import Session
from ui.background import BackgroundWork, Progress
from ui.workspace import Workspace


class NumberErasing(QObject):
    """`close` it before the audit is closed: no backup keeps what was erased."""

    warned = Signal(str)
    """Emitted with which backups could not be written."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._works: list[BackgroundWork] = []

    def erase(self, only: Only) -> None:
        """Erase these numbers from the audit, every number for None, and begin with the backups."""
        changes = self._workspace.perform(erase_identity_numbers, only)
        if changes and changes.act:
            self.erase_in_backups(only)

    def erase_in_backups(self, only: Only) -> None:
        """Bring the backups to what was erased."""
        work = BackgroundWork(partial(_in_backups, self._workspace.session, only))
        self._works.append(work)
        work.succeeded.connect(partial(self._end, work))
        work.failed.connect(partial(self._fail, work))
        work.start()

    def _end(self, work: BackgroundWork, left: object) -> None:
        self._works.remove(work)
        assert isinstance(left, list)
        if left:
            self.warned.emit(text("identity_number.left_in_backups", backups=", ".join(map(str, left))))

    def _fail(self, work: BackgroundWork, error: Exception) -> None:
        self._works.remove(work)
        raise error

    def close(self) -> None:
        """Wait for the backups that are being brought to it."""
        for work in self._works:
            work.wait()


def _in_backups(session: Session, only: Only, _progress: Progress) -> object:
    return erase_in_backups(session, only)
