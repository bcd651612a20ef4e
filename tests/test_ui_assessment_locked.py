"""In a locked audit the page Bedömning invites to nothing, and says on each button why it cannot be pressed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from aktgranskning.concluding.recommending import add_recommendation
from aktgranskning.domain.acts import ActKind, Change, Field
from aktgranskning.domain.sign_off import Lock, write_lock
from aktgranskning.recording import record
from aktgranskning.session import Session
from aktgranskning.signing_off import unlock_audit
from tests.assessment_page import page_of, session_of, shown
from tests.ui_hands import child, view_of
from ui.pages.assessment import Part
from ui.window import MainWindow

ONLY_SHOWS = {
    "ground_show",
    "assessment_history_toggle",
    "figures_groups",
    "figures_besides",
    "figures_imports",
    "figures_settings",
    "close_problems",
    "copy_problems",
}
"""The buttons that change nothing in the audit."""


def lock(session: Session) -> object:
    """Lock an audit that has cases left, which the act itself refuses."""
    written = write_lock(Lock("Granskare Två", datetime(2026, 11, 26, 9, tzinfo=UTC), session.log.head))
    return record(session, ActKind.LOCK_AUDIT, [Change(Field.LOCK, "", written)])


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = shown(qtbot, tmp_path)
    view_of(window).workspace.perform(add_recommendation, "Skriv planer", ["Nämnden"])
    view_of(window).workspace.perform(lock)  # type: ignore[arg-type]
    return window


def acting(part: QWidget) -> list[QAbstractButton]:
    """Return the buttons in sight that would change something."""
    buttons = [one for one in part.findChildren(QAbstractButton) if one.isVisible() and one.objectName()]
    return [one for one in buttons if one.objectName() not in ONLY_SHOWS and one.property("role") != "link"]


@pytest.mark.parametrize("part", [Part.QUESTIONS, Part.RECOMMENDATIONS, Part.KEY_FIGURES])
def test_no_button_can_be_pressed_and_each_says_why(window: MainWindow, part: Part) -> None:
    page = page_of(window)
    page.show_part(part)
    shown_part = page.findChild(QWidget, f"{part.name.lower()}_part")
    assert shown_part
    locked = acting(shown_part)
    assert locked
    assert [one.objectName() for one in locked if one.isEnabled()] == []
    assert {one.toolTip()[:26] for one in locked} == {"Granskningen låstes av Gra"}
    assert {one.accessibleDescription() for one in locked} == {one.toolTip() for one in locked}
    view_of(window).workspace.perform(unlock_audit, "En fråga till")
    assert session_of(window).audit.lock is None
    freed = [one for one in acting(shown_part) if one.isEnabled()]
    assert freed
    assert [one.objectName() for one in freed if "låstes" in one.toolTip()] == []


def test_no_words_invite_to_what_cannot_be_done(window: MainWindow) -> None:
    page = page_of(window)
    for part in (Part.QUESTIONS, Part.RECOMMENDATIONS, Part.KEY_FIGURES):
        page.show_part(part)
        said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        inviting = ("Läs in…", "Skicka formulär…", "Ändra…", "kan läggas till", "Nästa steg", "Skriv den")
        assert [words for words in said if any(invited in words for invited in inviting)] == []
    assert child(page, QLabel, "figures_guidance").text() == "Inga nyckeltal är inlästa."
    assert not child(page, QPushButton, "figures_read").isEnabled()
