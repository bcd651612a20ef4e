"""Waits for an act that may take long, and cannot be stopped halfway."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from aktgranskning.domain.acts import Changes
from aktgranskning.session import Session
from ui.background import BackgroundWork, Progress
from ui.once import once
from ui.theme import GRID
from ui.widgets.parts import named
from ui.workspace import Workspace

_WIDTH = 48 * GRID
_SHOWN_AFTER_MS = 200
"""What is done by then is done without a dialog that flickers."""


class WaitingDialog(QDialog):
    """Shown where the work takes a while, and closed by itself when it has ended; keeps what came of it."""

    ended = Signal()

    def __init__(self, words: str, work: Callable[[Progress], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("waiting_dialog")
        self.setWindowTitle(words)
        self.has_ended = False
        self.result_of_work: object = None
        self.error: Exception | None = None
        self._work = BackgroundWork(work)
        self._work.succeeded.connect(self._succeed)
        self._work.failed.connect(self._fail)
        self._work.progressed.connect(self._advance)
        self._bar = named("waiting_progress", QProgressBar(minimum=0, maximum=0, textVisible=False))
        self._bar.setAccessibleName(words)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        self._column.setSpacing(GRID)
        self._column.addWidget(QLabel(words))
        self._column.addWidget(self._bar)
        self.setFixedWidth(_WIDTH)
        self._work.start()

    def add_button(self, made: QPushButton) -> None:
        """Show a button below, to the right."""
        self._column.addWidget(made, 0, Qt.AlignmentFlag.AlignRight)

    def wait(self) -> None:
        """Wait until the work has ended, at first without being seen; until then nothing is typed or clicked."""
        loop = QEventLoop(self)
        self.ended.connect(loop.quit)
        once(loop, loop.quit, _SHOWN_AFTER_MS)
        if not self.has_ended:
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if not self.has_ended:
            self.exec()
        if not self.has_ended:  # the program is quitting
            self.cancel_and_wait()

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress."""
        self._work.cancel()

    def cancel_and_wait(self) -> None:
        """Stop the work, and wait for it without any event loop, as there is none while the program quits."""
        self._work.cancel()
        self._work.wait()
        QCoreApplication.sendPostedEvents(self._work)

    def _advance(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _succeed(self, result: object) -> None:
        self.result_of_work = result
        self._end()

    def _fail(self, error: Exception) -> None:
        self.error = error
        self._end()

    def _end(self) -> None:
        self.has_ended = True
        self.ended.emit()
        self.accept()

    def reject(self) -> None:
        """Stay open: the work has the audit file meanwhile."""


def wait_for(parent: QWidget, words: str, work: Callable[[], object]) -> object:
    """Do some work beside the window, which waits for it, and return what came of it; raises what the work raises."""
    return wait_telling(parent, words, lambda _progress: work())


def wait_telling(parent: QWidget, words: str, work: Callable[[Progress], object]) -> object:
    """Do some work beside the window as `wait_for` does, and show how far it has come."""
    dialog = WaitingDialog(words, work, parent)
    dialog.wait()
    dialog.deleteLater()
    if dialog.error:
        raise dialog.error
    return dialog.result_of_work


def perform_beside(parent: QWidget, workspace: Workspace, words: str, act: Callable[[Session], Changes]) -> Changes:
    """Carry out an act beside the window, which waits for it, and tell every view; raises what the act raises."""
    changes = wait_for(parent, words, lambda: act(workspace.session))
    assert isinstance(changes, Changes)
    workspace.changed.emit(changes)
    return changes
