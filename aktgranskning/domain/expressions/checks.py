"""What can be found wrong in an expression before it is evaluated, beyond its syntax."""

from collections.abc import Iterator
from difflib import get_close_matches

from aktgranskning.domain.expressions.errors import ExpressionError
from aktgranskning.domain.expressions.functions import FUNCTIONS
from aktgranskning.domain.expressions.patterns import compile_pattern
from aktgranskning.domain.expressions.syntax import Call, Literal, Node, walk
from aktgranskning.domain.expressions.values import to_date


def mistakes(tree: Node) -> Iterator[ExpressionError]:
    """Yield every unknown function, wrong number of arguments, and constant pattern or date that is none."""
    for node, _ in walk(tree):
        if isinstance(node, Call):
            yield from _mistakes_of_call(node)


def _mistakes_of_call(call: Call) -> Iterator[ExpressionError]:
    function = FUNCTIONS.get(call.name)
    if function is None:
        yield _unknown(call)
        return
    given = len(call.arguments)
    if given < function.fewest or (function.most is not None and given > function.most):
        expected = f"{function.fewest}–{function.most}" if function.fewest != function.most else function.most
        yield ExpressionError("arguments", call.position, name=call.name, given=given, expected=expected)
        return
    match call:
        case Call(name="regex", arguments=(_, Literal(position, str(pattern)))):
            if compile_pattern(pattern) is None:
                yield ExpressionError("pattern", position, pattern=pattern)
        case Call(name="date", arguments=(Literal(position, str(text)),)):
            if text and to_date(text) is None:
                yield ExpressionError("date", position, text=text)


def _unknown(call: Call) -> ExpressionError:
    near = get_close_matches(call.name.lower(), FUNCTIONS, n=1, cutoff=0.75)
    code = "misspelt_function" if near else "unknown_function"
    return ExpressionError(code, call.position, name=call.name, suggestion=near[0] if near else "")
