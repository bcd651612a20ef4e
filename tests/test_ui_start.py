"""The start page: what it asks the window for, and the recent files."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from aktgranskning.session import Session
from tests.ui_hands import SPACE, child, drop, press_on, settings_in, tab_order
from ui.pages.start import StartPage
from ui.presenters.begun_audit import BegunAudit, forget, keep
from ui.settings import Settings
from ui.widgets.recent_file import RecentFile


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return settings_in(tmp_path)


def shown(qtbot: QtBot, settings: Settings) -> StartPage:
    page = StartPage(settings)
    qtbot.addWidget(page)
    page.resize(680, 600)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def recent(page: StartPage) -> dict[str, RecentFile]:
    return {file.path.stem: file for file in page.findChildren(RecentFile) if file.isVisible()}


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("new_audit", "new_requested"),
        ("open_audit", "open_requested"),
        ("open_example", "example_requested"),
        ("new_checklist", "new_checklist_requested"),
    ],
)
def test_each_button_asks_for_what_it_says(qtbot: QtBot, settings: Settings, name: str, signal: str) -> None:
    page = shown(qtbot, settings)
    with qtbot.waitSignal(getattr(page, signal), timeout=1000):
        press_on(child(page, QPushButton, name), SPACE)


def leading(page: StartPage) -> list[str]:
    """The buttons that stand out."""
    shown = (one for one in page.findChildren(QPushButton) if one.isVisible())
    return [one.objectName() for one in shown if one.property("role") == "primary"]


def test_the_first_start_says_what_the_program_does_and_leads_to_the_example(qtbot: QtBot, settings: Settings) -> None:
    page = shown(qtbot, settings)
    assert child(page, QLabel, "purpose").text().startswith("Läs akter mot en checklista")
    assert child(page, QLabel, "first_time").isVisible()
    assert not child(page, QPushButton, "continue_new").isVisible()
    assert leading(page) == ["open_example"]


def test_once_there_are_recent_files_it_leads_to_a_new_audit(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    settings.add_recent_file(tmp_path / "Bygglov.granskning")
    page = shown(qtbot, settings)
    assert not child(page, QLabel, "first_time").isVisible()
    assert leading(page) == ["new_audit"]


def test_a_new_audit_that_was_left_is_offered_first(qtbot: QtBot, settings: Settings) -> None:
    keep(settings, BegunAudit(name="Bygglov", step="1"))
    page = shown(qtbot, settings)
    go_on = child(page, QPushButton, "continue_new")
    assert go_on.text() == "Fortsätt på Ny granskning: Bygglov, steg 2 av 4"
    assert leading(page) == ["continue_new"]
    with qtbot.waitSignal(page.new_requested, timeout=1000):
        press_on(go_on, SPACE)
    forget(settings)
    page.refresh()
    assert not go_on.isVisible()


def test_the_state_of_each_recent_file_is_read_from_it(qtbot: QtBot, settings: Settings, session: Session) -> None:
    session.close()
    settings.add_recent_file(session.path)
    page = shown(qtbot, settings)
    state = child(page, QLabel, "recent_state")
    qtbot.waitUntil(lambda: state.text() != "", timeout=3000)
    assert state.text().startswith("0 av 3 akter klara · ändrad i dag ")
    assert child(page, QPushButton, "recent_file").accessibleDescription().endswith("okrypterad")
    assert "akter" not in (session.path.parent / "settings.ini").read_text("utf-8")


def test_without_recent_files_there_is_no_empty_list(qtbot: QtBot, settings: Settings) -> None:
    page = shown(qtbot, settings)
    assert not child(page, QLabel, "program_name").isHidden()
    assert not recent(page)
    assert page.findChild(RecentFile) is None


def test_a_recent_file_is_opened(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "Bygglov.granskning"
    path.touch()
    settings.add_recent_file(path)
    page = shown(qtbot, settings)
    with qtbot.waitSignal(page.file_requested, timeout=1000) as asked:
        press_on(child(page, QPushButton, "recent_file"), SPACE)
    assert asked.args == [path]


def test_a_file_that_is_gone_is_marked_and_can_be_taken_off_the_list(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    there = tmp_path / "Finns.granskning"
    there.touch()
    settings.add_recent_file(there)
    settings.add_recent_file(tmp_path / "Borta.granskning")
    page = shown(qtbot, settings)
    assert list(recent(page)) == ["Borta", "Finns"]
    remove = child(recent(page)["Borta"], QPushButton, "remove_recent")
    qtbot.waitUntil(remove.isVisible, timeout=3000)
    gone = child(recent(page)["Borta"], QPushButton, "recent_file")
    assert not gone.isEnabled()
    assert gone.accessibleName() == f"Finns inte längre i {tmp_path}"
    assert child(recent(page)["Finns"], QPushButton, "recent_file").isEnabled()
    assert not child(recent(page)["Finns"], QPushButton, "remove_recent").isVisible()
    press_on(remove, SPACE)
    qtbot.waitUntil(lambda: list(recent(page)) == ["Finns"], timeout=1000)
    assert settings.recent_files() == [there]


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Prov.granskning", "file_requested"),
        ("Fragor.XLSX", "checklist_dropped"),
        ("fragor.md", "checklist_dropped"),
    ],
)
def test_a_dropped_file_is_asked_for(qtbot: QtBot, settings: Settings, tmp_path: Path, name: str, signal: str) -> None:
    page = shown(qtbot, settings)
    with qtbot.waitSignal(getattr(page, signal), timeout=1000) as asked:
        assert drop(page, tmp_path / name)
    assert asked.args == [tmp_path / name]


def test_of_other_files_it_is_said_what_can_be_dropped(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    page = shown(qtbot, settings)
    asked: list[object] = []
    page.file_requested.connect(asked.append)
    page.checklist_dropped.connect(asked.append)
    assert drop(page, tmp_path / "svar.csv")
    refused = child(page, QLabel, "drop_refused")
    assert refused.isVisible()
    assert refused.text().startswith("svar.csv togs inte emot.")
    assert ".granskning" in refused.text()
    assert not asked
    assert drop(page, tmp_path / "Prov.granskning")
    assert not refused.isVisible()


def test_one_file_has_one_place_in_the_list(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "mapp").mkdir()
    settings.add_recent_file(tmp_path / "Prov.granskning")
    settings.add_recent_file(tmp_path / "mapp" / ".." / "Prov.granskning")
    assert settings.recent_files() == [tmp_path.resolve() / "Prov.granskning"]


def test_tab_follows_the_eye(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "Bygglov.granskning"
    path.touch()
    settings.add_recent_file(path)
    page = shown(qtbot, settings)
    order = list(tab_order(child(page, QPushButton, "new_audit")))
    assert order == ["new_audit", "open_audit", "open_example", "new_checklist", "recent_file", "restore_recent"]


def test_the_page_needs_nothing_that_reads_files() -> None:
    code = "import sys, ui.pages.start; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"sqlite_utils", "sqlcipher3", "openpyxl", "pyxform", "lxml", "aktgranskning.session"}
    assert heavy.isdisjoint(done.stdout.split())
