"""The icons: of one set, only those that are used, tinted with the theme."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from docs.make_icons import ICONS, SIZES
from tests.source_code import ROOT, modules
from ui.looks.icons import icon_label, program_icon, show_icon
from ui.looks.themes import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, THEMES
from ui.theme import dress

NAMES = {path.stem for path in ICONS.glob("*.svg")} - {"app"}
TICKS = {"check-white", "check-black"}
"""The one icon that the style sheet shows, which cannot tint it."""


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    yield
    dress(qapp, LIGHT)


def is_drawn_in(picture: QPixmap, ink: str) -> bool:
    """Say whether the most opaque pixel of a picture has a colour, but for rounding."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    found, wanted = max((image.pixelColor(x, y) for x, y in points), key=QColor.alpha), QColor(ink)
    parts = (QColor.red, QColor.green, QColor.blue)
    return found.alpha() > 128 and all(abs(part(found) - part(wanted)) < 4 for part in parts)


def test_just_the_icons_that_are_used_are_bundled() -> None:
    written = "".join(module.path.read_text("utf-8") for name, module in modules().items() if name.startswith("ui."))
    assert len(NAMES) > 10
    assert {name for name in NAMES if f'"{name}"' not in written and f'"{name}.svg"' not in written} == set()


def test_every_icon_is_of_the_one_set_and_its_licence_lies_beside_it() -> None:
    heads = {name: (ICONS / f"{name}.svg").read_text("utf-8").splitlines()[0] for name in NAMES}
    assert {
        name for name, head in heads.items() if not re.fullmatch(r"<!-- @license lucide-static .* - ISC -->", head)
    } == set()
    assert "ISC License" in (ICONS / "LUCIDE-LICENSE.txt").read_text("utf-8")
    assert "Lucide" in (ROOT / "THIRD_PARTY_NOTICES.md").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(NAMES - TICKS))
def test_an_icon_is_drawn_in_the_colour_of_every_theme(qapp: QApplication, qtbot: QtBot, name: str) -> None:
    label = icon_label(name, "accent")
    qtbot.addWidget(label)
    for theme in THEMES:
        dress(qapp, theme)
        assert is_drawn_in(label.pixmap(), theme.accent)


def test_an_icon_follows_the_theme_and_what_is_checked(qapp: QApplication, qtbot: QtBot) -> None:
    button = QPushButton("Akter")
    qtbot.addWidget(button)
    button.setCheckable(True)
    show_icon(button, "lock", "muted")
    for theme in (DARK, HIGH_LIGHT, HIGH_DARK, LIGHT):
        dress(qapp, theme)
        icon = button.icon()
        assert is_drawn_in(icon.pixmap(button.iconSize()), theme.muted)
        assert is_drawn_in(icon.pixmap(button.iconSize(), icon.Mode.Normal, icon.State.On), theme.accent)


def test_a_widget_without_an_icon_gets_none(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("Ord")
    qtbot.addWidget(label)
    dress(qapp, DARK)
    assert label.text() == "Ord"


def test_the_programs_icon_is_there_in_every_size(qapp: QApplication) -> None:
    for size in SIZES:
        picture = QImage(str(ICONS / f"app-{size}.png"))
        assert (picture.width(), picture.height()) == (size, size)
        assert picture.pixelColor(size // 2, size - size // 8).alpha() == 255
    assert not program_icon().pixmap(32).isNull()
