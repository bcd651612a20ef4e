"""The dialog of the fact-check: views decided one after the other, numbers without cases, dispatches; by keys."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from aktgranskning import fact_checking, review
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.fact_check import Decision, FactCheckWord, Presence
from aktgranskning.engagement import add_cases, create_audit, edit_audit, load_checklist
from aktgranskning.session import Session
from aktgranskning.wording_sentences import edit_sentence
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.ui_hands import (
    RETURN,
    SPACE,
    FakeAsk,
    child,
    click,
    open_window,
    press,
    press_on,
    take_keys_again,
    type_text,
    view_of,
    when_open,
)
from ui.audit_view import AuditView
from ui.dialogs.fact_check_dispatches import DispatchesPane
from ui.pages.tally import TallyPage
from ui.presenters.fact_check import VIEW_HEADINGS
from ui.widgets.notice import Notice
from ui.widgets.text_table import ChoosableTable

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> AuditView:
    """An audit of six cases in two units, of which "plan" is Nej in all; the administration says Ja in two."""
    path = tmp_path / "Prov.granskning"
    audit = Audit("Prov", fact_check=FactCheckWord.FAKTAKONTROLL)
    with create_audit(path, audit, REVIEWER) as session:
        load_checklist(session, SMALL, ChecklistFile("prov.xlsx", b"workbook"))
        add_cases(session, [NewCase(unit=unit) for unit in ("Norr", "Norr", "Norr", "Norr", "Norr", "Söder")])
        for case_id in session.cases:
            review.begin_case(session, case_id)
            review.answer(session, case_id, "plan", "nej")
        for case_id in (1, 2):
            fact_checking.note_view(session, case_id, "plan", "ja", words="I journalen", presence=Presence.THERE)
    return view_of(open_window(qtbot, tmp_path, path))


def session_of(view: AuditView) -> Session:
    return view.workspace.session


def in_fact_check(view: AuditView, do: Callable[[QDialog], object], part: str = "views") -> None:
    """Press F4, go to a part, do something there and close."""

    def act(dialog: QDialog) -> None:
        assert dialog.objectName() == "fact_check"
        press_on(child(dialog, QPushButton, f"fact_check_{part}"), SPACE)
        do(dialog)
        if dialog.isVisible():
            dialog.reject()
        assert not dialog.isVisible()

    when_open(act)
    press(Qt.Key.Key_F4)


def cells(table: ChoosableTable) -> list[list[str]]:
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_the_menu_and_the_dialog_use_the_audits_own_word(view: AuditView) -> None:
    (action,) = view.window().findChildren(QAction, "action_fact_check")
    assert action.text() == "Faktakontroll…"

    def look(dialog: QDialog) -> None:
        assert dialog.windowTitle() == "Faktakontroll"

    in_fact_check(view, look)
    audit = replace(session_of(view).audit, fact_check=FactCheckWord.SAKGRANSKNING)
    view.workspace.perform(edit_audit, audit)
    assert action.text() == "Sakgranskning…"


def test_views_are_decided_one_after_the_other(view: AuditView) -> None:
    def keep(dialog: QDialog) -> None:
        assert child(dialog, QLabel, "view_answer_now").text() == "Svaret i granskningen: Nej"
        child(dialog, QRadioButton, "view_decision_keep").setChecked(True)
        type_text(child(dialog, QPlainTextEdit, "view_rationale"), "Ingen plan.")
        press_on(child(dialog, QRadioButton, "view_decision_keep"), RETURN)

    def decide(dialog: QDialog) -> None:
        table = child(dialog, ChoosableTable, "views_table")
        assert len(VIEW_HEADINGS) == table.model().columnCount()
        assert cells(table)[0] == ["Akt 1", "Plan finns", "Nej", "Ja. I journalen", "Fanns", "Inte avgjort"]
        for _ in range(2):
            when_open(keep)
            press_on(table, RETURN)
        assert cells(table) == []
        assert child(dialog, QLabel, "views_nothing").text() == "Ingen synpunkt väntar på ställningstagande."
        press_on(child(dialog, QPushButton, "views_decided"), SPACE)
        assert [row[5] for row in cells(table)] == ["Svaret står kvar: Ingen plan."] * 2

    in_fact_check(view, decide)
    assert [one.decision for one in session_of(view).views] == [Decision.KEEP] * 2


def test_a_case_that_a_decision_opens_again_is_told_with_a_way_there(view: AuditView) -> None:
    view.workspace.perform(review.answer, 2, "ansokan", "2017-04-02")
    view.workspace.perform(review.complete_case, 2)
    view.show_page("tally")

    def change(dialog: QDialog) -> None:
        press_on(child(dialog, QRadioButton, "view_decision_change"), SPACE)
        type_text(child(dialog, QPlainTextEdit, "view_rationale"), "Planen fanns.")
        child(dialog, QPushButton, "view_save").click()

    def decide(dialog: QDialog) -> None:
        table, told = child(dialog, ChoosableTable, "views_table"), child(dialog, QLabel, "views_told")
        when_open(change)
        press_on(table, RETURN)
        assert not told.isVisible()  # Akt 1 was not closed
        when_open(change)
        press_on(table, RETURN)
        assert told.text().startswith("Akt 2 öppnades igen: ")
        press_on(child(dialog, QPushButton, "views_go_to_opened"), SPACE)

    in_fact_check(view, decide)
    assert view.shown_page == "review"
    assert view.presenter.case is not None
    assert (view.presenter.case.label, view.presenter.place) == ("Akt 2", "plan_datum")


@pytest.mark.parametrize("width", [680, 1366])
def test_every_column_is_seen_in_a_window_of_any_width(view: AuditView, width: int) -> None:
    view.window().resize(width, 740)

    def look(dialog: QDialog) -> None:
        assert dialog.width() <= view.window().width()
        assert dialog.height() <= view.window().height()
        table = child(dialog, ChoosableTable, "views_table")
        header = table.horizontalHeader()
        assert header.length() <= table.viewport().width()
        for column in range(header.count()):
            assert header.sectionSize(column) >= header.sectionSizeHint(column), VIEW_HEADINGS[column]

    in_fact_check(view, look)


def test_undo_and_redo_work_in_the_dialog_and_are_told_there(view: AuditView, qtbot: QtBot) -> None:
    view.workspace.perform(fact_checking.keep_answer, 1, "plan", "Ingen plan.")
    view.show_page("tally")

    def reverse(dialog: QDialog) -> None:
        table, about = child(dialog, ChoosableTable, "views_table"), child(dialog, QLabel, "fact_check_about")
        assert len(cells(table)) == 1
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        QTest.keyClick(table, Qt.Key.Key_Z, CTRL)
        told = "Akt 1, ställningstagande till förvaltningens synpunkt om ”Plan finns”."
        assert about.text() == f"Ångrat: {told}"
        assert len(cells(table)) == 2
        QTest.keyClick(table, Qt.Key.Key_Y, CTRL)
        assert about.text() == f"Gjort igen: {told}"
        assert len(cells(table)) == 1

    in_fact_check(view, reverse)
    assert view.shown_page == "tally"


def test_another_key_goes_to_the_case_at_the_item(view: AuditView) -> None:
    view.show_page("tally")

    def go(dialog: QDialog) -> None:
        table = child(dialog, ChoosableTable, "views_table")
        table.selectRow(1)
        press_on(child(dialog, QPushButton, "view_go"), SPACE)
        assert not dialog.isVisible()

    in_fact_check(view, go)
    assert view.shown_page == "review"
    assert view.presenter.case is not None
    assert (view.presenter.case.label, view.presenter.place) == ("Akt 2", "plan")


def test_undo_stays_with_the_figures_where_the_act_is_of_no_case(view: AuditView) -> None:
    view.workspace.perform(fact_checking.keep_answer, 1, "plan", "Ingen plan.")
    view.show_page("tally")
    view.workspace.perform(edit_sentence, "plan", "Så här står det.")
    press("z", modifier=CTRL)
    page = view.page("tally")
    assert page is not None
    told = child(page, QLabel, "sentence_said")
    assert (view.shown_page, told.text()) == ("tally", "Ångrat: formuleringen om ”Plan finns”")
    press("y", modifier=CTRL)
    assert (view.shown_page, told.text()) == ("tally", "Gjort igen: formuleringen om ”Plan finns”")
    press("z", modifier=CTRL)
    press("z", modifier=CTRL)
    assert (view.shown_page, view.presenter.place) == ("review", "plan")
    assert "ställningstagande" in child(view, Notice, "notice").text()


def test_a_number_is_proposed_for_the_question_at_hand(view: AuditView, qtbot: QtBot) -> None:
    proposed: list[str] = []

    def look(dialog: QDialog) -> None:
        proposed.append(child(dialog, QComboBox, "claim_item").currentData())

    for item in ("uppfoljd", "ansokan"):  # of which the latter cannot be met
        view.presenter.select_item(item)
        in_fact_check(view, look, "claims")
        take_keys_again(qtbot, view)
    view.show_page("tally")
    page = view.page("tally")
    assert isinstance(page, TallyPage)
    page.place_of_keys.setFocus()
    press(*[Qt.Key.Key_Down] * 3)
    in_fact_check(view, look, "claims")
    assert page.current_item == "dagar"
    assert proposed == ["uppfoljd", "plan", "dagar"]


def test_a_number_without_cases_is_added_changed_and_withdrawn(view: AuditView, qtbot: QtBot) -> None:
    def note(dialog: QDialog) -> None:
        more, table = child(dialog, QLineEdit, "claim_more"), child(dialog, ChoosableTable, "claims_table")
        type_text(more, "99")
        press_on(more, RETURN)
        assert "högst så många" in child(dialog, QLabel, "claim_problem").text()
        more.selectAll()
        type_text(more, "3")
        type_text(child(dialog, QLineEdit, "claim_words"), "Ytterligare tre")
        press_on(more, RETURN)
        assert more.isVisible()  # Return pressed no button of the dialog
        (row,) = cells(table)
        assert row[:4] == ["Plan finns", "3", "Alla enheter", "Ytterligare tre"]
        assert row[-1] == "Ej verifierat"
        press_on(table, RETURN)
        more.selectAll()
        type_text(more, "2")
        press_on(child(dialog, QPushButton, "claim_add"), SPACE)
        assert [row[1] for row in cells(table)] == ["2"]

    def withdraw(dialog: QDialog) -> None:
        press_on(child(dialog, QPushButton, "claim_withdraw"), SPACE)

    in_fact_check(view, note, "claims")
    assert [(one.item, one.more) for one in session_of(view).claims] == [("plan", "2")]
    take_keys_again(qtbot, view)
    in_fact_check(view, withdraw, "claims")
    assert session_of(view).claims == ()


def send(unit: str = "") -> Callable[[QDialog], object]:
    """Fill in a dispatch and write it."""

    def fill_in(dialog: QDialog) -> None:
        assert not child(dialog, QPushButton, "dispatch_write").isEnabled()
        field = child(dialog, QComboBox, "dispatch_unit")
        if unit:
            field.setCurrentIndex(field.findData(unit))
        type_text(child(dialog, QLineEdit, "dispatch_whom"), "Enhetschefen")
        deadline = child(dialog, QLineEdit, "dispatch_deadline")
        type_text(deadline, "snart")
        press_on(deadline, RETURN)
        assert "snart" in child(dialog, QLabel, "dispatch_deadline_problem").text()
        deadline.selectAll()
        type_text(deadline, "2020-01-31")
        few, secrecy = child(dialog, QLabel, "dispatch_few"), child(dialog, QLabel, "dispatch_secrecy")
        assert few.isVisible() is (unit == "Söder")
        references = child(dialog, QCheckBox, "dispatch_references")
        press_on(references, SPACE)
        assert secrecy.isVisible()
        press_on(references, SPACE)
        assert not secrecy.isVisible()
        when_open(click("Avbryt"))
        press_on(deadline, RETURN)
        assert dialog.isVisible()  # it is asked about a day that has gone by
        when_open(click("Skriv ändå"))
        press_on(deadline, RETURN)
        assert not dialog.isVisible()

    return fill_in


def filled_in(path: Path, opinion: str) -> Path:
    """Fill a workbook in as the administration does, and save it under another name."""
    workbook = load_workbook(path)
    sheet = workbook.worksheets[0]
    rows = list(sheet.iter_rows())
    (header,) = (place for place, row in enumerate(rows) if row[0].value == "Akt")
    columns = [cell.value for cell in rows[header]]
    for heading, said in (
        ("Vår uppfattning", opinion),
        ("Kommentar", "I utredningen"),
        ("Fanns vid granskningen", "Ja"),
    ):
        rows[header + 1][columns.index(heading)].value = said
    returned = path.with_name(f"svar {opinion}.xlsx")
    workbook.save(returned)
    return returned


@pytest.fixture
def sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that every dispatch is written to."""
    path = tmp_path / "utskick.xlsx"
    monkeypatch.setattr("ui.dialogs.dispatch.choose_file_to_save", lambda *_: path)
    return path


def test_a_dispatch_is_written_filled_in_read_back_and_never_twice(
    view: AuditView, sent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of(view)

    def read(dialog: QDialog, path: Path) -> None:
        monkeypatch.setattr("ui.dialogs.fact_check_dispatches.choose_file_to_open", lambda *_: path)
        press_on(child(dialog, QPushButton, "dispatch_read"), SPACE)

    def do(dialog: QDialog) -> None:
        table, told = child(dialog, ChoosableTable, "dispatches_table"), child(dialog, QLabel, "dispatches_told")
        when_open(send("Söder"))
        press_on(child(dialog, QPushButton, "dispatch_new"), SPACE)
        assert sent.exists()
        (row,) = cells(table)
        assert row[:3] == ["1", "Söder", "Enhetschefen"]
        assert "efter sista svarsdag" in row[5]
        assert told.text() == "Skrivet: utskick.xlsx, 1 svar att kontrollera. Skicka filen till Enhetschefen."
        read(dialog, filled_in(sent, "Kanske"))
        lines = child(dialog, QPlainTextEdit, "problem_lines").toPlainText()
        assert "Kanske" in lines
        assert child(dialog, QPushButton, "close_problems").text() == "Stäng listan"
        for widget in (table, child(dialog, QPlainTextEdit, "problem_lines")):
            press_on(widget, Qt.Key.Key_Escape)  # the list first
            assert dialog.isVisible()
            assert child(dialog, QFrame, "problem_list").isHidden()
            read(dialog, filled_in(sent, "Kanske"))
        assert len(session.views) == 2
        returned = filled_in(sent, "Ja")
        read(dialog, returned)
        assert told.text().startswith("Inläst från Enhetschefen: 1 synpunkt.")
        assert cells(table)[0][5].endswith(": 1 av 1 rad")
        assert not child(dialog, QPushButton, "dispatch_silent").isEnabled()
        read(dialog, returned)
        assert "Enhetschefen" not in child(dialog, QLabel, "problem_head").text()
        assert child(dialog, QLabel, "problem_head").isVisible()

    in_fact_check(view, do, "dispatches")
    view_of_6 = fact_checking.view_at(session, 6, "plan")
    assert (view_of_6.value, view_of_6.words, view_of_6.presence) == ("ja", "I utredningen", Presence.THERE)
    assert view_of_6.dispatch == "1"
    assert len(session.views) == 3
    view.undo()
    assert len(session.views) == 2


def test_what_a_dispatch_says_nothing_of_is_listed(view: AuditView, sent: Path) -> None:
    shown: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        assert child(dialog, QLabel, "silent_count").text().startswith("5 rader utan svar från Enhetschefen.")
        shown.extend(cells(child(dialog, ChoosableTable, "silent_table")))
        press_on(child(dialog, QPushButton, "silent_close"), SPACE)

    def do(dialog: QDialog) -> None:
        when_open(send())
        press_on(child(dialog, QPushButton, "dispatch_new"), SPACE)
        silent = child(dialog, QPushButton, "dispatch_silent")
        assert not silent.isEnabled()  # nothing has come back
        child(dialog, DispatchesPane, "dispatches_pane").read(filled_in(sent, "Ja"))
        when_open(look)
        press_on(silent, SPACE)

    in_fact_check(view, do, "dispatches")
    assert shown == [[f"Akt {number}", "Plan finns", "Nej"] for number in range(2, 7)]


def test_whom_and_deadline_of_a_dispatch_are_changed(view: AuditView, sent: Path) -> None:
    def edit(dialog: QDialog) -> None:
        whom = child(dialog, QLineEdit, "edit_whom")
        whom.selectAll()
        type_text(whom, "Nämnden")
        deadline = child(dialog, QLineEdit, "edit_deadline")
        deadline.selectAll()
        type_text(deadline, "snart")
        press_on(deadline, RETURN)
        assert "snart" in child(dialog, QLabel, "dispatch_edit_dialog_problem").text()
        deadline.selectAll()
        type_text(deadline, "2999-12-31")
        press_on(deadline, RETURN)
        assert not dialog.isVisible()

    def do(dialog: QDialog) -> None:
        when_open(send())
        press_on(child(dialog, QPushButton, "dispatch_new"), SPACE)
        when_open(edit)
        press_on(child(dialog, ChoosableTable, "dispatches_table"), RETURN)

    in_fact_check(view, do, "dispatches")
    assert sent.exists()
    (dispatch,) = session_of(view).dispatches
    assert (dispatch.whom, dispatch.deadline) == ("Nämnden", "2999-12-31")


def test_a_decided_view_is_replaced_only_after_a_question(
    view: AuditView, sent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = FakeAsk(agrees=False)
    monkeypatch.setattr("ui.dialogs.fact_check_dispatches.DialogAsk", lambda _parent: ask)
    view.workspace.perform(fact_checking.keep_answer, 1, "plan", "Ingen plan.")

    def do(dialog: QDialog) -> None:
        when_open(send())
        press_on(child(dialog, QPushButton, "dispatch_new"), SPACE)
        pane, returned = child(dialog, DispatchesPane, "dispatches_pane"), filled_in(sent, "Delvis")
        pane.read(returned)
        assert "1 svar ersätter en synpunkt som redan är avgjord: Akt 1, fråga 2." in ask.asked[0]
        assert fact_checking.view_at(session_of(view), 1, "plan").rationale == "Ingen plan."
        ask.agrees = True
        pane.read(returned)

    in_fact_check(view, do, "dispatches")
    replaced = fact_checking.view_at(session_of(view), 1, "plan")
    assert (replaced.value, replaced.decision) == ("delvis", Decision.OPEN)
