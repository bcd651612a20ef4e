"""From a syntax tree to closures."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from aktgranskning.domain.expressions import syntax
from aktgranskning.domain.expressions.closures import Closure, Focus, NodesClosure
from aktgranskning.domain.expressions.context import Context
from aktgranskning.domain.expressions.functions.table import FUNCTIONS
from aktgranskning.domain.expressions.nodes import Nodes, Value
from aktgranskning.domain.expressions.operators import OPERATORS
from aktgranskning.domain.expressions.paths import compile_filtered, compile_path, compile_union
from aktgranskning.domain.expressions.values import to_boolean, to_number


@dataclass(frozen=True, slots=True)
class TreeCompiler:
    """Compiles the parts of an expression that stand in a predicate, or those that do not."""

    in_predicate: bool

    def value(self, tree: syntax.Node) -> Closure:
        """Return what gives the value of an expression."""
        match tree:
            case syntax.Literal(value=literal):
                return lambda context, focus: literal
            case syntax.Reference(name=name):
                if self.in_predicate:
                    return _counted(lambda context, focus: context.value(name, focus.node))
                return lambda context, focus: context.value(name)
            case syntax.OwnValue():
                return _value_at_hand if self.in_predicate else _own_value
            case syntax.Negation(operand=operand):
                negated = self.value(operand)
                return lambda context, focus: -to_number(negated(context, focus))
            case syntax.Binary(operator=operator, left=left, right=syntax.Literal(value=literal)):
                return _beside_literal(OPERATORS[operator], self.value(left), literal)
            case syntax.Binary(operator=operator, left=left, right=right):
                return _binary(OPERATORS[operator], self.value(left), self.value(right))
            case syntax.Logical(operator=operator, operands=operands):
                return _logical(operator, [self.value(operand) for operand in operands])
            case syntax.Call():
                return self._call(tree)
            case syntax.Path() | syntax.Filtered() | syntax.Union():
                return self.nodes(tree)

    def nodes(self, tree: syntax.Node) -> NodesClosure:
        """Return what gives the nodes of an expression, none where it has none."""
        match tree:
            case syntax.Reference(name=name):
                if self.in_predicate:
                    return _only_nodes(_counted(lambda context, focus: context.nodes(name, focus.node)))
                return lambda context, focus: context.nodes(name)
            case syntax.OwnValue():
                return _node_at_hand if self.in_predicate else _own_node
            case syntax.Path():
                return compile_path(tree, self)
            case syntax.Filtered():
                return compile_filtered(tree, self)
            case syntax.Union():
                return compile_union(tree, self)
            case _:
                return _only_nodes(self.value(tree))

    def all_nodes(self, tree: syntax.Node) -> NodesClosure:
        """Return what gives the nodes of a reference or a path in all rows; of any other as `nodes`."""
        match tree:
            case syntax.Reference(name=name):
                return lambda context, focus: context.all_nodes(name)
            case syntax.Path():
                return compile_path(tree, self, in_all_rows=True)
            case _:
                return self.nodes(tree)

    def predicate(self, tree: syntax.Node) -> Closure:
        """Return what gives the value of an expression that stands in a predicate."""
        return TreeCompiler(in_predicate=True).value(tree)

    def _call(self, call: syntax.Call) -> Closure:
        function = FUNCTIONS[call.name]
        if function.own_value and not call.arguments:
            call = replace(call, arguments=(syntax.OwnValue(call.position),))
        return function.build(call, self)


def _own_value(context: Context, focus: Focus) -> Value:
    return context.own_value


def _value_at_hand(context: Context, focus: Focus) -> Value:
    return focus.node.value


def _own_node(context: Context, focus: Focus) -> Nodes:
    return (context.node,)


def _node_at_hand(context: Context, focus: Focus) -> Nodes:
    return (focus.node,)


def _counted(closure: Closure) -> Closure:
    """Count the nodes of a reference in a predicate, as they are gone through at each of the predicate's nodes."""

    def evaluate(context: Context, focus: Focus) -> Value:
        value = closure(context, focus)
        if isinstance(value, tuple):
            focus.visits.spend(len(value))
        return value

    return evaluate


def _only_nodes(closure: Closure) -> NodesClosure:
    def evaluate(context: Context, focus: Focus) -> Nodes:
        value = closure(context, focus)
        return value if isinstance(value, tuple) else ()

    return evaluate


def _beside_literal(apply: Callable[[Value, Value], Value], left: Closure, literal: Value) -> Closure:
    # Most comparisons are of this kind, and so spare a call.
    return lambda context, focus: apply(left(context, focus), literal)


def _binary(apply: Callable[[Value, Value], Value], left: Closure, right: Closure) -> Closure:
    return lambda context, focus: apply(left(context, focus), right(context, focus))


def _logical(operator: str, operands: list[Closure]) -> Closure:
    # The first operand that is `decisive` settles the matter; the ones after it are not evaluated.
    decisive = operator == "or"

    def evaluate(context: Context, focus: Focus) -> bool:
        for operand in operands:
            if to_boolean(operand(context, focus)) is decisive:
                return decisive
        return not decisive

    return evaluate
