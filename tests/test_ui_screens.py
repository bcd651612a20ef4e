"""Every page and dialog of an audit that is hard to lay out: nothing is cut off, overlaps, or stands outside."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QThreadPool
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from docs.screens.hard_audit import hard_audit
from docs.screens.sheets import write_sheet
from docs.screens.states import STATES
from tests.every_dialog import DIALOGS, Around
from tests.screen_faults import faults
from tests.ui_hands import open_window, view_of
from ui.looks.themes import LIGHT
from ui.theme import dress

SIZES = ((680, 900), (1366, 768))
SCREEN = QSize(1366, 900)
SCROLLED = ("cross_table_view", "log_table")
"""Tables of as many columns as a question has answers, and of all that the log says: they may be scrolled sideways."""


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with hard_audit(tmp_path_factory.mktemp("hard")) as session:
        return session.path


@pytest.fixture
def audit(hard: Path, tmp_path: Path) -> Path:
    path = tmp_path / hard.name
    path.write_bytes(hard.read_bytes())
    return path


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    before = qapp.palette()
    dress(qapp, LIGHT)
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(before)


def settled(widget: QWidget) -> list[str]:
    QThreadPool.globalInstance().waitForDone()
    for _ in range(3):
        QApplication.processEvents()
    return [fault for fault in faults(widget, SCREEN) if not any(name in fault for name in SCROLLED)]


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_wrong_with_any_page(qtbot: QtBot, tmp_path: Path, audit: Path, size: tuple[int, int]) -> None:
    window = open_window(qtbot, tmp_path, audit)
    window.resize(*size)
    view = view_of(window)
    wrong: dict[str, list[str]] = {}
    for name, go in STATES.items():
        go(view)
        wrong[name] = settled(window)
        if view.presenter.walked:
            view.presenter.end_walk()
    assert {name: found for name, found in wrong.items() if found} == {}
    assert len(wrong) > 15
    window.close()


def test_nothing_is_wrong_with_any_dialog(qtbot: QtBot, tmp_path: Path, audit: Path) -> None:
    window = open_window(qtbot, tmp_path, audit)
    around = Around(view_of(window).workspace, window, tmp_path)
    wrong: dict[str, list[str]] = {}
    for build in DIALOGS:
        dialog = build(around)
        dialog.show()
        wrong[f"{type(dialog).__name__} {len(wrong)}"] = settled(dialog)
        dialog.hide()
        dialog.deleteLater()
    assert {name: found for name, found in wrong.items() if found} == {}
    window.close()


# Faults that are found


def found_in(qtbot: QtBot, *inside: QWidget, width: int = 200) -> list[str]:
    """Lay widgets out in a window that is too narrow, and return what kinds of faults it has."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(8, 8, 8, 8)
    column.setSpacing(8)
    for widget in inside:
        column.addWidget(widget)
    window.setFixedSize(width, 200)
    window.show()
    return [fault.partition(":")[0] for fault in settled(window)]


def test_words_that_are_cut_off_are_found(qtbot: QtBot) -> None:
    label, pressed = QLabel("Ett långt namn på en enhet"), QPushButton("Lägg till en rekommendation")
    label.setFixedWidth(40)
    pressed.setFixedWidth(40)
    assert found_in(qtbot, label, pressed) == ["cut off", "cut off"]
    assert found_in(qtbot, QLabel("Ja"), QPushButton("Nej")) == []


def test_words_told_in_a_tooltip_too_may_be_cut_off_on_a_button(qtbot: QtBot) -> None:
    pressed = QPushButton("Lägg till en rekommendation")
    pressed.setToolTip(pressed.text())
    pressed.setFixedWidth(40)
    assert found_in(qtbot, pressed) == []


def test_what_overlaps_or_stands_outside_is_found(qtbot: QtBot) -> None:
    around = QWidget()
    around.setFixedHeight(60)
    for left in (0, 20):
        QPushButton("Ja", around).setGeometry(left, 0, 60, 30)
    assert found_in(qtbot, around) == ["overlap"]
    outside = QWidget()
    outside.setFixedHeight(60)
    QPushButton("Ja", outside).setGeometry(190, 0, 60, 30)
    assert found_in(qtbot, outside) == ["outside"]


def test_what_is_wider_than_it_is_shown_is_found(qtbot: QtBot) -> None:
    area, inside = QScrollArea(widgetResizable=True), QWidget()
    inside.setMinimumWidth(400)
    area.setWidget(inside)
    assert found_in(qtbot, area) == ["sideways"]


def test_what_is_larger_than_the_screen_or_off_the_grid_is_found(qtbot: QtBot) -> None:
    assert found_in(qtbot, QLabel("Ja"), width=1500) == ["too large"]
    odd = QWidget()
    row = QHBoxLayout(odd)
    row.setContentsMargins(7, 0, 0, 0)
    row.addWidget(QLabel("Ja"))
    assert found_in(qtbot, odd) == ["off grid"]


def test_a_contact_sheet_holds_every_picture_below_its_name(qapp: QApplication, tmp_path: Path) -> None:
    from PySide6.QtGui import QColor, QImage

    pictures = []
    for number, colour in enumerate(("red", "lime", "blue")):
        image = QImage(100, 50, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        pictures.append(tmp_path / f"{number}.png")
        image.save(str(pictures[-1]))
    write_sheet(pictures, tmp_path / "sheet.png", columns=2)
    sheet = QImage(str(tmp_path / "sheet.png"))
    at = [sheet.pixelColor(50, 45), sheet.pixelColor(738, 45), sheet.pixelColor(50, 123)]
    assert at == [QColor("red"), QColor("lime"), QColor("blue")]
