"""A case to evaluate expressions in: answers by name, and a form of nodes where one is given."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from aktgranskning.domain.expressions.compiler import compile_expression
from aktgranskning.domain.expressions.nodes import Node, Nodes, Scalar, Value, position_among

Holding = Sequence[tuple[str, "Scalar | Holding"]]
"""What a tree is made from: names, each with a value or with what it holds."""


class TreeNode:
    """A node of a tree that is made by hand; one without a name is a text."""

    def __init__(self, name: str, parent: "TreeNode | None" = None, own: Scalar = "") -> None:
        self.name = name
        self.around = parent
        self.own = own
        self.children: list[TreeNode] = []
        self.attributes: list[TreeNode] = []
        self.order: tuple[int, ...] = () if parent is None else (*parent.order, len(parent.children))

    @property
    def parent(self) -> Node | None:
        return self.around

    @property
    def position(self) -> int:
        return position_among(self, self.around.children) if self.around else 1

    @property
    def value(self) -> Scalar:
        return "".join(str(child.value) for child in self.children) if self.children else self.own

    def add(self, name: str, own: Scalar = "") -> "TreeNode":
        child = TreeNode(name, self, own)
        self.children.append(child)
        return child

    def below(self) -> Iterator["TreeNode"]:
        for child in self.children:
            yield child
            yield from child.below()


def grow(node: TreeNode, holding: Holding) -> TreeNode:
    """Add what a node holds, and return the node."""
    for name, inside in holding:
        if isinstance(inside, str | float | bool | datetime.date):
            node.add(name, inside)
        else:
            grow(node.add(name), inside)
    return node


@dataclass
class Answers:
    """Answers by item, and the names that were asked for; `form` is the root of the nodes, `node` where one stands.

    Nodes are found by their name among those of the form. Rows are the nodes named in `repeats`.
    """

    values: Mapping[str, Value] = field(default_factory=dict)
    own_value: Scalar = ""
    now: datetime.datetime = datetime.datetime(2024, 3, 5, 14, 30, 15, 250_000)
    form: TreeNode = field(default_factory=lambda: TreeNode(""))
    here: TreeNode | None = None
    repeats: frozenset[str] = frozenset()
    instances: Mapping[str, TreeNode] = field(default_factory=dict)
    labels: Mapping[tuple[str, str], str] = field(default_factory=dict)
    seed: str = "Akt 1/x"
    asked: list[str] = field(default_factory=list)

    @property
    def node(self) -> Node:
        return self.here or self.form

    @property
    def root(self) -> Node:
        return self.form

    def value(self, name: str, near: Node | None = None) -> Value:
        self.asked.append(name)
        return self.values[name] if name in self.values else self.nodes(name) or ""

    def nodes(self, name: str, near: Node | None = None) -> Nodes:
        return tuple(
            node
            for node in self.all_nodes(name)
            if name in self.repeats or all(self.own_rows((around,)) for around in _around(node))
        )

    def all_nodes(self, name: str) -> Nodes:
        return tuple(node for node in self.form.below() if node.name == name)

    def own_rows(self, nodes: Nodes, near: Node | None = None) -> Nodes:
        standing = [near or self.node, *_around(near or self.node)]
        repeats = {node.name for node in standing} & self.repeats
        return tuple(node for node in nodes if node.name not in repeats or any(node is own for own in standing))

    def instance(self, name: str) -> Node | None:
        return self.instances.get(name)

    def choice_label(self, item: str, name: str) -> str:
        return self.labels.get((item, name), "")


def _around(node: Node) -> Iterator[Node]:
    while node.parent is not None:
        node = node.parent
        yield node


def evaluate(source: str, own_value: Scalar = "", **values: Value) -> Value:
    """Evaluate an expression with these answers."""
    return compile_expression(source).evaluate(Answers(values, own_value))
