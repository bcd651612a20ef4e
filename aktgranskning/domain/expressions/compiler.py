"""From an expression's source to a closure that evaluates it."""

from collections.abc import Callable
from dataclasses import dataclass

from aktgranskning.domain.expressions.checks import mistakes
from aktgranskning.domain.expressions.context import Closure, Context
from aktgranskning.domain.expressions.errors import ExpressionError
from aktgranskning.domain.expressions.functions import FUNCTIONS
from aktgranskning.domain.expressions.operators import OPERATORS
from aktgranskning.domain.expressions.parser import parse
from aktgranskning.domain.expressions.syntax import (
    Binary,
    Call,
    Literal,
    Logical,
    Negation,
    Node,
    OwnValue,
    Reference,
    walk,
)
from aktgranskning.domain.expressions.values import Value, to_boolean, to_number

__all__ = ["Context", "Expression", "check_expression", "compile_expression"]


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled expression: what it was written as, what it depends on, and how it is evaluated.

    `evaluate` never raises: what cannot be computed is NaN, '' or false.
    """

    source: str
    references: frozenset[str]
    uses_today: bool
    evaluate: Callable[[Context], Value]


def compile_expression(source: str) -> Expression:
    """Compile an expression; ExpressionError, its first mistake, where it cannot be used."""
    tree = parse(source)
    for mistake in mistakes(tree):
        raise mistake
    nodes = [node for node, _ in walk(tree)]
    return Expression(
        source=source,
        references=frozenset(node.name for node in nodes if isinstance(node, Reference)),
        uses_today=any(isinstance(node, Call) and node.name == "today" for node in nodes),
        evaluate=_compile(tree),
    )


def check_expression(source: str) -> list[ExpressionError]:
    """Return every mistake of an expression in the order of its source; of a broken syntax only the first."""
    try:
        return list(mistakes(parse(source)))
    except ExpressionError as error:
        return [error]


def _compile(node: Node) -> Closure:
    match node:
        case Literal(_, value):
            return lambda context: value
        case Reference(_, name):
            return lambda context: context.value(name)
        case OwnValue():
            return _own_value
        case Negation(_, operand):
            negated = _compile(operand)
            return lambda context: -to_number(negated(context))
        case Binary(_, operator, left, right):
            return _binary(OPERATORS[operator], _compile(left), _compile(right))
        case Logical(_, operator, operands):
            return _logical(operator, [_compile(operand) for operand in operands])
        case Call(_, name, arguments):
            function = FUNCTIONS[name]
            closures = [_compile(argument) for argument in arguments]
            return function.build(closures or ([_own_value] if function.own_value else []))


def _own_value(context: Context) -> Value:
    return context.own_value


def _binary(apply: Callable[[Value, Value], Value], left: Closure, right: Closure) -> Closure:
    return lambda context: apply(left(context), right(context))


def _logical(operator: str, operands: list[Closure]) -> Closure:
    # The first operand that is `decisive` settles the matter; the ones after it are not evaluated.
    decisive = operator == "or"

    def evaluate(context: Context) -> bool:
        for operand in operands:
            if to_boolean(operand(context)) is decisive:
                return decisive
        return not decisive

    return evaluate
