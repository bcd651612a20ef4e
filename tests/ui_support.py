"""What tests of the window share: a real window on a real file, with real key presses."""

from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.app import build_window
from ui.audit_view import AuditView
from ui.pages.review import ReviewPage
from ui.window import MainWindow


class FakeAsk:
    """Answers the questions that a page asks, as it was told."""

    def __init__(self, *, agrees: bool = True, number: int | None = None) -> None:
        self.agrees = agrees
        self.number = number

    def confirm(self, title: str, text: str, yes: str) -> bool:
        return self.agrees

    def ask_number(self, title: str, label: str, lowest: int, highest: int, proposed: int) -> int | None:
        return self.number


def open_window(qtbot: QtBot, tmp_path: Path, audit: Path | None = None) -> MainWindow:
    """Show the main window, with an audit file where one is given."""
    window = build_window(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    if audit:
        window.open_file(audit)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return window


def view_of(window: MainWindow) -> AuditView:
    view = window.findChild(AuditView)
    assert view is not None
    return view


def review_page(window: MainWindow) -> ReviewPage:
    page = view_of(window).page("review")
    assert isinstance(page, ReviewPage)
    return page


def press(*keys: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys on whatever has the focus; a text is typed letter by letter."""
    for key in keys:
        if isinstance(key, str):
            for letter in key:
                QTest.keyClicks(focused(), letter, modifier)
        else:
            QTest.keyClick(focused(), key, modifier)
        QApplication.processEvents()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget
