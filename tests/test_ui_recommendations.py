"""The part Rekommendationer of the page Bedömning: written, answered, followed and taken back, by keys."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.concluding import recommending, responding
from aktgranskning.concluding.assessing import assess
from aktgranskning.concluding.following_up import start_follow_up
from aktgranskning.concluding.grounding import link_item
from aktgranskning.concluding.questioning import add_question
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.checklist import AuditQuestion
from aktgranskning.domain.conclusions.form_rows import AGREES, DUE, TEXT
from aktgranskning.domain.conclusions.questions import LinkTarget
from aktgranskning.domain.conclusions.recommendations import Agreement, Priority, RecommendationStatus
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.session import Session, now_utc
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.ui_hands import (
    RETURN,
    SPACE,
    child,
    click,
    focused,
    open_window,
    press,
    press_on,
    tab_order,
    take_keys_again,
    type_text,
    view_of,
    when_open,
)
from ui.audit_view import AuditView
from ui.dialogs.recommendation import add_recommendation
from ui.pages import recommendations_part
from ui.pages.assessment import AssessmentPage, Part
from ui.pages.recommendations_part import RecommendationsPart
from ui.presenters.chosen_recommendation import ShownRecommendation, shown_recommendation
from ui.presenters.recommendations import status_word
from ui.widgets.check_list import CheckList
from ui.widgets.facts import Facts
from ui.widgets.recommendation_pane import RecommendationPane
from ui.widgets.short_table import ShortTable
from ui.widgets.text_table import ChoosableTable, TextTable
from ui.widgets.wrapped_link import WrappedLink

CTRL = Qt.KeyboardModifier.ControlModifier
with_popup = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
CHECKLIST = replace(SMALL, audit_questions=(AuditQuestion("planer", "Finns det planer?"),))


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> AuditView:
    """An audit of the Nämnden with two cases, in one of which "plan" is Ja, and one audit question."""
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov", auditee="Nämnden"), REVIEWER) as session:
        load_checklist(session, CHECKLIST, ChecklistFile("prov.xlsx", b"workbook"))
        add_cases(session, [NewCase()] * 2)
        for case_id, value in ((1, "ja"), (2, "nej")):
            review.begin_case(session, case_id)
            review.answer(session, case_id, "plan", value)
    return view_of(open_window(qtbot, tmp_path, path))


@pytest.fixture
def part(view: AuditView) -> RecommendationsPart:
    """The part, on the page that is shown."""
    return shown_part(view)


def shown_part(view: AuditView) -> RecommendationsPart:
    view.show_page("assessment")
    page = view.page("assessment")
    assert isinstance(page, AssessmentPage)
    page.show_part(Part.RECOMMENDATIONS)
    return page.recommendations


def session_of(view: AuditView) -> Session:
    return view.workspace.session


def rows_of(table: TextTable) -> list[list[str]]:
    model = table.model()
    columns = range(model.columnCount())
    texts = [[model.index(row, column).data() for column in columns] for row in range(model.rowCount())]
    return [[spaced(text) for text in row] for row in texts]


def spaced(text: str) -> str:
    """What is read, with usual spaces where no line may break."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def listed(part: RecommendationsPart) -> list[list[str]]:
    return rows_of(child(part, ChoosableTable, "recommendations_table"))


def facts(part: RecommendationsPart, name: str) -> list[str]:
    """What is told in a column of facts, but for what each is called."""
    labels = child(part, Facts, name).findChildren(QLabel, "fact")
    return [spaced(label.text()) for label in labels if label.isVisibleTo(part)]


def act(part: RecommendationsPart, name: str) -> None:
    press_on(child(part, QPushButton, name), SPACE)


def add(view: AuditView, text: str = "Upprätta planer", *addressees: str) -> None:
    view.workspace.perform(recommending.add_recommendation, text, addressees or ("Nämnden",))


def test_the_chosen_one_is_worked_out_once_as_the_part_is_shown(
    view: AuditView, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(view)
    add(view, "Följ upp planerna")
    made: list[object] = []

    def counted(*arguments: Any) -> ShownRecommendation:
        made.append(arguments)
        return shown_recommendation(*arguments)

    monkeypatch.setattr(recommendations_part, "shown_recommendation", counted)
    part = shown_part(view)
    assert len(made) == 1
    press_on(child(part, ChoosableTable, "recommendations_table"), Qt.Key.Key_Down)
    assert len(made) == 2


def test_an_empty_part_says_what_to_do_next_and_takes_the_keys_there(part: RecommendationsPart) -> None:
    assert "Nästa steg: Ny rekommendation…" in child(part, QLabel, "recommendations_nothing").text()
    assert part.place_of_keys.objectName() == "recommendation_new"
    for name in ("recommendation_edit", "recommendation_withdraw", "form_send", "form_read"):
        assert not child(part, QPushButton, name).isEnabled()
    assert not child(part, ShortTable, "reminders").isVisible()


@with_popup
def test_a_recommendation_is_written_by_keys_with_its_grounds(
    view: AuditView, part: RecommendationsPart, qtbot: QtBot
) -> None:
    def write(dialog: QDialog) -> None:
        save = child(dialog, QPushButton, "recommendation_save")
        assert not save.isEnabled()
        type_text(child(dialog, QPlainTextEdit, "recommendation_text"), "Upprätta planer")
        save.click()
        assert "nämnd" in child(dialog, QLabel, "recommendation_dialog_problem").text()
        type_text(child(dialog, QLineEdit, "recommendation_addressees"), "Nämnden;  Styrelsen; Nämnden")
        child(dialog, QRadioButton, "recommendation_priority_hög").setChecked(True)
        press_on(child(dialog, CheckList, "recommendation_questions"), SPACE)
        press_on(child(dialog, CheckList, "recommendation_items"), Qt.Key.Key_Down, SPACE)
        press_on(child(dialog, QPlainTextEdit, "recommendation_text"), Qt.Key.Key_Tab)
        child(dialog, QPushButton, "recommendation_save").click()
        assert not dialog.isVisible()

    when_open(write)
    act(part, "recommendation_new")
    assert listed(part) == [["1", "Upprätta planer", "Nämnden, Styrelsen", "Hög", "○ Öppen", "0 av 2"]]
    (held,) = session_of(view).conclusions.recommendations
    assert (held.addressees, held.questions, held.priority) == ("Nämnden\nStyrelsen", "planer", Priority.HIGH)
    view.workspace.perform(assess, "planer", "delvis", "I en av två akter.")
    links = [link.accessibleName() for link in part.findChildren(WrappedLink)]
    assert not child(part, WrappedLink, "grounds_questions_0").icon().isNull()
    assert links == ["Delvis: 1 Finns det planer?", "1 av 2: Plan finns"]
    take_keys_again(qtbot, view)
    assert focused().objectName() == "recommendations_table"


def test_without_a_checklist_a_recommendation_is_written_all_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Utan.granskning"
    with create_audit(path, Audit("Utan"), REVIEWER) as session:
        add_question(session, "Finns det <planer> & rutiner?")
        recommending.add_recommendation(session, "Skriv <en> plan", ["Nämnden & co"], questions=["egen1"])
    part = shown_part(view_of(open_window(qtbot, tmp_path, path)))
    assert listed(part) == [["1", "Skriv <en> plan", "Nämnden & co", "–", "○ Öppen", "0 av 1"]]
    (link,) = part.findChildren(WrappedLink)
    assert link.accessibleName() == "Inte bedömd: 1 Finns det <planer> & rutiner?"
    assert "&&" in link.text()  # or Qt underlines a letter

    def look(dialog: QDialog) -> None:
        assert not child(dialog, CheckList, "recommendation_items").isVisible()
        dialog.reject()

    when_open(look)
    act(part, "recommendation_new")


def test_what_became_of_it_in_the_earlier_audit_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    older, newer = tmp_path / "Äldre.granskning", tmp_path / "Ny.granskning"
    with create_audit(older, Audit("Äldre"), REVIEWER) as session:
        load_checklist(session, CHECKLIST, ChecklistFile("prov.xlsx", b"workbook"))
        recommending.add_recommendation(session, "Upprätta planer", ["Nämnden"])
        recommending.set_status(session, 1, RecommendationStatus.DONE, day="2025-05-04", note="Infört")
    start_follow_up(older, newer, Audit("Ny"), REVIEWER, now_utc).close()
    part = shown_part(view_of(open_window(qtbot, tmp_path, newer)))
    assert facts(part, "status_history")[0].startswith("● Genomförd. I den tidigare granskningen. Infört\n")


def test_it_is_opened_from_a_question_with_that_ticked(view: AuditView, part: RecommendationsPart) -> None:
    def look(dialog: QDialog) -> None:
        assert child(dialog, CheckList, "recommendation_questions").ticked() == ("planer",)
        dialog.reject()
        assert not dialog.isVisible()  # nothing is written: nothing is asked

    when_open(look)
    add_recommendation(part, view.workspace, ("planer",))
    assert listed(part) == []


@with_popup
def test_enter_changes_a_recommendation_and_what_is_not_saved_is_asked_about(
    view: AuditView, part: RecommendationsPart
) -> None:
    add(view)
    table = child(part, ChoosableTable, "recommendations_table")

    def leave(dialog: QDialog) -> None:
        type_text(child(dialog, QPlainTextEdit, "recommendation_text"), "X")
        when_open(click("Avbryt"))
        press_on(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        when_open(click("Stäng ändå"))
        press_on(dialog, Qt.Key.Key_Escape)

    def change(dialog: QDialog) -> None:
        line = child(dialog, QLineEdit, "recommendation_addressees")
        assert line.text() == "Nämnden"
        line.end(False)
        type_text(line, "; Styrelsen")
        press_on(line, RETURN)
        assert not dialog.isVisible()

    when_open(leave)
    press_on(table, RETURN)
    assert listed(part)[0][1:3] == ["Upprätta planer", "Nämnden"]
    when_open(change)
    press_on(table, RETURN)
    assert listed(part)[0][1:3] == ["Upprätta planer", "Nämnden, Styrelsen"]


@with_popup
def test_known_addressees_are_proposed_behind_each_semicolon(view: AuditView, part: RecommendationsPart) -> None:
    add(view, "En", "Socialnämnden")

    def look(dialog: QDialog) -> None:
        line = child(dialog, QLineEdit, "recommendation_addressees")
        type_text(line, "Nämnden; soc")
        completer = line.completer()
        assert completer.currentCompletion() == "Nämnden; Socialnämnden"
        popup = completer.popup()
        assert popup is not None
        popup.hide()
        dialog.hide()

    when_open(look)
    act(part, "recommendation_new")


def test_numbers_that_are_known_outside_are_not_moved_and_the_buttons_say_why(
    view: AuditView, part: RecommendationsPart
) -> None:
    for text in ("En", "Två"):
        add(view, text)
    down = child(part, QPushButton, "recommendation_down")
    child(part, ChoosableTable, "recommendations_table").selectRow(0)
    assert (down.isEnabled(), down.toolTip()) == (True, "")
    view.workspace.perform(responding.note_response, 1, "Nämnden", text="Ja")
    child(part, ChoosableTable, "recommendations_table").selectRow(0)
    assert not down.isEnabled()
    assert down.toolTip().startswith("Rekommendationerna behåller sina nummer")
    view.undo()
    child(part, ChoosableTable, "recommendations_table").selectRow(0)
    assert down.isEnabled()


def test_they_are_moved_and_withdrawn_after_a_question(view: AuditView, part: RecommendationsPart) -> None:
    for text in ("En", "Två", "Tre"):
        add(view, text)
    child(part, ChoosableTable, "recommendations_table").selectRow(2)
    act(part, "recommendation_up")
    assert [row[:2] for row in listed(part)] == [["1", "En"], ["2", "Tre"], ["3", "Två"]]
    assert child(part, ChoosableTable, "recommendations_table").row() == 1  # what is chosen stays so
    when_open(click("Avbryt"))
    act(part, "recommendation_withdraw")
    assert len(listed(part)) == 3
    when_open(click("Dra tillbaka"))
    act(part, "recommendation_withdraw")
    assert [row[:2] for row in listed(part)] == [["1", "En"], ["2", "Två"]]


def test_a_status_has_a_day_and_a_note_and_its_history_outlives_undo(
    view: AuditView, part: RecommendationsPart, qtbot: QtBot
) -> None:
    add(view)

    def note(dialog: QDialog) -> None:
        child(dialog, QRadioButton, "status_choice_pågår").setChecked(True)
        day = child(dialog, QLineEdit, "status_day")
        day.selectAll()
        type_text(day, "i går")
        type_text(child(dialog, QLineEdit, "status_note"), "Mallen finns")
        press_on(day, RETURN)
        assert "i går" in child(dialog, QLabel, "status_day_problem").text()
        assert child(dialog, QLineEdit, "status_note").text() == "Mallen finns"
        day.selectAll()
        type_text(day, "2026-05-04")
        press_on(day, RETURN)
        assert not dialog.isVisible()

    when_open(note)
    act(part, "status_change")
    assert listed(part)[0][4] == "▲ Pågår"
    assert spaced(child(part, QLabel, "status_now").text()) == "▲ Pågår sedan 2026-05-04. Mallen finns"
    assert [said.split("\n")[0] for said in facts(part, "status_history")] == ["▲ Pågår. Mallen finns", "○ Öppen"]
    take_keys_again(qtbot, view)
    child(part, ChoosableTable, "recommendations_table").setFocus()
    press("z", modifier=CTRL)
    assert listed(part)[0][4] == "○ Öppen"
    assert facts(part, "status_history")[0].startswith("▲ Pågår. Ångrat. Mallen finns\n")
    press("y", modifier=CTRL)
    assert listed(part)[0][4] == "▲ Pågår"


def test_a_response_with_a_wrong_day_is_told_beside_the_field_and_nothing_is_lost(
    view: AuditView, part: RecommendationsPart
) -> None:
    add(view, "Upprätta planer", "Nämnden", "Styrelsen")
    assert child(part, QLabel, "response_0_none").text() == "Inget svar än"

    def write(dialog: QDialog) -> None:
        type_text(child(dialog, QPlainTextEdit, "response_text"), "Vi instämmer.")
        child(dialog, QRadioButton, "response_agrees_ja").setChecked(True)
        type_text(child(dialog, QPlainTextEdit, "response_action"), "Ny rutin")
        type_text(child(dialog, QLineEdit, "response_responsible"), "Förvaltningschefen")
        type_text(child(dialog, QLineEdit, "response_section"), "45")
        due, decided = child(dialog, QLineEdit, "response_due"), child(dialog, QLineEdit, "response_decided")
        type_text(due, "2027-02-30")
        type_text(decided, "sen höst")
        press_on(due, RETURN)
        assert "2027-02-30" in child(dialog, QLabel, "response_due_problem").text()
        assert "sen höst" in child(dialog, QLabel, "response_decided_problem").text()
        assert dialog.focusWidget() is due
        assert child(dialog, QPlainTextEdit, "response_text").toPlainText() == "Vi instämmer."
        for line, day in ((due, "2027-02-28"), (decided, "2026-10-01")):
            line.selectAll()
            type_text(line, day)
        assert child(dialog, QLabel, "response_due_problem").isHidden()
        doubt = child(dialog, QLabel, "response_days_doubt")
        assert doubt.isHidden()
        due.selectAll()
        type_text(due, "2026-09-30")
        assert doubt.isVisible()
        assert doubt.text().startswith("Åtgärden ska vara klar före beslutet (2026-10-01).")
        press_on(due, RETURN)
        assert not dialog.isVisible()

    when_open(write)
    act(part, "response_0_write")
    told = facts(part, "response_0_facts")
    assert told[:5] == ["Vi instämmer.", "Ja", "Ny rutin", "Förvaltningschefen", "2026-09-30"]
    assert child(part, QPushButton, "response_0_write").text() == "Ändra svaret…"
    assert child(part, QLabel, "response_1_none").isVisibleTo(part)
    assert listed(part)[0][4:] == ["○ Öppen", "1 av 2"]
    view.workspace.perform(responding.note_response, 1, "Styrelsen", agrees=Agreement.NO)
    assert listed(part)[0][4:] == ["◆ Besvarad", "2 av 2"]
    when_open(click("Ta bort"))
    act(part, "response_0_withdraw")
    assert listed(part)[0][4:] == ["○ Öppen", "1 av 2"]


def test_what_is_due_is_reminded_of_and_what_is_done_is_not(view: AuditView, part: RecommendationsPart) -> None:
    add(view, "Upprätta planer", "Nämnden", "Styrelsen")
    today = session_of(view).today()
    for board, days in (("Nämnden", 20), ("Styrelsen", -1)):
        due = (today + timedelta(days)).isoformat()
        view.workspace.perform(responding.note_response, 1, board, text="Ja", due=due)
    reminders = child(part, ShortTable, "reminders")
    assert [row[0] for row in rows_of(reminders)] == [
        f"Rekommendation 1, Styrelsen: klart senast {today - timedelta(1)}, passerat sedan 1 dag",
        f"Rekommendation 1, Nämnden: klart senast {today + timedelta(20)}, om 20 dagar",
    ]
    assert reminders.isVisible()
    add(view, "Följ upp planerna")
    table = child(part, ChoosableTable, "recommendations_table")
    table.selectRow(1)
    reminders.selectRow(1)
    press_on(reminders, RETURN)
    assert (table.row(), focused()) == (0, table)
    view.workspace.perform(recommending.set_status, 1, RecommendationStatus.DONE)
    assert not reminders.isVisible()


def test_the_grounds_lead_to_the_question_and_to_the_figures(
    view: AuditView, part: RecommendationsPart, qtbot: QtBot
) -> None:
    act_ = recommending.add_recommendation
    view.workspace.perform(act_, "Upprätta planer", ["Nämnden"], questions=["planer"])
    view.workspace.perform(link_item, "plan", LinkTarget.QUESTION, "planer")
    page = view.page("assessment")
    assert page is not None
    with qtbot.waitSignal(part.question_requested) as asked:
        press_on(child(part, WrappedLink, "grounds_questions_0"), SPACE)
    assert asked.args == ["planer"]
    assert not part.isVisible()
    press_on(child(part, WrappedLink, "grounds_items_0"), SPACE)
    assert view.shown_page == "tally"


def when_asked(words: str) -> None:
    """Answer the next question by the button of that name; what waits for a file is let be."""

    def answer(dialog: QDialog) -> None:
        if isinstance(dialog, QMessageBox):
            click(words)(dialog)
        else:
            when_asked(words)

    when_open(answer)


def filled_in(path: Path, said: str, due: str, returned: str) -> Path:
    """Fill a form in as a board does, and save it under another name."""
    workbook = load_workbook(path)
    sheet = next(one for one in workbook.worksheets if any(cell.value == TEXT for row in one.rows for cell in row))
    rows = list(sheet.rows)
    (header,) = (place for place, row in enumerate(rows) if TEXT in [cell.value for cell in row])
    columns = [cell.value for cell in rows[header]]
    for heading, content in ((AGREES, "Ja"), (TEXT, said), (DUE, due)):
        rows[header + 1][columns.index(heading)].value = content
    workbook.save(path.with_name(returned))
    return path.with_name(returned)


def test_a_form_goes_out_and_is_read_in_with_its_errors_told_by_row(
    view: AuditView, part: RecommendationsPart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = tmp_path / "formulär.xlsx"
    monkeypatch.setattr("ui.dialogs.response_form.choose_file_to_save", lambda *_: path)
    add(view)

    def send(dialog: QDialog) -> None:
        deadline = child(dialog, QLineEdit, "form_deadline")
        type_text(deadline, "snart")
        press_on(deadline, RETURN)
        assert "snart" in child(dialog, QLabel, "form_deadline_problem").text()
        deadline.selectAll()
        type_text(deadline, "2999-12-31")
        press_on(deadline, RETURN)
        assert not dialog.isVisible()

    def read(returned: Path) -> None:
        monkeypatch.setattr("ui.pages.recommendation_forms.choose_file_to_open", lambda *_: returned)
        act(part, "form_read")

    when_open(send)
    act(part, "form_send")
    told = child(part, QLabel, "recommendations_told")
    assert told.text() == "Skrivet: formulär.xlsx, 1 rekommendation att besvara. Skicka filen till Nämnden."
    today = session_of(view).today().isoformat()
    table = child(part, ShortTable, "forms_table")
    assert rows_of(table) == [["1", "Nämnden", today, "2999-12-31", "Inte än"]]
    read(filled_in(path, "Vi instämmer.", "snart", "fel.xlsx"))
    lines = child(part, QPlainTextEdit, "problem_lines").toPlainText()
    assert "Klart senast" in lines
    assert "rad" in lines
    press_on(child(part, QPlainTextEdit, "problem_lines"), Qt.Key.Key_Escape)
    assert not child(part, QPlainTextEdit, "problem_lines").isVisible()
    view.workspace.perform(responding.note_response, 1, "Nämnden", text="Ett tidigare svar")
    returned = filled_in(path, "Vi instämmer.", "2027-01-31", "svar.xlsx")
    when_asked("Avbryt")
    read(returned)
    assert facts(part, "response_0_facts") == ["Ett tidigare svar"]
    when_asked("Läs in")
    read(returned)
    assert told.text() == "Inläst från Nämnden: svar på 1 av 1. Ctrl+Z tar tillbaka inläsningen."
    assert facts(part, "response_0_facts")[:2] == ["Vi instämmer.", "Ja"]
    assert rows_of(table)[0][4] == today
    take_keys_again(qtbot, view)
    child(part, ChoosableTable, "recommendations_table").setFocus()
    press("z", modifier=CTRL)
    assert facts(part, "response_0_facts") == ["Ett tidigare svar"]
    assert not told.isVisible()


def test_a_form_goes_out_in_word_and_its_deadline_is_changed(
    view: AuditView, part: RecommendationsPart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.dialogs.response_form.choose_file_to_save", lambda _parent, _title, start, _kinds: start)
    add(view)

    def send_in_word(dialog: QDialog) -> None:
        child(dialog, QRadioButton, "form_kind_.docx").setChecked(True)
        press_on(child(dialog, QPushButton, "form_write"), SPACE)

    def change(dialog: QDialog) -> None:
        deadline = child(dialog, QLineEdit, "form_edit_deadline")
        type_text(deadline, "snart")
        press_on(deadline, RETURN)
        assert "snart" in child(dialog, QLabel, "form_edit_deadline_problem").text()
        deadline.selectAll()
        type_text(deadline, "2027-01-31")
        press_on(deadline, RETURN)
        assert not dialog.isVisible()

    when_open(send_in_word)
    act(part, "form_send")
    assert (tmp_path / "Prov svar på rekommendationer Nämnden.docx").exists()
    when_open(change)
    act(part, "form_edit")
    assert rows_of(child(part, ShortTable, "forms_table"))[0][3] == "2027-01-31"


@pytest.mark.parametrize("width", [680, 1366])
def test_everything_is_within_a_window_of_any_width_and_reached_by_tab(
    view: AuditView, part: RecommendationsPart, width: int, qtbot: QtBot
) -> None:
    recommend = recommending.add_recommendation
    view.workspace.perform(recommend, "Upprätta planer", ["Nämnden"], questions=["planer"], items=["plan"])
    window = view.window()
    window.resize(width, 740)
    qtbot.waitUntil(lambda: window.width() == width)
    for name in ("recommendation_withdraw", "status_change", "response_0_write", "form_send"):
        button = child(part, QPushButton, name)
        assert button.mapTo(window, button.rect().topRight()).x() < width, name
    take_keys_again(qtbot, view)
    reached = list(tab_order(child(part, ChoosableTable, "recommendations_table")))
    expected = ["recommendations_table", "recommendation_new", "status_change", "response_0_write", "form_send"]
    assert [name for name in reached if name in expected] == expected
    assert {"grounds_questions_0", "grounds_items_0", "assessment_questions"} <= set(reached)


def chosen(part: RecommendationsPart) -> str:
    row = child(part, ChoosableTable, "recommendations_table").row()
    return listed(part)[row][1]


def test_what_is_undone_and_redone_is_chosen_and_called_what_it_was(
    view: AuditView, part: RecommendationsPart, qtbot: QtBot
) -> None:
    for text in ("En", "Två", "Tre"):
        add(view, text)
    assert chosen(part) == "Tre"
    child(part, ChoosableTable, "recommendations_table").selectRow(1)
    when_open(click("Dra tillbaka"))
    act(part, "recommendation_withdraw")
    table = child(part, ChoosableTable, "recommendations_table")
    told = child(view, QLabel, "assessment_told")
    table.selectRow(0)
    take_keys_again(qtbot, view)
    table.setFocus()
    press("z", modifier=CTRL)
    assert (chosen(part), told.text()) == ("Två", "Ångrat: tillbakadragen rekommendation")
    press("z", modifier=CTRL)
    assert told.text() == "Ångrat: ny rekommendation"
    table.selectRow(0)
    press("y", modifier=CTRL)
    assert (chosen(part), told.text()) == ("Tre", "Gjort igen: ny rekommendation")
    view.workspace.perform(recommending.edit_recommendation, 1, "Ett", ["Nämnden"])
    table.selectRow(2)
    press("z", modifier=CTRL)
    assert (chosen(part), told.text()) == ("En", "Ångrat: ändring av en rekommendation")


def test_the_chosen_one_stands_in_full_where_the_page_scrolls(
    view: AuditView, part: RecommendationsPart, qtbot: QtBot
) -> None:
    add(view, "Upprätta planer " * 40)
    window = view.window()
    area = child(part, RecommendationPane, "recommendation_pane").findChild(QScrollArea)
    assert area is not None
    window.resize(680, 740)
    qtbot.waitUntil(lambda: area.width() > 600)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    window.resize(1366, 500)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)


def test_a_status_never_breaks_between_its_shape_and_its_word() -> None:
    assert all(" " not in status_word(status) for status in RecommendationStatus)


def test_the_text_has_the_room_that_the_other_columns_leave(
    view: AuditView, part: RecommendationsPart, qtbot: QtBot
) -> None:
    add(view, "Säkerställ att varje akt har en aktuell plan som följs upp")
    view.window().resize(1366, 768)
    qtbot.waitUntil(lambda: view.window().width() == 1366)
    table = child(part, ChoosableTable, "recommendations_table")
    number, text, *others = (table.columnWidth(column) for column in range(table.model().columnCount()))
    assert sum((number, text, *others)) == table.viewport().width()
    assert text > 2 * max(others)
    for column in (2, 3, 4, 5):  # nothing that stood on one line is broken for it
        words = table.model().index(0, column).data()
        assert table.fontMetrics().horizontalAdvance(words) < table.columnWidth(column)
