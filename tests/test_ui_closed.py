"""Of an audit or a window that was closed nothing is left: no timer, no filter, nothing of what was read."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aktgranskning.session import Session
from tests.example_checklists import SMALL
from tests.ui_hands import RETURN, focused, open_audit_window, press, review_page, take_keys_again, type_text, view_of
from ui.audit_view import AuditView
from ui.window import MainWindow

PAGES = ("engagement", "review", "tally", "sample", "assessment", "export")


def living() -> list[object]:
    """Return the sessions and everything of Qt's that this program has made and that is alive."""
    gc.unfreeze()  # what an open audit holds is not listed else
    gc.collect()
    return [one for one in gc.get_objects() if type(one) is Session or _is_of_window(one)]


def _is_of_window(one: object) -> bool:
    return issubclass(type(one), QObject) and type(one).__module__.startswith("ui.")


def living_since(before: list[object]) -> set[str]:
    """Return the kinds of what is alive and was not before, once all work has ended and what waits to be deleted is."""
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    known = {id(one) for one in before}
    return {type(one).__name__ for one in living() if id(one) not in known}


def use(qtbot: QtBot, window: MainWindow) -> None:
    """See every page and the handbook, type an identity number and take it out, show a reference, lock and unlock."""
    view = view_of(window)
    qtbot.waitUntil(lambda: window._number_watch is not None)
    for page in PAGES:
        view.show_page(page)
    view.show_page("review")
    press(RETURN)
    review_page(window).case_view.item_list.setFocus()
    press("k")
    type_text(focused(), "811228-9874")
    window.remove_number()
    qtbot.waitUntil(lambda: not view.erasing._works)
    review_page(window).show_reference()
    window.show_handbook()
    window.lock()
    window.window_lock._unlock()
    take_keys_again(qtbot, window)
    qtbot.waitUntil(lambda: not view.backups.is_at_work)


def test_of_an_audit_that_is_closed_nothing_is_left(qtbot: QtBot, tmp_path: Path) -> None:
    before = living()  # a window of another test may be alive yet
    window = open_audit_window(qtbot, tmp_path, SMALL)
    use(qtbot, window)
    assert {"AuditView", "Workspace", "BackupsPresenter", "Session"} <= living_since(before)
    window._opening.close()
    qtbot.waitUntil(lambda: window.findChild(AuditView) is None and window._file_before is None)
    left = living_since(before)
    assert "MainWindow" in left
    assert not left & {"AuditView", "Workspace", "BackupsPresenter", "ReviewPage", "ReviewPresenter", "Session"}


@pytest.mark.parametrize("is_locked", [False, True])
def test_of_a_window_that_is_closed_nothing_is_left_and_the_next_takes_keys(
    qtbot: QtBot, tmp_path: Path, is_locked: bool
) -> None:
    before = living()
    window = open_audit_window(qtbot, tmp_path, SMALL)
    use(qtbot, window)
    if is_locked:
        window.lock()
        assert {"MainWindow", "WindowLock", "NumberWatch", "Touches", "LockGuard"} <= living_since(before)
    window.close()
    window.deleteLater()
    del window
    assert not living_since(before)
    (tmp_path / "next").mkdir()
    window = open_audit_window(qtbot, tmp_path / "next", SMALL)
    press(RETURN)
    assert review_page(window).presenter.armed
