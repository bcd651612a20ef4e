"""Groups side by side on the page Sammanställning: their figures, the cases behind them, one unit alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.domain.grouping import GroupBy
from aktgranskning.engagement import add_cases
from aktgranskning.session import Session
from tests.tally_page import cases, choose, go_to, listed, shown, table, title
from tests.ui_hands import child, press_on
from ui.looks.style_sheet import style_sheet
from ui.looks.themes import LIGHT
from ui.models.groups import ALL, GroupsModel
from ui.models.tally import LINE_ROLE
from ui.pages.tally import TallyPage
from ui.presenters.shown_cases import EVERYTHING, Shown, offered
from ui.presenters.tally import Figure, TallyPresenter
from ui.presenters.tally_rows import FIRST_FIGURE, OUTCOME, LineKind, TallyLine
from ui.widgets.text_fields import TextField
from ui.workspace import Workspace

UNITS = ("Enhet 10", "Enhet 2", "Enhet 2")
ANSWERS = ("ja", "nej", "ja", "nej", "ja", "nej")


@pytest.fixture
def answered(session: Session) -> Session:
    """Six cases: the three of the fixture, of which one has a unit, and three more; of three strata, two reviewers."""
    add_cases(session, [NewCase(unit=unit) for unit in UNITS])
    for case_id, value in zip(list(session.cases), ANSWERS, strict=True):
        review.begin_case(session, case_id)
        review.answer(session, case_id, "plan", value)
        review.answer(session, case_id, "samverkan", "af fk" if value == "ja" else "af")
        review.answer(session, case_id, "antal", str(case_id))
        of_case = replace(session.cases[case_id], stratum=f"Del {case_id % 3}", reviewer=f"Granskare {case_id % 2}")
        session.cases[case_id] = of_case
    return session


@pytest.fixture
def workspace(answered: Session) -> Workspace:
    return Workspace(answered)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> TallyPage:
    return shown(qtbot, workspace)


def side_by_side(answered: Session, by: GroupBy = GroupBy.UNIT) -> TallyPresenter:
    presenter = TallyPresenter(answered)
    presenter.shown = Shown(by)
    presenter.refresh()
    return presenter


def groups_table(page: TallyPage) -> QTableView:
    return child(page, QTableView, "group_table")


def headings(page: TallyPage) -> list[str]:
    model = groups_table(page).model()
    return [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]


def cell(page: TallyPage, question: str, group: str) -> str:
    found = groups_table(page)
    questions = [found.model().headerData(row, Qt.Orientation.Vertical) for row in range(found.model().rowCount())]
    found.setCurrentIndex(found.model().index(questions.index(question), headings(page).index(group)))
    return str(found.currentIndex().data())


def test_there_is_a_choice_only_where_there_are_several_groups(qtbot: QtBot, session: Session) -> None:
    words = [words for words, _ in offered(session.present_cases())]
    assert words == ["Alla akter", "Per enhet", "Enhet: Vuxen", "Utan enhet"]
    session.cases = {case_id: replace(case, unit="Vuxen") for case_id, case in session.cases.items()}
    assert offered(session.present_cases()) == [("Alla akter", EVERYTHING)]
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "ja")
    assert child(shown(qtbot, Workspace(session)), QComboBox, "shown_cases").isHidden() is False  # by reviewer
    for case_id in (2, 3):
        review.begin_case(session, case_id)
    assert child(shown(qtbot, Workspace(session)), QComboBox, "shown_cases").isHidden()


def test_a_column_a_group_behind_that_of_them_all(page: TallyPage) -> None:
    choose(page, "Per enhet")
    assert not table(page).isVisible()
    assert headings(page) == ["Alla", "Enhet 2", "Enhet 10", "Vuxen", "Utan enhet"]
    outcomes = [cell(page, "Plan finns", group) for group in headings(page)]
    assert outcomes == ["3 av 6", "1 av 2", "0 av 1", "0 av 1", "2 av 2"]


@pytest.mark.parametrize("by", GroupBy)
def test_the_column_of_all_is_exactly_the_sum(answered: Session, by: GroupBy) -> None:
    presenter = side_by_side(answered, by)
    for row, line in enumerate(presenter.lines):
        parts = [presenter.group_lines[group][row] for group in presenter.groups]
        assert [part.key for part in parts] == [line.key] * len(parts)
        assert line.whole == sum(part.whole for part in parts)
        for column, figure in enumerate(line.figures):
            of_parts = [part.figures[column] for part in parts]
            assert figure == (None if figure is None else sum(of_part or 0 for of_part in of_parts))


def test_the_cases_behind_the_groups_are_those_behind_them_all(answered: Session) -> None:
    presenter = side_by_side(answered)
    for line in presenter.lines:
        of_all = {case.case_id for case in presenter.cases_behind(Figure(line))}
        of_groups = [presenter.cases_behind(Figure(line, OUTCOME, group)) for group in presenter.groups]
        assert of_all == {case.case_id for found in of_groups for case in found}
        assert len(of_all) == sum(map(len, of_groups))


def test_enter_on_a_cell_lists_the_cases_of_its_group_and_enter_again_opens_one(qtbot: QtBot, page: TallyPage) -> None:
    choose(page, "Per enhet")
    assert cell(page, "Plan finns", "Enhet 2") == "1 av 2"
    press_on(groups_table(page), Qt.Key.Key_Return)
    assert title(page) == "Plan finns\nSvar som räknas · Enhet 2 · 2 akter"
    assert listed(page) == ["Akt 5", "Akt 6"]
    with qtbot.waitSignal(page.case_requested) as asked:
        press_on(cases(page), Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert asked.args == [6, "plan"]


def test_a_click_on_a_choice_of_a_group_lists_who_made_it(qtbot: QtBot, page: TallyPage) -> None:
    choose(page, "Per enhet")
    assert cell(page, "— Försäkringskassan", "Utan enhet") == "2 av 2"
    found = groups_table(page)
    place = found.visualRect(found.currentIndex()).center()
    qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert listed(page) == ["Akt 1", "Akt 3"]


def test_the_groups_follow_every_act(page: TallyPage, workspace: Workspace) -> None:
    choose(page, "Per enhet")
    assert cell(page, "Plan finns", "Vuxen") == "0 av 1"
    workspace.perform(review.answer, 2, "plan", "ja")
    assert cell(page, "Plan finns", "Vuxen") == "1 av 1"
    assert cell(page, "Plan finns", "Alla") == "4 av 6"


def test_the_sentence_is_that_of_the_group_and_says_so(page: TallyPage) -> None:
    choose(page, "Per enhet")
    field, heading = child(page, TextField, "sentence"), child(page, QLabel, "sentence_title")
    said = []
    for group in ("Alla", "Enhet 2"):
        cell(page, "Plan finns", group)
        child(page, QPushButton, "sentence_copy").click()
        assert QGuiApplication.clipboard().text() == field.toPlainText()
        said.append((heading.text(), field.toPlainText(), field.isReadOnly()))
    assert said == [
        ("Formulering · alla akter", "Plan finns: 3 av 6.", False),
        ("Formulering · Enhet 2", "Plan finns: 1 av 2.", True),
    ]


def test_one_unit_alone_has_the_ordinary_table(page: TallyPage) -> None:
    choose(page, "Enhet: Enhet 2")
    assert table(page).isVisible()
    model = table(page).model()
    outcomes = {model.index(row, 0).data(): model.index(row, OUTCOME).data() for row in range(model.rowCount())}
    assert (outcomes["Plan finns"], outcomes["Antal besök"]) == ("1 av 2", "antal 2 · minst 5 · median 5,5 · högst 6")
    choose(page, "Alla akter")
    assert model.index(1, OUTCOME).data() == "antal 0"


def test_a_unit_that_is_no_more_gives_way_to_all_cases(answered: Session) -> None:
    presenter = TallyPresenter(answered)
    presenter.shown = Shown(GroupBy.UNIT, "Nedlagd enhet")
    presenter.refresh()
    assert presenter.shown == EVERYTHING


def test_the_questions_stay_where_they_are_while_many_groups_are_scrolled(qtbot: QtBot, answered: Session) -> None:
    add_cases(answered, [NewCase(unit=f"Enhet {number}") for number in range(20, 45)])
    page = shown(qtbot, Workspace(answered), 680)
    choose(page, "Per enhet")
    found = groups_table(page)
    assert found.horizontalScrollBar().maximum() > 0
    cell(page, "Plan finns", "Enhet 44")
    assert found.horizontalScrollBar().value() > 0
    assert found.verticalHeader().isVisible()
    assert found.verticalHeader().x() == 0
    assert found.visualRect(found.currentIndex()).left() >= 0


def test_models_keep_the_rules_of_qt(answered: Session, qtmodeltester: ModelTester) -> None:
    model = GroupsModel(side_by_side(answered))
    model.follow()
    qtmodeltester.check(model)
    row = next(row for row in range(model.rowCount()) if model.line(row).kind is LineKind.ITEM)
    said = model.data(model.index(row, ALL + 1), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Plan finns, Enhet 2: 1 av 2"


def test_the_sentence_of_a_group_says_that_it_cannot_be_changed_and_looks_so(page: TallyPage) -> None:
    field, why = child(page, TextField, "sentence"), child(page, QLabel, "sentence_fixed")

    def ground() -> str:
        return field.grab().toImage().pixelColor(field.width() // 2, 6).name()

    page.setStyleSheet(style_sheet(LIGHT))
    editable = ground()
    assert not why.isVisible()
    choose(page, "Enhet: Enhet 2")
    assert why.text() == "Formuleringen för en enhet kan inte ändras; den för alla akter kan det."
    assert why.isVisible()
    assert ground() != editable
    choose(page, "Per granskare")
    cell(page, "Plan finns", headings(page)[1])
    assert why.text().startswith("Formuleringen för en granskare")


def test_the_question_and_its_figure_stay_when_other_cases_are_shown(page: TallyPage) -> None:
    go_to(page, "Plan finns", FIRST_FIGURE + 2)
    press_on(table(page), Qt.Key.Key_Return)
    choose(page, "Enhet: Enhet 2")
    assert current_question(page, table(page)) == "Plan finns"
    assert title(page).startswith("Plan finns\nEj uppfyllt · Enhet 2")
    choose(page, "Per enhet")
    assert current_question(page, groups_table(page)) == "Plan finns"
    assert title(page).startswith("Plan finns\nEj uppfyllt · ")
    cell(page, "Uppföljd", "Enhet 2")
    press_on(groups_table(page), Qt.Key.Key_Return)
    choose(page, "Alla akter")
    assert current_question(page, table(page)) == "Uppföljd"
    assert title(page).startswith("Uppföljd\nSvar som räknas · 0")


def current_question(page: TallyPage, found: QTableView) -> str:
    assert found.isVisible()
    assert found.viewport().rect().contains(found.visualRect(found.currentIndex()).center())
    line: TallyLine = found.currentIndex().data(LINE_ROLE)
    assert page.current_item == line.item
    return line.label
