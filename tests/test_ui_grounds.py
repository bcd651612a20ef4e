"""Criteria, grounds and the scale of the page Bedömning: written, changed and taken away in their dialogs."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QColorDialog,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aktgranskning.concluding.key_figures import import_key_figures, read_key_figures
from aktgranskning.domain.conclusions.questions import CriterionKind, GroundKind, Strength
from aktgranskning.domain.conclusions.scales import FOUR_STEPS
from aktgranskning.engagement import edit_audit
from tests.assessment_page import lines, listed, questions, said, session_of, shown
from tests.ui_hands import child, focused, press, press_on, take_keys_again, type_text, view_of, when_open
from ui.widgets.step_fields import StepFields
from ui.window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return shown(qtbot, tmp_path)


@pytest.fixture
def click(window: MainWindow, qtbot: QtBot) -> Callable[[str, Callable[[QDialog], object]], None]:
    """Press a button that opens a dialog, and answer that."""

    def click(name: str, answer: Callable[[QDialog], object]) -> None:
        when_open(answer)
        child(window, QPushButton, name).click()
        take_keys_again(qtbot, window)

    return click


Click = Callable[[str, Callable[[QDialog], object]], None]


def fill(dialog: QDialog, name: str, words: str) -> None:
    fields: list[QWidget] = [*dialog.findChildren(QLineEdit, name), *dialog.findChildren(QPlainTextEdit, name)]
    (field,) = fields
    field.setFocus()
    type_text(field, words)


def choose(dialog: QDialog, name: str) -> None:
    child(dialog, QRadioButton, name).click()


def save(dialog: QDialog) -> None:
    press_on(dialog, Qt.Key.Key_Return)


def test_a_criterion_is_written_changed_and_taken_away(window: MainWindow, qtbot: QtBot, click: Click) -> None:
    def write(dialog: QDialog) -> None:
        choose(dialog, "criterion_kind_guideline")
        choose(dialog, "criterion_strength_ska")
        fill(dialog, "criterion_text", "En plan upprättas")
        fill(dialog, "criterion_source", "Riktlinjerna")
        fill(dialog, "criterion_from", "2024-02-01")
        save(dialog)

    click("criterion_add", write)
    (criterion,) = session_of(window).conclusions.criteria
    assert (criterion.kind, criterion.strength) == (CriterionKind.GUIDELINE, Strength.SHALL)
    row = "Riktlinje · ska · Riktlinjerna · gäller från 2024-02-01, En plan upprättas"
    assert listed(window, "criteria_list") == [row]

    def change(dialog: QDialog) -> None:
        fill(dialog, "criterion_to", "2025-06-30")
        save(dialog)

    when_open(change)
    child(window, QWidget, "criteria_list").setFocus()
    press(Qt.Key.Key_Return)
    take_keys_again(qtbot, window)
    assert "från 2024-02-01 till 2025-06-30" in listed(window, "criteria_list")[0]
    for period, is_told in (("2025", False), ("juli 2025–juni 2026", False), ("2025-07-01 till 2025-12-31", True)):
        workspace = view_of(window).workspace
        workspace.perform(edit_audit, replace(workspace.session.audit, period=period))
        assert ("upphörde före granskningens period" in listed(window, "criteria_list")[0]) is is_told
    press(Qt.Key.Key_Delete)
    assert listed(window, "criteria_list") == []
    assert focused().objectName() == "criterion_add"
    press("z", modifier=CONTROL)
    assert len(listed(window, "criteria_list")) == 1


def test_what_a_criterion_lacks_is_said_in_the_dialog_and_nothing_kept(window: MainWindow, click: Click) -> None:
    told = []

    def write(dialog: QDialog) -> None:
        save(dialog)
        told.append(child(dialog, QLabel, "criterion_dialog_problem").text())
        titles = [label for label in dialog.findChildren(QLabel) if label.text() == dialog.windowTitle()]
        assert [label.buddy().objectName() for label in titles] == ["criterion_text"]  # no heading says it again
        dialog.reject()

    click("criterion_add", write)
    assert told[0]
    assert said(window, "assessment_told") == ""
    assert session_of(window).conclusions.criteria == ()


def test_what_is_written_is_not_lost_without_a_question(window: MainWindow, click: Click) -> None:
    asked = []

    def stay(question: QDialog) -> None:
        asked.append(question.objectName())
        question.reject()

    def cancel(dialog: QDialog) -> None:
        fill(dialog, "criterion_text", "Halvskrivet")
        when_open(stay)
        press_on(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        save(dialog)

    click("criterion_add", cancel)
    assert asked == ["confirm"]
    assert session_of(window).conclusions.criteria[0].text == "Halvskrivet"


def test_an_interview_and_a_document_are_grounds(window: MainWindow, click: Click) -> None:
    def interview(dialog: QDialog) -> None:
        assert (
            not dialog.findChildren(QLineEdit, "ground_section")
            or not child(dialog, QLineEdit, "ground_section").isVisible()
        )
        fill(dialog, "ground_source", "enhetschef")
        fill(dialog, "ground_day", "2026-02-03")
        fill(dialog, "ground_text", "Rutinen är känd.")
        save(dialog)

    def document(dialog: QDialog) -> None:
        fill(dialog, "ground_source", "Riktlinjer")
        fill(dialog, "ground_section", "12")
        save(dialog)

    click("ground_add_interview", interview)
    click("ground_add_document", document)
    assert listed(window, "grounds_list")[2:] == [
        "Intervju · enhetschef · 2026-02-03, Rutinen är känd.",
        "Dokument · Riktlinjer · § 12",
    ]
    assert [one.kind for one in session_of(window).conclusions.grounds] == [GroundKind.INTERVIEW, GroundKind.DOCUMENT]


def test_an_item_is_linked_and_unlinked_and_those_of_the_checklist_stay(window: MainWindow, click: Click) -> None:
    def link(dialog: QDialog) -> None:
        rows = child(dialog, QListWidget, "items_to_link")
        assert rows.item(0).text().startswith("1  ")
        fill(dialog, "item_search", "besök")
        press_on(dialog, Qt.Key.Key_Return)

    click("ground_link", link)
    assert [row.split(",")[0] for row in listed(window, "grounds_list")] == [
        "Fråga 2: Plan finns",
        "Fråga 5: Undertecknad",
        "Fråga 8: Antal besök",
    ]
    grounds = child(window, QWidget, "grounds_list")
    grounds.setFocus()
    press(Qt.Key.Key_Home)
    assert not child(window, QPushButton, "ground_remove").isEnabled()
    press(Qt.Key.Key_Delete)
    assert len(listed(window, "grounds_list")) == 3
    press(Qt.Key.Key_End, Qt.Key.Key_Delete)
    assert len(listed(window, "grounds_list")) == 2
    assert session_of(window).conclusions.links == ()


def test_a_key_figure_waits_until_there_are_some(window: MainWindow) -> None:
    assert not child(window, QPushButton, "ground_add_key_figure").isEnabled()
    assert "Läs in" in child(window, QPushButton, "ground_add_key_figure").toolTip()


def test_four_steps_and_the_purpose_are_chosen(window: MainWindow, click: Click) -> None:
    def four(dialog: QDialog) -> None:
        fill(dialog, "audit_purpose", "Att bedöma planerna")
        choose(dialog, "scale_kind_four")
        assert not child(dialog, QWidget, "scale_steps").isVisible()
        save(dialog)

    click("scale_and_purpose", four)
    audit = session_of(window).audit
    assert (audit.scale, audit.purpose) == (FOUR_STEPS, "Att bedöma planerna")
    questions(window).setFocus()
    press("2", Qt.Key.Key_Up)
    assert lines(questions(window))[1] == "1 Finns planer?, Till övervägande del"
    assert said(window, "question_purpose") == "Syfte: Att bedöma planerna"


def test_a_scale_of_ones_own_has_words_and_colours(window: MainWindow, qtbot: QtBot, click: Click) -> None:
    def colour(dialog: QDialog) -> None:
        assert isinstance(dialog, QColorDialog)
        dialog.setCurrentColor("#123456")
        dialog.accept()

    def own(dialog: QDialog) -> None:
        choose(dialog, "scale_kind_own")
        steps = dialog.findChildren(StepFields)
        word = child(steps[1], QLineEdit, "step_word")
        word.selectAll()
        type_text(word, "Nästan")
        when_open(colour)
        child(steps[1], QPushButton, "step_colour").click()
        outside = child(dialog, QLineEdit, "scale_outside")
        outside.selectAll()
        type_text(outside, "Vet ej")
        save(dialog)

    questions(window).setFocus()
    press("2")
    click("scale_and_purpose", own)
    scale = session_of(window).audit.scale
    assert [step.word for step in scale.answers] == ["Ja", "Nästan", "Nej", "Vet ej"]
    assert scale.steps[1].colour == "#123456"
    assert lines(questions(window))[1] == "1 Finns planer?, Nästan"
    assert not said(window, "assessment_flags")
    assert not child(window, QPushButton, "assessment_stands").isVisible()
    questions(window).setFocus()
    press("2")
    assert lines(questions(window))[1] == "1 Finns planer?, Nästan"


def test_everything_wrong_with_a_scale_is_said_at_once(window: MainWindow, click: Click) -> None:
    told = []

    def own(dialog: QDialog) -> None:
        choose(dialog, "scale_kind_own")
        for fields, word in zip(dialog.findChildren(StepFields), ("Ja", "ja", ""), strict=True):
            child(fields, QLineEdit, "step_word").setText(word)
        save(dialog)
        told.append(child(dialog, QLabel, "scale_dialog_problem").text())
        child(dialog, QPushButton, "add_scale_steps").click()
        QApplication.processEvents()
        assert len(dialog.findChildren(StepFields)) == 4
        dialog.hide()

    before = session_of(window).audit
    click("scale_and_purpose", own)
    assert "steg 2" in told[0]
    assert "steg 3" in told[0]
    assert session_of(window).audit == before


def test_a_key_figure_is_a_ground_with_its_source(window: MainWindow, click: Click, tmp_path: Path) -> None:
    table = tmp_path / "nyckeltal.csv"
    table.write_text("Nyckeltal;Kommun;År;Värde\nPlaner inom tre månader;Exempelby;2024;67,5\n", "utf-8")
    workspace = view_of(window).workspace
    workspace.perform(lambda session: import_key_figures(session, read_key_figures(session, table)))

    def note(dialog: QDialog) -> None:
        assert child(dialog, QComboBox, "ground_figure").currentText() == "Planer inom tre månader"
        fill(dialog, "ground_text", "Högre än väntat")
        save(dialog)

    click("ground_add_key_figure", note)
    row = listed(window, "grounds_list")[-1]
    assert row.startswith("Nyckeltal, Planer inom tre månader: 67,5 (2024)")
    assert "Källa:" in row
    assert row.endswith("Högre än väntat")
