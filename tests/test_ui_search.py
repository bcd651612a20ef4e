"""The search (Ctrl+F) by real keys: live hits, to each by Enter, a double click or F5, and what is withheld."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from aktgranskning import review, signing_off
from aktgranskning.engagement import set_reviewer
from aktgranskning.session import Reviewer
from tests.example_checklists import SMALL
from tests.ui_hands import child, focused, open_audit_window, press, review_page, type_text, view_of
from ui.models.hits import HitsModel
from ui.presenters.review import ReviewPresenter
from ui.window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXTS = {1: "Plan i pärm 4", 2: "Saknas helt", 3: "Pärmen är tom"}


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Three begun cases, each with a comment on its number of visits, the first with a place too."""
    window = open_audit_window(qtbot, tmp_path, SMALL)
    workspace = view_of(window).workspace
    for case_id, text in TEXTS.items():
        workspace.perform(review.begin_case, case_id)
        workspace.perform(review.comment, case_id, "antal", text)
    workspace.perform(review.evidence, 1, "plan", "Pärm 4, s. 12")
    presenter_of(window).open_case(1)
    return window


def presenter_of(window: MainWindow) -> ReviewPresenter:
    return review_page(window).presenter


def search(window: MainWindow, qtbot: QtBot, query: str) -> list[str]:
    """Search by keys, and return what is listed as it is read out."""
    press("f", modifier=CONTROL)
    assert focused().objectName() == "search_field"
    press(Qt.Key.Key_Delete)
    type_text(focused(), query)
    return hits(window, qtbot)


def hits(window: MainWindow, qtbot: QtBot) -> list[str]:
    qtbot.waitUntil(lambda: "Söker …" not in said(window))
    model = child(window, QListView, "search_hits").model()
    assert isinstance(model, HitsModel)
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row).data(role)) for row in range(model.rowCount())]


def said(window: MainWindow) -> str:
    return child(window, QLabel, "search_said").text()


def where(window: MainWindow) -> tuple[int, str]:
    presenter = presenter_of(window)
    assert presenter.case is not None
    return presenter.case.id, presenter.place


def test_hits_say_case_question_field_and_the_words_around(window: MainWindow, qtbot: QtBot) -> None:
    assert search(window, qtbot, "pärm") == [
        "Akt 1 · 2 Plan finns, Var i akten: Pärm 4, s. 12",
        "Akt 1 · 8 Antal besök, Kommentar: Plan i pärm 4",
        "Akt 3 · 8 Antal besök, Kommentar: Pärmen är tom",
    ]
    assert said(window).startswith("3 träffar.")


def test_questions_are_found_and_lead_to_the_open_case(window: MainWindow, qtbot: QtBot) -> None:
    presenter_of(window).open_case(2)
    view_of(window).show_page("tally")
    assert search(window, qtbot, "uppföljd") == ["Checklistan · 6 Uppföljd, Fråga: Uppföljd"]
    assert said(window) == "1 träff. Retur öppnar den."
    press(Qt.Key.Key_Return)
    assert (view_of(window).shown_page, where(window)) == ("review", (2, "uppfoljd"))


def test_the_list_stays_to_go_on_from_by_f5(window: MainWindow, qtbot: QtBot) -> None:
    search(window, qtbot, "pärm")
    press(Qt.Key.Key_Return)
    assert where(window) == (1, "plan")
    press(Qt.Key.Key_F5)
    press(Qt.Key.Key_F5)
    assert where(window) == (3, "antal")
    press(Qt.Key.Key_F5)  # there are no more
    assert where(window) == (3, "antal")
    press(Qt.Key.Key_F5, modifier=SHIFT)
    assert where(window) == (1, "antal")
    assert child(window, QListView, "search_hits").currentIndex().row() == 1


def test_f5_goes_to_the_first_hit_where_nobody_has_been_at_one(window: MainWindow, qtbot: QtBot) -> None:
    search(window, qtbot, "tom")
    press(Qt.Key.Key_F5)
    assert where(window) == (3, "antal")


def test_f5_without_a_search_begins_one(window: MainWindow) -> None:
    press(Qt.Key.Key_F5)
    assert focused().objectName() == "search_field"


def test_arrows_choose_in_the_list_while_the_field_has_the_keys(window: MainWindow, qtbot: QtBot) -> None:
    search(window, qtbot, "pärm")
    press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert where(window) == (3, "antal")


def test_a_double_click_goes_to_a_hit(window: MainWindow, qtbot: QtBot) -> None:
    search(window, qtbot, "pärm")
    listed = child(window, QListView, "search_hits")
    middle = listed.visualRect(listed.model().index(2, 0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseDClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert where(window) == (3, "antal")


def test_a_hit_in_the_case_that_is_answered_leaves_it_open_for_answers(window: MainWindow, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Return)
    assert presenter_of(window).armed
    search(window, qtbot, "s. 12")
    press(Qt.Key.Key_Return, "n")
    assert presenter_of(window).session.answers[1]["plan"].value == "nej"


def test_escape_closes_and_gives_the_focus_back(window: MainWindow, qtbot: QtBot) -> None:
    before = focused()
    search(window, qtbot, "pärm")
    press(Qt.Key.Key_Escape)
    assert focused() is before
    assert not child(window, QLineEdit, "search_field").isVisible()
    assert hits(window, qtbot) == []


def test_the_mouse_closes_too(window: MainWindow, qtbot: QtBot) -> None:
    search(window, qtbot, "pärm")
    child(window, QPushButton, "search_close").click()
    assert not child(window, QLineEdit, "search_field").isVisible()


def test_letters_in_the_list_answer_nothing(window: MainWindow, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Return)
    search(window, qtbot, "s. 12")
    child(window, QListView, "search_hits").setFocus()
    press("n", Qt.Key.Key_Delete)
    assert presenter_of(window).session.answers[1]["plan"].value == ""


def test_no_hit_says_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    assert search(window, qtbot, "parm") == []
    assert said(window).startswith("Ingen träff.")


def test_what_is_typed_as_the_search_opens_is_found(window: MainWindow, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Return)
    presenter_of(window).select_item("plan")
    press("k")
    type_text(focused(), "Nyskrivet")
    assert search(window, qtbot, "nyskriv") == ["Akt 1 · 2 Plan finns, Kommentar: Nyskrivet"]


def test_an_answer_that_changes_is_found_anew_and_the_chosen_hit_stays(window: MainWindow, qtbot: QtBot) -> None:
    search(window, qtbot, "pärm")
    press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    view_of(window).workspace.perform(review.comment, 2, "antal", "I en annan pärm")
    qtbot.waitUntil(lambda: said(window).startswith("4 träffar"))
    assert child(window, QListView, "search_hits").currentIndex().row() == 3


def test_a_second_reader_finds_nothing_of_other_cases(window: MainWindow, qtbot: QtBot) -> None:
    workspace, presenter = view_of(window).workspace, presenter_of(window)
    for case_id in TEXTS:
        workspace.perform(review.answer, case_id, "plan", "nej")
        workspace.perform(review.complete_case, case_id)
    workspace.perform(signing_off.plan_second_reading, 100)
    assert len(search(window, qtbot, "pärm")) == 3
    set_reviewer(workspace.session, Reviewer("Granskare Två", "G2"))
    presenter.open_case(3)
    assert hits(window, qtbot) == ["Akt 3 · 8 Antal besök, Kommentar: Pärmen är tom"]
    assert "andra läsare" in said(window)
    presenter.open_case(2)
    assert hits(window, qtbot) == []
    assert said(window).startswith("Ingen träff.")
