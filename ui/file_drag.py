"""Lets a file be dragged out of the window, into a folder or a letter."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication


class FileDrag(QObject):
    """Drags a copy of the file that `path` returns, once a press on the button is drawn away from where it was."""

    def __init__(self, button: QAbstractButton, path: Callable[[], Path]) -> None:
        super().__init__(button)
        self._button = button
        self._path = path
        self._pressed = QPoint()
        button.installEventFilter(self)

    def eventFilter(self, _button: QObject, event: QEvent) -> bool:
        """Follow the pointer; a press that is let go where it was is the button's own."""
        if isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed = event.position().toPoint()
            elif event.type() == QEvent.Type.MouseMove and self._is_drawn_away(event):
                self._button.setDown(False)  # or letting go would press it too
                self.drag()
                return True
        return False

    def data(self) -> QMimeData:
        """Return what is dragged."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._path()))])
        return data

    def drag(self) -> None:
        """Drag the file until it is let go somewhere."""
        drag = QDrag(self._button)
        drag.setMimeData(self.data())
        drag.exec(Qt.DropAction.CopyAction)

    def _is_drawn_away(self, event: QMouseEvent) -> bool:
        distance = (event.position().toPoint() - self._pressed).manhattanLength()
        is_held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        return is_held and distance >= QApplication.startDragDistance() and self._path().is_file()
