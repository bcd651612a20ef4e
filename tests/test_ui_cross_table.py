"""The cross-table dialog: two questions crossed, the cases behind each figure, and the way to a case by keys alone."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QListView, QTableView, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.session import Session
from tests.ui_hands import child, open_window, press, press_on, view_of, when_open
from ui.dialogs.cross_table import CrossTableDialog
from ui.models.cross_table import TOTAL_ROLE, CrossTableModel
from ui.presenters.cross_table import CrossTablePresenter

ANSWERS = {1: ("ja", "af fk"), 2: ("nej", "af"), 3: ("nej", "fk")}


@pytest.fixture
def answered(session: Session) -> Session:
    for case_id, (plan, parties) in ANSWERS.items():
        review.begin_case(session, case_id)
        review.answer(session, case_id, "plan", plan)
        review.answer(session, case_id, "samverkan", parties)
    return session


@pytest.fixture
def crossed(answered: Session) -> CrossTablePresenter:
    presenter = CrossTablePresenter(answered.snapshot())
    presenter.cross("plan", "samverkan")
    return presenter


def cell(presenter: CrossTablePresenter, row: str, column: str) -> tuple[int, int]:
    return presenter.row_headings.index(row), presenter.column_headings.index(column)


def test_each_figure_is_the_list_behind_it_and_the_totals_count_each_case_once(crossed: CrossTablePresenter) -> None:
    for row in range(len(crossed.row_headings)):
        for column in range(len(crossed.column_headings)):
            assert crossed.figure(row, column) == len(crossed.cases_behind(row, column))
    assert crossed.figure(*cell(crossed, "Ja", "Arbetsförmedlingen")) == 1
    assert crossed.figure(*cell(crossed, "Ja", "Alla")) == 1  # though it stands in two cells
    assert crossed.figure(*cell(crossed, "Alla", "Försäkringskassan")) == 2
    assert crossed.figure(*cell(crossed, "Alla", "Alla")) == 3
    assert crossed.note


def test_a_cell_is_named_by_both_questions(crossed: CrossTablePresenter) -> None:
    where = cell(crossed, "Nej", "Alla")
    assert crossed.title(*where) == "Plan finns: Nej\nSamverkan: Alla · 2 akter"
    assert [case.label for case in crossed.cases_behind(*where)] == ["Akt 2", "Akt 3"]


def test_a_question_with_its_mark_has_no_colon_behind_it(answered: Session) -> None:
    plan = answered.snapshot().checklist.item("plan")
    snapshot = answered.snapshot()
    items = [replace(one, label="Finns planen?") if one.name == plan.name else one for one in snapshot.checklist.items]
    asked = CrossTablePresenter(replace(snapshot, checklist=replace(snapshot.checklist, items=tuple(items))))
    asked.cross("plan", "samverkan")
    assert asked.title(*cell(asked, "Nej", "Alla")).startswith("Finns planen? Nej\n")


def test_one_unit_is_crossed_alone(answered: Session) -> None:
    crossed = CrossTablePresenter(answered.snapshot())
    assert crossed.units() == [("Alla akter", None), ("Vuxen", "Vuxen"), ("Utan enhet", "")]
    totals = []
    for _, unit in crossed.units():
        crossed.show_unit(unit)
        crossed.cross("plan", "samverkan")
        totals.append(crossed.figure(*cell(crossed, "Alla", "Alla")))
    assert totals == [3, 1, 2]


def test_the_question_at_hand_is_crossed_and_no_column_is_cut(qtbot: QtBot, answered: Session) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    dialog = CrossTableDialog(answered.snapshot(), "samverkan", window)
    dialog.show()
    assert child(dialog, QComboBox, "cross_rows").currentData() == "samverkan"
    child(dialog, QComboBox, "cross_unit").setFocus()
    press_on(child(dialog, QComboBox, "cross_unit"), Qt.Key.Key_Down)
    assert child(dialog, QComboBox, "cross_rows").currentData() == "samverkan"
    table = child(dialog, QTableView, "cross_table_view")
    assert table.horizontalScrollBar().maximum() == 0
    model = table.model()
    assert model.index(model.rowCount() - 1, model.columnCount() - 1).data() == "1"


def test_it_fits_over_a_narrow_window(qtbot: QtBot, answered: Session) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(680, 560)
    dialog = CrossTableDialog(answered.snapshot(), "plan", window)
    dialog.show()
    assert dialog.width() < window.width()
    assert dialog.height() < window.height()
    dialog.close()


def test_an_item_is_not_crossed_with_itself(crossed: CrossTablePresenter) -> None:
    assert "plan" in dict(crossed.items())
    assert "plan" not in dict(crossed.partners("plan"))
    assert "anteckning" not in dict(crossed.items())  # left out of every tally


def test_the_model_keeps_the_rules_of_qt(crossed: CrossTablePresenter, qtmodeltester: ModelTester) -> None:
    model = CrossTableModel(crossed)
    qtmodeltester.check(model)
    row, column = cell(crossed, "Nej", "Alla")
    assert model.index(row, column).data(TOTAL_ROLE) is True
    assert model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole) == "Nej, Alla: 2"


def test_keys_lead_from_two_questions_to_a_case(qtbot: QtBot, tmp_path: Path, answered: Session) -> None:
    path = answered.path
    answered.close()
    window = open_window(qtbot, tmp_path, path)
    found = []

    def walk(dialog: QDialog) -> None:
        rows, columns = child(dialog, QComboBox, "cross_rows"), child(dialog, QComboBox, "cross_columns")
        for choice, wanted in ((rows, "Plan finns"), (columns, "Samverkan")):
            choice.setFocus()
            while choice.currentText() != wanted:
                press_on(choice, Qt.Key.Key_Down)
        table, cases = child(dialog, QTableView, "cross_table_view"), child(dialog, QListView, "cases_behind")
        table.setFocus()
        while table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) != "Nej, Arbetsförmedlingen: 1":
            press_on(table, Qt.Key.Key_Down)
        press_on(table, Qt.Key.Key_Return)
        found.append(cases.currentIndex().data())
        press_on(cases, Qt.Key.Key_Return)

    when_open(walk)
    press(Qt.Key.Key_K, modifier=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert found == ["Akt 2"]
    view = view_of(window)
    assert view.shown_page == "review"
    assert view.presenter.case is not None
    assert view.presenter.case.label == "Akt 2"


def test_escape_goes_back_step_by_step(qtbot: QtBot, tmp_path: Path, answered: Session) -> None:
    path = answered.path
    answered.close()
    window = open_window(qtbot, tmp_path, path)
    focus = []

    def go_back(dialog: QDialog) -> None:
        table, cases = child(dialog, QTableView, "cross_table_view"), child(dialog, QListView, "cases_behind")
        table.setFocus()
        table.setCurrentIndex(table.model().index(table.model().rowCount() - 1, table.model().columnCount() - 1))
        press_on(table, Qt.Key.Key_Return)
        focus.append(dialog.focusWidget() is cases)
        press_on(cases, Qt.Key.Key_Escape)
        focus.append(dialog.focusWidget() is table)
        press_on(table, Qt.Key.Key_Escape)

    view_of(window).show_page("tally")
    when_open(go_back)
    press(Qt.Key.Key_K, modifier=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert focus == [True, True]
    assert view_of(window).shown_page == "tally"
