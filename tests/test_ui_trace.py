"""In the window, by keys alone: from a recommendation down to one answer and its history, and back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from aktgranskning.concluding.recommending import add_recommendation
from aktgranskning.domain.audit import AnswerState
from tests.five_audits import file_review
from tests.tally_page import go_to, listed, title
from tests.ui_hands import RETURN, child, focused, open_window, press, press_on, view_of
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
