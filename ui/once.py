"""Calls something once, later, unless its owner is gone by then."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def once(owner: QObject, act: Callable[[], object], milliseconds: int = 0) -> None:
    """Call `act` when so many milliseconds have gone by, at once when all that waits is done for 0.

    QTimer.singleShot keeps for ever what it was to call for an owner that is gone: a whole window with its audit.
    """
    timer = QTimer(owner, singleShot=True, interval=milliseconds)
    timer.timeout.connect(act)
    timer.timeout.connect(timer.deleteLater)
    timer.start()
