"""The syntax tree of an expression. `position` is a 0-based index into the source."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum, auto


@dataclass(frozen=True, slots=True)
class Literal:
    """A number or a text, written in the expression."""

    position: int
    value: str | float


@dataclass(frozen=True, slots=True)
class Reference:
    """`${name}`: the answer to another item."""

    position: int
    name: str


@dataclass(frozen=True, slots=True)
class OwnValue:
    """`.`: the answer to the item itself; in a predicate the node at hand."""

    position: int


@dataclass(frozen=True, slots=True)
class Negation:
    """Unary minus."""

    position: int
    operand: "Node"


@dataclass(frozen=True, slots=True)
class Binary:
    """Arithmetic or a comparison; `position` is the operator's."""

    position: int
    operator: str
    left: "Node"
    right: "Node"


@dataclass(frozen=True, slots=True)
class Logical:
    """`and` or `or` between two or more operands, so that long rows of them make no deep tree."""

    position: int
    operator: str
    operands: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A function with its arguments."""

    position: int
    name: str
    arguments: tuple["Node", ...]


class Start(Enum):
    """Where a path starts when no expression says so: at the root of the form, or at the node at hand."""

    ROOT = auto()
    HERE = auto()


class Axis(StrEnum):
    """The directions in which a step can go, as XPath 1.0 names them."""

    CHILD = "child"
    PARENT = "parent"
    SELF = "self"
    ATTRIBUTE = "attribute"
    ANCESTOR = "ancestor"
    ANCESTOR_OR_SELF = "ancestor-or-self"
    DESCENDANT = "descendant"
    DESCENDANT_OR_SELF = "descendant-or-self"
    FOLLOWING = "following"
    FOLLOWING_SIBLING = "following-sibling"
    PRECEDING = "preceding"
    PRECEDING_SIBLING = "preceding-sibling"


ANY_NAME = "*"
ANY_NODE = "node()"
TEXT_NODE = "text()"
NODE_TYPES = frozenset({ANY_NODE, TEXT_NODE, "comment()", "processing-instruction()"})
"""The tests of a step that are no names."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path; no node of the syntax tree itself.

    `test` is a name, ANY_NAME, `prefix:*`, or one of NODE_TYPES. Abbreviations are written out: `..` is
    parent::node(), `@x` attribute::x, and `//` a step descendant-or-self::node() of its own.
    """

    position: int
    axis: Axis
    test: str
    predicates: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """A location path. A lone `.` is an OwnValue instead, and `/` alone has no steps."""

    position: int
    start: "Start | Node"
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Filtered:
    """`(…)[…]`: the nodes of an expression for which every predicate holds."""

    position: int
    operand: "Node"
    predicates: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Union:
    """`… | …`: the nodes of two or more expressions."""

    position: int
    operands: tuple["Node", ...]


Node = Literal | Reference | OwnValue | Negation | Binary | Logical | Call | Path | Filtered | Union
"""An expression of any kind."""


def children(node: Node) -> tuple[Node, ...]:
    """Return the nodes directly below a node in the order of the source, the predicates of its steps among them."""
    match node:
        case Negation():
            return (node.operand,)
        case Binary():
            return (node.left, node.right)
        case Logical() | Union():
            return node.operands
        case Call():
            return node.arguments
        case Path(start=start, steps=steps):
            before = () if isinstance(start, Start) else (start,)
            return before + tuple(predicate for step in steps for predicate in step.predicates)
        case Filtered():
            return (node.operand, *node.predicates)
        case _:
            return ()


def walk(root: Node) -> Iterator[tuple[Node, int]]:
    """Yield every node of a tree, a parent before its children, with its depth; the root's is 1."""
    waiting = [(root, 1)]
    while waiting:
        node, depth = waiting.pop()
        yield node, depth
        waiting.extend((child, depth + 1) for child in reversed(children(node)))
