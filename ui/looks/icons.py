"""Icons in the colours of the theme: those of Lucide, one file each, and the program's own."""

from math import ceil
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from ui.theme import CLEAR, GRID, current

_FOLDER = Path(__file__).parents[1] / "icons"
_SIZE = 2 * GRID
_GAP = GRID // 2
"""The room between an icon and the words of its button, beside the little that Qt leaves there."""
_ICON, _INK = "shown_icon", "shown_ink"
"""The properties of a widget that say which icon it shows, and in which colour of the theme."""


def program_icon() -> QIcon:
    """Return the program's own icon."""
    icon = QIcon()
    for size in (16, 32, 64, 256):
        icon.addFile(str(_FOLDER / f"app-{size}.png"))
    return icon


def show_icon(widget: QAbstractButton | QLabel, name: str, ink: str = "muted") -> None:
    """Show an icon in a button or a label, in a colour of the theme; it changes with the theme."""
    widget.setProperty(_ICON, name)
    widget.setProperty(_INK, ink)
    _tint(widget)


def tint_again() -> None:
    """Show every icon in the colours of the theme that is in force now."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, QAbstractButton | QLabel) and widget.property(_ICON):
            _tint(widget)


def icon_label(name: str, ink: str = "muted") -> QLabel:
    """Return an icon that stands beside words; a screen reader reads the words alone."""
    label = QLabel()
    label.setFixedSize(_SIZE + _GAP, _SIZE + GRID // 4)
    show_icon(label, name, ink)
    return label


def _tint(widget: QAbstractButton | QLabel) -> None:
    theme, name = current(), str(widget.property(_ICON))
    ink = str(getattr(theme, str(widget.property(_INK))))
    if isinstance(widget, QLabel):
        widget.setPixmap(_icon(name, ink).pixmap(_SIZE + _GAP, _SIZE))
    else:
        widget.setIconSize(QSize(_SIZE + _GAP, _SIZE))
        widget.setIcon(_icon(name, ink, theme.accent if widget.isCheckable() else ""))


def _icon(name: str, ink: str, checked: str = "") -> QIcon:
    """Return an icon in a colour, and in another while its button is checked; sharp on every screen that there is."""
    made = QIcon()
    for sharpness in range(1, ceil(_most_dense()) + 1):
        made.addPixmap(_picture(name, ink, sharpness))
        if checked:
            made.addPixmap(_picture(name, checked, sharpness), QIcon.Mode.Normal, QIcon.State.On)
    return made


def _most_dense() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1)


def _picture(name: str, ink: str, sharpness: int) -> QPixmap:
    drawing = (_FOLDER / f"{name}.svg").read_text("utf-8").replace("currentColor", ink)
    for side in ("width", "height"):
        drawing = drawing.replace(f'{side}="24"', f'{side}="{_SIZE * sharpness}"', 1)
    drawn, picture = QPixmap(), QPixmap((_SIZE + _GAP) * sharpness, _SIZE * sharpness)
    drawn.loadFromData(drawing.encode(), "SVG")
    picture.fill(CLEAR)
    painter = QPainter(picture)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    picture.setDevicePixelRatio(sharpness)
    return picture
