"""Tables that are copied from the window: what a spreadsheet gets of them, and what it never gets."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.session import Session
from tests.libreoffice import needs_libreoffice, save_again
from tests.tally_page import choose, go_to, shown, table
from tests.ui_hands import RETURN, child, open_window, press, press_on, view_of
from ui.dialogs.cross_table import CrossTableDialog
from ui.models.case_table import CaseTableModel
from ui.models.copied import shown_number
from ui.models.text_table import TextTableModel
from ui.pages.tally import TallyPage
from ui.presenters.key_figures import YearCell
from ui.presenters.tally_rows import BAR, HEADINGS, OUTCOME, QUESTION, LineKind
from ui.widgets.case_table import CaseTable
from ui.widgets.text_table import ChoosableTable, TextTable
from ui.widgets.year_table import YearTable
from ui.workspace import Workspace

CTRL = Qt.KeyboardModifier.ControlModifier
ANSWERS = {1: "ja", 2: "nej", 3: "nej"}


@pytest.fixture
def answered(session: Session) -> Session:
    for case_id, value in ANSWERS.items():
        review.begin_case(session, case_id)
        review.answer(session, case_id, "plan", value)
        review.answer(session, case_id, "samverkan", "af")
    review.comment(session, 2, "plan", "Endast\nmuntlig planering")
    review.evidence(session, 2, "plan", "=Journal!A3")
    return session


@pytest.fixture
def page(qtbot: QtBot, answered: Session) -> TallyPage:
    QGuiApplication.clipboard().clear()
    return shown(qtbot, Workspace(answered))


def copied() -> list[list[str]]:
    """The plain text on the clipboard, in cells; every row has as many."""
    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert len({len(row) for row in rows}) == 1
    return rows


def copy_from(widget: QWidget) -> list[list[str]]:
    QGuiApplication.clipboard().clear()
    widget.setFocus()
    press("c", modifier=CTRL)
    return copied()


def shown_in(view: QTableView, columns: Sequence[int]) -> list[list[str]]:
    model = view.model()
    return [[str(model.index(row, column).data() or "") for column in columns] for row in range(model.rowCount())]


def test_the_tally_is_copied_as_it_is_shown(page: TallyPage) -> None:
    columns = [column for column in range(len(HEADINGS)) if column != BAR]
    rows = copy_from(table(page))
    assert rows[0] == [HEADINGS[column] for column in columns]
    assert rows[1:] == shown_in(table(page), columns)
    html = QGuiApplication.clipboard().mimeData().html()
    assert "<b>1 av 3</b>" in html
    assert 'sdval="2"' in html


@needs_libreoffice
def test_a_spreadsheet_shows_the_figures_of_the_page(page: TallyPage, tmp_path: Path) -> None:
    copy_from(table(page))
    pasted = tmp_path / "tabell.html"
    pasted.write_text(QGuiApplication.clipboard().mimeData().html(), "utf-8")
    save_again([pasted], tmp_path / "ut", "xlsx:Calc MS Excel 2007 XML", "--infilter=HTML (StarCalc)")
    sheet = load_workbook(tmp_path / "ut" / "tabell.xlsx").worksheets[0]
    read = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    lines = page._presenter.lines
    counted = [line for line in lines if line.kind is LineKind.ITEM]
    assert counted
    for line, cells in zip(lines, read, strict=True):
        assert str(cells[0]).strip("— ✎!") == line.label
        assert cells[1] == (line.outcome or None)
        assert cells[2:9] == list(line.figures)


def test_groups_side_by_side_are_copied_with_their_questions(page: TallyPage) -> None:
    choose(page, "Per enhet")
    groups = child(page, QTableView, "group_table")
    rows = copy_from(groups)
    model = groups.model()
    assert rows[0] == ["", *(model.headerData(column, Qt.Orientation.Horizontal) for column in range(len(rows[0]) - 1))]
    assert [row[1:] for row in rows[1:]] == shown_in(groups, range(model.columnCount()))
    assert "Plan finns" in [row[0] for row in rows]


def test_the_cases_behind_a_figure_are_copied_without_references(page: TallyPage, answered: Session) -> None:
    answered.cases[2] = replace(answered.cases[2], reference="HEM 2017-1")
    go_to(page, "Plan finns", OUTCOME)
    press_on(table(page), RETURN)
    rows = copy_from(page._pane.list)
    assert rows[0] == ["Akt", "Enhet", "Svar", "Kommentar", "Var i akten"]
    assert ["Akt 2", "Nej", "Endast muntlig planering", "'=Journal!A3"] in [[row[0], *row[2:]] for row in rows]
    assert "HEM" not in QGuiApplication.clipboard().mimeData().html()


def test_a_cross_table_is_copied_with_its_totals(qtbot: QtBot, answered: Session) -> None:
    dialog = CrossTableDialog(answered.snapshot(), "plan")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    rows = copy_from(child(dialog, QTableView, "cross_table_view"))
    assert rows[0][0] == ""
    assert rows[-1][0] == rows[0][-1] == "Alla"
    assert rows[-1][-1] == "3"


def test_references_are_copied_where_they_are_shown_alone(qtbot: QtBot, answered: Session) -> None:
    answered.cases[1] = replace(answered.cases[1], reference="HEM 2017-1")
    view = CaseTable(CaseTableModel(Workspace(answered)))
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
    assert all("HEM 2017-1" not in row for row in copy_from(view))
    view.show_references(shown=True)
    assert any("HEM 2017-1" in row for row in copy_from(view))


def test_the_rows_that_are_selected_are_copied_alone(qtbot: QtBot) -> None:
    model = TextTableModel(("Ord", "Tal"))
    model.show_rows([("ett", "1"), ("två", "2"), ("tre", "3")])
    several, single = TextTable("several", "Prov", model), ChoosableTable("single", "Prov", model)
    for view in (several, single):
        qtbot.addWidget(view)
        with qtbot.waitActive(view):
            view.show()
        view.selectRow(1)
    several.activateWindow()
    qtbot.waitUntil(several.isActiveWindow)
    assert copy_from(several) == [["Ord", "Tal"], ["två", "2"]]
    single.activateWindow()
    qtbot.waitUntil(single.isActiveWindow)
    assert len(copy_from(single)) == 4


def test_the_figures_of_years_are_numbers(qtbot: QtBot) -> None:
    view = YearTable("years", "År")
    qtbot.addWidget(view)
    view.show_years(("", "2024", "2025"), [("Exempelby", (YearCell("1\xa0204,5", ""), YearCell("saknas", "")))])
    view.copying.copy()
    html = QGuiApplication.clipboard().mimeData().html()
    assert 'sdval="1204.5"' in html
    assert ">1204,5<" in html
    assert ">saknas<" in html


@pytest.mark.parametrize(
    ("text", "value"), [("12,50", 12.5), ("−3", -3), ("1\xa0204", 1204), ("007", "007"), ("12 %", "12 %"), ("–", "–")]
)
def test_what_shows_a_number_is_one(text: str, value: object) -> None:
    assert shown_number(text).value == value


def test_the_menu_of_a_table_copies_it(page: TallyPage) -> None:
    (act,) = page._table.copying.menu().actions()
    assert act.isEnabled()
    act.trigger()
    assert copied()[0][QUESTION] == "Fråga"


def test_keys_copy_the_tally_and_the_sentence_from_any_page(qtbot: QtBot, tmp_path: Path, answered: Session) -> None:
    path = answered.path
    answered.close()
    window = open_window(qtbot, tmp_path, path)
    press("t", modifier=CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert view_of(window).shown_page == "tally"
    assert copied()[0][0] == "Fråga"
    tally = view_of(window).page("tally")
    assert isinstance(tally, TallyPage)
    go_to(tally, "Plan finns", OUTCOME)
    press("m", modifier=CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text().endswith("Plan finns: 1 av 3.")
