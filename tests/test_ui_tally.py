"""The page Sammanställning: its figures against a count of one's own, and the way from a figure into a case."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.domain.audit import AnswerState, Audit, ChecklistFile
from aktgranskning.domain.tally import COUNTED, SEVEN_STATES
from aktgranskning.engagement import create_audit, load_checklist
from aktgranskning.session import Session
from aktgranskning.undoing import undo
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.tally_page import cases, go_to, listed, row, shown, table, title
from tests.ui_hands import child, open_window, press, view_of
from ui.models.cases_behind import CasesBehindModel
from ui.models.tally import TallyModel
from ui.pages.tally import TallyPage
from ui.presenters.tally import Figure, TallyPresenter
from ui.presenters.tally_rows import BAR, FIRST_FIGURE, OUTCOME, QUESTION, LineKind, TallyLine
from ui.widgets.state_bar import paint_bar
from ui.workspace import Workspace

ANSWERS = {
    1: {"ansokan": "2026-01-10", "plan": "ja", "plan_datum": "2026-02-10", "samverkan": "af fk", "antal": "3"},
    2: {"plan": "nej", "samverkan": "af", "antal": "12"},
    3: {"plan": "kan_ej_bedomas"},
}
NOT_MET = FIRST_FIGURE + SEVEN_STATES.index(AnswerState.NOT_MET)
UNANSWERED = FIRST_FIGURE + SEVEN_STATES.index(AnswerState.UNANSWERED)


@pytest.fixture
def answered(session: Session) -> Session:
    for case_id, of_case in ANSWERS.items():
        review.begin_case(session, case_id)
        for item, value in of_case.items():
            review.answer(session, case_id, item, value)
    review.comment(session, 2, "plan", "Endast muntlig planering")
    review.evidence(session, 2, "plan", "Journal, sid. 3")
    return session


@pytest.fixture
def presenter(answered: Session) -> TallyPresenter:
    presenter = TallyPresenter(answered)
    presenter.refresh()
    return presenter


@pytest.fixture
def page(qtbot: QtBot, answered: Session) -> TallyPage:
    return shown(qtbot, Workspace(answered))


def line(presenter: TallyPresenter, item: str, choice: str = "") -> TallyLine:
    return next(found for found in presenter.lines if (found.item, found.choice) == (item, choice))


def test_lines_follow_the_checklist_with_what_belongs_to_an_item_under_it(presenter: TallyPresenter) -> None:
    assert [(found.kind, found.label) for found in presenter.lines] == [
        (LineKind.SECTION, "Utredning"),
        (LineKind.STATISTIC, "Ansökans datum"),
        (LineKind.ITEM, "Plan finns"),
        (LineKind.SECTION, "När planen finns"),
        (LineKind.STATISTIC, "Planens datum"),
        (LineKind.ITEM, "Dagar till plan"),
        (LineKind.ITEM, "Undertecknad"),
        (LineKind.SECTION, "Utanför avsnitten"),
        (LineKind.ITEM, "Uppföljd"),
        (LineKind.ITEM, "Samverkan"),
        (LineKind.CHOICE, "Arbetsförmedlingen"),
        (LineKind.CHOICE, "Försäkringskassan"),
        (LineKind.CHOICE, "Ingen"),
        (LineKind.STATISTIC, "Antal besök"),
        (LineKind.STATISTIC, "Dagar sedan ansökan"),
    ]


def test_figures_equal_a_count_of_the_answers(presenter: TallyPresenter, answered: Session) -> None:
    for found in presenter.lines:
        if found.kind is LineKind.ITEM and found.outcome.count(" av "):
            states = Counter(answers[found.item].state for answers in answered.answers.values())
            assert found.figures == tuple(states[state] for state in SEVEN_STATES)
            assert found.parts == tuple(zip(SEVEN_STATES, found.figures, strict=True))
    assert line(presenter, "plan").outcome == "1 av 2"
    assert line(presenter, "uppfoljd").outcome == "–"


def test_a_distribution_has_a_line_for_each_choice(presenter: TallyPresenter) -> None:
    assert line(presenter, "samverkan").outcome == "2 svar"
    outcomes = [found.outcome for found in presenter.lines if found.kind is LineKind.CHOICE]
    assert outcomes == ["2 av 2", "1 av 2", "0 av 2"]
    assert line(presenter, "samverkan", "fk").parts == ((AnswerState.RECORDED, 1),)


def test_a_statistic_is_one_line_of_words(presenter: TallyPresenter) -> None:
    assert line(presenter, "antal").outcome == "antal 2 · minst 3 · median 7,5 · högst 12"
    expected = "antal 1 · tidigast 2026-01-10 · median 2026-01-10 · senast 2026-01-10"
    assert line(presenter, "ansokan").outcome == expected


def test_every_figure_has_as_many_cases_behind_it_as_it_says(presenter: TallyPresenter) -> None:
    for found in presenter.lines:
        for column, figure in enumerate(found.figures, FIRST_FIGURE):
            assert presenter.is_figure(found, column) is (figure is not None)
            assert len(presenter.cases_behind(Figure(found, column))) == (figure or 0)
        if found.kind is LineKind.CHOICE:
            assert len(presenter.cases_behind(Figure(found, OUTCOME))) == int(found.outcome.split()[0])
        assert not presenter.cases_behind(Figure(found, QUESTION))
        assert not presenter.cases_behind(Figure(found, BAR))


def test_a_case_behind_a_figure_has_its_comment_and_evidence_but_no_reference(presenter: TallyPresenter) -> None:
    (behind,) = presenter.cases_behind(Figure(line(presenter, "plan"), NOT_MET))
    assert (behind.label, behind.unit, behind.answer) == ("Akt 2", "Vuxen", "Nej")
    assert (behind.comment, behind.evidence) == ("Endast muntlig planering", "Journal, sid. 3")
    unanswered = presenter.cases_behind(Figure(line(presenter, "antal"), UNANSWERED))
    assert [(found.label, found.answer) for found in unanswered] == [("Akt 3", "Obesvarad")]
    assert "EX 3" not in repr(unanswered)


def test_behind_an_outcome_are_the_cases_of_its_denominator(presenter: TallyPresenter) -> None:
    behind = presenter.cases_behind(Figure(line(presenter, "plan"), OUTCOME))
    assert [found.label for found in behind] == ["Akt 1", "Akt 2"]
    assert {found.state for found in behind} <= set(COUNTED)
    assert presenter.title(Figure(line(presenter, "plan"), OUTCOME)) == "Plan finns\nSvar som räknas"


def test_models_keep_the_rules_of_qt(presenter: TallyPresenter, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(TallyModel(presenter))
    behind = CasesBehindModel()
    behind.show_cases(presenter.cases_behind(Figure(line(presenter, "plan"), NOT_MET)))
    qtmodeltester.check(behind)
    said = behind.data(behind.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Akt 2, Vuxen, Nej, Endast muntlig planering, Var i akten: Journal, sid. 3"


def test_arrow_keys_stop_at_figures_only(qtbot: QtBot, page: TallyPage) -> None:
    found = table(page)
    assert found.currentIndex().data().startswith("antal 1")
    qtbot.keyClick(found, Qt.Key.Key_Down)
    assert found.currentIndex().data() == "1 av 2"
    qtbot.keyClick(found, Qt.Key.Key_Right)
    assert found.currentIndex().column() == FIRST_FIGURE  # the bar is no figure
    go_to(page, "Undertecknad", OUTCOME)
    qtbot.keyClick(found, Qt.Key.Key_Down)
    assert found.currentIndex().row() == row(page, "Uppföljd")  # over the heading of a section


def test_enter_lists_the_cases_and_enter_again_opens_one(qtbot: QtBot, page: TallyPage) -> None:
    go_to(page, "Plan finns", NOT_MET)
    qtbot.keyClick(table(page), Qt.Key.Key_Return)
    assert title(page) == "Plan finns\nEj uppfyllt · 1 akt"
    assert listed(page) == ["Akt 2"]
    assert cases(page).hasFocus()
    with qtbot.waitSignal(page.case_requested) as asked:
        qtbot.keyClick(cases(page), Qt.Key.Key_Return)
    assert asked.args == [2, "plan"]
    qtbot.keyClick(cases(page), Qt.Key.Key_Escape)
    assert table(page).hasFocus()
    qtbot.keyClick(table(page), Qt.Key.Key_Tab)
    assert cases(page).hasFocus()


def test_a_held_enter_does_not_go_on_into_the_case(qtbot: QtBot, page: TallyPage) -> None:
    go_to(page, "Plan finns", NOT_MET)
    qtbot.keyClick(table(page), Qt.Key.Key_Return)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    with qtbot.assertNotEmitted(page.case_requested):
        QApplication.sendEvent(cases(page), held)


def test_behind_an_outcome_the_cases_are_divided_by_state(presenter: TallyPresenter) -> None:
    behind = presenter.cases_behind(Figure(line(presenter, "plan"), OUTCOME))
    assert [(found.heading, found.label) for found in behind] == [
        ("Uppfyllt · 1", "Akt 1"),
        ("Ej uppfyllt · 1", "Akt 2"),
    ]
    for item, column in (("plan", NOT_MET), ("samverkan", OUTCOME)):  # of one state, of none
        assert {found.heading for found in presenter.cases_behind(Figure(line(presenter, item), column))} == {""}


def test_from_a_case_one_comes_back_to_it_in_the_list(qtbot: QtBot, answered: Session, tmp_path: Path) -> None:
    review.answer(answered, 3, "plan", "nej")
    path = answered.path
    answered.close()
    view = view_of(open_window(qtbot, tmp_path, path))
    view.show_page("tally")
    page = view.page("tally")
    assert isinstance(page, TallyPage)
    go_to(page, "Plan finns", NOT_MET)
    press(Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert view.shown_page == "review"
    review_case = view.presenter.case
    assert review_case is not None
    assert review_case.label == "Akt 3"
    view.workspace.perform(review.answer, 1, "plan", "nej")  # comes before it in the list
    press(Qt.Key.Key_4, modifier=Qt.KeyboardModifier.ControlModifier)
    assert cases(page).hasFocus()
    assert cases(page).currentIndex().data() == "Akt 3"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_3, Qt.Key.Key_4, modifier=Qt.KeyboardModifier.ControlModifier)
    assert table(page).hasFocus()


def test_a_click_lists_and_a_double_click_opens(qtbot: QtBot, page: TallyPage) -> None:
    found = table(page)
    place = found.visualRect(found.model().index(row(page, "— Arbetsförmedlingen"), OUTCOME)).center()
    qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert listed(page) == ["Akt 1", "Akt 2"]
    second = cases(page).visualRect(cases(page).model().index(1, 0)).center()
    with qtbot.waitSignal(page.case_requested) as asked:
        qtbot.mouseClick(cases(page).viewport(), Qt.MouseButton.LeftButton, pos=second)
        qtbot.mouseDClick(cases(page).viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert asked.args == [2, "samverkan"]


@pytest.mark.parametrize("column", [BAR, QUESTION])
def test_a_click_on_a_bar_or_a_question_is_one_on_its_outcome(qtbot: QtBot, page: TallyPage, column: int) -> None:
    click(qtbot, page, "Plan finns", column)
    assert title(page).endswith("2 akter")
    assert listed(page) == ["Akt 1", "Akt 2"]
    assert table(page).currentIndex().row() == row(page, "Plan finns")


def test_a_click_where_no_figure_stands_does_nothing(qtbot: QtBot, page: TallyPage) -> None:
    click(qtbot, page, "Plan finns", OUTCOME)
    before = title(page), table(page).currentIndex()
    click(qtbot, page, "— Arbetsförmedlingen", NOT_MET)
    click(qtbot, page, "Utredning", QUESTION)
    assert (title(page), table(page).currentIndex()) == before


def click(qtbot: QtBot, page: TallyPage, text: str, column: int) -> None:
    found = table(page)
    place = found.visualRect(found.model().index(row(page, text), column)).center()
    qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_figures_and_cases_follow_every_act(qtbot: QtBot, answered: Session) -> None:
    workspace = Workspace(answered)
    page = shown(qtbot, workspace)
    go_to(page, "Plan finns", NOT_MET)
    qtbot.keyClick(table(page), Qt.Key.Key_Return)
    workspace.perform(review.answer, 3, "plan", "nej")
    assert table(page).model().index(row(page, "Plan finns"), OUTCOME).data() == "1 av 3"
    assert listed(page) == ["Akt 2", "Akt 3"]
    assert table(page).currentIndex().column() == NOT_MET
    workspace.perform(undo)
    assert listed(page) == ["Akt 2"]


def test_out_of_sight_the_page_waits_with_counting(
    qtbot: QtBot, answered: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = Workspace(answered)
    page = shown(qtbot, workspace)
    page.hide()
    with monkeypatch.context() as patch:
        patch.setattr(TallyPresenter, "refresh", lambda _presenter: pytest.fail("counted out of sight"))
        workspace.perform(review.answer, 3, "plan", "ja")
    page.show()
    assert table(page).model().index(row(page, "Plan finns"), OUTCOME).data() == "2 av 3"


@pytest.mark.parametrize(("width", "beside"), [(680, False), (1176, True), (1730, True)])
def test_where_it_is_narrow_the_cases_come_below_once_a_figure_is_chosen(
    qtbot: QtBot, answered: Session, width: int, beside: bool
) -> None:
    page = shown(qtbot, Workspace(answered), width)
    pane = child(page, QWidget, "cases_pane")
    assert pane.isVisible() is beside
    go_to(page, "Plan finns", NOT_MET)
    qtbot.keyClick(table(page), Qt.Key.Key_Return)
    assert cases(page).isVisible()
    assert (pane.x() > table(page).x()) is beside
    qtbot.keyClick(cases(page), Qt.Key.Key_Escape)
    qtbot.keyClick(table(page), Qt.Key.Key_Escape)
    assert pane.isVisible() is beside
    assert title(page) == ""


def test_an_empty_page_says_what_to_do_next(qtbot: QtBot, tmp_path: Path, session: Session) -> None:
    def guidance(of: Session) -> str:
        page = shown(qtbot, Workspace(of))
        label = child(page, QLabel, "guidance")
        assert label.isVisible()
        return label.text()

    assert "Börja i en akt på sidan Akter" in guidance(session)
    with create_audit(tmp_path / "Ny.granskning", Audit("Ny"), REVIEWER) as empty:
        assert "ingen checklista" in guidance(empty)
        load_checklist(empty, SMALL, ChecklistFile("small.xlsx", b""))
        assert "inga akter" in guidance(empty)


def test_the_button_asks_for_the_page_export(qtbot: QtBot, page: TallyPage) -> None:
    button = child(page, QPushButton, "export_button")
    with qtbot.waitSignal(page.export_requested):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_the_parts_of_a_bar_differ_without_colour(qapp: QApplication) -> None:
    """Painted in grey, no two of the states that can stand beside each other have the same grain."""
    grains = set()
    for state in SEVEN_STATES:
        image = QImage(64, 16, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        paint_bar(painter, image.rect().toRectF(), [(state, 1)], 1)
        painter.end()
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        inside = [grey.pixel(x, y) for x in range(8, 56) for y in range(4, 12)]
        darkest = min(inside)
        grains.add(tuple(pixel == darkest for pixel in inside) if len(set(inside)) > 1 else darkest)
    assert len(grains) == len(SEVEN_STATES)
