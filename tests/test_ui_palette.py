"""The palette (Ctrl+K) by real keys: actions as the menu does them, cases, questions; what cannot be done says why."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.engagement import add_cases, create_audit, edit_case, load_checklist
from tests.conftest import REVIEWER
from tests.example_checklists import REPEATING, SMALL
from tests.ui_hands import (
    child,
    focused,
    open_audit_window,
    open_window,
    press,
    review_page,
    take_keys_again,
    type_text,
    view_of,
    when_open,
)
from ui.dialogs.palette import PaletteDialog
from ui.models.palette import PaletteModel
from ui.presenters.palette import Entry, Kind
from ui.window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
PAGES = ("engagement", "sample", "review", "tally", "assessment", "export")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return open_audit_window(qtbot, tmp_path, SMALL)


def listed(dialog: QDialog) -> list[Entry]:
    model = child(dialog, QListView, "palette_list").model()
    assert isinstance(model, PaletteModel)
    return [model.entry(row) for row in range(model.rowCount())]


def in_palette(window: MainWindow, qtbot: QtBot, act: Callable[[QDialog], object]) -> None:
    """Open the palette by its key, act in it, and go back to the window."""
    opened: list[QDialog] = []

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, PaletteDialog)
        opened.append(dialog)
        act(dialog)
        if dialog.isVisible():
            press(Qt.Key.Key_Escape)

    when_open(answer)
    press("k", modifier=CONTROL)
    assert opened
    take_keys_again(qtbot, window)


def choose(window: MainWindow, qtbot: QtBot, query: str) -> None:
    def act(_dialog: QDialog) -> None:
        type_text(focused(), query)
        press(Qt.Key.Key_Return)

    in_palette(window, qtbot, act)


def entries(window: MainWindow, qtbot: QtBot, query: str = "") -> list[Entry]:
    found: list[Entry] = []

    def look(dialog: QDialog) -> None:
        type_text(focused(), query)
        found.extend(listed(dialog))

    in_palette(window, qtbot, look)
    return found


def test_enter_on_a_case_opens_it_on_the_page_of_cases(window: MainWindow, qtbot: QtBot) -> None:
    view_of(window).show_page("engagement")
    choose(window, qtbot, "akt 3")
    assert view_of(window).shown_page == "review"
    presenter = review_page(window).presenter
    assert presenter.case is not None
    assert presenter.case.label == "Akt 3"


def test_enter_on_a_question_goes_to_it_in_the_open_case(window: MainWindow, qtbot: QtBot) -> None:
    presenter = review_page(window).presenter
    presenter.open_case(2)
    view_of(window).show_page("tally")
    choose(window, qtbot, "antal besok")  # without the two dots
    assert view_of(window).shown_page == "review"
    assert presenter.case is not None
    assert (presenter.case.id, presenter.place) == (2, "antal")


def test_a_question_of_a_repeat_without_rows_leads_to_the_repeat(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_audit_window(qtbot, tmp_path, REPEATING)
    choose(window, qtbot, "Vad beslutades")
    assert review_page(window).presenter.place == "beslut"


def test_enter_on_an_action_does_what_the_menu_does(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, qtbot, "sammanst")
    assert view_of(window).shown_page == "tally"


def test_arrows_choose_while_letters_are_typed(window: MainWindow, qtbot: QtBot) -> None:
    def act(dialog: QDialog) -> None:
        type_text(focused(), "akt ")
        at = [entry.text for entry in listed(dialog)].index("Akt 2")
        press(*([Qt.Key.Key_Down] * at), Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return)

    in_palette(window, qtbot, act)
    case = review_page(window).presenter.case
    assert case is not None
    assert case.label == "Akt 2"


def test_a_click_chooses(window: MainWindow, qtbot: QtBot) -> None:
    def act(dialog: QDialog) -> None:
        type_text(focused(), "akt 2")
        found = child(dialog, QListView, "palette_list")
        middle = found.visualRect(found.model().index(0, 0)).center()
        QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    in_palette(window, qtbot, act)
    case = review_page(window).presenter.case
    assert case is not None
    assert case.label == "Akt 2"


@pytest.mark.parametrize("page", PAGES)
def test_escape_gives_the_focus_back_on_every_page(window: MainWindow, qtbot: QtBot, page: str) -> None:
    view_of(window).show_page(page)
    before = window.focusWidget()
    in_palette(window, qtbot, lambda _dialog: press(Qt.Key.Key_Escape))
    after = window.focusWidget()
    assert after is before if before and before.isVisible() else not view_of(window).rail.isAncestorOf(after)


def test_in_a_text_field_too_and_what_is_typed_there_stays(window: MainWindow, qtbot: QtBot) -> None:
    page = review_page(window)
    press(Qt.Key.Key_Return)
    page.presenter.select_item("antal")
    press("k")
    type_text(focused(), "Ej klart")
    field = focused()
    in_palette(window, qtbot, lambda _dialog: press(Qt.Key.Key_Escape))
    assert window.focusWidget() is field
    assert page.presenter.session.answers[1]["antal"].comment == "Ej klart"


def test_without_an_audit_there_are_actions_alone_and_why_most_cannot_be_done(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, tmp_path)
    found = entries(window, qtbot)
    assert {entry.kind for entry in found} == {Kind.ACTION}
    why_not = {entry.id: entry.why_not for entry in found}
    assert not why_not["new"]
    assert why_not["page_tally"] == why_not["comment"] == "Öppna en granskning först"
    first = [entry.id for entry in found].index("save_checklist")
    assert all(entry.why_not for entry in found[first:])


def test_what_cannot_be_done_on_this_page_stands_last_says_so_and_is_not_done(window: MainWindow, qtbot: QtBot) -> None:
    view_of(window).show_page("tally")

    def act(dialog: QDialog) -> None:
        type_text(focused(), "klarmarkera akten")
        assert [(entry.id, entry.why_not) for entry in listed(dialog)] == [("complete", "Görs på sidan Akter")]
        assert child(dialog, QLabel, "palette_said").text() == "Görs på sidan Akter"
        press(Qt.Key.Key_Return)
        assert dialog.isVisible()

    in_palette(window, qtbot, act)
    assert view_of(window).shown_page == "tally"


def test_what_was_used_lately_comes_first(window: MainWindow, qtbot: QtBot) -> None:
    for query in ("akt 2", "sammanställning", "antal besök"):
        choose(window, qtbot, query)
    assert [entry.text for entry in entries(window, qtbot)][:3] == ["8 Antal besök", "Sammanställning", "Akt 2"]


def test_another_audit_knows_nothing_of_what_was_used_in_the_one_before(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(window, qtbot, "akt 2")
    other = tmp_path / "Annan.granskning"
    with create_audit(other, Audit("Annan"), REVIEWER) as session:
        load_checklist(session, SMALL, ChecklistFile("prov.xlsx", b""))
        add_cases(session, [NewCase()] * 3)
    window.open_file(other)
    take_keys_again(qtbot, window)
    assert entries(window, qtbot)[0].kind is Kind.ACTION


def test_a_confidential_reference_is_neither_shown_nor_found(window: MainWindow, qtbot: QtBot) -> None:
    session = view_of(window).workspace.session
    edit_case(session, 1, reference="HEMLIG 12", unit="Vuxen")
    assert entries(window, qtbot, "hemlig") == []
    (case,) = entries(window, qtbot, "vuxen ej påbörjad")
    assert (case.text, case.beside) == ("Akt 1", "Vuxen · Ej påbörjad")


def test_nothing_found_says_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    def act(dialog: QDialog) -> None:
        type_text(focused(), "xyz")
        assert "Ctrl+F" in child(dialog, QLabel, "palette_said").text()
        press(Qt.Key.Key_Return)
        assert dialog.isVisible()

    in_palette(window, qtbot, act)


def test_a_locked_window_covers_the_palette(window: MainWindow, qtbot: QtBot) -> None:
    def act(dialog: QDialog) -> None:
        window.window_lock.lock()
        middle = dialog.rect().center()
        cover = dialog.childAt(middle)
        assert cover is not None
        assert "lock_cover" in cover.objectName()
        window.window_lock._unlock()
        dialog.activateWindow()
        dialog.reject()

    in_palette(window, qtbot, act)


def test_the_palette_stands_within_a_narrow_window(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(680, 768)

    def act(dialog: QDialog) -> None:
        corner = window.mapToGlobal(QPoint(0, 0))
        assert corner.x() <= dialog.x()
        assert dialog.geometry().right() <= corner.x() + window.width()
        assert child(dialog, QLineEdit, "palette_field") is QApplication.focusWidget()

    in_palette(window, qtbot, act)
