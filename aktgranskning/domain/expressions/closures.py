"""What the parts of an expression are compiled to: closures over a case and the node at hand."""

from collections.abc import Callable
from typing import Protocol

from aktgranskning.domain.expressions import syntax
from aktgranskning.domain.expressions.context import Context
from aktgranskning.domain.expressions.nodes import Node, Nodes, Value

MAXIMUM_VISITS = 2_000_000
"""Nodes that one evaluation may look at: a table of 20,000 rows and 50 columns twice, in about half a second."""


class TooManyVisitsError(Exception):
    """An evaluation looked at more nodes than it may; it never leaves this package."""


class Visits:
    """How many nodes an evaluation may still look at."""

    __slots__ = ("left",)

    def __init__(self) -> None:
        self.left = MAXIMUM_VISITS

    def spend(self, count: int) -> None:
        """Look at some nodes; TooManyVisitsError where they are too many."""
        self.left -= count
        if self.left < 0:
            raise TooManyVisitsError


class Focus:
    """The node at hand, its place among those that a predicate is tried on, counted from 1, and how many they are.

    One focus moves from node to node; no closure keeps it.
    """

    __slots__ = ("node", "position", "size", "visits")

    def __init__(self, node: Node, size: int, visits: Visits) -> None:
        self.node = node
        self.position = 1
        self.size = size
        self.visits = visits


Closure = Callable[[Context, Focus], Value]
NodesClosure = Callable[[Context, Focus], Nodes]


class Compiler(Protocol):
    """Makes closures of the parts of an expression."""

    @property
    def in_predicate(self) -> bool:
        """Whether the parts stand in a predicate: `.` and position() are then those of the node at hand."""

    def value(self, tree: syntax.Node) -> Closure:
        """Return what gives the value of an expression."""

    def nodes(self, tree: syntax.Node) -> NodesClosure:
        """Return what gives the nodes of an expression, none where it has none."""

    def all_nodes(self, tree: syntax.Node) -> NodesClosure:
        """Return what gives the nodes of a reference or an absolute path in all rows; of any other as `nodes`."""

    def predicate(self, tree: syntax.Node) -> Closure:
        """Return what gives the value of an expression that stands in a predicate."""


Build = Callable[[syntax.Call, Compiler], Closure]
"""Makes the closure of a call, and decides which of its arguments are evaluated, and when."""
