"""Takes the content of a window away from screen readers, which read what a window holds and not what is painted."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from ui.presenters.locking import LOCKED_TITLE
from ui.translating import tr

_UNSEEN = "unseen"
"""A property of the window itself: what is kept elsewhere of one that is closed locked would keep it for ever."""

_is_installed: list[bool] = []


class _Empty(QAccessibleWidget):
    """A window in which there is nothing."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, QAccessible.Role.Window, tr(LOCKED_TITLE))

    def childCount(self) -> int:
        return 0

    def child(self, _index: int) -> None:  # type: ignore[override]
        return

    def childAt(self, _x: int, _y: int) -> None:  # type: ignore[override]
        return

    def focusChild(self) -> None:  # type: ignore[override]
        return

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def text(self, what: QAccessible.Text) -> str:
        return tr(LOCKED_TITLE) if what is QAccessible.Text.Name else ""


def hide_from_readers(window: QWidget) -> None:
    """Let a window seem empty to whoever asks what it holds."""
    if not _is_installed:
        QAccessible.installFactory(_empty_where_unseen)  # which cannot be taken back
        _is_installed.append(True)
    window.setProperty(_UNSEEN, True)
    _forget(window)


def show_to_readers(windows: Iterable[QWidget]) -> None:
    """Let every window be told as it is again; `windows` are those that still exist."""
    for window in windows:
        window.setProperty(_UNSEEN, None)
        _forget(window)


def _empty_where_unseen(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    return _Empty(thing) if isinstance(thing, QWidget) and thing.property(_UNSEEN) else None


def _forget(window: QWidget) -> None:
    """Have what Qt keeps of a window made anew when it is asked for next."""
    known = QAccessible.queryAccessibleInterface(window)
    if known:
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))
