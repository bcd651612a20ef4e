"""A file dialog lists the open audit, and SQLite's lock on it stays."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QFileSystemModel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from aktgranskning.session import Session
from tests.ui_hands import RETURN, child, press_on
from ui.dialogs.files import AUDITS, NameOnlyIconProvider, choose_file_to_open, choose_file_to_save

Choose = Callable[[QWidget, str, Path, str], Path | None]

BOTH = pytest.mark.parametrize("choose", [choose_file_to_open, choose_file_to_save])

SECOND_PROGRAM = """
import sys
from pathlib import Path
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import open_audit
from aktgranskning.session import Reviewer
from aktgranskning.store.engine import EngineError, connect

try:
    database = connect(f"file:{sys.argv[1]}?mode=rw")
    database.execute("PRAGMA busy_timeout = 0")
    database.execute("CREATE TABLE intruder (id)")
    print("written")
except EngineError as error:
    print(error)
try:
    open_audit(Path(sys.argv[1]), Reviewer("Granskare Två", "G2"))
    print("opened")
except AuditError as error:
    print(error.code, error.parameters["process"])
"""


def when_listed(listed: Path, answer: Callable[[QFileDialog], object]) -> list[str]:
    """Answer the dialog once it has looked at a file; what it calls the file is put into the list returned."""
    kinds: list[str] = []

    def poll() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog) or not kind_shown(dialog, listed):
            QTimer.singleShot(20, poll)
            return
        kinds.append(kind_shown(dialog, listed))
        QTimer.singleShot(3000, dialog, dialog.reject)  # so that an answer that is none does not hang the test
        answer(dialog)

    QTimer.singleShot(20, poll)
    return kinds


def kind_shown(dialog: QFileDialog, listed: Path) -> str:
    model = dialog.findChild(QFileSystemModel)
    assert model
    return str(model.data(model.index(str(listed)).siblingAtColumn(2)) or "")


def second_program(path: Path) -> list[str]:
    """What another process meets that writes to the file, and one that opens it."""
    command = [sys.executable, "-c", SECOND_PROGRAM, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


@BOTH
def test_the_lock_outlives_a_dialog_that_lists_the_audit(qtbot: QtBot, session: Session, choose: Choose) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    kinds = when_listed(session.path, QFileDialog.reject)
    assert choose(window, "Välj", session.path, AUDITS) is None
    assert kinds == ["Granskning"]
    assert second_program(session.path) == ["database is locked", f"file.in_use {os.getpid()}"]


@BOTH
def test_a_file_is_chosen_by_typing_its_name(qtbot: QtBot, tmp_path: Path, choose: Choose) -> None:
    there = tmp_path / "Annan.granskning"
    there.touch()
    window = QWidget()
    qtbot.addWidget(window)

    def type_name(dialog: QFileDialog) -> None:
        line = child(dialog, QLineEdit, "fileNameEdit")
        line.setText(there.name)
        press_on(line, RETURN)

    when_listed(there, type_name)
    assert choose(window, "Välj", tmp_path, AUDITS) == there


def test_a_name_to_save_gets_the_ending_of_the_proposed_one(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    there = tmp_path / "Annan.granskning"
    there.touch()

    def type_name(dialog: QFileDialog) -> None:
        line = child(dialog, QLineEdit, "fileNameEdit")
        assert line.text() == "Förslag.granskning"
        line.setText("Bygglov")
        press_on(line, RETURN)

    when_listed(there, type_name)
    chosen = choose_file_to_save(window, "Spara", tmp_path / "Förslag.granskning", AUDITS)
    assert chosen == tmp_path / "Bygglov.granskning"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Prov.GRANSKNING", "Granskning"),
        ("Fragor.xlsx", "Excel-arbetsbok"),
        ("bild.png", "PNG-fil"),
        ("utan", "Fil"),
        ("", "Mapp"),
    ],
)
def test_a_kind_comes_from_the_name(qapp: QApplication, tmp_path: Path, name: str, kind: str) -> None:
    provider = NameOnlyIconProvider(qapp.style())
    info = QFileInfo(str(tmp_path / name))
    assert provider.type(info) == kind
    assert not provider.icon(info).isNull()
