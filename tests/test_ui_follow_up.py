"""An audit that follows up an earlier one: made from the menu, and the figures of both beside each other."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.concluding.assessing import assess
from aktgranskning.concluding.questioning import add_question
from aktgranskning.concluding.recommending import add_recommendation, set_status
from aktgranskning.domain.conclusions.recommendations import RecommendationStatus
from aktgranskning.engagement import add_cases, open_audit
from aktgranskning.session import Session
from tests.ui_hands import RETURN, SPACE, child, open_window, press_on, type_text, view_of, when_open
from ui.pages import follow_up_part
from ui.pages.assessment import AssessmentPage
from ui.pages.follow_up_part import FollowUpPart
from ui.pages.tally import TallyPage
from ui.presenters.earlier_audit import answer_rows
from ui.presenters.new_follow_up import proposed_name
from ui.widgets.problem_list import ProblemList
from ui.widgets.text_table import ChoosableTable
from ui.window import MainWindow


@pytest.fixture
def older(session: Session) -> Path:
    """An audit of three cases, of which one has a plan, and with two recommendations; closed."""
    answer(session, "ja", "nej", "nej")
    add_question(session, "Finns planer?")
    assess(session, "egen1", "delvis", "")
    add_recommendation(session, "Upprätta planer", ["Nämnden"])
    add_recommendation(session, "Följ upp planerna", ["Nämnden"])
    set_status(session, 1, RecommendationStatus.UNDER_WAY, day="2026-03-01")
    session.close()
    return session.path


def answer(session: Session, *plans: str) -> None:
    """Answer whether there is a plan, a case after the other."""
    for case_id, value in zip(session.cases, plans, strict=False):
        review.begin_case(session, case_id)
        review.answer(session, case_id, "plan", value)


def make(
    window: MainWindow, older: Path, monkeypatch: pytest.MonkeyPatch, fill_in: Callable[[QDialog], object]
) -> None:
    """Choose Ny uppföljning från… in the menu and the older file, and fill in the dialog."""
    monkeypatch.setattr("ui.dialogs.new_follow_up.choose_file_to_open", lambda *_: older)
    when_open(fill_in)
    action = window.findChild(QAction, "action_new_follow_up")
    assert isinstance(action, QAction)
    assert action.text() == "Ny uppföljning från…"
    action.trigger()


def create(dialog: QDialog) -> None:
    child(dialog, QCheckBox, "encrypt").click()
    type_text(child(dialog, QLineEdit, "period"), "2028")
    press_on(child(dialog, QLineEdit, "period"), RETURN)


def part_of(window: MainWindow) -> FollowUpPart:
    view = view_of(window)
    view.show_page("assessment")
    page = view.page("assessment")
    assert isinstance(page, AssessmentPage)
    assert not child(page, QPushButton, "assessment_follow_up").isHidden()
    press_on(child(page, QPushButton, "assessment_follow_up"), SPACE)
    return page.follow_up


def cells(part: FollowUpPart, name: str) -> list[list[str]]:
    model = child(part, ChoosableTable, name).model()
    across = range(model.columnCount())
    texts = [[model.index(row, column).data() for column in across] for row in range(model.rowCount())]
    return [[text.replace("\N{NO-BREAK SPACE}", " ") for text in row] for row in texts]


def test_a_follow_up_is_made_from_a_file_and_compared(
    qtbot: QtBot, tmp_path: Path, older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = older.read_bytes()
    window = open_window(qtbot, tmp_path)
    make(window, older, monkeypatch, create)
    assert older.read_bytes() == before
    session = view_of(window).workspace.session
    assert session.path == tmp_path / "Uppföljning av Prov.granskning"
    assert (session.audit.name, session.audit.auditee, session.audit.period) == (
        "Uppföljning av Prov", "Nämnden", "2028",
    )  # fmt: skip
    add_cases(session, [NewCase()] * 3)
    answer(session, "ja", "ja", "nej")
    part = part_of(window)
    assert "Följer upp Prov, Nämnden, 2026." in child(part, QLabel, "follow_up_about").text()
    plan = next(line for line in cells(part, "follow_up_table") if line[0] == "Plan finns")
    assert plan == ["Plan finns", "1 av 3", "2 av 3", "1 akt fler"]
    assert cells(part, "answers_table") == [
        ["Sammanfattande bedömning", "Inte bedömd", "Inte bedömd"],
        ["1 Finns planer?", "Delvis", "Inte bedömd"],
    ]
    assert cells(part, "taken_over_table") == [
        ["1", "Upprätta planer", "▲ Pågår 2026-03-01", "▲ Pågår"],
        ["2", "Följ upp planerna", "○ Öppen 2026-03-02", "○ Öppen"],
    ]


def test_it_is_worked_out_once_as_it_is_shown_and_again_after_an_act_out_of_sight(
    qtbot: QtBot, tmp_path: Path, older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, tmp_path)
    make(window, older, monkeypatch, create)
    made: list[Session] = []

    def counted(session: Session) -> list[tuple[str, str, str]]:
        made.append(session)
        return answer_rows(session)

    monkeypatch.setattr(follow_up_part, "answer_rows", counted)
    part = part_of(window)
    assert len(made) == 1
    view = view_of(window)
    view.show_page("tally")
    view.workspace.perform(assess, "egen1", "ja", "")
    assert len(made) == 1
    view.show_page("assessment")
    assert len(made) == 2
    assert cells(part, "answers_table")[1] == ["1 Finns planer?", "Delvis", "Ja"]
    view.show_page("tally")
    view.show_page("assessment")
    assert len(made) == 2, "nothing has changed"


@pytest.mark.parametrize("is_open", [False, True])
def test_it_is_named_after_the_older_audit_and_stands_beside_its_file(
    qtbot: QtBot, tmp_path: Path, older: Path, monkeypatch: pytest.MonkeyPatch, *, is_open: bool
) -> None:
    folder = tmp_path / "arkiv"
    folder.mkdir()
    moved = older.rename(folder / "g2017.granskning")
    window = open_window(qtbot, tmp_path, moved if is_open else None)

    def see(dialog: QDialog) -> None:
        assert child(dialog, QLineEdit, "name").text() == "Uppföljning av Prov"
        assert child(dialog, QLineEdit, "path").text() == str(folder / "Uppföljning av Prov.granskning")
        dialog.reject()

    make(window, moved, monkeypatch, see)


def test_a_row_leads_to_the_tally_of_its_item(
    qtbot: QtBot, tmp_path: Path, older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, tmp_path)
    make(window, older, monkeypatch, create)
    add_cases(view_of(window).workspace.session, [NewCase()])
    part = part_of(window)
    table = child(part, ChoosableTable, "follow_up_table")
    row = [line[0] for line in cells(part, "follow_up_table")].index("Undertecknad")
    press_on(table, *[Qt.Key.Key_Down] * row, RETURN)
    page = view_of(window).page("tally")
    assert isinstance(page, TallyPage)
    assert page.current_item == "undertecknad"


def test_the_figures_follow_what_is_answered_meanwhile(
    qtbot: QtBot, tmp_path: Path, older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, tmp_path)
    make(window, older, monkeypatch, create)
    part = part_of(window)
    workspace = view_of(window).workspace
    workspace.perform(add_cases, [NewCase()])
    workspace.perform(review.begin_case, 1)
    workspace.perform(review.answer, 1, "plan", "ja")
    assert ["Plan finns", "1 av 3", "1 av 1"] in [line[:3] for line in cells(part, "follow_up_table")]
    workspace.perform(set_status, 2, RecommendationStatus.DONE)
    assert cells(part, "taken_over_table")[1][2:] == ["○ Öppen 2026-03-02", "● Genomförd"]


def test_the_audit_that_is_open_can_be_followed_up(
    qtbot: QtBot, tmp_path: Path, older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, tmp_path, older)
    make(window, older, monkeypatch, create)
    assert view_of(window).workspace.session.path != older
    open_audit(older).close()


def test_a_file_that_is_no_audit_is_told_and_the_open_audit_stays(
    qtbot: QtBot, tmp_path: Path, older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "Fel.granskning"
    wrong.write_bytes(b"ingen granskning" * 1000)
    window = open_window(qtbot, tmp_path, older)

    def see(dialog: QDialog) -> None:
        create(dialog)
        assert child(dialog, ProblemList, "problem_list").isVisible()
        assert "Fel.granskning" in child(dialog, QLabel, "problem_head").text()
        dialog.reject()

    make(window, wrong, monkeypatch, see)
    assert view_of(window).workspace.session.path == older
    assert not (tmp_path / f"{proposed_name(wrong.stem)}.granskning").exists()


def test_all_mistakes_are_shown_at_once(
    qtbot: QtBot, tmp_path: Path, older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, tmp_path)

    def see(dialog: QDialog) -> None:
        for name in ("older", "name", "path"):
            child(dialog, QLineEdit, name).clear()
        press_on(child(dialog, QLineEdit, "name"), RETURN)
        for name in ("older", "name", "path"):
            assert child(dialog, QLabel, f"{name}_problem").text()
        assert dialog.isVisible()
        dialog.reject()

    make(window, older, monkeypatch, see)
