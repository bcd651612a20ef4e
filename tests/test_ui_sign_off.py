"""Sign-off in the window, by keys: opening with a reason, second reading without the tally, notes, the lock."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
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
from aktgranskning.concluding import questioning
from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.sign_off import NoteState
from aktgranskning.engagement import edit_audit, set_reviewer
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
from ui.dialogs.review_notes import NotesDialog
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
    qtbot: QtBot, page: ReviewPage, engagement: EngagementPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = page.presenter.workspace
    assert not child(engagement, QPushButton, "lock_audit").isEnabled()
    set_reviewer(workspace.session, OTHER)
    for case_id in workspace.session.cases:
        workspace.perform(signing_off.read_second, case_id)
    workspace.perform(edit_audit, replace(workspace.session.audit, name="Akt 19121212-1212"))
    asked: list[str] = []

    def agree(_ask: DialogAsk, _title: str, text: str, _yes: str) -> bool:
        asked.append(text)
        return True

    monkeypatch.setattr(DialogAsk, "confirm", agree)
    monkeypatch.setattr(DialogAsk, "ask_reason", lambda *_: "En akt till")
    head = workspace.session.log.head
    assert not child(engagement, QLineEdit, "retained_until").isReadOnly()
    child(engagement, QPushButton, "lock_audit").setFocus()
    press(SPACE)
    assert "personnummer (antal: 1), som inte kan tas bort medan den är låst" in asked[0]
    assert "Låst av Granskare Två 2" in words(engagement, "sign_off_state")
    assert head in words(engagement, "sign_off_state")
    assert "Låst av Granskare Två" in words(engagement, "next_step")
    take_keys_again(qtbot, page)
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
    take_keys_again(qtbot, page)
    page._ask = ask = FakeAsk(reason="Nya uppgifter")
    press(RETURN, modifier=CONTROL_SHIFT)
    assert "låstes av Granskare Två" in words(page, "notice")
    press("t", modifier=CONTROL)
    assert not ask.asked  # what cannot be done is refused before anything is written
    audit_view(page).show_page("engagement")
    child(engagement, QPushButton, "unlock_audit").setFocus()
    press(SPACE)
    assert workspace.session.audit.lock is None
    assert focused() is child(engagement, QPushButton, "lock_audit")
    assert not child(engagement, QLineEdit, "retained_until").isReadOnly()
    assert child(engagement, QPushButton, "add_cases").isEnabled()


@pytest.mark.parametrize("key", ["4", "5", "6"])
def test_pages_that_count_lead_a_second_reader_to_the_next_case(page: ReviewPage, key: str) -> None:
    read_by_another(page)
    press("a", modifier=CONTROL_SHIFT)
    press(key, modifier=CONTROL)
    view = audit_view(page)
    assert not any(one.isVisible() for name in ("tally", "assessment", "export") if (one := view.page(name)))
    assert "Visas när du har läst dina akter" in words(view, "withheld_words")
    press(RETURN)
    assert view.shown_page == "review"
    assert page.presenter.case
    assert page.presenter.case.id == 2
    for _ in range(2):
        press("a", modifier=CONTROL_SHIFT)
    press(key, modifier=CONTROL)
    shown = view.page(view.shown_page)
    assert shown
    assert shown.isVisible()


def test_a_second_reader_neither_walks_an_item_nor_copies_crosses_or_reads_what_is_counted(page: ReviewPage) -> None:
    press("i", modifier=CONTROL)
    assert page.presenter.walked
    read_by_another(page)
    page.presenter.follow_reviewer()
    assert page.presenter.walked is None
    press("i", modifier=CONTROL)
    assert page.presenter.walked is None
    assert "som andra läsare" in words(page, "notice")
    QGuiApplication.clipboard().setText("orört")
    for key, modifier in (("f", CONTROL_SHIFT), ("k", CONTROL_SHIFT), (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)):
        press(key, modifier=modifier)  # a dialog would wait here
        assert child(audit_view(page), QLabel, "withheld_words").isVisible()
    assert QGuiApplication.clipboard().text() == "orört"


def test_another_reviewer_is_told_at_once_what_to_do_with_the_case_that_is_shown(page: ReviewPage) -> None:
    press("a", modifier=CONTROL_SHIFT)
    assert "Någon annan läser den" in words(page, "notice")
    press("1", modifier=CONTROL)
    engagement = audit_view(page).page("engagement")
    assert isinstance(engagement, EngagementPage)
    engagement.presenter.set_reviewer(OTHER.name, OTHER.initials)
    press("3", modifier=CONTROL)
    assert child(page, QPushButton, "begin_button").text().startswith("Märk som läst")
    assert not child(page, QLabel, "notice").isVisible()


def locked(page: ReviewPage) -> AuditView:
    workspace = page.presenter.workspace
    set_reviewer(workspace.session, OTHER)
    for case_id in workspace.session.cases:
        workspace.perform(signing_off.read_second, case_id)
    assert workspace.perform(signing_off.lock_audit)
    return audit_view(page)


def test_nothing_can_be_typed_on_the_pages_of_a_locked_audit(page: ReviewPage) -> None:
    workspace = page.presenter.workspace
    workspace.perform(questioning.add_question, "Följs reglerna?")
    view = locked(page)
    for key, field in (("4", "sentence"), ("5", "rationale")):
        press(key, modifier=CONTROL)
        assert child(view, QPlainTextEdit, field).isReadOnly()
    assert "Låst av Granskare Två" in words(view, "assessment_told")
    press(Qt.Key.Key_Insert)  # a dialog would wait here
    assert "låstes av Granskare Två" in words(view, "assessment_told")
    view.show_part("RECOMMENDATIONS")
    assert "Låst av Granskare Två" in words(view, "assessment_told")
    assert not child(view, QPushButton, "recommendation_new").isEnabled()
    assert not child(view, QLabel, "recommendations_nothing").isVisible()
    press("2", modifier=CONTROL)
    sample = view.page("sample")
    assert sample
    assert "låstes av Granskare Två" in words(sample, "next_step")
    assert not child(sample, QPushButton, "draw_sample").isEnabled()


def test_a_dialog_of_a_locked_audit_says_so_as_it_opens(page: ReviewPage, qtbot: QtBot) -> None:
    locked(page)
    said = []

    def look(dialog: QDialog) -> None:
        said.append(words(dialog, "review_notes_problem"))
        assert child(dialog, QPlainTextEdit, "note_text").isReadOnly()
        dialog.reject()

    when_open(look)
    press("g", modifier=CONTROL_SHIFT)
    take_keys_again(qtbot, page)
    assert "låstes av Granskare Två" in said[0]


def test_notes_are_read_without_scrolling_while_the_screen_has_room(page: ReviewPage, qtbot: QtBot) -> None:
    read_by_another(page)
    workspace = page.presenter.workspace
    workspace.perform(review_notes.add_note, 1, "plan", "Var står det? " * 12)
    hidden = []

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, NotesDialog)
        bar = dialog._scroll.verticalScrollBar()
        qtbot.wait(0)
        hidden.append(bar.maximum())
        dialog._ask = FakeAsk(lines="I planen på sidan två. " * 12)
        child(dialog, QPushButton, "note_answer_1").click()
        qtbot.wait(0)
        hidden.append(bar.maximum())
        assert dialog.height() < dialog.screen().availableGeometry().height()
        dialog.reject()

    when_open(answer)
    press("g", modifier=CONTROL_SHIFT)
    take_keys_again(qtbot, page)
    assert hidden == [0, 0]


def test_the_button_of_the_reference_stays_beside_the_notes(page: ReviewPage, qtbot: QtBot) -> None:
    review.reopen_case(session_of(page), 1, "Nya uppgifter")
    page.window().resize(1280, 768)
    page.presenter.open_case(1, "plan")
    page.presenter.begin()
    page.presenter.workspace.perform(review_notes.add_note, 1, "plan", "Var står det?")
    qtbot.wait(0)
    assert child(page, QPushButton, "reference_button").isVisible()
    assert "1 " in words(page, "case_beside")
