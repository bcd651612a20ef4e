"""Written texts that stand where another kind of value is meant: they can be evaluated, but never come to anything."""

from collections.abc import Iterator

from aktgranskning.domain.expressions.errors import ExpressionError
from aktgranskning.domain.expressions.functions.table import FUNCTIONS
from aktgranskning.domain.expressions.syntax import Binary, Call, Literal, Negation, Node, walk
from aktgranskning.domain.expressions.values import to_date, to_number, to_time

_ARITHMETIC = frozenset({"+", "-", "*", "div", "mod"})
_ORDER = frozenset({"<", "<=", ">", ">="})


def texts_of_wrong_kind(tree: Node) -> Iterator[ExpressionError]:
    """Yield each text that is written where a number, a date or an answer is needed and that is none."""
    for node, _ in walk(tree):
        match node:
            case Call(name=name, arguments=arguments) if name in FUNCTIONS:
                yield from _among_arguments(name, arguments)
            case Binary(operator=operator, left=left, right=right) if operator in _ARITHMETIC:
                yield from _no_number(left)
                yield from _no_number(right)
            case Binary(operator=operator, left=left, right=right) if operator in _ORDER:
                yield from _no_order(left)
                yield from _no_order(right)
            case Negation(operand=operand):
                yield from _no_number(operand)


def _among_arguments(name: str, arguments: tuple[Node, ...]) -> Iterator[ExpressionError]:
    function = FUNCTIONS[name]
    for index, argument in enumerate(arguments):
        if index in function.numbers:
            yield from _no_number(argument)
        if not isinstance(argument, Literal) or not isinstance(argument.value, str):
            continue
        if index in function.answers:
            if _is_no_answer(argument.value, (*arguments[:index], *arguments[index + 1 :])):
                yield ExpressionError("not_an_answer", argument.position, text=argument.value)
        elif index in function.dates and argument.value and not _is_in_time(argument.value):
            yield ExpressionError("date", argument.position, text=argument.value)


def _is_no_answer(text: str, others: tuple[Node, ...]) -> bool:
    """Say whether a text was meant as a name: it is no list of choices, and nothing beside it varies."""
    return len(text.split()) < 2 and all(isinstance(other, Literal) for other in others)


def _no_number(node: Node) -> Iterator[ExpressionError]:
    """Yield a text that is no number; an empty one stands for what is missing, and is let through."""
    if isinstance(node, Literal) and isinstance(node.value, str) and node.value and _is_no_number(node.value):
        yield ExpressionError("not_a_number", node.position, text=node.value)


def _no_order(node: Node) -> Iterator[ExpressionError]:
    """Yield a text that is neither a number nor in time: nothing is smaller or larger than it."""
    if not (isinstance(node, Literal) and isinstance(node.value, str) and _is_in_time(node.value)):
        yield from _no_number(node)


def _is_no_number(text: str) -> bool:
    number = to_number(text)
    return number != number  # only NaN differs from itself


def _is_in_time(text: str) -> bool:
    return to_date(text) is not None or to_time(text) is not None
