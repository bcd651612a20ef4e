"""Compiles paths, predicates and unions of nodes."""

from collections.abc import Callable, Iterable, Sequence

from aktgranskning.domain.expressions.axes import AXES, REVERSE
from aktgranskning.domain.expressions.closures import Closure, Compiler, Focus, NodesClosure
from aktgranskning.domain.expressions.context import Context
from aktgranskning.domain.expressions.nodes import Node, Nodes
from aktgranskning.domain.expressions.syntax import (
    ANY_NAME,
    ANY_NODE,
    TEXT_NODE,
    Axis,
    Filtered,
    Path,
    Reference,
    Start,
    Step,
    Union,
)
from aktgranskning.domain.expressions.values import to_boolean, to_text

Filter = Callable[[Sequence[Node], Context, Focus], Sequence[Node]]
"""Keeps some of the nodes that one step leads to from one node, in the step's order."""

_ON_ONE_LEVEL = frozenset({Axis.CHILD, Axis.ATTRIBUTE, Axis.SELF})
"""Axes that lead from nodes of one level, in their order, to nodes of one level, in theirs, and to none twice."""


def compile_path(path: Path, compiler: Compiler, *, in_all_rows: bool = False) -> NodesClosure:
    """Compile a path; its nodes come in the order of the tree, each once.

    As in JavaRosa an absolute path leads through the own rows only of the repeats around the expression, or around the
    node at hand in a predicate, unless a step has a predicate of its own; its last step leads to all rows, so that they
    can be counted. With `in_all_rows` all steps do.
    """
    narrows = path.start is Start.ROOT and not in_all_rows
    walks = []
    on_one_level = isinstance(path.start, Start | Reference)
    for step in path.steps:
        on_one_level = on_one_level and step.axis in _ON_ONE_LEVEL
        is_last = step is path.steps[-1]
        own_rows_only = narrows and step.axis is Axis.CHILD and not step.predicates and not is_last
        walks.append(_walk(step, compiler, sorts=not on_one_level, narrows=own_rows_only))
    start = _start(path, compiler)

    def evaluate(context: Context, focus: Focus) -> Nodes:
        nodes = start(context, focus)
        for walk in walks:
            nodes = walk(nodes, context, focus)
        return nodes

    return evaluate


def _start(path: Path, compiler: Compiler) -> NodesClosure:
    if path.start is Start.ROOT:
        return lambda context, focus: (context.root,)
    if path.start is Start.HERE:
        return lambda context, focus: (focus.node,)
    return compiler.nodes(path.start)


def _walk(step: Step, compiler: Compiler, *, sorts: bool, narrows: bool) -> Callable[[Nodes, Context, Focus], Nodes]:
    of_texts = step.axis is Axis.CHILD and step.test == TEXT_NODE
    lead = _texts if of_texts else AXES[step.axis]
    passes = _test(ANY_NODE if of_texts else step.test)
    filters = [compile_predicate(compiler.predicate(predicate)) for predicate in step.predicates]
    is_reverse = step.axis in REVERSE

    def walk(nodes: Nodes, context: Context, focus: Focus) -> Nodes:
        found: list[Node] = []
        for node in nodes:
            reached = lead(node)
            focus.visits.spend(len(reached) + 1)
            kept = passes(reached)
            for keep in filters:
                kept = keep(kept, context, focus)
            found += kept
        result = in_order(found) if sorts and (is_reverse or len(nodes) > 1) else tuple(found)
        if not narrows:
            return result
        return context.own_rows(result, focus.node if compiler.in_predicate else None)

    return walk


def _texts(node: Node) -> Sequence[Node]:
    """Return the texts directly inside a node; a form's leaf stands for its own text."""
    if node.children:
        return [child for child in node.children if not child.name]
    return (node,) if node.name and to_text(node.value) else ()


def _test(test: str) -> Callable[[Sequence[Node]], Sequence[Node]]:
    """Return what keeps the nodes that a step looks for; a node without a name is a text."""
    if test == ANY_NODE:
        return lambda nodes: nodes
    if test == ANY_NAME:
        return lambda nodes: [node for node in nodes if node.name]
    if test == TEXT_NODE:
        return lambda nodes: [node for node in nodes if not node.name and node.parent is not None]
    if test.endswith(":*"):
        return lambda nodes: [node for node in nodes if node.name.startswith(test[:-1])]
    return lambda nodes: [node for node in nodes if node.name == test]


def compile_predicate(closure: Closure) -> Filter:
    """Make of an expression's closure what keeps the nodes for which it is true; a number is a node's place."""

    def keep(nodes: Sequence[Node], context: Context, focus: Focus) -> Sequence[Node]:
        focus.visits.spend(len(nodes))
        kept = []
        inner = Focus(focus.node, len(nodes), focus.visits)
        for position, node in enumerate(nodes, 1):
            inner.node = node
            inner.position = position
            value = closure(context, inner)
            if value == position if type(value) is float else to_boolean(value):
                kept.append(node)
        return kept

    return keep


def compile_filtered(filtered: Filtered, compiler: Compiler) -> NodesClosure:
    """Compile predicates behind an expression that is no path."""
    operand = compiler.nodes(filtered.operand)
    filters = [compile_predicate(compiler.predicate(predicate)) for predicate in filtered.predicates]

    def evaluate(context: Context, focus: Focus) -> Nodes:
        nodes: Sequence[Node] = operand(context, focus)
        for keep in filters:
            nodes = keep(nodes, context, focus)
        return tuple(nodes)

    return evaluate


def compile_union(union: Union, compiler: Compiler) -> NodesClosure:
    """Compile a union of nodes."""
    operands = [compiler.nodes(operand) for operand in union.operands]
    return lambda context, focus: in_order(node for operand in operands for node in operand(context, focus))


def in_order(nodes: Iterable[Node]) -> Nodes:
    """Return nodes in the order of their tree, each once."""
    return tuple(sorted({id(node): node for node in nodes}.values(), key=lambda node: node.order))
