"""The one dialog for errors: its four parts, its keys, and details that hold nothing of a case."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from aktgranskning.catalogue import TEXTS, speak, text
from aktgranskning.domain.errors import AuditError
from tests.ui_hands import RETURN, SPACE, child, focused, press, press_on
from ui.dialogs.trouble import TroubleDialog
from ui.presenters.told_in_parts import told_in_parts
from ui.presenters.trouble import details, trouble_of

CASE_WORDS = ("Fixhemlig", "Annas", "Zyx")


def refusal() -> AuditError:
    return AuditError(
        "file.in_use", path=Path("/home/Annas/Fixhemlig.Zyx"), user="Annas", host="h", since="8", process=1
    )


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(680, 480)
    qtbot.addWidget(window)
    window.show()
    return window


def shown(qtbot: QtBot, window: QWidget, offered: str = "") -> TroubleDialog:
    dialog = TroubleDialog("refused", trouble_of("Granskningen öppnades inte", refusal()), window, offered)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    return dialog


def test_it_says_what_happened_what_is_kept_and_what_to_do(qtbot: QtBot, window: QWidget) -> None:
    dialog = shown(qtbot, window)
    said = [child(dialog, QLabel, f"trouble_{part}").text() for part in ("happened", "kept", "to_do", "details")]
    assert said[0].endswith("är redan öppen: Annas på h sedan 8 (process 1).")
    assert said[1] == "Inget har ändrats. Allt som är sparat finns kvar."
    assert said[2] == "Stäng den där först."
    assert "AuditError file.in_use" in said[3]
    assert dialog.accessibleDescription() == "\n\n".join(said)


def test_nothing_is_cut_off_in_a_narrow_window(qtbot: QtBot, window: QWidget) -> None:
    window.resize(420, 480)
    dialog = shown(qtbot, window)
    assert dialog.width() <= 420
    for label in dialog.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_the_details_are_copied_and_hold_nothing_of_a_case(qtbot: QtBot, window: QWidget) -> None:
    dialog = shown(qtbot, window)
    copy = child(dialog, QPushButton, "trouble_copy")
    press_on(copy, SPACE)
    copied = QGuiApplication.clipboard().text()
    assert "Aktgranskning" in copied
    assert "Python" in copied
    assert "Qt 6" in copied
    assert "Filtyp: annan" in copied
    assert [word for word in CASE_WORDS if word in copied] == []
    assert "kopierade" in copy.text()


def test_the_details_of_a_fault_hold_its_kind_and_place_alone() -> None:
    try:
        raise ValueError(CASE_WORDS) from OSError(28, "Fixhemlig", "/home/Annas/Zyx")
    except ValueError as error:
        told = details(error, "review")
    assert "ValueError" in told
    assert "review" in told
    assert [word for word in CASE_WORDS if word in told] == []
    assert str(Path.home()) not in told


@pytest.mark.parametrize(("offered", "key"), [("", RETURN), ("Öppna läskopia", RETURN), ("", Qt.Key.Key_Escape)])
def test_enter_and_escape_change_nothing(qtbot: QtBot, window: QWidget, offered: str, key: Qt.Key) -> None:
    dialog = shown(qtbot, window, offered)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert focused().objectName() == "trouble_close"
    press(key)
    assert not dialog.isVisible()
    assert dialog.result() == 0


def test_what_is_offered_is_reached_by_keys(qtbot: QtBot, window: QWidget) -> None:
    dialog = shown(qtbot, window, "Öppna läskopia")
    press_on(child(dialog, QPushButton, "trouble_offer"), SPACE)
    assert dialog.result() == 1


@pytest.mark.parametrize("code", [code for code in TEXTS if code.startswith(("file.", "backup.", "disposal."))])
def test_the_parts_are_the_whole_text(code: str) -> None:
    parameters = {name: f"<{name}. Nästa>" for name in re.findall(r"{(\w+)}", TEXTS[code])}
    told = told_in_parts(AuditError(code, **parameters))
    assert " ".join(filter(None, (told.happened, told.kept, told.to_do))) == text(code, **parameters)
    assert told.happened


@pytest.mark.parametrize("code", [code for code in TEXTS if code.startswith(("file.", "backup.", "disposal."))])
def test_a_translation_has_the_same_parts(code: str) -> None:
    parameters = {name: name for name in re.findall(r"{(\w+)}", TEXTS[code])}
    swedish = told_in_parts(AuditError(code, **parameters))
    speak("en")
    try:
        english = told_in_parts(AuditError(code, **parameters))
    finally:
        speak("sv")
    assert (bool(swedish.kept), bool(swedish.to_do)) == (bool(english.kept), bool(english.to_do))
