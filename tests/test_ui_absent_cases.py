"""Cases that cannot be read, on the page Akter: seen in the list, without answers, and left out of every count."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from aktgranskning.domain.audit import Absence, Audit, CaseStatus, ChecklistFile
from aktgranskning.domain.errors import RefusedError
from aktgranskning.engagement import create_audit, load_checklist
from aktgranskning.importing import import_answers
from aktgranskning.intake.answers import ImportedCase
from aktgranskning.replacing import mark_absent, replace_case, restore_case
from aktgranskning.review import answer, begin_case
from aktgranskning.session import Session
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.example_sample import take_drawn_cases
from tests.test_versions import change
from tests.ui_hands import (
    RETURN,
    SPACE,
    child,
    open_window,
    press,
    press_on,
    review_page,
    type_text,
    view_of,
    when_open,
)
from tests.version_examples import NAMES, SECOND, as_file
from ui.models.cases import CaseFilter, CaseListModel, CaseRole
from ui.models.readings import ReadingListModel
from ui.pages.review import ReviewPage
from ui.presenters.side import so_far

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> ReviewPage:
    """The page Akter with six drawn cases, the first of them shown."""
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        load_checklist(session, SMALL, ChecklistFile("prov.xlsx", b"workbook"))
        take_drawn_cases(session)
    return review_page(open_window(qtbot, tmp_path, path))


def session_of(page: ReviewPage) -> Session:
    return page.presenter.session


def mark_by_keys(page: ReviewPage, kind: Absence) -> None:
    """Press F8 and fill in the dialog."""

    def mark(dialog: QDialog) -> None:
        choice = child(dialog, QRadioButton, f"absence_{kind.value}")
        choice.setFocus()
        press_on(choice, SPACE)
        type_text(child(dialog, QPlainTextEdit, "absence_reason"), "Finns inte")
        if kind is Absence.OUTSIDE:
            when_open(lambda record: press_on(child(record, QPushButton, "absence_close"), RETURN))
        press_on(child(dialog, QPushButton, "absence_save"), SPACE)

    when_open(mark)
    press(Qt.Key.Key_F8)
    take_focus(page)


def take_focus(page: ReviewPage) -> None:
    """Give the page the focus again, as a window system does when a dialog is closed."""
    page.window().activateWindow()
    page.case_view.item_list.setFocus()
    QApplication.processEvents()


def notes(page: ReviewPage) -> list[str]:
    model = page.left_pane.cases.model
    return [str(model.index(row).data(CaseRole.NOTE)) for row in range(model.rowCount())]


def rail_state(page: ReviewPage) -> str:
    return child(page.window(), QLabel, "rail_review_state").text()


def shown(page: ReviewPage) -> str:
    assert page.presenter.case is not None
    return page.presenter.case.label


def test_a_case_that_is_noted_as_missing_is_seen_and_not_counted(page: ReviewPage) -> None:
    press(RETURN)
    assert page.presenter.armed
    mark_by_keys(page, Absence.MISSING)
    assert shown(page) == "Akt 1"
    assert notes(page)[:2] == ["Bortfall", ""]
    assert rail_state(page) == "0 / 5"
    words = child(page, QLabel, "begin_words")
    assert words.isVisible()
    assert "Akt 1 kan inte läsas" in words.text()
    assert "Finns inte" in words.text()
    assert not child(page, QPushButton, "complete_button").isVisible()
    index = page.left_pane.cases.model.index(0)
    assert "Bortfall" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_it_takes_no_answer_and_says_why(page: ReviewPage) -> None:
    mark_by_keys(page, Absence.WITHHELD)
    for key in ("j", RETURN):
        press(key)
        assert "kan inte läsas och tar inte emot svar" in page.case_view.notice.text()
    press(RETURN, modifier=CONTROL)
    assert session_of(page).cases[page.presenter.case.id].status is CaseStatus.NOT_BEGUN  # type: ignore[union-attr]


def test_a_case_outside_is_replaced_and_the_page_stays(page: ReviewPage) -> None:
    mark_by_keys(page, Absence.OUTSIDE)
    assert shown(page) == "Akt 1"
    assert notes(page) == ["Ersatt av Akt 7", "", "", "", "", "", ""]
    assert rail_state(page) == "0 / 6"


def test_the_button_shows_the_record_and_lets_it_be_read(page: ReviewPage) -> None:
    mark_by_keys(page, Absence.MISSING)
    when_open(lambda dialog: press_on(child(dialog, QPushButton, "absence_restore"), SPACE))
    child(page, QPushButton, "begin_button").click()
    take_focus(page)
    assert notes(page)[0] == ""
    assert rail_state(page) == "0 / 6"
    press(RETURN)
    assert page.presenter.armed


def test_the_next_open_case_is_one_that_can_be_read(page: ReviewPage) -> None:
    session = session_of(page)
    second, third = list(session.cases)[1:3]
    page.presenter.workspace.perform(mark_absent, second, Absence.MISSING, "Borta")
    press(RETURN)
    assert page.presenter.case is not None
    page.presenter.workspace.perform(answer, page.presenter.case.id, "plan", "ja")
    press(Qt.Key.Key_Escape)
    press(RETURN, modifier=CONTROL)
    press(RETURN, modifier=CONTROL)
    assert page.presenter.case.id == third


def test_an_item_is_walked_past_it(page: ReviewPage) -> None:
    session = session_of(page)
    second, third, *_ = list(session.cases)[1:]
    page.presenter.workspace.perform(mark_absent, second, Absence.MISSING, "Borta")
    press("I", modifier=CONTROL)
    assert page.presenter.case_position() == (1, 5)
    press(Qt.Key.Key_Down)
    assert page.presenter.case is not None
    assert page.presenter.case.id == third
    mark_by_keys(page, Absence.MISSING)
    assert page.presenter.walked is None
    press("I", modifier=CONTROL)
    assert page.presenter.walked is None
    assert "kan inte läsas" in page.case_view.notice.text()


def test_readings_and_counts_leave_it_out_and_take_it_in_again_in_its_place(session: Session) -> None:
    begin_case(session, 1)
    answer(session, 1, "plan", "ja")
    begin_case(session, 2)
    answer(session, 2, "plan", "nej")
    plan = SMALL.item("plan")
    model = ReadingListModel(session)
    model.show_item(plan)
    model.follow(mark_absent(session, 2, Absence.MISSING, "Borta"))
    assert [model.reading(row).case_id for row in range(model.rowCount())] == [1, 3]
    found = so_far(session, plan)
    assert found is not None
    assert (found.tally.met, found.tally.of) == (1, 1)
    model.follow(restore_case(session, 2))
    assert [model.reading(row).case_id for row in range(model.rowCount())] == [1, 2, 3]


def test_it_is_no_case_that_is_left_to_do(session: Session) -> None:
    mark_absent(session, 2, Absence.MISSING, "Borta")
    model = CaseListModel(session)
    assert (model.count(CaseFilter.ALL), model.count(CaseFilter.NOT_DONE)) == (3, 2)


def test_rows_without_a_label_pass_it_by_and_one_with_it_is_refused(session: Session) -> None:
    mark_absent(session, 2, Absence.MISSING, "Borta")
    import_answers(
        session, [ImportedCase(row=row, label="", unit=None, reference=None, values={"plan": "ja"}) for row in (2, 3)]
    )
    assert [session.answers[id_]["plan"].value for id_ in (1, 2, 3)] == ["ja", "", "ja"]
    with pytest.raises(RefusedError) as refused:
        import_answers(session, [ImportedCase(row=2, label="Akt 2", unit=None, reference=None, values={"plan": "ja"})])
    assert [problem.code for problem in refused.value.problems] == ["import.case_absent"]


def test_the_page_of_the_engagement_counts_those_that_can_be_read(page: ReviewPage) -> None:
    session = session_of(page)
    first, second, *_ = session.cases
    page.presenter.workspace.perform(mark_absent, first, Absence.MISSING, "Borta")
    page.presenter.workspace.perform(replace_case, second, Absence.OUTSIDE, "Fel år")
    view_of(page.window()).show_page("engagement")  # type: ignore[arg-type]
    words = [label.text() for label in page.window().findChildren(QLabel)]
    assert "5 av 5 akter återstår att granska." in words


def test_it_is_switched_to_another_version_so_that_it_can_be_read_after_all(session: Session) -> None:
    begin_case(session, 1)
    answer(session, 1, "plan", "ja")
    answer(session, 1, "undertecknad", "delvis")
    mark_absent(session, 1, Absence.MISSING, "Borta")
    change(session, as_file(SECOND), NAMES)
    restore_case(session, 1)
    assert session.cases[1].status is CaseStatus.BEGUN
    assert session.answers[1].keys() == session.answers[2].keys()
