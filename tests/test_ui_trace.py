"""In the window, by keys alone: from a recommendation down to one answer and its history, and back up."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from aktgranskning.concluding.recommending import add_recommendation
from aktgranskning.domain.audit import AnswerState, Audit
from tests.five_audits import answer_met, begin, checklist_of, file_review
from tests.tally_page import go_to, listed, title
from tests.ui_hands import (
    RETURN,
    child,
    focused,
    open_window,
    press,
    press_on,
    tab_order,
    type_text,
    view_of,
    when_open,
)
from ui.pages.assessment import AssessmentPage, Part
from ui.pages.tally import TallyPage
from ui.presenters.tally_rows import FIRST_FIGURE
from ui.widgets.noted_list import NotedList
from ui.widgets.wrapped_link import WrappedLink

CTRL = Qt.KeyboardModifier.ControlModifier


def test_from_a_recommendation_to_an_answer_and_back(qtbot: QtBot, tmp_path: Path) -> None:
    with file_review(tmp_path) as session:
        add_recommendation(session, "Upprätta planer.", ["Socialnämnden"], questions=["planering"])
        path = session.path
    window = open_window(qtbot, tmp_path, path)
    view = view_of(window)
    press("5", modifier=CTRL)
    page = view.page("assessment")
    assert isinstance(page, AssessmentPage)
    page.show_part(Part.RECOMMENDATIONS)
    # recommendation → assessment
    press_on(child(page, WrappedLink, "grounds_questions_0"), Qt.Key.Key_Space)
    assert page.questions.isVisible()
    grounds = child(page, NotedList, "grounds_list")
    # → item → tally
    grounds.setFocus()
    press(Qt.Key.Key_Home, RETURN)
    assert view.shown_page == "tally"
    tally = view.page("tally")
    assert isinstance(tally, TallyPage)
    assert tally.current_item == "plan"
    assert focused() is tally.place_of_keys
    # → the one case that is met
    go_to(tally, "Finns en plan?", FIRST_FIGURE)
    press(RETURN)
    assert title(tally).endswith("Uppfyllt · 1 akt")
    assert listed(tally)
    press(RETURN)
    assert view.shown_page == "review"
    # → answer → log
    presenter = view.presenter
    assert presenter.case is not None
    assert presenter.item is not None
    assert presenter.item.name == "plan"
    held = view.workspace.session.answers[presenter.case.id]["plan"]
    assert held.state is AnswerState.MET
    history = child(view, QLabel, "history")
    assert "Granskare Ett" in history.text() or "G1" in history.text()
    press("5", modifier=CTRL)
    assert page.questions.isVisible()


def test_from_a_case_up_to_the_recommendations(qtbot: QtBot, tmp_path: Path) -> None:
    with file_review(tmp_path) as session:
        add_recommendation(session, "Gör annat.", ["Socialnämnden"])
        add_recommendation(session, "Upprätta planer.", ["Socialnämnden"], questions=["planering"])
        path = session.path
    window = open_window(qtbot, tmp_path, path)
    view = view_of(window)
    # item → tally
    press("4", modifier=CTRL)
    tally = view.page("tally")
    assert isinstance(tally, TallyPage)
    go_to(tally, "Finns en plan?", FIRST_FIGURE)
    # → question and assessment
    link = child(tally, WrappedLink, "sentence_questions_0")
    assert link.accessibleName() == "Revisionsfråga 1 · I begränsad utsträckning"
    assert "sentence_questions_0" in tab_order(tally.place_of_keys)
    press_on(link, Qt.Key.Key_Space)
    assert view.shown_page == "assessment"
    page = view.page("assessment")
    assert isinstance(page, AssessmentPage)
    assert focused() is page.questions.place_of_keys
    assert child(page, QLabel, "question_title").text().startswith("1  Har de enskilda en plan?")
    # → recommendation
    resting = child(page, WrappedLink, "resting_recommendations_0")
    assert resting.accessibleName() == "Rekommendation 2: Upprätta planer."
    assert {"resting_recommendations_0", "resting_new"} <= {*tab_order(page.questions.place_of_keys)}
    press_on(resting, Qt.Key.Key_Space)
    assert page.recommendations.isVisible()
    assert child(page, QLabel, "recommendation_said").text() == "2. Upprätta planer."
    assert page.recommendations.isAncestorOf(focused())


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
def test_a_recommendation_is_written_where_its_question_is_assessed(qtbot: QtBot, tmp_path: Path) -> None:
    with file_review(tmp_path) as session:
        path = session.path
    view = view_of(open_window(qtbot, tmp_path, path))
    press("5", modifier=CTRL)
    page = view.page("assessment")
    assert isinstance(page, AssessmentPage)
    assert child(page, QLabel, "resting_nothing").isVisible()

    def write(dialog: QDialog) -> None:
        type_text(child(dialog, QPlainTextEdit, "recommendation_text"), "Upprätta planer")
        type_text(child(dialog, QLineEdit, "recommendation_addressees"), "Socialnämnden")
        press("\r", modifier=CTRL)

    when_open(write)
    new = child(page, QPushButton, "resting_new")
    new.setFocus()
    press(" ")
    (written,) = view.workspace.session.conclusions.recommendations
    assert (written.text, written.questions) == ("Upprätta planer", "planering")
    assert page.questions.isVisible()
    assert page.window().focusWidget() is new
    assert not child(page, QLabel, "resting_nothing").isVisible()
    assert child(page, WrappedLink, "resting_recommendations_0").accessibleName() == "Rekommendation 1: Upprätta planer"


def test_an_item_that_is_no_ground_has_no_link(qtbot: QtBot, tmp_path: Path) -> None:
    checklist = checklist_of({}, {"plan": "Finns en plan?"}, {})
    with begin(tmp_path / "utan.granskning", Audit("Prov"), checklist, [""]) as session:
        answer_met(session, {"plan": 1}, [*session.cases])
        path = session.path
    window = open_window(qtbot, tmp_path, path)
    view = view_of(window)
    press("4", modifier=CTRL)
    tally = view.page("tally")
    assert isinstance(tally, TallyPage)
    go_to(tally, "Finns en plan?", FIRST_FIGURE)
    assert not tally.findChildren(WrappedLink)
