"""The page Granskning, by key presses, on a real audit file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSpinBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from aktgranskning.domain.audit import Audit
from aktgranskning.engagement import create_audit, edit_audit
from aktgranskning.review import begin_case
from aktgranskning.session import Session
from aktgranskning.store.engine import connect
from checklists.shipped import shipped_checklist
from tests.conftest import REVIEWER
from tests.ui_checklists import write_checklist_with_warning
from tests.ui_hands import (
    RETURN,
    SPACE,
    FakeAsk,
    child,
    drop,
    open_window,
    press,
    press_on,
    settings_in,
    tab_order,
    take_it,
    type_text,
    view_of,
)
from ui.models.case_table import CaseColumn, CaseTableModel
from ui.pages.engagement import EngagementPage
from ui.presenters.engagement import EngagementPresenter
from ui.settings import Settings
from ui.widgets.case_table import CaseTable
from ui.workspace import Workspace


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return settings_in(tmp_path)


@pytest.fixture
def empty_session(tmp_path: Path) -> Iterator[Session]:
    with create_audit(tmp_path / "Tom.granskning", Audit("Tom"), REVIEWER) as session:
        yield session


class Hands:
    """The page of one audit, shown."""

    def __init__(self, qtbot: QtBot, session: Session, settings: Settings, ask: FakeAsk | None = None) -> None:
        self.qtbot = qtbot
        self.session = session
        self.workspace = Workspace(session)
        self.page = EngagementPage(self.workspace, settings, ask or FakeAsk(), take_it)
        qtbot.addWidget(self.page)
        self.page.resize(1166, 768)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()

    def line(self, name: str) -> QLineEdit:
        return child(self.page, QLineEdit, name)

    def button(self, name: str) -> QPushButton:
        return child(self.page, QPushButton, name)

    def label(self, name: str) -> str:
        return child(self.page, QLabel, name).text()

    def table(self) -> CaseTable:
        return child(self.page, CaseTable, "case_table")

    def go_to_cell(self, row: int, column: CaseColumn) -> None:
        self.table().setFocus()
        self.table().setCurrentIndex(self.table().model().index(row, column))

    def finish_cell(self, text: str) -> None:
        """Type into the open cell and press Enter."""
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        type_text(editor, text)
        press_on(editor, RETURN)
        self.qtbot.waitUntil(self.table().hasFocus, timeout=1000)


@pytest.fixture
def hands(qtbot: QtBot, session: Session, settings: Settings) -> Hands:
    return Hands(qtbot, session, settings)


@pytest.fixture
def empty(qtbot: QtBot, empty_session: Session, settings: Settings) -> Hands:
    return Hands(qtbot, empty_session, settings)


def on_disk(session: Session, query: str) -> list[tuple[object, ...]]:
    database = connect(f"file:{session.path}?immutable=1")
    rows: list[tuple[object, ...]] = database.execute(query).fetchall()
    database.conn.close()
    return rows


def audit_on_disk(session: Session) -> dict[object, object]:
    query = "SELECT field, coalesce((SELECT text FROM texts WHERE hash = value), value) FROM audit"
    return {row[0]: row[1] for row in on_disk(session, query)}


def test_typed_text_is_on_disk_within_a_second_of_a_keystroke(hands: Hands) -> None:
    name = hands.line("audit_name")
    name.setFocus()
    name.selectAll()
    type_text(name, "Ekonomiskt bistånd")
    hands.qtbot.waitUntil(lambda: audit_on_disk(hands.session)["name"] == "Ekonomiskt bistånd", timeout=1000)
    assert name.hasFocus()
    assert name.text() == "Ekonomiskt bistånd"


@pytest.mark.parametrize("key", [RETURN, Qt.Key.Key_Tab])
def test_a_field_is_stored_at_once_when_it_is_left(hands: Hands, key: Qt.Key) -> None:
    auditee = hands.line("audit_auditee")
    auditee.setFocus()
    type_text(auditee, " norr ")
    press_on(auditee, key)
    assert audit_on_disk(hands.session)["auditee"] == "Nämnden norr"
    assert hands.line("audit_period").hasFocus()


def test_nothing_is_logged_where_nothing_was_typed(hands: Hands) -> None:
    before = hands.session.log.last_id
    for name in ("audit_name", "audit_auditee", "reviewer_name", "reviewer_initials", "audit_name"):
        hands.line(name).setFocus()
    assert hands.session.log.last_id == before


def test_a_reviewer_is_known_to_the_audit_when_the_field_is_left(hands: Hands, settings: Settings) -> None:
    name = hands.line("reviewer_name")
    name.setFocus()
    name.selectAll()
    type_text(name, "Anna")
    hands.qtbot.waitUntil(lambda: settings.reviewer() == ("Anna", "G1"), timeout=1000)
    assert on_disk(hands.session, "SELECT count(*) FROM reviewers") == [(1,)]
    hands.line("reviewer_initials").clear()
    type_text(name, " Berg")
    assert hands.line("reviewer_initials").text() == "AB"
    with hands.qtbot.waitSignal(hands.page.reviewer_changed, timeout=1000):
        press_on(name, RETURN)
    assert (hands.session.reviewer.name, hands.session.reviewer.initials) == ("Anna Berg", "AB")
    assert settings.reviewer() == ("Anna Berg", "AB")
    assert sorted(hands.session.initials) == ["Anna Berg", "Granskare Ett"]


def test_a_reviewer_always_has_a_name(hands: Hands) -> None:
    name = hands.line("reviewer_name")
    name.setFocus()
    name.clear()
    press_on(name, RETURN)
    assert name.text() == hands.session.reviewer.name == "Granskare Ett"


def test_an_empty_audit_says_what_to_do_next(empty: Hands, qtbot: QtBot) -> None:
    assert empty.label("next_step") == "Nästa steg: läs in en checklista."
    assert "Ingen checklista" in empty.label("checklist_state")
    assert not empty.button("begin_review").isVisible()
    assert not empty.table().isVisible()
    press_on(empty.button("use_shipped"), SPACE)
    qtbot.waitUntil(lambda: empty.session.checklist is not None, timeout=10_000)
    assert empty.label("next_step") == (
        "Nästa steg: dra de akter som ska granskas på sidan Urval (Ctrl+2), eller lägg till dem här."
    )
    assert "frågor att besvara" in empty.label("checklist_facts")
    assert shipped_checklist().name in empty.label("checklist_facts")
    assert not empty.button("use_shipped").isVisible()
    child(empty.page, QSpinBox, "number_of_cases").setValue(4)
    press_on(empty.button("add_cases"), SPACE)
    assert [case.label for case in empty.session.cases.values()] == ["Akt 1", "Akt 2", "Akt 3", "Akt 4"]
    assert child(empty.page, QSpinBox, "number_of_cases").text() == "1 akt"  # no other four by the next click
    assert empty.label("next_step") == "4 av 4 akter återstår att granska."
    with qtbot.waitSignal(empty.page.review_requested, timeout=1000):
        press_on(empty.button("begin_review"), SPACE)


def test_a_checklist_with_mistakes_leaves_the_one_in_use(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "trasig.md"
    broken.write_text(shipped_checklist().read_text("utf-8").replace("begin group", "kapitel"), "utf-8")
    monkeypatch.setattr("ui.pages.engagement_checklist.choose_checklist", lambda *_: broken)
    press_on(hands.button("load_checklist"), SPACE)
    assert not hands.button("load_checklist").isEnabled()
    lines = child(hands.page, QPlainTextEdit, "problem_lines")
    hands.qtbot.waitUntil(lines.isVisible, timeout=10_000)
    problems = lines.toPlainText().splitlines()
    assert len(problems) > 1
    assert problems.pop().startswith("Typer som stöds: text, ")
    assert all("blad survey, rad " in problem and "kolumn type" in problem for problem in problems)
    assert hands.session.checklist
    assert hands.session.checklist.form_id == "small"
    assert hands.label("checklist_title") == "Liten checklista"
    assert hands.button("load_checklist").isEnabled()
    assert hands.button("close_problems").text() == "Stäng listan"
    press_on(hands.button("close_problems"), SPACE)
    assert not lines.isVisible()


def test_where_no_list_is_shown_none_is_closed(hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bild.xlsx"
    path.write_bytes(b"no workbook")
    monkeypatch.setattr("ui.pages.engagement_checklist.choose_checklist", lambda *_: path)
    press_on(hands.button("load_checklist"), SPACE)
    hands.qtbot.waitUntil(child(hands.page, QLabel, "problem_head").isVisible, timeout=10_000)
    assert not child(hands.page, QPlainTextEdit, "problem_lines").isVisible()
    assert hands.button("close_problems").text() == "Stäng meddelandet"


def test_a_checklist_is_loaded_with_warnings(hands: Hands, tmp_path: Path) -> None:
    assert drop(hands.page, write_checklist_with_warning(tmp_path / "egen.md"))
    hands.qtbot.waitUntil(lambda: "Egen" in hands.label("checklist_title"), timeout=10_000)
    assert "Att känna till: 1." in hands.label("problem_head")
    assert child(hands.page, QLabel, "problem_head").property("role") == "warning"
    assert drop(hands.page, shipped_checklist())
    hands.qtbot.waitUntil(lambda: "Egen" not in hands.label("checklist_title"), timeout=10_000)
    assert not child(hands.page, QLabel, "problem_head").isVisible()


def test_a_dropped_checklist_is_loaded(hands: Hands, tmp_path: Path) -> None:
    assert drop(hands.page, shipped_checklist())
    hands.qtbot.waitUntil(lambda: hands.label("checklist_title").startswith("Ekonomiskt"), timeout=10_000)
    assert not drop(hands.page, tmp_path / "Annan.granskning")


def test_of_other_files_it_is_said_what_can_be_dropped(hands: Hands, tmp_path: Path) -> None:
    assert drop(hands.page, tmp_path / "lista.pdf")
    refused = child(hands.page, QLabel, "drop_refused")
    assert refused.isVisible()
    assert "lista.pdf" in refused.text()
    assert ".xlsx" in refused.text()
    assert hands.button("load_checklist").isEnabled()


def test_another_checklist_is_another_version_once_a_case_has_begun(hands: Hands) -> None:
    hands.workspace.perform(begin_case, next(iter(hands.session.cases)))
    assert hands.button("load_checklist").text() == "Byt version…"
    assert "följer svaren med" in hands.label("checklist_state")
    assert hands.button("begin_review").text() == "Fortsätt granska"


def test_cells_of_a_spreadsheet_are_pasted_as_rows(hands: Hands) -> None:
    press_on(hands.button("paste_cases"), SPACE)
    data = QMimeData()
    data.setText("fel")
    data.setHtml("<table><tr><td>EX 10</td><td>Vuxen</td></tr><tr><td>EX<br>11</td><td></td></tr></table>")
    QGuiApplication.clipboard().setMimeData(data)
    pasted = child(hands.page, QPlainTextEdit, "case_list")
    press("v", modifier=Qt.KeyboardModifier.ControlModifier)
    assert pasted.toPlainText() == "EX 10\tVuxen\nEX 11\t\n"
    press_on(hands.button("add_case_list"), SPACE)
    assert [case.reference for case in hands.session.cases.values()][-2:] == ["EX 10", "EX 11"]


def test_nothing_of_a_list_with_mistakes_is_added(hands: Hands) -> None:
    before = dict(hands.session.cases)
    press_on(hands.button("paste_cases"), SPACE)
    pasted = child(hands.page, QPlainTextEdit, "case_list")
    pasted.setPlainText("EX 10\nEX 10\n;Vuxen")
    press_on(hands.button("add_case_list"), SPACE)
    assert hands.session.cases == before
    assert hands.label("case_list_mistakes").splitlines() == [
        "Inget är tillagt. Rätta listan och försök igen.",
        "Rad 2 har samma diarienummer som rad 1.",
        "Rad 3 saknar diarienummer.",
    ]
    assert pasted.toPlainText() == "EX 10\nEX 10\n;Vuxen"
    pasted.setPlainText("EX 10\nEX 12\nEX 13;Vuxen")
    assert not child(hands.page, QLabel, "case_list_mistakes").isVisible()
    press_on(hands.button("add_case_list"), SPACE)
    assert len(hands.session.cases) == len(before) + 3


def test_a_pasted_list_becomes_cases_with_hidden_references(hands: Hands) -> None:
    press_on(hands.button("paste_cases"), SPACE)
    pasted = child(hands.page, QPlainTextEdit, "case_list")
    assert pasted.hasFocus()
    assert not hands.button("add_case_list").isEnabled()
    pasted.setPlainText("EX 10\tVuxen\n\nEX 11; Ungdom\n")
    assert hands.button("add_case_list").text() == "Lägg till 2 akter"
    press_on(hands.button("add_case_list"), SPACE)
    added = list(hands.session.cases.values())[-2:]
    assert [(case.label, case.reference, case.unit) for case in added] == [
        ("Akt 4", "EX 10", "Vuxen"),
        ("Akt 5", "EX 11", "Ungdom"),
    ]
    assert not pasted.isVisible()
    assert pasted.toPlainText() == ""
    assert hands.table().isColumnHidden(CaseColumn.REFERENCE)
    press_on(child(hands.page, QCheckBox, "show_references"), SPACE)
    assert not hands.table().isColumnHidden(CaseColumn.REFERENCE)


def test_unit_and_reference_are_edited_in_the_table(hands: Hands) -> None:
    child(hands.page, QCheckBox, "show_references").click()
    hands.go_to_cell(0, CaseColumn.UNIT)
    type_text(hands.table(), "Ö")
    hands.finish_cell("ster")
    hands.go_to_cell(0, CaseColumn.REFERENCE)
    press_on(hands.table(), RETURN)
    hands.finish_cell("EX 1")
    case = next(iter(hands.session.cases.values()))
    assert (case.unit, case.reference) == ("Öster", "EX 1")
    assert on_disk(hands.session, f"SELECT unit FROM cases WHERE id = {case.id}") == [("Öster",)]


def test_a_label_cannot_be_edited(hands: Hands) -> None:
    hands.go_to_cell(0, CaseColumn.LABEL)
    press_on(hands.table(), RETURN)
    type_text(hands.table(), "x")
    assert hands.table().hasFocus()


@pytest.mark.parametrize(("agrees", "left"), [(True, ["Akt 3"]), (False, ["Akt 1", "Akt 2", "Akt 3"])])
def test_cases_are_removed_after_a_question(
    qtbot: QtBot, session: Session, settings: Settings, agrees: bool, left: list[str]
) -> None:
    hands = Hands(qtbot, session, settings, FakeAsk(agrees=agrees))
    assert not hands.button("remove_cases").isEnabled()
    hands.go_to_cell(0, CaseColumn.LABEL)
    assert hands.button("remove_cases").text() == "Ta bort akten"
    hands.table().selectRow(0)
    hands.table().selectionModel().select(
        hands.table().model().index(1, 0), hands.table().selectionModel().SelectionFlag.Select
    )
    assert hands.button("remove_cases").text() == "Ta bort 2 akter"
    press_on(hands.table(), Qt.Key.Key_Delete)
    assert [case.label for case in session.cases.values()] == left


def test_a_case_that_has_begun_is_not_removed(hands: Hands) -> None:
    hands.workspace.perform(begin_case, next(iter(hands.session.cases)))
    hands.go_to_cell(0, CaseColumn.STATUS)
    assert hands.table().currentIndex().data() == "Påbörjad"
    assert not hands.button("remove_cases").isEnabled()
    press_on(hands.table(), Qt.Key.Key_Delete)
    assert len(hands.session.cases) == 3


def test_a_hidden_page_catches_up_when_it_is_shown(hands: Hands) -> None:
    hands.page.hide()
    hands.workspace.perform(edit_audit, Audit("Annat namn"))
    hands.page.presenter.add_cases(9)
    assert hands.line("audit_name").text() == "Prov"
    hands.page.show()
    assert hands.line("audit_name").text() == "Annat namn"
    labels = [hands.table().model().index(row, 0).data() for row in range(12)]
    assert labels == [f"Akt {number}" for number in range(1, 13)]


def test_tab_follows_the_eye(hands: Hands) -> None:
    order = list(tab_order(hands.line("audit_name")))
    assert order[:5] == ["audit_name", "audit_auditee", "audit_period", "reviewer_name", "reviewer_initials"]
    assert order[5:8] == ["load_checklist", "save_checklist", "new_checklist"]
    assert order[8:11] == ["read_all", "plan_second_reading", "left_to_sign_0"]
    order = [name for name in order if not name.startswith("left_to_sign")]
    del order[8:10]
    assert order[8:10] == ["report_noun", "fact_check_word"]
    del order[10 : order.index("number_of_cases")]  # how long the audit is kept
    assert order[10:13] == ["number_of_cases", "add_cases", "paste_cases"]
    assert order[13:16] == ["case_table", "divide_cases", "show_references"]


@pytest.mark.parametrize(("width", "side_by_side"), [(680, False), (1166, True)])
def test_the_cards_stand_where_there_is_room(hands: Hands, width: int, side_by_side: bool) -> None:
    hands.page.resize(width, 768)
    QApplication.processEvents()
    cases = hands.table().mapTo(hands.page, hands.table().rect().topLeft())
    fields = hands.line("audit_name").mapTo(hands.page, hands.line("audit_name").rect().topRight())
    assert (cases.x() > fields.x()) is side_by_side
    for line in hands.page.findChildren(QLineEdit):
        right = line.mapTo(hands.page, line.rect().topRight()).x()
        assert not line.isVisible() or right <= width


def test_the_model_keeps_qts_rules(session: Session, qtmodeltester: ModelTester) -> None:
    workspace = Workspace(session)
    model = CaseTableModel(workspace)
    workspace.changed.connect(model.refresh)
    qtmodeltester.check(model)
    assert model.setData(model.index(0, CaseColumn.UNIT), "Väster")
    assert not model.setData(model.index(0, CaseColumn.LABEL), "Akt X")
    presenter = EngagementPresenter(workspace, settings_in(session.path.parent))
    presenter.add_cases(2)
    presenter.remove_cases([next(iter(session.cases))])
    qtmodeltester.check(model)
    assert model.rowCount() == 4


def test_what_is_typed_of_the_audit_is_one_act_that_is_undone_on_its_page(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Prov.granskning"
    create_audit(path, Audit("Prov"), REVIEWER).close()
    window = open_window(qtbot, tmp_path, path)
    view, session = view_of(window), view_of(window).workspace.session
    field = child(window, QLineEdit, "audit_name")
    field.setFocus()
    for letters in ("a", "t"):
        type_text(field, letters)
        qtbot.waitUntil(lambda: session.audit.name == field.text(), timeout=1000)
    period = child(window, QLineEdit, "audit_period")
    period.setFocus()
    type_text(period, "2026")
    view.pass_on_typed()
    assert session.audit == Audit("Provat", period="2026")
    view.show_page("assessment")
    press("z", modifier=Qt.KeyboardModifier.ControlModifier)
    assert view.shown_page == "engagement"
    assert child(window, QLabel, "next_step").text() == "Ångrat: granskningens period"
    assert session.audit == Audit("Provat")
    view.undo()
    assert session.audit == Audit("Prov")
    assert field.text() == "Prov"
    assert session.undoable == []
