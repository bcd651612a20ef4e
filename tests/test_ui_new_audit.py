"""The dialog Ny granskning: what it proposes, what it refuses, and the file it makes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
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
from aktgranskning.session import Reviewer
from checklists.shipped import shipped_checklist
from tests.ui_checklists import write_checklist_with_warning
from tests.ui_hands import RETURN, SPACE, child, press_on, settings_in, tab_order, type_text
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


def shown(qtbot: QtBot, settings: Settings, checklist: Path | None = None) -> NewAuditDialog:
    """The dialog, filled in but for the checklist, and not to be encrypted."""
    dialog = NewAuditDialog(settings, checklist)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    type_text(line(dialog, "name"), "Bygglov")
    type_text(line(dialog, "auditee"), "Byggnadsnämnden")
    type_text(line(dialog, "period"), "2026")
    type_text(line(dialog, "reviewer"), "Granskare Ett")
    child(dialog, QCheckBox, "encrypt").click()
    return dialog


def line(dialog: NewAuditDialog, name: str) -> QLineEdit:
    return child(dialog, QLineEdit, name)


def choose_later(dialog: NewAuditDialog) -> None:
    child(dialog, QRadioButton, "checklist_later").click()


def test_the_audit_is_made_with_the_shipped_checklist_and_its_cases(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    dialog = shown(qtbot, settings)
    cases = child(dialog, QSpinBox, "cases")
    assert cases.accessibleDescription() == "0 om urvalet ska dras ur ett register"
    cases.setValue(3)
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        press_on(line(dialog, "name"), RETURN)
    assert dialog.session
    dialog.session.close()
    with open_audit(tmp_path / "Bygglov.granskning", Reviewer("Granskare Ett", "GE")) as session:
        assert session.audit == Audit("Bygglov", "Byggnadsnämnden", "2026")
        assert [case.label for case in session.cases.values()] == ["Akt 1", "Akt 2", "Akt 3"]
        assert session.checklist
        assert session.source
        assert session.source.file_name == shipped_checklist().name
        assert session.initials == {"Granskare Ett": "GE"}
    assert settings.reviewer() == ("Granskare Ett", "GE")


def test_without_a_checklist_the_audit_is_made_at_once(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    dialog = shown(qtbot, settings)
    choose_later(dialog)
    press_on(child(dialog, QPushButton, "create"), SPACE)
    assert dialog.session
    with dialog.session as session:
        assert session.checklist is None
        assert len(session.cases) == 15


def test_all_mistakes_are_shown_at_once_and_nothing_is_made(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    dialog = NewAuditDialog(settings)
    qtbot.addWidget(dialog)
    dialog.show()
    child(dialog, QRadioButton, "checklist_own").click()
    line(dialog, "path").setText(str(tmp_path / "saknas" / "Prov.granskning"))
    press_on(line(dialog, "name"), RETURN)
    fields = ("name", "reviewer", "checklist", "path", "new_passphrase")
    texts = {field: child(dialog, QLabel, f"{field}_problem").text() for field in fields}
    assert all(texts.values())
    assert "Mappen finns inte" in texts["path"]
    assert dialog.focusWidget() is line(dialog, "name")
    assert dialog.isVisible()
    assert dialog.session is None
    type_text(line(dialog, "name"), "P")
    assert child(dialog, QLabel, "name_problem").text() == ""


def test_a_checklist_with_mistakes_keeps_the_dialog_open(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    broken = tmp_path / "trasig.md"
    broken.write_text(shipped_checklist().read_text("utf-8").replace("begin group", "kapitel"), "utf-8")
    dialog = shown(qtbot, settings, broken)
    assert child(dialog, QRadioButton, "checklist_own").isChecked()
    press_on(line(dialog, "name"), RETURN)
    lines = child(dialog, QPlainTextEdit, "problem_lines")
    qtbot.waitUntil(lines.isVisible, timeout=10_000)
    problems = lines.toPlainText().splitlines()
    assert len(problems) > 1
    assert problems.pop().startswith("Typer som stöds: text, ")
    assert all("blad survey, rad " in problem and "kolumn type" in problem for problem in problems)
    assert dialog.isVisible()
    assert child(dialog, QPushButton, "create").isEnabled()
    assert not list(tmp_path.glob("*.granskning*"))
    press_on(child(dialog, QPushButton, "copy_problems"), SPACE)
    copied = QApplication.clipboard().text().splitlines()
    assert copied[0].startswith("Checklistan trasig.md kan inte användas")
    assert len(copied) == len(problems) + 2


def test_warnings_are_shown_before_the_audit_is_made(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    dialog = shown(qtbot, settings, write_checklist_with_warning(tmp_path / "egen.md"))
    create = child(dialog, QPushButton, "create")
    head = child(dialog, QLabel, "problem_head")
    qtbot.waitUntil(head.isVisible, timeout=10_000)
    assert "Att känna till: 1." in head.text()
    assert "blad survey, rad 3" in child(dialog, QPlainTextEdit, "problem_lines").toPlainText()
    assert dialog.session is None
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        create.click()
    assert dialog.session
    assert dialog.session.checklist
    dialog.session.close()


def test_warnings_of_a_file_asked_for_while_it_is_read_are_told_first(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    dialog = NewAuditDialog(settings, write_checklist_with_warning(tmp_path / "egen.md"))
    qtbot.addWidget(dialog)
    dialog.show()
    for name in ("name", "reviewer"):
        type_text(line(dialog, name), "Anna")
    child(dialog, QCheckBox, "encrypt").click()
    create = child(dialog, QPushButton, "create")
    create.click()
    assert not create.isEnabled()
    qtbot.waitUntil(child(dialog, QLabel, "problem_head").isVisible, timeout=10_000)
    assert dialog.session is None
    assert create.isEnabled()


def test_a_sound_file_says_so_when_it_is_chosen_and_enter_makes_the_audit(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.dialogs.choose_checklist.choose_file_to_open", lambda *_: shipped_checklist())
    dialog = shown(qtbot, settings)
    choose = child(dialog, QPushButton, "choose_checklist")
    choose.setFocus()
    press_on(choose, RETURN)
    said = child(dialog, QLabel, "checklist_file")
    assert "kontrolleras" in said.text()
    qtbot.waitUntil(lambda: "frågor att besvara" in said.text(), timeout=10_000)
    assert not child(dialog, QLabel, "problem_head").isVisible()
    assert settings.checklist_folder() == shipped_checklist().parent
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        press_on(line(dialog, "name"), RETURN)
    assert dialog.session
    dialog.session.close()


def test_mistakes_are_shown_when_a_file_is_chosen_and_the_dialog_stays_on_the_screen(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    broken = tmp_path / "trasig.md"
    broken.write_text(shipped_checklist().read_text("utf-8").replace("begin group", "kapitel"), "utf-8")
    dialog = shown(qtbot, settings, broken)
    dialog.move(40, 300)
    line(dialog, "name").setFocus()
    lines = child(dialog, QPlainTextEdit, "problem_lines")
    qtbot.waitUntil(lines.isVisible, timeout=10_000)
    QApplication.processEvents()
    assert dialog.focusWidget() is line(dialog, "name")
    assert dialog.screen().availableGeometry().contains(dialog.frameGeometry())
    create = child(dialog, QPushButton, "create")
    assert dialog.rect().contains(create.geometry())
    assert lines.height() > 170
    before = lines.height()
    dialog.resize(dialog.width(), dialog.height() - 40)
    QApplication.processEvents()
    assert lines.height() < before


@pytest.mark.parametrize("name", ["browse", "choose_checklist"])
def test_enter_presses_the_button_that_has_the_focus(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    asked: list[str] = []

    def choose(_parent: QWidget, title: str, *_: object) -> None:
        asked.append(title)

    for module in ("ui.dialogs.audit_fields.choose_file_to_save", "ui.dialogs.choose_checklist.choose_file_to_open"):
        monkeypatch.setattr(module, choose)
    dialog = shown(qtbot, settings)
    child(dialog, QPushButton, name).setFocus()
    press_on(child(dialog, QPushButton, name), RETURN)
    assert len(asked) == 1
    assert dialog.session is None
    assert not dialog._reading


def test_a_file_that_was_taken_in_the_meantime_is_kept(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    dialog = shown(qtbot, settings)
    choose_later(dialog)
    (tmp_path / "Bygglov.granskning").write_text("annat")
    press_on(line(dialog, "name"), RETURN)
    assert "redan en fil" in child(dialog, QLabel, "path_problem").text()
    assert (tmp_path / "Bygglov.granskning").read_text() == "annat"


def test_closing_while_the_checklist_is_read_makes_nothing(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    dialog = shown(qtbot, settings)
    press_on(line(dialog, "name"), RETURN)
    reading = dialog._reading
    assert reading
    with qtbot.waitSignal(reading.succeeded, timeout=10_000):
        press_on(dialog, Qt.Key.Key_Escape)
    qtbot.wait(10)
    assert dialog.session is None
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


def test_tab_follows_the_eye(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    dialog = shown(qtbot, settings)
    order = list(tab_order(line(dialog, "name")))
    assert order[:6] == ["name", "auditee", "period", "reviewer", "initials", "checklist_shipped"]
    assert order[-5:] == ["path", "browse", "encrypt", "cancel", "create"]


def test_the_dialog_is_asked_and_cancelled(qtbot: QtBot, settings: Settings) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    def cancel() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewAuditDialog)
        press_on(child(dialog, QPushButton, "cancel"), SPACE)

    QTimer.singleShot(50, cancel)
    assert ask_for_new_audit(window, settings, None) is None


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
    child(dialog, QCheckBox, "encrypt").click()

    def places() -> list[int]:
        QApplication.processEvents()
        fields = [line(dialog, name) for name in ("name", "reviewer", "path", "new_passphrase")]
        return [field.mapTo(dialog, field.rect().topLeft()).y() for field in fields]

    before = places()
    line(dialog, "name").clear()
    line(dialog, "reviewer").clear()
    child(dialog, QPushButton, "create").click()
    assert child(dialog, QLabel, "name_problem").isVisible()
    assert places() == before
    type_text(line(dialog, "name"), "Bygglov")
    type_text(line(dialog, "new_passphrase"), "sommar2026")
    assert places() == before
