"""The colours: text can be read on its ground, and the focus seen, in every theme."""

import re
from collections.abc import Callable
from dataclasses import fields

import pytest
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

import ui.theme
from aktgranskning.domain.audit import AnswerState
from tests.source_code import Module, modules
from ui.looks.state_colours import STATE_COLOURS
from ui.looks.style_sheet import style_sheet
from ui.looks.themes import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, THEMES, Theme, theme_for
from ui.theme import LARGE, NORMAL, SMALL, scaled
from ui.widgets.parts import button
from ui.widgets.selectable_text import SelectableText
from ui.widgets.short_table import ShortTable

TEXT, PART = 4.5, 3.0
"""What WCAG 2.2 asks for at level AA: of text (1.4.3), and of what else carries meaning (1.4.11)."""

HIGH_TEXT, HIGH_PART = 7.0, 4.5
"""What is asked for where the system asks for high contrast; of text as at level AAA (1.4.6)."""

HIGH = (HIGH_LIGHT, HIGH_DARK)

GROUNDS = ("window", "surface", "rail", "hover")
TEXTS = {
    "text": (*GROUNDS, "accent_soft"),
    "muted": GROUNDS,
    "faint": ("window", "surface", "rail"),
    "accent": (*GROUNDS, "accent_soft"),
    "on_accent": ("accent",),
    "warning_text": ("warning_ground",),
    "error_text": ("error_ground", "surface", "window"),
}
PARTS = {"accent": (*GROUNDS, "accent_soft"), "strong_border": ("window", "surface"), "text": ("window", "surface")}
"""The ring of the focus and progress on its track, the edge of a field, the ring around a primary button in focus."""

EACH = pytest.mark.parametrize("theme", THEMES, ids=[theme.name for theme in THEMES])
PAINTED = re.compile(r"^(?P<of>[^{}]+) {[^}]*background: (?P<ground>#\w+);[^}]*[ ;]color: (?P<text>#\w+)", re.MULTILINE)


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it for sRGB."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def too_weak(theme: Theme, pairs: dict[str, tuple[str, ...]], least: float) -> list[tuple[str, str, float]]:
    found = [
        (front, ground, round(contrast(getattr(theme, front), getattr(theme, ground)), 2))
        for front, grounds in pairs.items()
        for ground in grounds
    ]
    return [pair for pair in found if pair[2] < least]


def least_of_text(theme: Theme) -> float:
    return HIGH_TEXT if theme in HIGH else TEXT


def least_of_parts(theme: Theme) -> float:
    return HIGH_PART if theme in HIGH else PART


def test_black_on_white_is_the_strongest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@EACH
def test_text_can_be_read(theme: Theme) -> None:
    assert too_weak(theme, TEXTS, least_of_text(theme)) == []


@EACH
def test_every_text_of_the_style_sheet_can_be_read_on_its_own_ground(theme: Theme) -> None:
    painted = {rule["of"]: (rule["text"], rule["ground"]) for rule in PAINTED.finditer(style_sheet(theme))}
    assert len(painted) > 8
    active = {of: pair for of, pair in painted.items() if ":disabled" not in of}
    assert {of: pair for of, pair in active.items() if contrast(*pair) < least_of_text(theme)} == {}


@EACH
@pytest.mark.parametrize("state", AnswerState)
def test_a_state_can_be_read(theme: Theme, state: AnswerState) -> None:
    colours = STATE_COLOURS[theme.name][state]
    assert contrast(colours.text, colours.ground) >= least_of_text(theme)


@EACH
@pytest.mark.parametrize("state", sorted(set(AnswerState) - {AnswerState.NOT_ASKED}))
def test_a_part_of_a_bar_is_seen_on_its_ground_beside_the_track_and_in_its_table(
    theme: Theme, state: AnswerState
) -> None:
    """What is not asked is the track itself, which the edge of the bar shows."""
    colours, track = STATE_COLOURS[theme.name][state], STATE_COLOURS[theme.name][AnswerState.NOT_ASKED].bar
    for ground in (colours.ground, track, theme.surface, theme.window, theme.accent_soft):
        assert contrast(colours.bar, ground) >= PART


@EACH
def test_the_edge_of_a_bar_is_seen(theme: Theme) -> None:
    track = STATE_COLOURS[theme.name][AnswerState.NOT_ASKED].bar
    assert {ground for ground in (track, theme.surface) if contrast(theme.strong_border, ground) < PART} == set()


@EACH
def test_the_focus_and_the_edges_of_fields_can_be_seen(theme: Theme) -> None:
    assert too_weak(theme, PARTS, least_of_parts(theme)) == []


def test_all_themes_are_whole() -> None:
    for theme in THEMES:
        for field in fields(Theme):
            assert field.name == "name" or re.fullmatch("#[0-9a-f]{6}", getattr(theme, field.name))
        assert STATE_COLOURS[theme.name].keys() == set(AnswerState)
    assert len({theme.window for theme in THEMES}) == len({theme.name for theme in THEMES}) == len(THEMES)


COLOUR = re.compile(r"""["'][^"'\n]*#[0-9a-fA-F]{3,8}\b|QColor\(["'\d]|GlobalColor|rgba?\(\d""")


SIZED_OTHERWISE = re.compile(
    r"setPoint(?!SizeF\(font\.pointSizeF\(\)\))|setPixelSize|font-size: \d+px"
    r"|scaled\([^,()]+(?:\(\))?, (?!SMALL|NORMAL|LARGE|size)"
)


def colours_named(module: Module) -> list[str]:
    return COLOUR.findall(module.path.read_text("utf-8"))


def test_no_colour_is_named_outside_the_theme() -> None:
    theme = [module for name, module in modules().items() if name.startswith(("ui.looks.", "ui.theme"))]
    others = [module for name, module in modules().items() if name.startswith("ui.") and module not in theme]
    assert len(others) > 300
    assert any(map(colours_named, theme))
    assert {module.name: found for module in others if (found := colours_named(module))} == {}


def test_there_are_three_sizes_of_text() -> None:
    sizes = {name for name, value in vars(ui.theme).items() if isinstance(value, float)}
    assert sizes == {"SMALL", "NORMAL", "LARGE"}
    outside = [module for name, module in modules().items() if name.startswith("ui.") and name != "ui.theme"]
    found = {module.name: SIZED_OTHERWISE.findall(module.path.read_text("utf-8")) for module in outside}
    assert {name: sizes for name, sizes in found.items() if sizes} == {}


def test_each_wish_has_its_theme() -> None:
    wishes = [(dark, high) for high in (False, True) for dark in (False, True)]
    assert [theme_for(dark=dark, high_contrast=high) for dark, high in wishes] == [LIGHT, DARK, HIGH_LIGHT, HIGH_DARK]


@EACH
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_list_to_choose_from_shows_its_last_line(qtbot: QtBot, theme: Theme) -> None:
    choice = QComboBox()
    qtbot.addWidget(choice)
    choice.addItems(["Inte känt om de ingår", "Utelämnade ur registret", "Ingår i registret"])
    choice.setStyleSheet(style_sheet(theme))
    with qtbot.waitExposed(choice):
        choice.show()
    choice.showPopup()
    shown = choice.view()
    last = shown.visualRect(shown.model().index(choice.count() - 1, 0))
    assert shown.viewport().rect().contains(last)
    assert choice.view().verticalScrollBar().maximum() == 0


def ink(label: QLabel) -> list[int]:
    """Return how many pixels of each line of a label are painted, without the empty lines."""
    label.ensurePolished()
    label.resize(label.sizeHint())
    image = label.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    ground = image.pixelColor(image.width() - 1, image.height() - 1)
    across, lines = range(image.width()), range(image.height())
    return [count for line in lines if (count := sum(image.pixelColor(x, line) != ground for x in across))]


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("size", [SMALL, NORMAL, LARGE])
@pytest.mark.parametrize("make", [QLabel, lambda: SelectableText("words")], ids=["label", "selectable"])
@pytest.mark.parametrize("letter", "ÅÄÖ")
def test_the_marks_of_capital_letters_are_painted_whole(
    qtbot: QtBot, make: Callable[[], QLabel], size: float, letter: str, *, bold: bool
) -> None:
    label, roomy = make(), QLabel(letter)
    for one in (label, roomy):
        qtbot.addWidget(one)
        one.setFont(scaled(one.font(), size, bold=bold))
        one.setStyleSheet(style_sheet(LIGHT))
    label.setText(letter)
    roomy.setMargin(16)
    assert ink(label) == ink(roomy)


@EACH
def test_what_is_chosen_in_a_table_is_marked_as_quietly_as_in_a_list(qtbot: QtBot, theme: Theme) -> None:
    table = ShortTable("prov", "Prov", ("En",), most_rows=2, wide={0})
    qtbot.addWidget(table)
    table.setStyleSheet(style_sheet(theme))
    table.ensurePolished()
    roles = (QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText)
    assert [table.palette().color(role).name() for role in roles] == [theme.accent_soft, theme.text]


@EACH
def test_what_destroys_is_not_red_while_there_is_nothing_to_destroy(qtbot: QtBot, theme: Theme) -> None:
    pictures = []
    for role in ("danger", "primary"):
        one = button("prov", "", role)
        qtbot.addWidget(one)
        one.setStyleSheet(style_sheet(theme))
        one.setEnabled(False)
        one.resize(80, 30)
        pictures.append(one.grab().toImage())
    assert pictures[0] == pictures[1]
