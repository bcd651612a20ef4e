"""The page Export: what lands on the disk, and what the user is told and asked."""

import threading
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.concluding.assessing import assess
from aktgranskning.concluding.grounding import link_item
from aktgranskning.concluding.questioning import add_question
from aktgranskning.domain.audit import AnswerState, Audit, ChecklistFile
from aktgranskning.domain.conclusions.questions import LinkTarget
from aktgranskning.engagement import add_cases, create_audit, edit_audit, load_checklist
from aktgranskning.session import Session
from aktgranskning.wording_sentences import edit_sentence
from exports import target, workbook
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.ui_hands import SPACE, FakeAsk, child, press_on
from ui.pages.export import ExportPage
from ui.workspace import Workspace


@pytest.fixture
def answered(session: Session) -> Session:
    review.begin_case(session, 3)
    review.answer(session, 3, "plan", "ja")
    review.answer(session, 3, "anteckning", "FRITEXT")
    review.comment(session, 3, "plan", "KOMMENTAR")
    return session


@pytest.fixture
def ask() -> FakeAsk:
    return FakeAsk()


@pytest.fixture
def page(qtbot: QtBot, answered: Session, ask: FakeAsk) -> ExportPage:
    return shown(qtbot, answered, ask)


AGREES = FakeAsk()


def shown(qtbot: QtBot, session: Session, ask: FakeAsk | None = AGREES, **named: Any) -> ExportPage:
    page = ExportPage(Workspace(session), ask, **named)
    qtbot.addWidget(page)
    page.resize(1176, 700)
    with qtbot.waitActive(page):
        page.show()
    page.place_of_keys.setFocus()
    return page


def button(page: ExportPage, name: str) -> QPushButton:
    return child(page, QPushButton, name)


def field(page: ExportPage) -> QLineEdit:
    return child(page, QLineEdit, "file_name")


def choose_working_paper(qtbot: QtBot, page: ExportPage) -> None:
    child(page, QRadioButton, "kind_report").setFocus()
    qtbot.keyClick(child(page, QRadioButton, "kind_report"), Qt.Key.Key_Down)


def export(qtbot: QtBot, page: ExportPage) -> None:
    """Press the button by the space bar and wait until the workbook is written, or is not."""
    begin = button(page, "export_button")
    qtbot.keyClick(begin, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not page.presenter.is_busy, timeout=20000)


def told(page: ExportPage, name: str) -> str:
    label = child(page, QLabel, name)
    return label.text() if label.isVisible() else ""


def texts_in(path: Path) -> str:
    workbook = load_workbook(path)
    return "\n".join(str(cell) for sheet in workbook for row in sheet.iter_rows(values_only=True) for cell in row)


def test_enter_writes_a_report_beside_the_audit_without_free_texts(
    qtbot: QtBot, page: ExportPage, answered: Session
) -> None:
    assert field(page).hasFocus()
    with qtbot.waitSignal(page.presenter.succeeded, timeout=20000):
        qtbot.keyClick(field(page), Qt.Key.Key_Return)
    path = answered.path.parent / "Prov redovisning.xlsx"
    sheets = ["Sammanställning", "Per enhet", "Diagram", "Formuleringar", "Matris", "Checklista", "Kontroll", "Urval"]
    assert load_workbook(path).sheetnames == [*sheets, "Om"]
    for secret in ("FRITEXT", "KOMMENTAR", "EX 3"):
        assert secret not in texts_in(path)
    assert str(path) in told(page, "export_result")
    assert button(page, "open_workbook").hasFocus()
    assert told(page, "secrecy_warning") == ""


def test_a_working_paper_has_comments_and_references_only_where_asked_for(
    qtbot: QtBot, page: ExportPage, answered: Session
) -> None:
    references = child(page, QCheckBox, "with_references")
    assert not references.isEnabled()
    choose_working_paper(qtbot, page)
    assert "sekretess" in told(page, "secrecy_warning")
    assert not references.isChecked()
    export(qtbot, page)
    path = answered.path.parent / "Prov arbetspapper.xlsx"
    assert "KOMMENTAR" in texts_in(path)
    assert "EX 3" not in texts_in(path)
    qtbot.keyClick(references, Qt.Key.Key_Space)
    export(qtbot, page)
    assert "EX 3" in texts_in(path)
    child(page, QRadioButton, "kind_working_paper").setFocus()
    qtbot.keyClick(child(page, QRadioButton, "kind_working_paper"), Qt.Key.Key_Up)
    assert not references.isChecked()


def test_a_file_is_replaced_only_with_consent(qtbot: QtBot, answered: Session) -> None:
    path = answered.path.parent / "Prov redovisning.xlsx"
    path.write_bytes(b"what was there")
    refusing = FakeAsk(agrees=False)
    export(qtbot, shown(qtbot, answered, refusing))
    assert "Prov redovisning.xlsx finns redan" in refusing.asked[0]
    assert path.read_bytes() == b"what was there"
    export(qtbot, shown(qtbot, answered, FakeAsk()))
    assert load_workbook(path).sheetnames


def test_the_real_question_leaves_the_file_alone_on_enter(qtbot: QtBot, answered: Session) -> None:
    path = answered.path.parent / "Prov redovisning.xlsx"
    path.write_bytes(b"what was there")
    asked: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            asked.append(box.text())
            qtbot.keyClick(box, Qt.Key.Key_Return)
        else:
            QTimer.singleShot(20, answer)

    QTimer.singleShot(20, answer)
    export(qtbot, shown(qtbot, answered, None))
    assert "Prov redovisning.xlsx finns redan" in asked[0]
    assert path.read_bytes() == b"what was there"


def test_cancelling_leaves_nothing(qtbot: QtBot, page: ExportPage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The work is held up before its first row until Avbryt has been pressed."""
    pressed = threading.Event()
    begin_file = target._temporary_beside

    def wait_then_begin(path: Path) -> Path:
        pressed.wait(20)
        return begin_file(path)

    monkeypatch.setattr(target, "_temporary_beside", wait_then_begin)
    before = set(page.presenter.folder.iterdir())
    qtbot.keyClick(button(page, "export_button"), Qt.Key.Key_Space)
    assert child(page, QProgressBar, "export_progress").isVisible()
    assert not button(page, "export_button").isEnabled()
    assert button(page, "cancel").hasFocus()
    with qtbot.waitSignal(page.presenter.failed, timeout=20000):
        qtbot.keyClick(button(page, "cancel"), Qt.Key.Key_Space)
        pressed.set()
    assert told(page, "export_error") == "Exporten avbröts. Ingen fil skrevs eller ändrades."
    assert set(page.presenter.folder.iterdir()) == before
    assert button(page, "export_button").isEnabled()
    assert not button(page, "cancel").isVisible()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Prov.granskning", "måste sluta på .xlsx"),
        ("saknas/Prov.xlsx", "finns inte"),
        ("Upptagen.xlsx", "öppen i ett annat program"),
        ("  ", "Skriv ett filnamn"),
    ],
)
def test_an_error_is_told_on_the_page_and_nothing_is_lost(
    qtbot: QtBot, page: ExportPage, answered: Session, name: str, reason: str
) -> None:
    (answered.path.parent / ".~lock.Upptagen.xlsx#").touch()
    field(page).selectAll()
    qtbot.keyClicks(field(page), name)
    export(qtbot, page)
    assert reason in told(page, "export_error")
    assert field(page).text() == name
    assert answered.answers[3]["plan"].value == "ja"
    assert answered.path.stat().st_size > 0


def test_a_fault_of_ours_is_told_and_raised(qtbot: QtBot, page: ExportPage, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> None:
        raise RuntimeError("fel i programmet")

    monkeypatch.setattr(workbook, "export_workbook", fail)
    with qtbot.captureExceptions() as raised:
        export(qtbot, page)
    assert "skrevs inte" in told(page, "export_error")
    assert raised[0][0] is RuntimeError


def test_the_name_follows_audit_and_kind_until_the_user_writes_one(
    qtbot: QtBot, page: ExportPage, answered: Session
) -> None:
    assert field(page).text() == "Prov redovisning.xlsx"
    choose_working_paper(qtbot, page)
    assert field(page).text() == "Prov arbetspapper.xlsx"
    page.workspace.perform(edit_audit, Audit("IFO: norr/söder", "Nämnden", "2026"))
    assert field(page).text() == "IFO- norr-söder arbetspapper.xlsx"
    field(page).selectAll()
    qtbot.keyClicks(field(page), "Eget")
    page.workspace.perform(edit_audit, Audit("", "Nämnden", "2026"))
    assert field(page).text() == "Eget"
    export(qtbot, page)
    assert (answered.path.parent / "Eget.xlsx").is_file()


def test_browsing_chooses_another_folder(qtbot: QtBot, answered: Session, tmp_path: Path) -> None:
    other = tmp_path / "annan mapp"
    other.mkdir()
    proposed: list[Path] = []

    def choose(_parent: QWidget, _title: str, start: Path, _kinds: str) -> Path | None:
        proposed.append(start)
        return other / "Vald.xlsx"

    page = shown(qtbot, answered, choose_file=choose)
    qtbot.keyClick(button(page, "browse"), Qt.Key.Key_Space)
    assert proposed == [answered.path.parent / "Prov redovisning.xlsx"]
    assert told(page, "folder") == f"I mappen {other}"
    export(qtbot, page)
    assert (other / "Vald.xlsx").is_file()


def test_a_written_workbook_can_be_opened_and_shown(
    qtbot: QtBot, page: ExportPage, answered: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    export(qtbot, page)
    path = answered.path.parent / "Prov redovisning.xlsx"
    for name in ("open_workbook", "open_folder"):
        qtbot.keyClick(button(page, name), Qt.Key.Key_Space)
    assert opened == [str(path), str(path.parent)]
    path.unlink()
    qtbot.keyClick(button(page, "open_workbook"), Qt.Key.Key_Space)
    assert "gick inte att öppna" in told(page, "export_error")


def test_without_a_checklist_there_is_nothing_to_export(qtbot: QtBot, tmp_path: Path) -> None:
    with create_audit(tmp_path / "Ny.granskning", Audit("Ny"), REVIEWER) as empty:
        page = shown(qtbot, empty)
        assert not button(page, "export_button").isEnabled()
        assert "ingen checklista" in told(page, "guidance")
        qtbot.keyClick(field(page), Qt.Key.Key_Return)
        assert not page.presenter.is_busy


def choose(qtbot: QtBot, page: ExportPage, name: str, downs: int) -> None:
    """Choose in a field by the arrow keys."""
    field_ = child(page, QComboBox, name)
    field_.setFocus()
    for _ in range(downs):
        qtbot.keyClick(field_, Qt.Key.Key_Down)


def test_one_unit_holds_nothing_of_the_others(qtbot: QtBot, page: ExportPage, answered: Session, ask: FakeAsk) -> None:
    choose(qtbot, page, "export_unit", 1)
    assert field(page).text() == "Prov redovisning Vuxen.xlsx"
    assert "färre än fem akter i Vuxen" in told(page, "small_units")
    export(qtbot, page)
    assert "färre än fem akter i Vuxen" in ask.asked[0]
    texts = texts_in(answered.path.parent / "Prov redovisning Vuxen.xlsx")
    assert "Akt 2" in texts
    assert "Akt 3" not in texts


def test_a_small_unit_is_exported_only_with_consent(qtbot: QtBot, answered: Session) -> None:
    refusing = FakeAsk(agrees=False)
    export(qtbot, shown(qtbot, answered, refusing))
    assert "färre än fem akter i Vuxen, Utan enhet" in refusing.asked[0]
    assert not (answered.path.parent / "Prov redovisning.xlsx").exists()


@pytest.mark.parametrize(("downs", "words", "suffix"), [(1, "Word", ".docx"), (2, "CSV", ".csv"), (3, "JSON", ".json")])
def test_every_format_is_written_under_its_ending(
    qtbot: QtBot, page: ExportPage, answered: Session, downs: int, words: str, suffix: str
) -> None:
    choose(qtbot, page, "export_format", downs)
    assert words in button(page, "export_button").text()
    export(qtbot, page)
    assert told(page, "export_error") == ""
    assert (answered.path.parent / f"Prov redovisning{suffix}").is_file()


def test_a_name_of_ones_own_gets_the_ending_of_the_format(qtbot: QtBot, page: ExportPage) -> None:
    field(page).selectAll()
    qtbot.keyClicks(field(page), "Eget.xlsx")
    choose(qtbot, page, "export_format", 3)
    assert field(page).text() == "Eget.json"


def test_it_is_told_what_the_chosen_format_holds_and_no_longer_what_was_written(qtbot: QtBot, page: ExportPage) -> None:
    assert "kontroll av varje siffra" in told(page, "kind_report_contents")
    export(qtbot, page)
    assert "Prov redovisning.xlsx" in told(page, "export_result")
    choose(qtbot, page, "export_format", 1)
    assert told(page, "export_result") == ""
    assert not button(page, "open_workbook").isVisible()
    assert "kontroll" not in told(page, "kind_report_contents")
    assert "bladet Kommentarer" not in told(page, "kind_working_paper_contents")
    export(qtbot, page)
    choose_working_paper(qtbot, page)
    assert told(page, "export_result") == ""


def test_sentences_whose_figures_have_changed_are_warned_of(qtbot: QtBot, answered: Session, ask: FakeAsk) -> None:
    edit_sentence(answered, "plan", "Plan finns.")
    page = shown(qtbot, answered, ask)
    assert "formuleringen" not in told(page, "small_units")
    review.answer(answered, 3, "plan", "nej")
    export(qtbot, page)
    assert "siffrorna har ändrats sedan formuleringen skrevs för ”Plan finns”" in ask.asked[0]
    choose(qtbot, page, "export_format", 2)
    assert "formuleringen" not in told(page, "small_units")


def test_assessments_on_figures_that_have_changed_are_warned_of(qtbot: QtBot, answered: Session, ask: FakeAsk) -> None:
    add_question(answered, "Finns planer?")
    (question,) = (one for one in answered.audit_questions if one.is_own)
    link_item(answered, "plan", LinkTarget.QUESTION, question.name)
    assess(answered, question.name, "ja", "")
    page = shown(qtbot, answered, ask)
    assert "vilar på" not in told(page, "small_units")
    assert "1 bedömning saknar motivering." in told(page, "small_units").splitlines()
    review.answer(answered, 3, "plan", "nej")
    export(qtbot, page)
    assert f"1 bedömning vilar på siffror som har ändrats: {question.label}." in ask.asked[0]
    choose(qtbot, page, "export_format", 2)
    assert "bedömning" not in told(page, "small_units")


def test_a_report_says_which_texts_it_holds(page: ExportPage) -> None:
    said = told(page, "kind_report_contents")
    assert "motiveringar, intervjuanteckningar och annat underlag, rekommendationer och svar" in said
    assert "Utan akternas fritextsvar och kommentarer" in said


def test_missing_answers_are_told_beside_what_else_is(qtbot: QtBot, answered: Session, ask: FakeAsk) -> None:
    page = shown(qtbot, answered, ask)
    items = answered.live_tally().items()
    missing = sum(found.states[AnswerState.UNANSWERED] > 0 and found.item.can_be_answered for found in items)
    words = f"Svar saknas på {missing} frågor; 3 akter är inte klara."
    assert words in told(page, "small_units").splitlines()
    export(qtbot, page)
    (asked,) = ask.asked
    assert words in asked
    choose(qtbot, page, "export_unit", 1)
    assert "1 akt är inte klar." in told(page, "small_units")
    choose(qtbot, page, "export_format", 2)
    assert "Svar saknas" not in told(page, "small_units")


def test_missing_answers_ask_nothing_by_themselves(qtbot: QtBot, tmp_path: Path, ask: FakeAsk) -> None:
    with create_audit(tmp_path / "Utan enheter.granskning", Audit("Prov"), REVIEWER) as session:
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b"workbook"))
        add_cases(session, [NewCase()])
        page = shown(qtbot, session, ask)
        assert "1 akt är inte klar." in told(page, "small_units")
        export(qtbot, page)
        assert ask.asked == []
        assert "redovisning.xlsx" in told(page, "export_result")


def test_identity_numbers_go_out_only_where_the_user_says_so(
    qtbot: QtBot, page: ExportPage, answered: Session, ask: FakeAsk, monkeypatch: pytest.MonkeyPatch
) -> None:
    review.comment(answered, 3, "plan", "Brev till 19121212-1212")
    path = answered.path.parent / "Prov arbetspapper.xlsx"
    choose_working_paper(qtbot, page)
    monkeypatch.setattr(ask, "confirm", lambda title, text, yes: yes != "Exportera ändå")
    export(qtbot, page)
    assert not path.exists()
    words = told(page, "export_error")
    assert "blad Kommentarer, rad 2, kolumn E: 19121212-••••" in words
    assert 0 < words.index("Akt 3, fråga ”Plan finns”, kommentar: 19121212-••••") < words.index("blad Kommentarer")
    assert "i fältet, eller Ta bort alla under Visa, Personnummer i granskningen" in words
    with qtbot.waitSignal(page.numbers_requested):
        press_on(child(page, QPushButton, "show_numbers"), SPACE)
    page.workspace.perform(review.comment, 3, "plan", "Ett nytt brev till 19121212-1212")
    assert not child(page, QLabel, "export_error").isVisible()  # it may be gone by now
    assert page.focusWidget() is child(page, QPushButton, "export_button")
    monkeypatch.undo()
    export(qtbot, page)
    qtbot.waitUntil(lambda: not page.presenter.is_busy, timeout=20000)
    assert "Exportera personnummer?" in ask.asked[-1]
    assert "19121212-1212" in texts_in(path)


def test_the_button_stays_in_sight_in_a_low_window(qtbot: QtBot, page: ExportPage) -> None:
    choose_working_paper(qtbot, page)
    page.resize(1100, 600)
    begin, result = child(page, QPushButton, "export_button"), child(page, QWidget, "export_error")
    qtbot.waitUntil(lambda: page.rect().contains(begin.mapTo(page, begin.rect().center())))
    child(page, QLineEdit, "file_name").clear()
    begin.click()
    qtbot.waitUntil(lambda: result.visibleRegion().boundingRect() == result.rect())
