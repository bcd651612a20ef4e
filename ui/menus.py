"""The menus, made from the table of actions."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ui.actions import ACTIONS, BEGINS_GROUP, Action, Menu, Scope, shown_key
from ui.translating import later, tr

_TITLES = {
    Menu.FILE: later("&Arkiv"),
    Menu.EDIT: later("&Redigera"),
    Menu.VIEW: later("&Visa"),
    Menu.CASE: later("A&kt"),
    Menu.ITEM: later("&Fråga"),
    Menu.HELP: later("&Hjälp"),
}
"""The names of the menus, each with the letter that opens it together with Alt."""

Target = Callable[[Scope], QWidget | None]
"""Returns the object that actions of a scope work upon now, None where there is none."""


def fill_menus(bar: QMenuBar, target: Target) -> dict[str, QAction]:
    """Make every menu and return the Qt actions by id."""
    made = {}
    for menu in Menu:
        qt_menu = bar.addMenu(tr(_TITLES[menu]))
        for row in ACTIONS:
            if row.menu is menu:
                if row.id in BEGINS_GROUP:
                    qt_menu.addSeparator()
                made[row.id] = _add(qt_menu, row, target)
    return made


def enable_by_scope(actions: dict[str, QAction], target: Target) -> None:
    """Switch on what has something to work upon."""
    for row in ACTIONS:
        actions[row.id].setEnabled(target(row.scope) is not None)


def _add(menu: QMenu, row: Action, target: Target) -> QAction:
    action = QAction(tr(row.text), menu)
    action.setObjectName(f"action_{row.id}")
    if row.shortcut and row.scope is Scope.ITEMS:
        # Only shown: the page takes these keys itself, so that in a text field they are text.
        action.setText(f"{tr(row.text)}\t{shown_key(row.shortcut)}")
    elif row.shortcut:
        action.setShortcut(QKeySequence(row.shortcut))
    action.setAutoRepeat(False)
    action.triggered.connect(lambda: _run(row, target))
    menu.addAction(action)
    return action


def _run(row: Action, target: Target) -> None:
    found = target(row.scope)
    if found is not None:
        row.function(found)
