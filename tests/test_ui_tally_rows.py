"""Rows of repeats on the page Sammanställning and in the side pane: marked, counted, and the way into the row."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListView, QTableView
from pytestqt.qtbot import QtBot

from aktgranskning import review, rows
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import AnswerState, Audit, ChecklistFile
from aktgranskning.domain.tally import SEVEN_STATES, Counted
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.session import Session
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import REPEATING
from tests.ui_hands import child
from ui.pages.tally import TallyPage
from ui.presenters.placed_items import branches_of, placed_items
from ui.presenters.side import history_lines, so_far
from ui.presenters.tally import Figure, TallyPresenter
from ui.presenters.tally_rows import FIRST_FIGURE, OUTCOME, QUESTION, LineKind, TallyLine
from ui.workspace import Workspace

MET = FIRST_FIGURE + SEVEN_STATES.index(AnswerState.MET)
FOLLOW_UPS = {1: ("nej", "ja"), 2: ("ja",), 3: ()}


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    """Three cases with a plan, followed up twice, once and never; the first row of the first was removed."""
    with create_audit(tmp_path / "Rader.granskning", Audit("Rader"), REVIEWER, clock=clock) as session:
        load_checklist(session, REPEATING, ChecklistFile("rader.xlsx", b""))
        add_cases(session, [NewCase()] * len(FOLLOW_UPS))
        for case_id, revised in FOLLOW_UPS.items():
            review.begin_case(session, case_id)
            review.answer(session, case_id, "plan", "ja")
            rows.add_row(session, case_id, "uppfoljningar")
            rows.remove_row(session, case_id, "uppfoljningar#1")
            for number, value in enumerate(revised, 2):
                rows.add_row(session, case_id, "uppfoljningar")
                review.answer(session, case_id, f"uppfoljningar#{number}/reviderad", value)
        rows.add_row(session, 1, "samtal", "uppfoljningar#3")
        review.answer(session, 1, "uppfoljningar#3/samtal#1/minuter", "15")
        review.comment(session, 1, "uppfoljningar#3/reviderad", "Nya mål")
        review.evidence(session, 1, "uppfoljningar#3/reviderad", "Journal, sid. 7")
        yield session


@pytest.fixture
def presenter(session: Session) -> TallyPresenter:
    presenter = TallyPresenter(session)
    presenter.refresh()
    return presenter


def line(presenter: TallyPresenter, item: str, kind: LineKind = LineKind.ITEM) -> TallyLine:
    return next(found for found in presenter.lines if (found.item, found.kind) == (item, kind))


def test_figures_of_rows_are_marked_and_equal_a_count(presenter: TallyPresenter, session: Session) -> None:
    revised = line(presenter, "reviderad")
    states = Counter(
        answer.state
        for of_case in session.answers.values()
        for place, answer in of_case.items()
        if "/reviderad" in place
    )
    assert revised.counted is Counted.ROWS
    assert revised.outcome == "2 av 3 rader"
    assert revised.figures == tuple(states[state] for state in SEVEN_STATES)
    assert revised.whole == states.total() == 3
    headings = [found.label for found in presenter.lines if found.kind is LineKind.SECTION]
    assert "Uppföljningar – räknat per rad" in headings
    assert line(presenter, "vag").outcome == "svar i 3 rader"
    assert line(presenter, "vag", LineKind.CHOICE).outcome.endswith("av 3 rader")
    assert line(presenter, "minuter", LineKind.STATISTIC).outcome.startswith("antal 1 rad · minst 15")


def test_a_repeat_is_counted_by_case_and_says_where_there_are_rows(presenter: TallyPresenter) -> None:
    assert line(presenter, "uppfoljningar").outcome == "1 av 2"
    assert line(presenter, "uppfoljningar").counted is Counted.CASES
    assert line(presenter, "uppfoljningar", LineKind.SPREAD).outcome == "minst en rad: 2 av 2 · 3 rader i allt"
    assert line(presenter, "samtal", LineKind.STATISTIC).outcome.startswith("minst en rad: 1 av 1 rad · 1 rad i allt")


def test_behind_a_figure_are_the_rows_it_counts(presenter: TallyPresenter) -> None:
    for found in presenter.lines:
        for column, figure in enumerate(found.figures, FIRST_FIGURE):
            assert len(presenter.cases_behind(Figure(found, column))) == (figure or 0)
    behind = presenter.cases_behind(Figure(line(presenter, "reviderad"), MET))
    assert [(found.label, found.answer) for found in behind] == [("Akt 1, rad 2", "Ja"), ("Akt 2, rad 1", "Ja")]
    assert (behind[0].comment, behind[0].evidence) == ("Nya mål", "Journal, sid. 7")
    (inner,) = presenter.cases_behind(Figure(line(presenter, "minuter", LineKind.STATISTIC), OUTCOME))
    assert (inner.label, inner.place) == ("Akt 1, rad 2.1", "uppfoljningar#3/samtal#1/minuter")
    of_repeat = presenter.cases_behind(Figure(line(presenter, "uppfoljningar", LineKind.SPREAD), OUTCOME))
    assert [(found.label, found.answer) for found in of_repeat] == [("Akt 1", "2 rader"), ("Akt 2", "1 rad")]


def test_enter_opens_the_case_at_the_row(qtbot: QtBot, session: Session) -> None:
    page = TallyPage(Workspace(session))
    qtbot.addWidget(page)
    page.resize(1176, 700)
    with qtbot.waitActive(page):
        page.show()
    table, behind = child(page, QTableView, "tally_table"), child(page, QListView, "cases_behind")
    model = table.model()
    labels = [model.index(row, QUESTION).data() for row in range(model.rowCount())]
    row = labels.index("Reviderades planen?")
    assert table.rowHeight(row) >= table.fontMetrics().height()
    table.setCurrentIndex(model.index(row, MET))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert child(page, QLabel, "figure_title").text() == "Reviderades planen?\nUppfyllt · 2 rader i 2 akter"
    with qtbot.waitSignal(page.case_requested) as asked:
        qtbot.keyClick(behind, Qt.Key.Key_Return)
    assert asked.args == [1, "uppfoljningar#3/reviderad"]


def test_rows_that_nobody_added_are_no_answers(tmp_path: Path, clock: Clock) -> None:
    with create_audit(tmp_path / "Ny.granskning", Audit("Ny"), REVIEWER, clock=clock) as session:
        load_checklist(session, REPEATING, ChecklistFile("rader.xlsx", b""))
        add_cases(session, [NewCase()])
        presenter = TallyPresenter(session)
        presenter.refresh()
        assert "Inget är besvarat än" in presenter.guidance


def test_the_side_pane_counts_rows(session: Session) -> None:
    revised = so_far(session, REPEATING.item("reviderad"))
    assert revised
    assert (revised.figure, revised.lines[0]) == ("2 av 3 rader", "0 delvis · 1 ej uppfyllt")
    repeat = so_far(session, REPEATING.item("uppfoljningar"))
    assert repeat
    assert (repeat.figure, repeat.lines[-1]) == ("1 av 2", "minst en rad: 2 av 2 · 3 rader i allt")
    inner = so_far(session, REPEATING.item("samtal"))
    assert inner
    assert (inner.figure, len(inner.lines)) == ("1 rad", 1)
    assert so_far(session, REPEATING.item("vem")) is None


def test_the_history_is_of_one_row(session: Session) -> None:
    placed = {found.place: found for found in placed_items(branches_of(REPEATING), session.rows[1])}

    def said(place: str) -> list[str]:
        return [line.what for line in history_lines(session, 1, placed[place])]

    assert said("uppfoljningar#3/reviderad") == ["plats i akten skrevs", "kommentar skrevs", "Ja"]
    assert said("uppfoljningar#2/reviderad") == ["Nej"]
