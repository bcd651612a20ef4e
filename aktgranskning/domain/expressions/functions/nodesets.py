"""Functions on sets of nodes: how many, the sum, the place of one among its siblings, its name."""

import math

from aktgranskning.domain.expressions import syntax
from aktgranskning.domain.expressions.closures import Closure, Compiler, Visits
from aktgranskning.domain.expressions.functions.signature import EVERY, Function, eager, of_nodes, spread
from aktgranskning.domain.expressions.nodes import Node, Nodes, Value
from aktgranskning.domain.expressions.values import to_number, to_text


def _numbers(values: tuple[Value, ...]) -> list[float]:
    """Return the values that are numbers; as in JavaRosa an empty answer is none, and spoils no sum."""
    return [number for number in map(to_number, spread(values)) if not math.isnan(number)]


def _count_non_empty(nodes: Nodes) -> float:
    return float(sum(1 for node in nodes if to_text(node.value) or any(child.name for child in node.children)))


def _beside(node: Node, visits: Visits) -> float:
    """Return how many nodes of its name stand beside a node, itself among them."""
    around = node.parent.children if node.parent is not None else (node,)
    visits.spend(len(around))
    return float(max(sum(1 for sibling in around if sibling.name == node.name), 1))


def _position(call: syntax.Call, compiler: Compiler) -> Closure:
    if call.arguments:
        return place_of_first(call, compiler)
    if compiler.in_predicate:
        return lambda context, focus: float(focus.position)
    return lambda context, focus: float(context.node.position)


def place_of_first(call: syntax.Call, compiler: Compiler) -> Closure:
    """Build a call that gives the place of a set's first node among its siblings; 0 where there is none."""
    nodes = compiler.nodes(call.arguments[0])
    return lambda context, focus: next((float(node.position) for node in nodes(context, focus)), 0.0)


def _last(call: syntax.Call, compiler: Compiler) -> Closure:
    if compiler.in_predicate:
        return lambda context, focus: float(focus.size)
    return lambda context, focus: _beside(context.node, focus.visits)


def _current(call: syntax.Call, compiler: Compiler) -> Closure:
    return lambda context, focus: (context.node,)


def _name(nodes: Nodes) -> str:
    return nodes[0].name if nodes else ""


NODE_SETS: dict[str, Function] = {
    "count": Function(1, 1, of_nodes(lambda nodes: float(len(nodes))), takes_nodes=[0]),
    "count-non-empty": Function(1, 1, of_nodes(_count_non_empty), takes_nodes=[0]),
    "current": Function(0, 0, _current, gives_nodes=True),
    "last": Function(0, 0, _last, searches=True),
    "local-name": Function(0, 1, of_nodes(lambda nodes: _name(nodes).rpartition(":")[2]), [0], own_value=True),
    "max": Function(1, None, eager(lambda *values: max(_numbers(values), default=math.nan)), numbers=EVERY),
    "min": Function(1, None, eager(lambda *values: min(_numbers(values), default=math.nan)), numbers=EVERY),
    "name": Function(0, 1, of_nodes(_name), [0], own_value=True),
    "namespace-uri": Function(0, 1, of_nodes(lambda nodes: ""), [0], own_value=True),
    "position": Function(0, 1, _position, takes_nodes=[0], searches=True),
    "sum": Function(1, 1, of_nodes(lambda nodes: float(sum(_numbers((nodes,))))), takes_nodes=[0]),
}
