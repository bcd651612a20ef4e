"""Rows of repeats on the page Akter, by key presses on a real file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import AnswerState, Audit, CaseStatus, ChecklistFile
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit
from aktgranskning.session import Session
from tests.conftest import REVIEWER
from tests.example_checklists import REPEATING
from tests.ui_hands import RETURN, FakeAsk, child, focused, open_audit_window, open_window, press, review_page
from ui.pages.review import ReviewPage
from ui.widgets.headings import RowHeading
from ui.widgets.item_row import INDENT, ItemRowWidget
from ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
DELETE = Qt.Key.Key_Delete
ESCAPE = Qt.Key.Key_Escape


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = open_audit_window(qtbot, tmp_path, REPEATING)
    yield window
    window.close()


@pytest.fixture
def page(window: MainWindow) -> ReviewPage:
    """The page at the repeat of a case that is begun and has a plan."""
    page = review_page(window)
    press(RETURN)
    go_to(page, "plan")
    press("j")
    press("2026-01-05", RETURN)
    go_to(page, "uppfoljningar")
    return page


@pytest.fixture
def session(page: ReviewPage) -> Session:
    return page.presenter.session


@pytest.fixture
def ask(page: ReviewPage) -> FakeAsk:
    ask = FakeAsk()
    page._ask = ask
    return ask


def go_to(page: ReviewPage, place: str) -> None:
    page.case_view.focus_items()
    page.presenter.select_item(place)
    QApplication.processEvents()


def notice(window: MainWindow) -> str:
    return child(window, QLabel, "notice").text()


def value(session: Session, place: str) -> str:
    return session.answers[1][place].value


def rows(session: Session, case_id: int = 1) -> list[str]:
    return list(session.rows[case_id])


def status(session: Session) -> CaseStatus:
    return session.cases[1].status


def headings(page: ReviewPage) -> list[str]:
    shown = [made for made in page.findChildren(RowHeading) if not made.isHidden()]
    in_order = sorted(shown, key=lambda made: made.y())
    return [made.findChildren(QLabel)[0].text() for made in in_order]


def line(page: ReviewPage, place: str) -> ItemRowWidget:
    return next(row for row in page.findChildren(ItemRowWidget) if row.row.place == place)


def add_rows(page: ReviewPage, *dates: str) -> None:
    for date in dates:
        go_to(page, "uppfoljningar")
        press("l", date, RETURN)


def test_l_adds_a_row_and_goes_to_its_first_item(page: ReviewPage, session: Session) -> None:
    press("l")
    assert rows(session) == ["uppfoljningar#1"]
    assert page.presenter.place == "uppfoljningar#1/datum"
    assert isinstance(focused(), QLineEdit)
    press("2026-02-01", RETURN)
    assert value(session, "uppfoljningar#1/datum") == "2026-02-01"
    assert page.presenter.place == "uppfoljningar#1/slag"
    press("l")
    assert rows(session) == ["uppfoljningar#1", "uppfoljningar#2"]
    assert page.presenter.place == "uppfoljningar#2/datum"
    assert value(session, "uppfoljningar") == "2"


def test_rows_stand_under_their_repeat_moved_in(qtbot: QtBot, page: ReviewPage) -> None:
    add_rows(page, "2026-02-01", "2026-03-01")
    page.case_view.focus_items()
    qtbot.waitUntil(lambda: headings(page) == ["Rad 1", "Rad 2"])
    places = [placed.place for placed in page.presenter.placed]
    first = places.index("uppfoljningar") + 1
    assert places[first] == "uppfoljningar#1/datum"
    assert places.index("uppfoljningar#2/datum") > places.index("uppfoljningar#1/minuter_i_allt")
    assert line(page, "uppfoljningar#1/slag").row.depth == 1
    assert line(page, "uppfoljningar").row.depth == 0
    go_to(page, "uppfoljningar#2/datum")
    assert page.case_view.card.x() == INDENT
    go_to(page, "plan")
    assert page.case_view.card.x() == 0


def test_the_arrows_and_answering_walk_through_the_rows(page: ReviewPage, session: Session) -> None:
    add_rows(page, "2026-02-01", "2026-03-01")
    go_to(page, "uppfoljningar#1/minuter_i_allt")
    press(Qt.Key.Key_Down)
    assert page.presenter.place == "uppfoljningar#2/datum"
    go_to(page, "uppfoljningar#1/slag")
    press("m")
    assert page.presenter.place == "uppfoljningar#1/reviderad"
    press("n")
    assert page.presenter.place == "uppfoljningar#2/slag"
    assert value(session, "uppfoljningar#2/slag") == ""


def test_enter_on_a_repeat_goes_on(page: ReviewPage) -> None:
    press(RETURN)
    assert page.presenter.place == "antal_beslut"


def test_delete_clears_a_value_first_and_then_asks_for_the_row(
    page: ReviewPage, session: Session, ask: FakeAsk
) -> None:
    add_rows(page, "2026-02-01", "2026-03-01")
    go_to(page, "uppfoljningar#1/datum")
    press(DELETE)
    assert value(session, "uppfoljningar#1/datum") == ""
    assert ask.asked == []
    ask.agrees = False
    press(DELETE)
    assert "rad 1 i ”Uppföljningar” med 1 svar" in ask.asked[0]
    assert len(rows(session)) == 2
    ask.agrees = True
    press(DELETE)
    assert rows(session) == ["uppfoljningar#2"]
    assert page.presenter.place == "uppfoljningar#2/datum"
    with open_copy(session) as again:
        assert again.rows[1] == ("uppfoljningar#2",)


def open_copy(session: Session) -> Session:
    """Open what is on disk now, as another program would find it."""
    copy = session.path.with_name("kopia.granskning")
    session.file.database.execute("VACUUM INTO ?", [str(copy)])
    return open_audit(copy, REVIEWER)


def test_delete_outside_rows_asks_nothing(page: ReviewPage, ask: FakeAsk, session: Session) -> None:
    add_rows(page, "2026-02-01")
    for place in ("uppfoljningar", "antal_beslut"):
        go_to(page, place)
        press(DELETE)
    assert ask.asked == []
    assert len(rows(session)) == 1


def test_shift_delete_always_asks_for_the_row_and_says_where_there_is_none(
    page: ReviewPage, session: Session, ask: FakeAsk, window: MainWindow
) -> None:
    press(DELETE, modifier=SHIFT)
    assert "ingen rad" in notice(window) or "inte i någon rad" in notice(window)
    add_rows(page, "2026-02-01")
    go_to(page, "uppfoljningar#1/datum")
    press(DELETE, modifier=SHIFT)
    assert len(ask.asked) == 1
    assert rows(session) == []
    assert page.presenter.place == "uppfoljningar"
    assert "Ctrl+Z" in notice(window)


def test_undo_brings_a_row_back_and_goes_there(page: ReviewPage, session: Session, ask: FakeAsk) -> None:
    add_rows(page, "2026-02-01", "2026-03-01")
    go_to(page, "uppfoljningar#1/datum")
    press(DELETE, modifier=SHIFT)
    go_to(page, "plan")
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert rows(session) == ["uppfoljningar#1", "uppfoljningar#2"]
    assert value(session, "uppfoljningar#1/datum") == "2026-02-01"
    assert page.presenter.place == "uppfoljningar#1/datum"
    press(Qt.Key.Key_Y, modifier=CTRL)
    assert rows(session) == ["uppfoljningar#2"]
    assert page.presenter.place == "uppfoljningar"


def test_undo_takes_an_added_row_away(page: ReviewPage, session: Session, window: MainWindow) -> None:
    press("l", ESCAPE)
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert rows(session) == []
    assert page.presenter.place == "uppfoljningar"
    assert "en rad i ”Uppföljningar”" in notice(window)
    press(Qt.Key.Key_Y, modifier=CTRL)
    assert page.presenter.place == "uppfoljningar#1/datum"


def test_rows_in_rows(qtbot: QtBot, page: ReviewPage, session: Session, ask: FakeAsk) -> None:
    add_rows(page, "2026-02-01", "2026-03-01")
    go_to(page, "uppfoljningar#2/reviderad")
    assert "fråga 8: obesvarad" in line(page, "uppfoljningar#2/samtal").row.why_not
    press("j")
    go_to(page, "uppfoljningar#2/samtal")
    press("l")
    assert page.presenter.place == "uppfoljningar#2/samtal#1/vem"
    press("Enheten", RETURN)
    assert value(session, "uppfoljningar#2/samtal#1/vem") == "Enheten"
    press("45", RETURN)
    assert value(session, "uppfoljningar#2/minuter_i_allt") == "45"
    go_to(page, "uppfoljningar#2/samtal#1/minuter")
    press("l", ESCAPE)
    assert rows(session)[-1] == "uppfoljningar#2/samtal#2"
    qtbot.waitUntil(lambda: headings(page) == ["Rad 1", "Rad 2", "Rad 2.1", "Rad 2.2"])
    go_to(page, "uppfoljningar#2/datum")
    press(DELETE, DELETE)
    assert "rad 2 i ”Uppföljningar”" in ask.asked[-1]
    assert rows(session) == ["uppfoljningar#1"]
    assert page.presenter.place == "uppfoljningar#1/datum"
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert rows(session)[-2:] == ["uppfoljningar#2/samtal#1", "uppfoljningar#2/samtal#2"]


def test_counted_rows_come_by_themselves_and_stay(
    page: ReviewPage, session: Session, ask: FakeAsk, window: MainWindow
) -> None:
    go_to(page, "antal_beslut")
    press("2", RETURN)
    assert rows(session) == ["beslut#1", "beslut#2"]
    assert page.presenter.place == "beslut#1/beslut_text"
    press("l")
    assert "räknas ut av checklistan" in notice(window)
    press(DELETE, modifier=SHIFT)
    assert "räknas ut av checklistan" in notice(window)
    assert ask.asked == []
    assert len(rows(session)) == 2
    assert not [made for made in page.findChildren(RowHeading) if made.findChildren(QPushButton)]
    go_to(page, "beslut")
    assert not child(page, QPushButton, "add_row").isVisible()


def test_rows_that_come_while_the_count_is_typed_leave_it_the_focus(
    qtbot: QtBot, page: ReviewPage, session: Session
) -> None:
    go_to(page, "antal_beslut")
    press("1")
    qtbot.waitUntil(lambda: len(rows(session)) == 1, timeout=1000)
    press("2", RETURN)
    assert value(session, "antal_beslut") == "12"
    assert len(rows(session)) == 12
    assert page.presenter.place == "beslut#1/beslut_text"


def test_rows_above_the_count_are_kept_and_say_why(page: ReviewPage, session: Session) -> None:
    go_to(page, "antal_beslut")
    press("2", RETURN)
    go_to(page, "beslut#2/beslut_text")
    press("avslag", RETURN)
    go_to(page, "antal_beslut")
    press("1", RETURN)
    assert session.answers[1]["beslut#2/beslut_text"].state is AnswerState.NOT_ASKED
    assert line(page, "beslut#2/beslut_text").row.why_not.startswith("Ställs inte – fråga 14: 1")
    assert line(page, "beslut#1/beslut_text").row.why_not == ""
    go_to(page, "antal_beslut")
    press("2", RETURN)
    assert line(page, "beslut#2/beslut_text").row.answer == "avslag"


def test_rows_of_a_repeat_that_is_not_asked_say_why(page: ReviewPage, session: Session) -> None:
    add_rows(page, "2026-02-01")
    go_to(page, "plan")
    press("n")
    assert "fråga 1: Nej" in line(page, "uppfoljningar#1/datum").row.why_not
    go_to(page, "uppfoljningar")
    press("l")
    assert len(rows(session)) == 1


def test_l_elsewhere_says_where_it_works(page: ReviewPage, session: Session, window: MainWindow) -> None:
    go_to(page, "plan")
    press("l")
    assert "inga rader" in notice(window)
    assert rows(session) == []


def test_the_mouse_adds_and_removes_rows(qtbot: QtBot, page: ReviewPage, session: Session, ask: FakeAsk) -> None:
    qtbot.mouseClick(child(page, QPushButton, "add_row"), Qt.MouseButton.LeftButton)
    assert rows(session) == ["uppfoljningar#1"]
    (heading,) = page.findChildren(RowHeading)
    qtbot.mouseClick(child(heading, QPushButton, "remove_row"), Qt.MouseButton.LeftButton)
    assert len(ask.asked) == 1
    assert rows(session) == []
    assert focused() is page.case_view.item_list


def test_answers_wait_for_a_case_to_begin_with_rows_too(page: ReviewPage, session: Session, window: MainWindow) -> None:
    press(Qt.Key.Key_Down, modifier=CTRL)
    go_to(page, "uppfoljningar")
    press("l")
    press(DELETE, modifier=SHIFT)
    assert rows(session, 2) == []
    assert "Tryck Retur" in notice(window)


def test_closing_names_rows(page: ReviewPage, session: Session, window: MainWindow) -> None:
    press("l", ESCAPE)
    press(RETURN, modifier=CTRL)
    assert status(session) is CaseStatus.BEGUN
    assert "fråga 4 (rad 1)" in notice(window)
    assert page.presenter.place == "uppfoljningar#1/datum"
    press("2026-02-01", ESCAPE)
    press(RETURN, modifier=CTRL)
    assert "7 (rad 1)" in notice(window)
    press(RETURN, modifier=CTRL)
    assert status(session) is CaseStatus.DONE


def test_reopening_goes_on_in_the_row(qtbot: QtBot, tmp_path: Path, page: ReviewPage, session: Session) -> None:
    add_rows(page, "2026-02-01")
    path = session.path
    page.window().close()
    again = open_window(qtbot, tmp_path, path)
    presenter = review_page(again).presenter
    assert presenter.place == "uppfoljningar#1/slag"
    presenter.open_case(1, "uppfoljningar#1/datum")
    assert presenter.place == "uppfoljningar#1/datum"
    again.close()


def test_a_filtered_item_offers_what_its_row_lets_through(page: ReviewPage, session: Session) -> None:
    add_rows(page, "2026-02-01", "2026-03-01")
    go_to(page, "uppfoljningar#1/vag")
    press("1")
    assert page.presenter.place == "uppfoljningar#1/slag"
    assert buttons(page) == ["Brev B", "E-post E"]
    press("m")
    assert value(session, "uppfoljningar#1/slag") == ""
    press("b")
    assert value(session, "uppfoljningar#1/slag") == "brev"
    go_to(page, "uppfoljningar#2/slag")
    assert buttons(page) == ["Möte M", "Telefon T"]
    press("2")
    assert value(session, "uppfoljningar#2/slag") == "telefon"


def buttons(page: ReviewPage) -> list[str]:
    opened = page.presenter.open_item()
    assert opened is not None
    return [f"{offer.choice.label} {offer.key}".strip() for offer in opened.offers]


def test_an_answer_no_longer_offered_is_kept_marked_and_hinders_closing(
    page: ReviewPage, session: Session, window: MainWindow
) -> None:
    add_rows(page, "2026-02-01")
    go_to(page, "uppfoljningar#1/slag")
    press("m", "n")
    go_to(page, "uppfoljningar#1/vag")
    press("1")
    assert value(session, "uppfoljningar#1/slag") == "mote"
    assert line(page, "uppfoljningar#1/slag").row.withdrawn == "Möte"
    go_to(page, "uppfoljningar#1/slag")
    assert buttons(page) == ["Brev B", "E-post E", "Möte"]
    errors = [label.text() for label in page.case_view.card.findChildren(QLabel) if label.isVisible()]
    assert any("erbjuds inte längre: Möte" in text for text in errors)
    press(RETURN, modifier=CTRL)
    assert "erbjuds inte längre: fråga 7 (rad 1)" in notice(window)
    press("e")
    assert value(session, "uppfoljningar#1/slag") == "epost"
    assert line(page, "uppfoljningar#1/slag").row.withdrawn == ""


def test_a_new_checklist_forgets_the_rows_of_the_old_one(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Annan.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        load_checklist(session, REPEATING, ChecklistFile("rader.xlsx", b"workbook"))
        add_cases(session, [NewCase()])
    window = open_window(qtbot, tmp_path, path)
    presenter = review_page(window).presenter
    shorter = replace(REPEATING, items=REPEATING.items[:2], sections=())
    presenter.workspace.perform(load_checklist, shorter, ChecklistFile("kort.xlsx", b""))
    assert [placed.place for placed in presenter.placed] == ["plan", "plan_datum"]
    window.close()
