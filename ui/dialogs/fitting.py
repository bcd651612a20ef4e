"""Dialogs that show more at one time than at another, and stay on the screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from ui.theme import GRID

_TITLE_BAR = 4 * GRID
"""The room left for a title bar, where the system has not yet said how high its own is."""


def open_within_parent(dialog: QDialog, size: QSize) -> None:
    """Make a dialog of a size, in pixels, but no larger than the window beneath it, or the screen."""
    parent = dialog.parentWidget()
    room = parent.window().size() if parent else dialog.screen().availableSize()
    dialog.resize(size.boundedTo(room - QSize(2 * GRID, _TITLE_BAR)))


def fit_on_screen(dialog: QDialog, beyond: int = 0) -> None:
    """Make a dialog as large as what it shows asks for but no larger than the screen, moved up where it must be.

    One that the user has made larger stays so. `beyond` is what its size hint leaves out of its height, in pixels.
    """
    screen = dialog.screen().availableGeometry()
    frame = dialog.frameGeometry().size() - dialog.size()
    room = screen.size() - QSize(frame.width(), max(frame.height(), _TITLE_BAR))
    wanted = dialog.sizeHint() + QSize(0, beyond)
    if dialog.isVisible():
        wanted = wanted.expandedTo(dialog.size())
    dialog.resize(wanted.boundedTo(room))
    if dialog.isVisible():
        lowest = screen.bottom() + 1 - dialog.height()
        if dialog.geometry().top() > lowest:
            dialog.move(dialog.x(), max(screen.top(), lowest - frame.height()))
