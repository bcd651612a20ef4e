"""Walks a page or a dialog by Tab, and says what cannot be reached, comes out of order, or does not show the focus."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QRadioButton, QWidget

_MOST_STOPS = 300


def stops(window: QWidget) -> list[QWidget]:
    """What Tab reaches in a window, from what has the focus until it comes back there."""
    found: list[QWidget] = []
    for _ in range(_MOST_STOPS):
        now = window.focusWidget()
        if now is None or now in found:
            return found
        found.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
        QApplication.processEvents()
    raise AssertionError(f"Tab does not come back in {window.objectName()}")


def unreached(inside: QWidget, reached: list[QWidget]) -> list[QWidget]:
    """What takes the keys inside a widget, can be seen there and is not reached by Tab."""
    return [one for one in focusable(inside) if one not in reached and not _is_beside_chosen(one, reached)]


def focusable(inside: QWidget) -> Iterator[QWidget]:
    """What can be seen and used inside a widget and takes the keys."""
    for one in inside.findChildren(QWidget):
        takes_keys = one.focusPolicy() & Qt.FocusPolicy.TabFocus or one.focusPolicy() & Qt.FocusPolicy.ClickFocus
        if takes_keys and one.isVisible() and one.isEnabled() and one.focusProxy() is None and _is_control(one):
            yield one


def _is_control(one: QWidget) -> bool:
    """Whether it is more than the inside of another control, or the frame that scrolls others."""
    name, around = one.metaObject().className(), one.parentWidget()
    if isinstance(one, QLabel) or name == "QScrollArea" or one.objectName().startswith("qt_"):
        return False  # a label takes the keys where its words can be marked with the mouse
    return not (around and around.focusProxy() is one)


def _is_beside_chosen(one: QWidget, reached: list[QWidget]) -> bool:
    """Whether the arrows lead to it from what is chosen in its group, at which Tab stops alone."""
    exclusive = isinstance(one, QAbstractButton) and (isinstance(one, QRadioButton) or one.group() is not None)
    return exclusive and any(other.parentWidget() is one.parentWidget() for other in reached)


def out_of_order(reached: list[QWidget]) -> list[tuple[QWidget, QWidget]]:
    """Which neighbours on the way stand against the way of reading: rows from above, in each from the left.

    One pair does where the way begins anew.
    """
    return [(one, other) for one, other in pairwise([*reached, *reached[:1]]) if _stands_before(other, one)]


def _stands_before(other: QWidget, one: QWidget) -> bool:
    """Whether a widget is read before another: it stands above it, or to the left in the same row.

    Of what stands in different parts of the window, the parts are compared.
    """
    around = _around(one)
    common = next(part for part in _around(other) if part in around)
    first, second = _part(other, common), _part(one, common)
    if first.bottom() <= second.top():
        return first.left() < second.right()  # what is above and beside is another column
    overlaps = first.top() < second.bottom() and second.top() < first.bottom()
    return overlaps and first.right() <= second.left() and first.top() <= second.center().y()


def _around(widget: QWidget) -> list[QWidget]:
    parts: list[QWidget] = []
    part: QWidget | None = widget
    while part:
        parts.append(part)
        part = part.parentWidget()
    return parts


def _part(widget: QWidget, common: QWidget) -> QRect:
    inside = [part for part in _around(widget) if common.isAncestorOf(part)]
    part = inside[-1] if inside else common
    return QRect(part.mapTo(common, part.rect().topLeft()), part.size())


def unseen(reached: list[QWidget]) -> list[QWidget]:
    """Which look the same whether they have the keys or not."""
    found: list[QWidget] = []
    for one, other in zip(reached, [*reached[1:], *reached[:1]], strict=True):
        one.setFocus(Qt.FocusReason.TabFocusReason)
        with_keys = _picture(one)
        other.setFocus(Qt.FocusReason.TabFocusReason)
        if one is not other and _picture(one) == with_keys:
            found.append(one)
    return found


def _picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    around = widget.parentWidget() or widget
    return around.grab(QRect(widget.pos(), widget.size()).adjusted(-4, -4, 4, 4)).toImage()
