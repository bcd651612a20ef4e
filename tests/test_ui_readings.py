"""The readings of one item: the list as Qt sees it, what is painted, and that walking lets nothing astray."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from aktgranskning import review, rows
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.checklist import Item, ItemKind, TallyKind
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.session import Session, logic_of
from tests.conftest import REVIEWER
from tests.example_checklists import REPEATING
from ui.delegates.reading import ReadingDelegate
from ui.delegates.wrapped import wrapped
from ui.looks.themes import LIGHT
from ui.models.readings import ReadingListModel
from ui.presenters.notices import NOT_WALKED
from ui.presenters.placed_items import stops_of
from ui.presenters.readings import Reading, readings
from ui.presenters.review import ReviewPresenter
from ui.theme import colour
from ui.widgets.walk_pane import WalkPane
from ui.workspace import Workspace

LONG = "Planen finns i journalen. " * 40


@pytest.fixture
def with_rows(tmp_path: Path) -> Iterator[Session]:
    with create_audit(tmp_path / "Rader.granskning", Audit("Prov"), REVIEWER) as session:
        load_checklist(session, REPEATING, ChecklistFile("rader.xlsx", b"workbook"))
        add_cases(session, [NewCase()] * 3)
        for case_id in (1, 2):
            review.begin_case(session, case_id)
            review.answer(session, case_id, "plan", "ja")
        yield session


def item(session: Session, name: str) -> Item:
    return logic_of(session).checklist.item(name)


def model_of(session: Session, name: str) -> ReadingListModel:
    model = ReadingListModel(session)
    model.show_item(item(session, name))
    return model


def labels(model: ReadingListModel) -> list[str]:
    return [model.reading(row).label for row in range(model.rowCount())]


def test_the_list_of_readings_is_a_sound_model(with_rows: Session, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(ReadingListModel(with_rows))
    model = model_of(with_rows, "reviderad")
    qtmodeltester.check(model)
    model.follow(rows.add_row(with_rows, 2, "uppfoljningar"))
    model.follow(rows.add_row(with_rows, 2, "uppfoljningar"))
    assert labels(model) == ["Akt 1", "Akt 2, rad 1", "Akt 2, rad 2", "Akt 3"]
    model.follow(rows.remove_row(with_rows, 2, "uppfoljningar#1"))
    assert labels(model) == ["Akt 1", "Akt 2, rad 1", "Akt 3"]
    assert [model.row_of(2, "uppfoljningar#2/reviderad"), model.row_of(3, ""), model.row_of(9, "")] == [1, 2, -1]


def test_only_what_changed_is_told(with_rows: Session) -> None:
    model = model_of(with_rows, "plan")
    told: list[int] = []
    model.dataChanged.connect(lambda first, last: told.extend(range(first.row(), last.row() + 1)))
    model.modelReset.connect(lambda: pytest.fail("read anew"))
    model.follow(review.comment(with_rows, 2, "plan", "i journalen"))
    assert told == [1]
    model.follow(review.answer(with_rows, 1, "antal_beslut", "2"))
    assert told == [1], "the answer to another item changes no reading of this one"


def test_a_reading_is_said_in_full(with_rows: Session) -> None:
    model = model_of(with_rows, "plan")
    model.follow(review.comment(with_rows, 2, "plan", "<i>mål</i>"))
    model.follow(review.evidence(with_rows, 2, "plan", "s. 4"))
    index = model.index(1)
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Akt 2, Ja, Var i akten: s. 4, <i>mål</i>"
    tip = str(model.data(index, Qt.ItemDataRole.ToolTipRole))
    assert "&lt;i&gt;mål" in tip


def test_a_row_of_a_row_is_a_stop() -> None:
    repeats = ("yttre", "inre")
    found = list(stops_of("fråga", repeats, ("yttre#1", "yttre#3", "yttre#3/inre#1", "yttre#3/inre#2")))
    assert found == ["yttre#1/inre", "yttre#3/inre#1/fråga", "yttre#3/inre#2/fråga"]
    assert list(stops_of("fråga", repeats, ())) == ["yttre"]
    assert list(stops_of("fråga", (), ("yttre#1",))) == ["fråga"]


def test_a_long_text_takes_a_few_lines_of_the_width(qapp: QApplication) -> None:
    font, width = QFont(), 200
    lines = wrapped(LONG, font, width, 4)
    assert len(lines) == 4
    assert lines[-1].endswith("…")
    assert all(QFontMetrics(font).horizontalAdvance(line) <= width for line in lines)
    assert wrapped("Kort\n\nrad", font, width, 4) == ["Kort", "", "rad"]
    assert wrapped("en\ntvå\ntre", font, width, 2) == ["en", "två …"]
    assert " ".join(wrapped(LONG, font, width, 1000)) == LONG.strip()


@pytest.fixture
def pane(qtbot: QtBot, with_rows: Session) -> Iterator[tuple[WalkPane, list[int]]]:
    """The list on the item `plan`, and the rows that are painted in it, in the order in which they are."""
    painted: list[int] = []
    with patch.object(ReadingDelegate, "paint", lambda _self, _painter, _option, index: painted.append(index.row())):
        pane = WalkPane(with_rows)
        qtbot.addWidget(pane)
        pane.resize(380, 600)
        pane.show_item(item(with_rows, "plan"))
        with qtbot.waitExposed(pane):
            pane.show()
        qtbot.waitUntil(lambda: set(painted) == {0, 1, 2})
        yield pane, painted


def test_an_answer_paints_its_reading_alone(pane: tuple[WalkPane, list[int]], with_rows: Session) -> None:
    list_, painted = pane
    painted.clear()
    list_.follow(review.answer(with_rows, 1, "plan", "nej"))
    for _ in range(5):
        QApplication.processEvents()
    assert set(painted) == {0}


def test_a_longer_comment_makes_its_reading_higher(pane: tuple[WalkPane, list[int]], with_rows: Session) -> None:
    list_, _ = pane
    before = _heights(list_)
    list_.follow(review.comment(with_rows, 2, "plan", LONG))
    QApplication.processEvents()
    now = _heights(list_)
    assert now[0] == before[0]
    assert now[1] > before[1] + 2 * QFontMetrics(list_.font()).height()
    list_.resize(190, 600)
    QApplication.processEvents()
    assert _heights(list_)[1] == now[1], "no more than a few lines, however narrow"


def _heights(pane: WalkPane) -> list[int]:
    """How far it is from each row to the next, where the list has set them out."""
    tops = [pane.view.visualRect(pane.model.index(row)).top() for row in range(pane.model.rowCount())]
    return [below - top for top, below in pairwise(tops)]


def test_a_mark_is_a_badge_beside_the_answer(qtbot: QtBot, with_rows: Session) -> None:
    pane = WalkPane(with_rows)
    qtbot.addWidget(pane)
    pane.show_item(item(with_rows, "plan"))
    (plain,) = readings(with_rows, item(with_rows, "plan"), 1)
    marked = Reading(plain.case_id, plain.place, plain.label, plain.status, plain.state, plain.answer, mark="omläsning")
    ground = colour(LIGHT.warning_ground).rgb()
    assert [ground in _colours(pane, reading) for reading in (plain, marked)] == [False, True]


def _colours(pane: WalkPane, reading: Reading) -> set[int]:
    """The colours that are painted for a reading."""
    option = QStyleOptionViewItem()
    option.rect.setRect(0, 0, 380, 60)
    image = QImage(380, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter, patch.object(ReadingListModel, "data", lambda *_: reading):
        ReadingDelegate(pane.view).paint(painter, option, pane.model.index(0))
    return {image.pixelColor(x, y).rgb() for x in range(380) for y in range(60)}


def test_what_has_no_answer_is_not_walked(qapp: QApplication, tmp_path: Path) -> None:
    note = Item("om_akten", ItemKind.NOTE, "Läs hela akten först.", TallyKind.NONE)
    with create_audit(tmp_path / "Prov.granskning", Audit("Prov"), REVIEWER) as session:
        load_checklist(session, replace(REPEATING, items=(note, *REPEATING.items)), ChecklistFile("prov.xlsx", b""))
        add_cases(session, [NewCase()])
        presenter = ReviewPresenter(Workspace(session))
        told: list[str] = []
        presenter.noticed.connect(told.append)
        presenter.open_case(1, "om_akten")
        presenter.walk_item()
        assert presenter.walked is None
        assert told == [NOT_WALKED]


KEYS = st.lists(st.sampled_from(["begin", "begin", "j", "n", "l", "down", "up", "go_on", "undo"]), max_size=25)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=st.sampled_from(["plan", "uppfoljningar"]), keys=KEYS)
def test_whatever_is_pressed_lands_in_the_case_that_was_begun_and_at_the_item(
    qapp: QApplication, start: str, keys: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as folder, _three_cases(Path(folder)) as session:
        presenter = ReviewPresenter(Workspace(session))
        presenter.open_case(1, start)
        presenter.walk_item()
        for key in keys:
            case, armed, place = presenter.case, presenter.armed, presenter.place
            assert case is not None
            before = {case_id: dict(answers) for case_id, answers in session.answers.items()}
            _press(presenter, key)
            changed = {case_id for case_id in before if session.answers[case_id] != before[case_id]}
            if key != "undo":
                assert changed <= {case.id}
                assert armed or key == "begin" or not changed
            if key in ("j", "n") and changed:
                assert session.answers[case.id][place].value == {"j": "ja", "n": "nej"}[key]
            assert presenter.walked is None or presenter.item is presenter.walked


def _three_cases(folder: Path) -> Session:
    session = create_audit(folder / "Rader.granskning", Audit("Prov"), REVIEWER)
    load_checklist(session, REPEATING, ChecklistFile("rader.xlsx", b"workbook"))
    add_cases(session, [NewCase()] * 3)
    return session


def _press(presenter: ReviewPresenter, key: str) -> None:
    match key:
        case "begin":
            presenter.begin()
        case "down" | "up":
            presenter.move_item(1 if key == "down" else -1)
        case "go_on":
            presenter.go_on()
        case "undo":
            presenter.undo()
        case "l":
            presenter.add_row()
        case _:
            presenter.press(key)
