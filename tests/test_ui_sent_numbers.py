"""What is sent to be answered: identity numbers go with it only where the user says so."""

from dataclasses import replace

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.concluding.recommending import add_recommendation
from aktgranskning.domain.acts import Changes
from aktgranskning.engagement import edit_audit
from aktgranskning.session import Session
from tests.ui_hands import FakeAsk
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.sending import is_written
from ui.presenters.response_forms import write_form
from ui.presenters.sending import Sending, Which, write_dispatch
from ui.workspace import Workspace

# Published by the tax agency as an example that nobody has.
NUMBER, MASKED = "19121212-1212", "19121212-••••"


@pytest.fixture
def dialog(qtbot: QtBot, session: Session) -> ActDialog:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "nej")
    edit_audit(session, replace(session.audit, name=f"Akt {NUMBER}"))
    dialog = ActDialog("sending", "Skicka", 600, Workspace(session), "Skicka", None)
    dialog.end_with()
    qtbot.addWidget(dialog)
    return dialog


def asking(monkeypatch: pytest.MonkeyPatch, *, agrees: bool) -> FakeAsk:
    ask = FakeAsk(agrees=agrees)

    def made(_parent: QWidget) -> FakeAsk:
        return ask

    monkeypatch.setattr("ui.dialogs.sending.DialogAsk", made)
    return ask


@pytest.mark.parametrize("agrees", [True, False])
def test_a_workbook_for_the_administration(dialog: ActDialog, monkeypatch: pytest.MonkeyPatch, agrees: bool) -> None:
    ask, session = asking(monkeypatch, agrees=agrees), dialog.workspace.session
    path = session.path.parent / "utskick.xlsx"

    def write(held: Session, with_identity_numbers: bool) -> Changes:
        return write_dispatch(held, Sending("", "Enheten", "", Which.ALL, False, with_identity_numbers), path)

    assert is_written(dialog, "Skriver …", write) is agrees
    (asked,) = ask.asked
    assert f"kolumn A: {MASKED}" in asked
    assert NUMBER not in asked
    assert path.exists() is agrees
    assert len(session.dispatches) == agrees
    if agrees:
        assert any(NUMBER in str(cell) for row in load_workbook(path).worksheets[0].values for cell in row)


def test_a_form_is_asked_about_and_another_refusal_is_told(dialog: ActDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    ask, session = asking(monkeypatch, agrees=True), dialog.workspace.session
    add_recommendation(session, f"Svara {NUMBER}.", ["Nämnden"])
    path = session.path.parent / "formulär.docx"

    def write(held: Session, with_identity_numbers: bool) -> Changes:
        return write_form(held, "Nämnden", "", path, with_identity_numbers=with_identity_numbers)

    assert is_written(dialog, "Skriver …", write)
    assert "Rekommendation 1" in ask.asked[0]
    assert not is_written(dialog, "Skriver …", write)  # there is a file now
    assert len(ask.asked) == 1
    assert "formulär.docx" in dialog.problem.text()
