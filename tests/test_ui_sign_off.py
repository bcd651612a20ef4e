"""Sign-off in the window, by keys: opening with a reason, second reading without the tally, notes, the lock."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aktgranskning import review, review_notes, signing_off
from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.sign_off import NoteState
from aktgranskning.engagement import set_reviewer
from aktgranskning.session import Reviewer, Session
from tests.example_checklists import SMALL
from tests.ui_hands import (
    RETURN,
    SPACE,
    FakeAsk,
    child,
    focused,
    open_audit_window,
    press,
    press_on,
    review_page,
    take_keys_again,
    type_text,
    view_of,
    when_open,
)
from ui.audit_view import AuditView
from ui.dialogs.ask import DialogAsk
from ui.dialogs.reason import ReasonDialog
from ui.pages.engagement import EngagementPage
from ui.pages.review import ReviewPage

OTHER = Reviewer("Granskare Två", "G2")
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> ReviewPage:
    """Three closed cases, all to be read by a second reader; the first is shown, by its reviewer."""
    page = review_page(open_audit_window(qtbot, tmp_path, SMALL))
    workspace = page.presenter.workspace
    for case_id in workspace.session.cases:
        workspace.perform(review.begin_case, case_id)
        workspace.perform(review.answer, case_id, "plan", "nej")
        workspace.perform(review.complete_case, case_id)
    workspace.perform(signing_off.plan_second_reading, 100)
    page.presenter.open_case(1, "plan")
    return page


def session_of(page: ReviewPage) -> Session:
    return page.presenter.session


def read_by_another(page: ReviewPage) -> None:
    set_reviewer(session_of(page), OTHER)
    page.presenter.open_case(1, "plan")


def words(page: QWidget, name: str) -> str:
    return child(page, QLabel, name).text()


def audit_view(page: ReviewPage) -> AuditView:
    return view_of(page.window())  # type: ignore[arg-type]


def test_opening_a_closed_case_asks_for_a_reason(page: ReviewPage, qtbot: QtBot) -> None:
    def give(reason: str) -> None:
        def answer(dialog: QDialog) -> None:
            assert isinstance(dialog, ReasonDialog)
            assert not child(dialog, QPushButton, "reason_agree").isEnabled()
            child(dialog, QComboBox, "reason").setEditText(reason)
            child(dialog, QPushButton, "reason_agree").click()

        when_open(answer)
        press(RETURN, modifier=CONTROL_SHIFT)
        take_keys_again(qtbot, page)

    assert "klarmarkerad av Granskare Ett" in words(page, "begin_words")
    give("Nya uppgifter")
    assert session_of(page).cases[1].status is CaseStatus.BEGUN
    assert review.reasons_to_reopen(session_of(page)) == ["Nya uppgifter"]


def test_reasons_given_before_are_offered_and_none_opens_nothing(page: ReviewPage) -> None:
    page._ask = ask = FakeAsk(reason=None)
    review.reopen_case(session_of(page), 2, "Nya uppgifter")
    press(RETURN, modifier=CONTROL_SHIFT)
    assert "Nya uppgifter" in ask.asked[0]
    assert session_of(page).cases[1].status is CaseStatus.DONE


def test_a_second_reader_sees_answers_but_never_the_tally(page: ReviewPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: child(page.side_pane, QLabel, "so_far_figure").isVisible())
    read_by_another(page)
    qtbot.waitUntil(lambda: not child(page.side_pane, QLabel, "so_far_figure").isVisible())
    press("h", modifier=CONTROL)
    press("h", modifier=CONTROL)
    assert not child(page.side_pane, QLabel, "so_far_figure").isVisible()
    assert "andra läsare" in words(page, "so_far_beside")
    assert "andra läsare" in words(page, "begin_words")


def test_a_second_reader_signs_case_after_case_by_one_key(page: ReviewPage) -> None:
    read_by_another(page)
    for _ in range(3):
        press("a", modifier=CONTROL_SHIFT)
    assert {case.second_reader for case in session_of(page).cases.values()} == {OTHER.name}
    assert "Ingen fler akt" in words(page, "notice")


def test_the_reviewer_is_told_that_somebody_else_reads_it_second(page: ReviewPage) -> None:
    press("a", modifier=CONTROL_SHIFT)
    assert session_of(page).cases[1].second_reader == ""
    assert "Någon annan läser den" in words(page, "notice")


def test_a_note_is_written_answered_and_closed_by_keys(page: ReviewPage, qtbot: QtBot) -> None:
    read_by_another(page)

    def write(dialog: QDialog) -> None:
        field = child(dialog, QPlainTextEdit, "note_text")
        type_text(field, "Var står det?")
        child(dialog, QPushButton, "note_add").click()
        dialog.reject()

    when_open(write)
    press("g", modifier=CONTROL_SHIFT)
    take_keys_again(qtbot, page)
    (note,) = session_of(page).notes
    assert (note.text, note.state) == ("Var står det?", NoteState.OPEN)
    qtbot.waitUntil(lambda: "Var står det?" in words(page.side_pane, "notes_said"))
    assert "1 granskningsanteckning" in words(page, "case_beside")

    def close(dialog: QDialog) -> None:
        child(dialog, QPushButton, "note_close_1").click()
        assert dialog.findChild(QPushButton, "note_reopen_1")
        dialog.reject()

    when_open(close)
    press("g", modifier=CONTROL_SHIFT)
    assert session_of(page).notes[0].state is NoteState.CLOSED
    take_keys_again(qtbot, page)
    press("z", modifier=CONTROL)
    assert session_of(page).notes[0].state is NoteState.OPEN


def test_all_notes_are_listed_and_one_is_gone_to(page: ReviewPage, qtbot: QtBot) -> None:
    set_reviewer(session_of(page), OTHER)
    page.presenter.workspace.perform(review_notes.add_note, 3, "plan", "Var står det?")

    def choose(dialog: QDialog) -> None:
        table = child(dialog, QTableView, "follow_up_notes")
        assert table.model().rowCount() == 1
        press_on(table, RETURN)

    when_open(choose)
    press(Qt.Key.Key_F9, modifier=CONTROL)
    take_keys_again(qtbot, page)
    assert page.presenter.case
    assert (page.presenter.case.id, page.presenter.place) == (3, "plan")


@pytest.fixture
def engagement(page: ReviewPage) -> EngagementPage:
    view = audit_view(page)
    view.show_page("engagement")
    shown = view.page("engagement")
    assert isinstance(shown, EngagementPage)
    return shown


def test_the_plan_is_set_and_what_is_left_leads_to_it(page: ReviewPage, engagement: EngagementPage) -> None:
    child(engagement, QCheckBox, "read_all").setChecked(False)
    child(engagement, QPushButton, "plan_second_reading").click()
    plan = session_of(page).audit.second_reading
    assert plan
    assert (plan.share, len(plan.drawn), len(plan.seed)) == (20, 1, 16)
    link = child(engagement, QPushButton, "left_to_sign_0")
    assert plan.drawn[0] in link.accessibleName()
    link.click()
    assert audit_view(page).shown_page == "review"
    assert page.presenter.case
    assert page.presenter.case.label == plan.drawn[0]


def test_the_audit_is_locked_and_unlocked_with_a_reason(
    page: ReviewPage, engagement: EngagementPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = page.presenter.workspace
    assert not child(engagement, QPushButton, "lock_audit").isEnabled()
    set_reviewer(workspace.session, OTHER)
    for case_id in workspace.session.cases:
        workspace.perform(signing_off.read_second, case_id)
    monkeypatch.setattr(DialogAsk, "confirm", lambda *_: True)
    monkeypatch.setattr(DialogAsk, "ask_reason", lambda *_: "En akt till")
    head = workspace.session.log.head
    assert not child(engagement, QLineEdit, "retained_until").isReadOnly()
    child(engagement, QPushButton, "lock_audit").setFocus()
    press(SPACE)
    assert "Låst av Granskare Två 2" in words(engagement, "sign_off_state")
    assert head in words(engagement, "sign_off_state")
    assert "Låst av Granskare Två" in words(engagement, "next_step")
    assert focused() is child(engagement, QPushButton, "unlock_audit")
    for name in ("audit_name", "retained_until", "retention_ground", "disposal_decision"):
        field = child(engagement, QLineEdit, name)
        before = field.text()
        type_text(field, "2031")
        assert field.text() == before
    assert not child(engagement, QComboBox, "report_noun").isEnabled()
    assert not child(engagement, QPushButton, "add_cases").isEnabled()
    assert not child(engagement, QLineEdit, "reviewer_name").isReadOnly()
    audit_view(page).show_page("review")
    page._ask = FakeAsk(reason="Nya uppgifter")
    press(RETURN, modifier=CONTROL_SHIFT)
    assert "låstes av Granskare Två" in words(page, "notice")
    audit_view(page).show_page("engagement")
    child(engagement, QPushButton, "unlock_audit").setFocus()
    press(SPACE)
    assert workspace.session.audit.lock is None
    assert focused() is child(engagement, QPushButton, "lock_audit")
    assert not child(engagement, QLineEdit, "retained_until").isReadOnly()
    assert child(engagement, QPushButton, "add_cases").isEnabled()
