"""Everything on a page stands on the grid of 8 pixels, or on half of it."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLayout
from pytestqt.qtbot import QtBot

from tests.example_checklists import SMALL
from tests.off_grid import off_grid
from tests.ui_hands import open_audit_window, open_window, view_of
from ui.widgets.rail import PAGES


def test_the_start_page_stands_on_the_grid(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, tmp_path)
    assert off_grid(window) == []


def test_every_page_stands_on_the_grid(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_audit_window(qtbot, tmp_path, SMALL)
    for page in PAGES:
        view_of(window).show_page(page)
        QApplication.processEvents()
    assert len(window.findChildren(QLayout)) > 100
    assert off_grid(window) == []
    window.close()
