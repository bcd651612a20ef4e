"""Light and dark: chosen, or as the system has it; the language that the program starts in."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from tests.example_checklists import SMALL
from tests.source_code import ROOT
from tests.ui_hands import child, open_audit_window, press, review_page
from ui.dialogs.appearance import AppearanceDialog
from ui.looks import appearance
from ui.looks.appearance import Appearance, follow_system, wear
from ui.looks.icons import show_icon
from ui.looks.themes import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT
from ui.settings import Settings
from ui.theme import current, dress
from ui.translating import Language

STARTED = """
import sys
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QDialogButtonBox
from aktgranskning import catalogue
from ui.app import build_application
from ui.theme import current
application = build_application(QSettings(sys.argv[1], QSettings.Format.IniFormat))
box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
said = box.buttons()[0].text().replace("&", "")
refused = "Swedish" if " finns redan" in catalogue.text("file.exists", path="a") else "translated"
print(QLocale().name(), said, refused, current().name, application.windowIcon().isNull())
"""


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "looks.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def settings(store: QSettings) -> Settings:
    return Settings(store)


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    yield
    dress(qapp, LIGHT)


def started(store: Path, **language: str) -> list[str]:
    """Start the program in an environment with these variables alone that tell a language."""
    told = {
        name: value for name, value in os.environ.items() if name != "LANG" and not name.startswith(("LC_", "LANGU"))
    }
    command = [sys.executable, "-c", STARTED, str(store)]
    run = subprocess.run(command, cwd=ROOT, env=told | language, capture_output=True, encoding="utf-8", timeout=60)
    assert run.returncode == 0, run.stderr
    return run.stdout.split()


@pytest.mark.parametrize(
    ("language", "locale", "cancel", "refused"),
    [
        ({"LANG": "sv_SE.UTF-8"}, "sv_SE", "Avbryt", "Swedish"),
        ({"LANG": "en_US.UTF-8"}, "en_GB", "Cancel", "translated"),
        ({"LANG": "de_DE.UTF-8"}, "sv_SE", "Avbryt", "Swedish"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "de:en:sv"}, "en_GB", "Cancel", "translated"),
        ({"LANG": "C.UTF-8"}, "sv_SE", "Avbryt", "Swedish"),
        ({}, "sv_SE", "Avbryt", "Swedish"),
    ],
)
def test_the_program_speaks_as_the_system_does(
    tmp_path: Path, language: dict[str, str], locale: str, cancel: str, refused: str
) -> None:
    assert started(tmp_path / "settings.ini", **language) == [locale, cancel, refused, "light", "False"]


def test_the_program_speaks_and_looks_as_it_was_told(store: QSettings, settings: Settings) -> None:
    settings.set_language("en")
    settings.set_appearance(Appearance.DARK)
    store.sync()
    assert started(Path(store.fileName()), LANG="sv_SE.UTF-8")[:4] == ["en_GB", "Cancel", "translated", "dark"]


def test_what_is_told_beside_an_item_is_written_in_the_colours_of_the_theme(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_audit_window(qtbot, tmp_path, SMALL)
    page = review_page(window)
    press(Qt.Key.Key_Return)
    page.presenter.select_item("plan")
    page.case_view.focus_items()
    press("j")
    page.presenter.select_item("plan")
    history = child(window, QLabel, "history")
    qtbot.waitUntil(lambda: LIGHT.muted in history.text(), timeout=2000)
    for theme in (DARK, HIGH_LIGHT):
        dress(qapp, theme)
        assert theme.muted in history.text()
    window.close()


def test_settings_that_make_no_sense_follow_the_system(store: QSettings) -> None:
    store.setValue("appearance", "purple")
    store.setValue("language", "tlh")
    assert Settings(store).appearance() is Appearance.SYSTEM
    assert Settings(store).language() is None


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_is_chosen_is_worn_at_once_in_every_window_and_remembered(
    qtbot: QtBot, tmp_path: Path, settings: Settings
) -> None:
    window = open_audit_window(qtbot, tmp_path, SMALL)
    picture = QLabel()
    qtbot.addWidget(picture)
    show_icon(picture, "lock")
    before = picture.pixmap().toImage()
    dialog = AppearanceDialog(settings, window)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.keyClick(child(dialog, QRadioButton, "appearance_system"), Qt.Key.Key_Right)
    assert (settings.appearance(), current()) == (Appearance.LIGHT, LIGHT)
    qtbot.keyClick(child(dialog, QRadioButton, "appearance_light"), Qt.Key.Key_Right)
    assert (settings.appearance(), current()) == (Appearance.DARK, DARK)
    assert picture.pixmap().toImage() != before
    ground = window.grab().toImage().pixelColor(window.width() // 2, window.height() - 3)
    assert ground.lightnessF() < 0.2
    child(dialog, QRadioButton, "appearance_system").click()
    assert (settings.appearance(), current()) == (Appearance.SYSTEM, LIGHT)
    child(dialog, QRadioButton, "language_en").click()
    assert settings.language() is Language.ENGLISH
    child(dialog, QRadioButton, "language_none").click()
    assert settings.language() is None
    child(dialog, QPushButton, "appearance_close").click()
    assert not dialog.isVisible()


def test_high_contrast_and_dark_follow_the_system(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = Appearance.SYSTEM
    system = {"dark": False, "high": False}
    monkeypatch.setattr(appearance, "_is_dark", lambda _application: system["dark"])
    monkeypatch.setattr(appearance, "wants_high_contrast", lambda: system["high"])
    follow_system(qapp, lambda: chosen)
    hints = QGuiApplication.styleHints()
    wear(qapp, chosen)
    assert current() is LIGHT
    system["high"] = True
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert current() is HIGH_LIGHT
    system["dark"] = True
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert current() is HIGH_DARK
    chosen = Appearance.LIGHT
    wear(qapp, chosen)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert current() is HIGH_LIGHT
    system["high"] = False
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert current() is LIGHT
