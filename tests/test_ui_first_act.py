"""From Ny granskning to where the work begins, with what is said there."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QPushButton, QRadioButton, QSpinBox
from pytestqt.qtbot import QtBot

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import CaseStatus
from aktgranskning.engagement import add_cases
from tests.ui_hands import RETURN, child, open_window, press, take_keys_again, type_text, view_of, when_open
from ui.pages.start import StartPage
from ui.widgets.notice import Notice
from ui.window import MainWindow


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.dialogs.audit_fields.documents", lambda: tmp_path)


def create(qtbot: QtBot, tmp_path: Path, *ways: str) -> MainWindow:
    """Make a plain audit in the window, choosing these ways."""

    def describe(dialog: QDialog) -> None:
        type_text(child(dialog, QLineEdit, "name"), "Bygglov")
        for way in ways:
            child(dialog, QRadioButton, way).click()
        go_on = child(dialog, QPushButton, "next")
        for at in (2, 3, 4):
            go_on.click()
            opened = child(dialog, QPushButton, f"step_{at}")
            qtbot.waitUntil(opened.isChecked, timeout=10_000)
        child(dialog, QCheckBox, "encrypt").click()
        child(dialog, QPushButton, "create").click()

    window = open_window(qtbot, tmp_path)
    when_open(describe)
    action = window.findChild(QAction, "action_new")
    assert isinstance(action, QAction)
    action.trigger()
    take_keys_again(qtbot, window)
    return window


def test_with_cases_the_first_one_is_begun_by_one_key_and_answered_by_the_next(qtbot: QtBot, tmp_path: Path) -> None:
    window = create(qtbot, tmp_path)
    view = view_of(window)
    assert view.shown_page == "review"
    assert "tryck Retur" in child(window, Notice, "notice").text()
    press(RETURN)
    session = view.workspace.session
    assert session.cases[1].status is CaseStatus.BEGUN
    window.close()


def test_with_a_register_the_page_urval_says_what_to_press(qtbot: QtBot, tmp_path: Path) -> None:
    window = create(qtbot, tmp_path, "cases_register")
    assert view_of(window).shown_page == "sample"
    assert "Läs in register…" in child(window, QLabel, "file_banner_words").text()
    assert child(window, QPushButton, "load_register").isVisible()
    view_of(window).workspace.perform(add_cases, [NewCase()])
    assert not child(window, QLabel, "file_banner_words").isVisible(), "it says what to do first once that is done"
    window.close()


def test_without_a_checklist_the_page_granskning_asks_for_one(qtbot: QtBot, tmp_path: Path) -> None:
    window = create(qtbot, tmp_path, "checklist_later")
    assert view_of(window).shown_page == "engagement"
    assert child(window, QLabel, "next_step").text().endswith("läs in en checklista.")
    window.close()


def test_without_cases_it_asks_for_them_by_the_name_of_their_button(qtbot: QtBot, tmp_path: Path) -> None:
    window = create(qtbot, tmp_path, "cases_later")
    assert view_of(window).shown_page == "engagement"
    button = child(window, QPushButton, "paste_cases")
    assert button.text() in child(window, QLabel, "next_step").text()
    window.close()


def test_a_new_audit_that_is_left_is_offered_on_the_start_page(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, tmp_path)

    def leave(dialog: QDialog) -> None:
        type_text(child(dialog, QLineEdit, "name"), "Bygglov")
        dialog.reject()

    when_open(leave)
    window.create_audit()
    page = child(window, StartPage, "start_page")
    go_on = child(page, QPushButton, "continue_new")
    assert go_on.isVisible()
    assert go_on.text().endswith("Bygglov, steg 1 av 4")
    window.close()


def test_the_example_says_what_can_be_tried_in_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.opening.documents", lambda: tmp_path)
    window = open_window(qtbot, tmp_path)
    window.open_example()
    take_keys_again(qtbot, window)
    assert "Lägg till en akt att öva på, på sidan Granskning" in child(window, QLabel, "file_banner_words").text()
    assert not child(window, QPushButton, "file_banner_backups").isVisible()
    view_of(window).show_page("engagement")
    assert child(window, QSpinBox, "number_of_cases").text() == "1 akt"
    window.close()


def test_a_first_case_is_reviewed_with_what_the_screen_says(qtbot: QtBot, tmp_path: Path) -> None:
    """A date, an answer by one key for each question that is asked, and the key that the screen shows to close it."""
    window = create(qtbot, tmp_path)
    press(RETURN, "2026-01-02", RETURN, *"jjjjn")
    session = view_of(window).workspace.session
    assert sum(bool(answer.value) for answer in session.answers[1].values()) >= 6
    closing = child(window, QPushButton, "complete_button")
    assert "Ctrl+Retur" in closing.text()
    control = Qt.KeyboardModifier.ControlModifier
    press(Qt.Key.Key_Escape, RETURN, modifier=control)
    assert "Måste besvaras" in child(window, Notice, "notice").text()
    for _ in range(4):  # what must be answered is gone to, what else is lacking is told
        press("j", Qt.Key.Key_Escape)
        press(RETURN, RETURN, modifier=control)
    assert session.cases[1].status is CaseStatus.DONE
    window.close()
