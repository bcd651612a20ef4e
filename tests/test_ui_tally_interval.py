"""Intervals on the page Sammanställning: locked with the reason, or shown below the sentence."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.catalogue import text
from aktgranskning.domain.sample import DrawPlan, Method
from aktgranskning.drawing import draw_sample, take_sample
from aktgranskning.engagement import edit_case, remove_case
from aktgranskning.session import Session
from tests.example_register import put_register, register_rows
from tests.tally_page import choose, go_to, row, shown, table
from tests.ui_hands import child, press_on
from ui.pages.tally import TallyPage
from ui.presenters.tally_rows import OUTCOME
from ui.workspace import Workspace


@pytest.fixture
def drawn(session: Session) -> Session:
    """Fifteen cases of sixty at random, of which nine have a plan."""
    for case_id in list(session.cases):
        remove_case(session, case_id)
    put_register(session, register_rows(60))
    draw_sample(session, DrawPlan(Method.SIMPLE, 15, "frö 1"))
    take_sample(session)
    for place, case_id in enumerate(session.cases):
        review.begin_case(session, case_id)
        review.answer(session, case_id, "plan", "ja" if place < 9 else "nej")
    return session


def choice(page: TallyPage) -> QComboBox:
    return child(page, QComboBox, "confidence")


def said(page: TallyPage) -> str:
    label = child(page, QLabel, "sentence_interval")
    return label.text() if label.isVisible() else ""


def beside(page: TallyPage, question: str) -> str:
    cell = table(page).model().index(row(page, question), OUTCOME)
    return str(cell.data(Qt.ItemDataRole.AccessibleTextRole))


def test_what_was_not_drawn_has_them_locked_and_says_why(qtbot: QtBot, session: Session) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "ja")
    page = shown(qtbot, Workspace(session))
    assert not choice(page).isEnabled()
    assert "slumpmässigt urval" in choice(page).toolTip()
    assert said(page) == choice(page).toolTip() == choice(page).accessibleDescription()


def test_they_are_off_until_a_key_turns_them_on(qtbot: QtBot, drawn: Session) -> None:
    page = shown(qtbot, Workspace(drawn))
    go_to(page, "Plan finns", OUTCOME)
    assert choice(page).isEnabled()
    assert (choice(page).currentText(), said(page)) == ("Utan intervall", "")
    choice(page).setFocus()
    press_on(choice(page), Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert choice(page).currentText() == "Intervall 95 %"
    assert drawn.audit.confidence == 95
    assert said(page).startswith("95 %: 22–48 av 60 akter")
    assert "När många frågor prövas" in said(page)
    assert beside(page, "Plan finns") == "Plan finns, Utfall: 9 av 15 Intervall: 22–48 av 60."
    assert beside(page, "Undertecknad").endswith(": –")
    press_on(choice(page), Qt.Key.Key_Home)
    assert (drawn.audit.confidence, said(page)) == (0, "")


def test_an_item_that_some_cases_were_not_asked_has_none(qtbot: QtBot, drawn: Session) -> None:
    page = shown(qtbot, Workspace(drawn))
    choice(page).setFocus()
    press_on(choice(page), Qt.Key.Key_Down)
    go_to(page, "Undertecknad", OUTCOME)
    assert said(page).startswith("Inget intervall")


def test_a_part_of_the_sample_has_none_and_says_why(qtbot: QtBot, drawn: Session) -> None:
    case = next(iter(drawn.cases.values()))
    edit_case(drawn, case.id, reference=case.reference, unit="Vuxen")
    page = shown(qtbot, Workspace(drawn))
    go_to(page, "Plan finns", OUTCOME)
    choose(page, "Enhet: Vuxen")
    assert said(page) == ""
    choice(page).setFocus()
    press_on(choice(page), Qt.Key.Key_Down)
    assert said(page) == text("interval.part")
