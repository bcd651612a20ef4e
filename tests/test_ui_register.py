"""The dialog in which a register is read, by keys, with real files and a real audit."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTableView,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from aktgranskning.domain.register import (
    Condition,
    Duplicates,
    Prefill,
    Protected,
    RegisterChoices,
    Settlement,
    StratumColumn,
)
from aktgranskning.engagement import open_audit, remove_case
from aktgranskning.registering import load_register
from aktgranskning.session import Session
from tests.ui_hands import RETURN, SPACE, child, press, press_on, tab_order, type_text
from tests.ui_register import identity_of, register_lines, wait_until_read, write_register
from ui.dialogs.register import RegisterDialog
from ui.dialogs.register_form import RegisterForm
from ui.models.register_preview import HIDDEN, RegisterPreviewModel
from ui.pages.sample_register import RegisterCard
from ui.workspace import Workspace


class Hands:
    """The dialog over one file, shown."""

    def __init__(self, qtbot: QtBot, session: Session, path: Path) -> None:
        self.qtbot, self.session = qtbot, session
        self.workspace = Workspace(session)
        self.dialog = RegisterDialog(self.workspace, path)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        qtbot.waitExposed(self.dialog)
        self.dialog.activateWindow()
        wait_until_read(qtbot, self.dialog)

    def cell(self, row: int, column: int) -> str:
        model = child(self.dialog, QTableView, "register_preview").model()
        return str(model.index(row, column).data())

    def combo(self, name: str) -> QComboBox:
        return child(self.dialog, QComboBox, name)

    def line(self, name: str) -> QLineEdit:
        return child(self.dialog, QLineEdit, name)

    def button(self, name: str) -> QPushButton:
        return child(self.dialog, QPushButton, name)

    def load(self) -> None:
        press_on(self.button("load"), SPACE)
        wait_until_read(self.qtbot, self.dialog)

    def state(self) -> str:
        return child(self.dialog, QLabel, "register_state").text()

    def problems(self) -> str:
        return child(self.dialog, QPlainTextEdit, "problem_lines").toPlainText()


@pytest.fixture
def empty(session: Session) -> Session:
    for case_id in list(session.cases):
        remove_case(session, case_id)
    return session


def hands_on(qtbot: QtBot, session: Session, folder: Path, lines: list[str], above: str = "") -> Hands:
    return Hands(qtbot, session, write_register(folder, lines, above))


def choose(combo: QComboBox, words: str) -> None:
    """Choose by typing its first letters, as a user does."""
    combo.setFocus()
    type_text(combo, words)
    assert combo.currentText() == words


def test_columns_are_guessed_and_identities_hidden(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    hands = hands_on(qtbot, empty, tmp_path, register_lines(5))
    assert identity_of(hands.dialog) == "Ärendenummer"
    assert hands.combo("unit_column").currentText() == "Enhet"
    assert [hands.cell(0, 0), hands.cell(1, 0), hands.cell(1, 1)] == ["Ärendenummer", HIDDEN, "Söder"]
    press_on(child(hands.dialog, QCheckBox, "show_identities"), SPACE)
    assert hands.cell(1, 0) == "EX 0001"


def test_the_row_of_headings_is_chosen_by_key_and_by_click(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    hands = hands_on(qtbot, empty, tmp_path, register_lines(5), above="Utdrag;ur;systemet;2026")
    row = child(hands.dialog, QSpinBox, "header_row")
    row.setFocus()
    row.selectAll()
    press("2")
    assert identity_of(hands.dialog) == "Ärendenummer"
    assert hands.cell(2, 0) == HIDDEN
    table = child(hands.dialog, QTableView, "register_preview")
    place = table.visualRect(table.model().index(0, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert row.value() == 1
    assert hands.combo("identity_column").findText("Utdrag") > 0


def test_what_is_chosen_is_read_and_is_in_the_file(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    hands = hands_on(qtbot, empty, tmp_path, register_lines(30))
    press_on(hands.button("add_strata"), SPACE)
    choose(hands.combo("stratum_column"), "Enhet")
    press_on(hands.button("add_conditions"), SPACE)
    choose(hands.combo("condition_column"), "Belopp")
    hands.combo("condition_operator").setCurrentIndex(hands.combo("condition_operator").findData(">="))
    type_text(hands.line("condition_value"), "1011")
    press_on(hands.button("add_prefills"), SPACE)
    choose(hands.combo("prefill_column"), "Ansökan")
    choose(hands.combo("prefill_item"), "Ansökans datum")
    type_text(hands.line("completeness"), "Stämt av")
    choose(hands.combo("protected"), "Utelämnade ur registret")
    with qtbot.waitSignal(hands.dialog.accepted, timeout=15_000):
        press_on(hands.button("load"), SPACE)
    path = empty.path
    empty.close()
    with open_audit(path) as again:
        register = again.sampling.register
        assert register is not None
        assert register.choices.where == (Condition("Belopp", ">=", "1011"),)
        assert register.choices.strata == (StratumColumn("Enhet"),)
        assert register.choices.prefill == (Prefill("Ansökan", "ansokan"),)
        assert (register.settlement.completeness, register.settlement.protected) == ("Stämt av", Protected.LEFT_OUT)
        assert dict(register.strata) == {"Norr": 7, "Söder": 6, "Väster": 7}


def test_the_identities_are_no_units(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    hands = hands_on(qtbot, empty, tmp_path, register_lines(3))
    choose(hands.combo("unit_column"), "Ärendenummer")
    hands.load()
    assert "”Ärendenummer” skiljer akterna åt" in child(hands.dialog, QLabel, "problem_head").text()
    assert empty.sampling.register is None


def test_rows_that_are_not_unique_are_told_and_settled(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    lines = [*register_lines(6), "EX 0001;Norr;2026-02-01;7", " ;Söder;2026-02-01;8"]
    hands = hands_on(qtbot, empty, tmp_path, lines)
    type_text(hands.line("completeness"), "Räknat")
    hands.load()
    assert empty.sampling.register is None
    assert "rad 2" in hands.problems()
    assert "rad 9" in hands.problems()
    first = child(hands.dialog, QRadioButton, "keep_first_duplicate")
    assert first.isVisible()
    assert child(hands.dialog, QRadioButton, "leave_duplicates_out").hasFocus()
    assert hands.line("completeness").text() == "Räknat"
    first.setFocus()
    press(SPACE)
    press_on(child(hands.dialog, QCheckBox, "leave_empty_out"), SPACE)
    with qtbot.waitSignal(hands.dialog.accepted, timeout=15_000):
        press_on(hands.button("load"), SPACE)
    register = empty.sampling.register
    assert register is not None
    assert (register.size, register.duplicates, register.empty) == (6, 1, 1)
    assert register.settlement.duplicates is Duplicates.FIRST_KEPT


def test_only_what_is_wrong_is_asked_about(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    hands = hands_on(qtbot, empty, tmp_path, [*register_lines(3), ";Söder;2026-02-01;8"])
    hands.load()
    empty_out = child(hands.dialog, QCheckBox, "leave_empty_out")
    assert empty_out.hasFocus()
    assert not child(hands.dialog, QRadioButton, "leave_duplicates_out").isVisible()


def test_nothing_is_read_without_an_identity(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    path = tmp_path / "utan.csv"
    path.write_text("Namn;Ort\na;b\n", "utf-8")
    hands = Hands(qtbot, empty, path)
    press_on(hands.button("load"), SPACE)
    assert "beteckningen" in child(hands.dialog, QLabel, "register_state").text()
    assert hands.combo("identity_column").hasFocus()
    assert empty.sampling.register is None


def test_a_file_that_cannot_be_read_is_told(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    hands = Hands(qtbot, empty, tmp_path / "saknas.csv")
    assert "saknas.csv" in child(hands.dialog, QLabel, "problem_head").text()
    assert hands.dialog.isVisible()
    for name in ("identity_column", "unit_column", "protected"):
        assert not hands.combo(name).isEnabled()
    assert not hands.button("load").isEnabled()
    assert hands.button("cancel").hasFocus()


def test_esc_stops_the_reading_and_keeps_what_was_entered(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    hands = hands_on(qtbot, empty, tmp_path, register_lines(20_000))
    type_text(hands.line("completeness"), "Räknat")
    press_on(hands.button("load"), SPACE)
    assert child(hands.dialog, QProgressBar, "progress").isVisible()
    press_on(hands.dialog, Qt.Key.Key_Escape)
    assert hands.dialog.isVisible()
    wait_until_read(qtbot, hands.dialog)
    assert "avbröts" in child(hands.dialog, QLabel, "register_state").text()
    assert empty.sampling.register is None
    assert hands.line("completeness").text() == "Räknat"
    press_on(hands.dialog, Qt.Key.Key_Escape)
    assert not hands.dialog.isVisible()


def test_tab_reaches_a_row_that_was_added_where_it_stands(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    hands = hands_on(qtbot, empty, tmp_path, register_lines(3))
    press_on(hands.button("add_conditions"), SPACE)
    assert hands.combo("condition_column").hasFocus()
    press_on(hands.button("add_conditions"), SPACE)
    order = list(tab_order(hands.combo("identity_column")))
    row = ["condition_column", "condition_operator", "condition_value", "remove_conditions"]
    begin = order.index("condition_column")
    assert order[begin - 1] == "add_strata"
    assert order[begin : begin + 9] == [*row, *row, "add_conditions"]
    removed = hands.dialog.findChildren(QPushButton, "remove_conditions")[0]
    press_on(removed, SPACE)
    qtbot.waitUntil(lambda: len(hands.dialog.findChildren(QPushButton, "remove_conditions")) == 1)
    assert hands.button("add_conditions").hasFocus()


def test_every_control_has_a_name(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    hands = hands_on(qtbot, empty, tmp_path, register_lines(3))
    for name in ("add_strata", "add_conditions", "add_prefills"):
        press_on(hands.button(name), SPACE)
    fields = [*hands.dialog.findChildren(QComboBox), *hands.dialog.findChildren(QSpinBox)]
    assert [field.objectName() for field in fields if not field.accessibleName()] == []
    assert [button for button in hands.dialog.findChildren(QPushButton) if not button.objectName()] == []


def test_the_preview_is_a_model_that_qt_accepts(qtmodeltester: ModelTester) -> None:
    model = RegisterPreviewModel()
    qtmodeltester.check(model)
    model.show_rows([("A", "B"), ("1", "2"), ("3",)])
    model.mark(1, 0, identities_shown=False)
    qtmodeltester.check(model)
    assert model.index(2, 1).data() == ""
    assert model.index(1, 0).data() == HIDDEN
    assert model.index(1, 0).data(int(Qt.ItemDataRole.ToolTipRole)) == HIDDEN


@pytest.mark.parametrize(
    ("text", "is_hidden"),
    [
        ("19010101-0000", True),
        ("190101010000", True),
        ("010101-0000", True),
        ("0101010000", True),
        ("010101+0000", True),
        ("19010101 0000", True),
        ("Ansökan för 010101-0000, avslag", True),
        ("2026-01-31", False),
        ("EX 0001", False),
        ("SN 2026/000123", False),
        ("010101-00001", False),
        ("12345678901234", False),
    ],
)
def test_a_personal_number_is_hidden_in_any_column_until_it_is_asked_for(text: str, is_hidden: bool) -> None:
    model = RegisterPreviewModel()
    model.show_rows([("Akt", "Vem"), ("1", text)])
    roles = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole))
    for identity in (-1, 0):
        model.mark(1, identity, identities_shown=False)
        assert [model.index(1, 1).data(role) for role in roles] == [HIDDEN if is_hidden else text] * 2
    model.mark(1, 0, identities_shown=True)
    assert [model.index(1, 1).data(role) for role in roles] == [text] * 2


def test_enter_reads_the_register(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    hands = hands_on(qtbot, empty, tmp_path, register_lines(3))
    with qtbot.waitSignal(hands.dialog.accepted, timeout=15_000):
        press_on(hands.line("completeness"), RETURN)
    assert empty.sampling.register is not None


def test_another_sheet_is_chosen_and_what_fits_it_stays(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    book = Workbook()
    for sheet, headings in (("2025", ("Diarienummer", "Enhet")), ("2026", ("Diarienummer", "Distrikt", "Enhet"))):
        page = book.create_sheet(sheet)
        page.append(headings)
        page.append(tuple(f"{sheet} {heading}" for heading in headings))
    book.remove(book.worksheets[0])
    book.save(tmp_path / "register.xlsx")
    hands = Hands(qtbot, empty, tmp_path / "register.xlsx")
    assert hands.cell(1, 1) == "2025 Enhet"
    choose(hands.combo("unit_column"), "Enhet")
    sheets = hands.combo("sheet")
    sheets.setFocus()
    press(Qt.Key.Key_Down)
    wait_until_read(qtbot, hands.dialog)
    assert hands.cell(1, 2) == "2026 Enhet"
    assert (hands.combo("unit_column").currentText(), identity_of(hands.dialog)) == ("Enhet", "Diarienummer")
    with qtbot.waitSignal(hands.dialog.accepted, timeout=15_000):
        press_on(hands.button("load"), SPACE)
    register = empty.sampling.register
    assert register is not None
    assert (register.choices.sheet, register.size) == ("2026", 1)


def test_a_row_that_is_not_finished_is_never_passed_over(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    hands = hands_on(qtbot, empty, tmp_path, register_lines(3))
    press_on(hands.button("add_conditions"), SPACE)
    type_text(hands.line("condition_value"), "1002")
    press_on(hands.button("load"), SPACE)
    assert hands.state().startswith("Villkor 1 är inte ifyllt.")
    assert hands.combo("condition_column").hasFocus()
    choose(hands.combo("condition_column"), "Belopp")
    hands.line("condition_value").clear()
    press_on(hands.button("load"), SPACE)
    assert hands.state().startswith("Villkor 1 är inte ifyllt.")
    assert hands.line("condition_value").hasFocus()
    type_text(hands.line("condition_value"), "1002")
    press_on(hands.button("add_prefills"), SPACE)
    choose(hands.combo("prefill_column"), "Ansökan")
    press_on(hands.button("load"), SPACE)
    assert hands.state().startswith("Svar ur registret 1 är inte ifyllt.")
    assert hands.combo("prefill_item").hasFocus()
    press_on(hands.button("add_strata"), SPACE)
    type_text(hands.line("stratum_cuts"), "1000; 5000")
    press_on(hands.button("load"), SPACE)
    assert hands.state().startswith("Stratum 1 är inte ifyllt.")
    assert hands.combo("stratum_column").hasFocus()
    assert empty.sampling.register is None


def test_rows_with_an_empty_cell_are_asked_for_in_words(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    hands = hands_on(qtbot, empty, tmp_path, [*register_lines(3), "EX 0004;;2026-01-05;1004"])
    press_on(hands.button("add_conditions"), SPACE)
    choose(hands.combo("condition_column"), "Enhet")
    type_text(hands.line("condition_value"), "Norr")
    choose(hands.combo("condition_operator"), "är tom")
    assert not hands.line("condition_value").isEnabled()
    with qtbot.waitSignal(hands.dialog.accepted, timeout=15_000):
        press_on(hands.button("load"), SPACE)
    register = empty.sampling.register
    assert register is not None
    assert register.choices.where == (Condition("Enhet", "=", ""),)
    assert register.size == 1


def test_the_choices_of_the_register_in_force_are_proposed(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    strata, prefill = (StratumColumn("Belopp", ("1002", "1004")),), (Prefill("Ansökan", "ansokan"),)
    where = (Condition("Enhet", "!=", ""), Condition("Belopp", ">", "1001"))
    choices = RegisterChoices("Ärendenummer", "", strata, prefill, where, header_row=2)
    settlement = Settlement(Duplicates.FIRST_KEPT, True, "Räknat", Protected.LEFT_OUT)
    lines = [*register_lines(6), "EX 0006;Norr;2026-02-01;1007", ";Norr;2026-02-01;1007"]
    path = write_register(tmp_path, lines, above="Utdrag")
    load_register(empty, path, choices, settlement, lambda _done, _whole: None)
    hands = hands_on(qtbot, empty, tmp_path, [*lines, "EX 0007;Norr;2026-02-01;1008"], above="Utdrag")
    assert hands.combo("identity_column").hasFocus()
    with qtbot.waitSignal(hands.dialog.accepted, timeout=15_000):
        press_on(hands.button("load"), SPACE)
    first, second = empty.sampling.registers
    assert (second.choices, second.settlement) == (first.choices, first.settlement) == (choices, settlement)
    assert second.size == first.size + 1


def test_nothing_is_proposed_for_a_file_with_other_columns(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    choices = RegisterChoices("Ärendenummer", strata=(StratumColumn("Enhet"),))
    path = write_register(tmp_path, register_lines(3))
    load_register(empty, path, choices, Settlement(completeness="Räknat"), lambda _done, _whole: None)
    other = tmp_path / "annat.csv"
    other.write_text("Dnr;Ort\n1;Norr\n", "utf-8")
    hands = Hands(qtbot, empty, other)
    assert (identity_of(hands.dialog), hands.line("completeness").text()) == ("Dnr", "")
    assert hands.dialog.findChildren(QComboBox, "stratum_column") == []


def test_fields_and_what_is_wrong_share_a_low_screen(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    hands = hands_on(qtbot, empty, tmp_path, [*register_lines(9), *register_lines(9)])
    hands.load()
    form, problems = hands.dialog.findChildren(RegisterForm)[0], child(hands.dialog, QPlainTextEdit, "problem_lines")
    lines = problems.height() // problems.fontMetrics().lineSpacing()
    assert lines >= 3
    assert form.visibleRegion().boundingRect().height() >= min(form.height(), problems.height())


def test_leaving_while_the_first_rows_are_read_leaves_nothing(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    dialog = RegisterDialog(Workspace(empty), write_register(tmp_path, register_lines(3)))
    dialog.show()
    assert dialog.presenter.is_busy
    press_on(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.deleteLater()
    assert QThreadPool.globalInstance().waitForDone(15_000)
    QApplication.processEvents()
    assert empty.sampling.register is None


def test_identity_numbers_in_other_cells_are_told_once_it_is_read(
    qtbot: QtBot, empty: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = ["19121212-1212;Norr;2026-01-01;1", "EX 2;Söder 19121212-1212;2026-01-01;2"]
    hands = hands_on(qtbot, empty, tmp_path, lines)
    press_on(hands.button("add_strata"), SPACE)
    choose(hands.combo("stratum_column"), "Enhet")
    with qtbot.waitSignal(hands.dialog.accepted, timeout=15_000):
        press_on(hands.button("load"), SPACE)
    (told,) = hands.dialog.presenter.numbers
    assert (told.row, told.column, told.cell) == (3, "Enhet", "19121212-••••")
    card = RegisterCard(hands.workspace)
    qtbot.addWidget(card)
    monkeypatch.setattr("ui.pages.sample_register.load_register", lambda *_: [told])
    card.read(tmp_path / "register.csv")
    assert "rad 3, kolumn Enhet: 19121212-••••" in child(card, QLabel, "register_numbers").text()
