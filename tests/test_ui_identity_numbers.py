"""Identity numbers in the window: noticed while typing, removed by one key, listed; typing is never held up."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
)
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.backing_up import back_up_beside
from aktgranskning.domain.checklist import Item, ItemKind, TallyKind
from aktgranskning.domain.conclusions.kinds import RECOMMENDATIONS
from aktgranskning.domain.identity_numbers import REMOVED
from aktgranskning.session import Session
from tests.example_checklists import SMALL
from tests.ui_hands import (
    RETURN,
    SPACE,
    child,
    click,
    focused,
    open_audit_window,
    press,
    press_on,
    review_page,
    take_keys_again,
    view_of,
    when_open,
)
from ui.dialogs.recommendation import add_recommendation
from ui.dialogs.trouble import TroubleDialog
from ui.models.case_table import CaseColumn
from ui.presenters import number_erasing
from ui.widgets.item_row import ItemRowWidget
from ui.widgets.number_notice import NumberNotice
from ui.window import MainWindow

# Published by the tax agency as an example that nobody has.
NUMBER, MASKED = "19121212-1212", "19121212-••••"
OTHER = "121212 1212"
_CONTROL = Qt.KeyboardModifier.ControlModifier
_KEY = _CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """An audit of three cases, its first case begun, at the item `plan`."""
    window = open_audit_window(qtbot, tmp_path, SMALL)
    press(RETURN)
    review_page(window).presenter.select_item("plan")
    return window


def session_of(window: MainWindow) -> Session:
    return view_of(window).workspace.session


def told() -> str:
    """What is said beneath the field that has the focus, '' for nothing."""
    notices = [one for one in focused().window().findChildren(NumberNotice) if one.isVisible()]
    return " ".join(child(one, QLabel, "number_notice_words").text() for one in notices)


def remove() -> None:
    press(Qt.Key.Key_R, modifier=_KEY)


def typed() -> str:
    field = focused()
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()  # type: ignore[attr-defined]


def no_trace(window: MainWindow, number: str) -> bool:
    """Close the audit, and say whether no file in its folder holds a number or its last figures."""
    folder = session_of(window).path.parent
    window.close()
    files = [path.read_bytes() for path in folder.iterdir() if path.is_file()]
    assert files
    return not any(number.encode() in held for held in files)


@pytest.mark.parametrize("key", ["k", "v"])
def test_a_number_is_noticed_as_it_is_completed_and_removed_by_one_key(window: MainWindow, key: str) -> None:
    press(key)
    press(f"Enligt {NUMBER[:-1]}")
    assert told() == ""
    press(NUMBER[-1])
    assert MASKED in told()
    assert NUMBER not in told()
    assert typed() == f"Enligt {NUMBER}"
    press(" talade")
    assert typed() == f"Enligt {NUMBER} talade"
    press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    remove()
    assert told() == ""
    assert typed() == f"Enligt {REMOVED} talade"
    press("X")
    assert typed() == f"Enligt {REMOVED} talaXde"
    press("z", modifier=_CONTROL)
    press("z", modifier=_CONTROL)
    assert NUMBER not in typed()
    assert no_trace(window, NUMBER)


def test_what_was_stored_is_gone_from_the_file_and_its_backup(window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(window)
    press("k")
    press(f"{NUMBER} och {OTHER} svarar")
    qtbot.waitUntil(lambda: NUMBER in session.answers[1]["plan"].comment)
    backup = back_up_beside(session)
    assert backup
    assert NUMBER.encode() in backup.path.read_bytes()
    press(Qt.Key.Key_Escape)
    press("v")
    press(f"sid 3 {NUMBER}")
    remove()
    assert session.answers[1]["plan"].comment == f"{REMOVED} och {REMOVED} svarar"
    assert session.undoable == []
    assert no_trace(window, NUMBER)
    assert backup.path.exists()


def test_the_button_removes_too_and_the_field_keeps_the_keys(window: MainWindow) -> None:
    press("k")
    press(NUMBER)
    field = focused()
    child(window, QPushButton, "number_remove").click()
    assert focused() is field
    assert typed() == REMOVED


def test_a_number_among_many_lines_and_beyond_the_first_plane(window: MainWindow) -> None:
    press("k")
    field = focused()
    assert isinstance(field, QPlainTextEdit)
    field.insertPlainText("Rad 😀\n" * 400)
    field.insertPlainText("😀 ")
    press(NUMBER, RETURN, "efter")
    assert MASKED in told()
    remove()
    assert typed() == "Rad 😀\n" * 400 + f"😀 {REMOVED}\nefter"
    assert told() == ""


def test_a_number_that_is_broken_over_two_lines(window: MainWindow) -> None:
    press("k")
    press("19121212-", RETURN, "1212")
    assert "19121212-" in told()
    press(Qt.Key.Key_Backspace)
    assert told() == ""


def test_it_is_told_again_where_the_field_is_come_back_to(window: MainWindow) -> None:
    press("k")
    press(NUMBER)
    press(Qt.Key.Key_Escape)
    assert not window.findChildren(NumberNotice) or told() == ""
    press("k")
    assert MASKED in told()


def edit_cell(window: MainWindow, column: CaseColumn, text: str) -> None:
    view_of(window).show_page("engagement")
    table = child(window, QTableView, "case_table")
    table.setColumnHidden(column, False)
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, column))
    press(RETURN)
    press(text)


def test_in_a_cell_of_a_table(window: MainWindow) -> None:
    edit_cell(window, CaseColumn.UNIT, f"Vuxen {NUMBER}")
    assert MASKED in told()
    remove()
    press(" norr", RETURN)
    assert session_of(window).cases[1].unit == f"Vuxen {REMOVED} norr"
    assert no_trace(window, NUMBER)


def test_a_reference_may_be_one(window: MainWindow) -> None:
    edit_cell(window, CaseColumn.REFERENCE, NUMBER)
    assert told() == ""
    press(RETURN)
    assert session_of(window).cases[1].reference == NUMBER


def test_in_a_text_answer(qtbot: QtBot, tmp_path: Path) -> None:
    item = Item("fritext", ItemKind.TEXT, "Vad visar akten?", TallyKind.NONE, "utredning")
    window = open_audit_window(qtbot, tmp_path, replace(SMALL, items=(item, *SMALL.items)))
    press(RETURN, RETURN, f"Enligt {OTHER} finns en plan")
    assert "121212 ••••" in told()
    remove()
    press(RETURN)
    assert session_of(window).answers[1]["fritext"].value == f"Enligt {REMOVED} finns en plan"
    assert no_trace(window, OTHER)


def test_in_a_dialog_that_is_saved_later(window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(window)
    press("k")
    press(NUMBER, Qt.Key.Key_Escape)
    assert session.answers[1]["plan"].comment == NUMBER

    def write(dialog: QDialog) -> None:
        qtbot.waitUntil(lambda: focused().window() is dialog)
        press(f"Stryk {NUMBER} ur akten")
        assert MASKED in told()
        remove()
        assert typed() == f"Stryk {REMOVED} ur akten"
        press(Qt.Key.Key_Tab, "Socialkontoret")
        press_on(child(dialog, QPushButton, "recommendation_save"), SPACE)

    when_open(write)
    assert add_recommendation(window, view_of(window).workspace)
    (made,) = session.records[RECOMMENDATIONS.table]
    assert made.text == f"Stryk {REMOVED} ur akten"
    assert session.answers[1]["plan"].comment == REMOVED
    assert no_trace(window, NUMBER)


def test_the_list_goes_to_a_number_and_removes_all(window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(window)
    press("k")
    press(NUMBER, Qt.Key.Key_Escape)
    edit_cell(window, CaseColumn.UNIT, OTHER)
    press(RETURN)
    listed: list[tuple[str, str]] = []

    def read(dialog: QDialog) -> None:
        model = child(dialog, QTableView, "identity_numbers_table").model()
        listed.extend((model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount()))

    def go(dialog: QDialog) -> None:
        read(dialog)
        press_on(child(dialog, QTableView, "identity_numbers_table"), Qt.Key.Key_Home, Qt.Key.Key_Down, RETURN)

    def remove_all(dialog: QDialog) -> None:
        listed.clear()
        when_open(click("Ta bort alla"))
        press_on(child(dialog, QPushButton, "erase_all_numbers"), SPACE)
        read(dialog)
        assert not child(dialog, QPushButton, "erase_all_numbers").isEnabled()
        dialog.reject()

    when_open(go)
    view_of(window).show_identity_numbers()
    assert listed == [
        ("121212 ••••", "Akt 1, enhet (ändras för hand, och står kvar i loggen)"),
        (MASKED, "Akt 1, fråga ”Plan finns”, kommentar"),
    ]
    assert view_of(window).shown_page == "review"
    assert review_page(window).presenter.place == "plan"
    when_open(remove_all)
    view_of(window).show_identity_numbers()
    assert [number for number, _ in listed] == ["121212 ••••"]
    assert session.answers[1]["plan"].comment == REMOVED
    take_keys_again(qtbot, window)
    assert no_trace(window, NUMBER)


def test_a_backup_that_cannot_be_rewritten_is_told(window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(window)
    backup = back_up_beside(session)
    assert backup
    backup.path.write_bytes(backup.path.read_bytes()[:100] + bytes(5000))
    press("k")
    press(NUMBER, Qt.Key.Key_Escape)
    press("k")
    remove()
    words = child(window, QLabel, "file_banner_words")
    qtbot.waitUntil(lambda: str(backup.path) in words.text())
    assert words.isVisible()


def test_a_backup_that_cannot_be_rewritten_is_told_before_the_audit_is_closed(window: MainWindow) -> None:
    backup = back_up_beside(session_of(window))
    assert backup
    backup.path.write_bytes(backup.path.read_bytes()[:100] + bytes(5000))
    press("k")
    press(NUMBER, Qt.Key.Key_Escape)
    press("k")
    said: list[str] = []

    def read(box: QDialog) -> None:
        if isinstance(box, TroubleDialog):
            said.append(box.text())
            box.reject()
        else:
            when_open(read)

    words = child(window, QLabel, "file_banner_words")
    remove()
    when_open(read)
    window.close()
    # Where the removing was done before the window was closed, the banner told of it.
    assert str(backup.path) in "".join([*said, words.text()])


@pytest.mark.parametrize("much", [0, 2_000])
def test_the_other_texts_in_which_it_stood_are_told(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, much: int
) -> None:
    """In a large audit beside the window; the cursor stays where it was."""
    monkeypatch.setattr(number_erasing, "_MUCH", much)
    session = session_of(window)
    review.comment(session, 1, "anteckning", NUMBER)
    press("k")
    press(NUMBER, " och", Qt.Key.Key_Left)
    field = focused()
    remove()
    take_keys_again(qtbot, window)
    assert focused() is field
    press("X")
    assert typed() == f"{REMOVED} ocXh"
    assert session.answers[1]["anteckning"].comment == REMOVED
    notice = child(review_page(window), QLabel, "notice").text()
    assert "även i 1 annan text: Akt 1, fråga ”" in notice


def test_what_is_told_covers_nothing_that_is_needed_next(window: MainWindow) -> None:
    window.resize(1366, 768)
    for key in ("k", "v"):
        press(key)
        press(NUMBER)
        (notice,) = (one for one in window.findChildren(NumberNotice) if one.isVisible())
        place = QRect(notice.mapTo(window, QPoint()), notice.size())
        needed = [one for kind in (QAbstractButton, ItemRowWidget) for one in window.findChildren(kind)]
        for one in needed:
            if one.isVisible() and not notice.isAncestorOf(one):
                seen = one.visibleRegion().boundingRect()
                assert not place.intersects(QRect(one.mapTo(window, seen.topLeft()), seen.size()))
        press(Qt.Key.Key_Escape)
