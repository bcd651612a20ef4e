"""Dialogs on an English screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from aktgranskning.domain.conclusions.questions import Criterion
from aktgranskning.log_entries import log_entries
from tests.every_dialog import prepared
from tests.ui_hands import child, when_open
from ui.dialogs.criterion import CriterionDialog
from ui.dialogs.files import AUDITS, NameOnlyIconProvider, choose_file_to_open
from ui.dialogs.handbook import HandbookWindow
from ui.dialogs.log import LogDialog
from ui.presenters.handbook import sections
from ui.translating import Language, choose_language
from ui.workspace import Workspace


@pytest.fixture
def in_english() -> Iterator[None]:
    choose_language(Language.ENGLISH)
    yield
    choose_language(Language.SWEDISH)
    sections.cache_clear()  # the handbook has the keys in the language that it was first read in


def language_told(qtbot: QtBot) -> str:
    """Return what the handbook says of its language; '' where it says nothing."""
    parent = QWidget()
    qtbot.addWidget(parent)
    found = HandbookWindow(parent).findChild(QLabel, "handbook_language")
    return found.text() if found else ""


@pytest.mark.usefixtures("in_english")
def test_the_handbook_says_that_it_is_in_swedish(qtbot: QtBot) -> None:
    assert language_told(qtbot) == "The handbook is in Swedish only."


def test_in_swedish_it_says_nothing_of_that(qtbot: QtBot) -> None:
    assert language_told(qtbot) == ""


@pytest.mark.usefixtures("in_english")
def test_words_of_the_domain_are_chosen_by_their_english_letters(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = Workspace(prepared(tmp_path))
    dialog = CriterionDialog(workspace, Criterion(0, workspace.session.audit_questions[0].name))
    qtbot.addWidget(dialog)
    offered = [one.text() for one in child(dialog, QWidget, "criterion_kind").findChildren(QRadioButton)]
    assert offered == ["&Statute", "&Guideline", "&Local rule"]


@pytest.mark.usefixtures("in_english")
@pytest.mark.parametrize(("number", "said"), [(1, "1 row. The latest"), (2, "2 rows. The latest")])
def test_what_is_counted_agrees_with_its_number(qtbot: QtBot, tmp_path: Path, number: int, said: str) -> None:
    session = prepared(tmp_path)
    dialog = LogDialog(log_entries(session)[:number], session.log.head)
    qtbot.addWidget(dialog)
    assert child(dialog, QLabel, "log_count").text().startswith(said)


@pytest.mark.usefixtures("in_english")
def test_files_are_called_by_their_kind(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    filters: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        filters.extend(dialog.nameFilters())
        dialog.reject()

    when_open(look)
    choose_file_to_open(parent, "Choose", tmp_path, AUDITS)
    assert filters == ["Audits (*.granskning)"]
    kinds = NameOnlyIconProvider(QApplication.style())
    assert [kinds.type(QFileInfo(name)) for name in ("a.docx", "a.pdf")] == ["Word document", "PDF file"]
