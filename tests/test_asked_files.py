"""A file that the system asks the program to open, as macOS does."""

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.asked_files import AskedFiles


def test_a_file_that_is_asked_for_is_opened(qtbot: QtBot, qapp: QApplication) -> None:
    opened: list[Path] = []
    asked = AskedFiles(qapp, opened.append)
    try:
        for event in (QEvent(QEvent.Type.User), QFileOpenEvent("/mapp/Åsas.granskning"), QFileOpenEvent("")):
            QApplication.sendEvent(qapp, event)
    finally:
        qapp.removeEventFilter(asked)
    assert opened == [Path("/mapp/Åsas.granskning")]
