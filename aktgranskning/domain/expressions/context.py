"""What an expression can ask about the case that it is evaluated in."""

import datetime
from typing import Protocol

from aktgranskning.domain.expressions.nodes import Node, Nodes, Scalar, Value


class Context(Protocol):
    """The case, seen from one item of the checklist, in one row of each repeat around it."""

    @property
    def now(self) -> datetime.datetime:
        """The moment that `now()` gives, and the day of `today()`: when an answer in the case was given last."""

    @property
    def own_value(self) -> Scalar:
        """What `.` means: the answer to the item that the expression belongs to."""

    @property
    def node(self) -> Node:
        """The node of that item, from which relative paths lead."""

    @property
    def root(self) -> Node:
        """The root of the case's form; absolute paths lead from it."""

    @property
    def seed(self) -> str:
        """What chance is drawn from: the same for the same place in the same case."""

    def value(self, name: str, near: Node | None = None) -> Value:
        """Return what `${name}` means; in a predicate `near` is the node at hand.

        '' where the item is empty or irrelevant; nodes where it stands in a repeat that the expression does not stand
        in, and for a repeat itself: then its rows. Of rows that the expression does not stand in, those around `near`
        are meant.
        """

    def nodes(self, name: str, near: Node | None = None) -> Nodes:
        """Return the nodes of `${name}` that are seen from here: in the own rows, or those around `near`."""

    def all_nodes(self, name: str) -> Nodes:
        """Return the nodes of an item, a group or a repeat in all rows."""

    def own_rows(self, nodes: Nodes, near: Node | None = None) -> Nodes:
        """Return, of nodes that are rows of a repeat around `near`, those around it; any others as they are.

        Without `near` the expression itself is meant.
        """

    def instance(self, name: str) -> Node | None:
        """Return the root of a list of choices or a table, as `instance('name')` means; None where there is none."""

    def choice_label(self, item: str, name: str) -> str:
        """Return the label of one of an item's choices, by the choice's name; '' where there is none."""
