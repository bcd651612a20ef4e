"""Nothing jumps: what the eye is on stays where it is, the current item is in view, and nothing is animated."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QProgressBar, QScrollBar, QStyle, QWidget
from pytestqt.qtbot import QtBot

from tests.example_checklists import SMALL
from tests.source_code import modules
from tests.ui_hands import open_audit_window, press, review_page
from ui.looks.style_sheet import style_sheet
from ui.looks.themes import LIGHT
from ui.pages.review import ReviewPage
from ui.widgets.item_row import ItemRowWidget

ITEMS = 60
PLAN = next(item for item in SMALL.items if item.name == "plan")
LONG = replace(
    SMALL,
    items=tuple(
        replace(PLAN, name=f"fraga_{at}", label=f"Fråga {at} om akten?", hint="Vad som räknas hit. " * (at % 3 * 7))
        for at in range(ITEMS)
    ),
)
"""The items are of three heights when they are open."""


class Paints(QObject):
    """Notes where a widget stands in another one, from above, each time that the list around both is painted."""

    def __init__(self, card: QWidget, view: QWidget, painted: QWidget) -> None:
        super().__init__(painted)
        self._card, self._view = card, view
        self.places: list[int] = []
        painted.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.places.append(top(self._card, self._view))
        return False


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[ReviewPage]:
    window = open_audit_window(qtbot, tmp_path, LONG)
    window.resize(1366, 768)
    page = review_page(window)
    press(Qt.Key.Key_Return)
    yield page
    window.close()


@pytest.fixture
def paints(page: ReviewPage) -> Paints:
    listed = page.case_view.item_list
    inside = listed.widget()
    assert inside
    return Paints(page.case_view.card, listed.viewport(), inside)


def top(widget: QWidget, view: QWidget) -> int:
    return widget.mapTo(view, QPoint(0, 0)).y()


def lines_above(page: ReviewPage) -> dict[str, int]:
    """Return where each closed item above the open one stands, of those in view."""
    view = page.case_view.item_list.viewport()
    rows = (row for row in view.findChildren(ItemRowWidget) if row.isVisible())
    tops = {row.row.place: top(row, view) for row in rows}
    return {place: y for place, y in tops.items() if 0 <= y < top(page.case_view.card, view)}


def is_whole_in_view(page: ReviewPage) -> bool:
    card = page.case_view.card
    return card.visibleRegion().boundingRect() == card.rect()


def press_and_paint(page: ReviewPage, key: Qt.Key | str) -> None:
    press(key)
    for _ in range(4):
        QApplication.processEvents()


def test_an_answer_moves_no_line_above_while_the_next_item_has_room(page: ReviewPage) -> None:
    view, card = page.case_view.item_list.viewport(), page.case_view.card
    while page.case_view.item_list.verticalScrollBar().value() == 0:
        before, place, stood = lines_above(page), page.presenter.place, top(card, view)
        press_and_paint(page, "j")
        after = lines_above(page)
        moved = 0 if page.case_view.item_list.verticalScrollBar().value() == 0 else after[place] - stood
        assert after == {one: y + moved for one, y in before.items() if y + moved >= 0} | {place: stood + moved}
    assert len(before) >= 5


def test_an_answer_scrolls_by_no_more_than_the_next_item_needs(page: ReviewPage) -> None:
    view, bar = page.case_view.item_list.viewport(), page.case_view.item_list.verticalScrollBar()
    scrolled = 0
    for _ in range(ITEMS - 1):
        place, before = page.presenter.place, bar.value()
        press_and_paint(page, "j")
        assert is_whole_in_view(page)
        assert place in lines_above(page)
        if bar.value() > before:
            scrolled += 1
            below = view.height() - top(page.case_view.card, view) - page.case_view.card.height()
            assert below <= 2 * 8
    assert scrolled > ITEMS // 3


@pytest.mark.parametrize("keys", ["j", (Qt.Key.Key_Down, Qt.Key.Key_Up)], ids=["answers", "arrows"])
def test_the_open_item_is_in_view_after_each_key_and_painted_in_one_place(
    page: ReviewPage, paints: Paints, keys: str | tuple[Qt.Key, ...]
) -> None:
    for key in keys:
        for at in range(ITEMS - 1):
            paints.places.clear()
            press_and_paint(page, key)
            assert is_whole_in_view(page)
            assert len(set(paints.places)) == 1, (key, at)


@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QProgressBar, QScrollBar])
def test_qt_animates_nothing(qtbot: QtBot, kind: type[QWidget]) -> None:
    widget = kind()
    qtbot.addWidget(widget)
    widget.setStyleSheet(style_sheet(LIGHT))
    widget.ensurePolished()
    assert widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget) == 0


def test_the_program_animates_nothing() -> None:
    """Menus and lists that drop down follow the system, and take Qt's 150 milliseconds where it lets them."""
    words = ("Animation(", "QGraphicsEffect", "QTimeLine", "setAnimated(True", "setEffectEnabled", "QScroller")
    sources = {name: module.path.read_text("utf-8") for name, module in modules().items() if name.startswith("ui.")}
    assert {name for name, source in sources.items() if any(word in source for word in words)} == set()
