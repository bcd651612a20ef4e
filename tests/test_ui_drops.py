"""Files that are dropped on an open audit: taken where they fit, of the others it is said what can be."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from aktgranskning.domain.audit import Audit
from aktgranskning.engagement import create_audit
from tests.conftest import REVIEWER
from tests.ui_hands import child, drop, open_window, settings_in, view_of
from ui.dialogs.checklist_choice import ChecklistChoice
from ui.file_drag import FileDrag
from ui.pages import export_result, recommendation_forms
from ui.pages.assessment import AssessmentPage, Part
from ui.pages.export_result import ExportResult
from ui.pages.key_figures_part import KeyFiguresPart
from ui.presenters.export import Exported
from ui.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    path = tmp_path / "Prov.granskning"
    create_audit(path, Audit("Prov"), REVIEWER).close()
    return open_window(qtbot, tmp_path, path)


def banner(window: MainWindow) -> QLabel:
    return child(window, QLabel, "file_banner_words")


@pytest.mark.parametrize("page", ["review", "tally", "export"])
def test_of_a_file_that_fits_nowhere_it_is_said_what_does(window: MainWindow, tmp_path: Path, page: str) -> None:
    view_of(window).show_page(page)
    assert drop(window, tmp_path / "svar.pdf")
    assert banner(window).isVisible()
    assert "svar.pdf togs inte emot. Släpp en granskning" in banner(window).text()
    assert "Register tas emot på Urval" in banner(window).text()
    assert view_of(window).shown_page == page


def assessment(window: MainWindow, part: Part) -> AssessmentPage:
    view_of(window).show_page("assessment")
    page = view_of(window).page("assessment")
    assert isinstance(page, AssessmentPage)
    page.show_part(part)
    return page


@pytest.mark.parametrize("name", ["uttag.csv", "uttag.XLSX", "uttag.json"])
def test_key_figures_are_read_where_they_are_compared(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    read: list[Path] = []
    monkeypatch.setattr(KeyFiguresPart, "read", lambda _part, path: read.append(path))
    part = assessment(window, Part.KEY_FIGURES).key_figures
    assert drop(part, tmp_path / "bild.png")  # which the window takes, to say what can be dropped
    assert read == []
    assert drop(part, tmp_path / name)
    assert read == [tmp_path / name]


def test_a_form_is_not_read_before_any_was_sent(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []
    kind = recommendation_forms.FormsCard
    monkeypatch.setattr(kind, "read", lambda _card, path: read.append(path))
    page = assessment(window, Part.RECOMMENDATIONS)
    card = page.recommendations.findChild(kind)
    assert card is not None
    assert drop(card, tmp_path / "svar.docx")
    assert read == []
    card._read.setEnabled(True)
    assert drop(card, tmp_path / "svar.docx")
    assert read == [tmp_path / "svar.docx"]


def test_a_dialog_that_asks_for_a_file_takes_a_dropped_one(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """Though nothing behind it takes any as long as it is open."""
    dialog = QDialog(window)
    choice = ChecklistChoice(settings_in(tmp_path))
    QVBoxLayout(dialog).addWidget(choice)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    assert not drop(window, tmp_path / "fragor.xlsx")
    assert drop(choice, tmp_path / "fragor.xlsx")
    assert choice.path() == tmp_path / "fragor.xlsx"
    dialog.close()


def test_what_was_exported_is_dragged_by_its_button(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged: list[list[str]] = []
    opened: list[object] = []
    monkeypatch.setattr(
        FileDrag, "drag", lambda drag: dragged.append([url.toLocalFile() for url in drag.data().urls()])
    )
    monkeypatch.setattr(export_result, "open_outside", opened.append)
    path = tmp_path / "Prov redovisning.xlsx"
    path.write_bytes(b"workbook")
    result = ExportResult()
    qtbot.addWidget(result)
    result.show_exported(Exported(path, datetime(2026, 1, 7, 9, 30)))
    button, left = result.open_button, Qt.MouseButton.LeftButton
    QTest.mousePress(button, left, pos=QPoint(5, 5))
    for at in (QPoint(6, 6), QPoint(60, 40)):
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(at),
            QPointF(at),
            Qt.MouseButton.NoButton,
            left,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(button, moved)
    QTest.mouseRelease(button, left, pos=QPoint(6, 6))
    assert dragged == [[str(path)]]
    assert opened == []
