"""Opens the program's window on an audit, and presses keys in it."""

from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.app import build_application, build_window
from ui.pages.review import ReviewPage
from ui.settings import Settings
from ui.window import MainWindow

SIZE = (1366, 768)


def open_window(folder: Path) -> MainWindow:
    """Show the program's window without a file; it keeps its settings in `folder`."""
    if not QApplication.instance():
        build_application()
    store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    Settings(store).set_reviewer("Granskare Ett", "G1")
    window = build_window(store)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    settle()
    return window


def open_review(window: MainWindow, audit: Path) -> ReviewPage:
    """Open an audit in the window and return its page Akter."""
    window.open_file(audit)
    window.activateWindow()  # without a screen no window has the keys once the one that told of the progress is closed
    settle()
    page = window.findChild(ReviewPage)
    assert page is not None
    return page


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press and let go of a key on what has the focus, and wait until everything is painted."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)
    settle()


def settle() -> None:
    """Let Qt work until nothing is left to do: all is laid out and painted."""
    dispatcher = QAbstractEventDispatcher.instance()
    while dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass
