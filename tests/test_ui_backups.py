"""Backups in the window: made in time, listed with what they hold, gone back to; nothing is lost on the way."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from aktgranskning.backing_up import back_up_now, own_backups
from aktgranskning.domain.audit import Audit
from aktgranskning.engagement import create_audit, edit_audit, open_audit
from aktgranskning.session import now_utc
from aktgranskning.store.secrets import Passphrase
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.ui_hands import (
    RETURN,
    SPACE,
    child,
    click,
    open_audit_window,
    open_window,
    press_on,
    settings_in,
    type_text,
    view_of,
    when_open,
)
from ui.dialogs import files
from ui.dialogs.backups import BackupsDialog
from ui.widgets.file_banner import FileBanner
from ui.widgets.text_table import ChoosableTable
from ui.window import MainWindow

WORDS = "sju tunga spadar"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = open_audit_window(qtbot, tmp_path, SMALL)
    yield window
    window.close()


def choose(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, f"action_{name}")
    assert isinstance(action, QAction)
    action.trigger()


def poll_for(kind: type[QDialog], answer: Callable[[QDialog], object]) -> None:
    """Answer the first dialog of a kind, whichever are open before it."""

    def poll() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            answer(dialog)
        else:
            QTimer.singleShot(20, poll)

    QTimer.singleShot(20, poll)


def cells(dialog: QDialog) -> list[list[str]]:
    model = child(dialog, ChoosableTable, "backups_table").model()
    return [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]


def rail_says(window: MainWindow) -> str:
    return child(view_of(window), QLabel, "rail_backup").text()


def test_a_backup_is_made_in_time_and_told_quietly(window: MainWindow, qtbot: QtBot) -> None:
    view = view_of(window)
    session = view.workspace.session
    assert rail_says(window) == "Ingen säkerhetskopia än"
    view.backups.look()
    qtbot.waitUntil(lambda: not view.backups.is_at_work, timeout=5000)
    assert own_backups(session) == []
    session.clock = lambda: now_utc() + timedelta(minutes=31)
    with qtbot.waitSignal(view.backups.changed, timeout=5000):
        view.backups.look()
    (backup,) = own_backups(session)
    assert rail_says(window) == f"Säkerhetskopia {backup.made.astimezone():%H:%M}"
    assert not child(window, FileBanner, "file_banner").isVisible()


def test_one_that_fails_is_told_loudly(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = view_of(window)
    view.backups.put_in(tmp_path / "borta")
    with qtbot.waitSignal(view.backups.changed, timeout=5000):
        view.backups.back_up_now()
    banner = child(window, FileBanner, "file_banner")
    qtbot.waitUntil(banner.isVisible, timeout=2000)
    assert "bredvid granskningen" in child(banner, QLabel, "file_banner_words").text()
    assert child(banner, QPushButton, "file_banner_backups").isVisible()
    press_on(child(banner, QPushButton, "file_banner_close"), SPACE)
    assert not banner.isVisible()
    assert own_backups(view.workspace.session)[0].path.parent == tmp_path
    assert rail_says(window).startswith("Säkerhetskopia ")


def test_the_audit_goes_back_to_a_backup_and_the_present_file_is_kept(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    session = view_of(window).workspace.session
    back_up_now(session)
    view_of(window).workspace.perform(edit_audit, Audit("Ett senare namn"))
    asked: list[str] = []

    def confirm(box: QDialog) -> None:
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        click("Återställ")(box)

    def restore(dialog: QDialog) -> None:
        assert isinstance(dialog, BackupsDialog)
        qtbot.waitUntil(child(dialog, QPushButton, "restore_backup").isEnabled, timeout=5000)
        (line,) = cells(dialog)
        assert line[1:3] == ["0", "0 av 3"]
        assert line[3].startswith("Akt, Akt 1, Granskare Ett, 2")
        assert line[4] == "samma mapp som granskningen"
        when_open(confirm)
        press_on(child(dialog, ChoosableTable, "backups_table"), RETURN)

    when_open(restore)
    choose(window, "restore")
    assert asked[0].count("0 svar i 3 akter") == 2
    assert (
        "Granskningen nu: 0 svar i 3 akter, 0 klara. Senaste händelsen: Granskningens namn, Granskare Ett" in asked[0]
    )
    again = view_of(window).workspace.session
    assert again is not session
    assert again.audit.name == "Prov"
    (kept,) = tmp_path.glob("*före återställning*")
    told = child(window, QLabel, "file_banner_words").text()
    assert re.fullmatch(
        r"Granskningen är som den var den \d+ \w+ 2\d{3} kl\. \d\d\.\d\d\. Filen .* kvar bredvid\.", told
    )
    assert child(window, FileBanner, "file_banner").isVisible()
    view_of(window).show_page("tally")
    assert not child(window, FileBanner, "file_banner").isVisible()
    with open_audit(kept) as before:
        assert before.audit.name == "Ett senare namn"


def test_a_backup_is_made_at_once_and_put_elsewhere(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "annan disk"
    folder.mkdir()
    monkeypatch.setattr(files, "choose_folder", lambda *_: folder)

    def use(dialog: QDialog) -> None:
        told = child(dialog, QLabel, "backups_told")
        qtbot.waitUntil(lambda: told.text() == "Det finns ingen säkerhetskopia än.", timeout=5000)
        assert told.isVisible()
        assert not child(dialog, QLabel, "backups_problem").isVisible()
        assert dialog.focusWidget() is child(dialog, QPushButton, "back_up_now")
        assert not child(dialog, QPushButton, "restore_backup").isEnabled()
        press_on(child(dialog, QPushButton, "backup_folder"), SPACE)
        assert str(folder) in child(dialog, QLabel, "backups_place").text()
        press_on(child(dialog, QPushButton, "back_up_now"), SPACE)
        qtbot.waitUntil(lambda: len(cells(dialog)) == 1, timeout=5000)
        assert cells(dialog)[0][4] == str(folder)
        press_on(child(dialog, QPushButton, "backup_beside"), SPACE)
        assert "bredvid granskningen." in child(dialog, QLabel, "backups_place").text()
        press_on(child(dialog, QPushButton, "close_backups"), SPACE)

    when_open(use)
    choose(window, "backups")
    assert len(list(folder.iterdir())) == 1
    assert settings_in(tmp_path).backup_folder() is None


def test_a_damaged_file_leads_to_its_backups(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Hemlig.granskning"
    with create_audit(path, Audit("Hemlig sak"), REVIEWER, secret=Passphrase(WORDS)) as session:
        back_up_now(session)
    path.write_bytes(b"not an audit any more")
    window = open_window(qtbot, tmp_path)

    def give(words: str) -> None:
        def answer(dialog: QDialog) -> None:
            type_text(child(dialog, QLineEdit, "passphrase"), words)
            press_on(child(dialog, QPushButton, "open"), SPACE)

        when_open(answer)

    def restore(dialog: QDialog) -> None:
        qtbot.waitUntil(child(dialog, QPushButton, "restore_backup").isEnabled, timeout=5000)
        when_open(click("Återställ"))
        press_on(child(dialog, QPushButton, "restore_backup"), SPACE)

    def lead(box: QDialog) -> None:
        give(WORDS)
        click("Återställ…")(box)

    when_open(lead)
    poll_for(BackupsDialog, restore)
    window.open_file(path)
    assert view_of(window).workspace.session.audit.name == "Hemlig sak"
    assert view_of(window).workspace.session.file.is_encrypted
    window.close()


def test_a_recent_file_that_is_gone_comes_back(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        back_up_now(session)
    path.unlink()
    settings_in(tmp_path).add_recent_file(path)
    window = open_window(qtbot, tmp_path)

    def restore(dialog: QDialog) -> None:
        qtbot.waitUntil(child(dialog, QPushButton, "restore_backup").isEnabled, timeout=5000)
        assert child(dialog, QPushButton, "back_up_now").isHidden()
        when_open(click("Återställ"))
        press_on(child(dialog, QPushButton, "restore_backup"), SPACE)

    when_open(restore)
    press_on(child(window, QPushButton, "restore_recent"), SPACE)
    assert view_of(window).workspace.session.audit.name == "Prov"
    window.close()


def test_the_latest_backup_is_found_as_the_audit_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        made = back_up_now(session).made
    window = open_window(qtbot, tmp_path, path)
    qtbot.waitUntil(lambda: rail_says(window) == f"Säkerhetskopia {made.astimezone():%H:%M}", timeout=3000)
    window.close()


def test_a_backup_that_is_opened_as_a_file_is_only_read(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        backup = back_up_now(session).path
    before = backup.read_bytes()
    window = open_window(qtbot, tmp_path, path)
    window.open_file(backup)
    qtbot.waitUntil(lambda: view_of(window).workspace.session.is_copy, timeout=5000)
    assert "säkerhetskopia av Prov.granskning" in child(window, QLabel, "file_banner_words").text()
    assert not child(window, QPushButton, "file_banner_backups").isVisible()
    window.close()
    assert backup.read_bytes() == before
    assert settings_in(tmp_path).recent_files() == [path]


def test_a_synchronised_folder_is_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Nextcloud" / "Prov.granskning"
    path.parent.mkdir()
    create_audit(path, Audit("Prov"), REVIEWER).close()
    window = open_window(qtbot, tmp_path, path)
    banner = child(window, FileBanner, "file_banner")
    qtbot.waitUntil(banner.isVisible, timeout=3000)
    assert "Nextcloud" in child(banner, QLabel, "file_banner_words").text()
    window.close()
