"""What can be seen to be wrong with a page or a dialog: cut off, overlapping, outside, scrolled sideways, too large."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QScrollArea,
    QScrollBar,
    QSplitterHandle,
    QStackedWidget,
    QWidget,
)

from tests.off_grid import off_grid

_SLACK = 1
"""Pixels that rounding takes."""

_ARROW = 28
"""What the arrow and the frame of a combo box take of its width."""


def faults(window: QWidget, screen: QSize | None = None) -> list[str]:
    """Say all that is wrong with a window as it is shown now; where it is not given, the screen is the one there is."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisible() and one.window() is window]
    return [
        *(f"cut off: {_told(one)}" for one in shown if is_cut_off(one)),
        *(f"outside: {_told(one)}" for one in shown if _is_outside(one)),
        *(f"overlap: {_told(one)} / {_told(other)}" for one, other in _overlapping([window, *shown])),
        *(f"sideways: {_told(one)}" for one in shown if _scrolls_sideways(one)),
        *_too_large(window, screen or window.screen().availableSize()),
        *(f"narrow: {_told(one)}" for one in shown if _is_wider_than_shown(one)),
        *_off_grid(window),
    ]


def is_cut_off(one: QWidget) -> bool:
    """Say whether words do not have the room that they need, and stand nowhere else."""
    if isinstance(one, QLabel):
        return bool(one.text()) and _is_label_cut_off(one)
    if isinstance(one, QComboBox):
        widest = one.fontMetrics().horizontalAdvance(one.currentText())
        return widest + _ARROW > one.width() + _SLACK and not one.toolTip()
    if isinstance(one, QLineEdit):
        widest = one.fontMetrics().horizontalAdvance(one.placeholderText())
        return not one.text() and widest > one.contentsRect().width() + _SLACK and not one.toolTip()
    if isinstance(one, QHeaderView):
        return _is_header_cut_off(one)
    if isinstance(one, QAbstractButton) and one.text():
        return _is_button_cut_off(one) and not one.toolTip()
    return False


def _is_button_cut_off(one: QAbstractButton) -> bool:
    if one.sizePolicy().hasHeightForWidth():
        return one.heightForWidth(one.width()) > one.height() + _SLACK
    hint = one.sizeHint()
    return hint.width() > one.width() + _SLACK or hint.height() > one.height() + _SLACK


def _is_label_cut_off(label: QLabel) -> bool:
    if label.wordWrap():
        words = label.heightForWidth(label.width()) > label.height() + _SLACK
        return words or label.minimumSizeHint().width() > label.width() + _SLACK
    hint = label.sizeHint()
    return hint.width() > label.width() + _SLACK or hint.height() > label.height() + _SLACK


def _is_header_cut_off(header: QHeaderView) -> bool:
    if header.orientation() is not Qt.Orientation.Horizontal:
        return False
    model, widest = header.model(), header.fontMetrics()
    for at in range(header.count()):
        words = str(model.headerData(at, header.orientation()) or "")
        cut = max((widest.horizontalAdvance(word) for word in words.split()), default=0) > header.sectionSize(at)
        tip = model.headerData(at, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        if cut and not tip and not header.isSectionHidden(at):
            return True
    return False


def _is_outside(one: QWidget) -> bool:
    around = one.parentWidget()
    if around is None or _is_scrolled(one) or isinstance(around, QAbstractScrollArea | QScrollBar):
        return False
    return not around.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(one.geometry())


def _is_scrolled(one: QWidget) -> bool:
    """Whether it lies in the window of what scrolls, which it may be larger than."""
    around = one.parentWidget()
    area = around.parentWidget() if around else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is around


def _overlapping(around: list[QWidget]) -> Iterator[tuple[QWidget, QWidget]]:
    for parent in around:
        if isinstance(parent, QStackedWidget | QAbstractScrollArea | QScrollBar | QLineEdit | QComboBox):
            continue
        beside = [one for one in parent.children() if isinstance(one, QWidget) and _takes_room(one)]
        for one, other in combinations(beside, 2):
            shared = one.geometry().intersected(other.geometry())
            if min(shared.width(), shared.height()) > _SLACK:
                yield one, other


def _takes_room(one: QWidget) -> bool:
    lies_above = one.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return one.isVisible() and not one.isWindow() and not lies_above and not isinstance(one, QSplitterHandle)


def _scrolls_sideways(one: QWidget) -> bool:
    return isinstance(one, QAbstractScrollArea) and one.horizontalScrollBar().isVisible()


def _is_wider_than_shown(one: QWidget) -> bool:
    """Whether what scrolls up and down holds more to the right than can be seen."""
    if not isinstance(one, QScrollArea):
        return False
    inside = one.widget()
    return inside is not None and inside.width() > one.viewport().width() + _SLACK and not _scrolls_sideways(one)


def _off_grid(window: QWidget) -> Iterator[str]:
    """What is off the grid in a window that we lay out; Qt lays out its own dialogs."""
    if not isinstance(window, QMessageBox | QInputDialog):
        for kind, name, lengths in off_grid(window):
            yield f"off grid: {kind} {name} {lengths}"


def _too_large(window: QWidget, room: QSize) -> Iterator[str]:
    if window.width() > room.width() or window.height() > room.height():
        yield f"too large: {_told(window)} {window.width()} × {window.height()}"


def _told(one: QWidget) -> str:
    """Name a widget by what leads to it, and the beginning of its words."""
    named: QWidget | None = one
    while named and not named.objectName():
        named = named.parentWidget()
    words = str(one.property("text") or "").replace("\n", " ")[:40]
    return f"{type(one).__name__} {named.objectName() if named else ''} {one.width()}×{one.height()} {words!r}"
