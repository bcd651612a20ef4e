"""Cases are assigned on the page Granskning: in the table, or divided in the dialog."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QListWidget, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from aktgranskning.adding import NewCase
from aktgranskning.case_facts import assign
from aktgranskning.domain.audit import Absence, Audit, ChecklistFile
from aktgranskning.engagement import add_cases, create_audit, load_checklist, set_reviewer
from aktgranskning.replacing import mark_absent, restore_case
from aktgranskning.session import Reviewer, Session
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.ui_hands import RETURN, SPACE, child, open_window, press_on, type_text, view_of, when_open
from ui.audit_view import AuditView
from ui.models.case_table import CaseColumn
from ui.widgets.case_table import CaseTable
from ui.widgets.text_fields import LineField


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> AuditView:
    """The page Granskning of an audit of five cases in two units, one of them missing."""
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        load_checklist(session, SMALL, ChecklistFile("prov.xlsx", b"workbook"))
        add_cases(session, [NewCase(unit=unit) for unit in ("Norr", "Söder", "Söder", "Söder", "Norr")])
        mark_absent(session, 5, Absence.MISSING, "Borta")
    view = view_of(open_window(qtbot, tmp_path, path))
    view.show_page("engagement")
    return view


def session_of(view: AuditView) -> Session:
    return view.workspace.session


def assigned(view: AuditView) -> list[str]:
    return [case.assigned for case in session_of(view).cases.values()]


def divide(view: AuditView, way: str, *new: str) -> list[str]:
    """Press Fördela…, add names, choose a way and agree; return what the dialog said of it."""
    said: list[str] = []

    def fill_in(dialog: QDialog) -> None:
        field = child(dialog, LineField, "assigning_new")
        for name in new:
            type_text(field, name)
            press_on(field, RETURN)
        assert dialog.isVisible()
        choice = child(dialog, QRadioButton, f"assigning_{way}")
        press_on(choice, SPACE)
        said.append(child(dialog, QLabel, "assigning_result").text())
        press_on(child(dialog, QPushButton, "assigning_agree"), SPACE)

    when_open(fill_in)
    press_on(child(view, QPushButton, "divide_cases"), SPACE)
    return said


def test_a_reviewer_is_typed_in_the_table(view: AuditView) -> None:
    table = child(view, CaseTable, "case_table")
    model = table.model()
    assert model.headerData(CaseColumn.ASSIGNED, Qt.Orientation.Horizontal) == "Tilldelad"
    assert model.setData(model.index(1, CaseColumn.ASSIGNED), " Bo Lind ")
    assert assigned(view)[1] == "Bo Lind"
    assert model.index(1, CaseColumn.ASSIGNED).data() == "Bo Lind"
    assert model.index(4, CaseColumn.STATUS).data() == "Bortfall"


def test_cases_are_divided_evenly_and_the_absent_left_out(view: AuditView) -> None:
    said = divide(view, "evenly", "Bo Lind")
    assert said == ["Granskare Ett 2, Bo Lind 2. 4 akter får granskare."]
    assert assigned(view) == ["Granskare Ett", "Bo Lind", "Granskare Ett", "Bo Lind", ""]
    view.undo()
    assert assigned(view) == [""] * 5


def test_cases_are_divided_by_unit(view: AuditView) -> None:
    divide(view, "by_unit", "Bo Lind", "bo lind")  # the same name is listed once
    assert assigned(view) == ["Bo Lind", "Granskare Ett", "Granskare Ett", "Granskare Ett", ""]


def test_who_was_assigned_by_hand_keeps_the_case_and_what_changes_is_said(view: AuditView) -> None:
    view.workspace.perform(assign, {1: "Bo Lind", 2: "Bo Lind"})
    assert divide(view, "evenly") == ["Bo Lind 2, Granskare Ett 2. 2 akter får granskare."]
    assert assigned(view) == ["Bo Lind", "Bo Lind", "Granskare Ett", "Granskare Ett", ""]

    def divide_anew(dialog: QDialog) -> None:
        result, agree = child(dialog, QLabel, "assigning_result"), child(dialog, QPushButton, "assigning_agree")
        assert result.text() == "Bo Lind 2, Granskare Ett 2. Ingen akt byter granskare."
        assert not agree.isEnabled()
        press_on(child(dialog, QCheckBox, "assigning_keep"), SPACE)
        assert result.text() == "Bo Lind 2, Granskare Ett 2. 2 akter byter granskare."
        press_on(child(dialog, QRadioButton, "assigning_evenly"), RETURN)  # Return divides, wherever the focus is

    when_open(divide_anew)
    press_on(child(view, QPushButton, "divide_cases"), SPACE)
    assert assigned(view) == ["Bo Lind", "Granskare Ett", "Bo Lind", "Granskare Ett", ""]


def test_a_name_that_is_typed_is_listed_before_anything_is_divided(view: AuditView) -> None:
    def type_and_agree(dialog: QDialog) -> None:
        type_text(child(dialog, LineField, "assigning_new"), "Bo Lind")
        agree = child(dialog, QPushButton, "assigning_agree")
        press_on(agree, SPACE)
        assert child(dialog, QLabel, "assigning_result").text().startswith("Granskare Ett 2, Bo Lind 2.")
        press_on(agree, SPACE)

    when_open(type_and_agree)
    press_on(child(view, QPushButton, "divide_cases"), SPACE)
    assert assigned(view)[:2] == ["Granskare Ett", "Bo Lind"]


def test_the_card_says_how_many_cases_have_no_reviewer_where_others_have(view: AuditView) -> None:
    said = child(view, QLabel, "without_reviewer")
    assert not said.isVisible()
    view.workspace.perform(assign, {1: "Bo Lind"})
    assert said.text() == "3 akter har ingen granskare."  # of those that can be read
    view.workspace.perform(restore_case, 5)
    assert said.text() == "4 akter har ingen granskare."
    view.workspace.perform(assign, dict.fromkeys((2, 3, 4, 5), "Bo Lind"))
    assert not said.isVisible()


def test_who_has_no_part_in_the_work_is_listed_unticked(view: AuditView) -> None:
    session = session_of(view)
    set_reviewer(session, Reviewer("Granskare Två", "G2"))
    view.workspace.perform(assign, {5: "Bo Lind"})

    def look(dialog: QDialog) -> None:
        names = child(dialog, QListWidget, "assigning_names")
        items = [names.item(row) for row in range(names.count())]
        ticked = {item.text(): item.checkState() is Qt.CheckState.Checked for item in items}
        assert ticked == {"Bo Lind": True, "Granskare Ett": False, "Granskare Två": True}
        type_text(child(dialog, LineField, "assigning_new"), "granskare ett")  # who is typed takes part
        press_on(child(dialog, LineField, "assigning_new"), RETURN)
        assert items[1].checkState() is Qt.CheckState.Checked
        dialog.reject()

    when_open(look)
    press_on(child(view, QPushButton, "divide_cases"), SPACE)


def test_nothing_is_divided_without_names(view: AuditView) -> None:
    def untick(dialog: QDialog) -> None:
        names = child(dialog, QListWidget, "assigning_names")
        names.setCurrentRow(0)
        press_on(names, SPACE)
        assert not child(dialog, QPushButton, "assigning_agree").isEnabled()
        assert child(dialog, QLabel, "assigning_result").text() == "Välj minst en granskare."
        dialog.reject()

    when_open(untick)
    press_on(child(view, QPushButton, "divide_cases"), SPACE)
    assert assigned(view) == [""] * 5
