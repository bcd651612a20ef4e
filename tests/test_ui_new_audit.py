"""The dialog Ny granskning: its four steps, what it proposes, what it refuses, and the file it makes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aktgranskning.domain.audit import Audit
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import open_audit
from aktgranskning.session import Reviewer, Session
from checklists.shipped import shipped_checklist
from tests.ui_checklists import write_checklist_with_warning
from tests.ui_hands import RETURN, SPACE, child, press_on, settings_in, store_in, tab_order, type_text
from ui.dialogs.new_audit import NewAuditDialog, ask_for_new_audit
from ui.presenters.new_audit import NewAudit, create_from, mistakes, proposed_path, with_suffix
from ui.presenters.reviewer import initials_after
from ui.settings import Settings


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.dialogs.audit_fields.documents", lambda: tmp_path)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return settings_in(tmp_path)


CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
BROKEN = shipped_checklist().read_text("utf-8").replace("begin group", "kapitel")


def opened(qtbot: QtBot, settings: Settings, checklist: Path | None = None) -> NewAuditDialog:
    """The dialog as it opens."""
    dialog = NewAuditDialog(settings, checklist)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    return dialog


def shown(qtbot: QtBot, settings: Settings, checklist: Path | None = None) -> NewAuditDialog:
    """The dialog with its first step filled in."""
    dialog = opened(qtbot, settings, checklist)
    type_text(line(dialog, "name"), "Bygglov")
    type_text(line(dialog, "auditee"), "Byggnadsnämnden")
    type_text(line(dialog, "period"), "2026")
    type_text(line(dialog, "reviewer"), "Granskare Ett")
    return dialog


def line(dialog: NewAuditDialog, name: str) -> QLineEdit:
    return child(dialog, QLineEdit, name)


def step(dialog: NewAuditDialog) -> int:
    """Which step is open, from 1."""
    (at,) = [at for at in range(1, 5) if child(dialog, QPushButton, f"step_{at}").isChecked()]
    return at


def go_to(qtbot: QtBot, dialog: NewAuditDialog, wanted: int) -> None:
    """Press Enter until a step is open."""
    while step(dialog) < wanted:
        before = step(dialog)
        press_on(dialog, RETURN)
        qtbot.waitUntil(lambda before=before: step(dialog) == before + 1, timeout=10_000)  # type: ignore[misc]


def choose_later(qtbot: QtBot, dialog: NewAuditDialog) -> None:
    go_to(qtbot, dialog, 2)
    child(dialog, QRadioButton, "checklist_later").click()


def make_plain(qtbot: QtBot, dialog: NewAuditDialog) -> Session:
    """Go to the last step, encrypt nothing, and make the audit."""
    go_to(qtbot, dialog, 4)
    child(dialog, QCheckBox, "encrypt").click()
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        press_on(dialog, RETURN)
    assert dialog.made
    return dialog.made.session


def shown_state(dialog: NewAuditDialog) -> list[str]:
    return [child(dialog, QPushButton, f"step_{at}").text().partition("\n")[2] for at in range(1, 5)]


def test_enter_goes_from_step_to_step_and_makes_the_audit(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    dialog = shown(qtbot, settings)
    assert shown_state(dialog) == ["här är du", "återstår", "återstår", "återstår"]
    press_on(line(dialog, "name"), RETURN)
    found = child(dialog, QLabel, "checklist_found")
    qtbot.waitUntil(lambda: "frågor att besvara" in found.text(), timeout=10_000)
    assert found.text() == "22 frågor att besvara · 6 avsnitt · inga fel"
    go_to(qtbot, dialog, 3)
    assert shown_state(dialog) == ["klart ✓", "klart ✓", "här är du", "återstår"]
    child(dialog, QSpinBox, "cases").setValue(3)
    go_to(qtbot, dialog, 4)
    assert not child(dialog, QPushButton, "next").isVisible()
    make_plain(qtbot, dialog).close()
    assert dialog.made
    assert not dialog.made.draws
    with open_audit(tmp_path / "Bygglov.granskning", Reviewer("Granskare Ett", "GE")) as session:
        assert session.audit == Audit("Bygglov", "Byggnadsnämnden", "2026")
        assert [case.label for case in session.cases.values()] == ["Akt 1", "Akt 2", "Akt 3"]
        assert session.checklist
        assert session.source
        assert session.source.file_name == shipped_checklist().name
        assert session.initials == {"Granskare Ett": "GE"}
    assert settings.reviewer() == ("Granskare Ett", "GE")
    assert settings.begun_audit() == {}


def test_without_a_checklist_the_audit_is_made_without_reading(qtbot: QtBot, settings: Settings) -> None:
    dialog = shown(qtbot, settings)
    choose_later(qtbot, dialog)
    with make_plain(qtbot, dialog) as session:
        assert session.checklist is None
        assert len(session.cases) == 15


@pytest.mark.parametrize(("way", "draws"), [("cases_register", True), ("cases_later", False)])
def test_cases_come_from_a_register_or_later(qtbot: QtBot, settings: Settings, way: str, draws: bool) -> None:
    dialog = shown(qtbot, settings)
    choose_later(qtbot, dialog)
    go_to(qtbot, dialog, 3)
    child(dialog, QRadioButton, way).click()
    with make_plain(qtbot, dialog) as session:
        assert not session.cases
    assert dialog.made
    assert dialog.made.draws is draws


def test_a_number_that_is_typed_chooses_its_way(qtbot: QtBot, settings: Settings) -> None:
    dialog = shown(qtbot, settings)
    child(dialog, QRadioButton, "cases_register").setChecked(True)
    child(dialog, QSpinBox, "cases").setValue(4)
    assert child(dialog, QRadioButton, "cases_now").isChecked()


def test_mistakes_are_shown_in_their_step_and_keep_it_open(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    dialog = opened(qtbot, settings)
    line(dialog, "path").setText(str(tmp_path / "saknas" / "Prov.granskning"))
    press_on(line(dialog, "name"), RETURN)
    texts = {field: child(dialog, QLabel, f"{field}_problem").text() for field in ("name", "reviewer", "path")}
    assert all(texts.values())
    assert "Mappen finns inte" in texts["path"]
    assert step(dialog) == 1
    assert dialog.focusWidget() is line(dialog, "name")
    type_text(line(dialog, "name"), "P")
    assert child(dialog, QLabel, "name_problem").text() == ""


def test_a_file_and_a_passphrase_are_asked_for_in_their_steps(qtbot: QtBot, settings: Settings) -> None:
    dialog = shown(qtbot, settings)
    go_to(qtbot, dialog, 2)
    child(dialog, QRadioButton, "checklist_own").click()
    press_on(dialog, RETURN)
    assert child(dialog, QLabel, "checklist_problem").isVisible()
    assert dialog.focusWidget() is child(dialog, QPushButton, "choose_checklist")
    assert step(dialog) == 2
    child(dialog, QRadioButton, "checklist_later").setFocus()
    choose_later(qtbot, dialog)
    go_to(qtbot, dialog, 4)
    press_on(dialog, RETURN)
    assert child(dialog, QLabel, "new_passphrase_problem").isVisible()
    assert dialog.focusWidget() is line(dialog, "new_passphrase")
    assert dialog.made is None


def test_a_done_step_is_gone_back_to_by_keys_and_by_clicks(qtbot: QtBot, settings: Settings) -> None:
    dialog = shown(qtbot, settings)
    choose_later(qtbot, dialog)
    go_to(qtbot, dialog, 3)
    assert not child(dialog, QPushButton, "step_4").isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Left, ALT)
    assert step(dialog) == 2
    QTest.keyClick(dialog, Qt.Key.Key_Tab, CTRL)
    assert step(dialog) == 3
    QTest.keyClick(dialog, Qt.Key.Key_Tab, CTRL)
    assert step(dialog) == 1
    assert dialog.focusWidget() is line(dialog, "name")
    child(dialog, QPushButton, "step_3").click()
    assert step(dialog) == 3
    child(dialog, QPushButton, "step_1").click()
    line(dialog, "name").clear()
    child(dialog, QPushButton, "step_3").click()
    assert step(dialog) == 1
    assert child(dialog, QLabel, "name_problem").isVisible()


def test_what_was_filled_in_is_kept_and_offered_again(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    dialog = shown(qtbot, settings)
    go_to(qtbot, dialog, 3)
    child(dialog, QRadioButton, "cases_register").click()
    go_to(qtbot, dialog, 4)
    type_text(line(dialog, "new_passphrase"), "korall tunnel mandat")
    QTest.keyClick(dialog, Qt.Key.Key_Left, ALT)
    press_on(dialog, Qt.Key.Key_Escape)
    assert dialog.made is None
    assert not dialog.isVisible()
    again = opened(qtbot, settings_in(tmp_path))  # as after a restart
    assert step(again) == 3
    assert child(again, QRadioButton, "cases_register").isChecked()
    assert [line(again, name).text() for name in ("name", "auditee", "period", "reviewer", "initials")] == [
        *("Bygglov", "Byggnadsnämnden", "2026", "Granskare Ett", "GE")
    ]
    assert Path(line(again, "path").text()) == tmp_path / "Bygglov.granskning"
    assert line(again, "new_passphrase").text() == ""
    assert "korall" not in (tmp_path / "settings.ini").read_text("utf-8")
    child(again, QPushButton, "start_over").click()
    assert step(again) == 1
    assert line(again, "name").text() == ""
    again.reject()
    assert settings_in(tmp_path).begun_audit() == {}


def test_of_a_kept_one_the_files_are_looked_at_again(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    own = write_checklist_with_warning(tmp_path / "egen.md")
    dialog = shown(qtbot, settings, own)
    line(dialog, "path").clear()
    type_text(line(dialog, "path"), str(tmp_path / "Eget"))
    go_to(qtbot, dialog, 2)
    qtbot.waitUntil(child(dialog, QLabel, "problem_head").isVisible, timeout=10_000)
    go_to(qtbot, dialog, 4)
    dialog.reject()
    again = opened(qtbot, settings)
    assert step(again) == 4
    (tmp_path / "Eget.granskning").write_text("annat")
    child(again, QCheckBox, "encrypt").click()
    press_on(again, RETURN)
    assert step(again) == 1
    assert "redan en fil" in child(again, QLabel, "path_problem").text()
    (tmp_path / "Eget.granskning").unlink()
    child(again, QPushButton, "step_4").click()
    press_on(again, RETURN)
    qtbot.waitUntil(child(again, QLabel, "problem_head").isVisible, timeout=10_000)
    assert step(again) == 2, "what is to be known of the checklist is told before it is used"
    assert again.made is None
    child(again, QPushButton, "step_4").click()
    with qtbot.waitSignal(again.accepted, timeout=10_000):
        press_on(again, RETURN)
    assert again.made
    again.made.session.close()


def test_nothing_is_kept_of_what_was_only_looked_at(qtbot: QtBot, settings: Settings) -> None:
    opened(qtbot, settings).reject()
    assert settings.begun_audit() == {}


def test_no_identity_number_is_kept(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    dialog = shown(qtbot, settings)
    type_text(line(dialog, "name"), " 19121212-1212")
    dialog.reject()
    assert "1212" not in (tmp_path / "settings.ini").read_text("utf-8")
    assert settings.begun_audit()["auditee"] == "Byggnadsnämnden"
    assert line(opened(qtbot, settings), "name").text() == ""


@pytest.mark.parametrize("kept", ['{"step": "9", "cases": "x", "case_way": "sedan", "name": 7}', "[1]", "{", "7"])
def test_settings_that_somebody_changed_keep_nothing_from_opening(
    qtbot: QtBot, settings: Settings, tmp_path: Path, kept: str
) -> None:
    store_in(tmp_path).setValue("begun_audit", kept)
    dialog = opened(qtbot, settings_in(tmp_path))
    assert child(dialog, QSpinBox, "cases").value() == 15
    assert child(dialog, QRadioButton, "cases_now").isChecked()


def test_a_checklist_that_was_dropped_is_chosen_and_the_way_begins_at_its_beginning(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    dialog = shown(qtbot, settings)
    choose_later(qtbot, dialog)
    dialog.reject()
    own = tmp_path / "egen.md"
    own.write_text(shipped_checklist().read_text("utf-8"), "utf-8")
    again = opened(qtbot, settings, own)
    assert step(again) == 1
    assert line(again, "name").text() == "Bygglov"
    assert child(again, QRadioButton, "checklist_own").isChecked()
    assert child(again, QLabel, "checklist_file").text() == "egen.md"


def test_a_checklist_with_mistakes_keeps_its_step_open(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    broken = tmp_path / "trasig.md"
    broken.write_text(BROKEN, "utf-8")
    dialog = shown(qtbot, settings, broken)
    go_to(qtbot, dialog, 2)
    press_on(dialog, RETURN)
    assert not child(dialog, QPushButton, "next").isEnabled()
    lines = child(dialog, QPlainTextEdit, "problem_lines")
    qtbot.waitUntil(lines.isVisible, timeout=10_000)
    problems = lines.toPlainText().splitlines()
    assert len(problems) > 1
    assert problems.pop().startswith("Typer som stöds: text, ")
    assert all("blad survey, rad " in problem and "kolumn type" in problem for problem in problems)
    assert step(dialog) == 2
    assert child(dialog, QPushButton, "next").isEnabled()
    assert dialog.focusWidget() is child(dialog, QPushButton, "choose_checklist")
    press_on(child(dialog, QPushButton, "copy_problems"), SPACE)
    copied = QApplication.clipboard().text().splitlines()
    assert copied[0].startswith("Checklistan trasig.md kan inte användas")
    assert len(copied) == len(problems) + 2


def test_mistakes_are_shown_when_the_step_is_and_nothing_moves(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    broken = tmp_path / "trasig.md"
    broken.write_text(BROKEN, "utf-8")
    dialog = shown(qtbot, settings, broken)
    size = dialog.size()
    go_to(qtbot, dialog, 2)
    way = dialog.focusWidget()
    lines = child(dialog, QPlainTextEdit, "problem_lines")
    qtbot.waitUntil(lines.isVisible, timeout=10_000)
    QApplication.processEvents()
    assert dialog.focusWidget() is way
    assert dialog.size() == size
    assert lines.height() > 100
    assert dialog.rect().contains(child(dialog, QPushButton, "next").geometry())


def test_warnings_are_told_before_the_way_goes_on(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    dialog = shown(qtbot, settings, write_checklist_with_warning(tmp_path / "egen.md"))
    go_to(qtbot, dialog, 2)
    press_on(dialog, RETURN)  # while it is still being read
    head = child(dialog, QLabel, "problem_head")
    qtbot.waitUntil(head.isVisible, timeout=10_000)
    assert "Att känna till: 1." in head.text()
    assert "blad survey, rad 3" in child(dialog, QPlainTextEdit, "problem_lines").toPlainText()
    assert "1 sak att känna till" in child(dialog, QLabel, "checklist_found").text()
    assert step(dialog) == 2
    assert child(dialog, QPushButton, "next").isEnabled()
    go_to(qtbot, dialog, 3)


def test_a_sound_file_says_so_when_it_is_chosen_and_enter_goes_on(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.dialogs.choose_checklist.choose_file_to_open", lambda *_: shipped_checklist())
    dialog = shown(qtbot, settings)
    go_to(qtbot, dialog, 2)
    choose = child(dialog, QPushButton, "choose_checklist")
    choose.setFocus()
    press_on(choose, RETURN)
    said = child(dialog, QLabel, "checklist_found")
    assert "kontrollerar" in said.text()
    qtbot.waitUntil(lambda: "frågor att besvara" in said.text(), timeout=10_000)
    assert not child(dialog, QLabel, "problem_head").isVisible()
    assert settings.checklist_folder() == shipped_checklist().parent
    assert dialog.focusWidget() is child(dialog, QRadioButton, "checklist_own")
    go_to(qtbot, dialog, 3)


@pytest.mark.parametrize(("name", "at"), [("browse", 1), ("choose_checklist", 2)])
def test_enter_presses_the_button_that_has_the_focus(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch, name: str, at: int
) -> None:
    asked: list[str] = []

    def choose(_parent: QWidget, title: str, *_: object) -> None:
        asked.append(title)

    for module in ("ui.dialogs.audit_fields.choose_file_to_save", "ui.dialogs.choose_checklist.choose_file_to_open"):
        monkeypatch.setattr(module, choose)
    dialog = shown(qtbot, settings)
    go_to(qtbot, dialog, at)
    child(dialog, QPushButton, name).setFocus()
    press_on(child(dialog, QPushButton, name), RETURN)
    assert len(asked) == 1
    assert step(dialog) == at


def test_a_file_that_is_there_is_kept(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    dialog = shown(qtbot, settings)
    (tmp_path / "Bygglov.granskning").write_text("annat")
    press_on(line(dialog, "name"), RETURN)
    assert "redan en fil" in child(dialog, QLabel, "path_problem").text()
    assert (tmp_path / "Bygglov.granskning").read_text() == "annat"


def test_an_audit_that_cannot_be_made_says_why_and_keeps_the_dialog(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise AuditError("review.label_taken", label="Akt 1")

    monkeypatch.setattr("aktgranskning.engagement.add_cases", fail)
    dialog = shown(qtbot, settings)
    choose_later(qtbot, dialog)
    go_to(qtbot, dialog, 4)
    child(dialog, QCheckBox, "encrypt").click()
    press_on(dialog, RETURN)
    assert "Akt 1" in child(dialog, QLabel, "not_made").text()
    assert dialog.isVisible()
    assert settings.begun_audit()["name"] == "Bygglov"


def test_closing_while_the_checklist_is_read_makes_nothing(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    dialog = shown(qtbot, settings)
    go_to(qtbot, dialog, 2)
    press_on(dialog, RETURN)
    press_on(dialog, Qt.Key.Key_Escape)
    qtbot.wait(1500)
    assert step(dialog) == 2
    assert dialog.made is None
    assert not list(tmp_path.glob("*.granskning*"))


def test_the_file_is_named_after_the_audit_until_the_user_names_it(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    dialog = NewAuditDialog(settings)
    qtbot.addWidget(dialog)
    type_text(line(dialog, "name"), "Bygglov")
    assert Path(line(dialog, "path").text()).name == "Bygglov.granskning"
    line(dialog, "path").clear()
    type_text(line(dialog, "path"), "Eget")
    type_text(line(dialog, "name"), " 2026")
    assert line(dialog, "path").text() == "Eget"


def test_the_place_is_chosen_in_a_dialog_that_proposes_the_name(
    qtbot: QtBot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = tmp_path / "Annan.granskning"
    starts: list[Path] = []

    def choose(parent: QWidget, title: str, start: Path, name_filter: str) -> Path:
        starts.append(start)
        return chosen

    monkeypatch.setattr("ui.dialogs.audit_fields.choose_file_to_save", choose)
    dialog = shown(qtbot, settings)
    line(dialog, "path").clear()
    press_on(child(dialog, QPushButton, "browse"), SPACE)
    assert starts == [tmp_path / "Bygglov.granskning"]
    type_text(line(dialog, "name"), " 2026")
    assert line(dialog, "path").text() == str(chosen)


@pytest.mark.parametrize(
    ("at", "first", "order"),
    [
        (1, "name", ["name", "auditee", "period", "reviewer", "initials", "path", "browse", "start_over", "cancel"]),
        (2, "checklist_shipped", ["checklist_shipped", "shipped_titles", "choose_checklist", "preview_checklist"]),
        (3, "cases", ["cases", "start_over", "cancel", "back", "next", "step_1", "step_2"]),
        (4, "new_passphrase", ["new_passphrase", "repeated_passphrase", "show_passphrase", "start_over", "cancel"]),
    ],
)
def test_tab_follows_the_eye(qtbot: QtBot, settings: Settings, at: int, first: str, order: list[str]) -> None:
    dialog = shown(qtbot, settings)
    go_to(qtbot, dialog, at)
    assert list(tab_order(child(dialog, QWidget, first)))[: len(order)] == order
    assert dialog.focusWidget().objectName() == first


def test_the_dialog_is_asked_and_left(qtbot: QtBot, settings: Settings) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    def cancel() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewAuditDialog)
        press_on(child(dialog, QPushButton, "cancel"), SPACE)

    QTimer.singleShot(50, cancel)
    assert ask_for_new_audit(window, settings, None) is None


def test_every_step_has_room_in_a_small_window_and_none_scrolls(qtbot: QtBot, settings: Settings) -> None:
    dialog = shown(qtbot, settings)
    for at in range(1, 5):
        go_to(qtbot, dialog, at)
        QApplication.processEvents()
        needed = dialog.minimumSizeHint()
        assert (needed.width() <= 680, needed.height() <= 560) == (True, True), (at, needed)
        assert dialog.width() <= 680
        assert dialog.height() <= 560  # and a title bar


def test_no_file_is_left_where_the_cases_cannot_be_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AuditError("review.label_taken", label="Akt 1")

    monkeypatch.setattr("aktgranskning.engagement.add_cases", fail)
    with pytest.raises(AuditError):
        create_from(NewAudit(tmp_path / "Prov.granskning", Audit("Prov"), "Granskare Ett", "GE", None, 2))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "file_name"),
    [
        ("Ekonomiskt bistånd", "Ekonomiskt bistånd.granskning"),
        ("A/B: 2026?", "A B 2026.granskning"),
        ("  ", "Ny granskning.granskning"),
        ("..", "Ny granskning.granskning"),
    ],
)
def test_a_file_name_comes_from_the_name(tmp_path: Path, name: str, file_name: str) -> None:
    assert proposed_path(tmp_path, name) == tmp_path / file_name


def test_the_ending_is_added_once(tmp_path: Path) -> None:
    assert with_suffix(f" {tmp_path}/Prov 1.5 ") == tmp_path / "Prov 1.5.granskning"
    assert with_suffix(f"{tmp_path}/Prov.Granskning") == tmp_path / "Prov.Granskning"


def test_a_path_must_be_whole(tmp_path: Path) -> None:
    whole = {"name": "a", "reviewer": "b", "initials": "c"}
    assert mistakes(whole | {"path": str(tmp_path / "Prov")}) == {}
    assert "hela sökvägen" in mistakes(whole | {"path": "Prov"})["path"]
    assert list(mistakes({"name": " ", "checklist": "", "path": ""})) == ["name", "checklist", "path"]


def test_initials_of_ones_own_choice_are_kept() -> None:
    assert initials_after("Anna", "Anna Berg", "A") == "AB"
    assert initials_after("Anna", "Anna Berg", "ab1") == "ab1"
    assert initials_after("", "A", "") == "A"


def test_nothing_moves_as_mistakes_are_shown_and_mended(qtbot: QtBot, settings: Settings) -> None:
    dialog = shown(qtbot, settings)

    def places() -> list[int]:
        QApplication.processEvents()
        fields = [line(dialog, name) for name in ("name", "reviewer", "path", "new_passphrase")]
        return [field.mapTo(dialog, field.rect().topLeft()).y() for field in fields]

    before = places()
    line(dialog, "name").clear()
    line(dialog, "reviewer").clear()
    child(dialog, QPushButton, "next").click()
    assert child(dialog, QLabel, "name_problem").isVisible()
    assert places() == before
    type_text(line(dialog, "name"), "Bygglov")
    type_text(line(dialog, "reviewer"), "Granskare Ett")
    choose_later(qtbot, dialog)
    go_to(qtbot, dialog, 4)
    before = places()
    child(dialog, QPushButton, "create").click()
    assert child(dialog, QLabel, "new_passphrase_problem").isVisible()
    type_text(line(dialog, "new_passphrase"), "sommar2026")
    assert places() == before
