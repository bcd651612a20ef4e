"""While the program is locked, lets nothing that the user does reach what is covered, and covers what opens."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ui.dialogs.locked import LockedDialog
from ui.once import once

_KIND = QEvent.Type
_OF_HANDS = frozenset({
    _KIND.KeyPress, _KIND.KeyRelease, _KIND.ShortcutOverride, _KIND.Shortcut, _KIND.InputMethod, _KIND.InputMethodQuery,
    _KIND.MouseButtonPress, _KIND.MouseButtonRelease, _KIND.MouseButtonDblClick, _KIND.MouseMove, _KIND.Wheel,
    _KIND.ContextMenu, _KIND.ToolTip, _KIND.WhatsThis, _KIND.HelpRequest, _KIND.HoverEnter, _KIND.HoverMove,
    _KIND.Enter, _KIND.DragEnter, _KIND.DragMove, _KIND.Drop, _KIND.TouchBegin, _KIND.TouchUpdate, _KIND.TouchEnd,
    _KIND.TabletPress, _KIND.TabletMove, _KIND.TabletRelease, _KIND.NativeGesture, _KIND.Gesture,
})  # fmt: skip
"""What begins with a key, a mouse, a finger or a question of the input method for the words around the cursor."""

_FLOATING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
_OF_COVERED = frozenset({_KIND.Resize, _KIND.ChildAdded, _KIND.WindowTitleChange, _KIND.Polish})


class LockGuard(QObject):
    """A filter on the application, for as long as it is locked: only then it costs anything."""

    def __init__(
        self,
        dialog: LockedDialog,
        ask: Callable[[], None],
        cover: Callable[[QWidget], None],
        keep_covered: Callable[[QWidget], None],
    ) -> None:
        super().__init__(dialog)  # and goes with it: a filter without its dialog would stop everything
        self._dialog = dialog
        self._ask = ask
        self._cover = cover
        self._keep_covered = keep_covered

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        """Stop what the user does anywhere but in the dialog that unlocks."""
        kind = event.type()
        if kind in _OF_HANDS:
            return not self._is_of_dialog(thing)
        if not isinstance(thing, QWidget):
            return False
        if kind is _KIND.FocusOut:
            return _is_editor_of_cell(thing)
        if thing.isWindow() and thing is not self._dialog:
            self._follow(thing, kind)
        return False

    def _is_of_dialog(self, thing: QObject) -> bool:
        if isinstance(thing, QWindow):
            return thing is self._dialog.windowHandle()
        return isinstance(thing, QWidget) and thing.window() is self._dialog

    def _follow(self, window: QWidget, kind: QEvent.Type) -> None:
        if kind is _KIND.Show:
            self._cover(window)
            once(self, self._ask)  # or the new window would take the keys
        elif kind in _OF_COVERED:
            self._keep_covered(window)


def _is_editor_of_cell(field: QWidget) -> bool:
    """Say whether a field stands in a cell of a table: it would close as another window takes the keys."""
    around = field.parentWidget()
    table = around.parentWidget() if around else None
    return isinstance(table, QAbstractItemView) and around is table.viewport()


def visible_windows() -> list[QWidget]:
    """Return every window of the program that can be seen."""
    return [window for window in QApplication.topLevelWidgets() if window.isVisible()]


def close_what_floats() -> None:
    """Close menus, lists of suggestions and tool tips."""
    for window in visible_windows():
        if window.windowType() in _FLOATING:
            window.close()
