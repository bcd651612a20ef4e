"""The walk through rows on the page Akter, what it tells on the way, and keys in an empty field."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.catalogue import describe
from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.errors import Problem, RefusedError
from aktgranskning.session import Session
from tests.example_checklists import REPEATING
from tests.ui_hands import (
    RETURN,
    SPACE,
    FakeAsk,
    child,
    focused,
    open_audit_window,
    press,
    press_on,
    review_page,
)
from ui.pages.review import ReviewPage
from ui.presenters.open_item import as_sentence
from ui.widgets.headings import RowHeading
from ui.widgets.item_row import ItemRowWidget
from ui.widgets.problem_list import ProblemList
from ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
UP, DOWN, DELETE, ESCAPE = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_Escape


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = open_audit_window(qtbot, tmp_path, REPEATING)
    yield window
    window.close()


@pytest.fixture
def page(window: MainWindow) -> ReviewPage:
    """The page at the repeat of a case that is begun and has a plan."""
    page = review_page(window)
    press(RETURN, "j", "2026-01-05", RETURN)
    page.presenter.workspace.perform(review.answer, 1, "senast", "i januari")
    return page


@pytest.fixture
def session(page: ReviewPage) -> Session:
    return page.presenter.session


@pytest.fixture
def ask(page: ReviewPage) -> FakeAsk:
    ask = FakeAsk(agrees=False)
    page._ask = ask
    return ask


def go_to(page: ReviewPage, place: str) -> None:
    page.case_view.focus_items()
    page.presenter.select_item(place)
    QApplication.processEvents()


def notice(page: ReviewPage) -> str:
    shown = child(page, QLabel, "notice")
    return shown.text() if shown.isVisible() else ""


def rows(session: Session) -> list[str]:
    return list(session.rows[1])


def status(session: Session) -> CaseStatus:
    return session.cases[1].status


def line(page: ReviewPage, place: str) -> ItemRowWidget:
    return next(row for row in page.findChildren(ItemRowWidget) if row.row.place == place)


def answer_row(date: str) -> None:
    press("l", date, RETURN, "m", "n")


def test_the_walk_stops_once_at_a_repeat_without_rows(page: ReviewPage, session: Session) -> None:
    assert page.presenter.place == "uppfoljningar"
    press(RETURN)
    assert page.presenter.place == "antal_beslut"
    press("0", RETURN)
    assert page.presenter.place == "antal_beslut"
    assert "Allt i Akt 1 är besvarat. Utan rader: fråga 3." in notice(page)


def test_closing_tells_which_repeats_have_no_rows(page: ReviewPage, session: Session) -> None:
    press(RETURN, "0", RETURN)
    press(RETURN, modifier=CTRL)
    assert notice(page) == "Utan rader: fråga 3. Tryck Ctrl+Retur igen för att klarmarkera ändå."
    assert status(session) is CaseStatus.BEGUN
    press(RETURN, modifier=CTRL)
    assert status(session) is CaseStatus.DONE
    assert "Utan rader: fråga 3." in notice(page)


def test_both_what_is_unanswered_and_without_rows_is_told(page: ReviewPage) -> None:
    press(RETURN, ESCAPE)
    press(RETURN, modifier=CTRL)
    assert notice(page).startswith("Obesvarat: fråga 14. Utan rader: fråga 3.")


def test_three_rows_are_three_times_the_same_keys(page: ReviewPage, session: Session) -> None:
    for number, date in enumerate(("2026-02-01", "2026-03-01", "2026-04-01"), 1):
        answer_row(date)
        assert page.presenter.place == "uppfoljningar"
        assert notice(page) == f"Rad {number} är besvarad. L lägger till en rad till."
        opened = page.presenter.open_item()
        assert opened
        assert opened.hint.startswith("1 rad\n" if number == 1 else f"{number} rader\n")
    assert len(rows(session)) == 3
    press(RETURN)
    assert page.presenter.place == "antal_beslut"


def test_a_row_that_is_left_with_something_open_is_not_called_answered(page: ReviewPage) -> None:
    press("l", RETURN, RETURN)
    go_to(page, "uppfoljningar#1/slag")
    press("m", "n")
    assert page.presenter.place == "uppfoljningar"
    assert "besvarad" not in notice(page)
    press(RETURN)
    assert page.presenter.place == "antal_beslut"


def test_inner_rows_lead_to_their_repeat_and_then_outwards(page: ReviewPage) -> None:
    press("l", "2026-02-01", RETURN, "m", "j")
    assert page.presenter.place == "uppfoljningar#1/samtal"
    press("l", "Enheten", RETURN, "45", RETURN)
    assert page.presenter.place == "uppfoljningar#1/samtal"
    assert "Rad 1.1 är besvarad." in notice(page)
    press(RETURN)
    assert page.presenter.place == "uppfoljningar"
    assert "Rad 1 är besvarad." in notice(page)
    press(RETURN)
    assert page.presenter.place == "antal_beslut"


def test_rows_that_the_checklist_counts_are_walked_straight_through(page: ReviewPage, session: Session) -> None:
    press(RETURN, "2", RETURN, "bifall", RETURN, "avslag", RETURN)
    assert rows(session) == ["beslut#1", "beslut#2"]
    assert "Allt i Akt 1 är besvarat." in notice(page)


def test_the_last_row_of_all_says_that_all_is_answered(page: ReviewPage) -> None:
    go_to(page, "antal_beslut")
    press("0", RETURN)
    assert page.presenter.place == "uppfoljningar"
    answer_row("2026-02-01")
    assert notice(page).startswith("Rad 1 är besvarad. L lägger till en rad till. Allt i Akt 1 är besvarat.")
    assert page.presenter.place == "uppfoljningar"


def test_undo_just_after_l_takes_the_row_back(page: ReviewPage, session: Session) -> None:
    press("l")
    assert isinstance(focused(), QLineEdit)
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert rows(session) == []
    assert page.presenter.place == "uppfoljningar"


def test_undo_in_a_field_with_text_is_the_fields_own(page: ReviewPage, session: Session) -> None:
    press("l", "2026")
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert rows(session) == ["uppfoljningar#1"]
    assert isinstance(focused(), QLineEdit)


def test_the_arrows_leave_a_field_of_one_line(page: ReviewPage, session: Session) -> None:
    press("l", UP)
    assert page.presenter.place == "uppfoljningar"
    press("l", "2026-02-01", DOWN)
    assert page.presenter.place == "uppfoljningar#2/dagar"
    assert session.answers[1]["uppfoljningar#2/datum"].value == "2026-02-01"


def test_shift_delete_in_an_empty_field_asks_about_the_row(page: ReviewPage, session: Session, ask: FakeAsk) -> None:
    press("l")
    press(DELETE, modifier=SHIFT)
    assert len(ask.asked) == 1
    go_to(page, "uppfoljningar#1/datum")
    press(RETURN, "2026")
    press(DELETE, modifier=SHIFT)
    assert len(ask.asked) == 1


def test_what_is_not_asked_any_longer_is_told(page: ReviewPage, session: Session) -> None:
    answer_row("2026-02-01")
    answer_row("2026-03-01")
    go_to(page, "plan")
    press("n")
    assert notice(page) == ("2 rader och 9 svar ställs inte längre. Svaren finns kvar; Ctrl+Z ångrar.")
    assert line(page, "uppfoljningar").row.why_not == "Ställs inte – fråga 1: Nej; 8 svar finns kvar"
    assert line(page, "plan_datum").row.why_not == "Ställs inte – fråga 1: Nej; svaret finns kvar"
    headings = [made for made in page.findChildren(RowHeading) if made.isVisible()]
    removers = [made.findChild(QPushButton, "remove_row") for made in headings]
    assert [remover.isVisible() for remover in removers if remover] == [False, False]
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert [remover.isVisible() for remover in removers if remover] == [True, True]
    assert "ställs inte" not in notice(page)


def test_a_row_that_is_not_asked_is_not_removed(page: ReviewPage, session: Session, ask: FakeAsk) -> None:
    answer_row("2026-02-01")
    go_to(page, "plan")
    press("n")
    go_to(page, "uppfoljningar#1/datum")
    press(DELETE, modifier=SHIFT)
    assert ask.asked == []
    assert "ställs inte i Akt 1" in notice(page)


def test_a_lower_count_is_told_once_it_stands(qtbot: QtBot, page: ReviewPage, session: Session) -> None:
    press(RETURN, "12", RETURN)
    for number in (2, 12):
        page.presenter.workspace.perform(review.answer, 1, f"beslut#{number}/beslut_text", "bifall")
    go_to(page, "antal_beslut")
    press("1")
    qtbot.waitUntil(lambda: "2 rader och 2 svar" in notice(page), timeout=2000)
    press("2")
    qtbot.waitUntil(lambda: notice(page) == "", timeout=2000)
    assert line(page, "beslut#2/beslut_text").row.why_not == ""


def test_rows_above_the_count_name_what_counts_them(page: ReviewPage) -> None:
    press(RETURN, "2", RETURN)
    go_to(page, "antal_beslut")
    press(DELETE, "1", RETURN)
    assert line(page, "beslut#2/beslut_text").row.why_not == "Ställs inte – fråga 14: 1"


def test_the_question_before_a_row_goes_counts_its_notes(page: ReviewPage, session: Session, ask: FakeAsk) -> None:
    answer_row("2026-02-01")
    go_to(page, "uppfoljningar#1/datum")
    press("v", "s. 4", ESCAPE, "k", "osaker", ESCAPE)
    press(DELETE, modifier=SHIFT)
    assert "med 4 svar, 1 kommentar och 1 plats?" in ask.asked[0]


def test_a_key_that_is_no_answer_is_told(page: ReviewPage, session: Session) -> None:
    go_to(page, "plan")
    press("w")
    assert notice(page).startswith("W är inget svar på fråga 1. Svar: J, D, N")
    assert session.answers[1]["plan"].value == "ja"


def test_what_hinders_closing_is_told_when_nothing_waits(page: ReviewPage) -> None:
    press("l", "2026-02-01", RETURN, "m", "n")
    go_to(page, "uppfoljningar#1/vag")
    press("1")
    go_to(page, "antal_beslut")
    press("0", RETURN)
    assert "Svaret erbjuds inte längre: fråga 7 (rad 1)" in notice(page)
    assert "är besvarat. Ctrl+Retur" not in notice(page)
    assert page.presenter.place == "uppfoljningar#1/slag"


def test_a_notice_moves_no_item(page: ReviewPage) -> None:
    def tops() -> list[int]:
        return [line.mapTo(page, QPoint()).y() for line in page.findChildren(ItemRowWidget)]

    press(ESCAPE)
    page.case_view.notice.hide()
    QApplication.processEvents()
    before = tops()
    page.case_view.notice.tell("En mening som behöver mer än en rad. " * 8)
    QApplication.processEvents()
    shown = page.case_view.notice
    assert tops() == before
    assert shown.height() >= shown.heightForWidth(shown.width())
    assert shown.geometry().bottom() == shown.room.geometry().bottom()


def test_what_is_only_shown_asks_for_nothing(page: ReviewPage, session: Session) -> None:
    go_to(page, "antal_beslut")
    field = page.case_view.card.value_field
    assert field.placeholderText() == "Heltal"
    press(DOWN, modifier=CTRL)
    go_to(page, "antal_beslut")
    assert field.isReadOnly()
    assert field.placeholderText() == ""


def test_rows_that_are_counted_have_as_much_room_above(qtbot: QtBot, page: ReviewPage) -> None:
    press("l", ESCAPE)
    go_to(page, "antal_beslut")
    press("1", RETURN)
    qtbot.waitUntil(lambda: len([made for made in page.findChildren(RowHeading) if made.isVisible()]) == 2)
    assert len({made.height() for made in page.findChildren(RowHeading) if made.isVisible()}) == 1


def test_an_authors_words_end_as_a_sentence() -> None:
    written = ("Högst 99", "Högst 99.", "Högst 99!", " Högst 99 ", "")
    assert [as_sentence(text) for text in written] == ["Högst 99.", "Högst 99.", "Högst 99!", "Högst 99.", ""]


def test_the_types_are_said_once_however_many_problems(qtbot: QtBot) -> None:
    shown = ProblemList()
    qtbot.addWidget(shown)
    known: dict[str, object] = {"known": "text, integer"}
    problems = [Problem("checklist.type_not_supported", "survey", row, "type", "osm", known) for row in (3, 4)]
    shown.show_error(RefusedError("checklist.refused", problems, file="x.xlsx"))
    lines = child(shown, QPlainTextEdit, "problem_lines").toPlainText().splitlines()
    assert [line.count("text, integer") for line in lines] == [0, 0, 1]


def test_mistakes_come_first_and_what_should_be_known_apart_from_them(qtbot: QtBot) -> None:
    shown = ProblemList()
    qtbot.addWidget(shown)
    mistake = Problem("checklist.cell_missing", "survey", 3, "label")
    warning = Problem("checklist.criterion_missing", "survey", 2, "audit_criterion")
    shown.show_error(RefusedError("checklist.refused", [mistake], [warning], file="x.xlsx"))
    lines = child(shown, QPlainTextEdit, "problem_lines").toPlainText().splitlines()
    assert lines == ["Fel: 1", f"• {describe(mistake)}", "", "Att känna till: 1", f"• {describe(warning)}"]
    press_on(child(shown, QPushButton, "copy_problems"), SPACE)
    head, *copied = QApplication.clipboard().text().splitlines()
    assert "x.xlsx" in head
    assert copied == lines


def test_the_first_mistakes_are_shown_and_how_many_more_there_are(qtbot: QtBot) -> None:
    shown = ProblemList()
    qtbot.addWidget(shown)
    shown.show_error(RefusedError("import.refused", [Problem("import.case_missing", row=row) for row in range(2, 62)]))
    lines = child(shown, QPlainTextEdit, "problem_lines").toPlainText().splitlines()
    assert len(lines) == 51
    assert lines[50] == "… och 10 till."
