"""The page Bedömning: questions are assessed, reasoned, flagged, written and ordered with the keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.concluding.assessing import assess
from aktgranskning.concluding.grounding import add_criterion
from aktgranskning.concluding.recommending import add_recommendation
from aktgranskning.domain.acts import ActKind
from aktgranskning.domain.conclusions.assessments import OVERALL, Assessment
from aktgranskning.domain.conclusions.earlier import EarlierAudit
from aktgranskning.domain.conclusions.kinds import EARLIER_AUDITS
from aktgranskning.domain.conclusions.questions import Criterion
from aktgranskning.domain.records import differences
from aktgranskning.engagement import open_audit
from aktgranskning.recording import record_differences
from tests.assessment_page import lines, listed, page_of, questions, said, session_of, shown
from tests.ui_hands import (
    child,
    click,
    focused,
    press,
    press_on,
    tab_order,
    take_keys_again,
    type_text,
    view_of,
    when_open,
)
from ui.looks.style_sheet import style_sheet
from ui.looks.themes import LIGHT
from ui.widgets.rail import Rail
from ui.widgets.scale_buttons import StepButton
from ui.widgets.text_fields import TextField
from ui.window import MainWindow

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
DOWN, UP = Qt.Key.Key_Down, Qt.Key.Key_Up


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return shown(qtbot, tmp_path)


def on_disk(window: MainWindow) -> dict[tuple[str, str], Assessment]:
    """What the file holds of assessments, by question and unit: read anew, as the program would tomorrow."""
    session = session_of(window)
    copy = session.path.with_name("Kopia.granskning")
    copy.unlink(missing_ok=True)
    session.file.database.execute("VACUUM INTO ?", [str(copy)])
    with open_audit(copy) as again:
        return {(one.question, one.unit): one for one in again.conclusions.assessments}


def write(qtbot: QtBot, window: MainWindow, key: Qt.Key, words: str, modifier: Qt.KeyboardModifier) -> None:
    """Press a key in the list that opens a dialog, and write words there in the place of what they are."""

    def answer(dialog: QDialog) -> None:
        field = child(dialog, QPlainTextEdit, "lines")
        field.selectAll()
        type_text(field, words)
        child(dialog, QPushButton, "agree").click()

    when_open(answer)
    questions(window).setFocus()
    press(key, modifier=modifier)
    take_keys_again(qtbot, window)


def add(qtbot: QtBot, window: MainWindow, words: str) -> None:
    write(qtbot, window, Qt.Key.Key_Insert, words, Qt.KeyboardModifier.NoModifier)


def add_part(qtbot: QtBot, window: MainWindow, words: str) -> None:
    write(qtbot, window, Qt.Key.Key_Insert, words, Qt.KeyboardModifier.ShiftModifier)


def labels(window: MainWindow) -> list[str]:
    return [f"{one.label} {one.text}" for one in session_of(window).audit_questions]


def test_the_first_question_is_chosen_and_a_digit_assesses_it(window: MainWindow) -> None:
    assert focused() is questions(window)
    assert lines(questions(window)) == [
        "Sammanfattande bedömning, Inte bedömd",
        "1 Finns planer?, Inte bedömd",
        "2 Följs planerna upp?, Inte bedömd",
    ]
    press("2")
    assert {key: one.word for key, one in on_disk(window).items()} == {("f1", ""): "Delvis"}
    press(DOWN, "0")
    assert on_disk(window)["f2", ""].word == "Kan inte styrkas"
    assert lines(questions(window))[1:] == ["1 Finns planer?, Delvis", "2 Följs planerna upp?, Kan inte styrkas"]
    press(UP, UP, "3")
    assert on_disk(window)[OVERALL, ""].word == "Nej"


def test_a_digit_that_the_scale_has_not_assesses_nothing_and_says_which_there_are(window: MainWindow) -> None:
    press("x")
    assert said(window, "assessment_told") == ""
    press("7")
    told = "7 är inget steg på skalan. Siffrorna är 1–3, och 0 för ”Kan inte styrkas”."
    assert said(window, "assessment_told") == told
    assert on_disk(window) == {}
    press("1")
    assert said(window, "assessment_told") == ""


def test_enter_goes_on_behind_the_reasons_that_are_written(window: MainWindow) -> None:
    view_of(window).workspace.perform(assess, "f2", "ja", "Skäl")
    press(DOWN, Qt.Key.Key_Return)
    type_text(focused(), " och mer")
    press(Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_Return)
    assert on_disk(window)["f2", ""].rationale == "Skäl och mer"
    type_text(focused(), "!")
    press(Qt.Key.Key_Escape)
    assert on_disk(window)["f2", ""].rationale == "S!käl och mer"


def test_who_comes_to_a_question_sees_it_from_the_top(window: MainWindow) -> None:
    for number in range(12):
        add_criterion(session_of(window), Criterion(0, "f1", text=f"Krav {number}"))
    page_of(window).show_question("f1")
    bar = child(window, QWidget, "question_pane").findChildren(QScrollArea)[0].verticalScrollBar()
    QApplication.processEvents()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    page_of(window).show_question("f1")
    assert bar.value() == 0


class PaintWatch(QObject):
    """What is painted of a widget."""

    painted = QRegion()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.painted = self.painted.united(event.region())
        return False


def test_nothing_of_what_was_told_is_left_above_it(window: MainWindow, qtbot: QtBot) -> None:
    page_of(window).setStyleSheet(style_sheet(LIGHT))
    press("1")
    press("z", modifier=CONTROL)
    told, watch = child(window, QLabel, "assessment_told"), PaintWatch()
    assert told.contentsRect().top() > 0  # the room for the ring of "Å"
    qtbot.wait(50)
    told.installEventFilter(watch)
    press("1")
    qtbot.waitUntil(lambda: not watch.painted.isEmpty())
    assert told.text() == ""
    assert watch.painted.boundingRect() == told.rect()


def test_a_button_of_the_scale_assesses_by_space(window: MainWindow) -> None:
    button = child(window, StepButton, "step_nej")
    assert button.accessibleName() == "Nej, tangent 3"
    button.setFocus()
    press(Qt.Key.Key_Space)
    assert on_disk(window)["f1", ""].word == "Nej"
    assert button.isChecked()
    assert focused() is button


def test_a_rationale_is_kept_within_a_second_and_undone_as_one_act(window: MainWindow, qtbot: QtBot) -> None:
    press("1", Qt.Key.Key_Return)
    field = child(window, TextField, "rationale")
    assert focused() is field
    type_text(field, "Planer finns, 1 saknas")
    qtbot.waitUntil(lambda: on_disk(window)["f1", ""].rationale == "Planer finns, 1 saknas", timeout=1000)
    type_text(field, " helt")
    press(Qt.Key.Key_Escape)
    assert focused() is questions(window)
    assert on_disk(window)["f1", ""].rationale == "Planer finns, 1 saknas helt"
    assert on_disk(window)["f1", ""].word == "Ja"
    press("z", modifier=CONTROL)
    assert on_disk(window)["f1", ""].rationale == ""
    assert field.toPlainText() == ""
    assert said(window, "assessment_told") == "Ångrat: bedömningen av fråga 1"
    press("z", modifier=CONTROL)
    assert on_disk(window) == {}
    press("y", modifier=CONTROL)
    assert on_disk(window)["f1", ""].word == "Ja"


def test_what_is_typed_goes_to_the_question_it_was_typed_at(window: MainWindow) -> None:
    press(Qt.Key.Key_Return)
    type_text(child(window, TextField, "rationale"), "Om planer")
    questions(window).setCurrentIndex(questions(window).model().index(2, 0))
    assert {key: one.rationale for key, one in on_disk(window).items()} == {("f1", ""): "Om planer"}
    assert child(window, TextField, "rationale").toPlainText() == ""


def test_reasons_alone_are_an_assessment_and_gone_when_they_are_emptied(window: MainWindow) -> None:
    press(Qt.Key.Key_Return)
    field = child(window, TextField, "rationale")
    type_text(field, "Ord")
    press(Qt.Key.Key_Escape, Qt.Key.Key_Return)
    field.selectAll()
    press(Qt.Key.Key_Delete, Qt.Key.Key_Escape)
    assert on_disk(window) == {}
    assert said(window, "assessment_told") == ""


def answer_anew(window: MainWindow) -> None:
    session, perform = session_of(window), view_of(window).workspace.perform
    if session.cases[1].status.value == "not_begun":
        perform(review.begin_case, 1)
    perform(review.answer, 1, "plan", "ja")


def test_an_assessment_is_flagged_when_an_answer_changes_and_can_stand(window: MainWindow) -> None:
    press("1")
    view_of(window).show_page("review")
    answer_anew(window)
    assert child(window, QLabel, "rail_assessment_state").text() == "⚑ 1 / 2"
    press("5", modifier=CONTROL)
    assert lines(questions(window))[1] == "1 Finns planer?, Ja, Underlaget har ändrats"
    assert "Plan finns: – då, 1 av 1 nu" in said(window, "assessment_flags")
    stands = child(window, QPushButton, "assessment_stands")
    stands.setFocus()
    press(Qt.Key.Key_Space)
    assert lines(questions(window))[1] == "1 Finns planer?, Ja"
    assert child(window, QLabel, "rail_assessment_state").text() == "1 / 2"
    assert focused().isVisible()


def test_wording_the_reasons_anew_leaves_the_flag(window: MainWindow) -> None:
    press("1")
    answer_anew(window)
    press(Qt.Key.Key_Return)
    type_text(child(window, TextField, "rationale"), "Stavfel")
    press(Qt.Key.Key_Escape)
    assert on_disk(window)["f1", ""].rationale == "Stavfel"
    assert said(window, "assessment_flags")


def test_the_figures_of_the_grounds_follow_the_answers(window: MainWindow) -> None:
    assert listed(window, "grounds_list")[0].startswith("Fråga 2: Plan finns, –")
    answer_anew(window)
    assert listed(window, "grounds_list")[0].startswith("Fråga 2: Plan finns, 1 av 1")


def test_enter_on_an_item_goes_to_its_figures_and_control_5_comes_back(window: MainWindow) -> None:
    press(DOWN)
    child(window, QWidget, "grounds_list").setFocus()
    press(Qt.Key.Key_Return)
    assert view_of(window).shown_page == "tally"
    press("5", modifier=CONTROL)
    assert view_of(window).shown_page == "assessment"
    assert said(window, "question_title") == "2  Följs planerna upp?"


def test_undo_shows_the_question_and_the_unit_that_it_is_about(window: MainWindow) -> None:
    choice = child(window, QComboBox, "assessed_unit")
    choice.setFocus()
    press(DOWN)
    questions(window).setFocus()
    press("1")
    choice.setFocus()
    press(UP)
    questions(window).setFocus()
    press(DOWN, "2", UP)
    press("z", modifier=CONTROL)
    assert said(window, "question_title") == "2  Följs planerna upp?"
    child(window, QPushButton, "assessment_key_figures").click()
    press("z", modifier=CONTROL)
    assert said(window, "question_title") == "1  Finns planer?"
    assert choice.currentText() == "Norr"
    assert said(window, "assessment_told") == "Ångrat: bedömningen av fråga 1, enheten Norr"
    assert said(window, "assessment_unit") == "Bedömningen gäller enheten Norr."
    assert on_disk(window) == {}


def test_the_history_tells_every_assessment_and_those_undone(window: MainWindow) -> None:
    press("1", "2")
    press("z", modifier=CONTROL)
    press("3")
    child(window, QPushButton, "assessment_history_toggle").click()
    words = [row.split(", ")[0].split(" · ")[2:] for row in listed(window, "assessment_history")]
    assert words == [["Nej"], ["Delvis", "ångrat"], ["Ja"]]


def test_an_assessment_is_taken_back(window: MainWindow) -> None:
    press("1")
    child(window, QPushButton, "assessment_withdraw").click()
    assert on_disk(window) == {}
    assert lines(questions(window))[1] == "1 Finns planer?, Inte bedömd"


def test_each_unit_has_its_own_assessments(window: MainWindow) -> None:
    choice = child(window, QComboBox, "assessed_unit")
    assert [choice.itemText(at) for at in range(choice.count())] == ["Hela granskningen", "Norr", "Söder"]
    press("1")
    choice.setFocus()
    press(DOWN)
    questions(window).setFocus()
    press("3")
    assert {key: one.word for key, one in on_disk(window).items()} == {("f1", ""): "Ja", ("f1", "Norr"): "Nej"}
    assert lines(questions(window))[1] == "1 Finns planer?, Nej"
    choice.setFocus()
    press(UP)
    assert lines(questions(window))[1] == "1 Finns planer?, Ja"


def test_questions_are_written_made_parts_moved_and_removed_with_the_keys(window: MainWindow, qtbot: QtBot) -> None:
    add(qtbot, window, "Vem ansvarar?")
    assert labels(window) == ["1 Finns planer?", "2 Följs planerna upp?", "3 Vem ansvarar?"]
    assert said(window, "question_title") == "3  Vem ansvarar?"
    press(Qt.Key.Key_Right, modifier=ALT)
    assert labels(window)[-1] == "2.1 Vem ansvarar?"
    add_part(qtbot, window, "Hur ofta?")
    assert labels(window)[-1] == "2.1.1 Hur ofta?"
    press(Qt.Key.Key_Left, modifier=ALT)
    assert labels(window)[-1] == "2.2 Hur ofta?"
    press(UP, modifier=ALT)
    assert labels(window)[-2:] == ["2.1 Hur ofta?", "2.2 Vem ansvarar?"]
    press("z", modifier=CONTROL)
    assert said(window, "question_title") == "2.2  Hur ofta?"
    press("y", modifier=CONTROL)
    press(DOWN, modifier=ALT)
    write(qtbot, window, Qt.Key.Key_Return, "Hur ofta, och av vem?", CONTROL)
    assert labels(window)[-1] == "2.2 Hur ofta, och av vem?"
    press(Qt.Key.Key_Delete)
    assert labels(window)[-1] == "2.1 Vem ansvarar?"
    assert "Ctrl+Z" in said(window, "assessment_told")
    assert focused() is questions(window)
    press("z", modifier=CONTROL)
    assert labels(window)[-1] == "2.2 Hur ofta, och av vem?"


def answer_question(agrees: str) -> Callable[[QDialog], None]:
    """Answer a question, of which the words are kept in `asked`."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        asked.append(dialog.text())
        click(agrees)(dialog)

    asked.clear()
    return answer


asked: list[str] = []


def test_a_question_with_something_of_its_own_is_removed_after_a_question(window: MainWindow, qtbot: QtBot) -> None:
    add(qtbot, window, "Vem ansvarar?")
    press("1")
    workspace = view_of(window).workspace
    workspace.perform(add_criterion, Criterion(0, "egen1", text="En plan upprättas"))
    workspace.perform(add_recommendation, "Se över", ["Nämnden"], questions=["egen1"])
    for button, left in (("Avbryt", 3), ("Ta bort", 2)):
        when_open(answer_question(button))
        questions(window).setFocus()
        press(Qt.Key.Key_Delete)
        take_keys_again(qtbot, window)
        assert "1 bedömning och 1 kriterium" in asked[0]
        assert "Kvar står 1 rekommendation" in asked[0]
        assert len(labels(window)) == left
        assert focused() is questions(window)


def test_words_that_are_not_kept_are_asked_about_at_esc(window: MainWindow, qtbot: QtBot) -> None:
    def leave(dialog: QDialog) -> None:
        assert child(dialog, QPushButton, "agree").text() == "Lägg till   Ctrl+Retur"
        type_text(child(dialog, QPlainTextEdit, "lines"), "Vem?")
        when_open(answer_question("Avbryt"))
        press_on(dialog, Qt.Key.Key_Escape)
        assert asked
        assert dialog.isVisible()
        when_open(answer_question("Stäng ändå"))
        press_on(dialog, Qt.Key.Key_Escape)

    when_open(leave)
    press(Qt.Key.Key_Insert)
    take_keys_again(qtbot, window)
    assert len(labels(window)) == 2


def test_nothing_moves_as_something_is_told(window: MainWindow) -> None:
    press("1")
    before = questions(window).mapTo(window, questions(window).rect().topLeft())
    press("z", modifier=CONTROL)
    QApplication.processEvents()
    assert said(window, "assessment_told")
    assert questions(window).mapTo(window, questions(window).rect().topLeft()) == before


def test_alt_and_a_digit_shows_a_part(window: MainWindow) -> None:
    view_of(window).show_page("tally")
    press(Qt.Key.Key_2, modifier=ALT)
    assert view_of(window).shown_page == "assessment"
    assert child(window, QWidget, "recommendations_part").isVisible()
    press(Qt.Key.Key_4, modifier=ALT)
    assert child(window, QWidget, "recommendations_part").isVisible(), "there is no earlier audit"
    press(Qt.Key.Key_1, modifier=ALT)
    assert focused() is questions(window)


def test_a_question_of_the_checklist_is_neither_worded_anew_nor_removed(window: MainWindow) -> None:
    for name in ("question_edit", "question_remove"):
        button = child(window, QPushButton, name)
        assert not button.isEnabled()
        assert "checklistan" in button.accessibleDescription()
    press(Qt.Key.Key_Delete)
    assert labels(window) == ["1 Finns planer?", "2 Följs planerna upp?"]


@pytest.mark.parametrize("by", ["button", "key"])
def test_an_audit_without_questions_says_what_to_do(qtbot: QtBot, tmp_path: Path, by: str) -> None:
    window = shown(qtbot, tmp_path, checklist=None)
    assert "inga revisionsfrågor än" in said(window, "questions_guidance")
    assert focused().objectName() == "questions_begin"
    assert child(window, QLabel, "rail_assessment_state").text() == ""

    def answer(dialog: QDialog) -> None:
        type_text(child(dialog, QPlainTextEdit, "lines"), "Är det bra?")
        child(dialog, QPushButton, "agree").click()

    when_open(answer)
    if by == "button":
        focused_button = child(window, QPushButton, "questions_begin")
        focused_button.click()
    else:
        press(Qt.Key.Key_Return)
    take_keys_again(qtbot, window)
    assert labels(window) == ["1 Är det bra?"]
    assert focused() is questions(window)
    press("1")
    assert on_disk(window)["egen1", ""].word == "Ja"


def test_the_rail_counts_what_is_assessed(window: MainWindow) -> None:
    state = child(child(window, Rail, "rail"), QLabel, "rail_assessment_state")
    assert state.text() == "0 / 2"
    press("1")
    assert state.text() == "1 / 2"


def test_the_earlier_audit_has_a_chip_once_there_is_one(window: MainWindow) -> None:
    follow_up = child(window, QPushButton, "assessment_follow_up")
    assert not follow_up.isVisible()
    changes = differences(EARLIER_AUDITS, EarlierAudit(1), EarlierAudit(1, "Förra", taken="2026-01-01"))
    view_of(window).workspace.perform(lambda session: record_differences(session, ActKind.START_FOLLOW_UP, changes))
    assert follow_up.isVisible()


def test_what_is_refused_is_told(window: MainWindow) -> None:
    view_of(window).workspace.perform(assess, "f1", "finns_inte", "")
    assert "finns_inte" in said(window, "assessment_told")
    press("1")
    assert said(window, "assessment_told") == ""


def test_every_control_can_be_named_and_reached(window: MainWindow) -> None:
    page = page_of(window)
    reached = [one for one in page.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    without = [
        one.objectName()
        for one in reached
        if one.isVisible() and not one.accessibleName() and not getattr(one, "text", str)()
    ]
    assert [name for name in without if name != "qt_scrollarea_viewport"] == []


def test_tab_follows_the_eye(window: MainWindow) -> None:
    press("1")
    answer_anew(window)
    order = list(tab_order(questions(window)))
    assert order[order.index("assessment_questions") :] == [
        "assessment_questions",
        "assessed_unit",
        "scale_and_purpose",
    ]
    assert order[: order.index("rail_assessment")] == [
        "questions_list",
        *("question_add", "question_add_part", "question_down"),
        *("assessment_stands", "step_ja", "step_delvis", "step_nej", "step_kan_inte_styrkas", "rationale"),
        *("assessment_withdraw", "assessment_history_toggle", "criterion_add", "grounds_list"),
        *("ground_link", "ground_add_interview", "ground_add_document", "ground_show", "resting_new"),
    ]


@pytest.mark.parametrize(("width", "is_beside"), [(1366, True), (680, False)])
def test_the_chosen_question_stands_beside_the_list_or_under_it(
    window: MainWindow, width: int, is_beside: bool
) -> None:
    window.resize(width, 900)
    QApplication.processEvents()
    pane, listing = child(window, QWidget, "question_pane"), questions(window)
    left = pane.mapTo(window, pane.rect().topLeft())
    right_of_list = listing.mapTo(window, listing.rect().topRight())
    assert (left.x() > right_of_list.x()) is is_beside
    assert left.x() + pane.width() <= width


def test_a_held_key_assesses_once(window: MainWindow) -> None:
    for is_repeat in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", is_repeat)
        QApplication.sendEvent(questions(window), event)
    assert len(session_of(window).undoable) == 1
