"""Walking one item through all cases, by key presses on a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from aktgranskning.adding import NewCase
from aktgranskning.commands.example import write_example
from aktgranskning.domain.audit import AnswerState, Audit, CaseStatus, ChecklistFile
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.session import Session
from tests.conftest import REVIEWER
from tests.example_checklists import REPEATING, SMALL
from tests.ui_hands import RETURN, FakeAsk, child, focused, open_audit_window, open_window, press, review_page
from ui.pages.review import ReviewPage
from ui.presenters.readings import Reading
from ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
DOWN, UP, ESCAPE = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Escape
CASES = 15


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b"workbook"))
        add_cases(session, [NewCase(reference="EX 1", unit="Vuxen"), *[NewCase()] * (CASES - 1)])
    window = open_window(qtbot, tmp_path, path)
    yield window
    window.close()


@pytest.fixture
def page(window: MainWindow) -> ReviewPage:
    """The page while the item `plan` is walked, at the first case."""
    page = review_page(window)
    walk(page, "plan")
    return page


@pytest.fixture
def session(page: ReviewPage) -> Session:
    return page.presenter.session


@pytest.fixture
def in_rows(qtbot: QtBot, tmp_path: Path) -> Iterator[ReviewPage]:
    """The page on three cases whose checklist has rows: the first two have a plan, the first two rows as well."""
    window = open_audit_window(qtbot, tmp_path, REPEATING)
    page = review_page(window)
    for case_id in (1, 2):
        page.presenter.open_case(case_id)
        press(RETURN)
        go_to(page, "plan")
        press("j", ESCAPE)
    page.presenter.open_case(1)
    press(RETURN)
    for day in ("2026-02-01", "2026-03-01"):
        go_to(page, "uppfoljningar")
        press("l", day, RETURN)
    yield page
    window.close()


def go_to(page: ReviewPage, place: str) -> None:
    page.case_view.focus_items()
    page.presenter.select_item(place)
    QApplication.processEvents()


def walk(page: ReviewPage, place: str) -> None:
    go_to(page, place)
    press(Qt.Key.Key_I, modifier=CTRL)


def where(page: ReviewPage) -> tuple[str, str]:
    case = page.presenter.case
    assert case is not None
    return case.label, page.presenter.place


def is_walked(page: ReviewPage) -> bool:
    """Whether the page says so: by its list, and by the strip above the case."""
    lists = (page.left_pane.walk.isVisible(), page.left_pane.cases.isVisible())
    assert lists in {(True, False), (False, True)}
    assert page.case_view.strip.isVisible() is lists[0] is (page.presenter.walked is not None)
    return lists[0]


def listed(page: ReviewPage) -> list[Reading]:
    model = page.left_pane.walk.model
    return [model.reading(row) for row in range(model.rowCount())]


def marked(page: ReviewPage) -> str:
    """The label that is marked in the list, and in view."""
    view = page.left_pane.walk.view
    box = view.visualRect(view.currentIndex())
    assert box.isValid()
    assert view.viewport().rect().contains(box), "what is shown is out of view"
    return str(view.currentIndex().data())


def text_of(page: ReviewPage, name: str) -> str:
    return child(page, QLabel, name).text()


def on_disk(session: Session, place: str, column: str = "value") -> dict[int, str]:
    """Read from outside what the cases have in a place, by the case's id, between two commits; those that have any."""
    reader = sqlcipher3.dbapi2.connect(f"file:{session.path}?immutable=1", uri=True)
    query = f"SELECT case_id, {column} FROM current WHERE item = ? AND {column} <> ''"
    found: dict[int, str] = dict(reader.execute(query, [place]).fetchall())
    texts: dict[str, str] = dict(reader.execute("SELECT hash, text FROM texts").fetchall())
    reader.close()
    return {case_id: texts.get(content, content) for case_id, content in found.items()}


def test_the_answers_of_all_cases_are_seen_side_by_side(page: ReviewPage) -> None:
    assert is_walked(page)
    assert text_of(page, "walk_words") == "Samma fråga i alla akter: Plan finns"
    assert text_of(page, "walk_position") == "1 av 15"
    assert [reading.label for reading in listed(page)] == [f"Akt {number}" for number in range(1, CASES + 1)]
    assert {reading.answer for reading in listed(page)} == {"Ej påbörjad"}
    press(RETURN, "d")
    press(RETURN, "v", "s. 4", RETURN, "k", "Bara muntligt", ESCAPE)
    assert [(reading.answer, reading.state) for reading in listed(page)[:3]] == [
        ("Delvis", AnswerState.PARTLY), ("Obesvarad", AnswerState.UNANSWERED), ("Ej påbörjad", AnswerState.UNANSWERED),
    ]  # fmt: skip
    assert listed(page)[1].notes == ("Var i akten: s. 4", "Bara muntligt")
    assert "EX 1" not in repr(listed(page))


def test_the_walk_ends_where_one_stands(page: ReviewPage) -> None:
    press(DOWN, DOWN)
    press(Qt.Key.Key_I, modifier=CTRL)
    assert not is_walked(page)
    assert where(page) == ("Akt 3", "plan")
    press(DOWN)
    assert where(page) == ("Akt 3", "plan_datum")
    press(Qt.Key.Key_I, modifier=CTRL)
    assert text_of(page, "walk_words") == "Samma fråga i alla akter: Planens datum"
    press(ESCAPE)
    assert not is_walked(page)
    assert where(page) == ("Akt 3", "plan_datum")
    press(Qt.Key.Key_I, modifier=CTRL)
    child(page, QPushButton, "walk_end").click()
    assert not is_walked(page)


def test_an_answer_goes_on_to_the_same_item_of_the_next_case_where_keys_wait(
    page: ReviewPage, session: Session
) -> None:
    press(RETURN, "j")
    assert where(page) == ("Akt 2", "plan")
    assert marked(page) == "Akt 2"
    press("n", "n")
    assert on_disk(session, "plan") == {1: "ja"}
    assert "Tryck Retur" in text_of(page, "notice")
    press(RETURN)
    assert where(page) == ("Akt 2", "plan"), "a case that is begun stays at the item, though others wait before it"
    press("n")
    assert on_disk(session, "plan") == {1: "ja", 2: "nej"}
    assert where(page) == ("Akt 3", "plan")


def test_fifteen_cases_are_walked_by_two_keys_each(page: ReviewPage, session: Session) -> None:
    for number in range(CASES):
        assert where(page) == (f"Akt {number + 1}", "plan")
        assert marked(page) == f"Akt {number + 1}"
        assert text_of(page, "walk_position") == f"{number + 1} av 15"
        press(RETURN, "jdn"[number % 3])
    assert text_of(page, "notice") == "Alla akter är genomgångna."
    assert where(page) == ("Akt 15", "plan")
    values = ["ja", "delvis", "nej"]
    assert on_disk(session, "plan") == {number + 1: values[number % 3] for number in range(CASES)}
    assert not on_disk(session, "uppfoljd")


def test_the_arrows_and_enter_go_from_case_to_case(page: ReviewPage, session: Session) -> None:
    press(DOWN, DOWN, UP)
    assert where(page) == ("Akt 2", "plan")
    press(DOWN, modifier=CTRL)
    assert where(page) == ("Akt 3", "plan")
    press(UP, modifier=CTRL)
    assert where(page) == ("Akt 2", "plan")
    press(RETURN, RETURN)
    assert where(page) == ("Akt 3", "plan")
    press(UP, UP, UP)
    assert where(page) == ("Akt 1", "plan")
    assert is_walked(page)
    assert not on_disk(session, "plan")


def test_the_fields_work_as_always_and_esc_leaves_them_first(page: ReviewPage, session: Session) -> None:
    press(RETURN, "k", "till akt 1")
    assert isinstance(focused(), QPlainTextEdit)
    press(ESCAPE)
    assert is_walked(page)
    press("v", "s. 7")
    press(DOWN)
    assert where(page) == ("Akt 2", "plan")
    assert on_disk(session, "plan", "comment") == {1: "till akt 1"}
    assert on_disk(session, "plan", "evidence") == {1: "s. 7"}
    press(RETURN, "k", "till akt 2")
    press(DOWN, modifier=CTRL)
    assert on_disk(session, "plan", "comment") == {1: "till akt 1", 2: "till akt 2"}
    press(UP)
    press(RETURN, "k", " mer")
    press(Qt.Key.Key_I, modifier=CTRL)
    assert not is_walked(page)
    assert "mer" in on_disk(session, "plan", "comment")[2]


def test_a_typed_answer_goes_on_to_the_next_case_too(page: ReviewPage, session: Session) -> None:
    walk(page, "ansokan")
    press(RETURN)
    assert isinstance(focused(), QLineEdit)
    press("2026-01-05", RETURN)
    assert where(page) == ("Akt 2", "ansokan")
    assert focused() is page.case_view.item_list
    press("2")
    assert not on_disk(session, "ansokan", "draft")
    press(RETURN, "2026-01", RETURN)
    assert where(page) == ("Akt 2", "ansokan"), "half a date is no answer"
    assert listed(page)[1].words == ("”2026-01” är inget svar än",)
    assert on_disk(session, "ansokan") == {1: "2026-01-05"}


def test_what_an_answer_made_of_others_is_told_in_the_next_case(page: ReviewPage) -> None:
    press(RETURN, "j", UP, RETURN)
    go_to(page, "undertecknad")
    press("j")
    walk(page, "plan")
    press("n")
    assert where(page) == ("Akt 2", "plan")
    assert text_of(page, "notice").startswith("Akt 1: 1 svar ställs inte längre.")
    walk(page, "undertecknad")
    assert (listed(page)[0].answer, listed(page)[0].state) == ("Ej ställd", AnswerState.NOT_ASKED)
    assert "fråga 2: Nej" in listed(page)[0].words[0]


def test_several_answers_are_read_in_full_and_enter_goes_on(page: ReviewPage, session: Session) -> None:
    walk(page, "samverkan")
    press(RETURN, "f", "a")
    assert where(page) == ("Akt 1", "samverkan")
    assert listed(page)[0].words == ("Arbetsförmedlingen; Försäkringskassan",)
    press(RETURN)
    assert where(page) == ("Akt 2", "samverkan")
    assert on_disk(session, "samverkan") == {1: "af fk"}


def test_undo_stays_in_the_walk_for_the_same_item_and_ends_it_for_another(page: ReviewPage, session: Session) -> None:
    press(RETURN, "j", RETURN, "n")
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert where(page) == ("Akt 2", "plan")
    assert is_walked(page)
    assert marked(page) == "Akt 2"
    assert on_disk(session, "plan") == {1: "ja"}
    press("j")
    assert on_disk(session, "plan") == {1: "ja"}, "answers wait in a case that undo went to"
    press(Qt.Key.Key_Y, modifier=CTRL)
    assert on_disk(session, "plan") == {1: "ja", 2: "nej"}
    go_to(page, "uppfoljd")
    press(RETURN, "j")
    walk(page, "plan")
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert where(page)[1] == "uppfoljd"
    assert not is_walked(page)


def test_undoing_that_a_case_was_begun_stays_in_the_walk(page: ReviewPage, session: Session) -> None:
    press(RETURN, DOWN)
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert session.cases[1].status is CaseStatus.NOT_BEGUN
    assert where(page) == ("Akt 1", "plan")
    assert is_walked(page)
    assert listed(page)[0].answer == "Ej påbörjad"


def test_a_closed_case_is_read_and_reopened_as_always(page: ReviewPage, session: Session) -> None:
    page._ask = FakeAsk(reason="Nya uppgifter")
    press(RETURN, "j", UP, RETURN)
    for _ in range(2):
        press(RETURN, modifier=CTRL)
    assert session.cases[1].status is CaseStatus.DONE
    assert where(page) == ("Akt 2", "plan"), "the next case is shown at the same item"
    press(UP)
    press("n")
    assert on_disk(session, "plan") == {1: "ja"}
    press(RETURN)
    assert where(page) == ("Akt 2", "plan"), "Enter goes on from what is only read"
    press(UP)
    press(RETURN, modifier=CTRL | SHIFT)
    press(RETURN, "n")
    assert on_disk(session, "plan") == {1: "nej"}
    assert is_walked(page)


def test_another_item_ends_the_walk(page: ReviewPage) -> None:
    page.presenter.open_case(7)  # as by its number
    assert where(page) == ("Akt 7", "plan")
    assert is_walked(page)
    page.presenter.open_case(3, "uppfoljd")  # as from a figure of the tally
    assert not is_walked(page)
    assert where(page) == ("Akt 3", "uppfoljd")


def test_more_cases_end_the_walk(page: ReviewPage, session: Session) -> None:
    page.presenter.workspace.perform(add_cases, [NewCase()])
    assert not is_walked(page)
    walk(page, "plan")
    assert len(listed(page)) == CASES + 1


def test_a_row_of_a_repeat_is_a_stop_and_a_repeat_without_rows_too(in_rows: ReviewPage) -> None:
    page = in_rows
    walk(page, "uppfoljningar#1/reviderad")
    answers = [(reading.label, reading.answer) for reading in listed(page)]
    assert answers == [
        ("Akt 1, rad 1", "Obesvarad"), ("Akt 1, rad 2", "Obesvarad"), ("Akt 2", "Inga rader"), ("Akt 3", "Ej påbörjad"),
    ]  # fmt: skip
    press("j")
    assert where(page) == ("Akt 1", "uppfoljningar#2/reviderad")
    assert marked(page) == "Akt 1, rad 2"
    press("n")
    assert where(page) == ("Akt 2", "uppfoljningar")
    assert is_walked(page)
    press(DOWN)
    assert where(page) == ("Akt 3", "uppfoljningar")
    press(UP, UP)
    assert where(page) == ("Akt 1", "uppfoljningar#2/reviderad")
    press(UP)
    assert where(page) == ("Akt 1", "uppfoljningar#1/reviderad")
    assert on_disk(page.presenter.session, "reviderad") != {}
    values = {place: answer.value for place, answer in page.presenter.session.answers[1].items() if "revid" in place}
    assert values == {"uppfoljningar#1/reviderad": "ja", "uppfoljningar#2/reviderad": "nej"}


def test_rows_come_and_go_in_the_walk(in_rows: ReviewPage) -> None:
    page = in_rows
    page._ask = FakeAsk()
    walk(page, "uppfoljningar#2/reviderad")
    press(DOWN, RETURN)
    assert where(page) == ("Akt 2", "uppfoljningar")
    press("l")
    assert where(page) == ("Akt 2", "uppfoljningar#1/reviderad")
    assert marked(page) == "Akt 2, rad 1"
    press("l")
    assert where(page) == ("Akt 2", "uppfoljningar#2/reviderad")
    press(Qt.Key.Key_Delete, modifier=SHIFT)
    assert where(page) == ("Akt 2", "uppfoljningar#1/reviderad")
    press(Qt.Key.Key_Delete, modifier=SHIFT)
    assert where(page) == ("Akt 2", "uppfoljningar")
    assert [reading.label for reading in listed(page)] == ["Akt 1, rad 1", "Akt 1, rad 2", "Akt 2", "Akt 3"]
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert where(page) == ("Akt 2", "uppfoljningar#1/reviderad")
    assert is_walked(page)


def test_the_closed_cases_of_the_example_are_walked_without_a_change(qtbot: QtBot, tmp_path: Path) -> None:
    with write_example(tmp_path) as example:
        path, acts = example.path, example.log.last_id
    window = open_window(qtbot, tmp_path, path)
    page = review_page(window)
    page.presenter.open_case(1)
    walk(page, "genomforandeplan")
    assert [reading.answer for reading in listed(page)].count("Ja") == 1
    for number in range(2, CASES + 1):
        press(DOWN if number % 2 else RETURN)
        assert where(page) == (f"Akt {number}", "genomforandeplan")
        assert marked(page) == f"Akt {number}"
    press(DOWN)
    assert text_of(page, "notice") == "Alla akter är genomgångna."
    assert page.presenter.session.log.last_id == acts
    window.close()


def test_the_list_is_reached_in_a_narrow_window(qtbot: QtBot, page: ReviewPage, window: MainWindow) -> None:
    window.resize(680, 768)
    qtbot.waitUntil(lambda: not page.left_pane.isVisible())
    assert page.case_view.strip.isVisible()
    press(Qt.Key.Key_F6)
    assert is_walked(page)
    assert focused() is page.left_pane.walk.view
    press("j", DOWN, DOWN, RETURN)
    assert where(page) == ("Akt 3", "plan")
    assert focused() is page.case_view.item_list
    assert not on_disk(page.presenter.session, "plan")
    press(ESCAPE)
    assert page.left_pane.isVisible(), "a list that was asked for stays"
    assert not is_walked(page)


def test_the_list_comes_up_with_the_walk_though_the_cases_were_put_away(page: ReviewPage) -> None:
    press(ESCAPE, Qt.Key.Key_F6)
    assert not page.left_pane.isVisible()
    press(Qt.Key.Key_I, modifier=CTRL)
    assert is_walked(page)
    width = page.left_pane.width()
    press(ESCAPE)
    assert page.left_pane.isVisible()
    assert page.left_pane.width() < width


def test_the_head_of_the_case_is_not_cut_beside_the_list(page: ReviewPage) -> None:
    press(RETURN)
    beside = child(page, QLabel, "case_beside")
    assert beside.text() == "Vuxen · 0 av 5 besvarade"
    for width in (1366, 1200, 1000, 680):
        page.window().resize(width, 768)
        QApplication.processEvents()
        assert beside.width() >= beside.fontMetrics().horizontalAdvance(beside.text())
        assert child(page, QPushButton, "complete_button").isVisible()


def test_a_notice_of_several_lines_lies_over_no_item(page: ReviewPage) -> None:
    items, notice = page.case_view.item_list, page.case_view.notice
    before = items.height()
    for times, is_higher in ((1, False), (12, True)):
        page.presenter.noticed.emit("Saknar plats i akten: fråga 1. " * times)
        QApplication.processEvents()
        assert notice.isVisible()
        assert notice.height() >= notice.heightForWidth(notice.width())
        assert not notice.geometry().intersects(items.geometry())
        assert (items.height() < before) is is_higher
    notice.hide()
    QApplication.processEvents()
    assert items.height() == before
