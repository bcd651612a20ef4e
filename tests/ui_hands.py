"""What tests of the window share: the window on a real file, widgets by name, and what a user's hands do."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.checklist import Checklist
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from checklists.reader import LoadedChecklist
from tests.conftest import REVIEWER
from ui.app import build_window
from ui.audit_view import AuditView
from ui.dialogs.trouble import TroubleDialog
from ui.dialogs.waiting import WaitingDialog
from ui.pages.review import ReviewPage
from ui.settings import Settings
from ui.window import MainWindow

RETURN = Qt.Key.Key_Return
SPACE = Qt.Key.Key_Space

_MOST_STOPS = 200
"""More than a window has places for the focus: who goes on longer never comes back."""

_MOST_WAITS = 20
"""How often a dialog is looked at again that is open and has not got the keys."""

_Widget = TypeVar("_Widget", bound=QWidget)


class FakeAsk:
    """Answers the questions that a page asks, as it was told, and keeps them."""

    def __init__(
        self, *, agrees: bool = True, number: int | None = None, lines: str | None = None, reason: str | None = None
    ) -> None:
        self.agrees = agrees
        self.number = number
        self.lines = lines
        self.reason = reason
        self.asked: list[str] = []

    def confirm(self, title: str, text: str, yes: str) -> bool:
        self.asked.append(f"{title} {text} {yes}")
        return self.agrees

    def ask_number(self, title: str, label: str, lowest: int, highest: int, proposed: int) -> int | None:
        self.asked.append(f"{title} {label}")
        return self.number

    def ask_reason(self, title: str, about: str, yes: str, offered: Sequence[str]) -> str | None:
        self.asked.append(f"{title} {about} {yes} {' '.join(offered)}")
        return self.reason

    def ask_lines(self, title: str, label: str, yes: str) -> str | None:
        self.asked.append(f"{title} {label} {yes}")
        return self.lines


def take_it(_parent: QWidget, _read: LoadedChecklist) -> bool:
    """Take a checklist without a look at its preview."""
    return True


def store_in(folder: Path) -> QSettings:
    """A place for settings of their own, in a file."""
    return QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)


def settings_in(folder: Path) -> Settings:
    return Settings(store_in(folder))


def open_window(qtbot: QtBot, tmp_path: Path, audit: Path | None = None) -> MainWindow:
    """Show the main window, with an audit file where one is given, on a computer that knows who reviews."""
    settings_in(tmp_path).set_reviewer("Granskare Ett", "G1")
    window = build_window(store_in(tmp_path))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    if audit:
        window.open_file(audit)
    take_keys_again(qtbot, window)  # on a slow computer a dialog has shown the progress
    return window


def open_audit_window(qtbot: QtBot, tmp_path: Path, checklist: Checklist) -> MainWindow:
    """Show the main window with an audit of three cases."""
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        load_checklist(session, checklist, ChecklistFile("prov.xlsx", b"workbook"))
        add_cases(session, [NewCase()] * 3)
    return open_window(qtbot, tmp_path, path)


def view_of(window: MainWindow) -> AuditView:
    view = window.findChild(AuditView)
    assert view is not None
    return view


def review_page(window: MainWindow) -> ReviewPage:
    page = view_of(window).page("review")
    assert isinstance(page, ReviewPage)
    return page


def child(parent: QWidget, kind: type[_Widget], name: str) -> _Widget:
    """Return the one widget of that kind and name inside another."""
    (found,) = parent.findChildren(kind, name)
    return found


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def press(*keys: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys on whatever has the focus; a text is typed letter by letter."""
    for key in keys:
        if isinstance(key, str):
            for letter in key:
                QTest.keyClicks(focused(), letter, modifier)
        else:
            QTest.keyClick(focused(), key, modifier)
        QApplication.processEvents()


def press_on(widget: QWidget, *keys: Qt.Key) -> None:
    """Press keys upon a widget, whether it has the focus or not."""
    for key in keys:
        QTest.keyClick(widget, key)


def turn_wheel(widget: QWidget) -> None:
    """Turn the wheel one notch down with the pointer over the middle of a widget."""
    middle = widget.rect().center()
    down = QWheelEvent(
        QPointF(middle),
        QPointF(widget.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, down)


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


def when_open(answer: Callable[[QDialog], object]) -> None:
    """Answer the next dialog as soon as it is open and has the keys, for which it is not waited long.

    One that only waits for work closes by itself. Where none opens in a test, that of the next is left alone.
    """
    waits, test = iter(range(_MOST_WAITS)), _current_test()

    def poll() -> None:
        if _current_test() != test:
            return
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, WaitingDialog) or not isinstance(dialog, QDialog):
            QTimer.singleShot(10, poll)
            return
        if not dialog.isActiveWindow() and next(waits, None) is not None:
            QTimer.singleShot(10, poll)
            return
        try:
            answer(dialog)
        except BaseException:
            dialog.hide()  # or the test would wait for it forever; unlike closing, it asks nothing
            raise

    QTimer.singleShot(10, poll)


def _current_test() -> str:
    """Return which test runs, without its phase."""
    return os.environ.get("PYTEST_CURRENT_TEST", "").rpartition(" ")[0]


def take_keys_again(qtbot: QtBot, inside: QWidget) -> None:
    """Wait until the window of a widget has the keys, which a dialog had."""
    window = inside.window()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window and QApplication.focusWidget() is not None)


def click(words: str) -> Callable[[QDialog], None]:
    """Answer a question by the button of that name."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox | TroubleDialog)
        (button,) = [button for button in dialog.buttons() if button.text() == words]
        button.click()

    return answer


def tab_order(first: QWidget) -> Iterator[str]:
    """The names of what Tab reaches, beginning with a widget that has the focus."""
    first.setFocus()
    window = first.window()
    for _ in range(_MOST_STOPS):
        if not window.focusWidget():
            return
        yield window.focusWidget().objectName()
        press_on(window.focusWidget(), Qt.Key.Key_Tab)
        if window.focusWidget() is first:
            return
    raise AssertionError(f"Tab does not come back to {first.objectName()}: it stays in {window.focusWidget()}")
