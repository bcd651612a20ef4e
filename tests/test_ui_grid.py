"""Everything on a page stands on the grid of 8 pixels, or on half of it."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QGridLayout, QLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.example_checklists import SMALL
from tests.ui_hands import open_audit_window, open_window, view_of
from ui.theme import GRID
from ui.widgets.rail import PAGES

EDGE = 1
"""A margin that keeps the line along a pane free."""


def lengths(layout: QLayout) -> list[int]:
    """Return the margins of a layout, and the spaces in it where it has any between two things."""
    margins = layout.contentsMargins()
    around = [margins.left(), margins.top(), margins.right(), margins.bottom()]
    if layout.count() < 2:
        return around
    if isinstance(layout, QGridLayout):
        return [*around, layout.horizontalSpacing(), layout.verticalSpacing()]
    return [*around, layout.spacing()]


def off_grid(window: QWidget) -> list[tuple[str, str, list[int]]]:
    """Return the layouts that are off the grid; Qt's own, of a window and of a stack, place one thing alone."""
    found = []
    for layout in window.findChildren(QLayout):
        if isValid(layout) and type(layout).__name__ not in ("QLayout", "QStackedLayout"):
            around = layout.parentWidget() or window
            found.append((type(around).__name__, around.objectName(), lengths(layout)))
    return [one for one in found if any(length % (GRID // 2) for length in one[2] if length != EDGE)]


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
