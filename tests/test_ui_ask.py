"""The short questions, each opened for real."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui_hands import RETURN, child, click, press_on, type_text, when_open
from ui.dialogs.ask import DialogAsk
from ui.dialogs.number import NumberDialog


@pytest.fixture
def ask(qtbot: QtBot) -> DialogAsk:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return DialogAsk(window)


@pytest.mark.parametrize(
    ("answer", "agreed"),
    [
        (click("Ta bort"), True),
        (click("Avbryt"), False),
        (lambda dialog: press_on(dialog, RETURN), False),
        (lambda dialog: press_on(dialog, Qt.Key.Key_Escape), False),
    ],
)
def test_only_the_button_with_the_verb_agrees(
    ask: DialogAsk, answer: Callable[[QDialog], object], agreed: bool
) -> None:
    when_open(answer)
    assert ask.confirm("Ta bort akter", "Akt 1 tas bort.", "Ta bort") is agreed


@pytest.mark.parametrize(("key", "number"), [(RETURN, 12), (Qt.Key.Key_Escape, None)])
def test_a_number_is_typed_or_the_question_left(ask: DialogAsk, key: Qt.Key, number: int | None) -> None:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, NumberDialog)
        spin = dialog.findChild(QSpinBox)
        assert spin
        assert spin.value() == 3
        spin.selectAll()
        type_text(spin, "12")
        press_on(spin, key)

    when_open(answer)
    assert ask.ask_number("Gå till akt", "Aktens nummer", 1, 15, 3) == number


def test_enter_on_the_button_keeps_what_was_written(ask: DialogAsk) -> None:
    def answer(dialog: QDialog) -> None:
        field = child(dialog, QPlainTextEdit, "lines")
        type_text(field, "Bara skriftliga planer")
        press_on(field, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
        agree = child(dialog, QPushButton, "agree")
        assert dialog.focusWidget() is agree
        press_on(agree, RETURN)

    when_open(answer)
    assert ask.ask_lines("Tolka", "Hur?", "Spara tolkningen") == "Bara skriftliga planer"


def test_enter_on_cancel_keeps_nothing(ask: DialogAsk) -> None:
    def answer(dialog: QDialog) -> None:
        type_text(child(dialog, QPlainTextEdit, "lines"), "Bara skriftliga planer")
        child(dialog, QPushButton, "cancel").setFocus()
        press_on(child(dialog, QPushButton, "cancel"), RETURN)

    when_open(answer)
    assert ask.ask_lines("Tolka", "Hur?", "Spara tolkningen") is None
