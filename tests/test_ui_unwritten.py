"""The file takes nothing: what was pressed and typed stays on the screen, is told, and is written once it can be."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from aktgranskning.backing_up import back_up_now
from aktgranskning.domain.audit import CaseStatus
from aktgranskning.engagement import open_audit
from aktgranskning.session import Session
from tests.example_checklists import SMALL
from tests.obstacles import LONG, OBSTACLES
from tests.sound_file import assert_sound
from tests.ui_hands import (
    RETURN,
    child,
    click,
    focused,
    open_audit_window,
    press,
    press_on,
    review_page,
    view_of,
    when_open,
)
from ui.widgets.choice_button import ChoiceButton
from ui.widgets.item_row import ItemRowWidget
from ui.widgets.unsaved_bar import UnsavedBar
from ui.window import MainWindow

REFUSING = [name for name in OBSTACLES if name != "no room"]
"""What refuses even a short answer."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """An audit in a folder of its own, its first case begun, at the item `plan`."""
    folder = tmp_path / "Mapp"
    folder.mkdir()
    window = open_audit_window(qtbot, folder, SMALL)
    press(RETURN)
    review_page(window).presenter.select_item("plan")
    return window


def told(window: MainWindow) -> str:
    bar = child(window, UnsavedBar, "unsaved_bar")
    return child(bar, QLabel, "unsaved_words").text() if bar.isVisible() else ""


def value_of(session: Session) -> str:
    return session.answers[1]["plan"].value


def chosen(window: MainWindow) -> list[str]:
    buttons = review_page(window).case_view.card.findChildren(ChoiceButton)
    return [button.choice.name for button in buttons if button.isChecked() and button.isVisible()]


@pytest.mark.parametrize("obstacle", REFUSING)
def test_an_answer_stays_on_the_screen_and_is_written_by_the_button(window: MainWindow, obstacle: str) -> None:
    session = view_of(window).workspace.session
    put_in_the_way, _ = OBSTACLES[obstacle]
    with put_in_the_way(session):
        press("j")
        assert chosen(window) == ["ja"]
        assert "”Ja” på ”" in told(window)
        assert str(session.path) in told(window)
        assert child(window, QLabel, "rail_saved").text() == "○ Inte sparat"
        press_on(child(window, QPushButton, "unsaved_retry"), Qt.Key.Key_Space)
        assert told(window)  # it is still in the way
    assert not value_of(session)
    press_on(child(window, QPushButton, "unsaved_retry"), Qt.Key.Key_Space)
    assert value_of(session) == "ja"
    assert not told(window)
    assert chosen(window) == ["ja"]
    assert child(window, QLabel, "rail_saved").text().startswith("● Sparat")


@pytest.mark.parametrize("obstacle", REFUSING)
def test_answers_are_written_in_order_at_the_next_act(window: MainWindow, obstacle: str) -> None:
    session = view_of(window).workspace.session
    page = review_page(window)
    with OBSTACLES[obstacle][0](session):
        press("j")
        press("n")  # another answer to the same item
        assert chosen(window) == ["nej"]
        page.presenter.select_item("uppfoljd")
        press("j")
        page.presenter.select_item("plan")
        assert chosen(window) == ["nej"]
    press("d")
    assert [row.new for row in session.log.rows_about(1, "plan")] == ["delvis"]  # not what it took the place of
    assert session.answers[1]["uppfoljd"].value == "ja"
    assert not told(window)
    assert_sound(session)


@pytest.mark.parametrize("obstacle", OBSTACLES)
def test_typed_text_stays_in_its_field_and_is_tried_again(window: MainWindow, obstacle: str) -> None:
    session = view_of(window).workspace.session
    page, text = review_page(window), LONG.strip()
    field = page.case_view.card.comment_field
    press("k")
    assert focused() is field
    with OBSTACLES[obstacle][0](session):
        field.setPlainText(text)
        field.throttle.pass_on()
        assert "kommentaren till ”" in told(window)
        press(Qt.Key.Key_Escape)
        page.presenter.select_item("undertecknad")
        page.presenter.select_item("plan")
        assert (field.toPlainText() == text) is True  # not compared by pytest, which would take its time to show it
    assert not session.answers[1]["plan"].comment
    press("j")
    assert (session.answers[1]["plan"].comment == text) is True
    assert value_of(session) == "ja"


def test_a_file_that_cannot_even_be_read_is_told_once_above_the_pages(window: MainWindow, qtbot: QtBot) -> None:
    page = review_page(window)
    with OBSTACLES["failing halfway"][0](page.presenter.session):
        press("j")
        for place in ("uppfoljd", "plan"):
            page.presenter.select_item(place)
            qtbot.wait(0)  # the side pane follows, which reads the history; a fault there would fail this test
        assert "”Ja” på ”" in told(window)
        page.presenter.open_case(2)
        qtbot.wait(0)
        assert told(window).count("Inte sparat") == 1
    press_on(child(window, QPushButton, "unsaved_retry"), Qt.Key.Key_Space)
    page.presenter.open_case(1, "plan")
    qtbot.waitUntil(lambda: "Ja" in child(page.side_pane, QLabel, "history").text())


def test_what_waits_stands_in_the_list_and_can_be_copied_though_the_file_is_gone(window: MainWindow) -> None:
    page = review_page(window)
    made = back_up_now(page.presenter.session)
    (row,) = (one for one in page.case_view.item_list.findChildren(ItemRowWidget) if one.row.place == "plan")
    with OBSTACLES["replaced"][0](page.presenter.session):
        press("j")
        press("k")
        press("h", "e", "j")
        press(Qt.Key.Key_Escape)
        page.presenter.select_item("uppfoljd")
        assert row.accessibleName().endswith("○ Inte sparat: Ja, kommentar")
        assert str(made.path) in told(window)
        press_on(child(window, QPushButton, "unsaved_retry"), Qt.Key.Key_Space)
        assert child(window, QLabel, "unsaved_tried").text().startswith("Försökte kl ")
        press_on(child(window, QPushButton, "unsaved_copy"), Qt.Key.Key_Space)
        copied = QGuiApplication.clipboard().text()
        assert "”Ja” på ”" in copied
        assert copied.endswith(":\nhej")
    press_on(child(window, QPushButton, "unsaved_retry"), Qt.Key.Key_Space)
    assert "Inte sparat" not in row.accessibleName()
    assert not child(window, QLabel, "unsaved_tried").isVisible()


def test_closing_asks_where_something_is_not_written(window: MainWindow, qtbot: QtBot) -> None:
    session = view_of(window).workspace.session
    path = session.path
    asked = []

    def stay(dialog: object) -> None:
        asked.append(dialog.text())  # type: ignore[attr-defined]
        click("Avbryt")(dialog)  # type: ignore[arg-type]

    with OBSTACLES["moved"][0](session):
        press("k")
        press("h", "e", "j")
        when_open(stay)
        window.close()
        assert window.isVisible()
        assert "kommentaren till ”" in asked[0]
        when_open(click("Stäng ändå"))
        window.close()
        assert not window.isVisible()
    with open_audit(path) as again:
        assert not again.answers[1]["plan"].comment


def test_closing_writes_what_can_be_written_by_then(window: MainWindow) -> None:
    session = view_of(window).workspace.session
    path = session.path
    with OBSTACLES["moved"][0](session):
        press("j")
    window.close()
    assert not window.isVisible()
    with open_audit(path) as again:
        assert value_of(again) == "ja"
        assert again.cases[1].status is CaseStatus.BEGUN
