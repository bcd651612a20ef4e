"""The preview of a checklist: an invented case answered by keys, what becomes of it, and whether it is taken."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSplitter,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from aktgranskning.domain.audit import ChecklistFile
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.errors import Problem
from aktgranskning.preview import begin_preview
from aktgranskning.session import Session
from checklists.reader import LoadedChecklist
from checklists.shipped import shipped_checklist
from tests.example_checklists import REPEATING, SMALL
from tests.ui_checklists import write_checklist_with_warning
from tests.ui_hands import (
    RETURN,
    SPACE,
    child,
    drop,
    focused,
    open_window,
    press,
    press_on,
    settings_in,
    tab_order,
    when_open,
)
from ui.dialogs.new_audit import NewAuditDialog
from ui.dialogs.preview import PreviewDialog
from ui.models.counted_items import COUNTED_ROLE
from ui.pages.case_page import CasePage
from ui.pages.engagement import EngagementPage
from ui.presenters.counted_items import CountedItem
from ui.widgets.counted_list import CountedList
from ui.workspace import Workspace

CTRL = Qt.KeyboardModifier.ControlModifier
ESCAPE, TAB = Qt.Key.Key_Escape, Qt.Key.Key_Tab
WARNING = Problem("checklist.displayed_only", "survey", 7, "type", "geopoint", {"type": "geopoint"})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the working folder, home, and where temporary files would be."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for name in ("HOME", "TMPDIR", "SQLITE_TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path


def write_broken(folder: Path) -> Path:
    """Write a checklist that is refused."""
    broken = folder / "trasig.md"
    broken.write_text(shipped_checklist().read_text("utf-8").replace("begin group", "begin grupp"), "utf-8")
    return broken


class Hands:
    """The preview of a checklist, shown, with the hands on its keys."""

    def __init__(self, qtbot: QtBot, session: Session, read: LoadedChecklist) -> None:
        self.session = session
        self.dialog = PreviewDialog(session, read)
        self.take = self.dialog.add_button("take_checklist", "Använd checklistan", "primary")
        self.take.clicked.connect(self.dialog.accept)
        qtbot.addWidget(self.dialog)
        with qtbot.waitExposed(self.dialog):
            self.dialog.show()
        self.dialog.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        QApplication.processEvents()

    def counted(self, item: str) -> CountedItem:
        model = child(self.dialog, CountedList, "counted_list").model()
        rows: list[CountedItem] = [model.index(row, 0).data(COUNTED_ROLE) for row in range(model.rowCount())]
        (found,) = [counted for counted in rows if counted.item == item]
        return found

    def outcome(self, item: str) -> tuple[str, str, str]:
        counted = self.counted(item)
        return counted.outcome, counted.beside, counted.sentence

    def items(self) -> CasePage:
        return child(self.dialog, CasePage, "preview_case")


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[..., Hands]]:
    shown: list[Hands] = []

    def show(checklist: Checklist, warnings: tuple[Problem, ...] = ()) -> Hands:
        read = LoadedChecklist(checklist, ChecklistFile("prov.xlsx", b"workbook"), warnings)
        shown.append(Hands(qtbot, begin_preview(checklist), read))
        return shown[-1]

    yield show
    for hands in shown:
        hands.dialog.reject()
        hands.session.close()


UNANSWERED = "Ett svar saknas. Plan finns: ingen akt att räkna."


def test_answers_by_keys_change_the_tally_and_the_sentence(show: Callable[..., Hands]) -> None:
    hands = show(SMALL)
    assert hands.outcome("plan") == ("–", "1 obesvarad", UNANSWERED)
    press("2026-01-05", RETURN, "j")
    assert hands.outcome("plan") == ("1 av 1", "", "Plan finns: 1 av 1.")
    assert hands.counted("ansokan").beside == "antal 1 · tidigast 2026-01-05 · median 2026-01-05 · senast 2026-01-05"
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert hands.outcome("plan") == ("–", "1 obesvarad", UNANSWERED)
    for _ in range(3):
        press(Qt.Key.Key_Z, modifier=CTRL)
    assert hands.session.cases[1].status == "begun"
    for _ in range(2):
        press(Qt.Key.Key_Y, modifier=CTRL)
    press("2026-02-30", ESCAPE, Qt.Key.Key_Up, "d")
    assert hands.outcome("plan") == (
        "0 av 1",
        "1 delvis",
        "Plan finns: 0 av 1. I den enda akten var det delvis uppfyllt.",
    )
    assert hands.counted("dagar").beside == "1 obesvarad"


def test_rows_come_with_l_and_are_counted(show: Callable[..., Hands]) -> None:
    hands = show(REPEATING)
    press("j", "2026-01-05", RETURN)
    assert hands.outcome("uppfoljningar")[0] == "–"
    press("l", "2026-02-05", RETURN)
    hands.items().case_view.focus_items()
    press("l")
    assert len(hands.session.rows[1]) == 2
    assert hands.outcome("uppfoljningar")[0] == "1 av 1"
    assert "2 rader i allt" in hands.outcome("uppfoljningar")[1]


def test_a_stray_enter_takes_nothing(show: Callable[..., Hands]) -> None:
    hands = show(SMALL)
    for _ in range(30):
        press(RETURN)
    hands.items().case_view.focus_items()
    press(Qt.Key.Key_Down, RETURN, RETURN)
    child(hands.dialog, CountedList, "counted_list").setFocus()
    press(RETURN)
    assert hands.dialog.isVisible()


def test_enter_that_nothing_takes_presses_no_button(show: Callable[..., Hands]) -> None:
    hands = show(REPEATING)
    press("j", "2026-01-05", RETURN)
    assert child(hands.dialog, QPushButton, "add_row").isVisible()
    press_on(hands.dialog, RETURN)
    assert hands.session.rows[1] == ()


def test_the_button_takes_the_checklist_by_keys(show: Callable[..., Hands]) -> None:
    hands = show(SMALL)
    hands.items().case_view.focus_items()
    names = list(tab_order(focused()))
    assert "take_checklist" in names
    assert "counted_list" in names
    hands.take.setFocus()
    press(RETURN)
    assert hands.dialog.result() == QDialog.DialogCode.Accepted


def test_esc_leaves_a_field_and_then_the_preview(show: Callable[..., Hands]) -> None:
    hands = show(SMALL)
    press("2026")
    assert isinstance(focused(), QLineEdit)
    press(ESCAPE)
    assert hands.dialog.isVisible()
    assert hands.session.answers[1]["ansokan"].draft == "2026"
    press(ESCAPE, Qt.Key.Key_Down, ESCAPE)
    assert hands.dialog.isVisible()
    assert "Tryck Esc igen" in child(hands.dialog, QLabel, "notice").text()
    press(ESCAPE)
    assert not hands.dialog.isVisible()
    assert hands.dialog.result() == QDialog.DialogCode.Rejected


def test_nothing_that_is_answered_is_on_disk(show: Callable[..., Hands], folder: Path) -> None:
    hands = show(SMALL)
    assert "Inget som du svarar här sparas." in child(hands.dialog, QLabel, "preview_facts").text()
    press("2026-01-05", RETURN, "jk", "Ur akten", ESCAPE, "v", "Blad 3", ESCAPE)
    press(RETURN, modifier=CTRL)
    assert hands.session.answers[1]["plan"].value == "ja"
    assert list(folder.iterdir()) == []
    hands.dialog.reject()
    assert list(folder.iterdir()) == []


def test_the_case_can_be_closed_and_opened_again(show: Callable[..., Hands]) -> None:
    hands = show(SMALL)
    press("2026-01-05", RETURN, "n", ESCAPE)
    for _ in range(2):
        press(RETURN, modifier=CTRL)
    assert hands.session.cases[1].status == "done"
    press(RETURN, modifier=CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert hands.session.cases[1].status == "begun"


def test_a_counted_item_is_gone_to_by_enter(show: Callable[..., Hands], qtmodeltester: ModelTester) -> None:
    hands = show(REPEATING)
    counted = child(hands.dialog, CountedList, "counted_list")
    qtmodeltester.check(counted.model())
    assert counted.currentIndex().data() == "Plan finns"
    said = counted.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"Plan finns, –, 1 obesvarad, {UNANSWERED}"
    counted.setFocus()
    press(Qt.Key.Key_Down, RETURN)
    assert hands.items().presenter.place == "plan_datum"
    assert not counted.hasFocus()
    counted.setFocus()
    press("j")
    assert hands.session.answers[1]["plan"].value == ""


def test_warnings_stand_on_a_sheet_of_their_own(show: Callable[..., Hands]) -> None:
    hands = show(SMALL, (WARNING, WARNING))
    lines = child(hands.dialog, QPlainTextEdit, "preview_warnings")
    chip = child(hands.dialog, QPushButton, "show_warnings")
    assert chip.text() == "Att känna till: 2"
    assert not lines.isVisible()
    press_on(chip, SPACE)
    assert lines.isVisible()
    assert lines.toPlainText().count("blad survey, rad 7") == 2
    press_on(child(hands.dialog, QPushButton, "show_counted"), SPACE)
    assert not lines.isVisible()


@pytest.mark.parametrize(("width", "orientation"), [(1248, Qt.Orientation.Horizontal), (680, Qt.Orientation.Vertical)])
def test_the_parts_stand_beside_or_below(show: Callable[..., Hands], width: int, orientation: Qt.Orientation) -> None:
    hands = show(SMALL, (WARNING,))
    hands.dialog.resize(width, 700)
    QApplication.processEvents()
    (parts,) = hands.dialog.findChildren(QSplitter)
    assert parts.orientation() is orientation
    assert hands.dialog.width() == width
    assert all(size > 200 for size in parts.sizes())


@pytest.mark.parametrize(("button", "title"), [("take_checklist", "Egen"), ("cancel_preview", "Liten checklista")])
def test_granskning_takes_a_checklist_only_after_its_preview(
    qtbot: QtBot, session: Session, tmp_path: Path, button: str, title: str
) -> None:
    page = EngagementPage(Workspace(session), settings_in(tmp_path))
    qtbot.addWidget(page)
    page.show()
    decided: list[str] = []

    def decide(dialog: QDialog) -> None:
        assert isinstance(dialog, PreviewDialog)
        assert session.checklist == SMALL
        decided.append(button)
        press_on(child(dialog, QPushButton, button), SPACE)

    when_open(decide)
    assert drop(page, write_checklist_with_warning(tmp_path / "egen.md"))
    qtbot.waitUntil(lambda: bool(decided) and QApplication.activeModalWidget() is None, timeout=10_000)
    assert session.checklist
    assert session.checklist.title == title
    assert child(page, QLabel, "checklist_title").text() == title


def test_ny_granskning_previews_the_chosen_one_and_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = NewAuditDialog(settings_in(tmp_path))
    qtbot.addWidget(dialog)
    dialog.show()
    titles: list[str] = []

    def close(preview: QDialog) -> None:
        titles.append(child(preview, QLabel, "preview_title").text())
        press_on(child(preview, QPushButton, "close_preview"), SPACE)

    when_open(close)
    press_on(child(dialog, QPushButton, "preview_checklist"), SPACE)
    qtbot.waitUntil(lambda: bool(titles), timeout=10_000)
    assert titles == ["Ekonomiskt bistånd: genomförandeplan och uppföljning"]
    assert dialog.isVisible()
    assert child(dialog, QPushButton, "create").isEnabled()
    assert list(tmp_path.glob("*.granskning*")) == []


def test_ny_granskning_shows_what_is_wrong_with_a_refused_one(qtbot: QtBot, tmp_path: Path) -> None:
    broken = write_broken(tmp_path)
    dialog = NewAuditDialog(settings_in(tmp_path), broken)
    qtbot.addWidget(dialog)
    dialog.show()
    press_on(child(dialog, QPushButton, "preview_checklist"), SPACE)
    qtbot.waitUntil(child(dialog, QPlainTextEdit, "problem_lines").isVisible, timeout=10_000)
    child(dialog, QRadioButton, "checklist_later").click()
    assert not child(dialog, QPushButton, "preview_checklist").isEnabled()


def test_a_checklist_is_tried_from_the_menu_without_any_audit(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.dialogs.reading.choose_checklist", lambda *_: shipped_checklist())
    window = open_window(qtbot, tmp_path)
    before = sorted(tmp_path.iterdir())
    seen: list[str] = []

    def answer(dialog: QDialog) -> None:
        if not (isinstance(dialog, PreviewDialog) and QApplication.focusWidget()):
            when_open(answer)
            return
        press("2017-04-02", RETURN, "j")
        seen.append(child(dialog, CountedList, "counted_list").model().index(1, 0).data(COUNTED_ROLE).outcome)
        press_on(child(dialog, QPushButton, "close_preview"), SPACE)

    when_open(answer)
    window.preview_checklist()
    assert seen == ["1 av 1"]
    assert sorted(tmp_path.iterdir()) == before


def test_from_the_menu_a_refused_checklist_says_what_is_wrong(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = write_broken(tmp_path)
    monkeypatch.setattr("ui.dialogs.reading.choose_checklist", lambda *_: broken)
    window = open_window(qtbot, tmp_path)
    said: list[str] = []

    def read(dialog: QDialog) -> None:
        lines = child(dialog, QPlainTextEdit, "problem_lines")
        if not lines.isVisible():
            when_open(read)
            return
        said.append(lines.toPlainText())
        press_on(child(dialog, QPushButton, "close_reading"), SPACE)

    when_open(read)
    window.preview_checklist()
    assert "blad survey, rad " in said[0]
