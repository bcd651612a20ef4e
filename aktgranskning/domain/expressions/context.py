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

    def value(self, name: str) -> Value:
        """Return what `${name}` means.

        '' where the item is empty or irrelevant; nodes where it stands in a repeat that the expression does not stand
        in, and for a repeat itself: then its rows.
        """

    def nodes(self, name: str) -> Nodes:
        """Return the nodes of `${name}` that are seen from here: in the own rows where there are any."""

    def all_nodes(self, name: str) -> Nodes:
        """Return the nodes of an item, a group or a repeat in all rows."""

    def own_rows(self, nodes: Nodes) -> Nodes:
        """Return, of nodes that are rows of a repeat around the expression, its own; any others as they are."""

    def instance(self, name: str) -> Node | None:
        """Return the root of a list of choices or a table, as `instance('name')` means; None where there is none."""

    def choice_label(self, item: str, name: str) -> str:
        """Return the label of one of an item's choices, by the choice's name; '' where there is none."""
