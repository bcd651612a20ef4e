"""The main window: opening, refusing, closing, menus, faults."""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTextBrowser
from pytestqt.qtbot import QtBot

from aktgranskning.domain.audit import Audit
from aktgranskning.engagement import create_audit, open_audit
from aktgranskning.session import Session
from tests.conftest import REVIEWER
from tests.ui_hands import child, click, drop, open_window, press, store_in, view_of, when_open
from ui.actions import ACTIONS, Menu, Scope, shown_key
from ui.app import build_window
from ui.audit_view import AuditView
from ui.dialogs.trouble import TroubleDialog
from ui.failures import tell_failures
from ui.pages.export import ExportPage
from ui.pages.start import StartPage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def audit(session: Session) -> Path:
    session.close()
    return session.path


def read_modal(said: list[str]) -> None:
    """Read the box that is up, and close it; try again until there is one."""
    box = QApplication.activeModalWidget()
    if isinstance(box, TroubleDialog):
        said.append(box.text())
        box.reject()
    elif isinstance(box, QDialog):
        said.extend(sheet.toPlainText() for sheet in box.findChildren(QTextBrowser))
        box.reject()
    else:
        QTimer.singleShot(20, lambda: read_modal(said))


def test_an_audit_opens_closes_and_is_remembered(qtbot: QtBot, tmp_path: Path, audit: Path) -> None:
    window = open_window(qtbot, tmp_path, audit)
    assert window.windowTitle().startswith("Prov.granskning")
    assert view_of(window).shown_page == "review"
    press(Qt.Key.Key_W, modifier=CTRL)
    assert window.windowTitle() == "Aktgranskning"
    open_audit(audit).close()
    again = open_window(qtbot, tmp_path)
    assert again._settings.recent_files() == [audit]


def test_an_audit_without_checklist_opens_on_granskning(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Tom.granskning"
    create_audit(path, Audit("Tom"), REVIEWER).close()
    window = open_window(qtbot, tmp_path, path)
    assert view_of(window).shown_page == "engagement"
    press(Qt.Key.Key_3, modifier=CTRL)
    assert view_of(window).shown_page == "review"
    window.close()


def test_a_refused_file_is_told_and_what_is_open_stays(qtbot: QtBot, tmp_path: Path, audit: Path) -> None:
    window = open_window(qtbot, tmp_path, audit)
    other = tmp_path / "Annan.granskning"
    other.write_text("inte en granskning")
    said: list[str] = []
    QTimer.singleShot(0, lambda: read_modal(said))
    window.open_file(other)
    assert "inte en granskning" in said[0]
    assert view_of(window).workspace.session.path == audit
    window.close()


def test_an_audit_that_is_dropped_opens(qtbot: QtBot, tmp_path: Path, audit: Path) -> None:
    window = open_window(qtbot, tmp_path)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(audit))])
    none = Qt.KeyboardModifier.NoModifier
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPoint(5, 5), copy, dropped, left, none))
    assert view_of(window).workspace.session.path == audit
    window.close()


def test_nothing_is_dropped_on_the_window_while_a_dialog_is_open(qtbot: QtBot, tmp_path: Path, audit: Path) -> None:
    window = open_window(qtbot, tmp_path)
    taken: list[bool] = []

    def drop_behind(dialog: QDialog) -> None:
        taken.extend((drop(window, audit), drop(child(window, StartPage, "start_page"), audit)))
        dialog.reject()

    when_open(drop_behind)
    window.show_keys()
    assert taken == [False, False]
    assert window.findChild(AuditView) is None
    assert drop(window, audit)
    assert view_of(window).workspace.session.path == audit
    window.close()


def test_every_menu_has_a_letter_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    titles = [action.text() for action in open_window(qtbot, tmp_path).menuBar().actions()]
    assert [title.replace("&", "") for title in titles] == list(Menu)
    letters = [title[title.index("&") + 1].casefold() for title in titles]
    assert len(set(letters)) == len(Menu)


def test_actions_are_on_where_they_have_something_to_work_upon(qtbot: QtBot, tmp_path: Path, audit: Path) -> None:
    window = open_window(qtbot, tmp_path)

    def enabled() -> set[Scope]:
        found = {row: window.findChild(QAction, f"action_{row.id}") for row in ACTIONS}
        return {row.scope for row, action in found.items() if action and action.isEnabled()}

    assert enabled() == {Scope.WINDOW}
    window.open_file(audit)
    assert enabled() == set(Scope)
    view_of(window).show_page("tally")
    assert enabled() == {Scope.WINDOW, Scope.AUDIT}
    window.close()
    assert window.findChild(AuditView) is None


def test_the_sheet_of_keys_holds_every_key(qtbot: QtBot, tmp_path: Path) -> None:
    open_window(qtbot, tmp_path)
    said: list[str] = []
    QTimer.singleShot(0, lambda: read_modal(said))
    press(Qt.Key.Key_F1)
    text = "\n".join(said)
    for row in ACTIONS:
        assert row.text in text or not row.shortcut
        assert shown_key(row.shortcut) in text


def test_a_fault_of_the_program_is_told_without_its_words(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    tell_failures()
    said: list[str] = []
    QTimer.singleShot(0, lambda: read_modal(said))
    try:
        raise ValueError("hemligt ord")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert "ValueError" in said[0]
    assert "hemligt" not in said[0]
    printed = capsys.readouterr().err
    assert "Traceback" in printed
    assert "hemligt" not in printed.replace('ValueError("hemligt ord")', "")  # but for the line of this test


def test_return_in_the_file_name_exports_and_does_not_cancel_at_once(qtbot: QtBot, tmp_path: Path, audit: Path) -> None:
    view = view_of(open_window(qtbot, tmp_path, audit))
    press(Qt.Key.Key_E, modifier=CTRL)
    page = view.page("export")
    assert isinstance(page, ExportPage)
    child(page, QLineEdit, "file_name").setFocus()
    when_open(click("Exportera"))  # a unit of the audit is small
    with qtbot.waitSignal(page.presenter.succeeded, timeout=20_000):
        press(Qt.Key.Key_Return)
    assert list(audit.parent.glob("*.xlsx"))


def test_it_opens_within_the_screen_and_is_as_large_again_the_next_time(qtbot: QtBot, tmp_path: Path) -> None:
    window = build_window(store_in(tmp_path))
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    assert room.width() < 1280 or room.height() < 768 + 32  # or this would tell nothing
    assert window.width() < room.width()
    assert window.height() < room.height()
    window.showMaximized()
    qtbot.waitExposed(window)
    window.close()
    again = build_window(store_in(tmp_path))
    qtbot.addWidget(again)
    again.show()
    assert again.isMaximized()
