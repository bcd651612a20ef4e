"""A case that cannot be read is noted so in the dialog, with or without a spare in its place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPlainTextEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from aktgranskning.domain.audit import Absence
from aktgranskning.replacing import mark_absent, replace_case, replacement_of
from aktgranskning.session import Session
from tests.example_sample import take_drawn_cases
from tests.ui_hands import RETURN, SPACE, child, focused, press, press_on, type_text, when_open
from ui.dialogs.absence import show_absence
from ui.workspace import Workspace


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def fill_in(dialog: QDialog, kind: Absence, reason: str) -> QCheckBox | None:
    choice = child(dialog, QRadioButton, f"absence_{kind.value}")
    choice.setFocus()
    press_on(choice, SPACE)
    type_text(child(dialog, QPlainTextEdit, "absence_reason"), reason)
    found = dialog.findChildren(QCheckBox, "absence_replace")
    return found[0] if found else None


def save(dialog: QDialog) -> None:
    press_on(child(dialog, QPushButton, "absence_save"), SPACE)


def button_of(dialog: QDialog, text: str) -> QPushButton:
    (found,) = (one for one in dialog.findChildren(QPushButton) if one.text() == text)
    return found


def words(dialog: QDialog, name: str) -> str:
    return child(dialog, QLabel, name).text()


def test_a_case_outside_the_frame_is_replaced_and_the_new_case_is_told(session: Session, parent: QWidget) -> None:
    first = take_drawn_cases(session)[0]
    told: list[str] = []

    def read(replaced: QDialog) -> None:
        told.append(words(replaced, "absence_came"))
        assert [one.text() for one in replaced.findChildren(QPushButton)] == ["Stäng"]
        press_on(replaced, RETURN)

    def mark(dialog: QDialog) -> None:
        proposed = fill_in(dialog, Absence.OUTSIDE, "Avser ett annat år")
        assert proposed is not None
        assert proposed.isChecked()
        assert "1 reserv kvar i stratum" in words(dialog, "absence_spares")
        when_open(read)
        save(dialog)

    when_open(mark)
    show_absence(parent, Workspace(session), first)
    by = replacement_of(session, first)
    assert by is not None
    assert by.label == "Akt 7"
    assert session.cases[first].absence is Absence.OUTSIDE
    assert session.cases[first].absence_reason == "Avser ett annat år"
    assert told == ["Akt 7 har kommit i stället."]


def test_a_missing_case_stays_without_a_spare_unless_one_is_asked_for(session: Session, parent: QWidget) -> None:
    first = take_drawn_cases(session)[0]

    def mark(dialog: QDialog) -> None:
        proposed = fill_in(dialog, Absence.MISSING, "Finns inte i arkivet")
        assert proposed is not None
        assert not proposed.isChecked()
        press_on(child(dialog, QPlainTextEdit, "absence_reason"), Qt.Key.Key_Tab)
        save(dialog)

    when_open(mark)
    show_absence(parent, Workspace(session), first)
    assert session.cases[first].absence is Absence.MISSING
    assert replacement_of(session, first) is None


def test_nothing_is_saved_without_a_reason(session: Session, parent: QWidget) -> None:
    def leave(dialog: QDialog) -> None:
        assert fill_in(dialog, Absence.MISSING, "  \n ") is None  # a case that was added by hand has no spares
        assert not child(dialog, QPushButton, "absence_save").isEnabled()
        dialog.reject()  # white space is nothing to ask about

    when_open(leave)
    show_absence(parent, Workspace(session), 1)
    assert not session.cases[1].is_absent


def test_arrows_choose_and_return_saves_outside_the_reason(session: Session, parent: QWidget) -> None:
    def mark(dialog: QDialog) -> None:
        reason = child(dialog, QPlainTextEdit, "absence_reason")
        type_text(reason, "Sökt")
        press_on(reason, RETURN)
        type_text(reason, "i två arkiv")
        outside, missing = (child(dialog, QRadioButton, f"absence_{kind}") for kind in ("outside", "missing"))
        outside.setFocus()
        press(Qt.Key.Key_Down)
        assert missing.isChecked()
        assert focused() is missing
        press(RETURN)

    when_open(mark)
    show_absence(parent, Workspace(session), 1)
    case = session.cases[1]
    assert (case.absence, case.absence_reason) == (Absence.MISSING, "Sökt\ni två arkiv")


def test_return_in_the_checkbox_saves_and_a_letter_chooses_a_kind(
    session: Session, parent: QWidget, qtbot: QtBot
) -> None:
    first = take_drawn_cases(session)[0]

    def mark(dialog: QDialog) -> None:
        type_text(child(dialog, QPlainTextEdit, "absence_reason"), "Sekretess")
        press(Qt.Key.Key_L, modifier=Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(child(dialog, QRadioButton, "absence_withheld").isChecked)
        child(dialog, QCheckBox, "absence_replace").setFocus()
        press(RETURN)

    when_open(mark)
    show_absence(parent, Workspace(session), first)
    assert session.cases[first].absence is Absence.WITHHELD


def test_a_written_reason_is_not_thrown_away_without_a_question(session: Session, parent: QWidget) -> None:
    def leave(dialog: QDialog) -> None:
        reason = child(dialog, QPlainTextEdit, "absence_reason")
        type_text(reason, "Borta")
        when_open(lambda question: press_on(question, RETURN))  # which stays
        press_on(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        assert reason.toPlainText() == "Borta"
        when_open(lambda question: press_on(button_of(question, "Stäng ändå"), SPACE))
        press_on(child(dialog, QPushButton, "absence_cancel"), SPACE)
        assert not dialog.isVisible()

    when_open(leave)
    show_absence(parent, Workspace(session), 1)
    assert not session.cases[1].is_absent


def test_without_spares_it_is_said_where_to_list_more(session: Session, parent: QWidget) -> None:
    first, *others = take_drawn_cases(session)
    same = next(id_ for id_ in others if session.cases[id_].stratum == session.cases[first].stratum)
    replace_case(session, same, Absence.MISSING, "Förkommen")

    def look(dialog: QDialog) -> None:
        proposed = fill_in(dialog, Absence.OUTSIDE, "Fel år")
        assert proposed is not None
        assert not proposed.isEnabled()
        assert not proposed.isChecked()
        assert "Ingen reserv är kvar" in words(dialog, "absence_spares")
        assert "Urval" in words(dialog, "absence_spares")
        save(dialog)

    when_open(look)
    show_absence(parent, Workspace(session), first)
    assert session.cases[first].absence is Absence.OUTSIDE
    assert replacement_of(session, first) is None


def test_a_refusal_is_told_in_the_dialog_and_nothing_written_is_lost(session: Session, parent: QWidget) -> None:
    first = take_drawn_cases(session)[0]

    def mark(dialog: QDialog) -> None:
        fill_in(dialog, Absence.OUTSIDE, "Fel år")
        replace_case(session, first, Absence.OUTSIDE, "Samtidigt")  # what the dialog does not know of
        save(dialog)
        assert dialog.isVisible()
        assert "redan ersatt av Akt 7" in words(dialog, "absence_dialog_problem")
        reason = child(dialog, QPlainTextEdit, "absence_reason")
        assert reason.toPlainText() == "Fel år"
        reason.clear()
        dialog.reject()

    when_open(mark)
    show_absence(parent, Workspace(session), first)


def test_an_absent_case_can_be_replaced_later_and_read_after_all(session: Session, parent: QWidget) -> None:
    first = take_drawn_cases(session)[0]
    mark_absent(session, first, Absence.WITHHELD, "Sekretess")
    workspace = Workspace(session)

    def put_spare(dialog: QDialog) -> None:
        assert "Lämnades inte ut" in words(dialog, "absence_words")
        press_on(child(dialog, QPushButton, "absence_replace_now"), SPACE)
        assert "Akt 7 har kommit i stället." in words(dialog, "absence_words")
        assert not child(dialog, QPushButton, "absence_replace_now").isVisible()
        assert "Akt 7 är kvar." in words(dialog, "absence_restoring")
        press_on(child(dialog, QPushButton, "absence_close"), RETURN)

    when_open(put_spare)
    show_absence(parent, workspace, first)
    when_open(lambda dialog: press_on(child(dialog, QPushButton, "absence_restore"), SPACE))
    show_absence(parent, workspace, first)
    assert not session.cases[first].is_absent
    assert replacement_of(session, first) is not None


def test_the_dialogs_never_hold_a_reference(session: Session, parent: QWidget) -> None:
    first = take_drawn_cases(session)[0]
    reference = session.cases[first].reference
    seen: list[str] = []
    mark_absent(session, first, Absence.MISSING, "Borta")

    def look(dialog: QDialog) -> None:
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    when_open(look)
    show_absence(parent, Workspace(session), first)
    assert reference
    assert seen
    assert not any(reference in text for text in seen)
