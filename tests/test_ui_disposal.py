"""In the window: how long an audit is kept, its destruction once that is decided and confirmed, the anonymised copy."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from aktgranskning.begun_disposals import begun_disposal
from aktgranskning.disposing import dispose, prepare_disposal
from aktgranskning.domain.disposal import DisposedFile, FileRole
from aktgranskning.engagement import open_audit
from aktgranskning.retaining import retain
from aktgranskning.review import begin_case, comment
from aktgranskning.session import Session
from aktgranskning.store.secrets import Passphrase
from tests.ui_hands import (
    RETURN,
    SPACE,
    child,
    focused,
    open_window,
    press,
    press_on,
    settings_in,
    type_text,
    view_of,
    when_open,
)
from ui.pages.start import StartPage
from ui.theme import GRID
from ui.window import MainWindow

PLANTED = "planterat ord"
SECRET = Passphrase("en lång lösenfras till kopian")


@pytest.fixture
def audit(session: Session) -> Path:
    """An audit of three cases with a planted word, closed."""
    begin_case(session, 1)
    comment(session, 1, "plan", PLANTED)
    session.close()
    return session.path


def trigger(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, f"action_{name}")
    assert isinstance(action, QAction)
    action.trigger()


def test_an_audit_is_destroyed_once_it_is_decided_and_named(qtbot: QtBot, tmp_path: Path, audit: Path) -> None:
    window = open_window(qtbot, tmp_path, audit)
    told: list[str] = []

    def decide(dialog: QDialog) -> None:
        assert str(audit) in child(dialog, QPlainTextEdit, "disposal_files").toPlainText()
        dispose = child(dialog, QPushButton, "dispose")
        assert focused() is child(dialog, QLineEdit, "disposal_decision_entry")
        press(RETURN)
        assert dialog.isVisible()
        for name in ("disposal_name", "disposal_early"):  # all of it is told at once
            assert child(dialog, QLabel, f"{name}_problem").isVisible()
        assert "Inget är bestämt" in child(dialog, QLabel, "disposal_retention").text()
        press_on(child(dialog, QCheckBox, "disposal_early"), SPACE)
        assert child(dialog, QLabel, "disposal_decision_entry_problem").text() == "Skriv beslutet."
        type_text(child(dialog, QLineEdit, "disposal_decision_entry"), "Revisorerna 12 §")
        type_text(child(dialog, QLineEdit, "disposal_name"), "Fel namn")
        press_on(dispose, SPACE)
        assert dialog.isVisible()
        assert child(dialog, QLabel, "disposal_name_problem").isVisible()
        assert child(dialog, QLineEdit, "disposal_decision_entry").text() == "Revisorerna 12 §"
        child(dialog, QLineEdit, "disposal_name").clear()
        type_text(child(dialog, QLineEdit, "disposal_name"), "Prov")
        when_open(wait)
        press_on(child(dialog, QLineEdit, "disposal_name"), RETURN)

    def wait(dialog: QDialog) -> None:
        if dialog.objectName() == "waiting_dialog":
            when_open(wait)
            return
        assert isinstance(dialog, QMessageBox)
        told.append(dialog.text())
        dialog.accept()

    when_open(decide)
    trigger(window, "dispose")
    qtbot.waitUntil(lambda: bool(told))
    assert "Förstörda filer: 1." in told[0]
    assert isinstance(window.centralWidget().findChild(StartPage), StartPage)  # type: ignore[union-attr]
    assert settings_in(tmp_path).recent_files() == []
    assert not audit.exists()
    left = [file for file in tmp_path.iterdir() if PLANTED.encode() in file.read_bytes()]
    assert left == []
    assert len(list(tmp_path.glob("Gallringsintyg*"))) == 2


@pytest.mark.parametrize(("until", "is_early"), [("2099-12-31", True), ("2020-12-31", False)])
def test_the_day_until_which_it_is_kept_is_told_before(
    qtbot: QtBot, tmp_path: Path, audit: Path, until: str, is_early: bool
) -> None:
    with open_audit(audit) as session:
        retain(session, until=until, ground="Planen, punkt 4", decision="§ 12")
    window = open_window(qtbot, tmp_path, audit)
    told: list[str] = []

    def read(dialog: QDialog) -> None:
        told.append(child(dialog, QLabel, "disposal_retention").text())
        early = child(dialog, QCheckBox, "disposal_early")
        assert early.isVisible() == is_early
        if is_early:
            type_text(child(dialog, QLineEdit, "disposal_name"), "Prov")
            press_on(child(dialog, QLineEdit, "disposal_name"), RETURN)
            assert dialog.isVisible()
        beneath = window.frameGeometry()
        assert abs(dialog.frameGeometry().center().x() - beneath.center().x()) <= GRID
        dialog.reject()

    when_open(read)
    trigger(window, "dispose")
    assert until in told[0]
    assert "Planen, punkt 4" in told[0]
    assert audit.exists()


def test_nothing_is_destroyed_where_it_is_cancelled(qtbot: QtBot, tmp_path: Path, audit: Path) -> None:
    window = open_window(qtbot, tmp_path, audit)
    when_open(lambda dialog: press_on(child(dialog, QPushButton, "disposal_cancel"), SPACE))
    trigger(window, "dispose")
    assert audit.exists()
    assert view_of(window).workspace.session.audit.name == "Prov"


def test_how_long_it_is_kept_is_written_on_the_page_granskning(qtbot: QtBot, tmp_path: Path, audit: Path) -> None:
    window = open_window(qtbot, tmp_path, audit)
    view = view_of(window)
    view.show_page("engagement")
    until = child(view, QLineEdit, "retained_until")
    until.setFocus()
    type_text(until, "snart")
    press_on(until, RETURN)
    problem = child(view, QLabel, "retained_until_problem")
    assert problem.isVisible()
    assert view.workspace.session.audit.retained_until == ""
    until.setFocus()
    until.clear()
    type_text(until, "2020-12-31")
    press_on(until, RETURN)
    assert not problem.isVisible()
    child(view, QLineEdit, "retention_ground").setFocus()
    type_text(child(view, QLineEdit, "retention_ground"), "Planen, punkt 4")
    press_on(child(view, QLineEdit, "retention_ground"), RETURN)
    kept = view.workspace.session.audit
    assert (kept.retained_until, kept.retention_ground) == ("2020-12-31", "Planen, punkt 4")
    due = child(view, QLabel, "retention_due")
    assert due.isVisible()
    assert "2020-12-31" in due.text()
    banner = child(view, QLabel, "due_banner")
    assert banner.isVisible()
    assert banner.text() == due.text()
    view.undo()
    assert view.workspace.session.audit.retention_ground == ""


def test_a_copy_without_names_is_written(
    qtbot: QtBot, tmp_path: Path, audit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "kopia.granskning"
    monkeypatch.setattr("ui.dialogs.anonymising.choose_file_to_save", lambda *_: copy)
    window = open_window(qtbot, tmp_path, audit)
    told: list[str] = []

    def read(dialog: QDialog) -> None:
        if dialog.objectName() == "waiting_dialog":
            when_open(read)
            return
        assert isinstance(dialog, QMessageBox)
        told.append(dialog.text())
        dialog.accept()

    def choose(dialog: QDialog) -> None:
        press_on(child(dialog, QPushButton, "anonymise_choose"), SPACE)
        assert dialog.isVisible()  # no passphrase yet
        for name in ("new_passphrase", "repeated_passphrase"):
            type_text(child(dialog, QLineEdit, name), SECRET.words)
        when_open(read)
        press_on(child(dialog, QPushButton, "anonymise_choose"), SPACE)

    when_open(choose)
    trigger(window, "anonymise")
    assert str(copy) in told[0]
    with open_audit(copy, secret=SECRET) as copied:
        assert copied.file.is_encrypted
        assert copied.answers[1]["plan"].comment == ""
        assert copied.audit.copy_of == view_of(window).workspace.session.log.head


def test_a_disposal_that_was_interrupted_goes_on_once_it_is_named(qtbot: QtBot, tmp_path: Path, audit: Path) -> None:
    backup = tmp_path / f"{audit.stem}.0123abcd.20260102-030405-000000+0100.säkerhetskopia.granskning"
    with open_audit(audit) as session:
        disposal = prepare_disposal(session, "Revisorerna 12 §")
    backup.mkdir()  # so that it cannot be destroyed
    stuck = replace(disposal, files=(*disposal.files, DisposedFile(str(backup), FileRole.BACKUP)))
    assert not dispose(stuck, disposal.name, lambda _: None).is_complete
    backup.rmdir()
    backup.write_text(PLANTED)
    window = open_window(qtbot, tmp_path)
    told: list[str] = []

    def leave(dialog: QDialog) -> None:
        assert str(backup) in child(dialog, QPlainTextEdit, "begun_disposal_files").toPlainText()
        press_on(child(dialog, QPushButton, "dispose_on"), SPACE)
        assert child(dialog, QLabel, "begun_disposal_name_problem").isVisible()
        press_on(child(dialog, QPushButton, "begun_disposal_close"), SPACE)

    def go_on(dialog: QDialog) -> None:
        type_text(child(dialog, QLineEdit, "begun_disposal_name"), "Prov")
        when_open(read)
        press_on(child(dialog, QLineEdit, "begun_disposal_name"), RETURN)

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        told.append(dialog.windowTitle())
        dialog.accept()

    when_open(leave)
    window.open_file(audit)
    assert backup.exists()
    when_open(go_on)
    window.open_file(audit)
    assert told == ["Granskningen är gallrad"]
    assert not backup.exists()
    assert begun_disposal(audit) is None
