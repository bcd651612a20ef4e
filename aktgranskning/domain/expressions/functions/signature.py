"""What a function of an expression is, and how most of them are built."""

import math
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from aktgranskning.domain.expressions import syntax
from aktgranskning.domain.expressions.closures import Build, Closure, Compiler
from aktgranskning.domain.expressions.nodes import Nodes, Scalar, Value
from aktgranskning.domain.expressions.values import to_number


@dataclass(frozen=True, slots=True)
class Function:
    """One function: how many arguments it takes, and how a call is built.

    `most` is None where it takes any number; beyond the fewest they come in twos where `in_pairs` is true.
    `takes_nodes` are the indices of the arguments that must be paths, references or the like. `gives_nodes` is true
    where the result can be nodes. Where `own_value` is true, the function works on `.` when it is given no argument.
    `searches` is true where it looks at nodes of its own accord, and so counts them.

    `numbers`, `dates` and `answers` are the indices of the arguments that are read as such: evaluating bears with any
    value there, but a written text that is none is a mistake of the author's.
    """

    fewest: int
    most: int | None
    build: Build
    takes_nodes: Collection[int] = ()
    gives_nodes: bool = False
    own_value: bool = False
    in_pairs: bool = False
    searches: bool = False
    numbers: Collection[int] = ()
    dates: Collection[int] = ()
    answers: Collection[int] = ()


EVERY = range(sys.maxsize)
"""The indices of all arguments of a function that takes any number of them."""


def eager(apply: Callable[..., Value]) -> Build:
    """Make the builder of a function that needs the values of all its arguments."""

    def build(call: syntax.Call, compiler: Compiler) -> Closure:
        match [compiler.value(argument) for argument in call.arguments]:
            case []:
                return lambda context, focus: apply()
            case [only]:
                return lambda context, focus: apply(only(context, focus))
            case [first, second]:
                return lambda context, focus: apply(first(context, focus), second(context, focus))
            case closures:
                return lambda context, focus: apply(*[closure(context, focus) for closure in closures])

    return build


def of_nodes(apply: Callable[[Nodes], Value]) -> Build:
    """Make the builder of a function whose one argument is a set of nodes."""

    def build(call: syntax.Call, compiler: Compiler) -> Closure:
        nodes = compiler.nodes(call.arguments[0])
        return lambda context, focus: apply(nodes(context, focus))

    return build


def spread(values: Iterable[Value]) -> Iterator[Scalar]:
    """Yield values, in the place of each set of nodes those of all its nodes."""
    for value in values:
        if isinstance(value, tuple):
            yield from (node.value for node in value)
        else:
            yield value


def whole(value: Value) -> int:
    """Read a value as a whole number, towards zero; 0 where it is none."""
    number = to_number(value)
    return math.trunc(number) if math.isfinite(number) else 0
