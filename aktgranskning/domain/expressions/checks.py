"""What can be found wrong in an expression before it is evaluated, beyond its syntax."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from aktgranskning.domain.expressions.errors import ExpressionError
from aktgranskning.domain.expressions.functions.selections import CHOICE_NAME, choice_reference
from aktgranskning.domain.expressions.functions.signature import Function
from aktgranskning.domain.expressions.functions.table import FUNCTIONS, NOT_SUPPORTED, is_node_set
from aktgranskning.domain.expressions.functions.texts import DIGESTS
from aktgranskning.domain.expressions.patterns import compile_pattern
from aktgranskning.domain.expressions.syntax import Call, Filtered, Literal, Node, Path, Start, Union, walk
from aktgranskning.domain.expressions.values import to_date

COMMON = ("if", "selected", "count-selected", "not", "today", "date", "number", "round", "coalesce", "concat", "count",
          "sum", "min", "max", "contains", "string-length")  # fmt: skip
"""The functions that checklists use most."""

_IN_SWEDISH = {
    "om": "if",
    "inte": "not",
    "ej": "not",
    "icke": "not",
    "vald": "selected",
    "valt": "selected",
    "idag": "today",
    "datum": "date",
    "tal": "number",
    "avrunda": "round",
    "antal": "count",
    "summa": "sum",
    "minst": "min",
    "störst": "max",
    "sammanfoga": "concat",
}


def mistakes(tree: Node) -> Iterator[ExpressionError]:
    """Yield everything in a syntax tree that cannot work, a parent's mistakes before its children's.

    That is: functions that are unknown or not supported, a wrong number of arguments, values where only nodes will do,
    and constant patterns, dates and names that are none.
    """
    for node, _ in walk(tree):
        match node:
            case Call():
                yield from _mistakes_of_call(node)
            case Path(start=start) if not isinstance(start, Start):
                yield from _values_among([start])
            case Filtered(operand=operand):
                yield from _values_among([operand])
            case Union(operands=operands):
                yield from _values_among(operands)


def _values_among(operands: Iterable[Node]) -> Iterator[ExpressionError]:
    """Yield what is no node set; not an unknown function, which is a mistake already."""
    for operand in operands:
        is_unknown = isinstance(operand, Call) and operand.name not in FUNCTIONS
        if not is_node_set(operand) and not is_unknown:
            yield ExpressionError("node_set", operand.position)


def _mistakes_of_call(call: Call) -> Iterator[ExpressionError]:
    function = FUNCTIONS.get(call.name)
    if function is None:
        yield _unknown(call)
        return
    given = len(call.arguments)
    if not _takes(function, given):
        expected = _numbers_of_arguments(function)
        yield ExpressionError("arguments", call.position, name=call.name, given=given, expected=expected)
        return
    yield from _values_among(call.arguments[index] for index in function.takes_nodes if index < given)
    yield from _mistakes_of_constants(call)


def _takes(function: Function, given: int) -> bool:
    if given < function.fewest or (function.most is not None and given > function.most):
        return False
    return not function.in_pairs or (given - function.fewest) % 2 == 0


def _numbers_of_arguments(function: Function) -> str:
    step = 2 if function.in_pairs else 1
    if function.most is None:
        return f"{function.fewest}, {function.fewest + step}, …"
    numbers = range(function.fewest, function.most + 1, step)
    return f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 and step == 1 else ", ".join(map(str, numbers))


def _mistakes_of_constants(call: Call) -> Iterator[ExpressionError]:
    match call:
        case Call(name="regex", arguments=(_, Literal(position, str(pattern)))):
            if compile_pattern(pattern) is None:
                yield ExpressionError("pattern", position, pattern=pattern)
        case Call(name="date" | "date-time", arguments=(Literal(position, str(text)),)):
            if text and to_date(text) is None:
                yield ExpressionError("date", position, text=text)
        case Call(name="digest", arguments=(_, Literal(position, str(name)), *_)):
            if name.upper() not in DIGESTS:
                yield ExpressionError("digest", position, name=name, known=", ".join(DIGESTS))
        case Call(name=name, arguments=(_, argument)) if name == CHOICE_NAME:
            if choice_reference(call) is None:
                yield ExpressionError("choice_name", argument.position)


def _unknown(call: Call) -> ExpressionError:
    if call.name in NOT_SUPPORTED:
        return ExpressionError("unsupported_function", call.position, name=call.name)
    name = call.name.lower()
    near = _IN_SWEDISH.get(name) or next(iter(get_close_matches(name, FUNCTIONS, n=1, cutoff=0.75)), "")
    code = "misspelt_function" if near else "unknown_function"
    return ExpressionError(code, call.position, name=call.name, suggestion=near, known=", ".join(COMMON))
