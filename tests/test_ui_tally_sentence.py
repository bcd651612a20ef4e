"""The sentence below the tally: written in place, flagged, put back, copied; all of them with one key."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.domain.audit import Audit
from aktgranskning.engagement import create_audit, edit_audit
from aktgranskning.fact_checking import note_claim
from aktgranskning.session import Session
from aktgranskning.undoing import undo
from aktgranskning.wording_sentences import edit_sentence
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.tally_page import go_to, shown, table
from tests.ui_hands import (
    child,
    focused,
    open_audit_window,
    open_window,
    press,
    press_on,
    tab_order,
    type_text,
    view_of,
)
from ui.delegates.wrapped import in_lines
from ui.pages.tally import TallyPage
from ui.presenters.tally_rows import EDITED, FIRST_FIGURE, OUTCOME, OUTDATED, QUESTION
from ui.theme import GRID
from ui.widgets.figure_pane import FigurePane
from ui.widgets.sentence_card import SentenceCard
from ui.widgets.text_fields import TextField
from ui.workspace import Workspace

CONTROL = Qt.KeyboardModifier.ControlModifier
OWN = "Plan finns i endast en akt."
GENERATED = "Plan finns: 1 av 3."


@pytest.fixture
def workspace(session: Session) -> Workspace:
    """Three cases, all with an answer to whether there is a plan; it is met in one."""
    for case_id, value in ((1, "ja"), (2, "nej"), (3, "nej")):
        review.begin_case(session, case_id)
        review.answer(session, case_id, "plan", value)
    return Workspace(session)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> TallyPage:
    page = shown(qtbot, workspace)
    go_to(page, "Plan finns", OUTCOME)
    return page


def field(page: TallyPage) -> TextField:
    return child(page, TextField, "sentence")


def label(page: TallyPage, name: str) -> QLabel:
    return child(page, QLabel, name)


def write(page: TallyPage, text: str) -> None:
    """Type a text in the place of the sentence, and leave the field."""
    field(page).setFocus()
    field(page).selectAll()
    type_text(field(page), text)
    table(page).setFocus()


def test_the_sentence_is_that_of_the_current_question(page: TallyPage) -> None:
    assert field(page).toPlainText() == GENERATED
    go_to(page, "Uppföljd", OUTCOME)
    assert field(page).toPlainText() == "Tre svar saknas. Uppföljd: ingen akt att räkna."
    assert not child(page, QPushButton, "sentence_restore").isVisible()


def test_what_is_written_is_kept_and_marked(page: TallyPage, workspace: Workspace) -> None:
    write(page, OWN)
    assert [one.text for one in workspace.session.sentences] == [OWN]
    assert label(page, "sentence_mark").text() == "Ändrad"
    assert not label(page, "sentence_flag").isVisible()
    workspace.perform(undo)
    assert not workspace.session.sentences
    assert field(page).toPlainText() == GENERATED


def test_typing_is_one_act_however_often_it_is_stored(page: TallyPage, workspace: Workspace) -> None:
    field(page).setFocus()
    field(page).selectAll()
    for part in ("Plan", " finns", " i en akt."):
        type_text(field(page), part)
        field(page).throttle.pass_on()
    table(page).setFocus()
    assert [one.text for one in workspace.session.sentences] == ["Plan finns i en akt."]
    workspace.perform(undo)
    assert not workspace.session.sentences


def test_one_that_other_figures_were_written_for_is_flagged_and_the_programs_offered(
    page: TallyPage, workspace: Workspace
) -> None:
    write(page, OWN)
    workspace.perform(review.answer, 2, "plan", "ja")
    flag = label(page, "sentence_flag")
    assert flag.isVisible()
    assert flag.text() == ("Siffrorna har ändrats sedan formuleringen skrevs. Programmets är nu: Plan finns: 2 av 3.")
    assert field(page).toPlainText() == OWN
    restore = child(page, QPushButton, "sentence_restore")
    restore.setFocus()
    press_on(restore, Qt.Key.Key_Space)
    assert field(page).toPlainText() == "Plan finns: 2 av 3."
    assert not workspace.session.sentences
    assert (flag.isVisible(), label(page, "sentence_mark").text()) == (False, "")


def test_what_was_put_back_is_taken_back_with_the_key_that_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_audit_window(qtbot, tmp_path, SMALL)
    view = view_of(window)
    review.begin_case(view.workspace.session, 1)
    view.workspace.perform(review.answer, 1, "plan", "ja")
    view.show_page("tally")
    page = view.page("tally")
    assert isinstance(page, TallyPage)
    go_to(page, "Plan finns", OUTCOME)
    write(page, OWN)
    restore = child(page, QPushButton, "sentence_restore")
    restore.setFocus()
    press_on(restore, Qt.Key.Key_Space)
    assert label(page, "sentence_said").text() == "Programmets formulering gäller igen. Ctrl+Z tar tillbaka din."
    assert focused() is table(page)
    press(Qt.Key.Key_Z, modifier=CONTROL)
    assert field(page).toPlainText() == OWN
    assert view.shown_page == "tally"


def test_what_is_undone_and_redone_of_the_confidence_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_audit_window(qtbot, tmp_path, SMALL)
    view = view_of(window)
    review.begin_case(view.workspace.session, 1)
    view.workspace.perform(review.answer, 1, "plan", "ja")
    view.workspace.perform(edit_audit, replace(view.workspace.session.audit, confidence=95))
    for key, told in ((Qt.Key.Key_Z, "Ångrat: "), (Qt.Key.Key_Y, "Gjort igen: ")):
        press(key, modifier=CONTROL)
        assert view.shown_page == "tally"
        said = child(window, QLabel, "sentence_said")
        assert (said.text()[: len(told)], said.isVisible()) == (told, True)


def test_an_emptied_field_shows_the_programs_sentence_again(page: TallyPage) -> None:
    write(page, OWN)
    field(page).setFocus()
    field(page).selectAll()
    press_on(field(page), Qt.Key.Key_Delete)
    field(page).throttle.pass_on()
    assert field(page).toPlainText() == ""
    table(page).setFocus()
    assert field(page).toPlainText() == GENERATED


def test_what_is_typed_goes_to_the_question_that_it_was_typed_for(page: TallyPage, workspace: Workspace) -> None:
    field(page).setFocus()
    field(page).selectAll()
    type_text(field(page), OWN)
    go_to(page, "Uppföljd", OUTCOME)
    assert [(one.item, one.text) for one in workspace.session.sentences] == [("plan", OWN)]
    assert field(page).toPlainText() == "Tre svar saknas. Uppföljd: ingen akt att räkna."


def test_the_sentence_is_copied_by_its_key_or_its_button(page: TallyPage, qapp: QApplication) -> None:
    qapp.clipboard().clear()
    page.copy_sentence()
    assert QGuiApplication.clipboard().text() == GENERATED
    assert label(page, "sentence_said").text() == "Kopierad."
    qapp.clipboard().clear()
    press_on(child(page, QPushButton, "sentence_copy"), Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == GENERATED


def test_one_key_copies_all_sentences_from_any_page(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_audit_window(qtbot, tmp_path, SMALL)
    assert view_of(window).shown_page == "review"
    press(Qt.Key.Key_Return, Qt.Key.Key_Down, "j")
    assert view_of(window).workspace.session.answers[1]["plan"].value == "ja"
    QGuiApplication.clipboard().clear()
    press(Qt.Key.Key_F, modifier=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert "Två svar saknas. Plan finns: 1 av 1." in lines
    assert "<p>Två svar saknas. Plan finns: 1 av 1.</p>" in data.html()
    assert view_of(window).shown_page == "tally"
    label = child(window, QLabel, "sentence_said")
    assert label.isVisible()
    said = label.text()
    counted = len(lines) - 1  # the heading
    assert said.startswith(f"{counted} formuleringar är kopierade, ")
    assert "saknas" in said


def test_the_notice_tells_of_outdated_sentences(page: TallyPage, workspace: Workspace) -> None:
    write(page, OWN)
    workspace.perform(review.answer, 2, "plan", "ja")
    child(page, QPushButton, "sentences_copy").click()
    assert "1 skrevs för andra siffror än de som gäller nu (fråga 2)" in label(page, "sentence_said").text()
    assert OWN in QGuiApplication.clipboard().text()
    child(page, QPushButton, "sentence_copy").click()
    assert label(page, "sentence_said").text() == "Kopierad, men skriven för andra siffror än de som gäller nu."


def test_the_notice_counts_what_is_not_yet_known_to_be_asked_as_unfinished(
    page: TallyPage, workspace: Workspace
) -> None:
    for case_id, value in ((1, "nej"), (2, ""), (3, "")):
        workspace.perform(review.answer, case_id, "plan", value)
    child(page, QPushButton, "sentences_copy").click()
    copied, unfinished = label(page, "sentence_said").text().split(", ")
    assert unfinished == f"{copied.split()[0]} gäller frågor där svar saknas."
    assert "inte avgjort om frågan ska ställas i två akter. Undertecknad: " in QGuiApplication.clipboard().text()


def look_elsewhere(page: TallyPage) -> None:
    page.hide()
    page.show()


def test_the_notice_goes_when_something_else_is_done(page: TallyPage, workspace: Workspace) -> None:
    notice = label(page, "sentence_said")
    acts: list[Callable[[], object]] = [
        lambda: workspace.perform(review.answer, 2, "plan", "ja"),
        lambda: go_to(page, "Plan finns", FIRST_FIGURE),
        lambda: look_elsewhere(page),
    ]
    for something_else in acts:
        child(page, QPushButton, "sentences_copy").click()
        assert notice.text()
        something_else()
        assert notice.text() == ""


def test_the_row_of_a_sentence_that_was_edited_has_a_mark(page: TallyPage, workspace: Workspace) -> None:
    def marked() -> tuple[str, str]:
        model = table(page).model()
        cell = model.index(table(page).currentIndex().row(), QUESTION)
        return cell.data(), cell.data(Qt.ItemDataRole.ToolTipRole) or ""

    assert marked() == ("Plan finns", "")
    write(page, OWN)
    assert marked() == ("Plan finns ✎", EDITED)
    workspace.perform(review.answer, 2, "plan", "ja")
    assert marked() == ("Plan finns ✎!", OUTDATED)
    workspace.perform(undo)
    workspace.perform(undo)
    assert marked() == ("Plan finns", "")


@pytest.mark.parametrize("width", [680, 720, 880])
def test_where_it_is_narrow_the_sentence_stands_over_the_cases(qtbot: QtBot, workspace: Workspace, width: int) -> None:
    page = shown(qtbot, workspace, width)
    go_to(page, "Plan finns", OUTCOME)
    press_on(table(page), Qt.Key.Key_Return)
    card, pane = child(page, SentenceCard, "sentence_card"), child(page, FigurePane, "cases_pane")
    assert field(page).isVisible()
    assert child(page, QPushButton, "sentence_copy").isVisible()
    assert card.mapTo(page, card.rect().bottomLeft()).y() <= pane.mapTo(page, pane.rect().topLeft()).y()
    assert pane.height() < page.height() * 0.4
    assert table(page).horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("height", [700, 560, 480])
def test_where_it_is_narrow_the_table_keeps_its_height_and_all_its_words(
    qtbot: QtBot, workspace: Workspace, height: int
) -> None:
    note_claim(workspace.session, "plan", "1", day="2026-03-01", who="Enhetschef")
    workspace.perform(edit_sentence, "plan", OWN)
    workspace.perform(review.answer, 2, "plan", "ja")
    page = shown(qtbot, workspace, 680)
    page.resize(680, height)
    go_to(page, "Plan finns ✎!", OUTCOME)
    press_on(table(page), Qt.Key.Key_Return)
    qtbot.wait(10)  # until the current cell is brought into view
    found, pane = table(page), child(page, FigurePane, "cases_pane")
    assert (page.width(), page.height()) == (680, height)
    assert found.height() >= min(28 * GRID, (height - 18 * GRID) // 2)  # whether the application is dressed or not
    assert found.viewport().rect().contains(found.visualRect(found.currentIndex()).center())
    assert found.horizontalScrollBar().maximum() == 0
    widest = max(found.fontMetrics().horizontalAdvance(word) for word in ("(2", "förvaltningen,", "verifierad)"))
    assert found.columnWidth(OUTCOME) >= 0.85 * widest + 2 * GRID
    assert pane.isVisible()
    for part in (found, pane, child(page, SentenceCard, "sentence_card")):
        right = part.mapTo(page, part.rect().topRight()).x()
        assert not part.isVisible() or right <= 680 - 3 * GRID


def test_a_word_that_is_wider_than_its_column_is_broken(qapp: QApplication) -> None:
    font, word = QFont(), "Genomförandeplanen"
    width = QFontMetrics(font).horizontalAdvance("Genomförande")
    lines = in_lines(f"Finns {word}?", font, width).split("\n")
    assert "".join(lines).replace(" ", "") == f"Finns{word}?"
    assert all(QFontMetrics(font).horizontalAdvance(line) <= width for line in lines)


def test_where_it_is_low_too_the_cases_go_first_and_the_notice_is_seen_all_the_same(
    qtbot: QtBot, workspace: Workspace
) -> None:
    page = shown(qtbot, workspace, 680)
    page.resize(680, 440)
    go_to(page, "Plan finns", OUTCOME)
    press_on(table(page), Qt.Key.Key_Return)
    assert not field(page).isVisible()
    page.copy_sentences()
    assert label(page, "sentence_said").isVisible()


def test_tab_goes_as_the_eye_does(qtbot: QtBot, tmp_path: Path, page: TallyPage, workspace: Workspace) -> None:
    write(page, OWN)
    path = workspace.session.path
    workspace.session.close()
    window = open_window(qtbot, tmp_path, path)
    view_of(window).show_page("tally")
    in_window = view_of(window).page("tally")
    assert isinstance(in_window, TallyPage)
    go_to(in_window, "Plan finns ✎", OUTCOME)
    press_on(table(in_window), Qt.Key.Key_Return)
    order = list(tab_order(child(window, QPushButton, "rail_export")))
    head = ["shown_cases", "cross_table_button", "export_button"]
    card = ["sentence_copy", "sentences_copy", "sentence", "sentence_restore"]
    expected = ["rail_export", *head, "tally_table", "cases_behind", *card]
    assert order[: len(expected)] == expected


def test_without_a_checklist_nothing_is_copied(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Tom.granskning"
    create_audit(path, Audit("Tom"), REVIEWER).close()
    window = open_window(qtbot, tmp_path, path)
    QGuiApplication.clipboard().setText("kvar")
    focused()
    press(Qt.Key.Key_F, modifier=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text() == "kvar"
    assert not window.findChildren(SentenceCard)[0].isVisible()
