"""The syntax tree of an expression. `position` is a 0-based index into the source."""

from collections.abc import Iterator
from dataclasses import dataclass


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
    """`.`: the answer to the item itself."""

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


Node = Literal | Reference | OwnValue | Negation | Binary | Logical | Call


def children(node: Node) -> tuple[Node, ...]:
    """Return the nodes directly below a node, in the order of the source."""
    match node:
        case Negation():
            return (node.operand,)
        case Binary():
            return (node.left, node.right)
        case Logical():
            return node.operands
        case Call():
            return node.arguments
        case _:
            return ()


def walk(root: Node) -> Iterator[tuple[Node, int]]:
    """Yield every node of a tree, a parent before its children, with its depth; the root's is 1."""
    waiting = [(root, 1)]
    while waiting:
        node, depth = waiting.pop()
        yield node, depth
        waiting.extend((child, depth + 1) for child in reversed(children(node)))
