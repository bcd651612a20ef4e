"""The choice among the shipped checklists, in the dialog Ny granskning and on the page Granskning."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from aktgranskning.domain.audit import Audit
from aktgranskning.engagement import create_audit
from aktgranskning.session import Session
from checklists.shipped import shipped_checklists, title_of
from tests.conftest import REVIEWER
from tests.ui_hands import SPACE, child, press_on, settings_in, take_it
from ui.dialogs.checklist_choice import ChecklistChoice
from ui.pages.engagement_checklist import ChecklistCard
from ui.presenters.engagement import EngagementPresenter
from ui.workspace import Workspace

DOWN = Qt.Key.Key_Down


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with create_audit(tmp_path / "Prov.granskning", Audit("Prov"), REVIEWER) as session:
        yield session


def test_choosing_a_title_chooses_that_way(qtbot: QtBot, tmp_path: Path) -> None:
    choice = ChecklistChoice(settings_in(tmp_path))
    qtbot.addWidget(choice)
    choice.show()
    titles = child(choice, QComboBox, "shipped_titles")
    assert [titles.itemText(index) for index in range(titles.count())] == list(map(title_of, shipped_checklists()))
    assert choice.path() == shipped_checklists()[0]
    child(choice, QRadioButton, "checklist_later").click()
    assert choice.path() is None
    with qtbot.waitSignal(choice.changed, timeout=1000):
        press_on(titles, DOWN)
    assert child(choice, QRadioButton, "checklist_shipped").isChecked()
    assert choice.path() == shipped_checklists()[1]


def test_the_chosen_one_is_loaded_into_the_audit(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    card = ChecklistCard(EngagementPresenter(Workspace(session), settings), take_it, settings)
    qtbot.addWidget(card)
    card.refresh()
    card.show()
    press_on(child(card, QComboBox, "shipped_titles"), DOWN)
    press_on(child(card, QComboBox, "shipped_titles"), DOWN)
    press_on(child(card, QPushButton, "use_shipped"), SPACE)
    qtbot.waitUntil(lambda: session.checklist is not None, timeout=10_000)
    assert session.source
    assert session.source.file_name == shipped_checklists()[2].name
