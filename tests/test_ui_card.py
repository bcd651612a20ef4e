"""The open card on the page Akter: it is always as high as what it shows, and comes into view only when it must."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from checklists.reader import load_checklist as read_checklist
from checklists.shipped import shipped_checklist
from tests.conftest import REVIEWER
from tests.ui_hands import RETURN, open_window, press, review_page, turn_wheel
from ui.pages.review import ReviewPage
from ui.widgets.item_card import ItemCard
from ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


@pytest.fixture(scope="module")
def audit_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("audit") / "Prov.granskning"
    loaded = read_checklist(shipped_checklist())
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        load_checklist(session, loaded.checklist, loaded.file)
        add_cases(session, [NewCase()] * 2)
    return path.read_bytes()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, audit_file: bytes) -> Iterator[MainWindow]:
    path = tmp_path / "Prov.granskning"
    path.write_bytes(audit_file)
    window = open_window(qtbot, tmp_path, path)
    yield window
    window.close()


@pytest.fixture
def page(window: MainWindow) -> ReviewPage:
    """The page at a case that is begun and whose items on plan and follow-ups are asked."""
    page = review_page(window)
    press(RETURN)
    for number, key in ((6, "j"), (12, "d")):
        go_to(page, number)
        press(key)
    return page


def go_to(page: ReviewPage, number: int) -> None:
    page.case_view.focus_items()
    page.presenter.select_item(next(placed.place for placed in page.presenter.placed if placed.number == str(number)))
    settle()


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def squeezed(card: ItemCard) -> list[str]:
    """Name what the card shows cut off: what stands outside of it, or is lower than its content."""
    shown = [widget for widget in card.findChildren(QWidget) if widget.isVisible()]
    return [f"{widget.objectName() or type(widget).__name__} {widget.height()}" for widget in shown if is_cut(widget)]


def is_cut(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    assert parent is not None
    needed = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else widget.minimumSizeHint().height()
    return not parent.rect().contains(widget.geometry()) or widget.height() < min(needed, widget.maximumHeight())


def assert_whole(page: ReviewPage) -> None:
    settle()
    assert (page.presenter.place, squeezed(page.case_view.card)) == (page.presenter.place, [])


def test_the_card_grows_with_the_item_after_a_row(page: ReviewPage) -> None:
    go_to(page, 13)
    press("l", "2026-01-05", RETURN, "m", "i", RETURN)
    for number in (17, 16, 17):
        go_to(page, number)
        assert_whole(page)


def test_the_card_is_whole_at_every_step_through_the_checklist(page: ReviewPage) -> None:
    go_to(page, 13)
    press("l", "2026-01-05", RETURN)
    for step in (DOWN, UP):
        for _ in page.presenter.placed:
            assert_whole(page)
            press(step)


def test_the_card_is_whole_after_quick_steps(page: ReviewPage) -> None:
    go_to(page, 13)
    press("l", "2026-01-05", RETURN, "m", "i", RETURN)
    go_to(page, 17)
    for _ in range(5):
        page.presenter.move_item(-1)
    assert_whole(page)


def test_the_card_grows_with_an_error_after_a_row_was_added(page: ReviewPage) -> None:
    go_to(page, 13)
    press("l", "2026-01-05", RETURN)
    go_to(page, 1)
    press("2026-13-45", Qt.Key.Key_Escape)
    assert_whole(page)


def test_the_card_grows_with_an_error(qtbot: QtBot, page: ReviewPage) -> None:
    go_to(page, 7)
    before = page.case_view.card.height()
    press("2026-13-45")
    qtbot.waitUntil(lambda: page.case_view.card.height() > before, timeout=2000)
    assert_whole(page)


def turn_wheel_over(page: ReviewPage) -> None:
    for _ in range(20):
        turn_wheel(page.case_view.item_list.viewport())
        settle()


def is_in_view(page: ReviewPage) -> bool:
    return not page.case_view.card.visibleRegion().isEmpty()


def test_the_reviewers_own_scrolling_stays(qtbot: QtBot, page: ReviewPage) -> None:
    go_to(page, 1)
    bar = page.case_view.item_list.verticalScrollBar()
    turn_wheel_over(page)
    qtbot.wait(700)
    assert bar.value() == bar.maximum()
    assert not is_in_view(page)
    press(DOWN)
    settle()
    assert is_in_view(page)


def test_typing_brings_the_card_back_into_view(page: ReviewPage) -> None:
    go_to(page, 1)
    turn_wheel_over(page)
    press("2026-13-45", RETURN)
    settle()
    assert is_in_view(page)
