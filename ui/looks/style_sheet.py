"""The style sheet of a theme: what Qt draws by itself looks as what the program paints."""

from pathlib import Path

from ui.looks.themes import Theme

_ICONS = Path(__file__).parents[1] / "icons"
_WHITE = "#ffffff"


def _tick(theme: Theme) -> str:
    """Return the path of the tick that is seen on the accent: a style sheet cannot draw one in a colour."""
    return (_ICONS / ("check-white.svg" if theme.on_accent == _WHITE else "check-black.svg")).as_posix()


def style_sheet(theme: Theme) -> str:
    """Return the style sheet; widgets are told apart by the dynamic property `role`.

    Nothing is animated, whatever the system would have of it.
    A label has room above its text: Qt makes it as high as the font says, which the ring of "Å" reaches beyond.
    """
    return f"""
QLineEdit, QComboBox, QProgressBar, QScrollBar {{ widget-animation-duration: 0; }}
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
QLabel[role="ghost"] {{ background: transparent; color: {theme.faint}; padding: 0; }}
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
QCheckBox::indicator:checked, QListView::indicator:checked {{ width: 12px; height: 12px; border-radius: 3px;
    background: {theme.accent}; border: 1px solid {theme.accent}; image: url("{_tick(theme)}"); }}
QCheckBox::indicator:checked:disabled {{ background: {theme.faint}; border-color: {theme.faint}; }}
QListView::indicator:unchecked {{ width: 12px; height: 12px; background: {theme.surface};
    border: 1px solid {theme.strong_border}; border-radius: 3px; }}
QProgressBar {{ background: {theme.accent_soft}; border: none; border-radius: 4px; max-height: 8px; }}
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
QScrollBar::handle {{ background: {theme.strong_border}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {theme.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QScrollArea {{ border: none; background: transparent; }}
QMenuBar {{ background: {theme.rail}; }}
QToolTip {{ background: {theme.surface}; color: {theme.text}; border: 1px solid {theme.border}; }}
"""
