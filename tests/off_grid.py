"""What does not stand on the grid of 8 pixels, or on half of it."""

from PySide6.QtWidgets import QGridLayout, QLayout, QWidget
from shiboken6 import isValid

from ui.theme import GRID

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
