"""What macOS asks the program to open: a file that was opened in the Finder comes as an event, not as an argument."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class AskedFiles(QObject):
    """Passes on each file that the system asks an application to open, as long as the application lives."""

    def __init__(self, application: QApplication, open_file: Callable[[Path], None]) -> None:
        super().__init__(application)
        self._open_file = open_file
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the file that an event names; every other event goes on."""
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return False
        self._open_file(Path(event.file()))
        return True
