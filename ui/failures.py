"""A fault of the program's own is told in words, and reported, without what it was working on."""

import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QApplication

from aktgranskning.discretion import tell_fault

if TYPE_CHECKING:
    from ui.presenters.trouble import Trouble
    from ui.runs import Run

_NAME = "failure"


class Failures(QObject):
    """Lives in the window's thread, where faults of every thread are told; reports lie beside the note of a run."""

    _met = Signal(object)

    def __init__(self, run: "Run | None") -> None:
        super().__init__()
        self._run = run
        self._reported: list[str] = []
        self._met.connect(self._tell)

    def meet(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write on stderr what a fault is, and tell it in a dialog; from any thread."""
        tell_fault(kind, error, trace)
        if QApplication.instance() is None or issubclass(kind, KeyboardInterrupt):
            return
        if QThread.currentThread() is self.thread():
            self._tell(error)
        else:
            self._met.emit(error)

    def meet_in_thread(self, fault: threading.ExceptHookArgs) -> None:
        """Tell what nobody caught in a thread of Python's own."""
        if fault.exc_value and not issubclass(fault.exc_type, SystemExit):
            self.meet(fault.exc_type, fault.exc_value, fault.exc_traceback)

    def _tell(self, error: BaseException) -> None:
        of_disk = _told_of_disk(error)
        report = None if of_disk else self._report(error)
        box = QApplication.activeModalWidget()
        if box and box.objectName() == _NAME:
            return  # one is told already, and what follows from it, or meets the same disk, is not told over it
        from ui.dialogs.trouble import tell_trouble
        from ui.presenters.trouble import trouble_of_program

        page = self._run.page if self._run else ""
        tell_trouble(box or QApplication.activeWindow(), _NAME, of_disk or trouble_of_program(error, report, page))

    def _report(self, error: BaseException) -> Path | None:
        """Write a report of a fault, once for one that is met again; None where that is not possible."""
        from aktgranskning.fault_lines import fault_lines
        from ui.crash_reports import write_report

        lines = fault_lines(error)
        if self._run is None:
            return None
        with suppress(OSError):
            if lines != self._reported:
                self._run.report = write_report(self._run.folder, lines, self._run.page)
            self._reported = lines
        return self._run.report


def tell_failures(run: "Run | None" = None) -> Failures:
    """From now on, show a fault that nobody caught in a dialog rather than only on stderr."""
    failures = Failures(run)
    sys.excepthook = failures.meet
    threading.excepthook = failures.meet_in_thread
    return failures


def _told_of_disk(error: BaseException) -> "Trouble | None":
    """Return what is told where the disk, and not the program, went wrong as the open file was read; else None."""
    from aktgranskning.domain.errors import AuditError
    from aktgranskning.store.damage import is_bad_page, is_of_disk
    from ui.presenters.trouble import trouble_of
    from ui.translating import tr

    if is_bad_page(error):
        return trouble_of(tr("Filen är skadad"), AuditError("file.page_damaged"), met=error)
    if is_of_disk(error):
        return trouble_of(tr("Filen kan inte läsas"), AuditError("file.not_read_now"), met=error)
    return None
