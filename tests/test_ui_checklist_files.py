"""A new checklist and the audit's own, written from the window: where it is told, opened, or refused."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.review import begin_case
from checklists.reader import load_checklist as read_checklist
from checklists.shipped import shipped_checklist, template_tables
from tests.conftest import REVIEWER
from tests.ui_hands import SPACE, child, open_window, press_on, view_of
from ui.dialogs.files import CHECKLISTS, WORKBOOKS
from ui.dialogs.trouble import TroubleDialog
from ui.window import MainWindow


@pytest.fixture
def audit(tmp_path: Path) -> Path:
    path = tmp_path / "Prov.granskning"
    read = read_checklist(shipped_checklist())
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        load_checklist(session, read.checklist, read.file)
    return path


class Saving:
    """Answers the file dialog, and keeps what it was asked and what the boxes said."""

    def __init__(self, path: Path | None, monkeypatch: pytest.MonkeyPatch) -> None:
        self.path = path
        self.asked: list[tuple[Path, str]] = []
        self.opened: list[str] = []
        self.said: list[str] = []
        monkeypatch.setattr("ui.dialogs.choose_checklist.choose_file_to_save", self._choose)
        monkeypatch.setattr(QDesktopServices, "openUrl", self._open)

    def _choose(self, _parent: QWidget, _title: str, start: Path, kinds: str) -> Path | None:
        self.asked.append((start, kinds))
        return self.path

    def _open(self, url: QUrl) -> bool:
        self.opened.append(url.toLocalFile())
        return True

    def answer(self, word: str) -> None:
        """Press the button of that word in the box that comes up, or Enter where it has none."""
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox | TroubleDialog):
            QTimer.singleShot(20, lambda: self.answer(word))
            return
        self.said += [box.text(), box.informativeText() if isinstance(box, QMessageBox) else ""]
        press_on(next((button for button in box.buttons() if button.text() == word), box.buttons()[-1]), SPACE)


def wait_for(qtbot: QtBot, saving: Saving, word: str) -> None:
    QTimer.singleShot(0, lambda: saving.answer(word))
    before = len(saving.said)
    qtbot.waitUntil(lambda: len(saving.said) > before and not QApplication.activeModalWidget(), timeout=10_000)


def menu_item(window: MainWindow, name: str) -> QAction:
    action = window.findChild(QAction, f"action_{name}")
    assert action is not None
    return action


def test_a_new_checklist_is_begun_on_the_start_page(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Min.xlsx"
    saving = Saving(path, monkeypatch)
    window = open_window(qtbot, tmp_path)
    press_on(child(window, QPushButton, "new_checklist"), SPACE)
    wait_for(qtbot, saving, "Öppna")
    ((start, kinds),) = saving.asked
    assert (start.name, kinds) == ("Min checklista.xlsx", WORKBOOKS)
    assert saving.said[0] == f"Sparad: {path}"
    assert "Ny granskning → En egen fil" in saving.said[1]
    assert "sidan Granskning" not in saving.said[1]
    assert saving.opened == [str(path)]
    assert read_checklist(path).checklist == read_checklist(template_tables()).checklist
    window.close()


def test_nothing_is_overwritten_and_nothing_written_without_a_name(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Min.xlsx"
    path.write_bytes(b"mitt")
    saving = Saving(path, monkeypatch)
    window = open_window(qtbot, tmp_path)
    menu_item(window, "new_checklist").trigger()
    wait_for(qtbot, saving, "OK")
    assert "finns redan" in saving.said[0]
    assert path.read_bytes() == b"mitt"
    saving.path = None
    menu_item(window, "new_checklist").trigger()
    assert len(saving.asked) == 2
    assert len(saving.said) == 2
    window.close()


@pytest.mark.parametrize("name", ["Nästa.xlsx", "Nästa.md"])
def test_the_checklist_of_an_audit_is_saved(
    qtbot: QtBot, tmp_path: Path, audit: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    saving = Saving(tmp_path / name, monkeypatch)
    window = open_window(qtbot, tmp_path, audit)
    menu_item(window, "save_checklist").trigger()
    wait_for(qtbot, saving, "Visa i mapp")
    assert saving.asked == [(tmp_path / f"{shipped_checklist().stem}.xlsx", CHECKLISTS)]
    assert saving.opened == [str(tmp_path)]
    assert read_checklist(tmp_path / name).checklist == view_of(window).workspace.session.checklist
    window.close()


def test_the_card_has_both(qtbot: QtBot, tmp_path: Path, audit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saving = Saving(tmp_path / "Ny.xlsx", monkeypatch)
    window = open_window(qtbot, tmp_path, audit)
    card = child(view_of(window), QWidget, "checklist_card")
    press_on(child(card, QPushButton, "save_checklist"), SPACE)
    wait_for(qtbot, saving, "Stäng")
    assert saving.opened == []
    for name, words in (("Mall.xlsx", "Läs in checklista…"), ("Mall 2.xlsx", "Byt version…")):
        saving.path = tmp_path / name
        press_on(child(card, QPushButton, "new_checklist"), SPACE)
        wait_for(qtbot, saving, "Stäng")
        assert f"knappen {words} på sidan Granskning" in saving.said[-1]
        assert child(card, QPushButton, "load_checklist").text() == words
        if words != "Byt version…":
            workspace = view_of(window).workspace
            workspace.perform(add_cases, [NewCase()])
            workspace.perform(begin_case, 1)
    assert (tmp_path / "Ny.xlsx").is_file()
    assert (tmp_path / "Mall.xlsx").is_file()
    window.close()


def test_an_audit_without_a_checklist_has_none_to_save(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Tom.granskning"
    create_audit(path, Audit("Tom"), REVIEWER).close()
    saving = Saving(tmp_path / "Ny.xlsx", monkeypatch)
    window = open_window(qtbot, tmp_path, path)
    QTimer.singleShot(0, lambda: saving.answer("OK"))
    menu_item(window, "save_checklist").trigger()
    assert "ingen checklista" in saving.said[0]
    assert not child(view_of(window), QPushButton, "save_checklist").isVisible()
    assert saving.asked == []
    window.close()
