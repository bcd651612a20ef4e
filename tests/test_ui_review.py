"""The page Akter, by key presses on a real file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlcipher3
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import AnswerState, Audit, CaseStatus, ChecklistFile
from aktgranskning.domain.sample import DrawPlan, Method
from aktgranskning.drawing import draw_sample, take_sample
from aktgranskning.engagement import add_cases, create_audit, edit_audit, edit_case, load_checklist
from aktgranskning.session import Session
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.example_register import put_register, register_rows
from tests.ui_hands import FakeAsk, child, focused, open_audit_window, open_window, press, review_page, view_of
from ui.models.cases import CaseListModel
from ui.pages.review import ReviewPage
from ui.widgets.choice_button import ChoiceButton
from ui.widgets.item_card import ItemCard
from ui.widgets.item_row import ItemRowWidget
from ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov", "Nämnden", "2026"), REVIEWER) as session:
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b"workbook"))
        add_cases(session, [NewCase(reference="EX 2026-7", unit="Vuxen"), *[NewCase()] * 11])
    window = open_window(qtbot, tmp_path, path)
    yield window
    window.close()


@pytest.fixture
def page(window: MainWindow) -> ReviewPage:
    return review_page(window)


@pytest.fixture
def session(page: ReviewPage) -> Session:
    return page.presenter.session


def current(page: ReviewPage) -> str:
    assert page.presenter.item is not None
    return page.presenter.item.name


def go_to(page: ReviewPage, item: str) -> None:
    page.case_view.focus_items()
    page.presenter.select_item(item)
    QApplication.processEvents()


def on_disk(session: Session, item: str, column: str = "value", case_id: int = 1) -> str:
    """Read the open file from outside, between two commits."""
    reader = sqlcipher3.dbapi2.connect(f"file:{session.path}?immutable=1", uri=True)
    query = f"SELECT {column} FROM current WHERE case_id = ? AND item = ?"
    content: str = reader.execute(query, [case_id, item]).fetchone()[0]
    row = reader.execute("SELECT text FROM texts WHERE hash = ?", [content]).fetchone()
    reader.close()
    return str(row[0]) if row else content


def text_of(window: MainWindow, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert label is not None
    return label.text()


def is_done(session: Session) -> bool:
    return session.cases[1].status is CaseStatus.DONE


def row_of(page: ReviewPage, item: str) -> ItemRowWidget:
    return next(row for row in page.findChildren(ItemRowWidget) if row.row.item.name == item)


def test_answer_keys_wait_until_the_case_is_begun(page: ReviewPage, session: Session, window: MainWindow) -> None:
    go_to(page, "plan")
    press("j")
    assert session.answers[1]["plan"].value == ""
    assert "Tryck Retur" in text_of(window, "notice")
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    press("j")
    assert on_disk(session, "plan") == "ja"
    assert on_disk(session, "plan", "state") == "met"


def test_a_note_that_is_empty_is_called_valfri(page: ReviewPage) -> None:
    assert row_of(page, "anteckning").accessibleName().endswith("Anteckning: Valfri")
    assert row_of(page, "plan").accessibleName().endswith(": Obesvarad")


def test_a_case_with_an_empty_note_is_told_to_be_answered(page: ReviewPage, window: MainWindow) -> None:
    press(Qt.Key.Key_Return)
    press("2026-01-05", Qt.Key.Key_Return, "n", "d", "a", Qt.Key.Key_Return, "7", Qt.Key.Key_Return)
    assert current(page) == "anteckning"
    assert text_of(window, "case_beside") == "Vuxen · 5 av 5 besvarade"
    press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert text_of(window, "notice") == "Allt i Akt 1 är besvarat. Ctrl+Retur klarmarkerar akten."


def test_one_key_answers_and_goes_on_to_what_is_asked_next(page: ReviewPage, session: Session) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    press("n")
    assert current(page) == "uppfoljd"  # over three items that are asked only where there is a plan
    assert session.answers[1]["undertecknad"].state is AnswerState.NOT_ASKED


def test_numbers_and_capitals_answer_too(page: ReviewPage, session: Session) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    press("3")
    assert session.answers[1]["plan"].value == "nej"
    go_to(page, "plan")
    press("D")
    assert session.answers[1]["plan"].value == "delvis"
    assert row_of(page, "plan").replaced == "Nej"


def test_several_choices_are_toggled_and_enter_goes_on(page: ReviewPage, session: Session) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "samverkan")
    press("f", "a")
    card = page.findChild(ItemCard, "current_item")
    assert card is not None
    assert any(label.text() == "Flera svar kan väljas; Retur går vidare." for label in card.findChildren(QLabel))
    assert on_disk(session, "samverkan") == "af fk"
    press("f")
    assert on_disk(session, "samverkan") == "af"
    press(Qt.Key.Key_Return)
    assert current(page) == "antal"


def test_a_held_key_answers_once(page: ReviewPage, session: Session) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    before = len(session.undoable)
    for repeated in (False, True, True, True):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier, "j", repeated)
        QApplication.sendEvent(focused(), key)
    assert len(session.undoable) == before + 1
    assert current(page) == "plan_datum"
    assert session.answers[1]["plan_datum"].draft == ""


def test_a_typed_date_is_on_disk_within_a_second_and_enter_goes_on(
    qtbot: QtBot, page: ReviewPage, session: Session
) -> None:
    press(Qt.Key.Key_Return)
    assert current(page) == "ansokan"
    assert isinstance(focused(), QLineEdit)
    press("2026-01-0")
    qtbot.waitUntil(lambda: on_disk(session, "ansokan", "draft") == "2026-01-0", timeout=1000)
    assert session.answers[1]["ansokan"].state is AnswerState.UNANSWERED
    press("5")
    press(Qt.Key.Key_Return)
    assert on_disk(session, "ansokan") == "2026-01-05"
    assert on_disk(session, "ansokan", "draft") == ""
    assert current(page) == "plan"


def test_typing_is_throttled_and_not_put_off_by_more_typing(qtbot: QtBot, page: ReviewPage, session: Session) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    press("k")
    assert isinstance(focused(), QPlainTextEdit)
    for _ in range(14):
        press("x")
        qtbot.wait(60)
    stored = on_disk(session, "plan", "comment")
    assert 4 <= len(stored) <= 14
    press(Qt.Key.Key_Escape)
    assert on_disk(session, "plan", "comment") == "x" * 14
    assert len([act for act in session.undoable if session.log.rows_of(act)[0].kind == "comment"]) == 1


def test_letters_in_a_field_are_text(page: ReviewPage, session: Session) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    press("v", "jnkv 12")
    assert isinstance(focused(), QLineEdit)
    press(Qt.Key.Key_Return)
    assert on_disk(session, "plan", "evidence") == "jnkv 12"
    assert session.answers[1]["plan"].value == ""
    press("j")
    assert session.answers[1]["plan"].value == "ja"


def test_what_is_no_answer_is_kept_told_and_not_counted(page: ReviewPage, session: Session) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "antal")
    press("12")
    assert isinstance(focused(), QLineEdit)
    press("0")
    press(Qt.Key.Key_Escape)
    assert on_disk(session, "antal", "draft") == "120"
    errors = [label.text() for label in page.case_view.card.findChildren(QLabel) if label.isVisible()]
    assert any("Högst 99 besök." in text for text in errors)
    assert session.answers[1]["antal"].state is AnswerState.UNANSWERED


def test_delete_clears_the_value_and_keeps_the_notes(page: ReviewPage, session: Session) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    press("v", "s. 4", Qt.Key.Key_Escape, "j")
    go_to(page, "plan")
    press(Qt.Key.Key_Delete)
    assert on_disk(session, "plan") == ""
    assert on_disk(session, "plan", "evidence") == "s. 4"


def test_undo_goes_to_the_case_and_item_it_changes(page: ReviewPage, session: Session, window: MainWindow) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    press("j")
    press(Qt.Key.Key_Down, modifier=CTRL)
    assert page.presenter.case == session.cases[2]
    view_of(window).show_page("tally")
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert view_of(window).shown_page == "review"
    assert page.presenter.case == session.cases[1]
    assert current(page) == "plan"
    assert on_disk(session, "plan") == ""
    press("n")
    assert session.answers[1]["plan"].value == "", "answers wait in a case that undo went to"
    press(Qt.Key.Key_Y, modifier=CTRL)
    assert on_disk(session, "plan") == "ja"


def test_undo_in_a_text_field_is_the_fields_own(page: ReviewPage, session: Session) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    press("j")
    go_to(page, "plan")
    press("k", "ord")
    press(Qt.Key.Key_Z, modifier=CTRL)
    press(Qt.Key.Key_Escape)
    assert on_disk(session, "plan", "comment") == ""
    assert session.answers[1]["plan"].value == "ja"


def test_closing_lists_what_is_left_and_shows_the_next_case(
    page: ReviewPage, session: Session, window: MainWindow
) -> None:
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert session.cases[1].status is CaseStatus.BEGUN
    assert "Plan finns" in text_of(window, "notice")
    assert current(page) == "plan"
    press("n")
    page.case_view.focus_items()
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert "Ctrl+Retur igen" in text_of(window, "notice")
    assert not is_done(session)
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert is_done(session)
    assert page.presenter.case == session.cases[2]
    assert "Akt 1 är klarmarkerad" in text_of(window, "notice")


def test_a_closed_case_takes_answers_only_when_reopened(page: ReviewPage, session: Session) -> None:
    page._ask = FakeAsk(reason="Nya uppgifter")
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    press("n")
    page.case_view.focus_items()
    press(Qt.Key.Key_Return, modifier=CTRL)
    press(Qt.Key.Key_Return, modifier=CTRL)
    press(Qt.Key.Key_Up, modifier=CTRL)
    go_to(page, "plan")
    press(Qt.Key.Key_Return, "j")
    assert session.answers[1]["plan"].value == "nej"
    press(Qt.Key.Key_Return, modifier=CTRL | SHIFT)
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    press("j")
    assert session.answers[1]["plan"].value == "ja"


def test_the_reference_is_shown_while_its_key_is_held(page: ReviewPage, window: MainWindow) -> None:
    assert "EX 2026-7" not in text_of(window, "case_beside")
    QTest.keyPress(focused(), Qt.Key.Key_F2)
    assert text_of(window, "case_beside") == "EX 2026-7"
    QTest.keyRelease(focused(), Qt.Key.Key_F2)
    assert "EX 2026-7" not in text_of(window, "case_beside")
    button = window.findChild(QPushButton, "reference_button")
    assert button is not None
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert text_of(window, "case_beside") == "EX 2026-7"
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert "EX 2026-7" not in text_of(window, "case_beside")


def test_a_reference_is_only_to_be_compared_where_there_is_one(page: ReviewPage, window: MainWindow) -> None:
    assert "Håll F2" in text_of(window, "begin_words")
    page.presenter.open_case(2)
    assert "Inget diarienummer är angivet" in text_of(window, "begin_words")


def test_the_mouse_does_what_keys_do(qtbot: QtBot, page: ReviewPage, session: Session, window: MainWindow) -> None:
    button = window.findChild(QPushButton, "begin_button")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(row_of(page, "plan"), Qt.MouseButton.LeftButton)
    assert current(page) == "plan"
    choice = page.findChild(ChoiceButton, "choice_delvis")
    assert choice is not None
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)
    assert on_disk(session, "plan") == "delvis"
    assert current(page) == "plan_datum"


def test_the_tally_so_far_grows_and_can_be_hidden(page: ReviewPage, window: MainWindow) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    press("j")
    go_to(page, "plan")
    assert text_of(window, "so_far_figure") == "1 av 1"
    press(Qt.Key.Key_H, modifier=CTRL)
    figure = window.findChild(QLabel, "so_far_figure")
    assert figure is not None
    assert not figure.isVisible()
    assert "Ctrl+H" in text_of(window, "so_far_beside")
    press(Qt.Key.Key_H, modifier=CTRL)
    assert figure.isVisible()


def test_items_that_are_not_asked_say_why(page: ReviewPage) -> None:
    press(Qt.Key.Key_Return)
    assert "fråga 2: obesvarad" in row_of(page, "undertecknad").row.why_not
    go_to(page, "plan")
    press("n")
    assert "fråga 2: Nej" in row_of(page, "undertecknad").row.why_not


def test_panes_fold_in_a_narrow_window_and_come_back_on_a_key(
    qtbot: QtBot, page: ReviewPage, window: MainWindow
) -> None:
    assert page.left_pane.isVisible()
    assert page.side_pane.isVisible()
    window.resize(680, 768)
    qtbot.waitUntil(lambda: not page.side_pane.isVisible())
    assert not page.left_pane.isVisible()
    assert not view_of(window).rail.isVisible()
    press(Qt.Key.Key_F6)
    assert page.left_pane.isVisible()
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_F7)
    assert not page.left_pane.isVisible()
    assert page.side_pane.isVisible()


def test_cases_are_found_by_number_and_filtered(page: ReviewPage, session: Session) -> None:
    assert [page.left_pane.cases.model.data(page.left_pane.cases.model.index(row)) for row in range(12)][-3:] == [
        "Akt 10", "Akt 11", "Akt 12",
    ]  # fmt: skip
    page.presenter.open_case_by_number(10)
    assert page.presenter.case == session.cases[10]
    page.presenter.open_case_by_number(13)
    assert page.presenter.case == session.cases[10]
    press(Qt.Key.Key_Return)
    mine = page.findChild(QPushButton, "filter_mine")
    assert mine is not None
    mine.click()
    assert page.left_pane.cases.model.rowCount() == 1


def test_the_list_of_cases_is_a_sound_model(qtmodeltester: object, session: Session) -> None:
    qtmodeltester.check(CaseListModel(session))  # type: ignore[attr-defined]


def test_what_is_typed_is_stored_when_the_window_closes(page: ReviewPage, window: MainWindow) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    press("k", "sista ordet")
    path = page.presenter.session.path
    window.close()
    from aktgranskning.engagement import open_audit

    with open_audit(path, REVIEWER) as again:
        assert again.answers[1]["plan"].comment == "sista ordet"


def test_what_is_typed_stays_in_its_case_whoever_moves_on(page: ReviewPage, session: Session) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    press("k", "till akt 1")
    page.presenter.open_case(2)  # as a button does that takes no focus
    page.presenter.begin()
    assert on_disk(session, "plan", "comment", case_id=1) == "till akt 1"
    assert all(not answer.comment for answer in session.answers[2].values())
    go_to(page, "plan")
    press("k", "till plan")
    page.presenter.select_item("uppfoljd")
    assert on_disk(session, "plan", "comment", case_id=2) == "till plan"
    assert session.answers[2]["uppfoljd"].comment == ""


def test_undo_from_the_menu_while_typing_shows_what_is_on_disk(page: ReviewPage, session: Session) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    press("k", "ord")
    page.presenter.undo()
    assert session.answers[1]["plan"].comment == ""
    assert page.case_view.card.comment_field.toPlainText() == ""
    page.presenter.redo()
    assert page.case_view.card.comment_field.toPlainText() == "ord"


def test_the_arrows_move_from_item_to_item(page: ReviewPage) -> None:
    page.case_view.focus_items()
    before = current(page)
    press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    names = [placed.place for placed in page.presenter.placed]
    assert current(page) == names[names.index(before) + 2]
    press(Qt.Key.Key_Up)
    assert current(page) == names[names.index(before) + 1]


def test_enter_in_a_comment_is_a_new_line_and_letters_after_it_answer_nothing(
    page: ReviewPage, session: Session
) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    press("k", "Plan i journalen", Qt.Key.Key_Return, "nytt datum", Qt.Key.Key_Escape)
    assert on_disk(session, "plan", "comment") == "Plan i journalen\nnytt datum"
    assert not any(answer.value for name, answer in session.answers[1].items() if name != "ansokan")


def test_a_repeat_that_x11_hides_is_no_answer(
    page: ReviewPage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.case_page.QGuiApplication.platformName", lambda: "xcb")
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    before = len(session.undoable)
    for kind, moment in (("KeyPress", 100), ("KeyRelease", 600), ("KeyPress", 600), ("KeyRelease", 630)):
        key = QKeyEvent(QEvent.Type[kind], Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier, "j")
        key.setTimestamp(moment)
        QApplication.sendEvent(page, key)
    assert len(session.undoable) == before + 1


def test_reopening_goes_on_where_the_work_was(qtbot: QtBot, tmp_path: Path, page: ReviewPage) -> None:
    page.presenter.open_case(5)
    press(Qt.Key.Key_Return)
    edit_audit(page.presenter.session, Audit("Annat namn"))
    edit_case(page.presenter.session, 2, reference="EX 2", unit="Ungdom")
    path = page.presenter.session.path
    page.window().close()
    again = open_window(qtbot, tmp_path, path)
    case = review_page(again).presenter.case
    assert case is not None
    assert case.label == "Akt 5"
    again.close()


def test_panes_that_were_asked_for_fold_when_the_room_changes(
    qtbot: QtBot, page: ReviewPage, window: MainWindow
) -> None:
    for key in (Qt.Key.Key_F6, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F7):
        press(key)
    window.resize(680, 768)
    qtbot.waitUntil(lambda: not page.side_pane.isVisible())
    assert not page.left_pane.isVisible()
    press(Qt.Key.Key_F6, Qt.Key.Key_F7)
    assert not page.left_pane.isVisible()
    assert page.side_pane.isVisible()
    assert focused() is page.case_view.item_list
    window.resize(1366, 768)
    qtbot.waitUntil(page.left_pane.isVisible)


def test_going_on_in_a_case_stays_at_the_item_that_was_chosen(page: ReviewPage, session: Session) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    press("n")
    page.presenter.open_case(1, "plan")  # as from a figure of the tally
    press(Qt.Key.Key_Return)
    assert current(page) == "plan"
    press("d")
    assert session.answers[1]["plan"].value == "delvis"


def test_fields_of_a_closed_case_are_not_entered(page: ReviewPage, window: MainWindow) -> None:
    press("k")
    assert not isinstance(focused(), QPlainTextEdit)
    assert "Tryck Retur" in text_of(window, "notice")


def test_a_text_item_reached_by_the_arrows_takes_letters_as_its_answer(page: ReviewPage, session: Session) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "antal")
    press(Qt.Key.Key_Down)
    assert current(page) == "anteckning"
    assert not isinstance(focused(), QLineEdit)
    press("hej", Qt.Key.Key_Escape)
    assert session.answers[1]["anteckning"].value == "hej"


def test_the_table_has_the_keys_on_sammanstallning(page: ReviewPage, window: MainWindow) -> None:
    press(Qt.Key.Key_4, modifier=CTRL)
    assert isinstance(focused(), QTableView)


def test_a_key_that_writes_nothing_begins_no_answer(page: ReviewPage, session: Session) -> None:
    press(Qt.Key.Key_Return)
    page.presenter.select_item("anteckning")
    press(Qt.Key.Key_Return)
    press("klar", Qt.Key.Key_Return)
    page.presenter.select_item("anteckning")
    press(Qt.Key.Key_Backspace, Qt.Key.Key_Escape)
    assert session.answers[1]["anteckning"].value == "klar"
    assert page.case_view.card.value_field.text() == "klar"


def test_without_cases_the_page_leads_to_where_they_come_from(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Tom.granskning"
    with create_audit(path, Audit("Tom"), REVIEWER) as empty:
        load_checklist(empty, SMALL, ChecklistFile("small.xlsx", b""))
        put_register(empty, register_rows(30))
    window = open_window(qtbot, tmp_path, path)
    view_of(window).show_page("review")
    page = review_page(window)
    said = child(page, QLabel, "review_empty")
    assert said.isVisible()
    assert "inga akter än" in said.text()
    page.presenter.workspace.perform(draw_sample, DrawPlan(Method.SIMPLE, 2, "frö 1"))
    assert said.text() == "Urvalet är draget men inte gjort till akter än.\nDet gör du på sidan Urval (Ctrl+2)."
    page.presenter.workspace.perform(take_sample)
    assert not said.isVisible()


def test_the_beginning_of_a_case_is_told_as_such_when_it_is_undone(qtbot: QtBot, tmp_path: Path) -> None:
    items = [replace(item, default="ja") if item.name == "plan" else item for item in SMALL.items]
    window = open_audit_window(qtbot, tmp_path, replace(SMALL, items=tuple(items)))
    page = review_page(window)
    press(Qt.Key.Key_Return)
    assert page.presenter.session.answers[1]["plan"].value == "ja"
    page.presenter.undo()
    assert page.case_view.notice.text() == "Ångrat: Akt 1, att akten påbörjades"
    page.presenter.redo()
    assert page.case_view.notice.text() == "Gjort igen: Akt 1, att akten påbörjades"


@pytest.mark.parametrize(
    ("item", "why"),
    [("dagar", "svaret räknas ut av checklistan"), ("plan_datum", "frågan ställs inte i den här akten")],
)
@pytest.mark.parametrize("key", ["k", "v"])
def test_what_takes_no_comment_says_so_and_keeps_the_keys(page: ReviewPage, item: str, why: str, key: str) -> None:
    press(Qt.Key.Key_Return)
    page.presenter.select_item("plan")
    press("j" if item == "dagar" else "n")
    page.presenter.select_item(item)
    badge = child(page, QLabel, f"key_{key.upper()}")
    assert not badge.isVisible()
    press(key)
    assert why in child(page, QLabel, "notice").text()
    for letter in ("n", "j", "q"):  # who types on without looking still finds why when looking
        press(letter)
        assert child(page, QLabel, "notice").isVisible()
    assert f"Här skrivs inget svar: {why}" in child(page, QLabel, "notice").text()
    press(Qt.Key.Key_Up)
    assert current(page) != item
    page.presenter.select_item("plan")
    assert badge.isVisible()


def test_letters_in_a_field_that_is_only_read_are_the_pages(page: ReviewPage) -> None:
    press(Qt.Key.Key_Return)
    page.presenter.select_item("dagar")
    page.case_view.card.comment_field.setFocus(Qt.FocusReason.MouseFocusReason)
    press("k")
    assert "Här skrivs ingen kommentar" in child(page, QLabel, "notice").text()


def test_a_fact_of_the_audit_leaves_the_place_in_the_case(page: ReviewPage, window: MainWindow) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "dagar")
    press("1", modifier=CTRL)
    until = child(window, QLineEdit, "retained_until")
    until.setFocus()
    QTest.keyClicks(until, "2035-12-31")
    press("3", modifier=CTRL)
    assert page.presenter.session.audit.retained_until == "2035-12-31"
    assert page.presenter.armed
    assert current(page) == "dagar"
    press(Qt.Key.Key_Z, modifier=CTRL)
    press("3", modifier=CTRL)
    assert page.presenter.session.audit.retained_until == ""
    assert current(page) == "dagar"


@pytest.mark.parametrize("other", ["another page", "another key", "a letter"])
def test_closing_all_the_same_is_confirmed_by_the_next_key_only(
    page: ReviewPage, session: Session, window: MainWindow, other: str
) -> None:
    press(Qt.Key.Key_Return)
    go_to(page, "plan")
    press("n")
    page.case_view.focus_items()
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert "Ctrl+Retur igen" in text_of(window, "notice")
    if other == "another page":
        press("1", modifier=CTRL)
        press("3", modifier=CTRL)
    elif other == "another key":
        press(Qt.Key.Key_F2)
    else:
        go_to(page, "dagar")
        press(Qt.Key.Key_Return, modifier=CTRL)
        go_to(page, "dagar")
        press("q")
    assert "Ctrl+Retur igen" not in text_of(window, "notice")
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert not is_done(session)
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert is_done(session)
