"""Light or dark: as the user chose, or as the system has it; high contrast where the system asks for it."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.looks.themes import Theme, theme_for
from ui.theme import dress


class Appearance(StrEnum):
    """What the user can choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def wear(application: QApplication, appearance: Appearance) -> None:
    """Give the program its looks, in every window that is open: the frames of the system's own follow too."""
    hints = QGuiApplication.styleHints()
    if appearance is Appearance.SYSTEM:
        hints.unsetColorScheme()
    else:
        from PySide6.QtCore import Qt  # its enumerations take a tenth of the time until the first paint to build

        hints.setColorScheme(Qt.ColorScheme.Dark if appearance is Appearance.DARK else Qt.ColorScheme.Light)
    dress(application, _asked_for(application, appearance))


def follow_system(application: QApplication, chosen: Callable[[], Appearance]) -> None:
    """Change with the system from now on; `chosen` returns what the user has chosen by then."""

    def change() -> None:
        dress(application, _asked_for(application, chosen()))

    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(change)
    hints.accessibility().contrastPreferenceChanged.connect(change)


def wants_high_contrast() -> bool:
    """Say whether the system asks for high contrast."""
    return QGuiApplication.styleHints().accessibility().contrastPreference().name == "HighContrast"


def _asked_for(application: QApplication, appearance: Appearance) -> Theme:
    is_dark = _is_dark(application) if appearance is Appearance.SYSTEM else appearance is Appearance.DARK
    return theme_for(dark=is_dark, high_contrast=wants_high_contrast())


def _is_dark(application: QApplication) -> bool:
    """Ask the system; one that does not say so has a palette that tells."""
    scheme = QGuiApplication.styleHints().colorScheme().name
    if scheme != "Unknown":
        return scheme == "Dark"
    application.setPalette(QPalette())  # the system's own again
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightnessF() < 0.5
