"""Widgets found by their names."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

_Widget = TypeVar("_Widget", bound=QWidget)


def child(parent: QWidget, kind: type[_Widget], name: str) -> _Widget:
    """Return the one widget of that kind and name inside another."""
    (found,) = parent.findChildren(kind, name)
    return found
