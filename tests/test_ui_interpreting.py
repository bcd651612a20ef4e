"""Interpretations and second looks on the page Akter, by keys, with the file read afterwards."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QTableView, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.domain.acts import ActKind, Field
from aktgranskning.domain.audit import CaseStatus
from aktgranskning.interpreting import add_interpretation
from aktgranskning.log_entries import log_entries
from aktgranskning.session import Session
from tests.example_checklists import SMALL
from tests.test_ui_item_walk import listed
from tests.ui_hands import (
    RETURN,
    FakeAsk,
    child,
    open_audit_window,
    press,
    press_on,
    review_page,
    type_text,
    view_of,
    when_open,
)
from ui.dialogs.log import LogDialog
from ui.models.text_table import TextTableModel
from ui.pages.review import ReviewPage
from ui.presenters.log_lines import HEADINGS, LogFilter, log_lines
from ui.presenters.side import history_lines

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> ReviewPage:
    """Two cases in which the item plan is answered, the first of them closed; the second is shown, at that item."""
    window = open_audit_window(qtbot, tmp_path, SMALL)
    page = review_page(window)
    session = page.presenter.session
    for case_id, value in ((1, "ja"), (2, "nej")):
        page.presenter.workspace.perform(review.begin_case, case_id)
        page.presenter.workspace.perform(review.answer, case_id, "plan", value)
    page.presenter.workspace.perform(review.complete_case, 1)
    assert session.cases[1].status is CaseStatus.DONE
    page.presenter.open_case(2, "plan")
    return page


def session_of(page: ReviewPage) -> Session:
    return page.presenter.session


def marked(page: ReviewPage) -> set[int]:
    return {case_id for case_id, answers in session_of(page).answers.items() if answers["plan"].second_look}


def shown(page: QWidget, name: str) -> str:
    label = child(page, QLabel, name)
    return label.text() if label.isVisibleTo(page) else ""


def write(text: str) -> Callable[[QDialog], None]:
    """Write a text into the dialog and agree by key."""

    def answer(dialog: QDialog) -> None:
        field = child(dialog, QPlainTextEdit, "lines")
        assert not child(dialog, QPushButton, "agree").isEnabled()
        type_text(field, text)
        press_on(field, RETURN)  # a new line, not the end
        field.insertPlainText("andra raden")
        child(dialog, QPushButton, "agree").click()

    return answer


def test_an_interpretation_is_written_in_the_dialog_and_stands_at_the_item(qtbot: QtBot, page: ReviewPage) -> None:
    when_open(write("Bara en egen handling."))
    press("t", modifier=CONTROL)
    (one,) = session_of(page).interpretations
    assert (one.item, one.text) == ("plan", "Bara en egen handling.\nandra raden")
    assert "Tolkning 20" in shown(page, "interpretations")
    assert "Bara en egen handling." in shown(page, "interpretations")
    assert "innan frågan tolkades" in shown(page, "second_look")
    assert marked(page) == {1, 2}
    assert "2 svar är märkta för omläsning" in shown(page, "notice")


def test_esc_in_the_dialog_writes_nothing(page: ReviewPage) -> None:
    when_open(lambda dialog: press_on(dialog, Qt.Key.Key_Escape))
    press("t", modifier=CONTROL)
    assert session_of(page).interpretations == ()


def test_an_answer_again_or_a_key_takes_the_mark_away(page: ReviewPage) -> None:
    page.presenter.interpret("Så här.")
    press("b", modifier=CONTROL)
    assert marked(page) == {1}
    press(RETURN)
    press("z", modifier=CONTROL)
    page.presenter.select_item("plan")
    press("n")  # the same answer
    assert marked(page) == {1}
    page.presenter.open_case(1, "plan")
    press("b", modifier=CONTROL)
    assert marked(page) == set(), "an answer is confirmed in a closed case too"
    assert session_of(page).cases[1].status is CaseStatus.DONE


def test_the_mouse_lets_an_answer_stand(page: ReviewPage) -> None:
    page.presenter.interpret("Så här.")
    press(RETURN)
    child(page, QPushButton, "confirm_answer").click()
    assert marked(page) == {1}
    assert shown(page, "second_look") == ""


def test_in_a_walk_the_key_goes_on_and_enter_confirms_nothing(page: ReviewPage) -> None:
    page.presenter.interpret("Så här.")
    page.presenter.open_case(1, "plan")
    press("i", modifier=CONTROL)
    assert [reading.mark for reading in listed(page)][:2] == ["Se om", "Se om"]
    press("b", modifier=CONTROL)  # in a closed case
    assert marked(page) == {2}
    assert page.presenter.case
    assert page.presenter.case.label == "Akt 2"
    press(RETURN, RETURN)  # begins, and goes on
    assert marked(page) == {2}
    assert page.presenter.case.label == "Akt 3"
    page.presenter.move_case(-1)
    press("b", modifier=CONTROL)
    assert marked(page) == set()


def test_closing_a_case_tells_of_answers_to_look_at(page: ReviewPage) -> None:
    page.presenter.interpret("Så här.")
    press(RETURN)
    press(RETURN, modifier=CONTROL)
    assert "Att se om: fråga 2" in shown(page, "notice")
    press(RETURN, modifier=CONTROL)
    assert session_of(page).cases[2].status is CaseStatus.DONE


def test_the_side_says_in_history_what_happened(page: ReviewPage) -> None:
    page.presenter.interpret("Så här.")
    press(RETURN)
    press("b", modifier=CONTROL)
    page._show_side()
    assert "omläst" in child(page, QLabel, "history").text()


def test_the_history_tells_a_mark_that_nobody_took_away_by_reading(page: ReviewPage) -> None:
    page.presenter.interpret("Så här.")
    press(RETURN)
    press("z", modifier=CONTROL)
    press("y", modifier=CONTROL)
    placed = next(one for one in page.presenter.placed if one.place == "plan")
    said = [line.what for line in history_lines(session_of(page), 2, placed)]
    assert said[:3] == [
        "gjorde om: märktes för omläsning",
        "ångrade: märkningen togs bort",
        "märktes för omläsning",
    ]
    press("b", modifier=CONTROL)
    press("z", modifier=CONTROL)
    said = [line.what for line in history_lines(session_of(page), 2, placed)]
    assert said[:2] == ["ångrade: märktes för omläsning", "omläst"]


def test_the_log_shows_all_that_was_set(qtbot: QtBot, page: ReviewPage) -> None:
    add_interpretation(session_of(page), "plan", "Så här.")
    said: list[list[str]] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, LogDialog)
        child(dialog, QPushButton, "log_answers").click()
        model = child(dialog, QTableView, "log_table").model()
        said.extend([str(model.index(row, column).data()) for column in range(len(HEADINGS))] for row in range(4))
        press_on(dialog, Qt.Key.Key_Escape)

    when_open(read)
    press("l", modifier=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert [line[2:] for line in said[:2]] == [
        ["Akt 2", "Plan finns", "Att se om", "", "ja"],
        ["Akt 1", "Plan finns", "Att se om", "", "ja"],
    ]
    assert ["Akt 2", "Plan finns", "Svar", "", "Nej"] in [line[2:] for line in said]


def test_the_log_never_shows_a_reference(session: Session) -> None:
    lines = log_lines(log_entries(session), LogFilter.ALL)
    assert any("Diarienummer" in line for line in lines)
    assert not any("EX 3" in text for line in lines for text in line)


def test_what_was_set_is_never_cut_in_the_log(qtbot: QtBot, session: Session) -> None:
    first, *entries = log_entries(session)
    long = replace(first, kind=ActKind.CHANGE_CHECKLIST, field=Field.DRAFT, reviewer="Granskare Etthundratio")
    dialog = LogDialog([long, *entries], session.log.head)
    qtbot.addWidget(dialog)
    dialog.show()
    table = child(dialog, QTableView, "log_table")
    for column in map(HEADINGS.index, ("Tid", "Vem", "Vad")):
        assert table.columnWidth(column) >= table.sizeHintForColumn(column)


def test_the_table_of_the_log_is_a_sound_model(session: Session, qtmodeltester: ModelTester) -> None:
    model = TextTableModel(HEADINGS)
    model.show_rows(log_lines(log_entries(session), LogFilter.ALL))
    qtmodeltester.check(model, force_py=True)


def test_a_page_asks_through_its_protocol(page: ReviewPage) -> None:
    page._ask = FakeAsk(lines="Genom protokollet")
    page.interpret()
    assert [one.text for one in session_of(page).interpretations] == ["Genom protokollet"]
    assert view_of(page.window()).workspace.session is session_of(page)  # type: ignore[arg-type]
