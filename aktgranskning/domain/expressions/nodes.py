"""The nodes that a path can lead to: those of a case's form, of a list of choices, of a table."""

import datetime
from collections.abc import Sequence
from typing import Protocol

Scalar = str | float | bool | datetime.date
"""One value; a `datetime.datetime`, which is a date too, is a day with a time."""


class Node(Protocol):
    """One node of a tree. Two nodes are the same one where they are the same object."""

    @property
    def name(self) -> str:
        """Its name; '' of the root, above the outermost named node, and of a text that is a node of its own."""

    @property
    def parent(self) -> "Node | None":
        """The node around it; None of the root."""

    @property
    def children(self) -> "Sequence[Node]":
        """The nodes directly inside it, in their order; those that are not relevant left out."""

    @property
    def attributes(self) -> "Sequence[Node]":
        """Its attributes; a form's nodes have none."""

    @property
    def order(self) -> tuple[int, ...]:
        """Where it stands in its tree: smaller than that of every node behind it."""

    @property
    def position(self) -> int:
        """Its place among those of its name beside it, from 1."""

    @property
    def value(self) -> Scalar:
        """What it holds: of a leaf its value, of another the texts below it after each other."""


Nodes = tuple[Node, ...]
"""A set of nodes in the order of their tree, each once."""

Value = Scalar | Nodes
"""What an expression, or a part of one, comes to."""


def position_among(node: Node, siblings: Sequence[Node]) -> int:
    """Return a node's place among the siblings of its name, from 1."""
    named = (sibling for sibling in siblings if sibling.name == node.name)
    return next((place for place, sibling in enumerate(named, 1) if sibling is node), 1)
