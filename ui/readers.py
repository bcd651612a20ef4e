"""What screen readers are told beyond the names of widgets: what just happened, and what a widget is."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE = "reader_role"

_Role = QAccessible.Role
_Politeness = QAccessible.AnnouncementPoliteness

_is_installed: list[bool] = []


def announce(about: QWidget, words: str, *, urgent: bool = False) -> None:
    """Let a screen reader say something now; `urgent` words break off what it is saying."""
    if words and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(about, words)
        event.setPoliteness(_Politeness.Assertive if urgent else _Politeness.Polite)
        QAccessible.updateAccessibility(event)


def give_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Let a widget that is painted by hand be told as what it is; one that can be pressed has its role from Qt."""
    if not _is_installed:
        QAccessible.installFactory(_of_given_role)  # which cannot be taken back
        _is_installed.append(True)
    widget.setProperty(_ROLE, role.value)
    known = QAccessible.queryAccessibleInterface(widget) if QAccessible.isActive() else None
    if known:  # what Qt keeps of it was made with the role that its class has
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))


def _of_given_role(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget):
        return None
    role = thing.property(_ROLE)
    return None if role is None else QAccessibleWidget(thing, _Role(role), "")
