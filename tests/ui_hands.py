"""What the hands of a user do in the tests of the window."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.settings import Settings

RETURN = Qt.Key.Key_Return
SPACE = Qt.Key.Key_Space


def press(widget: QWidget, *keys: Qt.Key) -> None:
    """Press keys upon a widget."""
    for key in keys:
        QTest.keyClick(widget, key)


def type_text(widget: QWidget, text: str) -> None:
    """Type a text into a widget, letter by letter (QTest itself aborts upon an å)."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def drop(page: QWidget, path: Path) -> bool:
    """Drag a file onto a page and let it go; False where the page did not take it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, modifiers)
    QApplication.sendEvent(page, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(page, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, modifiers))
    return True


def tab_order(first: QWidget) -> Iterator[str]:
    """The names of what Tab reaches, beginning with a widget that has the focus."""
    first.setFocus()
    window = first.window()
    while window.focusWidget():
        name = window.focusWidget().objectName()
        yield name
        press(window.focusWidget(), Qt.Key.Key_Tab)
        if window.focusWidget() is first:
            return


def settings_in(folder: Path) -> Settings:
    """Settings of their own, in a file."""
    return Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
