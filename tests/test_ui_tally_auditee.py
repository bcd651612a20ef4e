"""The administration's view on the page Sammanställning: beside the outcome, in the bar, upon the cases."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.fact_check import Presence
from aktgranskning.domain.grouping import GroupBy
from aktgranskning.domain.tally import AuditeeCount
from aktgranskning.fact_checking import change_answer, note_claim, note_view, withdraw_view
from aktgranskning.session import Session
from aktgranskning.undoing import undo
from tests.example_checklists import SMALL
from tests.tally_page import cases, go_to, listed, row, shown, table
from tests.ui_hands import child, press_on
from ui.looks.state_colours import state_colours
from ui.pages.tally import TallyPage
from ui.presenters.auditee import auditee_beside
from ui.presenters.shown_cases import Shown
from ui.presenters.side import so_far
from ui.presenters.tally import Figure, TallyPresenter
from ui.presenters.tally_rows import BAR, OUTCOME
from ui.widgets.state_bar import paint_bar
from ui.widgets.tally_bar import TallyBar
from ui.workspace import Workspace

VIEW = {"words": "Planen finns i journalen", "day": "2026-03-01", "who": "Enhetschef"}


@pytest.fixture
def answered(session: Session) -> Session:
    """None of three has a plan; the administration says that one has, and another that was made afterwards."""
    for case_id in session.cases:
        review.begin_case(session, case_id)
        review.answer(session, case_id, "plan", "nej")
    note_view(session, 1, "plan", "ja", presence=Presence.THERE, **VIEW)
    note_view(session, 2, "plan", "ja", presence=Presence.LATER, **VIEW)
    return session


@pytest.fixture
def workspace(answered: Session) -> Workspace:
    return Workspace(answered)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> TallyPage:
    return shown(qtbot, workspace)


def said(page: TallyPage, column: int, role: Qt.ItemDataRole) -> str:
    found = table(page).model().index(row(page, "Plan finns"), column)
    return str(found.data(role) or "")


def pills(page: TallyPage) -> list[str]:
    model = cases(page).model()
    spoken = [model.index(number, 0).data(Qt.ItemDataRole.AccessibleTextRole) for number in range(model.rowCount())]
    return [next((part for part in one.split(", ") if part.startswith("Förv:")), "") for one in spoken]


def test_the_outcome_stays_the_reviews_own_and_the_other_count_stands_beside_it(page: TallyPage) -> None:
    assert said(page, OUTCOME, Qt.ItemDataRole.DisplayRole) == "0 av 3"
    spoken = said(page, OUTCOME, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Plan finns, Utfall: 0 av 3 (1 enligt förvaltningen)"
    for column in (OUTCOME, BAR):
        details = said(page, column, Qt.ItemDataRole.ToolTipRole)
        assert "Enligt förvaltningen: 1." in details
        assert "tillkom efter granskningen: 1. De är inte medräknade." in details


def test_a_number_without_cases_is_told_as_unverified(page: TallyPage, workspace: Workspace) -> None:
    workspace.perform(note_claim, "plan", "1", day="2026-03-01", who="Enhetschef")
    assert "Varav 1 utan angivna akter, ej verifierat:" in said(page, BAR, Qt.ItemDataRole.ToolTipRole)
    spoken = said(page, OUTCOME, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Plan finns, Utfall: 0 av 3 (2 enligt förvaltningen, varav 1 ej verifierad)"
    go_to(page, "Plan finns", OUTCOME)
    press_on(table(page), Qt.Key.Key_Return)
    assert "ej verifierat" in child(page, QLabel, "figure_note").text()


def test_what_is_said_beside_the_cases_follows_every_act(page: TallyPage, workspace: Workspace) -> None:
    go_to(page, "Plan finns", OUTCOME)
    press_on(table(page), Qt.Key.Key_Return)
    note = child(page, QLabel, "figure_note")
    assert note.text().startswith("Granskningen: 0 uppfyllt. Enligt förvaltningen: 1.")
    workspace.perform(change_answer, 1, "plan", "Planen låg i journalen")
    assert note.text().startswith("Granskningen: 1 uppfyllt. Enligt förvaltningen: 1.")
    workspace.perform(undo)
    assert note.text().startswith("Granskningen: 0 uppfyllt.")


def test_a_row_has_room_for_what_the_administration_says_when_it_comes(qtbot: QtBot, session: Session) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "nej")
    workspace = Workspace(session)
    page = shown(qtbot, workspace)
    line = row(page, "Plan finns")
    before = table(page).rowHeight(line)
    workspace.perform(note_view, 1, "plan", "ja", presence=Presence.THERE, **VIEW)
    assert table(page).rowHeight(line) > before
    assert table(page).rowHeight(line) == table(page).sizeHintForRow(line)


def test_where_it_gave_no_count_its_later_documents_stand_beside_the_outcome(
    page: TallyPage, workspace: Workspace
) -> None:
    workspace.perform(withdraw_view, 1, "plan")
    spoken = said(page, OUTCOME, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Plan finns, Utfall: 0 av 3 1 senare handling"
    assert auditee_beside(AuditeeCount(None), 0) == "(synpunkt i ord)"
    assert auditee_beside(AuditeeCount(8, of=8), 15) == "(8 av 8 enligt förvaltningen)"


def test_what_stands_under_all_groups_alone_is_told(answered: Session) -> None:
    note_claim(answered, "plan", "1", day="2026-03-01", who="Enhetschef")
    note_claim(answered, "plan", "1", day="2026-03-01", who="Enhetschef", unit="Vuxen")
    presenter = TallyPresenter(answered)
    presenter.shown = Shown(GroupBy.UNIT)
    presenter.refresh()
    line = next(one for one in presenter.lines if one.item == "plan")
    assert "1 av dem räknas bara under Alla" in presenter.note(Figure(line))
    of_unit = next(one for one in presenter.group_lines["Vuxen"] if one.item == "plan")
    assert "bara under Alla" not in presenter.note(Figure(of_unit, OUTCOME, "Vuxen"))


def test_the_side_pane_of_a_case_says_it_too(answered: Session) -> None:
    found = so_far(answered, SMALL.item("plan"))
    assert found
    assert (found.figure, found.lines[0]) == ("0 av 3", "(1 enligt förvaltningen)")


def test_each_case_that_it_concerns_is_marked(page: TallyPage) -> None:
    go_to(page, "Plan finns", OUTCOME)
    press_on(table(page), Qt.Key.Key_Return)
    assert pills(page) == ["Förv: Ja", "Förv: Ja (tillkom senare)", ""]


def test_those_that_it_concerns_come_first_in_their_part(page: TallyPage, workspace: Workspace) -> None:
    workspace.perform(withdraw_view, 1, "plan")
    go_to(page, "Plan finns", OUTCOME)
    press_on(table(page), Qt.Key.Key_Return)
    assert listed(page) == ["Akt 2", "Akt 1", "Akt 3"]
    first = cases(page).model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert first.startswith("Ej uppfyllt · 3, 1 med synpunkt, Akt 2, ")


def test_the_toggle_takes_it_all_away(page: TallyPage) -> None:
    go_to(page, "Plan finns", OUTCOME)
    press_on(table(page), Qt.Key.Key_Return)
    toggle = child(page, QPushButton, "auditee_toggle")
    toggle.setFocus()
    press_on(toggle, Qt.Key.Key_Space)
    assert said(page, OUTCOME, Qt.ItemDataRole.AccessibleTextRole) == "Plan finns, Utfall: 0 av 3"
    assert said(page, BAR, Qt.ItemDataRole.ToolTipRole) == ""
    assert pills(page) == ["", "", ""]
    press_on(toggle, Qt.Key.Key_Space)
    assert pills(page)[0] == "Förv: Ja"


def test_without_views_there_is_no_toggle(qtbot: QtBot, session: Session) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "nej")
    assert child(shown(qtbot, Workspace(session)), QPushButton, "auditee_toggle").isHidden()


def test_the_bar_of_the_page_is_striped_where_the_view_says_more(page: TallyPage) -> None:
    with_stripes = bar_of(page)
    child(page, QPushButton, "auditee_toggle").click()
    without = bar_of(page)
    met = state_colours(AnswerState.MET).bar
    assert met in colours(with_stripes)
    assert met not in colours(without)


def test_the_stripes_lie_behind_what_is_met_and_are_seen_in_grey(qapp: QApplication) -> None:
    plain, striped = painted(0), painted(3)
    left, stripes, right = QRect(2, 4, 20, 8), QRect(36, 4, 80, 8), QRect(130, 4, 20, 8)
    for same in (left, right):
        assert plain.copy(same) == striped.copy(same)
    grey = striped.copy(stripes).convertToFormat(QImage.Format.Format_Grayscale8)
    shades = [grey.pixelColor(x, 4).lightness() for x in range(grey.width())]
    assert max(shades) - min(shades) > 60
    crossings = sum((one > 160) != (other > 160) for one, other in pairwise(shades))
    assert crossings >= 10


def test_what_nobody_can_verify_has_lines_of_its_own_in_grey(qapp: QApplication) -> None:
    stripes = QRect(36, 4, 80, 8)
    verified, mixed = (
        painted(3, unverified).copy(stripes).convertToFormat(QImage.Format.Format_Grayscale8) for unverified in (0, 3)
    )
    assert mixed != verified
    upright = [{mixed.pixel(x, y) for y in range(mixed.height())} for x in range(mixed.width())]
    assert all(len(shades) == 1 for shades in upright)
    assert any(len({verified.pixel(x, y) for y in range(8)}) > 1 for x in range(80))


def painted(beyond: int, unverified: int = 0) -> QImage:
    """Paint 1 met and 4 not met of 5 as a bar of 160 pixels."""
    image = QImage(160, 16, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    parts = [(AnswerState.MET, 1), (AnswerState.NOT_MET, 4)]
    paint_bar(painter, image.rect().toRectF(), parts, 5, beyond, unverified)
    painter.end()
    return image


def bar_of(page: TallyPage) -> QImage:
    found = table(page)
    box = found.visualRect(found.model().index(row(page, "Plan finns"), BAR))
    return found.viewport().grab(box).toImage()


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_the_bar_beside_a_case_is_striped_as_that_of_the_page(qtbot: QtBot, answered: Session) -> None:
    found = answered.live_tally().item("plan")
    bars = []
    for tally in (found, replace(found, auditee=None)):
        bar = TallyBar()
        qtbot.addWidget(bar)
        bar.show_tally(tally)
        bars.append(bar.grab().toImage())
    assert bars[0] != bars[1]
