"""The axes of XPath: where a step can lead from one node, each in the axis's own order."""

from collections.abc import Callable, Iterator, Sequence

from aktgranskning.domain.expressions.nodes import Node
from aktgranskning.domain.expressions.syntax import Axis

REVERSE = frozenset({Axis.ANCESTOR, Axis.ANCESTOR_OR_SELF, Axis.PRECEDING, Axis.PRECEDING_SIBLING})
"""The axes that lead backwards, the nearest node first."""


def _children(node: Node) -> Sequence[Node]:
    return node.children


def _attributes(node: Node) -> Sequence[Node]:
    return node.attributes


def _self(node: Node) -> Sequence[Node]:
    return (node,)


def _parent(node: Node) -> Sequence[Node]:
    return () if node.parent is None else (node.parent,)


def ancestors(node: Node) -> list[Node]:
    """Return the nodes around a node, the nearest first and the root last."""
    found = []
    parent = node.parent
    while parent is not None:
        found.append(parent)
        parent = parent.parent
    return found


def _ancestors_or_self(node: Node) -> Sequence[Node]:
    return [node, *ancestors(node)]


def _descendants_or_self(node: Node) -> Sequence[Node]:
    found = []
    waiting = [node]
    while waiting:
        found.append(waiting.pop())
        waiting.extend(reversed(found[-1].children))
    return found


def _descendants(node: Node) -> Sequence[Node]:
    return _descendants_or_self(node)[1:]


def _siblings(node: Node) -> tuple[Sequence[Node], Sequence[Node]]:
    """Return the siblings before a node and those behind it; an attribute stands before all children and has none."""
    around = node.parent.children if node.parent is not None else ()
    for index, sibling in enumerate(around):
        if sibling is node:
            return around[:index], around[index + 1 :]
    return (), ()


def _following_siblings(node: Node) -> Sequence[Node]:
    return _siblings(node)[1]


def _preceding_siblings(node: Node) -> Sequence[Node]:
    return _siblings(node)[0][::-1]


def _following(node: Node) -> Sequence[Node]:
    parent = node.parent
    is_attribute = parent is not None and not any(child is node for child in parent.children)
    inside = _descendants(parent) if parent is not None and is_attribute else ()
    behind = (sibling for level in _ancestors_or_self(node) for sibling in _following_siblings(level))
    return [*inside, *_below(behind)]


def _preceding(node: Node) -> Sequence[Node]:
    before = (sibling for level in _ancestors_or_self(node) for sibling in _preceding_siblings(level))
    return [found for sibling in before for found in reversed(_descendants_or_self(sibling))]


def _below(nodes: Iterator[Node]) -> Iterator[Node]:
    for node in nodes:
        yield from _descendants_or_self(node)


AXES: dict[Axis, Callable[[Node], Sequence[Node]]] = {
    Axis.CHILD: _children,
    Axis.PARENT: _parent,
    Axis.SELF: _self,
    Axis.ATTRIBUTE: _attributes,
    Axis.ANCESTOR: ancestors,
    Axis.ANCESTOR_OR_SELF: _ancestors_or_self,
    Axis.DESCENDANT: _descendants,
    Axis.DESCENDANT_OR_SELF: _descendants_or_self,
    Axis.FOLLOWING: _following,
    Axis.FOLLOWING_SIBLING: _following_siblings,
    Axis.PRECEDING: _preceding,
    Axis.PRECEDING_SIBLING: _preceding_siblings,
}
"""Every axis as a function from a node to those that it leads to."""
