"""The words that the report is told in, chosen and written on the page Granskning by keys, on a real audit file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from aktgranskning.domain.fact_check import FactCheckWord
from aktgranskning.domain.nouns import CASE_FILE, NOUNS, Noun
from aktgranskning.engagement import open_audit
from aktgranskning.session import Session
from aktgranskning.undoing import undo
from tests.conftest import REVIEWER
from tests.ui_hands import RETURN, FakeAsk, child, press_on, settings_in, take_it, turn_wheel, type_text
from ui.pages.engagement import EngagementPage
from ui.presenters.report_words import OWN, in_use, wrong_form
from ui.workspace import Workspace


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> EngagementPage:
    page = EngagementPage(Workspace(session), settings_in(session.path.parent), FakeAsk(), take_it)
    qtbot.addWidget(page)
    page.resize(1166, 900)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def choose(page: EngagementPage, name: str, text: str) -> None:
    """Go down a field's list until a text is chosen."""
    field = child(page, QComboBox, name)
    press_on(field, Qt.Key.Key_End if text == OWN else Qt.Key.Key_Home)
    for _ in range(field.count()):
        if field.currentText().startswith(text):
            return
        press_on(field, Qt.Key.Key_Down)
    raise AssertionError(text)


def write(page: EngagementPage, form: str, text: str) -> None:
    field = child(page, QLineEdit, f"noun_{form}")
    field.setFocus()
    field.selectAll()
    type_text(field, text)
    press_on(field, RETURN)


def kept(session: Session) -> tuple[Noun, FactCheckWord]:
    """Close the audit and read it anew."""
    path = session.path
    session.close()
    with open_audit(path, REVIEWER) as again:
        return again.audit.noun, again.audit.fact_check


def test_the_noun_and_the_word_for_the_fact_check_are_stored(page: EngagementPage, session: Session) -> None:
    assert child(page, QComboBox, "report_noun").currentText() == "akt (en)"
    assert child(page, QComboBox, "fact_check_word").currentText() == "Sakgranskning"
    choose(page, "report_noun", "ärende")
    choose(page, "fact_check_word", "Faktakontroll")
    assert child(page, QLabel, "noun_in_use").text().endswith("inget ärende, ett ärende, ärendet, 15 ärenden.")
    assert not child(page, QLineEdit, "noun_singular").isVisible()
    assert kept(session) == (NOUNS[1], FactCheckWord.FAKTAKONTROLL)


def test_a_noun_of_ones_own_is_stored_once_all_its_forms_are_written(page: EngagementPage, session: Session) -> None:
    choose(page, "report_noun", OWN)
    write(page, "singular", "placering")
    write(page, "plural", "placeringar")
    assert session.audit.noun == CASE_FILE
    problem = child(page, QLabel, "noun_problem")
    assert problem.text() == "Ordet används när det är ifyllt. Bestämd form: skriv formen."
    write(page, "definite", "placeringen")
    assert not problem.isVisible()
    assert session.audit.noun == Noun("placering", "placeringar", "placeringen", is_neuter=False)
    choose(page, "noun_gender", "ett")
    assert kept(session)[0] == Noun("placering", "placeringar", "placeringen", is_neuter=True)


def test_a_noun_that_is_half_written_stays_while_other_fields_are_stored(
    page: EngagementPage, session: Session
) -> None:
    choose(page, "report_noun", OWN)
    write(page, "singular", "placering")
    name = child(page, QLineEdit, "audit_name")
    name.setFocus()
    type_text(name, "x")
    press_on(name, RETURN)
    assert child(page, QLineEdit, "noun_singular").text() == "placering"
    choose(page, "report_noun", "avtal")
    assert session.audit.noun.singular == "avtal"
    assert not child(page, QLabel, "noun_problem").isVisible()


@pytest.mark.parametrize("typed", ["", "  ", "akt;akter", "akt 7", "akt<b>"])
def test_what_is_no_word_is_refused(page: EngagementPage, session: Session, typed: str) -> None:
    choose(page, "report_noun", OWN)
    for form in ("plural", "definite", "singular"):
        write(page, form, "barnärende" if form != "singular" else typed or " ")
    assert wrong_form(typed)
    assert session.audit.noun == CASE_FILE


def test_a_compound_of_several_words_is_a_noun() -> None:
    assert not wrong_form("LSS-ärende")
    assert not wrong_form("enskilt avtal")
    assert in_use(CASE_FILE) == "Så skrivs det: ingen akt, en akt, akten, 15 akter."


def test_scrolling_past_a_field_changes_nothing(page: EngagementPage, session: Session) -> None:
    before = session.log.head
    for name in ("report_noun", "fact_check_word"):
        turn_wheel(child(page, QComboBox, name))
    share = child(page, QSpinBox, "number_of_cases")
    number = share.value()
    for part in (share, share.findChild(QLineEdit)):
        assert part
        turn_wheel(part)
    assert share.value() == number
    assert not any(child(page, QComboBox, name).hasFocus() for name in ("report_noun", "fact_check_word"))
    assert session.log.head == before
    chosen = child(page, QComboBox, "report_noun")
    chosen.setFocus()
    turn_wheel(chosen)
    assert session.audit.noun == NOUNS[1]


def test_a_noun_that_was_begun_is_gone_where_something_is_undone(page: EngagementPage, session: Session) -> None:
    choose(page, "report_noun", "ärende")
    choose(page, "report_noun", OWN)
    assert child(page, QLineEdit, "noun_singular").isVisible()
    undo(session)
    page.tell("Ångrade.")
    assert child(page, QComboBox, "report_noun").currentText() == "akt (en)"
    assert not child(page, QLineEdit, "noun_singular").isVisible()
