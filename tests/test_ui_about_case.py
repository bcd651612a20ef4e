"""Om akten, and the lists of what is to be followed up: by keys, on a real file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from aktgranskning import case_facts, requesting, review
from aktgranskning.domain.audit import Absence, CaseStatus
from aktgranskning.engagement import open_audit
from aktgranskning.replacing import mark_absent
from aktgranskning.session import Session
from tests.example_checklists import SMALL
from tests.ui_hands import (
    RETURN,
    SPACE,
    child,
    focused,
    open_audit_window,
    press,
    press_on,
    review_page,
    type_text,
    view_of,
    when_open,
)
from ui.models.cases import CaseFilter, CaseListModel, CaseRole
from ui.pages.review import ReviewPage
from ui.presenters.follow_up import FollowUp, follow_up_lines
from ui.widgets.text_fields import LineField, TextField
from ui.widgets.text_table import ChoosableTable
from ui.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return open_audit_window(qtbot, tmp_path, SMALL)


@pytest.fixture
def page(window: MainWindow) -> ReviewPage:
    return review_page(window)


def session_of(page: ReviewPage) -> Session:
    return page.presenter.session


def close_all_the_same(question: QDialog, asked: list[str]) -> None:
    """Note what is asked, and close though something is not stored."""
    assert isinstance(question, QMessageBox)
    asked.append(question.text())
    (agree,) = (one for one in question.buttons() if one.text() == "Stäng ändå")
    press_on(agree, SPACE)


def test_what_is_typed_is_stored_without_saving(page: ReviewPage) -> None:
    def fill_in(dialog: QDialog) -> None:
        type_text(child(dialog, LineField, "fact_source_system"), "Treserva")
        type_text(child(dialog, LineField, "fact_pages"), "1 40")
        type_text(child(dialog, TextField, "observations"), "Två samtal")
        for mark in ("for_report", "urgent"):
            press_on(child(dialog, QCheckBox, mark), SPACE)
        type_text(child(dialog, LineField, "fact_assigned"), "Bo Lind")
        press_on(dialog, Qt.Key.Key_Escape)

    when_open(fill_in)
    press(Qt.Key.Key_F3)
    case = session_of(page).cases[1]
    assert (case.source_system, case.pages, case.observations) == ("Treserva", "140", "Två samtal")
    assert (case.for_report, case.urgent, case.assigned) == ("1", "1", "Bo Lind")
    path = session_of(page).path
    page.window().close()
    with open_audit(path) as again:
        assert again.cases[1] == case


def test_what_is_no_number_stays_as_typed_and_is_told_beside_it(page: ReviewPage) -> None:
    def fill_in(dialog: QDialog) -> None:
        pages, documents = (child(dialog, LineField, f"fact_{name}") for name in ("pages", "documents"))
        for field, typed in ((pages, "-3,5"), (documents, "många")):
            field.setFocus()
            type_text(field, typed)
        press(Qt.Key.Key_Tab)
        for field, typed in ((pages, "-3,5"), (documents, "många")):
            problem = child(dialog, QLabel, f"{field.objectName()}_problem")
            assert problem.isVisible()
            assert f"”{typed}” är inget heltal" in problem.text()
            assert field.text() == typed
        assert not child(dialog, QLabel, "about_case_problem").isVisible()
        when_open(lambda question: press_on(question, RETURN))  # which stays
        press_on(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        documents.clear()
        type_text(documents, "12")
        pages.selectAll()
        type_text(pages, "35")
        press_on(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()

    when_open(fill_in)
    press(Qt.Key.Key_F3)
    case = session_of(page).cases[1]
    assert (case.documents, case.pages) == ("12", "35")


def test_what_is_no_number_is_asked_about_before_it_is_lost(page: ReviewPage) -> None:
    asked: list[str] = []

    def fill_in(dialog: QDialog) -> None:
        type_text(child(dialog, LineField, "fact_pages"), "-3,5")
        when_open(lambda question: close_all_the_same(question, asked))
        press_on(child(dialog, QPushButton, "about_case_close"), SPACE)
        assert not dialog.isVisible()

    when_open(fill_in)
    press(Qt.Key.Key_F3)
    assert "Antal sidor ”-3,5”" in asked[0]
    assert session_of(page).cases[1].pages == ""


def test_typing_in_one_field_is_one_act(page: ReviewPage) -> None:
    def fill_in(dialog: QDialog) -> None:
        field = child(dialog, TextField, "observations")
        for part in ("Två", " samtal"):
            type_text(field, part)
            field.throttle.pass_on()
        dialog.reject()

    when_open(fill_in)
    press(Qt.Key.Key_F3)
    assert len(session_of(page).undoable) == 1
    page.presenter.undo()
    assert session_of(page).cases[1].observations == ""
    assert page.case_view.notice.text() == "Ångrat: Akt 1, iakttagelse utanför checklistan"


def test_a_document_is_requested_and_received_by_keys(page: ReviewPage) -> None:
    session = session_of(page)

    def request(dialog: QDialog) -> None:
        what = child(dialog, LineField, "request_what")
        type_text(what, "Beslut")
        type_text(child(dialog, LineField, "request_whom"), "Enheten")
        press_on(what, RETURN)
        assert dialog.isVisible()
        assert what.text() == ""
        (asked,) = session.requests
        assert (asked.what, asked.whom, asked.asked) == ("Beslut", "Enheten", session.today().isoformat())
        assert page.left_pane.cases.model.index(0).data(CaseRole.WAITS)
        press_on(child(dialog, QPushButton, "request_edit"), SPACE)
        assert what.text() == "Beslut"
        type_text(what, " 2025")
        press_on(what, RETURN)
        assert [(one.number, one.what) for one in session.requests] == [(1, "Beslut 2025")]
        assert child(dialog, QPushButton, "request_add").text() == "Lägg till"
        table = child(dialog, ChoosableTable, "request_table")
        press_on(table, RETURN)
        assert dialog.isVisible()
        assert session.requests[0].received == session.today().isoformat()
        assert child(dialog, QPushButton, "request_receive").text() == "Har inte kommit in"
        press_on(table, RETURN)
        assert session.requests[0].received == ""
        press_on(child(dialog, QPushButton, "request_withdraw"), SPACE)
        assert session.requests == ()
        dialog.reject()

    when_open(request)
    press(Qt.Key.Key_F3)


def test_what_is_refused_is_told_in_the_dialog_and_kept(page: ReviewPage) -> None:
    def request(dialog: QDialog) -> None:
        asked = child(dialog, LineField, "request_asked")
        asked.clear()
        type_text(asked, "igår")
        what = child(dialog, LineField, "request_what")
        type_text(what, "Beslut")
        press_on(what, RETURN)
        problem = child(dialog, QLabel, "about_case_problem")
        assert problem.isVisible()
        assert "igår" in problem.text()
        assert what.text() == "Beslut"
        asked.clear()
        press_on(asked, RETURN)
        assert not problem.isVisible()
        dialog.reject()

    when_open(request)
    press(Qt.Key.Key_F3)
    assert [one.asked for one in session_of(page).requests] == [""]


def test_the_day_of_a_request_is_today_again_for_the_next(page: ReviewPage) -> None:
    session = session_of(page)

    def request(dialog: QDialog) -> None:
        asked, what = (child(dialog, LineField, f"request_{name}") for name in ("asked", "what"))
        asked.clear()
        type_text(asked, "2025-12-01")
        type_text(what, "Beslut")
        press_on(what, RETURN)
        assert asked.text() == session.today().isoformat()
        type_text(what, "Plan")
        press_on(child(dialog, QPushButton, "request_add"), SPACE)
        day = child(dialog, LineField, "request_day")
        day.clear()
        type_text(day, "2025-12-24")
        press_on(day, RETURN)
        assert day.text() == session.today().isoformat()
        dialog.reject()

    when_open(request)
    press(Qt.Key.Key_F3)
    first, second = session.requests
    assert (first.asked, second.asked) == ("2025-12-01", session.today().isoformat())
    assert first.received == "2025-12-24"


def test_a_half_typed_request_is_no_request_and_is_asked_about(page: ReviewPage) -> None:
    questions: list[str] = []

    def request(dialog: QDialog) -> None:
        what, edit = child(dialog, LineField, "request_what"), child(dialog, QPushButton, "request_edit")
        type_text(what, "Beslut")
        press_on(what, RETURN)
        assert edit.isEnabled()
        type_text(what, "Besl")
        assert not edit.isEnabled()  # it would put another text in its place
        when_open(lambda question: press_on(question, Qt.Key.Key_Escape))  # which stays
        press_on(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        assert what.text() == "Besl"
        when_open(lambda question: close_all_the_same(question, questions))
        press_on(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()

    when_open(request)
    press(Qt.Key.Key_F3)
    assert "handlingen ”Besl”" in questions[0]
    assert [one.what for one in session_of(page).requests] == ["Beslut"]


def test_enter_in_the_list_of_what_is_waited_for_opens_the_case(page: ReviewPage, window: MainWindow) -> None:
    workspace = page.presenter.workspace
    workspace.perform(requesting.request_document, 1, "A", "", "2026-02-20")
    workspace.perform(requesting.request_document, 3, "B", "", "2026-01-20")
    view_of(window).show_page("engagement")

    def choose(dialog: QDialog) -> None:
        table = child(dialog, ChoosableTable, "follow_up_documents")
        assert dialog.focusWidget() is table
        press_on(table, RETURN)

    when_open(choose)
    press(Qt.Key.Key_F9)
    assert view_of(window).shown_page == "review"
    assert page.presenter.case is not None
    assert page.presenter.case.label == "Akt 3"


def test_marked_observations_are_listed_the_urgent_first(page: ReviewPage) -> None:
    session = session_of(page)
    for case_id in (1, 2, 3):
        case_facts.observe(session, case_id, f"Sett {case_id}")
    case_facts.toggle_for_report(session, 1)
    case_facts.toggle_urgent(session, 3)
    lines = follow_up_lines(session, FollowUp.OBSERVATIONS)
    assert [line.cells for line in lines] == [
        ("Akt 3", "Lyft genast", "Sett 3"),
        ("Akt 1", "Till rapporten", "Sett 1"),
    ]

    def look(dialog: QDialog) -> None:
        assert child(dialog, ChoosableTable, "follow_up_observations").isVisible()
        chip = child(dialog, QPushButton, "follow_up_chip_documents")
        press_on(chip, SPACE)
        assert "Ingen akt väntar" in child(dialog, QLabel, "follow_up_count").text()
        dialog.reject()

    when_open(look)
    press(Qt.Key.Key_F9, modifier=Qt.KeyboardModifier.ShiftModifier)


def test_the_list_of_cases_says_what_waits_and_what_is_urgent(session: Session) -> None:
    model = CaseListModel(session)
    requesting.request_document(session, 1, "A", "", "")
    case_facts.observe(session, 1, "Sett")
    case_facts.toggle_urgent(session, 1)
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("lyft genast, väntar på handling")
    requesting.receive_document(session, 1, 1, "2026-03-01")
    assert not model.index(0).data(CaseRole.WAITS)


def test_mine_are_those_assigned_to_me_and_those_i_began_that_are_nobodys(page: ReviewPage) -> None:
    press(RETURN)
    model = page.left_pane.cases.model
    assert model.count(CaseFilter.MINE) == 1
    perform = page.presenter.workspace.perform
    perform(case_facts.assign, {2: "Granskare Ett", 3: "Bo Lind"})
    assert model.count(CaseFilter.MINE) == 2
    perform(case_facts.assign, {1: "Bo Lind"})
    child(page, QPushButton, "filter_mine").click()
    assert [model.case_at(row) for row in range(model.rowCount())] == [2]
    assert "tilldelade dig" in child(page, QPushButton, "filter_mine").toolTip()


def test_only_the_filter_alla_lists_cases_that_cannot_be_read(session: Session) -> None:
    model = CaseListModel(session)
    case_facts.assign(session, {1: session.reviewer.name, 2: session.reviewer.name})
    absent = len(session.cases) - 1
    mark_absent(session, 2, Absence.MISSING, "Borta")
    counts = [model.count(by) for by in (CaseFilter.ALL, CaseFilter.NOT_DONE, CaseFilter.MINE)]
    assert counts == [absent + 1, absent, 1]


def test_a_filter_that_leaves_the_shown_case_out_shows_the_first_listed_and_loses_nothing(page: ReviewPage) -> None:
    press(RETURN)
    session, presenter = session_of(page), page.presenter
    presenter.workspace.perform(case_facts.assign, {1: "Bo Lind", 2: "Granskare Ett", 3: "Granskare Ett"})
    page.edit_comment()
    place = presenter.place
    type_text(focused(), "Skriv")  # which is on disk half a second after, or when the case is left
    assert not session.answers[1][place].comment
    press_on(child(page, QPushButton, "filter_mine"), SPACE)
    assert session.answers[1][place].comment == "Skriv"
    assert presenter.case is not None
    assert presenter.case.label == "Akt 2"
    assert presenter.case.status is CaseStatus.NOT_BEGUN
    assert page.left_pane.cases.view.currentIndex().row() == 0


def test_where_a_filter_lists_nothing_the_shown_case_stays_and_is_marked_again(page: ReviewPage) -> None:
    perform = page.presenter.workspace.perform
    perform(case_facts.assign, dict.fromkeys((1, 2, 3), "Bo Lind"))
    page.move_case(1)
    press_on(child(page, QPushButton, "filter_mine"), SPACE)
    assert page.presenter.case is not None
    assert page.presenter.case.label == "Akt 2"
    press_on(child(page, QPushButton, "filter_all"), SPACE)
    assert page.left_pane.cases.view.currentIndex().row() == 1


def test_with_a_filter_the_next_case_is_one_that_it_lists(page: ReviewPage) -> None:
    presenter = page.presenter
    presenter.workspace.perform(case_facts.assign, {1: "Granskare Ett", 2: "Bo Lind", 3: "Granskare Ett"})
    press_on(child(page, QPushButton, "filter_mine"), SPACE)
    page.move_case(1)
    assert presenter.case is not None
    assert presenter.case.label == "Akt 3"
    page.move_case(-1)
    for label in ("Akt 3", "Akt 3"):  # behind which only somebody else's is open
        press(RETURN)
        presenter.workspace.perform(review.answer, presenter.case.id, "plan", "nej")
        presenter.complete()
        presenter.complete()  # what is not required has no answer
        assert presenter.case.label == label
    assert {case.status for case in session_of(page).cases.values()} == {CaseStatus.DONE, CaseStatus.NOT_BEGUN}
    assert "Alla akter är klara" not in page.case_view.notice.text()
