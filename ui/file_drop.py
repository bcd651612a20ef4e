"""Lets a file be dropped where a button asks for one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from ui.drops import dropped_file


class FileDrop(QObject):
    """Hands each file of some kinds that is dropped on a widget to `take`; any other is left to what lies around."""

    def __init__(self, target: QWidget, suffixes: tuple[str, ...], take: Callable[[Path], object]) -> None:
        super().__init__(target)
        self._target = target
        self._suffixes = suffixes
        self._take = take
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, _target: QObject, event: QEvent) -> bool:
        """Take the file."""
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop) or not isinstance(event, QDropEvent):
            return False
        path = dropped_file(event, self._suffixes, self._target)
        if path is None:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._take(path)
        return True
