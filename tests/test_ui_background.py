"""Work beside the window, whose page or dialog may be gone before it has ended."""

import gc
import threading

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from ui.background import BackgroundWork


def test_work_that_nobody_holds_ends_tells_and_is_gone(qtbot: QtBot) -> None:
    go_on, told = threading.Event(), list[object]()
    work = BackgroundWork(lambda _progress: go_on.wait(10))
    work.succeeded.connect(lambda result: told.append(result))
    work.start()
    del work
    gc.collect()
    go_on.set()
    qtbot.waitUntil(lambda: told == [True])
    application = QCoreApplication.instance()
    assert application is not None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: not application.findChildren(BackgroundWork))
