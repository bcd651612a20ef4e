"""Whoever closes a dialog is back where it was opened."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.engagement import create_audit, load_checklist
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.example_sample import take_drawn_cases
from tests.ui_hands import (
    SPACE,
    child,
    focused,
    open_window,
    press,
    press_on,
    review_page,
    type_text,
    view_of,
    when_open,
)
from ui.models.case_table import CaseColumn
from ui.pages.sample import SamplePage
from ui.widgets.case_table import CaseTable
from ui.window import MainWindow

CTRL, SHIFT, NO_MODIFIER = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
DIALOGS = [
    (Qt.Key.Key_F9, NO_MODIFIER),
    (Qt.Key.Key_F9, SHIFT),
    (Qt.Key.Key_F3, NO_MODIFIER),
    (Qt.Key.Key_F8, NO_MODIFIER),
    (Qt.Key.Key_L, CTRL | SHIFT),
]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """An audit whose cases were drawn."""
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        load_checklist(session, SMALL, ChecklistFile("prov.xlsx", b"workbook"))
        take_drawn_cases(session)
    return open_window(qtbot, tmp_path, path)


def look_and_leave(window: MainWindow, look: Callable[[], None], leaving: Qt.Key = Qt.Key.Key_Escape) -> None:
    """Open a dialog, close it by a key, and come back to the window, as a window manager lets its user do."""
    opened: list[QDialog] = []

    def leave(dialog: QDialog) -> None:
        opened.append(dialog)
        press_on(dialog, leaving)

    when_open(leave)
    look()
    assert opened
    assert QApplication.activeModalWidget() is None
    window.activateWindow()
    QApplication.processEvents()


@pytest.mark.parametrize(("key", "modifier"), DIALOGS)
def test_an_answer_is_taken_right_after_a_dialog(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    page = review_page(window)
    press(Qt.Key.Key_Return)
    page.presenter.select_item("plan")
    look_and_leave(window, lambda: press(key, modifier=modifier))
    press("n")
    assert page.presenter.case is not None
    assert page.presenter.session.answers[page.presenter.case.id]["plan"].value == "nej"


@pytest.mark.parametrize(("key", "modifier"), [DIALOGS[0], DIALOGS[1], DIALOGS[4]])
@pytest.mark.parametrize("shown", ["engagement", "sample", "tally", "export"])
def test_the_focus_is_back_where_it_was_on_every_page(
    window: MainWindow, shown: str, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    view = view_of(window)
    view.show_page(shown)
    page = view.page(shown)
    assert page is not None
    before = next(one for one in page.findChildren(QPushButton) if one.isVisible() and one.isEnabled())
    before.setFocus()
    look_and_leave(window, lambda: press(key, modifier=modifier))
    assert focused() is before


def test_without_any_focus_the_page_has_it_after_a_dialog(window: MainWindow) -> None:
    view = view_of(window)
    view.show_page("sample")
    page = view.page("sample")
    assert isinstance(page, SamplePage)
    focused().clearFocus()
    look_and_leave(window, view.show_log)
    assert focused() is page.place_of_keys


def test_the_rail_has_not_the_focus_after_a_dialog_over_an_empty_page(window: MainWindow) -> None:
    view = view_of(window)
    view.show_page("tally")
    look_and_leave(window, view.show_log)
    assert not view.rail.isAncestorOf(focused())


def test_the_table_has_the_focus_after_a_dialog_over_a_cell_that_was_written_in(window: MainWindow) -> None:
    view = view_of(window)
    view.show_page("engagement")
    table = child(view, CaseTable, "case_table")
    table.setFocus()
    table.edit(table.model().index(0, CaseColumn.ASSIGNED))
    type_text(focused(), "Granskare Två")
    look_and_leave(window, view.show_log)
    assert view.workspace.session.cases[1].assigned == "Granskare Två"
    assert focused() is table


@pytest.mark.parametrize("name", ["extend_sample", "add_spares"])
@pytest.mark.parametrize("leaving", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_button_of_the_sample_has_the_focus_after_its_dialog(window: MainWindow, name: str, leaving: Qt.Key) -> None:
    view = view_of(window)
    view.show_page("sample")
    pressed = child(view, QPushButton, name)
    pressed.setFocus()
    look_and_leave(window, lambda: press(SPACE), leaving)
    assert focused() is pressed
