"""Shows one window until it is painted, and tells what that took: python -m benchmarks.first_paint program|empty.

The first line, written when the window is painted, is for the clock of whoever started this process; the second is
the peak of its memory in KiB, and the third all modules that were imported.
"""

import resource
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from ui.window import MainWindow

SIZE = (1280, 768)
"""Of the empty window: the size that the program's has when it is started for the first time."""


class FirstPaint(QObject):
    """Ends the process when a window has been painted."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Report from the event loop: what is inside the window is painted right after the window itself."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, report)
        return False


def report() -> None:
    """Write the three lines, and end."""
    print("painted", flush=True)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    print(*sys.modules)
    QApplication.exit(0)


def show_empty_window() -> None:
    """Show a main window with nothing in it."""
    application = QApplication([])
    window = QMainWindow()
    window.resize(*SIZE)
    FirstPaint(window)
    window.show()
    application.exec()


def show_program() -> None:
    """Start the program by its command without a file, and watch the window that it builds."""
    from aktgranskning.__main__ import main
    from ui import app

    build_window = app.build_window

    def build_watched_window(store: "QSettings | None" = None) -> "MainWindow":
        window = build_window(store)
        FirstPaint(window)
        return window

    app.build_window = build_watched_window
    main([])


if __name__ == "__main__":
    {"program": show_program, "empty": show_empty_window}[sys.argv[1]]()
