"""Byt version… in the window: by keys, on the example audit, with a checklist from a real file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QPushButton, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from aktgranskning.commands.example import write_example
from aktgranskning.domain.differences import differences
from aktgranskning.session import Session
from checklists.shipped import shipped_checklist
from tests.example_checklists import SMALL
from tests.ui_hands import RETURN, SPACE, child, open_window, press, press_on, view_of, when_open
from tests.version_examples import NAMES, SECOND
from ui.models.text_table import TextTableModel
from ui.presenters.version import HEADINGS, as_row
from ui.window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def second_version(folder: Path) -> Path:
    """Write a version in which an item has another name, and another is gone."""
    lines = shipped_checklist().read_text("utf-8").split("\n")
    kept = [line for line in lines if "| barnets_basta |" not in line]
    text = "\n".join(kept).replace("| delaktighet |", "| medverkan |").replace("${delaktighet}", "${medverkan}")
    path = folder / "version 2.md"
    path.write_text(text.replace("Är målet för insatsen angivet?", "Anges målet för insatsen?"), "utf-8")
    return path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The example audit, with another version of its checklist to choose."""
    write_example(tmp_path).close()
    path = second_version(tmp_path)
    monkeypatch.setattr("ui.pages.engagement_checklist.choose_checklist", lambda *_: path)
    window = open_window(qtbot, tmp_path, tmp_path / "exempel.granskning")
    press("1", modifier=CONTROL)
    return window


def session_of(window: MainWindow) -> Session:
    return view_of(window).workspace.session


def change_version(qtbot: QtBot, window: MainWindow, act: Callable[[QDialog], None]) -> None:
    """Press the button, wait for the dialog, let an act answer it, and wait until it is closed."""
    done: list[bool] = []

    def poll() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and child(dialog, QPushButton, "change_version").isEnabled():
            act(dialog)
            done.append(True)
        else:
            QTimer.singleShot(20, poll)

    load = child(window, QPushButton, "load_checklist")
    assert load.text() == "Byt version…"
    press_on(load, SPACE)
    QTimer.singleShot(20, poll)
    qtbot.waitUntil(lambda: bool(done) and QApplication.activeModalWidget() is None, timeout=15_000)
    window.activateWindow()  # which a window manager would do
    load.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def look(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path, act: Callable[[QDialog], None]
) -> None:
    """Choose another file, let an act look at the dialog once it knows what follows, and leave it by Esc."""
    monkeypatch.setattr("ui.pages.engagement_checklist.choose_checklist", lambda *_: path)
    done: list[bool] = []

    def answer(dialog: QDialog) -> None:
        qtbot.waitUntil(lambda: "Räknar ut" not in words(dialog), timeout=5000)
        act(dialog)
        press_on(dialog, Qt.Key.Key_Escape)
        done.append(True)

    when_open(answer)
    press_on(child(window, QPushButton, "load_checklist"), SPACE)
    qtbot.waitUntil(lambda: bool(done) and QApplication.activeModalWidget() is None, timeout=15_000)


def words(dialog: QDialog) -> str:
    return child(dialog, QLabel, "version_consequences").text()


def test_nothing_happens_where_the_change_is_cancelled(qtbot: QtBot, window: MainWindow) -> None:
    rows = session_of(window).log.last_id
    said: list[str] = []

    def act(dialog: QDialog) -> None:
        said.append(words(dialog))
        said.append(child(dialog, QLabel, "version_summary").text())
        table = child(dialog, QTableView, "differences")
        said.append(str(table.model().data(table.model().index(0, HEADINGS.index("Fråga")))))
        press_on(dialog, Qt.Key.Key_Escape)

    change_version(qtbot, window, act)
    assert session_of(window).log.last_id == rows
    asked = "Framgår det att den enskilde har medverkat i planeringen?"
    assert f"Nytt att besvara eller anteckna: 15. ”{asked}” i alla 15 akter." in said[0]
    assert "Klara akter som öppnas igen" in said[0]
    assert said[1] == "Ny fråga: 1 · utgår: 2 · omformulerad: 1"
    assert said[2] == "Anges målet för insatsen?"


def test_an_item_said_to_be_the_same_keeps_its_answers(qtbot: QtBot, window: MainWindow) -> None:
    session = session_of(window)
    before = {case_id: answers["delaktighet"] for case_id, answers in session.answers.items()}

    def act(dialog: QDialog) -> None:
        choice = child(dialog, QComboBox, "same_as_delaktighet")
        choice.setFocus()
        press_on(choice, Qt.Key.Key_Down)  # the likeliest comes first
        change = child(dialog, QPushButton, "change_version")
        assert not change.isEnabled()
        qtbot.waitUntil(change.isEnabled, timeout=5000)
        assert "Nytt att" not in words(dialog)
        assert "Svar och anteckningar som utgår, och finns kvar i loggen: 15" in words(dialog)
        press_on(change, SPACE)

    change_version(qtbot, window, act)
    qtbot.waitUntil(lambda: "medverkan" in session.answers[1], timeout=5000)
    assert {case_id: answers["medverkan"] for case_id, answers in session.answers.items()} == before
    assert "barnets_basta" not in session.answers[1]
    assert child(window, QLabel, "checklist_facts").text().count("version 2.md") == 1
    told = child(window, QLabel, "version_changed")
    assert told.isVisible()
    assert told.text() == "Bytt till version 2017.5. 15 akter öppnades igen."
    press("z", modifier=CONTROL)
    assert "barnets_basta" in session.answers[1]
    press("1", modifier=CONTROL)
    assert not told.isVisible()
    assert session.source
    assert session.source.file_name == shipped_checklist().name


def test_enter_changes_the_version_and_opens_no_preview(qtbot: QtBot, window: MainWindow) -> None:
    def act(dialog: QDialog) -> None:
        assert dialog.focusWidget() is child(dialog, QComboBox, "same_as_delaktighet")
        press_on(dialog.focusWidget(), RETURN)

    change_version(qtbot, window, act)
    qtbot.waitUntil(lambda: "medverkan" in session_of(window).answers[1], timeout=5000)
    told = child(window, QLabel, "version_changed")
    assert told.text() == "Bytt till version 2017.5. 15 akter öppnades igen."


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    rows = session_of(window).log.last_id

    def act(dialog: QDialog) -> None:
        cancel = child(dialog, QPushButton, "cancel_version")
        cancel.setFocus()
        press_on(cancel, RETURN)

    change_version(qtbot, window, act)
    assert session_of(window).log.last_id == rows


def test_without_pairs_the_table_shows_that_it_has_the_focus(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = shipped_checklist().read_text("utf-8")
    path = tmp_path / "omformulerad.md"
    path.write_text(text.replace("Är målet för insatsen angivet?", "Anges målet för insatsen?"), "utf-8")

    def act(dialog: QDialog) -> None:
        table = child(dialog, QTableView, "differences")
        assert dialog.focusWidget() is table
        assert [index.row() for index in table.selectionModel().selectedRows()] == [0]

    look(qtbot, window, monkeypatch, path, act)


def test_the_same_checklist_is_no_other_version(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def act(dialog: QDialog) -> None:
        assert not child(dialog, QPushButton, "change_version").isEnabled()
        cancel = child(dialog, QPushButton, "cancel_version")
        assert cancel.isDefault()
        assert dialog.focusWidget() is cancel
        assert words(dialog) == "Filen är samma checklista som den som används. Det finns inget att byta till."
        assert dialog.findChild(QLabel, "version_remark") is None

    look(qtbot, window, monkeypatch, shipped_checklist(), act)


def test_every_line_of_the_items_to_pair_is_seen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = shipped_checklist().read_text("utf-8")
    for name in ("delaktighet", "mal_for_insatsen", "hinder_behov_resurser"):
        text = text.replace(f"| {name} |", f"| {name}_ny |").replace(f"${{{name}}}", f"${{{name}_ny}}")
    path = tmp_path / "andra namn.md"
    path.write_text(text, "utf-8")

    def act(dialog: QDialog) -> None:
        labels = [label for label in dialog.findChildren(QLabel) if isinstance(label.buddy(), QComboBox)]
        assert len(labels) == 3
        for width in (896, 560):
            dialog.resize(width, 624)
            QApplication.processEvents()
            assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)
            assert all(label.width() > dialog.width() // 3 for label in labels)

    look(qtbot, window, monkeypatch, path, act)


def test_the_table_of_differences_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = TextTableModel(HEADINGS)
    model.show_rows([as_row(one) for one in differences(SMALL, SECOND, NAMES)])
    qtmodeltester.check(model, force_py=True)
    assert model.data(model.index(0, HEADINGS.index("Före"))) == "Delvis"
