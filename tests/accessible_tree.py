"""What a screen reader gets of a widget: every accessible object beneath it, as Qt hands them out."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role

CONTROLS = frozenset(
    {
        Role.Button,
        Role.ButtonMenu,
        Role.CheckBox,
        Role.ComboBox,
        Role.EditableText,
        Role.Link,
        Role.List,
        Role.ListItem,
        Role.MenuItem,
        Role.PageTab,
        Role.ProgressBar,
        Role.RadioButton,
        Role.Slider,
        Role.SpinBox,
        Role.Table,
        Role.Tree,
        Role.TreeItem,
    }
)

_MOST_CHILDREN = 4_000
"""More than any list of the examples has; who asks for more walks in a circle."""


@dataclass(frozen=True)
class Node:
    """One accessible object: what it is, what is said of it, and where it stands, counted from the top down."""

    role: QAccessible.Role
    name: str
    description: str
    value: str
    state: QAccessible.State
    path: tuple[str, ...]
    object_name: str
    place: tuple[int, ...]

    def __str__(self) -> str:
        return f"{'/'.join(self.path)} [{self.role.name}] {self.name!r}"


def walk(widget: QWidget) -> list[Node]:
    """Return every accessible object that is shown in a widget, itself the first."""
    QAccessible.setActive(True)
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return list(_nodes(interface, (), ()))


def _nodes(interface: QAccessibleInterface, path: tuple[str, ...], place: tuple[int, ...]) -> Iterator[Node]:
    if not interface.isValid() or interface.state().invisible:
        return
    thing = interface.object()
    here = (*path, thing.objectName() or type(thing).__name__ if thing else interface.role().name)
    yield Node(
        interface.role(),
        interface.text(QAccessible.Text.Name),
        interface.text(QAccessible.Text.Description),
        interface.text(QAccessible.Text.Value),
        interface.state(),
        here,
        thing.objectName() if thing else "",
        place,
    )
    count = interface.childCount()
    assert count < _MOST_CHILDREN, f"{count} children in {here}"
    for at in range(count):
        child = interface.child(at)
        if child is not None:
            yield from _nodes(child, here, (*place, at))
