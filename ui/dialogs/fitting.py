"""Dialogs that show more at one time than at another, and stay on the screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from ui.theme import GRID

_TITLE_BAR = 4 * GRID
"""The room left for a title bar, where the system has not yet said how high its own is."""


def open_within_parent(dialog: QDialog, size: QSize) -> None:
    """Make a dialog of a size, in pixels, but no larger than the window beneath it, or the screen."""
    parent = dialog.parentWidget()
    room = parent.window().size() if parent else dialog.screen().availableSize()
    dialog.resize(size.boundedTo(room - QSize(2 * GRID, _TITLE_BAR)))


def give_room(dialog: QDialog, height: int) -> None:
    """Make a dialog of a height, in pixels, where the window beneath it has the room; a higher one stays so."""
    open_within_parent(dialog, QSize(dialog.width(), max(height, dialog.height())))


def height_on_screen(dialog: QDialog) -> int:
    """Return how high a dialog can be, in pixels, with its title bar on the screen."""
    return dialog.screen().availableGeometry().height() - _TITLE_BAR


def scroll_on_low_screen(dialog: QDialog) -> None:
    """Let a dialog scroll where its screen is too low for what it must show: a small one, or one with large letters."""
    layout = dialog.layout()
    if layout is None:
        return
    least = max(layout.totalMinimumSize().height(), layout.totalMinimumHeightForWidth(dialog.width()))
    if least <= height_on_screen(dialog):
        return
    focused = dialog.focusWidget()
    inside = QWidget()
    inside.setLayout(layout)
    area = QScrollArea(dialog, widgetResizable=True)
    area.setWidget(inside)
    around = QVBoxLayout(dialog)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(area)
    area.show()
    around.activate()  # or the dialog keeps the least height that it had
    if focused:
        focused.setFocus()  # which it lost as it was moved


def centre_on_parent(dialog: QDialog) -> None:
    """Put a dialog over the middle of the window beneath it: Qt does so before the dialog knows its size."""
    parent = dialog.parentWidget()
    if parent:
        beneath = parent.window().frameGeometry()
        corner = beneath.center() - dialog.rect().center()
        dialog.move(max(corner.x(), dialog.screen().availableGeometry().left()), max(corner.y(), beneath.top()))


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
