"""What tests of the page Bedömning share: a checklist with audit questions, and the page in the window."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListView
from pytestqt.qtbot import QtBot

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.checklist import AuditQuestion, Checklist
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.session import Session
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.ui_hands import child, open_window, view_of
from ui.pages.assessment import AssessmentPage
from ui.widgets.noted_list import NotedList
from ui.widgets.question_list import QuestionList
from ui.window import MainWindow

_OF_QUESTION = {"plan": "f1", "undertecknad": "f1", "uppfoljd": "f2"}

WITH_QUESTIONS: Checklist = replace(
    SMALL,
    audit_questions=(AuditQuestion("f1", "Finns planer?"), AuditQuestion("f2", "Följs planerna upp?")),
    items=tuple(replace(item, audit_question=_OF_QUESTION.get(item.name, "")) for item in SMALL.items),
)


def shown(qtbot: QtBot, tmp_path: Path, checklist: Checklist | None = WITH_QUESTIONS) -> MainWindow:
    """Show the page in the window, upon an audit of four cases in two units."""
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        if checklist:
            load_checklist(session, checklist, ChecklistFile("prov.xlsx", b"workbook"))
            add_cases(session, [NewCase(unit=unit) for unit in ("Norr", "Norr", "Söder", "")])
    window = open_window(qtbot, tmp_path, path)
    view_of(window).show_page("assessment")
    return window


def page_of(window: MainWindow) -> AssessmentPage:
    page = view_of(window).page("assessment")
    assert isinstance(page, AssessmentPage)
    return page


def session_of(window: MainWindow) -> Session:
    return view_of(window).workspace.session


def questions(window: MainWindow) -> QuestionList:
    return child(window, QuestionList, "questions_list")


def lines(view: QListView) -> list[str]:
    """What a screen reader says of each row."""
    model = view.model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def listed(window: MainWindow, name: str) -> list[str]:
    return lines(child(window, NotedList, name))


def said(window: MainWindow, name: str) -> str:
    label = child(window, QLabel, name)
    return label.text() if label.isVisible() else ""
