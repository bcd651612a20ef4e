"""The one visual language: the grid, the sizes of text, and the theme in force.

What belongs to it lies in `ui/looks/`: the colours of every theme and state, the patterns, the style sheet, the icons.
No other module of the window names a colour.
"""

from functools import cache

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.looks.style_sheet import style_sheet
from ui.looks.themes import LIGHT, THEMES, Theme

GRID = 8
"""Spacing in pixels; everything is a multiple or a half of it."""

SMALL, NORMAL, LARGE = 0.88, 1.0, 1.4
"""The three sizes of text, as factors of the system's."""

CLEAR = QColor(0, 0, 0, 0)
"""What a picture is filled with before anything is painted into it."""

_BY_WINDOW = {QColor(theme.window).rgb(): theme for theme in THEMES}


def current() -> Theme:
    """Return the theme in force: the one whose palette the application was dressed in."""
    return _BY_WINDOW.get(QGuiApplication.palette().color(QPalette.ColorRole.Window).rgb(), LIGHT)


def dress(application: QApplication, theme: Theme) -> None:
    """Give an application the colours of a theme; every widget hears of it by its change of palette."""
    from ui.looks.icons import tint_again  # which asks here for the theme in force

    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))
    tint_again()


@cache
def colour(name: str) -> QColor:
    """Return a colour as Qt paints it; kept, as painting asks for few colours very often."""
    return QColor(name)


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """Return a font of another size, bold or not."""
    other = QFont(font)
    other.setPointSizeF(font.pointSizeF() * factor)
    other.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return other


def palette(theme: Theme) -> QPalette:
    """Return the palette in which Qt draws everything that the style sheet leaves alone."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.window,
        role.Text: theme.text,
        role.PlaceholderText: theme.faint,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.ToolTipBase: theme.surface,
        role.ToolTipText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.Accent: theme.accent,
        role.Mid: theme.border,
    }
    made = QPalette()
    for which, name in colours.items():
        made.setColor(which, colour(name))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, colour(theme.faint))
    return made
