"""Long work off the GUI thread, with progress and a way to cancel it."""

import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QMetaMethod, QObject, QRunnable, QThreadPool, Signal

Progress = Callable[[int, int], None]
"""Called with steps done and steps in all; it raises `CancelledError` once the user has cancelled."""


class CancelledError(Exception):
    """The user cancelled; whoever is at work leaves nothing half done."""


class BackgroundWork(QObject):
    """One piece of work in a thread of its own; every signal arrives on the GUI thread."""

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    """Emitted with the exception; `CancelledError` where the user cancelled."""

    _over = Signal()

    def __init__(self, work: Callable[[Progress], object]) -> None:
        super().__init__()
        self._work = work
        self._cancelled = threading.Event()
        self._ended = threading.Event()

    def start(self) -> None:
        """Begin the work; this object is there until it has ended, whoever began it may be gone by then."""
        # Else its own thread would delete it, with signals on their way, and the program could crash.
        self.setParent(QCoreApplication.instance())
        self._over.connect(self.deleteLater)
        QThreadPool.globalInstance().start(QRunnable.create(self._run))

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress."""
        self._cancelled.set()

    def wait(self) -> None:
        """Wait until the work has ended; its signal may still be on its way."""
        self._ended.wait()

    def _run(self) -> None:
        try:
            result = self._work(self._report)
        except Exception as error:
            if self.isSignalConnected(QMetaMethod.fromSignal(self.failed)):
                self.failed.emit(error)
            else:  # Qt would keep it to itself
                sys.excepthook(type(error), error, error.__traceback__)
        else:
            self.succeeded.emit(result)
        finally:
            self._ended.set()
            self._over.emit()

    def _report(self, done: int, total: int) -> None:
        if self._cancelled.is_set():
            raise CancelledError
        self.progressed.emit(done, total)
