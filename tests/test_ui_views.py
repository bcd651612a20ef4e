"""The administration's view of an answer, noted and decided by keys on the page Akter, on a real file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aktgranskning import progress, review
from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.fact_check import Decision, Presence, View
from aktgranskning.session import Session
from aktgranskning.store.engine import connect
from tests.example_checklists import SMALL
from tests.ui_hands import (
    RETURN,
    SPACE,
    child,
    open_audit_window,
    press,
    press_on,
    review_page,
    take_keys_again,
    type_text,
    when_open,
)
from ui.pages.review import ReviewPage
from ui.widgets.item_row import ItemRowWidget
from ui.widgets.notice import Notice
from ui.widgets.text_fields import LineField

ESC, CTRL = Qt.Key.Key_Escape, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> ReviewPage:
    """The page Akter at the item "plan", answered Nej, in a case that is begun."""
    page = review_page(open_audit_window(qtbot, tmp_path, SMALL))
    press(RETURN)
    page.presenter.select_item("plan")
    press("N")
    page.presenter.select_item("plan")
    return page


def session_of(page: ReviewPage) -> Session:
    return page.presenter.session


def on_disk(page: ReviewPage) -> list[tuple[str, ...]]:
    """Value, presence, decision and rationale of each view, as the file has them."""
    database = connect(f"file:{session_of(page).path}?immutable=1")
    query = "SELECT item, presence, decision, decided_by FROM views"
    rows = database.execute(query).fetchall()
    database.conn.close()
    return [tuple(row) for row in rows]


def answer_on_disk(page: ReviewPage) -> str:
    database = connect(f"file:{session_of(page).path}?immutable=1")
    (row,) = database.execute("SELECT value FROM current WHERE case_id = 1 AND item = 'plan'").fetchall()
    database.conn.close()
    return str(row[0])


def view_in(page: ReviewPage) -> View:
    (view,) = session_of(page).views
    return view


WithDialog = Callable[[Callable[[QDialog], object]], None]


@pytest.fixture
def with_dialog(qtbot: QtBot, page: ReviewPage) -> WithDialog:
    """Press S, and do something in the dialog, which must be closed by that."""

    def press_s(do: Callable[[QDialog], object]) -> None:
        def act(dialog: QDialog) -> None:
            assert dialog.objectName() == "view_dialog"
            do(dialog)
            assert not dialog.isVisible()

        when_open(act)
        press("S")
        take_keys_again(qtbot, page)

    return press_s


def fill_in(dialog: QDialog, presence: str = "there", words: str = "Planen finns i journalen") -> None:
    """Choose Ja by its key, write the words, say whether the document was there."""
    press_on(focused_in(dialog), Qt.Key.Key_J)
    field = child(dialog, QPlainTextEdit, "view_words")
    type_text(field, words)
    child(dialog, QRadioButton, f"view_presence_{presence}").setChecked(True)


def focused_in(dialog: QDialog) -> QWidget:
    widget = dialog.focusWidget()
    assert widget is not None
    return widget


def decide(dialog: QDialog, decision: str, rationale: str) -> None:
    child(dialog, QRadioButton, f"view_decision_{decision}").setChecked(True)
    field = child(dialog, QPlainTextEdit, "view_rationale")
    assert field.isEnabled()
    type_text(field, rationale)
    press_on(field, RETURN)  # a new line
    assert dialog.isVisible()
    press_on(focused_in(dialog), RETURN)


def fill_in_and_decide(decision: str, rationale: str, dialog: QDialog) -> None:
    fill_in(dialog)
    decide(dialog, decision, rationale)


def test_a_view_is_noted_by_keys_and_shown_beside_the_item(page: ReviewPage, with_dialog: WithDialog) -> None:
    def note(dialog: QDialog) -> None:
        assert child(dialog, QLabel, "view_answer_now").text() == "Svaret i granskningen: Nej"
        press_on(focused_in(dialog), Qt.Key.Key_J)
        child(dialog, QPlainTextEdit, "view_words").setFocus()
        type_text(child(dialog, QPlainTextEdit, "view_words"), "Finns i sjournalen")  # where s, j, n are text
        type_text(child(dialog, QLineEdit, "view_evidence"), "Journal, s. 3")
        type_text(child(dialog, QLineEdit, "view_who"), "Enhetschef")
        press_on(child(dialog, QRadioButton, "view_presence_there"), SPACE)
        press_on(child(dialog, QLineEdit, "view_who"), RETURN)

    with_dialog(note)
    view = view_in(page)
    assert (view.case_id, view.item, view.value, view.answer) == (1, "plan", "ja", "nej")
    assert (view.words, view.evidence, view.who) == ("Finns i sjournalen", "Journal, s. 3", "Enhetschef")
    assert view.presence is Presence.THERE
    assert on_disk(page) == [("plan", "there", "", "")]
    assert answer_on_disk(page) == "nej"
    QApplication.processEvents()
    said = child(page.side_pane, QLabel, "view_said").text()
    assert "Förv: Ja" in said
    assert "Finns i sjournalen" in said
    assert "Inte avgjort" in said
    page.presenter.select_item("ansokan")
    lines = page.case_view.item_list.findChildren(ItemRowWidget)
    assert [line.accessibleName() for line in lines if line.row.auditee] == ["2. Plan finns: Nej, Förv: Ja"]


def test_the_auditor_keeps_the_answer(page: ReviewPage, with_dialog: WithDialog) -> None:
    with_dialog(partial(fill_in_and_decide, "keep", "Journalen är ingen plan."))
    assert on_disk(page) == [("plan", "there", "keep", "Granskare Ett")]
    assert view_in(page).rationale == "Journalen är ingen plan."
    assert answer_on_disk(page) == "nej"


def test_the_auditor_changes_the_answer_and_undo_tells_what_it_takes_back(
    page: ReviewPage, with_dialog: WithDialog
) -> None:
    with_dialog(partial(fill_in_and_decide, "change", "Planen fanns."))
    assert on_disk(page) == [("plan", "there", "change", "Granskare Ett")]
    assert answer_on_disk(page) == "ja"
    press(Qt.Key.Key_Z, modifier=CTRL)
    notice = child(page, Notice, "notice").text()
    assert notice == "Ångrat: Akt 1, ställningstagande till förvaltningens synpunkt om ”Plan finns”"
    assert answer_on_disk(page) == "nej"
    assert view_in(page).decision is Decision.OPEN
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert child(page, Notice, "notice").text() == "Ångrat: Akt 1, förvaltningens synpunkt om ”Plan finns”"
    assert on_disk(page) == []
    press(Qt.Key.Key_Y, modifier=CTRL)
    assert on_disk(page) == [("plan", "there", "", "")]


def test_a_document_that_came_later_changes_no_answer(page: ReviewPage, with_dialog: WithDialog) -> None:
    def look(dialog: QDialog) -> None:
        fill_in(dialog, presence="there")
        change = child(dialog, QRadioButton, "view_decision_change")
        assert change.isEnabled()
        change.setChecked(True)
        child(dialog, QRadioButton, "view_presence_later").setChecked(True)
        assert not change.isEnabled()
        assert not change.isChecked()
        assert "tillkom efter granskningen" in child(dialog, QLabel, "view_why_not").text()
        decide(dialog, "keep", "Upprättad efteråt.")

    with_dialog(look)
    assert on_disk(page) == [("plan", "later", "keep", "Granskare Ett")]


def note_and_open_again(page: ReviewPage, with_dialog: WithDialog, again: Callable[[QDialog], object]) -> None:
    def note(dialog: QDialog) -> None:
        fill_in(dialog)
        press_on(child(dialog, QLineEdit, "view_who"), RETURN)

    with_dialog(note)
    with_dialog(again)


def test_a_letter_beside_the_answer_changes_no_answer(page: ReviewPage, with_dialog: WithDialog) -> None:
    stops: list[str] = []

    def stray(dialog: QDialog) -> None:
        for _ in range(20):
            widget = focused_in(dialog)
            stops.append(widget.objectName())
            if not isinstance(widget, QLineEdit | QPlainTextEdit) and "view_value" not in widget.objectName():
                for letter in "jn0":
                    press_on(widget, Qt.Key(ord(letter.upper())))
            press_on(focused_in(dialog), Qt.Key.Key_Tab)
        assert child(dialog, QRadioButton, "view_value_ja").isChecked()
        dialog.hide()

    note_and_open_again(page, with_dialog, stray)
    assert stops[0] == "view_decision_none"  # where the next step is
    assert {"view_value_ja", "view_presence_there", "view_withdraw", "view_save"} <= set(stops)


def test_a_decision_leads_to_its_rationale(page: ReviewPage, with_dialog: WithDialog) -> None:
    def choose_by_mouse(dialog: QDialog) -> None:
        change, field = (
            child(dialog, QRadioButton, "view_decision_change"),
            child(dialog, QPlainTextEdit, "view_rationale"),
        )
        QTest.mouseClick(change, Qt.MouseButton.LeftButton, pos=QPoint(8, change.height() // 2))
        assert focused_in(dialog) is field
        QTest.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=field.geometry().topLeft() - QPoint(0, 2))
        type_text(focused_in(dialog), "Planen fanns.")
        press_on(focused_in(dialog), ESC)
        assert not dialog.isVisible()

    def choose_by_arrows(dialog: QDialog) -> None:
        QApplication.processEvents()  # arrows go by where the buttons stand
        for _ in range(2):
            press_on(focused_in(dialog), Qt.Key.Key_Right)
        assert child(dialog, QRadioButton, "view_decision_change").isChecked()
        for letter in "Planen fanns.":
            type_text(focused_in(dialog), letter)
        QTest.keyClick(focused_in(dialog), RETURN, CTRL)

    def let_go(box: QDialog) -> None:
        (button,) = [one for one in box.findChildren(QPushButton) if one.text() == "Stäng ändå"]
        button.click()

    def first(dialog: QDialog) -> None:
        when_open(let_go)
        choose_by_mouse(dialog)

    note_and_open_again(page, with_dialog, first)
    with_dialog(choose_by_arrows)
    assert (view_in(page).value, view_in(page).rationale, answer_on_disk(page)) == ("ja", "Planen fanns.", "ja")


def test_words_alone_change_no_answer(page: ReviewPage, with_dialog: WithDialog) -> None:
    def look(dialog: QDialog) -> None:
        not_said = child(dialog, QRadioButton, "view_presence_none")
        assert (not_said.isChecked(), not_said.text()) == (True, "&Ej angivet")
        type_text(child(dialog, QPlainTextEdit, "view_words"), "Vi delar inte bilden.")
        assert not child(dialog, QRadioButton, "view_decision_change").isEnabled()
        assert "Utan ett svar" in child(dialog, QLabel, "view_why_not").text()
        press_on(child(dialog, QLineEdit, "view_who"), RETURN)

    with_dialog(look)
    assert view_in(page).value == ""
    QApplication.processEvents()
    assert "Förv: synpunkt" in child(page.side_pane, QLabel, "view_said").text()


def test_a_view_is_noted_and_decided_in_a_closed_case(page: ReviewPage, with_dialog: WithDialog) -> None:
    session = session_of(page)
    page.presenter.workspace.perform(review.complete_case, 1)
    assert session.cases[1].status is CaseStatus.DONE
    page.presenter.open_case(1, "plan")
    with_dialog(partial(fill_in_and_decide, "keep", "Står kvar."))
    assert on_disk(page) == [("plan", "there", "keep", "Granskare Ett")]
    assert session.cases[1].status is CaseStatus.DONE


def test_a_decision_that_opens_a_closed_case_again_says_so(page: ReviewPage, with_dialog: WithDialog) -> None:
    page.presenter.workspace.perform(review.complete_case, 1)
    page.presenter.open_case(1, "plan")
    before = progress.open_points(session_of(page), 1)
    assert before.unanswered  # which it never had, and which is not told

    def decide_knowing(dialog: QDialog) -> None:
        fill_in(dialog)
        child(dialog, QRadioButton, "view_decision_change").setChecked(True)
        said = child(dialog, QLabel, "view_why_not").text()
        assert said == "Akt 1 öppnas igen: 2 följdfrågor ska besvaras."
        decide(dialog, "change", "Planen fanns.")

    with_dialog(decide_knowing)
    assert session_of(page).cases[1].status is CaseStatus.BEGUN
    unanswered = progress.open_points(session_of(page), 1).unanswered
    assert set(unanswered) - set(before.unanswered) == {"plan_datum", "undertecknad"}
    told = child(page, Notice, "notice")
    assert told.text() == "Akt 1 öppnades igen: 2 följdfrågor ska besvaras."
    press(RETURN, RETURN)  # begins, and goes on from what was changed
    assert page.presenter.place == "plan_datum"


def test_save_comes_first_after_the_rationale_and_removal_last(page: ReviewPage, with_dialog: WithDialog) -> None:
    with_dialog(partial(fill_in_and_decide, "keep", "Står kvar."))

    def look(dialog: QDialog) -> None:
        assert child(dialog, QPushButton, "view_save").text().endswith("Ctrl+Retur")
        child(dialog, QPlainTextEdit, "view_rationale").setFocus()
        passed = []
        for _ in range(3):
            press_on(focused_in(dialog), Qt.Key.Key_Tab)
            passed.append(focused_in(dialog).objectName())
        assert passed == ["view_save", "view_cancel", "view_withdraw"]
        dialog.reject()

    with_dialog(look)


def test_what_is_refused_moves_nothing_and_goes_with_its_cause(page: ReviewPage, with_dialog: WithDialog) -> None:
    page.window().resize(680, 740)

    def look(dialog: QDialog) -> None:
        assert dialog.width() <= page.window().width()
        fill_in(dialog)
        press_on(child(dialog, QRadioButton, "view_decision_keep"), SPACE)
        save, problem = child(dialog, QPushButton, "view_save"), child(dialog, QLabel, "view_dialog_problem")
        QApplication.processEvents()
        before = save.mapToGlobal(QPoint(0, 0)), dialog.size()
        save.click()
        QApplication.processEvents()
        assert problem.isVisible()
        assert (save.mapToGlobal(QPoint(0, 0)), dialog.size()) == before
        type_text(child(dialog, QPlainTextEdit, "view_rationale"), "S")
        assert not problem.isVisible()
        save.click()

    with_dialog(look)
    assert view_in(page).rationale == "S"


def test_nothing_is_lost_without_a_question_and_nothing_is_saved_by_esc(
    page: ReviewPage, with_dialog: WithDialog
) -> None:
    asked: list[str] = []

    def answer(box: QDialog) -> None:
        asked.append(box.objectName())
        press_on(box, ESC)

    def leave(dialog: QDialog) -> None:
        press_on(focused_in(dialog), ESC)  # nothing is written: it closes
        assert not dialog.isVisible()

    def write(dialog: QDialog) -> None:
        type_text(child(dialog, QLineEdit, "view_who"), "Chefen")
        when_open(answer)
        press_on(focused_in(dialog), ESC)
        assert dialog.isVisible()
        dialog.hide()

    with_dialog(leave)
    with_dialog(write)
    assert asked == ["confirm"]
    assert on_disk(page) == []


def test_a_view_is_taken_away_and_comes_back_by_undo(page: ReviewPage, with_dialog: WithDialog) -> None:
    def note(dialog: QDialog) -> None:
        fill_in(dialog)
        press_on(child(dialog, QLineEdit, "view_who"), RETURN)

    with_dialog(note)

    def agree(box: QDialog) -> None:
        (button,) = [one for one in box.findChildren(QPushButton) if one.text() == "Ta bort"]
        button.click()

    def withdraw(dialog: QDialog) -> None:
        when_open(agree)
        press_on(child(dialog, QPushButton, "view_withdraw"), SPACE)

    with_dialog(withdraw)
    assert on_disk(page) == []
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert on_disk(page) == [("plan", "there", "", "")]


def test_what_is_refused_is_said_in_the_dialog_and_nothing_is_lost(page: ReviewPage, with_dialog: WithDialog) -> None:
    def note(dialog: QDialog) -> None:
        fill_in(dialog)
        child(dialog, QRadioButton, "view_decision_keep").setChecked(True)
        press_on(focused_in(dialog), RETURN)
        assert "Skriv varför" in child(dialog, QLabel, "view_dialog_problem").text()
        assert on_disk(page) == []  # neither half is kept alone
        child(dialog, QRadioButton, "view_decision_none").setChecked(True)
        day = child(dialog, QLineEdit, "view_day")
        day.selectAll()
        type_text(day, "igår")
        press_on(day, RETURN)
        assert dialog.isVisible()
        assert "igår" in child(dialog, QLabel, "view_dialog_problem").text()
        day.selectAll()
        type_text(day, "260301")
        press_on(day, RETURN)

    with_dialog(note)
    assert view_in(page).day == "2026-03-01"


def test_a_date_is_typed(page: ReviewPage, with_dialog: WithDialog) -> None:
    page.presenter.select_item("ansokan")

    def note(dialog: QDialog) -> None:
        line = child(dialog, LineField, "view_value_line")
        assert focused_in(dialog) is line
        type_text(line, "20170402")
        press_on(line, RETURN)

    with_dialog(note)
    assert view_in(page).value == "2017-04-02"


def test_an_item_that_is_not_asked_takes_no_view_and_in_a_field_s_is_text(
    page: ReviewPage, with_dialog: WithDialog
) -> None:
    page.presenter.select_item("plan_datum")
    press("S")
    assert "ställs inte" in child(page, Notice, "notice").text()
    page.presenter.select_item("plan")
    page.edit_comment()
    press("s")
    assert page.case_view.card.comment_field.toPlainText() == "s"
