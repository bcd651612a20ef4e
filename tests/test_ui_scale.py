"""The dialog Skala och syfte, with the keys: steps are added, moved, renamed, and all of it is undone as one act."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from aktgranskning.domain.conclusions.own_scale import own_scale
from aktgranskning.domain.conclusions.scales import FOUR_STEPS, THREE_STEPS
from aktgranskning.engagement import edit_audit, open_audit
from tests.assessment_page import lines, questions, said, session_of, shown
from tests.ui_hands import child, focused, press, press_on, take_keys_again, type_text, view_of, when_open
from ui.dialogs.scale import ScaleDialog
from ui.widgets.step_fields import StepFields
from ui.widgets.step_list import colour_between
from ui.window import MainWindow

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return shown(qtbot, tmp_path)


@pytest.fixture
def own(window: MainWindow) -> MainWindow:
    """The page upon an audit with three steps of its own."""
    scale = own_scale([("Bra", "#008000"), ("Godtagbart", "#808000"), ("Svagt", "#800000")])
    session = session_of(window)
    view_of(window).workspace.perform(edit_audit, replace(session.audit, scale=scale))
    return window


def in_dialog(qtbot: QtBot, window: MainWindow, answer: Callable[[QDialog], object]) -> None:
    """Open the dialog with its button, answer it, and save it by Ctrl+Enter."""

    def answer_and_save(dialog: QDialog) -> None:
        take_keys_again(qtbot, dialog)
        answer(dialog)
        press(Qt.Key.Key_Return, modifier=CONTROL)

    when_open(answer_and_save)
    child(window, QPushButton, "scale_and_purpose").click()
    take_keys_again(qtbot, window)


def words(dialog: QDialog) -> list[str]:
    """The words of the steps from the top, as they stand on the screen."""
    fields = sorted(dialog.findChildren(StepFields), key=lambda one: one.mapTo(dialog, one.pos()).y())
    return [one.step()[0] for one in fields]


def word_field(dialog: QDialog, word: str) -> QLineEdit:
    (fields,) = [one for one in dialog.findChildren(StepFields) if one.step()[0] == word]
    return child(fields, QLineEdit, "step_word")


def said_of_lost(dialog: QDialog) -> str:
    label = child(dialog, QLabel, "scale_lost")
    return label.text() if label.isVisible() else ""


def test_scale_and_purpose_are_one_act_that_is_undone_where_they_stand(window: MainWindow, qtbot: QtBot) -> None:
    def four(dialog: QDialog) -> None:
        type_text(child(dialog, QPlainTextEdit, "audit_purpose"), "Att bedöma planerna")
        child(dialog, QRadioButton, "scale_kind_four").click()

    press("2")
    in_dialog(qtbot, window, four)
    assert focused() is questions(window)
    view_of(window).show_page("tally")
    press("z", modifier=CONTROL)
    assert view_of(window).shown_page == "assessment"
    assert said(window, "assessment_told") == "Ångrat: granskningens syfte och granskningens skala"
    session = session_of(window)
    assert (session.audit.scale, session.audit.purpose) == (THREE_STEPS, "")
    assert lines(questions(window))[1] == "1 Finns planer?, Delvis"
    press("y", modifier=CONTROL)
    assert (session.audit.scale, session.audit.purpose) == (FOUR_STEPS, "Att bedöma planerna")
    assert lines(questions(window))[1] == "1 Finns planer?, Delvis, Skalan har ändrats"
    press("z", "z", modifier=CONTROL)
    assert session.conclusions.assessments == ()


def test_a_digit_works_just_after_the_dialog(window: MainWindow, qtbot: QtBot) -> None:
    in_dialog(qtbot, window, lambda _: None)
    press("1")
    assert lines(questions(window))[1] == "1 Finns planer?, Ja"


def test_a_step_that_is_renamed_keeps_its_assessments(own: MainWindow, qtbot: QtBot) -> None:
    def rename(dialog: QDialog) -> None:
        field = word_field(dialog, "Svagt")
        field.setFocus()
        field.selectAll()
        type_text(field, "Bristfälligt")

    questions(own).setFocus()
    press("3")
    in_dialog(qtbot, own, rename)
    assert lines(questions(own))[1] == "1 Finns planer?, Bristfälligt"
    press("z", modifier=CONTROL)
    assert lines(questions(own))[1] == "1 Finns planer?, Svagt"


def test_a_step_renamed_as_the_scale_becomes_ones_own_keeps_its_assessments(window: MainWindow, qtbot: QtBot) -> None:
    def rename(dialog: QDialog) -> None:
        child(dialog, QRadioButton, "scale_kind_own").click()
        field = word_field(dialog, "Delvis")
        field.setFocus()
        field.selectAll()
        type_text(field, "Halvt")
        assert said_of_lost(dialog) == ""

    press("2")
    in_dialog(qtbot, window, rename)
    assert lines(questions(window))[1] == "1 Finns planer?, Halvt"


def test_the_dialog_says_how_many_assessments_lose_their_step(window: MainWindow, qtbot: QtBot) -> None:
    def remove(dialog: QDialog) -> None:
        child(dialog, QRadioButton, "scale_kind_four").click()
        assert said_of_lost(dialog) == "2 bedömningar mister sitt steg."
        child(dialog, QRadioButton, "scale_kind_own").click()
        assert said_of_lost(dialog) == ""
        removers = dialog.findChildren(QPushButton)
        press_on(next(one for one in removers if one.accessibleName() == "Ta bort: Delvis"), Qt.Key.Key_Space)
        assert said_of_lost(dialog) == "2 bedömningar mister sitt steg."

    press("2", DOWN, "2")
    in_dialog(qtbot, window, remove)


def test_a_new_step_goes_below_the_current_one_and_each_is_moved_by_the_keys(own: MainWindow, qtbot: QtBot) -> None:
    def add_and_move(dialog: QDialog) -> None:
        word_field(dialog, "Bra").setFocus()
        child(dialog, QPushButton, "add_scale_steps").click()
        type_text(focused(), "Ganska bra")
        QApplication.processEvents()
        assert words(dialog) == ["Bra", "Ganska bra", "Godtagbart", "Svagt"]
        press(DOWN, DOWN, UP, modifier=ALT)
        assert words(dialog) == ["Bra", "Godtagbart", "Ganska bra", "Svagt"]
        assert focused() is word_field(dialog, "Ganska bra")
        press(UP, modifier=ALT)

    in_dialog(qtbot, own, add_and_move)
    steps = session_of(own).audit.scale.steps
    assert [step.word for step in steps] == ["Bra", "Ganska bra", "Godtagbart", "Svagt"]
    assert steps[1].colour == "#408000"


def test_the_dialog_grows_with_its_steps(own: MainWindow, qtbot: QtBot) -> None:
    def add(dialog: QDialog) -> None:
        assert isinstance(dialog, ScaleDialog)
        before = dialog.height()
        child(dialog, QPushButton, "add_scale_steps").click()
        type_text(focused(), "Mer")
        QApplication.processEvents()
        assert dialog.height() > before
        for fields in dialog.findChildren(StepFields):
            assert fields.height() >= fields.sizeHint().height()

    in_dialog(qtbot, own, add)


@pytest.mark.parametrize(
    ("above", "below", "taken", "proposed"),
    [
        ("#000000", "#ffffff", set(), "#7f7f7f"),
        ("#2e7d32", "", {"#2e7d32"}, "#9bc53d"),
        ("", "", set(), "#2e7d32"),
    ],
)
def test_a_new_colour_fits_where_it_stands(above: str, below: str, taken: set[str], proposed: str) -> None:
    assert colour_between(above, below, taken) == proposed


def test_a_file_opened_again_after_undo_agrees(own: MainWindow) -> None:
    press("z", modifier=CONTROL)
    session = session_of(own)
    path, audit = session.path, session.audit
    assert audit.scale == THREE_STEPS
    view_of(own).ask_to_close()
    with open_audit(path) as again:
        assert again.audit == audit
        assert again.redoable
