"""The one visual language: colours, sizes and the style sheet, in light and dark."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtCore import Qt  # its enumerations take a tenth of the time until the first paint to build

GRID = 8
"""Spacing in pixels; everything is a multiple or a half of it."""

SMALL, NORMAL, LARGE, HUGE = 0.88, 1.0, 1.4, 2.0
"""Text sizes as factors of the system's."""


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of one scheme, but for those of an answer's state (`ui/state_colours.py`)."""

    window: str
    surface: str
    rail: str
    border: str
    strong_border: str
    text: str
    muted: str
    faint: str
    accent: str
    on_accent: str
    accent_soft: str
    hover: str
    warning_text: str
    warning_ground: str
    error_text: str
    error_ground: str


LIGHT = Theme(
    window="#f4f6f9",
    surface="#ffffff",
    rail="#fbfcfe",
    border="#dfe3ea",
    strong_border="#838da0",
    text="#18202e",
    muted="#566173",
    faint="#656f80",
    accent="#1a58bd",
    on_accent="#ffffff",
    accent_soft="#e5eefb",
    hover="#eef2f8",
    warning_text="#6f4e00",
    warning_ground="#fcefcb",
    error_text="#9c231a",
    error_ground="#fde4e1",
)

DARK = Theme(
    window="#14171c",
    surface="#1d2128",
    rail="#181b21",
    border="#353c48",
    strong_border="#7d8799",
    text="#e9ecf1",
    muted="#a9b2c0",
    faint="#959eae",
    accent="#82b1ff",
    on_accent="#0d1626",
    accent_soft="#22324d",
    hover="#262c35",
    warning_text="#f4cf78",
    warning_ground="#3d3212",
    error_text="#ffb0a8",
    error_ground="#481f1c",
)


def of_system() -> Theme:
    """Return the theme that goes with the palette of the system; ask before the application is dressed."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightnessF() < 0.5 else LIGHT


def of_scheme(scheme: "Qt.ColorScheme") -> Theme:
    """Return the theme of a colour scheme."""
    return DARK if scheme.name == "Dark" else LIGHT


def current() -> Theme:
    """Return the theme in force: the one whose palette the application was dressed in."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window) == colour(DARK.window) else LIGHT


def dress(application: QApplication, theme: Theme) -> None:
    """Give an application the colours of a theme."""
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))


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


def style_sheet(theme: Theme) -> str:
    """Return the style sheet; widgets are told apart by the dynamic property `role`.

    A label has room above its text: Qt makes it as high as the font says, which the ring of "Å" reaches beyond.
    """
    return f"""
QWidget[role="rail"] {{ background: {theme.rail}; border-right: 1px solid {theme.border}; }}
QWidget[role="rail"] QListView {{ background: transparent; }}
QWidget[role="pane"] {{ background: {theme.surface}; }}
QFrame[role="card"] {{ background: {theme.surface}; border: 1px solid {theme.border}; border-radius: 8px; }}
QFrame[role="current"] {{ background: {theme.surface}; border: 2px solid {theme.accent}; border-radius: 8px; }}
QFrame[role="current"][keys="elsewhere"] {{ border-color: {theme.strong_border}; }}
QTextBrowser {{ border: 2px solid {theme.border}; border-radius: 4px; }}
QTextBrowser:focus {{ border-color: {theme.accent}; }}
QLabel {{ padding-top: 2px; qproperty-indent: 0; }}
QLabel[role="muted"] {{ color: {theme.muted}; }}
QLabel[role="problem"] {{ color: {theme.error_text}; }}
QLabel[role="warning"] {{ background: {theme.warning_ground}; color: {theme.warning_text};
    border-radius: 6px; padding: 8px; }}
QLabel[role="error"] {{ background: {theme.error_ground}; color: {theme.error_text};
    border-radius: 6px; padding: 8px; }}
QFrame[role="error"] {{ background: {theme.error_ground}; border-bottom: 1px solid {theme.border}; }}
QFrame[role="error"] > QLabel {{ color: {theme.error_text}; }}
QLabel[role="key"] {{ background: {theme.surface}; color: {theme.muted};
    border: 1px solid {theme.border}; border-radius: 3px; padding: 0 4px; }}
QPushButton {{ background: {theme.surface}; color: {theme.text};
    border: 1px solid {theme.border}; border-radius: 6px; padding: 5px 12px; }}
QPushButton:hover {{ background: {theme.hover}; }}
QPushButton:focus {{ border: 2px solid {theme.accent}; padding: 4px 11px; }}
QPushButton:disabled {{ color: {theme.faint}; }}
QPushButton[role="toggle"]:checked {{ background: {theme.accent_soft}; color: {theme.accent};
    border-color: {theme.accent}; }}
QPushButton[role="primary"] {{ background: {theme.accent}; color: {theme.on_accent};
    border-color: {theme.accent}; font-weight: 600; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {theme.text}; }}
QPushButton[role="primary"]:disabled,
QPushButton[role="danger"]:disabled {{ background: {theme.border}; color: {theme.faint};
    border-color: {theme.border}; }}
QPushButton[role="danger"] {{ background: {theme.error_ground}; color: {theme.error_text};
    border: 1px solid {theme.error_text}; }}
QPushButton[role="danger"]:focus {{ border: 2px solid {theme.error_text}; }}
QPushButton[role="page"] {{ background: transparent; border: 2px solid transparent; text-align: left; }}
QPushButton[role="page"]:hover {{ background: {theme.hover}; }}
QPushButton[role="page"]:checked {{ background: {theme.accent_soft}; color: {theme.accent}; font-weight: 600; }}
QPushButton[role="page"]:focus {{ border-color: {theme.accent}; }}
QPushButton[role="chip"] {{ background: {theme.window}; border: 1px solid {theme.border};
    border-radius: 9px; padding: 2px 7px; }}
QPushButton[role="chip"]:checked {{ background: {theme.accent_soft}; color: {theme.accent};
    border-color: {theme.accent}; }}
QPushButton[role="chip"]:focus {{ border: 2px solid {theme.accent}; padding: 1px 6px; }}
QPushButton[role="warning"] {{ background: {theme.warning_ground}; color: {theme.warning_text};
    border: 1px solid {theme.warning_text}; border-radius: 9px; padding: 2px 7px; font-weight: 600; }}
QPushButton[role="warning"]:checked, QPushButton[role="warning"]:focus {{ border-width: 2px; padding: 1px 6px; }}
QPushButton[role="warning"]:focus {{ border-color: {theme.accent}; }}
QFrame[role="begin"] {{ background: {theme.accent_soft}; border: 1px solid {theme.accent}; border-radius: 8px; }}
QFrame[role="alarm"] {{ background: {theme.warning_ground}; border: 1px solid {theme.warning_text};
    border-radius: 8px; }}
QFrame[role="walk"] {{ background: {theme.accent_soft}; border-radius: 8px; }}
QPushButton[role="link"] {{ background: transparent; border: 2px solid transparent; color: {theme.accent};
    padding: 2px 4px; text-align: left; }}
QPushButton[role="link"]:focus {{ border-color: {theme.accent}; }}
QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox {{ background: {theme.surface}; color: {theme.text};
    border: 1px solid {theme.strong_border}; border-radius: 6px; padding: 4px 8px;
    placeholder-text-color: {theme.faint};
    selection-background-color: {theme.accent}; selection-color: {theme.on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ border: 2px solid {theme.accent};
    padding: 3px 7px; }}
QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {theme.window}; color: {theme.muted};
    border-color: {theme.border}; }}
QLineEdit:read-only:focus, QPlainTextEdit:read-only:focus {{ border: 1px solid {theme.strong_border};
    padding: 4px 8px; }}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{ color: {theme.faint};
    border-color: {theme.border}; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QListView {{ border: 1px solid {theme.strong_border}; }}
QComboBox QListView::item {{ padding: 3px 9px; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow {{ width: 0; height: 0; margin-right: 6px; border-left: 4px solid {theme.surface};
    border-right: 4px solid {theme.surface}; border-top: 5px solid {theme.muted}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 0; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ border: none; padding: 0; }}
QDialogButtonBox, QMessageBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QRadioButton, QCheckBox {{ border: 2px solid transparent; border-radius: 4px; padding: 1px; }}
QRadioButton:focus, QCheckBox:focus {{ border-color: {theme.accent}; }}
QRadioButton::indicator {{ width: 12px; height: 12px; border: 1px solid {theme.strong_border}; border-radius: 7px; }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 4px solid {theme.accent}; }}
QCheckBox::indicator:unchecked {{ width: 12px; height: 12px; border: 1px solid {theme.strong_border};
    border-radius: 3px; }}
QCheckBox::indicator:unchecked:disabled {{ border-color: {theme.border}; }}
QListView::indicator:unchecked {{ width: 12px; height: 12px; background: {theme.surface};
    border: 1px solid {theme.strong_border}; border-radius: 3px; }}
QProgressBar {{ background: {theme.border}; border: none; border-radius: 4px; max-height: 8px; }}
QProgressBar::chunk {{ background: {theme.accent}; border-radius: 4px; }}
QTableView[role="form"]::item {{ padding: 0 5px; }}
QTableView QLineEdit, QTableView QLineEdit:focus {{ border: 2px solid {theme.accent}; border-radius: 0;
    padding: 0 6px; }}
QTableView, QListView {{ background: {theme.surface}; border: none; outline: none;
    selection-background-color: {theme.accent_soft}; selection-color: {theme.text}; }}
QTableView[role="form"] {{ border: 2px solid transparent; border-radius: 4px; }}
QTableView[role="form"]:focus {{ border-color: {theme.accent}; }}
QListView[role="form"] {{ border: 2px solid transparent; border-radius: 4px; }}
QListView[role="form"]:focus {{ border-color: {theme.accent}; }}
QListView[role="form"]::item {{ padding: 3px 0; }}
QListView[role="form"]::indicator:unchecked {{ width: 12px; height: 12px; border: 1px solid {theme.strong_border};
    border-radius: 3px; }}
QLabel[role="copied"] {{ border: 2px solid transparent; border-radius: 4px; padding: 2px; }}
QLabel[role="copied"]:focus {{ border-color: {theme.accent}; }}
QListView[role="suggestions"] {{ border: 1px solid {theme.strong_border}; padding: 1px; }}
QListView[role="suggestions"]:focus {{ border: 2px solid {theme.accent}; padding: 0; }}
QListView[role="suggestions"]::item {{ padding: 3px 9px; }}
QHeaderView::section {{ background: {theme.surface}; color: {theme.muted}; border: none;
    border-bottom: 1px solid {theme.border}; padding: 6px 8px; font-weight: 600; }}
QTableCornerButton::section {{ background: {theme.surface}; border: none; border-bottom: 1px solid {theme.border}; }}
QHeaderView {{ background: {theme.surface}; }}
QTextBrowser[role="reading"] {{ border: 2px solid {theme.border}; border-radius: 6px; }}
QTextBrowser[role="reading"]:focus {{ border-color: {theme.accent}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {theme.border}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {theme.strong_border}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QScrollArea {{ border: none; background: transparent; }}
QMenuBar {{ background: {theme.rail}; }}
QToolTip {{ background: {theme.surface}; color: {theme.text}; border: 1px solid {theme.border}; }}
"""
