"""Nothing is cut off with letters of twice the size, on a small screen at 200 %, and in a narrow window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from aktgranskning.commands.example import write_example
from tests.ui_hands import open_window, view_of
from ui.dialogs.view import ViewDialog
from ui.window import MainWindow

SIZES = {
    "letters twice as large": (2.0, 1366, 768),
    "letters half as large again": (1.5, 1366, 768),
    "a screen of 1366 × 768 at 200 %": (1.0, 683, 384),
    "a narrow window": (1.0, 680, 900),
}
PAGES = ("engagement", "sample", "review", "tally", "assessment", "export")
PARTS = ("RECOMMENDATIONS", "KEY_FIGURES")


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[tuple[int, int]]:
    factor, width, height = SIZES[request.param]
    usual = qapp.font()
    large = qapp.font()
    large.setPointSizeF(usual.pointSizeF() * factor)
    qapp.setFont(large)
    yield width, height
    qapp.setFont(usual)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> MainWindow:
    session = write_example(tmp_path)
    path = session.path
    session.close()
    window = open_window(qtbot, tmp_path, path)
    window.resize(*size)
    assert (window.width(), window.height()) == size
    return window


def cut_off(page: QWidget) -> list[str]:
    """Name what is shown narrower than its words, and the page itself where it is wider than its room."""
    QApplication.processEvents()
    controls = [*page.findChildren(QAbstractButton), *page.findChildren(QComboBox)]
    found = [
        f"{one.objectName()}: {one.width()} of {one.minimumSizeHint().width()}"
        for one in controls
        if one.isVisible() and one.minimumSizeHint().width() > one.width()
    ]
    wanted = page.minimumSizeHint().width()
    return found if wanted <= page.width() else [*found, f"the page: {page.width()} of {wanted}"]


def test_the_start_page(qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
    window = open_window(qtbot, tmp_path)
    window.resize(*size)
    start = window.centralWidget()
    assert start
    assert cut_off(start) == []


def test_every_page(window: MainWindow) -> None:
    view = view_of(window)
    cut = {}
    for name in PAGES:
        view.show_page(name)
        page = view.page(name)
        assert page
        cut[name] = cut_off(page)
    for part in PARTS:
        view.show_part(part)
        page = view.page("assessment")
        assert page
        cut[part] = cut_off(page)
    assert {name: found for name, found in cut.items() if found} == {}


def test_a_dialog_that_is_higher_than_the_screen_scrolls(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, size: tuple[int, int]
) -> None:
    dialog = ViewDialog(view_of(window).workspace, 1, "mal_for_insatsen", window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    assert dialog.focusWidget() not in (None, dialog)
    last = [one for one in dialog.findChildren(QPushButton) if one.isVisible()][-1]
    last.setFocus()
    for area in dialog.findChildren(QScrollArea):
        area.ensureWidgetVisible(last)
    assert last.visibleRegion().boundingRect().height() == last.height()


def test_the_rail_shows_its_words_whole_or_makes_room(window: MainWindow) -> None:
    rail = view_of(window).rail
    assert not rail.isVisible() or cut_off(rail) == []
